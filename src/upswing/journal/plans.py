"""What a person decided about a day's plan, and what she changed in it."""

from collections.abc import Iterable
from datetime import date

from upswing.domain.identity import new_id
from upswing.domain.plan import Choice, PlanChoice, RestReason
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class Plans:
    """At most one choice for a day: the last one."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    @property
    def writes(self) -> int:
        """Another number after every change that the plan may depend on, in the journal as a whole."""
        return self._pen.plan_writes

    def choose(self, day: date, choice: Choice, rest_reason: RestReason | None = None) -> PlanChoice:
        """Raises ValueError for a reason to rest without a rest."""
        if rest_reason is not None and choice is not Choice.REST:
            raise ValueError("only a rest has a reason to rest")
        with self._pen.writing(Verb.CHOOSE_PLAN) as writing:
            before = writing.plan_choice(day)
            chosen = PlanChoice(
                new_id(writing.at) if before is None else before.id, day, writing.at, choice, rest_reason
            )
            writing.put(chosen)
        return chosen

    def clear(self, day: date) -> None:
        """Back to the plan as it was. Nothing happens when nothing was chosen."""
        with self._pen.writing(Verb.CLEAR_PLAN) as writing:
            if (before := writing.plan_choice(day)) is not None:
                writing.remove(PlanChoice, before.id)

    def choice_on(self, day: date) -> PlanChoice | None:
        with self._pen.reading() as reading:
            return reading.plan_choice(day)

    def choices_between(self, first: date, last: date) -> tuple[PlanChoice, ...]:
        """For these local days, both included, in the order of days."""
        with self._pen.reading() as reading:
            return reading.plan_choices(first, last)

    def edit(self, day: date, items: Iterable[ItemEdit]) -> None:
        """The day's plan with these changes, which take the place of those made before; none is the plan as it
        was. Raises ValueError for two changes of one pattern."""
        changes = tuple(items)
        with self._pen.writing(Verb.EDIT_PLAN) as writing:
            before = writing.plan_edit(day)
            if changes:
                edit_id = new_id(writing.at) if before is None else before.id
                writing.put(PlanEdit(edit_id, day, writing.at, changes))
            elif before is not None:
                writing.remove(PlanEdit, before.id)

    def edit_on(self, day: date) -> PlanEdit | None:
        with self._pen.reading() as reading:
            return reading.plan_edit(day)
