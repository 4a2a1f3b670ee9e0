"""Copies in words: when they were made and why, what they hold, and what would be different with them."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale

from upswing.domain.kept_copy import CopyKind, CopyState, Inside, KeptCopy
from upswing.domain.kept_difference import KeptDifference
from upswing.ui.rescue.rescue import Look, Replaced, Saved
from upswing.ui.text import counted, day_with_year, long_day, time_of_day, tr

NEAR_DAYS = 7
"""A weekday alone tells a day that is nearer than this."""


def moment_words(moment: datetime, now: datetime) -> str:
    """Tuesday 07:12 – in the zone of `now`; with its date where the weekday alone would not tell."""
    here = moment.astimezone(now.tzinfo)
    return f"{day_words(here.date(), now.date())} {time_of_day(here)}"


def on_words(moment: datetime, now: datetime) -> str:
    """The same within a sentence: today 07:12, or on Tuesday 07:12."""
    here = moment.astimezone(now.tzinfo)
    time = time_of_day(here)
    if here.date() == now.date():
        return tr("today {time}", time=time)
    if here.date() == now.date() - timedelta(days=1):
        return tr("yesterday {time}", time=time)
    return tr("on {day} {time}", day=day_words(here.date(), now.date()), time=time)


def day_words(day: date, today: date) -> str:
    """Today, Yesterday, Tuesday, Tuesday, 3 November, or the date with its year."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    if timedelta(0) < today - day < timedelta(days=NEAR_DAYS):
        return QLocale().dayName(day.isoweekday())
    return long_day(day) if day.year == today.year else day_with_year(day)


def size_words(size: int) -> str:
    """Bytes as a person reads them: 43 KB."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def kind_words(kind: CopyKind) -> str:
    return {
        CopyKind.DAILY: tr("daily"),
        CopyKind.BEFORE_SCHEMA: tr("from before an update"),
        CopyKind.BEFORE_RESTORE: tr("from before another copy took its place"),
        CopyKind.BY_HAND: tr("made by hand"),
    }[kind]


def copy_words(copy: KeptCopy, *, is_in_second: bool) -> str:
    """43 KB · daily"""
    parts = [size_words(copy.size), kind_words(copy.kind)]
    if copy.is_locked:
        parts.append(tr("locked"))
    if is_in_second:
        parts.append(tr("in your second folder"))
    return "  ·  ".join(parts)


def inside_words(inside: Inside, today: date) -> str:
    """It holds 212 check-ins and 48 sessions. The last entry is on Monday, 16 November."""
    amounts = _amounts(inside)
    if not amounts:
        return tr("There are no entries in it.")
    held = tr("It holds {entries}.", entries=listed(amounts))
    return f"{held} {_last(inside, today)}".strip()


def readable_words(inside: Inside, today: date) -> str:
    """What can still be read of a damaged file."""
    amounts = _amounts(inside)
    if not amounts:
        return tr("No entry in it can be read any more.")
    held = tr("{entries} can still be read.", entries=listed(amounts))
    return f"{held} {_last(inside, today)}".strip()


def _amounts(inside: Inside) -> list[str]:
    amounts = (
        (inside.check_ins, "{n} check-in", "{n} check-ins"),
        (inside.sessions, "{n} session", "{n} sessions"),
        (inside.own_movements, "{n} movement of your own", "{n} movements of your own"),
        (inside.own_routines, "{n} routine of your own", "{n} routines of your own"),
        (inside.life_events, "{n} life event", "{n} life events"),
        (inside.questionnaires, "{n} questionnaire total", "{n} questionnaire totals"),
    )
    return [counted(one, many, count) for count, one, many in amounts if count]


def _last(inside: Inside, today: date) -> str:
    if inside.last_day is None:
        return ""
    last = inside.last_day
    said = long_day(last) if last.year == today.year else day_with_year(last)
    return tr("The last entry is on {day}.", day=said)


def listed(parts: list[str]) -> str:
    """Two check-ins, one session and three routines."""
    return QLocale().createSeparatedList(parts) if parts else ""


def difference_words(difference: KeptDifference) -> tuple[str, ...]:
    """What would be different from now, a sentence each."""
    said = []
    since = _entries(difference.check_ins_since, difference.sessions_since, difference.others_since)
    back = _entries(difference.check_ins_back, difference.sessions_back, difference.others_back)
    if since:
        said.append(
            tr(
                "Not in it, since they came later: {entries}. They are kept in a copy made just before.",
                entries=listed(since),
            )
        )
    if back:
        said.append(tr("There again, since you took them away later: {entries}.", entries=listed(back)))
    if difference.changed:
        said.append(
            counted(
                "{n} entry would read as it did then.",
                "{n} entries would read as they did then.",
                difference.changed,
            )
        )
    return tuple(said) or (tr("Every entry in it is as it is now."),)


def _entries(check_ins: int, sessions: int, others: int) -> list[str]:
    amounts = (
        (check_ins, "{n} check-in", "{n} check-ins"),
        (sessions, "{n} session", "{n} sessions"),
        (others, "{n} other entry", "{n} other entries"),
    )
    return [counted(one, many, count) for count, one, many in amounts if count]


def look_words(look: Look, today: date) -> tuple[str, ...]:
    """All that the preview of a copy says."""
    if look.inside is None:
        return (
            tr(
                "This copy is locked with a passphrase that is not in use now. Enter it to see what the copy holds."
            ),
        )
    refused = state_words(look.inside.state)
    if refused:
        return (refused,)
    held = inside_words(look.inside, today)
    if look.difference is None:
        kept = tr("What is there now is set aside as it is, and never written over.")
        return held, kept
    return (held, *difference_words(look.difference))


def state_words(state: CopyState) -> str:
    """Why this copy cannot be used; empty for a sound one."""
    return {
        CopyState.SOUND: "",
        CopyState.DAMAGED: tr("This copy is damaged. It was left as it is; another one will do."),
        CopyState.TOO_NEW: tr(
            "This copy was written by a newer version of Upswing. Start the newer version to use it."
        ),
        CopyState.NOT_OURS: tr("This file holds no data of Upswing."),
    }[state]


def copy_done_words(path: Path) -> str:
    return tr("A copy is made: {path}", path=path)


def replaced_words(replaced: Replaced, when: str) -> str:
    """After a restore."""
    said = tr("Your data is as it was {when}.", when=when)
    if replaced.kept_in is not None:
        return f"{said} {tr('What was there before is kept as a copy.')}"
    if replaced.set_aside is not None:
        aside = tr("The file that was there before lies, as it was, in {folder}", folder=replaced.set_aside)
        return f"{said} {aside}"
    return said


def saved_words(saved: Saved) -> str:
    """After what could be read was saved."""
    said = [tr("Your data is sound again.")]
    if amounts := _amounts(saved.inside):
        said = [tr("Your data is sound again, with {entries}.", entries=listed(amounts))]
    if saved.from_copy:
        one = "{n} row came from the copy."
        said.append(counted(one, "{n} rows came from the copy.", saved.from_copy))
    if saved.left_out:
        one = "{n} row made no sense any more and was left out."
        said.append(counted(one, "{n} rows made no sense any more and were left out.", saved.left_out))
    if saved.set_aside is not None:
        said.append(tr("The damaged file lies, as it was, in {folder}", folder=saved.set_aside))
    return " ".join(said)
