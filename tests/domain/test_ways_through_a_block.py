"""Which set follows which, for every kind of block."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_script_building import LIBRARY

from upswing.domain.exercise import Measure
from upswing.domain.routine import (
    Block,
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Part,
    Rounds,
    Routine,
    RoutineItem,
    Stage,
    StraightSets,
    Way,
)
from upswing.domain.script import SIDE_CHANGE_S, Script, Side, Step, script_of_routine


def item(name: str, sets: int = 1, amount: int = 8, rest_s: int = 60) -> RoutineItem:
    return RoutineItem(name, sets, amount, rest_s)


def script(way: Way, *items: RoutineItem) -> Script:
    routine = Routine("any", "Any", 10, "", "", (Block(Part.WORK, items, way=way),))
    return script_of_routine(routine, LIBRARY)


def order(steps: Iterable[Step]) -> list[str]:
    """Like "sit1 lean1l lean1r": movement, set, side."""
    return [f"{step.exercise_id}{step.set_number}{step.side.value[0] if step.side else ''}" for step in steps]


def test_straight_sets_finish_one_movement_first() -> None:
    assert order(script(StraightSets(), item("sit", 2), item("plank")).steps) == ["sit1", "sit2", "plank1"]


def test_pairs_alternate() -> None:
    done = script(Pairs(), item("sit", 3), item("plank", 3, 20), item("stretch"), item("march"))
    assert order(done.steps) == [
        *("sit1", "plank1", "sit2", "plank2", "sit3", "plank3"),
        *("stretch1l", "stretch1r", "march1"),
    ]
    assert all(step.sets == 3 for step in done.steps[:6])


def test_each_set_of_a_pair_has_its_own_rest() -> None:
    done = script(Pairs(), item("sit", 2, rest_s=45), item("plank", 2, 20, 90))
    assert [step.rest_s for step in done.steps] == [45, 90, 45, 90]


def test_a_circuit_goes_round_and_lets_a_finished_movement_out() -> None:
    done = script(Circuit(), item("sit", 3), item("lean", 1), item("plank", 2, 20))
    assert order(done.steps) == ["sit1", "lean1l", "lean1r", "plank1", "sit2", "plank2", "sit3"]


def test_rounds_rest_in_between_and_end_with_the_rest_of_the_last_movement() -> None:
    done = script(Rounds(3, 90), item("sit", rest_s=10), item("lean", rest_s=20))
    assert order(done.steps) == [each for n in "123" for each in (f"sit{n}", f"lean{n}l", f"lean{n}r")]
    assert [step.rest_s for step in done.steps] == [
        *(10, SIDE_CHANGE_S, 90),
        *(10, SIDE_CHANGE_S, 90),
        *(10, SIDE_CHANGE_S, 20),
    ]


def test_every_minute_begins_a_set_and_each_side_has_its_minute() -> None:
    done = script(EveryMinute(2), item("sit", rest_s=0), item("lean", rest_s=0))
    assert order(done.steps) == ["sit1", "lean1l", "lean1r", "sit2", "lean2l", "lean2r"]
    assert all((step.every_s, step.rest_s) == (60, 28) for step in done.steps)


def test_intervals_are_seconds_on_and_off_and_count_the_repetitions_that_fit() -> None:
    done = script(Intervals(2, 30, 15), item("plank", amount=30, rest_s=15), item("sit", amount=30, rest_s=15))
    assert order(done.steps) == ["plank1", "sit1", "plank2", "sit2"]
    assert [(step.measure, step.target) for step in done.steps[:2]] == [(Measure.HOLD, 30), (Measure.REPS, 7)]
    assert all(step.every_s == 45 for step in done.steps)


def test_an_interval_shorter_than_a_repetition_has_one() -> None:
    (step,) = script(Intervals(1, 2, 0), item("sit", amount=2, rest_s=0)).steps
    assert step.target == 1


@pytest.mark.parametrize(
    ("way", "items", "fault"),
    [
        (Pairs(), (item("sit"),), "even number"),
        (Pairs(), (item("sit", 2), item("plank", 3)), "same number of sets"),
        (Circuit(), (item("sit"),), "at least two"),
        (Rounds(2, 0), (item("sit", 2),), "one set a round"),
        (EveryMinute(2), (item("sit", 2, rest_s=0),), "one set a round"),
        (EveryMinute(2), (item("sit"),), "the rest is what it leaves"),
        (Intervals(2, 30, 10), (item("sit", amount=20, rest_s=10),), "seconds on and off"),
        (Intervals(2, 30, 10), (item("sit", amount=30, rest_s=0),), "seconds on and off"),
    ],
)
def test_items_that_do_not_fit_their_way_are_refused(way: Way, items: tuple[RoutineItem, ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Block(Part.WORK, items, way=way)


@pytest.mark.parametrize(
    ("way", "numbers"),
    [
        (Rounds, (0, 10)),
        (Rounds, (2, -1)),
        (EveryMinute, (0,)),
        (Intervals, (0, 30, 10)),
        (Intervals, (1, 0, 10)),
        (Intervals, (1, 30, -1)),
    ],
)
def test_rounds_and_seconds_make_sense(way: type[Way], numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="at least"):
        way(*numbers)


def test_the_plan_gives_straight_sets_only() -> None:
    with pytest.raises(ValueError, match="straight sets"):
        Block(Part.WORK, (item("sit"), item("plank")), planned=True, way=Pairs())


GROWING = Routine(
    "grows",
    "Grows",
    6,
    "",
    "",
    (
        Block(Part.WARM_UP, (item("march", amount=60),)),
        Block(
            Part.WORK, (item("march", amount=70, rest_s=0), item("stroll", amount=80, rest_s=0)), way=Rounds(3, 0)
        ),
    ),
    stages=(Stage(3, 1, (60, 0)), Stage(5, 2, (60, 90)), Stage(6, 3, (70, 80))),
)


def test_a_stage_changes_the_rounds_and_nothing_else() -> None:
    second = script_of_routine(GROWING, LIBRARY, stage=2)
    assert second.title == "Grows, step 2"
    assert order(second.steps) == ["march1", *(f"{name}{n}" for n in "12" for name in ("march", "stroll"))]
    assert [step.target for step in second.steps] == [60, *(60, 90) * 2]
    assert second.routine_id == "grows"


def test_a_routine_that_grows_begins_with_its_first_stage_and_ends_as_it_stands() -> None:
    assert script_of_routine(GROWING, LIBRARY) == script_of_routine(GROWING, LIBRARY, stage=1)
    assert GROWING.at(3) == replace(GROWING, stages=())


def test_a_movement_with_nothing_to_do_comes_later() -> None:
    first = GROWING.at(1)
    assert first.minutes == 3
    assert order(script_of_routine(GROWING, LIBRARY).steps) == ["march1", "march1"]


@pytest.mark.parametrize("stage", [0, 4, -1])
def test_a_stage_that_is_not_there_is_refused(stage: int) -> None:
    with pytest.raises(ValueError, match="3 stages"):
        GROWING.at(stage)


def test_a_routine_without_stages_is_its_own_first() -> None:
    plain = replace(GROWING, stages=())
    assert plain.at(1) is plain
    assert script_of_routine(plain, LIBRARY).title == "Grows"
    with pytest.raises(ValueError, match="0 stages"):
        plain.at(2)


@pytest.mark.parametrize(
    ("stages", "fault"),
    [
        ((Stage(6, 2, (70, 80)),), "as it stands"),
        ((Stage(9, 3, (70, 80)),), "as it stands"),
        ((Stage(5, 3, (70,)), Stage(6, 3, (70, 80))), "amount of each"),
    ],
)
def test_stages_that_do_not_fit_are_refused(stages: tuple[Stage, ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        replace(GROWING, stages=stages)


@pytest.mark.parametrize("told", [(0, 1, (5,)), (5, 0, (5,)), (5, 1, (-1, 5)), (5, 1, (0, 0)), (5, 1, ())])
def test_a_stage_has_something_to_do(told: tuple[int, int, tuple[int, ...]]) -> None:
    with pytest.raises(ValueError, match="something to do"):
        Stage(*told)


NAMES = st.sampled_from(list(LIBRARY.exercises))


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    part = draw(st.sampled_from(Part))
    names = draw(st.lists(NAMES, min_size=2, max_size=4))
    amount, rest_s, rounds = draw(st.integers(1, 12)), draw(st.integers(0, 40)), draw(st.integers(1, 4))
    ways: list[Way] = [StraightSets(), Pairs(), Circuit(), Rounds(rounds, 30), EveryMinute(rounds)]
    way = draw(st.sampled_from([*ways, Intervals(rounds, 30, rest_s)]))
    if isinstance(way, Pairs):
        names = names[: len(names) // 2 * 2]
    sets = rounds if isinstance(way, StraightSets | Pairs | Circuit) else 1
    if isinstance(way, Intervals):
        amount = 30
    rest_s = 0 if isinstance(way, EveryMinute) else rest_s
    return Block(part, tuple(RoutineItem(name, sets, amount, rest_s) for name in names), way=way)


@given(st.lists(blocks(), min_size=1, max_size=3))
def test_every_way_does_every_set_once_and_in_order(found: list[Block]) -> None:
    for block in found:
        steps = script_of_routine(Routine("any", "Any", 10, "", "", (block,)), LIBRARY).steps
        for name in {each.exercise_id for each in block.items}:
            of_one = [step for step in steps if step.exercise_id == name and step.side is not Side.RIGHT]
            times = sum(each.exercise_id == name for each in block.items)
            most = max(step.sets for step in of_one)
            assert sorted(step.set_number for step in of_one) == sorted([*range(1, most + 1)] * times)
