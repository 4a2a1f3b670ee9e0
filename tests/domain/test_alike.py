"""Something like this, but …"""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.alike import KIN, alike
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Joint
from upswing.domain.search import Filters


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


wishes = st.builds(
    Filters,
    quiet=st.booleans(),
    no_floor=st.booleans(),
    spare=st.frozensets(st.sampled_from(Joint), max_size=2),
)


@given(st.sampled_from(sorted(library().exercises)), wishes, st.floats(0.05, 1))
def test_what_is_offered_meets_every_wish(exercise_id: str, filters: Filters, most: float) -> None:
    like = library().exercises[exercise_id]
    for other in alike(library(), exercise_id, filters, most_effort=most):
        assert other.id != exercise_id
        assert filters.allow(other)
        assert other.effort <= most
        assert other.pattern is like.pattern or any({other.pattern, like.pattern} <= kin for kin in KIN)


@given(st.sampled_from(sorted(library().exercises)), wishes)
def test_the_own_ladder_comes_first(exercise_id: str, filters: Filters) -> None:
    like = library().exercises[exercise_id]
    same = [other.ladder == like.ladder for other in alike(library(), exercise_id, filters)]
    assert same == sorted(same, reverse=True)


@pytest.mark.parametrize(
    ("exercise_id", "filters"),
    [
        ("push-up", Filters(no_floor=True)),
        ("plank", Filters(no_floor=True)),
        ("push-up", Filters(spare=frozenset({Joint.WRIST}))),
        ("burpee", Filters(quiet=True)),
        ("squat", Filters(spare=frozenset({Joint.KNEE}))),
    ],
)
def test_the_usual_wishes_are_met(exercise_id: str, filters: Filters) -> None:
    assert alike(library(), exercise_id, filters), "there is something for everybody"


def test_an_archived_movement_is_not_offered() -> None:
    first = alike(library(), "push-up")[0]
    without = library().with_own((), (), [first.id])
    assert first.id not in {each.id for each in alike(without, "push-up")}
