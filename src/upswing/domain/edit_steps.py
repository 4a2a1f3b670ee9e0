"""The way back and forth through the changes of something that is being made."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class EditSteps(Generic[T]):
    """`before` are the states that undo goes back to, the nearest last; `after` those that redo goes on to, the nearest
    first. `what` names the last change, so that one that goes on in the same place is the same step."""

    now: T
    before: tuple[T, ...] = ()
    after: tuple[T, ...] = ()
    what: str = ""

    def changed(self, now: T, what: str = "") -> "EditSteps[T]":
        """One step further. A change with the same `what` as the one before, such as the next letter in a field, takes
        no step of its own; without a `what` each does."""
        if now == self.now:
            return self
        if what and what == self.what and self.before and not self.after:
            return replace(self, now=now)
        return EditSteps(now, (*self.before, self.now)[-MOST_STEPS:], (), what)

    def undone(self) -> "EditSteps[T]":
        """One step back, if there is one."""
        if not self.before:
            return self
        return EditSteps(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> "EditSteps[T]":
        """One step forward again, if there is one."""
        if not self.after:
            return self
        return EditSteps(self.after[0], (*self.before, self.now), self.after[1:])
