"""One-sided movements on the left are the mirror image of the right, things included."""

import pytest

from upswing import resources
from upswing.domain.script import Side
from upswing.figure.motion import key_frame, stage
from upswing.figure.read import Figures

FIGURES = Figures(resources.path("figures"))


@pytest.mark.parametrize("exercise_id", ["calf-stretch", "tree-pose", "open-book", "lying-twist"])
def test_on_the_left_right_and_left_in_the_picture_change_places(exercise_id: str) -> None:
    figure = FIGURES.of(exercise_id)
    assert figure is not None
    right, left = key_frame(figure, side=Side.RIGHT), key_frame(figure, side=Side.LEFT)
    for one, other in (
        (right.skeleton.head, left.skeleton.head),
        (right.skeleton.arms[0].tip, left.skeleton.arms[0].tip),
        (right.skeleton.legs[1].toe, left.skeleton.legs[1].toe),
    ):
        assert (-one.x, one.y, one.z) == pytest.approx((other.x, other.y, other.z))
    assert [(-prop.right, -prop.left) for prop in right.props] == [(prop.left, prop.right) for prop in left.props]
    seen, mirrored = stage(figure, side=Side.RIGHT), stage(figure, side=Side.LEFT)
    assert (mirrored.left, mirrored.right) == pytest.approx((-seen.right, -seen.left))
    assert (mirrored.bottom, mirrored.top) == pytest.approx((seen.bottom, seen.top))
