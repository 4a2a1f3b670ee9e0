"""What may take the place of a movement in a session: never one that is advised against or has been put aside."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Joint
from upswing.domain.limits import Limits, alike_within, easier_within, harder_within
from upswing.domain.player import play
from upswing.domain.player.event import Event
from upswing.domain.player.state import Player
from upswing.domain.script.instead import steps_instead
from upswing.domain.search import NO_FILTERS, Filters

if TYPE_CHECKING:
    from upswing.ui.given import Given

GENTLEST = "slow-breathing"


Verb = Callable[[Player, float], tuple[Player, tuple[Event, ...]]]


class Swaps:
    """Asks the library, within what the person's answers and marks leave; they are read again after `freshen`."""

    def __init__(self, given: "Given") -> None:
        self._given = given
        self._limits: Limits | None = None

    def freshen(self) -> None:
        """An answer or a mark may have changed."""
        self._limits = None

    @property
    def limits(self) -> Limits:
        """Raises StorageError."""
        if self._limits is None:
            self._limits = self._given.journal.limits()
        return self._limits

    def easier(self, exercise_id: str) -> Exercise | None:
        return easier_within(self._given.catalogue, exercise_id, self.limits)

    def harder(self, exercise_id: str) -> Exercise | None:
        return harder_within(self._given.catalogue, exercise_id, self.limits)

    def alike(self, exercise_id: str, wishes: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
        """What is like it and meets the wishes, nearest first; none heavier than the next rung up."""
        harder = self.harder(exercise_id)
        heaviest = harder or self._given.catalogue.exercises[exercise_id]
        return alike_within(self._given.catalogue, exercise_id, self.limits, wishes, most_effort=heaviest.effort)

    def in_place(self, player: Player, other: Exercise) -> Verb:
        """Puts it in place of the movement at hand, for all of its sets that are left."""
        replaced = player.to_replace
        steps = steps_instead(replaced, self._given.catalogue.exercises[replaced[0].exercise_id], other)
        return lambda player, now: play.swap(player, steps, now)

    def sparing(self, exercise_id: str, joint: Joint | None) -> Exercise | None:
        """What takes its place after pain at this joint."""
        return sparing(self._given.catalogue, exercise_id, joint, self.limits)


def at_hand(player: Player | None) -> str | None:
    """The movement that a swap would take out: the one at hand, in a rest the next."""
    return player.to_replace[0].exercise_id if player is not None and player.to_replace else None


def sparing(catalogue: Catalogue, exercise_id: str, joint: Joint | None, limits: Limits) -> Exercise | None:
    """A gentler movement after pain: the nearest easier rung that spares the joint, else slow breathing; None where
    that is left out too."""
    rungs = catalogue.ladder_of(exercise_id)
    place = next(i for i, each in enumerate(rungs) if each.id == exercise_id)
    for easier in reversed(rungs[:place]):
        if (joint is None or joint not in easier.loads) and limits.allow(easier):
            return easier
    gentlest = catalogue.exercises.get(GENTLEST)
    return gentlest if gentlest is not None and limits.allow(gentlest) else None
