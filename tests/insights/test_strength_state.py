"""Am I getting stronger: rungs and amounts, week by week."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from card_seen import basis
from lives import FIRST, Life, moment
from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.identity import new_id
from upswing.domain.script import Side
from upswing.domain.session import SetDone
from upswing.insights.record import StrengthRecord
from upswing.insights.strength import Line, Strength, Way, build_state, lines_of

CATALOGUE = read_catalogue(resources.folder())
SQUATS = CATALOGUE.ladders["squat"].rungs
START = FIRST.toordinal()


def done(day: int, movement: str, amount: int, side: Side | None = None, hour: float = 9.0) -> SetDone:
    exercise = EXERCISES[movement]
    at = moment(day, hour)
    return SetDone(new_id(at), new_id(at), 0, movement, exercise.measure, amount, amount, at, side)


def own(like: str, name: str, ladder: str) -> Exercise:
    return replace(CATALOGUE.exercises[like], id=name, name=name, own=True, ladder=ladder)


EXERCISES = {
    **CATALOGUE.exercises,
    "own-bag-squat": own(SQUATS[2], "own-bag-squat", ""),
    "own-near-squat": own(SQUATS[2], "own-near-squat", "squat"),
}
TWO_SIDED = next(each.id for each in EXERCISES.values() if each.one_sided and each.ladder == "lunge")


def lines(*sets: SetDone) -> tuple[Line, ...]:
    return lines_of(sets, EXERCISES, {})


def weeks_of(*sets: SetDone) -> list[tuple[int, int | None, int]]:
    (line,) = lines(*sets)
    return [(week.monday - START, week.rung, week.amount) for week in line.weeks]


def test_a_week_has_its_highest_rung_and_the_best_set_on_it() -> None:
    found = weeks_of(done(0, SQUATS[0], 20), done(2, SQUATS[1], 8), done(4, SQUATS[1], 10), done(9, SQUATS[0], 12))
    assert found == [(0, 2, 10), (7, 1, 12)]


def test_a_week_without_training_is_a_gap() -> None:
    assert [start for start, _, _ in weeks_of(done(0, SQUATS[0], 8), done(30, SQUATS[0], 8))] == [0, 28]


def test_of_two_sides_the_weaker_counts() -> None:
    sets = (done(0, TWO_SIDED, 9, Side.LEFT), done(0, TWO_SIDED, 7, Side.RIGHT), done(2, TWO_SIDED, 8, Side.RIGHT))
    (line,) = lines(*sets)
    assert (line.weeks[0].amount, line.weeks[0].one_sided, line.weeks[0].sets) == (8, True, 3)


def test_where_only_one_side_was_trained_that_one_counts() -> None:
    assert [amount for _, _, amount in weeks_of(done(0, TWO_SIDED, 9, Side.LEFT))] == [9]


def test_a_movement_of_ones_own_has_a_line_of_its_own_without_rungs() -> None:
    found = lines(done(0, SQUATS[4], 5), done(0, "own-bag-squat", 11), done(0, "own-near-squat", 12))
    assert [line.id for line in found] == ["squat", "own-bag-squat", "own-near-squat"]
    assert [line.top for line in found] == [len(SQUATS), 0, 0]
    assert [line.weeks[0].rung for line in found] == [5, None, None]


def test_times_and_seconds_of_one_movement_are_never_compared() -> None:
    """A movement of one's own was counted in seconds first, and is counted in times now."""
    then = [replace(done(7 * week, "own-bag-squat", 30), measure=Measure.HOLD) for week in range(8)]
    now = [done(7 * week, "own-bag-squat", 10) for week in range(7, 16)]
    (line,) = lines(*then, *now)
    assert {week.measure for week in line.weeks} == {Measure.REPS}
    assert [week.amount for week in line.weeks] == [10] * 9
    assert line.way is Way.SAME
    assert lines(*then) == ()


def test_a_movement_on_no_graded_ladder_stands_alone_too() -> None:
    seated = CATALOGUE.ladders["seated"].rungs[0]
    (line,) = lines(done(0, seated, 8))
    assert (line.id, line.top) == (seated, 0)


def test_planned_ladders_come_first() -> None:
    movements = [CATALOGUE.ladders[name].rungs[0] for name in ("dip", "core-front", "squat", "lunge", "push")]
    found = lines(*(done(0, movement, 5) for movement in movements))
    assert [line.id for line in found] == ["squat", "push", "core-front", "lunge", "dip"]


