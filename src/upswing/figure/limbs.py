"""One limb at a time: free by its angles, or planted and bent to reach."""

import math

from upswing.figure import body
from upswing.figure.pose import ArmAngles, LegAngles, Part, Plant
from upswing.figure.reach import middle_joint
from upswing.figure.skeleton import ArmBones, LegBones
from upswing.figure.trunk import TrunkBones
from upswing.figure.vector import Vec, around, cross, dot, unit


def _direction(raised: float, out: float, outward: Vec) -> tuple[Vec, Vec, Vec]:
    """A limb's own direction, and those in which it goes when raised further and when led further out."""
    turn = math.radians(raised)
    flat = Vec(math.sin(turn), -math.cos(turn))
    return around(out, flat, outward), Vec(math.cos(turn), math.sin(turn)), around(out + 90, flat, outward)


def _bulge(way: Vec, right: Vec, outward: Vec, out: float, *, backwards: bool) -> Vec:
    """Where the middle joint of a planted limb points: forward (knee) or back (elbow), turned outwards."""
    forward = unit(cross(right, way), Vec(1.0, 0.0))
    aside = unit(outward - way * dot(outward, way), outward)
    return around(out, forward * -1.0 if backwards else forward, aside)


def beside(plant: Plant, root: Vec) -> Vec:
    """The planted point, straight before the limb's root when no sideways place was given."""
    return plant.at if plant.given_z else Vec(plant.at.x, plant.at.y, root.z)


# ------------------------------------------------------------------------------------------------------- legs


def free_leg(angles: LegAngles, hip: Vec, outward: Vec) -> LegBones:
    thigh, raising, leading = _direction(angles.raised, angles.out, outward)
    knee_way = around(angles.knee_out, raising, leading)
    shin = around(angles.bend, thigh, knee_way * -1.0)
    front = around(angles.bend, knee_way, thigh)
    knee = hip + thigh * body.THIGH
    return _with_foot(hip, knee, knee + shin * body.SHIN, shin, _turned_foot(front, shin, outward, angles), angles)


def _turned_foot(front: Vec, shin: Vec, outward: Vec, angles: LegAngles) -> Vec:
    aside = unit(outward - shin * dot(outward, shin), outward)
    aside = unit(aside - front * dot(aside, front), outward)
    return around(angles.toes_out, front, aside)


def _with_foot(hip: Vec, knee: Vec, ankle: Vec, shin: Vec, front: Vec, angles: LegAngles) -> LegBones:
    """A foot that hangs free: `toes` points it in line with the shin."""
    along = around(angles.toes, front, shin)
    sole = around(angles.toes, shin, front * -1.0)
    return LegBones(
        hip,
        knee,
        ankle,
        ankle + sole * (body.FOOT_HEIGHT * 0.6) - along * body.HEEL_BACK,
        ankle + sole * (body.FOOT_HEIGHT - body.BALL_HEIGHT) + along * body.BALL_AHEAD,
        ankle + sole * (body.FOOT_HEIGHT - body.BALL_HEIGHT) + along * body.TOE_AHEAD,
    )


def foot_of(angles: LegAngles, plant: Plant, root: Vec, outward: Vec) -> LegBones:
    """Ankle, heel, ball and toe of a planted foot (hip and knee are not yet known: they are the ankle)."""
    up = plant.normal
    ahead = around(angles.toes_out, plant.tangent, outward)
    at = beside(plant, root)
    if angles.heel >= 0:
        pivot = at + ahead * body.BALL_AHEAD + up * body.BALL_HEIGHT
        back, top = around(angles.heel, ahead * -1.0, up), around(angles.heel, up, ahead)
        ankle = pivot + back * body.BALL_AHEAD + top * (body.FOOT_HEIGHT - body.BALL_HEIGHT)
        heel = (
            pivot + back * (body.BALL_AHEAD + body.HEEL_BACK) + top * (body.FOOT_HEIGHT * 0.4 - body.BALL_HEIGHT)
        )
        toe = pivot + ahead * (body.TOE_AHEAD - body.BALL_AHEAD)
        return LegBones(ankle, ankle, ankle, heel, pivot, toe)
    pivot = at - ahead * body.HEEL_BACK
    along, top = around(-angles.heel, ahead, up), around(-angles.heel, up, ahead * -1.0)
    ankle = pivot + along * body.HEEL_BACK + top * body.FOOT_HEIGHT
    heel = pivot + top * (body.FOOT_HEIGHT * 0.4)
    ball = pivot + along * (body.HEEL_BACK + body.BALL_AHEAD) + top * body.BALL_HEIGHT
    return LegBones(ankle, ankle, ankle, heel, ball, ball + along * (body.TOE_AHEAD - body.BALL_AHEAD))


def standing_leg(angles: LegAngles, plant: Plant, hip: Vec, right: Vec, outward: Vec) -> LegBones:
    foot = foot_of(angles, plant, hip, outward)
    way = unit(foot.ankle - hip, Vec(0.0, -1.0))
    knee_way = _bulge(way, right, outward, angles.knee_out, backwards=False)
    knee, ankle = middle_joint(hip, foot.ankle, body.THIGH, body.SHIN, knee_way)
    off = ankle - foot.ankle
    return LegBones(hip, knee, ankle, foot.heel + off, foot.ball + off, foot.toe + off)


