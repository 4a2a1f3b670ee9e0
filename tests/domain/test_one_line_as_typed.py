"""Lines as people type them in a hurry: what they say is understood, and nothing is put together that was not said."""

from datetime import UTC, date, datetime, time

import pytest

from upswing.domain.one_line import ENGLISH, Lack, Line, read_line
from upswing.domain.session import Activity

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
TODAY = NOW.date()


def read(text: str) -> Line:
    return read_line(text, ENGLISH, NOW)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("ran 5k in 31:20 this morning effort 6", 31),
        ("ran 45:40", 46),
        ("ran 1:05:20", 65),
        ("a 30-minute walk", 30),
        ("30-min walk", 30),
        ("a two-hour hike", 120),
        ("1 hr 15 run", 75),
        ("twenty five minutes yoga", 25),
    ],
)
def test_a_duration_is_read_whole(text: str, minutes: int) -> None:
    line = read(text)
    assert (line.did.minutes, line.lack) == (minutes, None)
    assert set(line.left_words) <= {"5k", "5k in"}


@pytest.mark.parametrize("text", ["walk 20 min at 25:00", "walk at 25:00", "walk from 25:00 to 26:00"])
def test_an_hour_that_no_day_has_is_no_duration(text: str) -> None:
    line = read(text)
    assert line.did.minutes in (20, None)
    assert "25:00" in " ".join(line.left_words)


@pytest.mark.parametrize(
    ("text", "activity", "minutes", "left"),
    [
        ("30 min run and 20 min yoga", Activity.RUN, 30, "20 min yoga"),
        ("walk 30 min, then stretching 10 min", Activity.WALK, 30, "then stretching 10 min"),
        ("walk 30 min 1 hour", Activity.WALK, 30, "1 hour"),
    ],
)
def test_of_two_things_in_a_line_the_first_is_taken_and_they_are_not_mixed(
    text: str, activity: Activity, minutes: int, left: str
) -> None:
    line = read(text)
    assert (line.did.activity, line.did.minutes, line.left_words) == (activity, minutes, (left,))


def test_from_when_to_when_says_more_than_how_long() -> None:
    line = read("60 minutes walk from 10 to 11")
    assert (line.did.at, line.did.minutes) == (time(10), 60)


@pytest.mark.parametrize("text", ["walk 30 min effort 3/10", "walk 30 min, effort: 3", "walk 30 min effort:3"])
def test_effort_is_read_with_the_marks_around_it(text: str) -> None:
    line = read(text)
    assert (line.did.effort, line.left) == (3, ())


@pytest.mark.parametrize(
    ("text", "minutes", "begun"),
    [
        ("walk 30 min an hour ago", 30, time(11, 30)),
        ("walk 30 min 2 hours ago", 30, time(10, 30)),
        ("walk 30 min 45 minutes ago", 30, time(11, 45)),
        ("walk 90 min an hour ago", 90, time(11, 0)),
    ],
)
def test_how_long_ago_is_when_and_not_how_long(text: str, minutes: int, begun: time) -> None:
    line = read(text)
    assert (line.did.minutes, line.left, line.lack) == (minutes, (), None)
    assert line.started is not None
    assert (line.started.date(), line.started.timetz().replace(tzinfo=None)) == (TODAY, begun)


def test_hours_ago_may_have_been_yesterday() -> None:
    line = read("swim 20 min 14 hours ago")
    assert (line.did.day, line.did.at) == (date(2026, 11, 22), time(22, 30))


def test_with_how_long_ago_alone_the_minutes_are_asked_for() -> None:
    assert read("walk 20 minutes ago").lack is Lack.MINUTES


@pytest.mark.parametrize("text", ["walk 2000 minutes", "walk 30 hours", "walk 0 minutes", "a 30-hour walk"])
def test_what_is_too_short_or_too_long_to_keep_is_not_asked_for_as_if_nobody_had_said_it(text: str) -> None:
    assert read(text).lack is Lack.LENGTH


@pytest.mark.parametrize(
    ("text", "minutes", "left"),
    [
        ("cycle 1h 20 km", 60, ["20 km"]),
        ("walk 1 hour 45 bpm", 60, ["45 bpm"]),
        ("walk 2 hours 3 times", 120, ["3 times"]),
        ("walk 3 to 5 km 40 min", 40, ["3 to 5 km"]),
        ("walk at 5 km/h 40 min", 40, ["5 km/h"]),
        ("walk 1/2 mile 20 min", 20, ["1/2 mile"]),
        ("run 5 km at 5:30 pace 28 min", 28, ["5 km at 5:30 pace"]),
        ("run 5:30 min/km", None, ["5:30 min/km"]),
        ("walk 40 min may 5 km", 40, ["may 5 km"]),
    ],
)
def test_a_number_that_counts_something_else_is_neither_a_duration_nor_a_time(
    text: str, minutes: int | None, left: list[str]
) -> None:
    line = read(text)
    assert (line.did.minutes, line.did.day, line.did.at, list(line.left_words)) == (minutes, None, None, left)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1 1/2 hours walk", 90),
        ("walk 1/2 hour", 30),
        ("walk 3/4 h", 45),
        ("walk .5 h", 30),
        ("walk 1 and a half hours", 90),
        ("three and a half hours hike", 210),
        ("half-hour walk", 30),
        ("walk hour and a half", 90),
        ("walk 1:30 hours", 90),
        ("walk 1 hour and 10 mins", 70),
        ("walk 1 hour, 10 minutes", 70),
        ("walk an hour and ten minutes", 70),
        ("walk 2 hours 75 minutes", 195),
        ("walk 10 to 15 min", 15),
    ],
)
def test_parts_of_an_hour_are_read_however_they_are_written(text: str, minutes: int) -> None:
    line = read(text)
    assert (line.did.minutes, line.did.day, line.did.at) == (minutes, None, None)


@pytest.mark.parametrize("text", ["walk 20 h 30 min", "walk 100 h 30 min", "walk 10000 min", "walk 0 min"])
def test_a_part_of_what_is_too_long_is_no_duration(text: str) -> None:
    line = read(text)
    assert (line.did.minutes, line.lack) == (None, Lack.LENGTH)


@pytest.mark.parametrize("day", ["next monday", "in two days", "the day after tomorrow", "next week", "tomorrow"])
def test_what_is_still_to_come_is_not_kept(day: str) -> None:
    assert read(f"walk 30 min {day}").lack is Lack.PAST


def test_an_effort_with_a_part_is_none() -> None:
    assert read("walk 40 min effort 3,5").did.effort is read("walk 40 min effort 3.5").did.effort is None


def test_24_00_is_the_midnight_at_the_end_of_that_day() -> None:
    line = read("walk 30 min yesterday at 24:00")
    assert line.started == datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
    late = read("walk from 23:15 to 24:00 yesterday")
    assert (late.did.minutes, late.started) == (45, datetime(2026, 11, 22, 23, 15, tzinfo=UTC))
    by_midnight = read_line("walk 30 min yesterday at 24:00", ENGLISH, NOW, day_starts_at_hour=0)
    assert (by_midnight.did.at, by_midnight.left_words) == (None, ("24:00",))
