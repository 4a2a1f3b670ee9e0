"""One typed line tells what somebody did: in any order, aloud about what it did not understand, never in the future."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.days import day_of
from upswing.domain.one_line import (
    ENGLISH,
    DayPart,
    Did,
    Kind,
    Lack,
    Line,
    ended_at,
    line_of,
    read_line,
    table_for,
)
from upswing.domain.session import Activity

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
"""A Monday."""
TODAY = NOW.date()


def read(text: str, *, day_first: bool = True, now: datetime = NOW) -> Line:
    return read_line(text, ENGLISH, now, day_first=day_first)


def test_the_line_of_the_issue_is_understood() -> None:
    line = read("40 minutes walk, yesterday, effort 3")
    assert line.did == Did(Activity.WALK, minutes=40, day=date(2026, 11, 22), effort=3)
    assert (line.left, line.lack) == ((), None)
    assert [(part.kind, line.text[part.begin : part.end]) for part in line.parts] == [
        (Kind.MINUTES, "40 minutes"),
        (Kind.ACTIVITY, "walk"),
        (Kind.WHEN, "yesterday"),
        (Kind.EFFORT, "effort 3"),
    ]


@given(
    st.permutations(["40 min", "swim", "on Friday", "at 7 pm", "hard", "with Anna", "#pool", "“the slow lane”"])
)
def test_the_order_is_free(parts: list[str]) -> None:
    expected = Did(
        Activity.SWIM,
        minutes=40,
        day=date(2026, 11, 20),
        at=time(19),
        effort=5,
        with_someone=True,
        with_whom="Anna",
        tags=("pool",),
        note="the slow lane",
    )
    assert read(" ".join(parts)).did == expected
    assert read(", ".join(parts).upper().replace("ANNA", "Anna").replace("#POOL", "#pool")).did.at == time(19)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        *(("40", 40), ("40 min", 40), ("40min", 40), ("40'", 40), ("forty-five minutes", 45), ("1h20", 80)),
        *(("1:20", 80), ("1 h 20 min", 80), ("1 hour and 20 minutes", 80), ("1.5 hours", 90), ("1,5 h", 90)),
        *(("1½ hours", 90), ("half an hour", 30), ("an hour and a half", 90), ("an hour", 60), ("two hours", 120)),
        *(("three quarters of an hour", 45), ("from 7 to 7:40", 40), ("7:00–7:40", 40), ("11 to 12:15 pm", 75)),
        *(("from 23:50 to 0:20 yesterday", 30), ("between 9 and 10", 60)),
    ],
)
def test_durations_are_read_as_people_write_them(words: str, minutes: int) -> None:
    for line in (read(f"walk {words}"), read(f"{words}, walk")):
        assert line.did.minutes == minutes
        assert line.left == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(
            ("today", 23),
            ("yesterday", 22),
            ("the day before yesterday", 21),
            ("2 days ago", 21),
            ("on Friday", 20),
        ),
        *(("friday", 20), ("on Monday", 23), ("last Monday", 16), ("a week ago", 16), ("Tue", 17), ("20.11.", 20)),
        *(("2026-11-20", 20), ("20/11/2026", 20), ("20.11.2026", 20), ("20/11", 20), ("20 November", 20)),
        *(("Nov 20", 20), ("on the 20th of November 2026", 20), ("November 20, 2026", 20), ("20.11.26", 20)),
    ],
)
def test_days_are_read_as_people_write_them(words: str, day: int) -> None:
    line = read(f"walk 30 min {words}")
    assert line.did.day == date(2026, 11, day)
    assert line.left == ()


def test_which_number_of_a_date_is_the_day_follows_the_place() -> None:
    assert read("walk 30 min 3/4/2026").did.day == date(2026, 4, 3)
    assert read("walk 30 min 3/4/2026", day_first=False).did.day == date(2026, 3, 4)


def test_a_date_without_a_year_is_the_last_there_was() -> None:
    assert read("walk 30 min 24 November").did.day == date(2025, 11, 24)
    assert read("walk 30 min 29 February").did.day == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("words", "begun"),
    [
        ("30 min", "2026-11-23 12:00"),
        ("30 min today", "2026-11-23 12:00"),
        ("30 min this morning", "2026-11-23 09:00"),
        ("30 min at 7", "2026-11-23 07:00"),
        ("30 min at 7 in the evening yesterday", "2026-11-22 19:00"),
        ("30 min yesterday evening", "2026-11-22 19:00"),
        ("30 min 7 pm yesterday", "2026-11-22 19:00"),
        ("30 min 19:30 yesterday", "2026-11-22 19:30"),
        ("30 min last night", "2026-11-22 21:00"),
        ("30 min yesterday", "2026-11-22 12:00"),
        ("from 11 pm to 0:30 yesterday", "2026-11-22 23:00"),
        ("30 min at 1 am yesterday", "2026-11-23 01:00"),
        ("30 min noon yesterday", "2026-11-22 12:00"),
    ],
)
def test_when_it_began_follows_from_what_is_said(words: str, begun: str) -> None:
    line = read(f"walk {words}")
    assert line.started == datetime.fromisoformat(begun).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["tomorrow", "at 13:00", "this evening", "at 12:15 today", "2026-11-24", "24.11.2027"]
)
def test_what_is_still_to_come_is_not_kept(words: str) -> None:
    line = read(f"walk 30 min {words}")
    assert (line.lack, line.started) == (Lack.PAST, None)


def test_a_morning_that_has_just_begun_is_this_morning() -> None:
    early = NOW.replace(hour=8)
    assert read("walk 30 min this morning", now=early).started == early - timedelta(minutes=30)


@pytest.mark.parametrize(
    ("words", "effort"),
    [
        ("effort 3", 3),
        ("3/10", 3),
        ("easy", 2),
        ("moderate", 3),
        ("hard", 5),
        ("very hard", 7),
        ("effort ten", 10),
        ("0/10", 0),
    ],
)
def test_effort_is_a_number_or_a_word(words: str, effort: int) -> None:
    assert read(f"walk 30 min {words}").did.effort == effort


def test_an_effort_beyond_ten_is_not_understood() -> None:
    line = read("walk 30 min effort 11")
    assert (line.did.effort, line.left_words) == (None, ("effort 11",))


@pytest.mark.parametrize(
    ("words", "company", "whom"),
    [
        ("with someone", True, ""),
        ("with Anna", True, "Anna"),
        ("with my sister and Ben", True, "my sister and Ben"),
        ("with friends yesterday", True, "friends"),
        ("alone", False, ""),
        ("on my own", False, ""),
        ("with effort 3", None, ""),
        ("", None, ""),
    ],
)
def test_company(words: str, company: bool | None, whom: str) -> None:
    line = read(f"walk 30 min {words}")
    assert (line.did.with_someone, line.did.with_whom, line.left) == (company, whom, ())


def test_what_is_not_understood_is_told_and_not_guessed() -> None:
    line = read("walk 5 km 40 min yesterday beside the river")
    assert line.did == Did(Activity.WALK, minutes=40, day=date(2026, 11, 22))
    assert line.left_words == ("5 km", "beside the river")


def test_kilometres_are_no_minutes() -> None:
    assert read("walk 5 km").lack is Lack.MINUTES


def test_an_activity_of_ones_own_has_the_words_as_its_title() -> None:
    line = read("chopping wood in the garden, 40 minutes")
    assert line.did == Did(Activity.OTHER, "chopping wood in the garden", 40)
    assert line.left == ()


@pytest.mark.parametrize(
    ("text", "lack"),
    [("", Lack.WORDS), (" …! ", Lack.WORDS), ("walk", Lack.MINUTES), ("40 minutes yesterday", Lack.ACTIVITY)],
)
def test_what_is_missing_is_asked_for(text: str, lack: Lack) -> None:
    assert read(text).lack is lack


def test_a_second_word_for_the_same_is_left() -> None:
    line = read("easy walk 40 min, then yoga")
    assert (line.did.activity, line.left_words) == (Activity.WALK, ("then yoga",))


def test_a_note_that_is_still_being_typed_is_a_note() -> None:
    assert read('walk 40 min "40 min in the ra').did == Did(Activity.WALK, minutes=40, note="40 min in the ra")


def test_a_language_without_a_table_is_read_as_english() -> None:
    assert table_for("en_GB") is table_for("xx") is ENGLISH


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzäöüéñ", min_size=3, max_size=8)
TITLES = st.sampled_from(["gardening", "chopping wood", "volleyball", "Tai Chi", "squash"])
NAMES = st.sampled_from(["Anna", "my sister", "the dog", "Zoë", "Jean-Luc", "Ben and Kim"])


@st.composite
def did(draw: st.DrawFn) -> Did:
    activity = draw(st.sampled_from([None, *Activity]))
    company = draw(st.sampled_from([None, True, False]))
    at = draw(st.none() | st.times().map(lambda each: each.replace(second=0, microsecond=0)))
    note = draw(st.text(max_size=30).map(lambda each: " ".join(each.split())))
    return Did(
        activity,
        draw(st.just("") | TITLES) if activity is Activity.OTHER else "",
        draw(st.none() | st.integers(1, 600)),
        draw(st.none() | st.dates(date(1950, 1, 1), TODAY)),
        at,
        None if at is not None else draw(st.none() | st.sampled_from(DayPart)),
        draw(st.none() | st.integers(0, 10)),
        company,
        draw(st.just("") | NAMES) if company else "",
        tuple(draw(st.lists(LETTERS, max_size=3, unique=True))),
        note.replace('"', ""),
    )


@given(did())
def test_what_is_written_is_read_back(said: Did) -> None:
    line = read(line_of(said, ENGLISH, TODAY))
    assert line.did == said
    assert line.left == ()


WORDS = st.sampled_from(
    [word for phrases in ENGLISH.activities.values() for word in phrases]
    + [*ENGLISH.spans, *ENGLISH.days_ago, *ENGLISH.days_and_parts, *ENGLISH.said_efforts, *ENGLISH.fillers]
    + ["7", "40", "1:20", "at 7", "from", "to", "pm", "20/11", "2026-02-30", "31.2.", "29.2.2025", "h", "min", "½"]
    + [
        "with",
        "and",
        "#",
        "“",
        "”",
        '"',
        "/",
        "10",
        "effort",
        "99999",
        "٣",
        "ſaturday",
        "İ",
        "0",
        "24:00",
        "12 am",
    ]
)


@given(
    st.text(max_size=80) | st.lists(WORDS, max_size=12).map(" ".join),
    st.booleans(),
    st.integers(0, 60 * 24 * 365 * 80).map(
        lambda minutes: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
)
def test_any_text_is_read_and_nothing_is_in_the_future(text: str, day_first: bool, now: datetime) -> None:
    line = read(text, day_first=day_first, now=now)
    spans = [(part.begin, part.end) for part in line.parts] + list(line.left)
    spans.sort()
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert (line.started is None) == (line.lack is not None)
    if line.started is not None:
        assert ended_at(line.did, line.started) <= now
        if line.did.day is not None and (line.did.at is not None or line.did.day != day_of(now)):
            assert day_of(line.started) == line.did.day
