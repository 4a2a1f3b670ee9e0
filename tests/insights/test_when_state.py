"""When: the cells of the week, and the years of the calendar."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from card_seen import basis
from lives import FIRST, Life
from upswing.domain.check_in import CheckIn
from upswing.domain.identity import new_id
from upswing.insights.record import InsightsRecord
from upswing.insights.when import Part, When, build_state, cells_of, part_of


def state_of(record: InsightsRecord) -> When:
    return build_state(basis(record), lambda _: None)


def life_of(moods: list[tuple[int, float, int]]) -> Life:
    life = Life()
    for day, hour, mood in moods:
        life.says(day, mood, hour=hour)
    return life


def test_two_check_ins_have_no_mean_and_a_third_makes_one() -> None:
    life = life_of([(0, 9, 1), (7, 9, 2)])
    cell = state_of(life.record(20)).cell(0, Part.MORNING)
    assert (cell.n, cell.mean, cell.interval) == (2, None, None)
    life.says(14, 3, hour=10)
    cell = state_of(life.record(20)).cell(0, Part.MORNING)
    assert (cell.n, cell.mean) == (3, 2.0)
    assert cell.interval is not None
    assert (cell.interval.low, cell.interval.high) == pytest.approx((-0.484, 4.484), abs=0.001)


def test_where_all_are_alike_there_is_no_interval() -> None:
    cell = state_of(life_of([(0, 9, 2), (7, 9, 2), (14, 9, 2)]).record(20)).cell(0, Part.MORNING)
    assert (cell.mean, cell.interval) == (2.0, None)


def test_after_midnight_is_still_the_evening_before() -> None:
    tuesday_at_one = life_of([(1, 1.0, 2)]).check_ins
    assert [(cell.weekday, cell.part) for cell in cells_of(tuesday_at_one) if cell.n] == [(0, Part.EVENING)]


def test_the_hour_is_that_of_the_place() -> None:
    at = datetime(2026, 3, 2, 20, 30, tzinfo=timezone(timedelta(hours=9)))
    (found,) = [cell for cell in cells_of([CheckIn(new_id(at), at, FIRST, 1, 3)]) if cell.n]
    assert found.part is Part.EVENING


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (3, Part.EVENING),
        (4, Part.MORNING),
        (10, Part.MORNING),
        (11, Part.MIDDAY),
        (14, Part.MIDDAY),
        (15, Part.AFTERNOON),
        (18, Part.AFTERNOON),
        (19, Part.EVENING),
    ],
)
def test_the_parts_of_a_day_begin_at_4_11_15_and_19(hour: int, part: Part) -> None:
    assert part_of(hour) is part


def test_what_was_written_days_later_is_left_out() -> None:
    said = life_of([(0, 9, 1)]).check_ins[0]
    late = replace(said, entered_at=said.at + timedelta(hours=30))
    same_day = replace(said, entered_at=said.at + timedelta(hours=5))
    assert sum(cell.n for cell in cells_of([late])) == 0
    assert sum(cell.n for cell in cells_of([same_day])) == 1


def test_energy_alone_gives_no_mood() -> None:
    life = Life()
    life.says(0, None, 4)
    found = state_of(life.record(0))
    assert (found.n, found.told, found.fullest) == (0, 0, 0)


def test_an_empty_record_has_28_empty_cells_and_the_year_of_today() -> None:
    found = state_of(Life().record(0))
    assert len(found.cells) == 28
    assert (found.n, found.told) == (0, 0)
    assert (found.first_year, found.last_year) == (2026, 2026)


def test_the_years_run_from_the_first_entry_to_today() -> None:
    life = life_of([(-500, 9, 1)])
    life.moves(-800)
    found = state_of(life.record(0))
    assert (found.first_year, found.last_year) == (2023, 2026)


said = st.lists(st.tuples(st.integers(0, 60), st.floats(0, 23.9), st.integers(-3, 3)), max_size=80)


@given(said)
def test_every_mood_stands_in_one_cell_and_the_means_weigh_up(moods: list[tuple[int, float, int]]) -> None:
    cells = cells_of(life_of(moods).check_ins)
    assert sum(cell.n for cell in cells) == len(moods)
    for cell in cells:
        assert (cell.mean is None) == (cell.n < 3)
        if cell.mean is not None and cell.interval is not None:
            assert -3 <= cell.mean <= 3
            assert cell.interval.low < cell.mean < cell.interval.high


@given(said)
def test_two_points_more_everywhere_are_two_points_more_in_every_cell(moods: list[tuple[int, float, int]]) -> None:
    before = cells_of(life_of(moods).check_ins)
    after = cells_of(life_of([(day, hour, mood + 2) for day, hour, mood in moods]).check_ins)
    for one, other in zip(before, after, strict=True):
        if one.mean is not None:
            assert other.mean == pytest.approx(one.mean + 2)


@given(said, st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(moods: list[tuple[int, float, int]], chance: Random) -> None:
    check_ins = life_of(moods).check_ins
    shuffled = list(check_ins)
    chance.shuffle(shuffled)
    for one, other in zip(cells_of(check_ins), cells_of(shuffled), strict=True):
        assert one.n == other.n
        assert one.mean == pytest.approx(other.mean)


@given(said, st.integers(1, 8))
def test_whole_weeks_later_the_week_looks_the_same(moods: list[tuple[int, float, int]], weeks: int) -> None:
    before = cells_of(life_of(moods).check_ins)
    after = cells_of(life_of([(day + 7 * weeks, hour, mood) for day, hour, mood in moods]).check_ins)
    assert [cell.n for cell in before] == [cell.n for cell in after]
