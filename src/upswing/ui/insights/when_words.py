"""The words of "When?": weekdays, parts of the day, and days, without a verdict."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from upswing.domain.life_event import LifeEvent
from upswing.ui.text import counted, day_with_year, number, signed, tr

if TYPE_CHECKING:
    from upswing.insights.when import Cell, Part, When


def weekdays() -> tuple[str, ...]:
    """From Monday, short."""
    locale = QLocale()
    return tuple(locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8))


def months() -> tuple[str, ...]:
    locale = QLocale()
    return tuple(locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13))


def part_name(part: "Part") -> str:
    return {
        "morning": tr("Morning"),
        "midday": tr("Midday"),
        "afternoon": tr("Afternoon"),
        "evening": tr("Evening"),
    }[part.value]


def part_hours(part: "Part") -> str:
    return {
        "morning": tr("Morning, 4 to 11"),
        "midday": tr("Midday, 11 to 15"),
        "afternoon": tr("Afternoon, 15 to 19"),
        "evening": tr("Evening, after 19"),
    }[part.value]


def missing(found: "When", needed: int) -> str:
    """No time of the week has check-ins enough."""
    if found.n == 0:
        return counted(
            "Nothing here yet. A time of the week gets its colour from {n} check-in on.",
            "Nothing here yet. A time of the week gets its colour from {n} check-ins on.",
            needed,
        )
    return counted(
        "A time of the week gets its colour from {needed} check-ins on; the fullest so far has {n}. The calendar "
        "shows every day at once.",
        "A time of the week gets its colour from {needed} check-ins on; the fullest so far have {n}. The calendar "
        "shows every day at once.",
        found.fullest,
        needed=number(needed),
    )


def calendar_missing() -> str:
    return tr("Nothing here yet. The first check-in or session makes the first day.")


def week_finding(found: "When") -> str:
    """What is drawn, in numbers; no time is called the best."""
    return counted(
        "Mood by weekday and time of day, the mean of {n} check-in; {told} of {all} times of the week have enough.",
        "Mood by weekday and time of day, the means of {n} check-ins; {told} of {all} times of the week have enough.",
        found.n,
        told=number(found.told),
        all=number(len(found.cells)),
    )


def week_caution() -> str:
    return tr(
        "For looking, not an answer: among so many, one or two stand out by chance alone, and people check in at "
        "some times rather because of how they feel."
    )


def week_note(needed: int) -> str:
    return tr(
        "A number is the mean mood (−5 to +5), the small one below it how many check-ins it comes from. "
        "Times with fewer than {n} stay empty.",
        n=number(needed),
    )


def week_hint() -> str:
    return tr("Point at a time of the week to read it, or press the arrow keys.")


def cell_read(cell: "Cell", needed: int) -> str:
    """One weekday and time of day."""
    where = (
        f"{QLocale().standaloneDayName(cell.weekday + 1, QLocale.FormatType.LongFormat)} · {part_hours(cell.part)}"
    )
    many = counted("{n} check-in", "{n} check-ins", cell.n) if cell.n else tr("no check-in yet")
    if cell.mean is None:
        few = tr("{n} are needed for a mean", n=number(needed))
        return f"{where} · {many} · {few}"
    mood = tr("mood {mood} on average", mood=signed(cell.mean, 1))
    if cell.interval is None:
        return f"{where} · {mood} · {many}"
    likely = tr(
        "likely between {low} and {high}", low=signed(cell.interval.low, 1), high=signed(cell.interval.high, 1)
    )
    return f"{where} · {mood} ({likely}) · {many}"


def count_short(n: int) -> str:
    return tr("n {n}", n=number(n))


def year_finding(year: int, mood_days: int, active_days: int) -> str:
    """What lies in a year."""
    moods = counted("a mood on {n} day", "a mood on {n} days", mood_days)
    moved = counted("movement on {n} day", "movement on {n} days", active_days)
    return tr("{year}: {moods}, {moved}.", year=str(year), moods=moods, moved=moved)


def year_note() -> str:
    return tr(
        "Each row is a month, each cell a day: the taller and warmer its bar, the better the mood. "
        "A dot is a day with movement, a dark corner something that happened in your life."
    )


def year_hint() -> str:
    return tr("Point at a day to read it, or press the arrow keys; Page Up and Page Down turn the years.")


def day_read(day: date, mood: float | None, check_ins: int, minutes: float, sessions: int) -> str:
    parts = [day_with_year(day)]
    if mood is None:
        parts.append(tr("no mood noted"))
    elif check_ins > 1:
        parts.append(tr("mood {mood}, the mean of {n} check-ins", mood=signed(mood, 1), n=number(check_ins)))
    else:
        parts.append(tr("mood {mood}", mood=signed(mood, 1)))
    if sessions:
        parts.append(counted("{n} minute of movement", "{n} minutes of movement", max(1, round(minutes))))
    return " · ".join(parts)


def events_read(events: Iterable[LifeEvent]) -> str:
    return " · ".join(each.title for each in events)


def method() -> tuple[str, ...]:
    return (
        tr(
            "Every check-in with a mood counts once, those around sessions too; what was written more than a day later "
            "does not."
        ),
        tr(
            "The hour is that of the clock where you were. A day begins at 4: after midnight is still the evening "
            "before."
        ),
        tr(
            "The range in the line below the chart is where the mean likely lies (95 %, by Student’s t). It takes each "
            "check-in as new information. Neighbouring days resemble each other, so it is a little too narrow."
        ),
        tr("In the calendar a day is the plain mean of its check-ins."),
        tr(
            "What could fool it: checking in at odd hours mainly on odd days, a few strong days in a small cell, and "
            "seasons or changes in life that fell on some weekdays more than on others."
        ),
    )
