"""What was understood of a line, in words: a chip for each part, and a sentence for what is missing."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QLocale

from upswing.domain.one_line import Did, Kind, Lack, Line, started_at
from upswing.domain.session import Activity
from upswing.ui.text import counted, day_with_year, long_day, time_of_day, tr
from upswing.ui.words import activity_name, effort_words

LONGEST = 36
"""A chip has room for so many characters."""
A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Chip:
    """`assumed` where nobody said so: it holds as long as nothing else is said."""

    kind: Kind
    words: str
    assumed: bool = False


def language() -> str:
    """The code of the language this interface is in; a translation puts its own here."""
    return tr("en")


def is_day_first() -> bool:
    """Whether 3/4 is the third of April, in the reader's locale."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short.find("d") <= short.find("M")


def chips(line: Line, now: datetime, today: date, *, day_starts_at_hour: int) -> tuple[Chip, ...]:
    """In the order in which one would tell it."""
    did = line.did
    if line.lack is Lack.WORDS:
        return ()
    found = []
    if did.activity is not None:
        found.append(Chip(Kind.ACTIVITY, short(did.title) or activity_name(did.activity)))
    if did.minutes is not None:
        found.append(Chip(Kind.MINUTES, counted("{n} minute", "{n} minutes", did.minutes)))
    found.append(_when(did, now, today, day_starts_at_hour))
    if did.effort is not None:
        words = tr("effort {effort}: {words}", effort=did.effort, words=effort_words(did.effort))
        found.append(Chip(Kind.EFFORT, words))
    if did.with_someone is not None:
        found.append(Chip(Kind.COMPANY, short(company_words(did.with_whom, with_someone=did.with_someone))))
    found += [Chip(Kind.TAG, short(f"#{tag}")) for tag in did.tags]
    if did.note:
        found.append(Chip(Kind.NOTE, f"“{short(did.note)}”"))
    return tuple(found)


def company_words(whom: str, *, with_someone: bool) -> str:
    if whom:
        return tr("with {name}", name=whom)
    return tr("with someone") if with_someone else tr("on your own")


def missing_words(line: Line) -> str:
    """What is in the way of keeping it, as a question; empty where nothing is."""
    match line.lack:
        case Lack.ACTIVITY:
            return tr("What was it? A word is enough, for instance “walk”.")
        case Lack.MINUTES:
            return tr("How long was it? Add the minutes, for instance “40 min”.")
        case Lack.LENGTH:
            return tr("From 1 minute to 10 hours can be kept. Say how long it was, for instance “40 min”.")
        case Lack.PAST:
            return tr("That is not over yet. Say when it was, for instance “yesterday at 7”.")
        case _:
            return ""


def left_words(line: Line) -> str:
    """What was not understood, and so becomes a part of the note; empty where all was."""
    if not line.left:
        return ""
    told = ", ".join(f"“{short(each)}”" for each in line.left_words)
    return tr("Kept as a note: {words}.", words=told)


def kept_words(line: Line, title: str) -> str:
    """What is said once it is kept."""
    minutes = counted("{n} minute", "{n} minutes", line.did.minutes or 1)
    return tr("Kept: {what}, {minutes}.", what=title, minutes=minutes)


def note_of(line: Line) -> str:
    """The note that is kept, with who was there, and with what was not understood."""
    did, left = line.did, ", ".join(line.left_words)
    whom = company_words(did.with_whom, with_someone=True) if did.with_whom else ""
    return ". ".join(each for each in (whom[:1].upper() + whom[1:], did.note, left) if each)


def title_of(did: Did) -> str:
    return did.title or activity_name(did.activity or Activity.OTHER)


def short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _when(did: Did, now: datetime, today: date, day_starts_at_hour: int) -> Chip:
    day = today if did.day is None else did.day
    said_nothing = did.day is None and did.at is None and did.part is None
    words = _day_words(day, today)
    if did.at is not None:
        clock = time_of_day(now.replace(hour=did.at.hour, minute=did.at.minute))
        return Chip(Kind.WHEN, tr("{day}, {time}", day=words, time=clock))
    started = started_at(did, now, day_starts_at_hour=day_starts_at_hour)
    if day == today and did.part is None:
        return Chip(Kind.WHEN, tr("today, until now"), assumed=said_nothing)
    if started is None:
        return Chip(Kind.WHEN, words)
    return Chip(Kind.WHEN, tr("{day}, about {time}", day=words, time=time_of_day(started)))


def _day_words(day: date, today: date) -> str:
    ago = (today - day).days
    if ago in (0, 1):
        return tr("today") if ago == 0 else tr("yesterday")
    return long_day(day) if 0 < ago < A_WEEK else day_with_year(day)
