"""The words of the Insights view: what was found, what is missing, and what could fool one."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from upswing.domain.questionnaire import HIGHEST, Questionnaire, QuestionnaireTotal
from upswing.insights.before_after import SESSIONS_FOR_A_MEAN, Change, Stage
from upswing.insights.pairs import Scale
from upswing.insights.regression import CONTROLS_NEEDED
from upswing.ui.text import counted, day_with_year, number, signed, tr

if TYPE_CHECKING:
    from upswing.insights.lift import Lift, Slope
    from upswing.insights.timeline import Grain, Span, Stretch


def dated(day: date) -> str:
    """22 Nov 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


# How has it been?


def span_name(span: "Span") -> str:
    return {
        "4-weeks": tr("4 weeks"),
        "3-months": tr("3 months"),
        "1-year": tr("1 year"),
        "all": tr("Everything"),
    }[span.value]


def timeline_missing(days_missing: int, days_there: int) -> str:
    """What has to come before there is anything to draw."""
    if days_there == 0:
        return counted(
            "Nothing here yet. After {n} day with a check-in your weeks appear here.",
            "Nothing here yet. After {n} days with a check-in your weeks appear here.",
            days_missing,
        )
    return counted(
        "A good beginning. {n} more day with a check-in, and your weeks appear here.",
        "A good beginning. {n} more days with a check-in, and your weeks appear here.",
        days_missing,
    )


def stretch_found(first: date, last: date, found: "Stretch") -> str:
    """What lies in the days that are seen."""
    when = tr("{first} to {last}:", first=dated(first), last=dated(last))
    if found.mean_mood is None:
        moods = tr("no check-in in these days.")
    else:
        moods = counted(
            "a check-in on {n} of {days} days, mood {mood} on average (−5 to +5).",
            "a check-in on {n} of {days} days, mood {mood} on average (−5 to +5).",
            found.mood_days,
            days=number(found.days),
            mood=signed(found.mean_mood, 1),
        )
    active = counted("{n} active day,", "{n} active days,", found.active_days)
    time = counted("{n} minute of movement together.", "{n} minutes of movement together.", round(found.minutes))
    if not found.active_days:
        return f"{when} {moods}"
    return f"{when} {moods} {active} {time}"


def timeline_note(grain: "Grain") -> str:
    bars = {
        "day": tr("Line: the mean of the days around, one week to each side. Bars: minutes of movement a day."),
        "week": tr("Line: the mean of the days around, two weeks to each side. Bars: minutes of movement a week."),
        "month": tr(
            "Line: the mean of the days around, six weeks to each side. Bars: minutes of movement a month."
        ),
    }[grain.value]
    dots = tr("Dots: days, each the plain mean of its check-ins. Band: the middle half of the days around.")
    return f"{dots} {bars}"


def timeline_hint() -> str:
    return tr(
        "Point at a day to read it. Drag or press ← → to move, + and − to zoom, Shift with ← → to read day by day."
    )


def day_read(day: date, mood: float | None, check_ins: int, minutes: float, later: int = 0) -> str:
    """One day of the chart; `later` of its check-ins were written later."""
    parts = [day_with_year(day)]
    if mood is None:
        parts.append(tr("no mood noted"))
    elif check_ins == 1:
        parts.append(tr("mood {mood}", mood=signed(mood, 1)))
    else:
        parts.append(tr("mood {mood}, the mean of {n} check-ins", mood=signed(mood, 1), n=number(check_ins)))
    if later:
        parts.append(counted("{n} check-in written later", "{n} check-ins written later", later))
    if minutes > 0:
        parts.append(counted("{n} minute of movement", "{n} minutes of movement", max(1, round(minutes))))
    return " · ".join(parts)


def questionnaire_name(kind: Questionnaire) -> str:
    return {Questionnaire.PHQ_9: "PHQ-9", Questionnaire.GAD_7: "GAD-7", Questionnaire.WHO_5: "WHO-5"}[kind]


def lane_name(kind: Questionnaire) -> str:
    """A questionnaire with the scale of its totals."""
    return f"{questionnaire_name(kind)}\n{number(0)}–{number(HIGHEST[kind])}"


def total_read(total: QuestionnaireTotal) -> str:
    return tr(
        "{name} {total} of {highest}",
        name=questionnaire_name(total.kind),
        total=number(total.total),
        highest=number(HIGHEST[total.kind]),
    )


def marks_note(*, events: bool, totals: bool) -> str:
    """What flags and squares are, where there are some."""
    parts = []
    if events:
        parts.append(tr("Flags: what happened in your life."))
    if totals:
        parts.append(
            tr(
                "Squares: totals of questionnaires as you entered them, each on its own scale; with WHO-5 higher is "
                "better, with the others lower is."
            )
        )
    return " ".join(parts)


def timeline_method() -> tuple[str, ...]:
    """How the picture is made, and what could fool it."""
    return (
        tr(
            "A day is the plain mean of its check-ins, whatever the hour. Nothing is weighted and no gap is filled."
        ),
        tr(
            "The line and its band need at least five days with a mood around a day; where there are fewer, they stop."
        ),
        tr(
            "A check-in written up to a day later is shown and marked. One written later than that is in your diary, "
            "and not here."
        ),
        tr(
            "What could fool it: days without a check-in are often not like the others, and two lines that both change "
            "slowly look alike whatever links them."
        ),
    )


