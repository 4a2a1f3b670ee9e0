"""From a pose to the places of all joints. A planted hand, forearm, foot or knee is the truth: the limb is bent to
reach it, and where it cannot, the hips give way as little as needed."""

from upswing.figure import body
from upswing.figure.figure import View
from upswing.figure.limbs import (
    arm_end,
    beside,
    foot_of,
    free_arm,
    free_leg,
    kneeling_leg,
    propped_arm,
    reaching_arm,
    standing_leg,
    touching_arm,
)
from upswing.figure.pose import Arm, Leg, Part, Plant, Pose, Rest
from upswing.figure.skeleton import ArmBones, LegBones, Skeleton
from upswing.figure.trunk import TrunkBones, trunk_bones
from upswing.figure.vector import RIGHT, Vec

_ROUNDS = 24
_OUTWARD = (RIGHT, RIGHT * -1.0)


def solve(pose: Pose, view: View) -> Skeleton:
    """All joints in the body's room (see `Vec`)."""
    trunk = trunk_bones(pose.trunk)
    hips = Vec(0.0, pose.trunk.y, -pose.trunk.x) if view is View.FRONT else Vec(pose.trunk.x, pose.trunk.y)
    if pose.rest is Rest.NONE:
        hips = _within_reach(hips, pose, trunk, view)
    legs = tuple(
        _leg(leg, hips + offset, trunk, outward)
        for leg, offset, outward in zip(pose.legs, trunk.hips, _OUTWARD, strict=True)
    )
    arms = tuple(
        _arm(arm, hips + offset, trunk, outward, leg, hips)
        for arm, offset, outward, leg in zip(pose.arms, trunk.shoulders, _OUTWARD, legs, strict=True)
    )
    return Skeleton(
        tuple(hips + each for each in trunk.spine),
        hips + trunk.head,
        trunk.head_up,
        trunk.head_front,
        trunk.pelvis_right,
        trunk.pelvis_front,
        trunk.chest_right,
        trunk.chest_front,
        (arms[0], arms[1]),
        (legs[0], legs[1]),
    )


def _leg(leg: Leg, hip: Vec, trunk: TrunkBones, outward: Vec) -> LegBones:
    if leg.plant is None:
        return free_leg(leg.angles, hip, outward)
    if leg.plant.part is Part.KNEE:
        return kneeling_leg(leg.angles, leg.plant, hip)
    return standing_leg(leg.angles, leg.plant, hip, trunk.pelvis_right, outward)


def _arm(arm: Arm, shoulder: Vec, trunk: TrunkBones, outward: Vec, leg: LegBones, hips: Vec) -> ArmBones:
    if arm.plant is None:
        return free_arm(arm.angles, shoulder, outward)
    if arm.plant.part is Part.FOREARM:
        return propped_arm(arm.angles, arm.plant, shoulder, outward)
    if arm.plant.part is Part.TOUCH:
        return touching_arm(arm.angles, arm.plant, shoulder, trunk, outward, leg, hips)
    return reaching_arm(arm.angles, arm.plant, shoulder, trunk.chest_right, outward)


def _within_reach(hips: Vec, pose: Pose, trunk: TrunkBones, view: View) -> Vec:
    """The place nearest to `hips` from which every planted limb reaches, found by giving way in turn."""
    bounds = []
    for leg, offset, outward in zip(pose.legs, trunk.hips, _OUTWARD, strict=True):
        if leg.plant is not None:
            bounds.append((offset, *_leg_bounds(leg, leg.plant, offset, outward)))
    for arm, offset, outward in zip(pose.arms, trunk.shoulders, _OUTWARD, strict=True):
        if arm.plant is not None and arm.plant.part is not Part.TOUCH:
            bounds.append((offset, *_arm_bounds(arm, arm.plant, offset, outward)))
    for _ in range(_ROUNDS):
        worst = 0.0
        for offset, target, least, most in bounds:
            way = target - hips - offset
            flat = Vec(0.0, way.y, way.z) if view is View.FRONT else Vec(way.x, way.y)
            aside = way.x if view is View.FRONT else way.z
            most_flat = max(most * most - aside * aside, 1e-6) ** 0.5
            least_flat = max(least * least - aside * aside, 0.0) ** 0.5
            length = flat.length
            miss = length - min(max(length, least_flat), most_flat)
            if length > 1e-9 and miss:
                hips = hips + flat * (miss / length)
                worst = max(worst, abs(miss))
        if worst < 1e-5:
            break
    return hips


def _leg_bounds(leg: Leg, plant: Plant, offset: Vec, outward: Vec) -> tuple[Vec, float, float]:
    if plant.part is Part.KNEE:
        return beside(plant, offset) + plant.normal * body.KNEE_ROUND, body.THIGH, body.THIGH
    return foot_of(leg.angles, plant, offset, outward).ankle, 0.12, (body.THIGH + body.SHIN) * 0.9995


def _arm_bounds(arm: Arm, plant: Plant, offset: Vec, outward: Vec) -> tuple[Vec, float, float]:
    if plant.part is Part.FOREARM:
        return beside(plant, offset) + plant.normal * body.ELBOW_ROUND, body.UPPER_ARM, body.UPPER_ARM
    lower = body.FOREARM + (body.FIST if plant.part is Part.GRIP else 0.0)
    return arm_end(arm.angles, plant, offset, outward)[0], 0.06, (body.UPPER_ARM + lower) * 0.9995
