"""The words of "Looking around": names and numbers only. There is no finding here on purpose."""

from collections.abc import Mapping

from upswing.insights.explore import DAYS_FOR_LAGS, FEWEST, Explored, Group, Lag, View
from upswing.ui.text import counted, number, signed, tr

LAGS = "lags"
"""The view beside those of `View`."""


def view_names() -> Mapping[str, str]:
    return {
        View.DOSE.value: tr("Minutes of movement"),
        View.SLEEP.value: tr("Sleep"),
        View.TAGS.value: tr("Tags"),
        LAGS: tr("Days before and after"),
    }


def group_name(group: Group) -> str:
    if group.view is View.TAGS:
        return group.key
    low, _, high = group.key.partition("-")
    if group.view is View.DOSE:
        if not high:
            return tr("No movement") if low == "0" else tr("More than 30 minutes")
        return tr("{low} to {high} minutes", low=low, high=high)
    if low == "0":
        return tr("Less than {high} hours", high=high)
    return tr("{low} to {high} hours", low=low, high=high) if high else tr("{low} hours and more", low=low)


def row_label(group: Group) -> str:
    return tr("{name} ({n})", name=group_name(group), n=number(group.n))


def lag_name(lag: Lag) -> str:
    if lag.days == 0:
        return tr("Moving, and mood the same day")
    if lag.days > 0:
        return counted("Moving, and mood {n} day later", "Moving, and mood {n} days later", lag.days)
    return counted("Mood, and moving {n} day later", "Mood, and moving {n} days later", -lag.days)


def read_group(group: Group) -> str:
    name, days = group_name(group), counted("{n} time", "{n} times", group.n)
    if group.mean is None:
        return tr("{name}: {n}, too few for a mean.", name=name, n=days)
    if group.interval is None:
        return tr("{name}: mood {mean} each time, {n}.", name=name, mean=signed(group.mean, 1), n=days)
    return tr(
        "{name}: mood {mean} (95 % interval {low} to {high}), {n}.",
        name=name,
        mean=signed(group.mean, 1),
        low=signed(group.interval.low, 1),
        high=signed(group.interval.high, 1),
        n=days,
    )


def read_lag(lag: Lag, by_chance: float) -> str:
    return tr(
        "{name}: r = {r}. By chance alone up to {most}.",
        name=lag_name(lag),
        r=signed(lag.r, 2),
        most=number(by_chance, 2),
    )


def needed(found: Explored, view: str) -> tuple[int, int]:
    """How many days, or times for tags, are there of how many, as dots; too many to be dots are none."""
    if view == LAGS:
        return 0, 0
    return min(found.most(View(view)), FEWEST), FEWEST


def missing(found: Explored, view: str) -> str:
    """What there is so far, and what it needs."""
    need = number(FEWEST)
    if view == LAGS:
        return counted(
            "Days before and after are compared from {need} days with a check-in outside sessions on. So far there is "
            "{n} day.",
            "Days before and after are compared from {need} days with a check-in outside sessions on. So far there are "
            "{n} days.",
            found.mood_days,
            need=number(DAYS_FOR_LAGS),
        )
    if view == View.DOSE:
        if not found.mood_days:
            return tr(
                "Nothing here yet. From {need} days with a check-in outside sessions, all of them alike in minutes, a "
                "line appears here.",
                need=need,
            )
        days = counted(
            "So far there is {n} day with a check-in outside sessions.",
            "So far there are {n} days with a check-in outside sessions.",
            found.mood_days,
        )
        most = tr(
            "A line needs {need} days that are alike in minutes; the fullest group has {most}.",
            need=need,
            most=number(found.most(View.DOSE)),
        )
        return f"{days} {most}"
    if view == View.SLEEP:
        if not found.sleep_days:
            return tr(
                "Hours of sleep can be noted with a check-in. From {need} days that are alike in hours, a line appears "
                "here.",
                need=need,
            )
        days = counted(
            "So far there is {n} day with hours of sleep and a mood.",
            "So far there are {n} days with hours of sleep and a mood.",
            found.sleep_days,
        )
        most = tr(
            "A line needs {need} days that are alike in hours; the fullest group has {most}.",
            need=need,
            most=number(found.most(View.SLEEP)),
        )
        return f"{days} {most}"
    if not found.most(View.TAGS):
        return tr("Tags can be added to a check-in. From {need} check-ins on, a tag appears here.", need=need)
    first = found.of(View.TAGS)[0]
    return tr(
        "A tag appears here from {need} check-ins on. So far the most used is “{tag}”, with {n}.",
        need=need,
        tag=first.key,
        n=number(first.n),
    )


def note(view: str, by_chance: float | None) -> str:
    apart = tr("For looking around only: nothing was fixed before looking, so nothing here is a finding.")
    if view == LAGS and by_chance is not None:
        told = tr(
            "The largest of the seven stays within ±{most} by chance in 95 of 100 turns of the calendar.",
            most=number(by_chance, 2),
        )
        return f"{told} {apart}"
    return f"{tr('Dot: the mean mood. Bar: its 95 % interval. The number behind a name: how often.')} {apart}"


def hint() -> str:
    return tr("Point at a line to read it, or press ↑ ↓.")


def method() -> tuple[str, ...]:
    return (
        tr(
            "Groups of fewer than 8 are not drawn, and no best amount is named: in noise there always seems to be one."
        ),
        tr(
            "Minutes are of the same day, and mood is the plain mean of its check-ins outside sessions. With sleep it is "
            "the mean of all check-ins of the day, with a tag that of the check-ins that carry it."
        ),
        tr("For days before and after, trend, weekday and the memory of mood are taken out first."),
        tr("What could fool it: many things are looked at together, and one of them will stand out by chance."),
    )
