"""The figure at a moment: the same round again and again, mirrored for the other side, at rest in its poses."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.domain.script import Side
from upswing.figure.figure import Figure
from upswing.figure.motion import frame, key_frame, pose_frame, stage, two_frames
from upswing.figure.read import Figures

SHIPPED = Figures(resources.path("figures"))


def shipped(exercise_id: str) -> Figure:
    found = SHIPPED.of(exercise_id)
    assert found is not None
    return found


SQUAT, PLANK, HINGE = shipped("squat"), shipped("plank"), shipped("single-leg-hinge")


@given(st.floats(0, 200))
def test_a_round_later_everything_is_where_it_was(seconds: float) -> None:
    here, later = frame(SQUAT, seconds), frame(SQUAT, seconds + SQUAT.cycle_s)
    assert (here.skeleton.head - later.skeleton.head).length < 1e-6


@given(st.floats(0, 60))
def test_the_left_side_is_the_mirror_of_the_right(seconds: float) -> None:
    right, left = frame(HINGE, seconds, side=Side.RIGHT), frame(HINGE, seconds, side=Side.LEFT)
    for one, other in zip(right.skeleton.legs, left.skeleton.legs, strict=True):
        assert other.ankle.x == pytest.approx(-one.ankle.x)
        assert other.ankle.y == pytest.approx(one.ankle.y)


@given(st.floats(0, 60))
def test_the_whole_movement_stays_on_its_stage(seconds: float) -> None:
    around = stage(SQUAT)
    bones = frame(SQUAT, seconds).skeleton
    for point in (bones.head, *bones.spine, *(arm.tip for arm in bones.arms), *(leg.toe for leg in bones.legs)):
        assert around.left - 0.02 <= point.x <= around.right + 0.02
        assert around.bottom - 0.02 <= point.y <= around.top + 0.02


def test_a_pose_is_held_for_its_seconds_and_reached_in_rest() -> None:
    bottom = SQUAT.poses[0].stay_s + SQUAT.poses[1].move_s
    deepest = frame(SQUAT, bottom).skeleton.hips
    assert (deepest - pose_frame(SQUAT, 1).skeleton.hips).length < 1e-6
    assert (frame(SQUAT, bottom - 0.02).skeleton.hips - deepest).length < 0.001


def test_a_hold_only_breathes() -> None:
    frames = [frame(PLANK, PLANK.cycle_s * step / 20) for step in range(20)]
    assert all(each.skeleton == frames[0].skeleton for each in frames)
    assert len({round(each.breath, 4) for each in frames}) > 5
    assert all(0 <= each.breath <= 1 for each in frames)


def test_the_telling_pose_is_the_deep_one_and_two_stills_tell_the_squat() -> None:
    assert key_frame(SQUAT).skeleton.hips.y < 0.35
    standing, deep = two_frames(SQUAT)
    assert standing.skeleton.hips.y > deep.skeleton.hips.y
    assert len(two_frames(PLANK)) == 1


@pytest.mark.parametrize("exercise_id", ["sit-to-stand", "walking-lunge", "burpee"])
def test_the_two_stills_of_a_long_movement_differ_in_how_high_the_hips_are(exercise_id: str) -> None:
    first, second = two_frames(shipped(exercise_id))
    assert abs(first.skeleton.hips.y - second.skeleton.hips.y) > 0.1


def test_a_pose_and_its_mirror_image_are_no_two_stills(tmp_path: Path) -> None:
    text = """
[march]
mirror = true
key = 3
poses = [{ feet = ["floor", 0] }, { right_leg = [40, 40] }, { right_leg = [90, 90] }]

[march-told]
like = "march"
other = 2
"""
    (tmp_path / "marches.toml").write_text(text, encoding="utf-8")
    for name, raised in (("march", 0), ("march-told", 1)):
        figure = Figures(tmp_path).of(name)
        assert figure is not None
        assert two_frames(figure) == (pose_frame(figure, raised), pose_frame(figure, 2))


def test_a_mirrored_pose_may_be_the_other_still(tmp_path: Path) -> None:
    text = """
[climber]
mirror = true
key = 1
other = 3
poses = [{ right_leg = [90, 90] }, { legs = [10, 60] }]
"""
    (tmp_path / "climbers.toml").write_text(text, encoding="utf-8")
    figure = Figures(tmp_path).of("climber")
    assert figure is not None
    one, other = two_frames(figure)
    assert one.skeleton.legs[0].knee.y == pytest.approx(other.skeleton.legs[1].knee.y)


def test_a_flat_bow_takes_no_more_room_than_it_fills(tmp_path: Path) -> None:
    text = """
[still]
poses = [{ feet = ["floor", 0] }]

[pointed]
arrows = [[0.3, -1.3, 2, 93, 87]]
poses = [{ feet = ["floor", 0] }]
"""
    (tmp_path / "bows.toml").write_text(text, encoding="utf-8")
    plain, pointed = (stage(figure) for figure in map(Figures(tmp_path).of, ("still", "pointed")) if figure)
    assert pointed.right == pytest.approx(0.3 + 2 * 0.0523 + 0.022, abs=0.002)
    assert (pointed.left, pointed.bottom, pointed.top) == (plain.left, plain.bottom, plain.top)


def test_a_foot_that_steps_is_lifted_and_one_that_slides_is_not(tmp_path: Path) -> None:
    text = """
[step]
poses = [
  { feet = ["floor", 0], hip = [0, 0.48] },
  { right_foot = ["floor", 0.3], hip = [0.12, 0.46] },
]

[slide]
like = "step"
slides = true
"""
    (tmp_path / "steps.toml").write_text(text, encoding="utf-8")
    figures = Figures(tmp_path)
    heights = {}
    for name in ("step", "slide"):
        figure = figures.of(name)
        assert figure is not None
        rounds = [frame(figure, figure.cycle_s * step / 40).skeleton.legs[0].ankle.y for step in range(40)]
        heights[name] = max(rounds)
    assert heights["step"] > 0.08
    assert heights["slide"] == pytest.approx(0.04, abs=0.003)
