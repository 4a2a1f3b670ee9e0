"""Copies in words: short where that is clear, with a date where it is not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from upswing.domain.kept_copy import CopyKind, CopyState, Inside, KeptCopy
from upswing.domain.kept_difference import KeptDifference
from upswing.ui.rescue.rescue import Look, Replaced, Saved
from upswing.ui.rescue.words import (
    copy_words,
    difference_words,
    inside_words,
    look_words,
    moment_words,
    on_words,
    readable_words,
    replaced_words,
    saved_words,
)

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
FULL = Inside(CopyState.SOUND, 3, check_ins=212, sessions=48, last_day=date(2026, 11, 16))
COPY = KeptCopy(Path("x.sqlite3"), NOW, CopyKind.DAILY, is_locked=False, size=43 * 1024)


@pytest.mark.parametrize(
    ("back", "alone", "within"),
    [
        (timedelta(hours=2), "Today 07:30", "today 07:30"),
        (timedelta(days=1), "Yesterday 09:30", "yesterday 09:30"),
        (timedelta(days=6), "Tuesday 09:30", "on Tuesday 09:30"),
        (timedelta(days=7), "Monday, 16 November 09:30", "on Monday, 16 November 09:30"),
    ],
)
def test_a_moment_is_told_as_shortly_as_is_clear(back: timedelta, alone: str, within: str) -> None:
    assert moment_words(NOW - back, NOW).startswith(alone)
    assert on_words(NOW - back, NOW).startswith(within)


def test_another_year_is_told() -> None:
    assert "2025" in moment_words(NOW - timedelta(days=365), NOW)


def test_a_moment_is_told_in_the_zone_of_the_reader() -> None:
    here = NOW.astimezone(timezone(timedelta(hours=10)))
    assert moment_words(NOW - timedelta(hours=5), here).startswith("Today 14:30")


def test_a_copy_tells_size_and_reason_and_whatever_is_uncommon() -> None:
    assert copy_words(COPY, is_in_second=False) in ("43 kB  ·  daily", "43 KB  ·  daily")
    uncommon = replace(COPY, kind=CopyKind.BEFORE_RESTORE, is_locked=True)
    said = copy_words(uncommon, is_in_second=True)
    for part in ("from before another copy took its place", "locked", "in your second folder"):
        assert part in said


def test_what_a_copy_holds() -> None:
    said = inside_words(FULL, TODAY)
    assert "212 check-ins" in said
    assert "48 sessions" in said
    assert said.endswith("The last entry is on Monday, 16 November.")
    assert inside_words(Inside(CopyState.SOUND), TODAY) == "There are no entries in it."
    assert "1 check-in " in inside_words(replace(FULL, check_ins=1, sessions=0), TODAY).replace(".", " ")


def test_what_can_still_be_read() -> None:
    assert "212 check-ins" in readable_words(FULL, TODAY)
    assert readable_words(Inside(CopyState.DAMAGED), TODAY) == "No entry in it can be read any more."


def test_the_difference_from_now() -> None:
    assert difference_words(KeptDifference()) == ("Every entry in it is as it is now.",)
    said = " ".join(difference_words(KeptDifference(3, 1, 0, 2, 0, 0, 1)))
    assert "Not in it, since they came later: 3 check-ins" in said
    assert "They are kept in a copy made just before." in said
    assert "since you took them away later: 2 check-ins." in said
    assert "1 entry would read as it did then." in said


@pytest.mark.parametrize(
    ("look", "part"),
    [
        (Look(None), "locked with a passphrase that is not in use now"),
        (Look(Inside(CopyState.DAMAGED)), "This copy is damaged"),
        (Look(Inside(CopyState.TOO_NEW, 99)), "newer version"),
        (Look(Inside(CopyState.NOT_OURS)), "holds no data of Upswing"),
        (Look(FULL), "set aside as it is"),
        (Look(FULL, KeptDifference()), "as it is now"),
    ],
)
def test_each_state_of_a_copy_has_its_words(look: Look, part: str) -> None:
    assert part in " ".join(look_words(look, TODAY))


def test_what_came_of_it_tells_where_the_former_data_lies() -> None:
    aside = Path("/data/set-aside/now")
    assert "kept as a copy" in replaced_words(Replaced(kept_in=Path("/data/backups/x")), "on Tuesday 07:12")
    assert str(aside) in replaced_words(Replaced(set_aside=aside), "on Tuesday 07:12")
    assert replaced_words(Replaced(), "today 07:12") == "Your data is as it was today 07:12."
    said = saved_words(Saved(FULL, 4, 1, aside))
    for part in ("212 check-ins", "4 rows came from the copy", "1 row made no sense", str(aside)):
        assert part in said
    assert saved_words(Saved(Inside(CopyState.SOUND), 0, 0)) == "Your data is sound again."
