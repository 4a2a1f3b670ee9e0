"""The trunk: from hips and angles to the spine, the shoulders and the head, around hips at the origin."""

import math
from dataclasses import dataclass

from upswing.figure import body
from upswing.figure.pose import Trunk
from upswing.figure.vector import FORWARD, RIGHT, UP, Vec, around

_PIECES = 8


@dataclass(frozen=True, slots=True)
class TrunkBones:
    """Places counted from the middle of the hips. `hips` and `shoulders` are right, left."""

    spine: tuple[Vec, ...]
    head: Vec
    head_up: Vec
    head_front: Vec
    pelvis_right: Vec
    pelvis_front: Vec
    chest_right: Vec
    chest_front: Vec
    hips: tuple[Vec, Vec]
    shoulders: tuple[Vec, Vec]


def trunk_bones(trunk: Trunk) -> TrunkBones:
    at = Vec(0.0, 0.0)
    spine = [at]
    straight = _bearing(trunk.lean, trunk.tilt) if trunk.curve == 0 and trunk.bow == 0 else None
    for piece in range(_PIECES):
        along = (piece + 0.5) / _PIECES - 0.5
        up, _, _ = straight or _bearing(trunk.lean + trunk.curve * along, trunk.tilt + trunk.bow * along)
        at = at + up * (body.SPINE / _PIECES)
        spine.append(at)
    _, pelvis_right, pelvis_front = straight or _bearing(trunk.lean - trunk.curve / 2, trunk.tilt - trunk.bow / 2)
    up, right, front = straight or _bearing(trunk.lean + trunk.curve / 2, trunk.tilt + trunk.bow / 2)
    chest_right = around(trunk.twist, right, front * -1.0)
    chest_front = around(trunk.twist, front, right)
    nod = trunk.lean + trunk.curve / 2
    head_up, head_right, head_front = _bearing(nod + trunk.head, trunk.tilt + trunk.bow / 2 + trunk.head_tilt)
    neck_up, _, _ = _bearing(nod + trunk.head / 2, trunk.tilt + trunk.bow / 2 + trunk.head_tilt / 2)
    middle = at + up * (trunk.shrug - body.SHOULDER_DROP) + chest_front * trunk.roll
    drop = pelvis_right * body.HIP_APART
    lower = Vec(0.0, -trunk.hip_drop / 2)
    return TrunkBones(
        tuple(spine),
        at + neck_up * (body.HEAD_ABOVE * 0.45) + head_up * (body.HEAD_ABOVE * 0.55) + head_front * trunk.chin,
        head_up,
        around(trunk.turn, head_front, head_right),
        pelvis_right,
        pelvis_front,
        chest_right,
        chest_front,
        (drop + lower, (drop + lower) * -1.0),
        (middle + chest_right * body.SHOULDER_APART, middle - chest_right * body.SHOULDER_APART),
    )


def _bearing(lean: float, tilt: float) -> tuple[Vec, Vec, Vec]:
    """The directions up, right and front of a body tilted to its left and then leant forward."""
    up = around(tilt, UP, RIGHT * -1.0)
    right = around(tilt, RIGHT, UP)
    turn = math.radians(lean)
    cos, sin = math.cos(turn), math.sin(turn)
    return (
        Vec(up.x * cos + up.y * sin, up.y * cos - up.x * sin, up.z),
        Vec(right.x * cos + right.y * sin, right.y * cos - right.x * sin, right.z),
        Vec(FORWARD.x * cos + FORWARD.y * sin, FORWARD.y * cos - FORWARD.x * sin, FORWARD.z),
    )