def kneeling_leg(angles: LegAngles, plant: Plant, hip: Vec) -> LegBones:
    """The shin lies on the ground behind the knee, or is lifted off it by `shin` degrees. `toes` at 0 tucks the
    toes under (the foot stands), at 90 lays the foot flat."""
    knee = beside(plant, hip) + plant.normal * body.KNEE_ROUND
    shin = around(angles.shin, plant.tangent * -1.0, plant.normal)
    front = around(angles.shin, plant.normal * -1.0, plant.tangent * -1.0)
    return _with_foot(hip, knee, knee + shin * body.SHIN, shin, front, angles)


# ------------------------------------------------------------------------------------------------------- arms


def free_arm(angles: ArmAngles, shoulder: Vec, outward: Vec) -> ArmBones:
    upper, raising, leading = _direction(angles.raised, angles.out, outward)
    elbow_way = around(angles.elbow_out, raising * -1.0, leading)
    lower = around(angles.bend, upper, elbow_way * -1.0)
    back = around(angles.bend, elbow_way, upper)
    elbow = shoulder + upper * body.UPPER_ARM
    wrist = elbow + lower * body.FOREARM
    aside = cross(back, lower) if outward.z > 0 else cross(lower, back)
    hand = around(angles.wrist_out, around(angles.wrist - 6.0, lower, back), aside)
    return ArmBones(shoulder, elbow, wrist, wrist + hand * body.HAND)


def arm_end(angles: ArmAngles, plant: Plant, root: Vec, outward: Vec) -> tuple[Vec, Vec]:
    """Where the arm's bones end (the wrist, or the fist of a grip), and the way the fingers point."""
    at = beside(plant, root)
    if plant.part is Part.GRIP:
        return at, plant.normal * -1.0
    return at + plant.normal * body.WRIST_ROUND, around(angles.fingers, plant.tangent, outward)


def reaching_arm(angles: ArmAngles, plant: Plant, shoulder: Vec, right: Vec, outward: Vec) -> ArmBones:
    end, fingers = arm_end(angles, plant, shoulder, outward)
    way = unit(end - shoulder, Vec(0.0, -1.0))
    elbow_way = _bulge(way, right, outward, angles.elbow_out, backwards=True)
    if plant.part is Part.GRIP:
        elbow, end = middle_joint(shoulder, end, body.UPPER_ARM, body.FOREARM + body.FIST, elbow_way)
        return ArmBones(shoulder, elbow, elbow + unit(end - elbow) * body.FOREARM, end, grips=True)
    elbow, wrist = middle_joint(shoulder, end, body.UPPER_ARM, body.FOREARM, elbow_way)
    return ArmBones(shoulder, elbow, wrist, wrist + fingers * body.HAND)


def propped_arm(angles: ArmAngles, plant: Plant, shoulder: Vec, outward: Vec) -> ArmBones:
    elbow = beside(plant, shoulder) + plant.normal * body.ELBOW_ROUND
    lower = around(angles.fingers, plant.tangent, outward)
    wrist = elbow + lower * body.FOREARM - plant.normal * (body.ELBOW_ROUND - body.WRIST_ROUND)
    wrist = elbow + unit(wrist - elbow) * body.FOREARM
    return ArmBones(shoulder, elbow, wrist, wrist + lower * body.HAND)


def touching_arm(
    angles: ArmAngles, plant: Plant, shoulder: Vec, trunk: TrunkBones, outward: Vec, leg: LegBones, hips: Vec
) -> ArmBones:
    """A hand on the person's own body: `on` names the place, `at.x` how far along it, 0–1."""
    end, fingers = _on_body(plant, trunk, outward, leg, hips)
    way = unit(end - shoulder, Vec(0.0, -1.0))
    elbow_way = _bulge(way, trunk.chest_right, outward, angles.elbow_out, backwards=True)
    elbow, wrist = middle_joint(shoulder, end, body.UPPER_ARM, body.FOREARM, elbow_way)
    return ArmBones(shoulder, elbow, wrist, wrist + fingers * body.HAND)


def _on_body(plant: Plant, trunk: TrunkBones, outward: Vec, leg: LegBones, hips: Vec) -> tuple[Vec, Vec]:
    along = plant.at.x
    if plant.on == "thigh":
        way = unit(leg.knee - leg.hip)
        front = unit(cross(trunk.pelvis_right, way), trunk.pelvis_front)
        return leg.hip + way * (body.THIGH * along) + front * 0.055, way
    if plant.on == "shin":
        way = unit(leg.ankle - leg.knee)
        front = unit(cross(trunk.pelvis_right, way), trunk.pelvis_front)
        return leg.knee + way * (body.SHIN * along) + front * 0.045, way
    up = unit(trunk.spine[-1] - trunk.spine[0])
    if plant.on == "hip":
        side = trunk.pelvis_right if outward.z > 0 else trunk.pelvis_right * -1.0
        return hips + side * 0.098 + up * 0.085 - trunk.pelvis_front * 0.01, unit(
            trunk.pelvis_front - side * 0.55 - up * 0.3
        )
    if plant.on == "head":
        side = trunk.chest_right if outward.z > 0 else trunk.chest_right * -1.0
        place = trunk.head + side * 0.078 - trunk.head_front * 0.05 - trunk.head_up * 0.055
        return hips + place, unit(trunk.head_up - side * 0.6 + trunk.head_front * 0.25)
    side = trunk.chest_right if outward.z > 0 else trunk.chest_right * -1.0
    place = trunk.spine[round((len(trunk.spine) - 1) * along)]
    return hips + place + trunk.chest_front * 0.085 + side * 0.05, unit(side * -1.0)