def minutes_short(minutes: float) -> str:
    return tr("{n} min", n=number(round(minutes)))


# Does a session lift me?


def scale_name(scale: Scale) -> str:
    return tr("Mood") if scale is Scale.MOOD else tr("Energy")


def scale_value(scale: Scale, value: int) -> str:
    """A value as it is written: mood with its sign, energy without."""
    return signed(value) if scale is Scale.MOOD else number(value)


def lift_missing() -> str:
    """There is no session with a check-in on both sides."""
    return tr(
        "Nothing here yet. One session with a check-in before and after draws the first line; "
        "{n} are enough for an average.",
        n=number(SESSIONS_FOR_A_MEAN),
    )


def lift_found(lift: "Lift") -> str:
    """The finding: counts below 8 sessions, then a mean with its interval. No word claims a cause."""
    found = lift.change
    mood = lift.scale is Scale.MOOD
    if found.stage is Stage.DOTS:
        told = counted(
            "{n} session so far: {what} was higher after {rose}, lower after {fell}, the same after {same}.",
            "{n} sessions so far: {what} was higher after {rose}, lower after {fell}, the same after {same}.",
            found.n,
            what=tr("mood") if mood else tr("energy"),
            rose=number(lift.rose),
            fell=number(lift.fell),
            same=number(found.n - lift.rose - lift.fell),
        )
        wait = counted(
            "One session says little about the next, so there is no average yet. {n} more is enough for one.",
            "One session says little about the next, so there is no average yet. {n} more are enough for one.",
            found.sessions_missing,
        )
        return f"{told} {wait}"
    assert found.mean is not None
    if found.interval is None:
        return tr(
            "After each of {n} sessions the difference was the same: {mean}.",
            n=number(found.n),
            mean=signed(found.mean, 1),
        )
    numbers = {
        "by": number(abs(found.mean), 1),
        "low": signed(found.interval.low, 1),
        "high": signed(found.interval.high, 1),
        "n": number(found.n),
    }
    if not found.interval.spares_zero:
        said = (
            tr("No clear difference in mood so far: {mean} on average")
            if mood
            else tr("No clear difference in energy so far: {mean} on average")
        )
        likely = tr("(likely between {low} and {high}; {n} sessions).")
        told = f"{said} {likely}".format(mean=signed(found.mean, 1), **numbers)
        return f"{told} {tr('That is a common answer, and a fine one.')}"
    if found.mean > 0:
        said = (
            tr("Mood was {by} points higher after a session than before, on average")
            if mood
            else tr("Energy was {by} points higher after a session than before, on average")
        )
    else:
        said = (
            tr("Mood was {by} points lower after a session than before, on average")
            if mood
            else tr("Energy was {by} points lower after a session than before, on average")
        )
    likely = tr("(the difference is likely between {low} and {high}; {n} sessions).")
    early = tr("Still early: fewer than 20 sessions.") if found.stage is Stage.MEAN else ""
    return f"{said} {likely}".format(**numbers) + (f" {early}" if early else "")


def lift_caution(lift: "Lift") -> str:
    """What low beginnings alone would do, said wherever an average is shown."""
    found = lift.change
    if found.stage in (Stage.EMPTY, Stage.DOTS):
        return ""
    if found.adjusted is not None:
        return tr(
            "Low moments tend to lift by themselves. Your {n} pairs of check-ins without a session put that at "
            "{own}; taking it away leaves {mean} (likely between {low} and {high}).",
            n=number(found.adjusted.controls),
            own=signed(found.adjusted.by_itself, 1),
            mean=signed(found.adjusted.mean, 1),
            low=signed(found.adjusted.low, 1),
            high=signed(found.adjusted.high, 1),
        )
    told = tr("Low moments tend to lift by themselves: after one, the next is often better, session or not.")
    if found.controls >= CONTROLS_NEEDED:
        more = tr(
            "Your pairs of check-ins without a session all began at the same value, so this cannot be told apart."
        )
    else:
        more = counted(
            "{n} more pair of check-ins at most 45 minutes apart without a session would tell the two apart. "
            "Until then these numbers claim nothing about the session itself.",
            "{n} more pairs of check-ins at most 45 minutes apart without a session would tell the two apart. "
            "Until then these numbers claim nothing about the session itself.",
            CONTROLS_NEEDED - found.controls,
        )
    return f"{told} {more}"


def lift_note(change: Change) -> str:
    """The method in small words."""
    parts = [tr("A line is what a session went from and to; the wider, the more sessions did so.")]
    if change.stage in (Stage.MEAN, Stage.FIRM):
        parts.append(tr("The large dot is the mean, the bar its 95 % interval."))
    if change.n_eff is not None and change.n_eff < change.n - 0.5:
        parts.append(
            tr(
                "Neighbouring sessions resemble each other, so these {n} count like {worth}.",
                n=number(change.n),
                worth=number(round(change.n_eff)),
            )
        )
    if change.g_av is not None:
        parts.append(tr("Against your usual spread (Hedges g): {g}.", g=signed(change.g_av, 2)))
    return " ".join(parts)


def lift_hint() -> str:
    return tr("Point at a line to read it, or press ↑ ↓.")


def slope_read(scale: Scale, slope: "Slope") -> str:
    return counted(
        "{n} session went from {before} to {after}",
        "{n} sessions went from {before} to {after}",
        slope.count,
        before=scale_value(scale, slope.before),
        after=scale_value(scale, slope.after),
    )
