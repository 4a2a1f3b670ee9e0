"""The words of the Insights view: what was found, what is missing, and what could fool one."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from upswing.domain.questionnaire import HIGHEST, Questionnaire, QuestionnaireTotal
from upswing.ui.text import counted, day_with_year, number, signed, tr

if TYPE_CHECKING:
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
