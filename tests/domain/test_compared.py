"""How hard a movement is, beside one that is known."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.compared import Beside, effort_beside, stands_beside, to_compare_with
from upswing.domain.exercise import Pattern


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


RUNGS = to_compare_with(Pattern.SQUAT, "squat", library())


def test_the_ones_to_compare_with_stand_gentlest_first() -> None:
    for pattern in Pattern:
        others = to_compare_with(pattern, "", library())
        assert others
        assert {each.pattern for each in others} == {pattern}
        assert [each.effort for each in others] == sorted(each.effort for each in others)
    assert {each.ladder for each in RUNGS} == {"squat"}


@given(st.sampled_from(range(len(RUNGS))), st.sampled_from(Beside))
def test_it_stands_where_it_was_said_to_stand(place: int, beside: Beside) -> None:
    effort = effort_beside(RUNGS, place, beside)
    there = RUNGS[place].effort
    assert 0 < effort <= 1
    if beside is Beside.AS_HARD:
        assert effort == there
    elif beside is Beside.EASIER:
        assert effort < there
        assert not any(effort <= each.effort < there for each in RUNGS)
    else:
        assert effort > there or there == 1
        assert not any(there < each.effort <= effort for each in RUNGS if there < 1)


@given(st.sampled_from(range(len(RUNGS))), st.sampled_from(Beside))
def test_said_again_it_is_the_same_effort_or_the_same_gap(place: int, beside: Beside) -> None:
    effort = effort_beside(RUNGS, place, beside)
    again = effort_beside(RUNGS, *stands_beside(RUNGS, effort))
    assert again == pytest.approx(effort)


def test_gentler_than_all_of_them_is_easier_than_the_gentlest() -> None:
    assert stands_beside(RUNGS, RUNGS[0].effort / 2) == (0, Beside.EASIER)
