"""Why a week holds as much as it does: its caps with their values where they are known, and the rules behind them."""

from collections.abc import Sequence

from upswing.domain.plan import Cap, CapName, PlannedSession
from upswing.planner.budget import tightest
from upswing.planner.weeks import WeekOfPlan
from upswing.ui.plan.explained import Chapter, Entry, entries_of
from upswing.ui.plan.reasons import OF_THE_WEEK, cap_name, cap_sentence
from upswing.ui.plan.sources import Number, source_of_cap
from upswing.ui.plan.week_words import is_away, week_words
from upswing.ui.text import tr


def why_of_week(week: WeekOfPlan | None, plans: Sequence[PlannedSession]) -> tuple[Chapter, ...]:
    """Everything about one week of the ramp; `plans` are those of which the caps are known."""
    if week is None:
        return ()
    caps = _caps_of(week, plans)
    rules = entries_of((Number.SESSIONS, Number.EASY_WEEKS, Number.CREDIT))
    if is_away(week):
        return (Chapter(week_words(week), rules),)
    limits = _known(caps) if caps else _past(week)
    return (
        Chapter(week_words(week), limits),
        Chapter(tr("How weeks follow each other"), rules),
    )


def _caps_of(week: WeekOfPlan, plans: Sequence[PlannedSession]) -> tuple[Cap, ...]:
    for plan in plans:
        if week.planned + week.is_now and 0 <= (plan.day - week.starts_on).days < 7:
            of_week = [cap for cap in plan.caps if cap.name in OF_THE_WEEK]
            back = next((cap for cap in plan.caps if cap.name is CapName.LAYOFF), None)
            is_on_the_way_back = any(reason.code == "layoff-ramp" for reason in plan.reasons)
            return (*of_week, back) if back is not None and is_on_the_way_back else tuple(of_week)
    return ()


def _known(caps: Sequence[Cap]) -> tuple[Entry, ...]:
    sources, least = source_of_cap(), tightest(caps)
    return tuple(Entry(cap_sentence(cap), sources[cap.name], cap is least) for cap in caps)


def _past(week: WeekOfPlan) -> tuple[Entry, ...]:
    """A week whose caps are not known any more, or not yet: the smallest of them was, or will be, its own."""
    sources = source_of_cap()
    names = [CapName.WEEK_TABLE, CapName.TEN_PERCENT, CapName.CHRONIC]
    names += [CapName.EASY_WEEK] if week.easy else []
    entries = [Entry(tr("The limit: {name}.", name=cap_name(each)), sources[each]) for each in names]
    if week.cap is None:
        return tuple(entries)
    said = tr("At most {cap} sets: the smallest of these limits.", cap=week.cap)
    return (Entry(said, tr("Our cautious choice: the smallest of all limits counts."), binds=True), *entries)
