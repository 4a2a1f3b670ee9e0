"""Planted hands and feet are the truth; limbs keep their length whatever is asked of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.figure import body
from upswing.figure.figure import View
from upswing.figure.pose import Arm, ArmAngles, Leg, LegAngles, Part, Plant, Pose, Trunk, other_side
from upswing.figure.reach import middle_joint
from upswing.figure.skeleton import Skeleton
from upswing.figure.solve import solve
from upswing.figure.vector import FORWARD, UP, Vec, angle_between

places = st.floats(-0.4, 0.4)
angles = st.floats(-170, 170)


def on_floor(x: float, part: Part = Part.FOOT) -> Plant:
    return Plant(part, "floor", Vec(x, 0.0), UP, FORWARD)


def pose(trunk: Trunk, *, foot: Plant | None = None, hand: Plant | None = None) -> Pose:
    arm, leg = Arm(ArmAngles(), hand), Leg(LegAngles(), foot)
    return Pose(trunk, (arm, arm), (leg, leg))


def bone_lengths(bones: Skeleton) -> list[tuple[float, float]]:
    """Each bone's length and the length it ought to have."""
    pairs = []
    for arm, leg in zip(bones.arms, bones.legs, strict=True):
        pairs += [
            ((arm.elbow - arm.shoulder).length, body.UPPER_ARM),
            ((arm.wrist - arm.elbow).length, body.FOREARM),
            ((leg.knee - leg.hip).length, body.THIGH),
            ((leg.ankle - leg.knee).length, body.SHIN),
        ]
    return pairs


@given(places, places, places, places)
def test_two_bones_keep_their_lengths_wherever_the_end_is(x: float, y: float, z: float, lean: float) -> None:
    root, end = Vec(0.0, 0.0), Vec(x, y, z)
    joint, reached = middle_joint(root, end, 0.2, 0.15, Vec(1.0, lean, 0.3))
    assert (joint - root).length == pytest.approx(0.2, abs=1e-4)
    assert (reached - joint).length == pytest.approx(0.15, abs=1e-4)


@given(st.floats(0.06, 0.34), st.floats(-3.1, 3.1))
def test_what_is_within_reach_is_reached(distance: float, around: float) -> None:
    import math

    end = Vec(distance * math.cos(around), distance * math.sin(around))
    _, reached = middle_joint(Vec(0.0, 0.0), end, 0.2, 0.15, Vec(0.1, 0.2, 0.9))
    assert (reached - end).length < 1e-4


@given(st.floats(-0.2, 0.2), st.floats(0.2, 0.9), st.floats(-60, 80), places)
def test_a_planted_foot_stays_wherever_the_hips_are_asked_to_be(
    x: float, y: float, lean: float, foot: float
) -> None:
    bones = solve(pose(Trunk(x=x, y=y, lean=lean), foot=on_floor(foot)), View.SIDE)
    for leg in bones.legs:
        assert leg.ankle.x == pytest.approx(foot, abs=0.002)
        assert leg.ankle.y == pytest.approx(body.FOOT_HEIGHT, abs=0.002)
    assert all(is_long == pytest.approx(ought, abs=0.002) for is_long, ought in bone_lengths(bones))


@given(angles, st.floats(0, 150), st.floats(-90, 180), st.sampled_from(tuple(View)))
def test_free_limbs_keep_their_lengths_at_any_angle(raised: float, bend: float, out: float, view: View) -> None:
    arm = Arm(ArmAngles(raised=raised, bend=bend, out=out))
    leg = Leg(LegAngles(raised=raised, bend=bend, out=out))
    bones = solve(Pose(Trunk(lean=raised / 3), (arm, arm), (leg, leg)), view)
    assert all(is_long == pytest.approx(ought, abs=1e-6) for is_long, ought in bone_lengths(bones))


@given(angles, st.floats(10, 150))
def test_a_free_knee_bends_by_the_angle_that_was_asked_for(raised: float, bend: float) -> None:
    leg = Leg(LegAngles(raised=raised, bend=bend))
    bones = solve(Pose(Trunk(), (Arm(ArmAngles()), Arm(ArmAngles())), (leg, leg)), View.SIDE)
    thigh, shin = bones.legs[0].knee - bones.legs[0].hip, bones.legs[0].ankle - bones.legs[0].knee
    assert angle_between(thigh, shin) == pytest.approx(bend, abs=0.01)


def test_a_planted_knee_bends_forward_and_a_planted_elbow_back() -> None:
    squat = solve(pose(Trunk(x=-0.17, y=0.3, lean=38), foot=on_floor(0.0)), View.SIDE)
    assert squat.legs[0].knee.x > 0.05
    push_up = solve(pose(Trunk(x=-0.2, y=0.16, lean=84), hand=on_floor(0.08, Part.HAND)), View.SIDE)
    assert push_up.arms[0].elbow.x < push_up.arms[0].wrist.x


def test_hips_asked_too_high_give_way_until_the_legs_are_straight() -> None:
    bones = solve(pose(Trunk(y=0.9), foot=on_floor(0.0)), View.SIDE)
    leg = bones.legs[0]
    assert angle_between(leg.knee - leg.hip, leg.ankle - leg.knee) < 6
    assert bones.hips.y == pytest.approx(body.STANDING_HIP, abs=0.003)


@given(st.floats(-40, 40), st.floats(-60, 90), st.floats(0, 90))
def test_exchanging_right_and_left_twice_changes_nothing(tilt: float, raised: float, out: float) -> None:
    one = Pose(
        Trunk(tilt=tilt, twist=out / 2),
        (Arm(ArmAngles(raised=raised, out=out)), Arm(ArmAngles())),
        (Leg(LegAngles(), on_floor(0.1)), Leg(LegAngles(raised=raised))),
    )
    assert other_side(other_side(one)) == one
    here, there = solve(one, View.FRONT), solve(other_side(one), View.FRONT)
    assert there.arms[1].wrist.z == pytest.approx(-here.arms[0].wrist.z, abs=1e-6)
    assert there.head.z == pytest.approx(-here.head.z, abs=1e-6)
