"""Walks, stairs and sports: the ground that passes, and a racket that stays in the picture."""

from itertools import accumulate

import pytest

from upswing import resources
from upswing.figure.figure import Figure
from upswing.figure.motion import frame, pose_frame, stage
from upswing.figure.read import Figures

FIGURES = Figures(resources.path("figures"))
MOVING_GROUND = ("easy-walk", "brisk-walk", "stairs", "walk-jog", "jog", "easy-run", "cycling")


def figure(exercise_id: str) -> Figure:
    found = FIGURES.of(exercise_id)
    assert found is not None
    return found


@pytest.mark.parametrize("exercise_id", MOVING_GROUND)
def test_in_a_still_the_ground_has_passed_as_far_as_at_its_moment(exercise_id: str) -> None:
    moving = figure(exercise_id)
    reached = [0.0, *accumulate(each.move_s for each in moving.poses[1:])]
    assert all(each.stay_s == 0 for each in moving.poses)
    for index, seconds in enumerate(reached):
        assert pose_frame(moving, index).ground == pytest.approx(frame(moving, seconds).ground)


@pytest.mark.parametrize("exercise_id", ["easy-walk", "brisk-walk", "stairs", "walk-jog", "jog", "easy-run"])
def test_a_foot_on_the_ground_goes_back_with_it(exercise_id: str) -> None:
    moving = figure(exercise_id)
    start = pose_frame(moving, 0)
    foot, ground = start.skeleton.legs[0].ball, start.ground
    for index in (1, 2):
        later = pose_frame(moving, index)
        slid = (later.skeleton.legs[0].ball.x - foot.x) + (later.ground - ground)
        assert abs(slid) < 0.02, index


def test_the_racket_stays_in_the_picture() -> None:
    tennis = figure("tennis")
    around = stage(tennis)
    for index in range(len(tennis.poses)):
        arm = pose_frame(tennis, index).skeleton.arms[0]
        end = arm.wrist + (arm.tip - arm.wrist) * (0.36 / (arm.tip - arm.wrist).length)
        assert around.left - 1e-9 <= end.x <= around.right + 1e-9
        assert end.y <= around.top + 1e-9
