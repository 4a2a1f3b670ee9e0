"""What the record and the plan know about a movement, asked for when it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.planner.constants import LADDER_OF_PATTERN
from upswing.planner.places import Place
from upswing.ui.library.detail import Known

if TYPE_CHECKING:
    from upswing.ui.given import Given
    from upswing.ui.tasks import Report

WORK = "library-places"


@dataclass(frozen=True, slots=True)
class Standing:
    """By ladder: the place of the plan, and the movement that was done last, empty for none."""

    places: Mapping[str, Place]
    done: Mapping[str, str]


class Knowledge(QObject):
    """Where the plan stands is worked out beside the interface, once for a state of the record. Emits `changed` when
    something else has come of it than was known."""

    changed = Signal()

    def __init__(self, given: "Given", parent: QObject) -> None:
        super().__init__(parent)
        self._given = given
        self._asked: object = None
        self._standing: Standing | None = None

    def of(self, exercise: Exercise, marks: Mapping[str, Mark]) -> Known | None:
        """As far as it is known by now; None before anything is. Raises StorageError."""
        self._ask()
        standing = self._standing
        if standing is None:
            return None
        return Known(
            self._given.journal.movements.of(exercise.id),
            marks,
            standing.places.get(exercise.ladder),
            standing.done.get(exercise.ladder, ""),
        )

    def _ask(self) -> None:
        journal, preferences = self._given.journal, self._given.preferences
        asked = (journal.sessions.writes, journal.day_of(self._given.clock.now()), preferences.current)
        if asked == self._asked:
            return
        self._asked = asked
        planning, ladders = self._given.planning, self._given.catalogue.ladders

        def work(_: "Report") -> Standing:
            places = {LADDER_OF_PATTERN[each.pattern]: each for each in planning.places()}
            return Standing(places, {ladder: planning.standing_on(ladder) for ladder in ladders})

        self._given.tasks.run(WORK, work, self._on_worked_out)

    def _on_worked_out(self, standing: Standing) -> None:
        if standing != self._standing:
            self._standing = standing
            self.changed.emit()
