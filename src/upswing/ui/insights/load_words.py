"""The words of "Is the load sensible?": sets, load and how even they are. Nothing here is a number about getting
hurt."""

from collections.abc import Sequence
from datetime import date

from upswing.insights.load_weeks import WEEKS_BEFORE, LoadWeeks, Week
from upswing.ui.insights.text import dated
from upswing.ui.text import counted, number, tr

LOOKED_BACK = 12
"""So many full weeks are counted in the finding."""


def missing() -> str:
    return tr(
        "Nothing here yet. The first session begins the first week; from the fifth on each has the mean of the {n} "
        "weeks before it beside it.",
        n=number(WEEKS_BEFORE),
    )


def finding(found: LoadWeeks) -> str:
    """The last full week in numbers, and how many of the last kept within the plan."""
    full = [each for each in found.weeks if each.is_over]
    if not full:
        return tr("This is your first week. When it is over, its numbers stand here.")
    last = full[-1]
    parts = [tr("The last full week: {what}.", what=sets_and_load(last))]
    planned = [each for each in full[-LOOKED_BACK:] if each.cap is not None and each.sets is not None]
    if planned:
        parts.append(
            counted(
                "Within the plan in {within} of the last {n} planned week.",
                "Within the plan in {within} of the last {n} planned weeks.",
                len(planned),
                within=number(sum(not each.is_above for each in planned)),
            )
        )
    return " ".join(parts)


def sets_and_load(week: Week) -> str:
    """The numbers of one week."""
    parts = []
    if week.sets is not None:
        sets = counted("{n} working set", "{n} working sets", week.sets)
        parts.append(sets if week.cap is None else tr("{sets} of at most {cap}", sets=sets, cap=number(week.cap)))
    parts.append(tr("load {load}", load=number(round(week.load))))
    if week.before is not None:
        parts.append(tr("{n} on average in the four weeks before", n=number(round(week.before))))
    return ", ".join(parts)


def caution() -> str:
    return tr(
        "The plan keeps to sets and never looks at the load. The load is shown for you to see, and cannot tell whether "
        "a week was too much: how you feel can."
    )


def note(found: LoadWeeks) -> str:
    parts = [
        tr("Above: working sets a week, the line is the most the plan allows."),
        tr(
            "Below: load, effort (0 to 10) × minutes of every session; the line is the mean of the four weeks before."
        ),
    ]
    if any(not each.is_over for each in found.weeks):
        parts.append(tr("An outline is the week that is still going on."))
    unrated = sum(each.unrated for each in found.weeks)
    if unrated:
        parts.append(
            counted(
                "{n} session has no effort and adds no load: a ring marks its week.",
                "{n} sessions have no effort and add no load: a ring marks their weeks.",
                unrated,
            )
        )
    return " ".join(parts)


def hint() -> str:
    return tr(
        "Point at a week to read it. Press + and − to zoom, 0 to see all, ← → to move, Shift with ← → to read week by "
        "week."
    )


def week_read(week: Week, events: Sequence[str]) -> str:
    """One week in full."""
    parts = [tr("Week from {day}", day=dated(date.fromordinal(week.starts_on))), sets_and_load(week)]
    if not week.is_over:
        parts.append(tr("still going on"))
    elif week.monotony is None or week.strain is None:
        parts.append(tr("monotony not defined: every day was alike"))
    else:
        parts.append(tr("monotony {m}, strain {s}", m=number(week.monotony, 1), s=number(round(week.strain))))
    if week.unrated:
        parts.append(counted("{n} session without effort", "{n} sessions without effort", week.unrated))
    return " · ".join((*parts, *events))


def method() -> tuple[str, ...]:
    return (
        tr("Working sets and their cap come from your plan, week by week as the plan counts them."),
        tr(
            "The load of a session is its effort (0 to 10) times its minutes, for every kind of activity (Foster 2001)."
        ),
        tr(
            "Monotony says how alike the seven days were: their mean load divided by how far they spread. Strain is the "
            "load times the monotony. Where every day was alike there is no such number."
        ),
        tr(
            "Some programs divide this week’s load by that of the weeks before and call the result dangerous. Put random "
            "numbers in place of the weeks before and the same comes out (Impellizzeri 2020), so it is not done here."
        ),
        tr(
            "What could fool it: effort is told after the session and from memory, sessions without it add nothing, and "
            "what you do outside the program is not in it."
        ),
    )