def test_what_is_no_strength_leaves_no_trace() -> None:
    names = ("mobility", "yoga", "breathing", "walk", "cardio")
    sets = [done(0, CATALOGUE.ladders[name].rungs[0], 10) for name in names]
    gone = replace(done(0, SQUATS[0], 8), exercise_id="own-gone")
    assert lines(*sets, done(0, SQUATS[0], 0), gone) == ()


def test_a_set_belongs_to_the_day_of_its_session() -> None:
    after_midnight = replace(done(7, SQUATS[0], 8), done_at=moment(7, 0.5))
    assert lines_of([after_midnight], EXERCISES, {})[0].weeks[0].monday == START
    days = {after_midnight.session_id: FIRST + timedelta(days=7)}
    assert lines_of([after_midnight], EXERCISES, days)[0].weeks[0].monday == START + 7


def way_of(*weeks: tuple[int, int]) -> Way | None:
    """The way of a squat line, each week given as rung and amount."""
    (line,) = lines(*(done(7 * n, SQUATS[rung - 1], amount) for n, (rung, amount) in enumerate(weeks)))
    return line.way


def test_below_eight_weeks_nothing_is_compared() -> None:
    assert way_of(*[(1, 8)] * 3, *[(4, 8)] * 4) is None


@pytest.mark.parametrize(
    ("last", "way"),
    [((2, 4), Way.UP), ((1, 9), Way.MORE), ((1, 8), Way.SAME), ((1, 7), Way.LESS)],
)
def test_the_last_four_weeks_stand_beside_the_first_four(last: tuple[int, int], way: Way) -> None:
    assert way_of(*[(1, 8)] * 4, *[last] * 4) is way


def test_a_lower_rung_is_told_as_that() -> None:
    assert way_of(*[(3, 8)] * 4, *[(2, 12)] * 4) is Way.DOWN


def test_one_easy_week_at_the_end_changes_nothing() -> None:
    assert way_of(*[(1, 8)] * 4, *[(2, 8)] * 3, (1, 6)) is Way.UP


def test_without_a_set_there_is_no_line() -> None:
    found = state_of()
    assert (found.lines, found.weeks) == ((), 0)
    assert found.first == found.today


def state_of(*sets: SetDone, last_day: int = 60) -> Strength:
    return build_state(basis(Life().record(last_day), lambda: StrengthRecord(sets, EXERCISES)), lambda _: None)


def test_the_time_runs_from_the_first_week_to_today() -> None:
    found = state_of(done(9, SQUATS[0], 8), done(30, "own-bag-squat", 8))
    assert (found.first, found.today, found.weeks) == (START + 7, START + 60, 2)


trained = st.lists(
    st.tuples(
        st.integers(0, 100),
        st.sampled_from([*SQUATS, TWO_SIDED, "own-bag-squat"]),
        st.integers(1, 30),
        st.sampled_from([None, Side.LEFT, Side.RIGHT]),
    ),
    max_size=60,
)


@given(trained, st.randoms(use_true_random=False))
def test_no_set_is_lost_and_their_order_does_not_matter(
    sets: list[tuple[int, str, int, Side | None]], chance: Random
) -> None:
    all_sets = [done(*each) for each in sets]
    found = lines(*all_sets)
    assert sum(week.sets for line in found for week in line.weeks) == len(sets)
    shuffled = list(all_sets)
    chance.shuffle(shuffled)
    assert [(line.id, [(w.monday, w.rung, w.amount) for w in line.weeks]) for line in lines(*shuffled)] == [
        (line.id, [(w.monday, w.rung, w.amount) for w in line.weeks]) for line in found
    ]


@given(trained)
def test_one_repetition_more_everywhere_is_one_more_in_every_week(
    sets: list[tuple[int, str, int, Side | None]],
) -> None:
    before = lines(*(done(*each) for each in sets))
    after = lines(*(done(day, name, amount + 1, side) for day, name, amount, side in sets))
    assert [week.amount + 1 for line in before for week in line.weeks] == [
        week.amount for line in after for week in line.weeks
    ]
    assert [line.way for line in before] == [line.way for line in after]


def test_seconds_keep_their_measure() -> None:
    held = next(
        each.id for each in EXERCISES.values() if each.measure is Measure.HOLD and each.ladder == "core-front"
    )
    (line,) = lines(done(0, held, 20))
    assert line.weeks[0].measure is Measure.HOLD
