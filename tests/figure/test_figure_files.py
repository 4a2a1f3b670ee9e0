"""Every figure that is shipped keeps to the rules of a body in a room."""

import pytest

from upswing import resources
from upswing.figure.checks import faults
from upswing.figure.figure import Figure
from upswing.figure.read import Figures

FIGURES = Figures(resources.path("figures"))


def figure(exercise_id: str) -> Figure:
    found = FIGURES.of(exercise_id)
    assert found is not None
    return found


@pytest.mark.parametrize("exercise_id", FIGURES.ids())
def test_a_shipped_figure_has_no_fault(exercise_id: str) -> None:
    assert faults(figure(exercise_id)) == ()


def test_no_movement_is_drawn_in_two_files() -> None:
    assert len(set(FIGURES.ids())) == len(FIGURES.ids())
