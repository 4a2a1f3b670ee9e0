"""The clock goes back and forth, the hour changes, the person crosses the date line: each entry stays on the local day
on which it was made, and nothing is counted twice or lost."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import pairwise
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upswing import paths
from upswing.domain.catalogue import Catalogue
from upswing.domain.days import day_of, monday_of
from upswing.domain.identity import new_id
from upswing.domain.session import Activity
from upswing.journal.journal import Journal
from upswing.storage.backup import back_up_daily
from upswing.storage.check import check
from upswing.storage.store import open_store
from upswing.storage.thinning import kept
from upswing.topics import Announcer

fewer = settings(max_examples=max(1, settings().max_examples // 6))
ZONES: tuple[tzinfo, ...] = (
    UTC,
    timezone(timedelta(hours=14)),
    timezone(timedelta(hours=-12)),
    timezone(timedelta(hours=5, minutes=45)),
    timezone(timedelta(hours=-9, minutes=-30)),
)
anywhere = st.sampled_from(ZONES)
whenever = st.datetimes(datetime(1970, 1, 3), datetime(9999, 12, 29), timezones=anywhere)  # noqa: DTZ001
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Diary:
    """A journal with a clock that can be put anywhere."""

    def __init__(self, journal: Journal, clock: list[datetime]) -> None:
        self.journal = journal
        self._clock = clock

    def at(self, moment: datetime) -> "Diary":
        self._clock[0] = moment
        return self

    def days(self) -> Counter[date]:
        return Counter(each.day for each in self.journal.check_ins.all())


@contextmanager
def diary(folder: Path, now: datetime = NOON) -> Iterator[Diary]:
    clock = [now]
    with open_store(paths.within(folder), now=now, durable=False) as store:
        yield Diary(Journal(store, Catalogue({}, {}), lambda: clock[0], Announcer()), clock)


@fewer
@given(moments=st.lists(whenever, min_size=1, max_size=12))
def test_each_entry_keeps_the_day_of_its_own_clock_however_the_clock_jumps(
    moments: list[datetime], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """While the program runs, and between its starts."""
    folder = tmp_path_factory.mktemp("diary")
    expected: dict[UUID, date] = {}
    for half in (moments[::2], moments[1::2]):
        with diary(folder, (half or moments)[0]) as book:
            for moment in half:
                said = book.at(moment).journal.check_ins.add(1, 3)
                expected[said.id] = day_of(moment)
                done = book.journal.sessions.log(Activity.WALK, 20, started_at=moment)
                assert done.day == day_of(moment)
    with diary(folder) as book:
        assert {each.id: each.day for each in book.journal.check_ins.all()} == expected
        assert book.days() == Counter(expected.values())
        walks = book.journal.sessions.all()
        assert Counter(each.day for each in walks) == Counter(expected.values())
        found = Counter[date]()
        for day in set(expected.values()):
            found[day] = len(book.journal.check_ins.on(day))
        assert found == book.days()
        by_week = Counter(monday_of(day) for day in expected.values())
        for monday, many in by_week.items():
            assert len(book.journal.sessions.between(monday, monday + timedelta(days=6))) == many
        looked_at = book.at(max(moments)).journal.insights_record()
        assert len(looked_at.sessions) == len(looked_at.check_ins) == len(moments)
    assert check(paths.within(folder).database) == ()


@fewer
@given(moments=st.lists(whenever, min_size=2, max_size=8))
def test_undo_takes_back_what_was_done_last_and_not_what_the_clock_calls_latest(
    moments: list[datetime], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with diary(tmp_path_factory.mktemp("diary")) as book:
        said = [book.at(moment).journal.check_ins.add(1, number % 5 + 1) for number, moment in enumerate(moments)]
        while said:
            said.pop()
            book.journal.changes.undo()
            assert {each.id for each in book.journal.check_ins.all()} == {each.id for each in said}


@given(one=whenever, other=whenever)
def test_ids_are_in_the_order_of_their_moments(one: datetime, other: datetime) -> None:
    if int(one.timestamp() * 1000) < int(other.timestamp() * 1000):
        assert new_id(one) < new_id(other)


def test_two_entries_of_one_moment_have_two_ids() -> None:
    assert len({new_id(NOON) for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("Europe/Berlin", datetime(2026, 10, 24, 22)),  # noqa: DTZ001
        ("Europe/Berlin", datetime(2026, 3, 28, 22)),  # noqa: DTZ001
        ("Australia/Lord_Howe", datetime(2026, 4, 4, 22)),  # noqa: DTZ001
        ("Asia/Kathmandu", datetime(2026, 5, 1, 22)),  # noqa: DTZ001
    ],
)
def test_in_the_night_when_the_hour_changes_each_entry_is_there_once_in_the_order_it_was_made(
    tmp_path: Path, zone: str, night: datetime
) -> None:
    begun = night.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    with diary(tmp_path) as book:
        said = [
            book.at((begun + timedelta(minutes=30 * step)).astimezone(ZoneInfo(zone))).journal.check_ins.add(1, 3)
            for step in range(24)
        ]
        assert [each.id for each in book.journal.check_ins.all()] == [each.id for each in said]
        assert all(earlier.day <= later.day for earlier, later in pairwise(said))
        assert set(book.days()) == {night.date(), night.date() + timedelta(days=1)}
        for each in said:
            assert (each.day == night.date()) is (
                each.at.replace(tzinfo=None)
                < datetime.combine(night.date() + timedelta(days=1), datetime.min.time()) + timedelta(hours=4)
            )


@pytest.mark.parametrize("hours", [(12, -11), (-11, 12)])
def test_over_the_date_line_a_day_is_lived_twice_or_not_at_all_and_nothing_moves(
    tmp_path: Path, hours: tuple[int, int]
) -> None:
    home, away = (timezone(timedelta(hours=each)) for each in hours)
    departure = datetime(2026, 11, 22, 20, tzinfo=home)
    arrival = (departure + timedelta(hours=3)).astimezone(away)
    with diary(tmp_path) as book:
        before = book.at(departure).journal.check_ins.add(1, 3)
        book.journal.sessions.log(Activity.WALK, 30, started_at=departure)
        after = book.at(arrival).journal.check_ins.add(2, 3)
        book.journal.sessions.log(Activity.WALK, 30, started_at=arrival)
        again = book.at(arrival + timedelta(days=1)).journal.check_ins.add(3, 3)
        assert [before.day, after.day] == [departure.date(), day_of(arrival)]
        assert again.day == after.day + timedelta(days=1)
        assert [each.id for each in book.journal.check_ins.all()] == [before.id, after.id, again.id]
        assert len(book.journal.sessions.all()) == 2
        week = monday_of(departure.date())
        two = book.journal.sessions.between(week, week + timedelta(days=13))
        assert [each.day for each in two] == [before.day, after.day]
    with diary(tmp_path, arrival) as book:
        assert book.journal.check_ins.find(before.id) == before


def test_a_leap_day_is_a_day_like_any_other(tmp_path: Path) -> None:
    with diary(tmp_path) as book:
        for day in (28, 29):
            book.at(datetime(2028, 2, day, 12, tzinfo=UTC)).journal.check_ins.add(1, 3)
        book.at(datetime(2028, 3, 1, 2, tzinfo=UTC)).journal.check_ins.add(1, 3)
        assert book.days() == {date(2028, 2, 28): 1, date(2028, 2, 29): 2}


# Backups and the clock.


def _made_on(folder: Path, moment: datetime) -> set[str]:
    where = paths.within(folder)
    back_up_daily(where.database, where.backups, moment)
    return {path.name for path in where.backups.iterdir()}


def test_a_clock_that_jumps_ten_years_ahead_and_back_costs_no_good_copy(tmp_path: Path) -> None:
    with diary(tmp_path):
        pass
    for day in range(6):
        before = _made_on(tmp_path, NOON + timedelta(days=day))
    ahead = _made_on(tmp_path, NOON.replace(year=2036))
    assert before <= ahead
    for day in range(6, 9):
        today = NOON + timedelta(days=day)
        names = _made_on(tmp_path, today)
        assert f"upswing-{today:%Y-%m-%dT%H%M%SZ}.sqlite3" in names, "the copy of today is there"
    assert len({name for name in names if "2026" in name}) >= 6


def test_a_clock_that_is_set_back_to_a_day_with_a_copy_makes_none_and_removes_none(tmp_path: Path) -> None:
    with diary(tmp_path):
        pass
    _made_on(tmp_path, NOON)
    both = _made_on(tmp_path, NOON + timedelta(days=1))
    assert _made_on(tmp_path, NOON + timedelta(hours=1)) == both


@given(days=st.lists(st.integers(-4000, 4000), min_size=1, max_size=40))
def test_the_copy_that_was_just_made_always_stays(days: list[int]) -> None:
    """As `back_up_daily` thins: what is kept, and the one of now."""
    there: set[datetime] = set()
    for day in days:
        now = NOON + timedelta(days=day)
        there = set(kept(there | {now})) | {now}
        assert now in there
