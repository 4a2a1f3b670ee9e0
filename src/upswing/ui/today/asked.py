"""What a number on Today is explained by: the rules that made it, its limits, and where both come from."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure, Pattern
from upswing.domain.plan import Cap, CapName, PlannedSession, Reason
from upswing.ui.plan.explained import Chapter, Entry, entries_of, explained
from upswing.ui.plan.reasons import cap_sentence, told_reasons
from upswing.ui.plan.sources import Number, source_of_cap, source_of_code
from upswing.ui.text import number, tr
from upswing.ui.today.changes import item_of
from upswing.ui.today.plan_card import EVERYTHING

OF_THE_WEEK = frozenset(
    {CapName.WEEK_TABLE, CapName.TEN_PERCENT, CapName.CHRONIC, CapName.LAYOFF, CapName.EASY_WEEK}
)
WEEK_RULES, SETS_RULES, EFFORT_RULES = (
    frozenset({2, 3, 4, 5, 6}),
    frozenset({2, 3, 4, 5, 7, 8, 9}),
    frozenset({8, 9}),
)
OF_MINUTES = frozenset({"cut-to-minutes", "too-few-minutes", "readiness-five-minutes"})
OF_SETS = frozenset({"cut-to-minutes", "bound-by", "hard-activity"})


def chapters_about(about: str, plan: PlannedSession, catalogue: Catalogue) -> tuple[Chapter, ...]:
    """`about` is "minutes", "sets", "effort", "week", the value of a pattern for what is planned of it, or
    everything."""
    if about == EVERYTHING:
        return explained(plan, catalogue)
    if about == "minutes":
        return _chapters(
            tr("The minutes"),
            plan,
            catalogue,
            lambda each: each.code in OF_MINUTES,
            lambda each: each.name is CapName.MINUTES,
            (Number.MINUTES, Number.REST),
        )
    if about == "sets":
        return _chapters(
            tr("The sets"),
            plan,
            catalogue,
            lambda each: each.pattern is None and (each.rule in SETS_RULES or each.code in OF_SETS),
            lambda each: each.name is not CapName.MINUTES,
            (Number.SETS_OF_A_MOVEMENT,),
        )
    if about == "effort":
        return _chapters(
            tr("The effort"),
            plan,
            catalogue,
            lambda each: each.pattern is None and each.rule in EFFORT_RULES,
            lambda _: False,
            (Number.EFFORT,),
        )
    if about == "week":
        [told] = _chapters(
            tr("This week of your plan"),
            plan,
            catalogue,
            lambda each: each.pattern is None and each.rule in WEEK_RULES,
            lambda each: each.name in OF_THE_WEEK,
            (Number.SESSIONS, Number.CREDIT, Number.EASY_WEEKS),
        )
        return (replace(told, entries=(_week_of_plan(plan), *told.entries)),)
    return _about_pattern(Pattern(about), plan, catalogue)


def _about_pattern(pattern: Pattern, plan: PlannedSession, catalogue: Catalogue) -> tuple[Chapter, ...]:
    item = item_of(plan, pattern)
    heading = catalogue.exercises[item.exercise_id].name if item is not None else ""
    amount = Number.HOLDS if item is not None and item.measure is Measure.HOLD else Number.REPETITIONS
    return _chapters(
        heading,
        plan,
        catalogue,
        lambda each: each.pattern is pattern,
        lambda _: False,
        (amount, Number.SETS_OF_A_MOVEMENT, Number.ONE_STEP, Number.RECOVERY),
    )


def _week_of_plan(plan: PlannedSession) -> Entry:
    """Where the plan's own week stands: its days need not be those of the calendar."""
    said = tr(
        "Week {week} of your plan: {sessions} of {allowed} sessions and {sets} of {budget} sets are done.",
        week=number(plan.week),
        sessions=number(plan.sessions_this_week),
        allowed=number(plan.sessions_allowed),
        sets=number(plan.done_this_week),
        budget=number(plan.week_budget),
    )
    return Entry(
        said, tr("A week of your plan is seven days from your first session on, so it may begin on any day.")
    )


def _chapters(
    heading: str,
    plan: PlannedSession,
    catalogue: Catalogue,
    is_rule: Callable[[Reason], bool],
    is_limit: Callable[[Cap], bool],
    numbers: Iterable[Number],
) -> tuple[Chapter, ...]:
    """The rules and the limits first, then the numbers behind them; all under one heading."""
    sources, of_caps = source_of_code(), source_of_cap()
    reasons = tuple(each for each in plan.reasons if is_rule(each))
    told = told_reasons(replace(plan, reasons=reasons), catalogue)
    entries = [Entry(said, sources[code]) for code, said in told]
    limits = [each for each in plan.caps if is_limit(each)]
    entries += [Entry(cap_sentence(each), of_caps[each.name], each.binds) for each in limits]
    return (Chapter(heading, (*entries, *entries_of(numbers))),)
