"""What the small movements need: a chin that slides, hands that circle, a wall behind the person."""

from pathlib import Path

import pytest

from upswing.figure.checks import faults
from upswing.figure.figure import Figure, View
from upswing.figure.motion import pose_frame
from upswing.figure.pose import other_side
from upswing.figure.read import Figures
from upswing.figure.solve import solve


def written(folder: Path, text: str) -> Figure:
    (folder / "small.toml").write_text(f"[small]\n{text}", encoding="utf-8")
    found = Figures(folder).of("small")
    assert found is not None
    return found


def test_the_chin_slides_back_without_a_nod_and_without_the_neck(tmp_path: Path) -> None:
    figure = written(tmp_path, 'poses = [{ feet = ["floor", 0], hip = [0, 0.6] }, { chin = -0.03 }]')
    ahead, back = (pose_frame(figure, index).skeleton for index in (0, 1))
    assert back.head.x == pytest.approx(ahead.head.x - 0.03)
    assert back.head.y == pytest.approx(ahead.head.y)
    assert (back.head_up, back.neck) == (ahead.head_up, ahead.neck)


def test_the_face_turns_to_the_right_and_the_head_stays(tmp_path: Path) -> None:
    figure = written(
        tmp_path, 'view = "front"\nposes = [{ feet = ["floor", 0.07], hip = [0, 0.5] }, { turn = 80 }]'
    )
    ahead, aside = (pose_frame(figure, index).skeleton for index in (0, 1))
    assert ahead.head_front.z == pytest.approx(1.0)
    assert aside.head_front.x == pytest.approx(-0.985, abs=0.001)
    assert (aside.head, aside.head_up) == (ahead.head, ahead.head_up)
    assert solve(other_side(figure.poses[1].pose), View.FRONT).head_front.z < -0.98


def test_hands_are_led_outwards_on_both_sides_and_the_wrists_stay(tmp_path: Path) -> None:
    figure = written(tmp_path, 'view = "front"\nposes = [{ arms = [0, 90, 0] }, { wrists_out = 40 }]')
    before, after = (pose_frame(figure, index).skeleton for index in (0, 1))
    for side, outward in ((0, -1.0), (1, 1.0)):
        was, now = before.arms[side], after.arms[side]
        assert now.wrist == was.wrist
        assert (now.tip.x - was.tip.x) * outward > 0.04
        assert (now.tip - now.wrist).length == pytest.approx((was.tip - was.wrist).length)


def test_the_other_side_of_a_hand_led_outwards_is_its_mirror_image(tmp_path: Path) -> None:
    figure = written(tmp_path, "poses = [{ right_arm = [30, 90, 20], right_wrist_out = 40 }]")
    pose = figure.poses[0].pose
    one, other = solve(pose, View.SIDE).arms[0].tip, solve(other_side(pose), View.SIDE).arms[1].tip
    assert (one.x, one.y, -one.z) == pytest.approx((other.x, other.y, other.z))


def test_a_person_may_stand_before_a_wall_that_is_seen_from_the_front(tmp_path: Path) -> None:
    wall = 'view = "front"\nprops = { wall = { x = 0, width = 0.9 } }\n'
    figure = written(tmp_path, wall + 'poses = [{ feet = ["floor", 0.07], hip = [0, 0.5] }]')
    assert (figure.props[0].left, figure.props[0].right) == (-0.45, 0.45)
    assert faults(figure) == ()


def test_a_wall_beside_the_person_is_still_no_place_to_stand_in(tmp_path: Path) -> None:
    wall = 'view = "front"\nprops = { wall = { x = 0.05 } }\n'
    figure = written(tmp_path, wall + 'poses = [{ feet = ["floor", 0.07], hip = [0, 0.5] }]')
    assert any("inside the wall" in each for each in faults(figure))
