"""What the record and the plan know about a movement, asked for when it is shown."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.planner.constants import LADDER_OF_PATTERN
from upswing.planner.places import Place
from upswing.ui.library.detail import Known

if TYPE_CHECKING:
    from upswing.ui.given import Given


class Knowledge:
    """Where the plan stands is worked out once for a state of the record, not for every movement."""

    def __init__(self, given: "Given") -> None:
        self._given = given
        self._asked: object = None
        self._places: Mapping[str, Place] = {}

    def of(self, exercise: Exercise, marks: Mapping[str, Mark]) -> Known:
        """Raises StorageError."""
        return Known(
            self._given.journal.movements.of(exercise.id),
            marks,
            self._places_now().get(exercise.ladder),
            self._given.planning.standing_on(exercise.ladder),
        )

    def _places_now(self) -> Mapping[str, Place]:
        journal, preferences = self._given.journal, self._given.preferences
        asked = (journal.sessions.writes, journal.day_of(self._given.clock.now()), preferences.current)
        if asked != self._asked:
            places = self._given.planning.places()
            self._places = {LADDER_OF_PATTERN[each.pattern]: each for each in places}
            self._asked = asked
        return self._places
