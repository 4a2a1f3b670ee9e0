"""Routines that anybody could have made, within all that the strict reader takes."""

from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
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
    RoutineGroup,
    RoutineItem,
    StraightSets,
    Way,
)
from upswing.domain.routine_limits import MOST_S_OF_A_MINUTE

LIBRARY = read_catalogue(resources.folder())
LIMITS = {Measure.REPS: (1, 50), Measure.HOLD: (5, 300), Measure.DURATION: (10, 1200)}

movements = st.sampled_from(list(LIBRARY.exercises.values()))


@st.composite
def items(draw: st.DrawFn, sets: int, rest_s: int, most_s: float) -> RoutineItem:
    exercise = draw(movements)
    low, high = LIMITS[exercise.measure]
    second = exercise.tempo.cycle_s if exercise.measure is Measure.REPS else 1.0
    return RoutineItem(
        exercise.id, sets, draw(st.integers(low, max(low, min(high, int(most_s / second))))), rest_s
    )


@st.composite
def blocks(draw: st.DrawFn, part: Part) -> Block:
    rounds, rest_s, on_s = draw(st.integers(1, 4)), draw(st.integers(0, 300)), draw(st.integers(10, 120))
    ways: list[Way] = [StraightSets(), Pairs(), Circuit(), Rounds(rounds, draw(st.integers(0, 300)))]
    way = draw(st.sampled_from([*ways, EveryMinute(rounds), Intervals(rounds, on_s, rest_s)]))
    sets = rounds if isinstance(way, StraightSets | Pairs | Circuit) else 1
    count = draw(st.sampled_from([2, 4])) if isinstance(way, Pairs) else draw(st.integers(2, 4))
    if isinstance(way, Intervals):
        found = [RoutineItem(draw(movements).id, 1, on_s, rest_s) for _ in range(count)]
    elif isinstance(way, EveryMinute):
        fitting = items(1, 0, MOST_S_OF_A_MINUTE).filter(_fits_a_minute)
        found = [draw(fitting) for _ in range(count)]
    else:
        found = [draw(items(sets, rest_s, 2000)) for _ in range(count)]
    return Block(part, tuple(found), way=way)


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    parts = sorted(draw(st.lists(st.sampled_from(Part), min_size=1, max_size=3)), key=list(Part).index)
    made = tuple(draw(blocks(part)) for part in parts)
    return Routine("own-any", "Any", 10, "For anybody.", "Short.", made, draw(st.sampled_from(RoutineGroup)))


def _fits_a_minute(item: RoutineItem) -> bool:
    exercise = LIBRARY.exercises[item.exercise_id]
    second = exercise.tempo.cycle_s if exercise.measure is Measure.REPS else 1.0
    return item.amount * second <= MOST_S_OF_A_MINUTE
