"""What is left out for a person, and what may be offered to her all the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_routines import LIBRARY

from upswing.domain.exercise import Caution, Joint
from upswing.domain.limits import NO_LIMITS, Limits, Why, alike_within, easier_within, harder_within

any_id = st.sampled_from(sorted(LIBRARY.exercises))
any_limits = st.builds(
    Limits,
    st.frozensets(st.sampled_from(Caution), max_size=3),
    st.frozensets(st.sampled_from(Joint), max_size=2),
    st.frozensets(any_id, max_size=12),
)


@given(any_id, any_limits)
def test_nothing_that_is_left_out_is_ever_offered(exercise_id: str, limits: Limits) -> None:
    near = (easier_within(LIBRARY, exercise_id, limits), harder_within(LIBRARY, exercise_id, limits))
    for other in (*near, *alike_within(LIBRARY, exercise_id, limits)):
        if other is not None:
            assert limits.against(other) is None
            assert not limits.cautions & set(other.avoid_if)
            assert not limits.injured & set(other.loads)
            assert other.id not in limits.not_for_me | {exercise_id}


@given(any_id)
def test_without_limits_the_neighbours_are_those_of_the_ladder(exercise_id: str) -> None:
    assert easier_within(LIBRARY, exercise_id, NO_LIMITS) == LIBRARY.easier(exercise_id)
    assert harder_within(LIBRARY, exercise_id, NO_LIMITS) == LIBRARY.harder(exercise_id)


@given(any_id, any_limits)
def test_a_neighbour_stays_on_its_side_of_the_ladder(exercise_id: str, limits: Limits) -> None:
    rungs = [each.id for each in LIBRARY.ladder_of(exercise_id)]
    easier, harder = (
        easier_within(LIBRARY, exercise_id, limits),
        harder_within(LIBRARY, exercise_id, limits),
    )
    assert easier is None or rungs.index(easier.id) < rungs.index(exercise_id)
    assert harder is None or rungs.index(harder.id) > rungs.index(exercise_id)


def test_a_rung_that_is_left_out_is_stepped_over() -> None:
    next_rung = LIBRARY.easier("squat")
    assert next_rung is not None
    beyond = LIBRARY.easier(next_rung.id)
    assert easier_within(LIBRARY, "squat", Limits(not_for_me=frozenset({next_rung.id}))) == beyond


def test_the_health_answers_are_named_before_the_mark() -> None:
    plank = LIBRARY.exercises["plank"]
    marked = Limits(not_for_me=frozenset({"plank"}))
    assert marked.against(plank) is Why.NOT_FOR_ME
    assert replace(marked, injured=frozenset({plank.loads[0]})).against(plank) is Why.INJURY
    assert replace(marked, cautions=frozenset({Caution.HEART_CONDITION})).against(plank) is Why.HEALTH


@pytest.mark.parametrize("neighbour", [easier_within, harder_within])
def test_an_archived_movement_is_never_a_neighbour(neighbour: object) -> None:
    assert callable(neighbour)
    own = replace(LIBRARY.exercises["box-squat"], id="own-squat", own=True, effort=0.39)
    known = LIBRARY.with_own([own], archived=[own.id])
    for exercise_id in ("box-squat", "supported-squat", "squat"):
        assert neighbour(known, exercise_id, NO_LIMITS) != own
    assert own not in alike_within(known, "squat", NO_LIMITS)
