"""The outlines of the person: trunk, head, arms and legs as smooth shapes in the flat picture."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from upswing.figure import body
from upswing.figure.camera import flat
from upswing.figure.figure import View
from upswing.figure.motion import Frame
from upswing.figure.skeleton import ArmBones, LegBones
from upswing.figure.vector import Vec, mix
from upswing.ui.figure.shapes import Disc, limb, rounded, smooth

_STATIONS = (
    # share of the spine, half width, front, back
    (0, 0.090, 0.050, 0.070),
    (1, 0.087, 0.055, 0.068),
    (2, 0.078, 0.055, 0.054),
    (3, 0.072, 0.054, 0.046),
    (4, 0.074, 0.057, 0.047),
    (5, 0.082, 0.063, 0.054),
    (6, 0.091, 0.066, 0.060),
    (7, 0.094, 0.058, 0.058),
    (8, 0.070, 0.034, 0.044),
)
"""The trunk at each point of the spine, in body heights."""


@dataclass(frozen=True, slots=True)
class Cross:
    """How far the trunk reaches around one point of the spine."""

    wide: float
    front: float
    back: float


def trunk_path(frame: Frame) -> QPainterPath:
    """Hips to shoulders, without the limbs."""
    one, other = _sides(frame)
    return smooth([*one, _beyond(frame, -1, 0.016), *reversed(other), _beyond(frame, 0, -0.058)])


def seat_path(frame: Frame) -> QPainterPath:
    """The part of the trunk that the trousers cover."""
    one, other = _sides(frame)
    return smooth([*one[:3], _beyond(frame, 2, 0.010), *reversed(other[:3]), _beyond(frame, 0, -0.058)])


def _sides(frame: Frame) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The trunk's outline on both sides of the spine, from the hips up."""
    bones = frame.skeleton
    one: list[tuple[float, float]] = []
    other: list[tuple[float, float]] = []
    for (index, wide, front, back), up in zip(_STATIONS, _directions(frame), strict=True):
        x, y = flat(frame, bones.spine[index])
        share = index / 8
        right = mix(bones.pelvis_right, bones.chest_right, share)
        ahead = mix(bones.pelvis_front, bones.chest_front, share)
        full = 1 + 0.45 * frame.breath * math.sin(math.pi * min(1.0, share * 1.1))
        cross = Cross(wide * (1 + (full - 1) * 0.3), front * full, back)
        for points, way in ((one, (up[1], -up[0])), (other, (-up[1], up[0]))):
            points.append(_offset(x, y, way, _reach(right, ahead, way, cross)))
    return one, other


def _beyond(frame: Frame, index: int, far: float) -> tuple[float, float]:
    """A point `far` further along the spine than its point `index`."""
    x, y = flat(frame, frame.skeleton.spine[index])
    return _offset(x, y, _directions(frame)[index], far)


def _directions(frame: Frame) -> list[tuple[float, float]]:
    """The way the spine runs at each of its points."""
    points = [flat(frame, each) for each in frame.skeleton.spine]
    ways = []
    for at in range(len(points)):
        (ax, ay), (bx, by) = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        ways.append(((bx - ax) / length, (by - ay) / length))
    return ways


def _reach(right: Vec, ahead: Vec, way: tuple[float, float], cross: Cross) -> float:
    """How far an oval trunk turned like this reaches in a direction of the picture."""
    across = _along(right, way) * cross.wide
    deep = _along(ahead, way)
    return math.hypot(across, deep * (cross.front + cross.back) / 2) + deep * (cross.front - cross.back) / 2


def _along(direction: Vec, way: tuple[float, float]) -> float:
    return direction.x * way[0] + direction.y * way[1]


def _offset(x: float, y: float, way: tuple[float, float], far: float) -> tuple[float, float]:
    return x + way[0] * far, y + way[1] * far


def shoulder_path(frame: Frame, side: int) -> QPainterPath:
    """The slope from the neck to a shoulder, and the upper chest below it."""
    bones = frame.skeleton
    arm = bones.arms[side]
    base = mix(bones.neck, bones.spine[-2], 0.35)
    breast = bones.spine[-3]
    return limb([_disc(frame, base, 0.040), _disc(frame, arm.shoulder, 0.038), _disc(frame, breast, 0.050)])


def neck_path(frame: Frame) -> QPainterPath:
    bones = frame.skeleton
    return limb(
        [_disc(frame, bones.spine[-2], 0.036), _disc(frame, bones.neck, 0.030), _disc(frame, bones.head, 0.028)]
    )


def head_path(frame: Frame) -> QPainterPath:
    """A skull and, a little ahead and below, a chin: enough to see which way it faces."""
    bones = frame.skeleton
    ahead = bones.head_front
    top = bones.head + bones.head_up * 0.014 - ahead * 0.003
    chin = bones.head - bones.head_up * 0.027 + ahead * 0.010
    return limb(rounded([_disc(frame, top, body.HEAD_WIDE), _disc(frame, chin, 0.047)]))


def hair_path(frame: Frame) -> QPainterPath:
    """A cap of hair: over the top, and behind when seen from the side."""
    bones = frame.skeleton
    ahead, up = bones.head_front, bones.head_up
    if ahead.z < -0.6:
        return limb(
            [_disc(frame, bones.head + up * 0.02, 0.08), _disc(frame, bones.head - up * 0.03, 0.05)],
        )
    if ahead.z > 0.6:
        return limb(
            [
                _disc(frame, bones.head + up * 0.075 + bones.chest_right * 0.050, 0.042),
                _disc(frame, bones.head + up * 0.086, 0.044),
                _disc(frame, bones.head + up * 0.062 - bones.chest_right * 0.062, 0.038),
            ]
        )
    return limb(
        [
            _disc(frame, bones.head + up * 0.058 + ahead * 0.030, 0.022),
            _disc(frame, bones.head + up * 0.046 - ahead * 0.012, 0.038),
            _disc(frame, bones.head + up * 0.012 - ahead * 0.038, 0.038),
            _disc(frame, bones.head - up * 0.030 - ahead * 0.046, 0.022),
        ]
    )


def arm_path(frame: Frame, arm: ArmBones, wider: float = 0.0) -> QPainterPath:
    """From the shoulder to the finger tips."""
    path = limb(rounded(_arm_discs(frame, arm)), wider)
    path.addPath(hand_path(frame, arm, wider))
    return path


def sleeve_path(frame: Frame, arm: ArmBones) -> QPainterPath:
    """The shirt's short sleeve."""
    discs = [_disc(frame, mix(arm.shoulder, arm.elbow, share), radius) for share, radius in _SLEEVE]
    return limb(rounded(discs))


def arm_rim_path(frame: Frame, arm: ArmBones, wider: float) -> QPainterPath:
    """The arm without its root and a little wider, to set it off from the trunk it lies on."""
    path = limb(rounded(_arm_discs(frame, arm)[1:]), wider)
    path.addPath(hand_path(frame, arm, wider))
    return path


_SLEEVE = ((0.0, 0.0385), (0.3, 0.0365), (0.58, 0.0355))


def _arm_discs(frame: Frame, arm: ArmBones) -> list[Disc]:
    return [
        _disc(frame, arm.shoulder, 0.036),
        _disc(frame, mix(arm.shoulder, arm.elbow, 0.5), 0.031),
        _disc(frame, arm.elbow, 0.0260),
        _disc(frame, mix(arm.elbow, arm.wrist, 0.3), 0.0265),
        _disc(frame, arm.wrist, 0.0180),
    ]


def hand_path(frame: Frame, arm: ArmBones, wider: float) -> QPainterPath:
    if arm.grips:
        return limb([_disc(frame, arm.wrist, 0.0185), _disc(frame, arm.tip, 0.027)], wider)
    palm = mix(arm.wrist, arm.tip, 0.42)
    return limb([_disc(frame, arm.wrist, 0.0185), _disc(frame, palm, 0.0215), _disc(frame, arm.tip, 0.012)], wider)


def leg_path(frame: Frame, leg: LegBones, wider: float = 0.0) -> QPainterPath:
    """The trousers: from the hip to above the ankle."""
    hip = 0.061 if frame.view is View.SIDE else 0.053
    discs = [
        _disc(frame, leg.hip, hip),
        _disc(frame, mix(leg.hip, leg.knee, 0.45), 0.052),
        _disc(frame, leg.knee, 0.0400),
        _disc(frame, mix(leg.knee, leg.ankle, 0.3), 0.0395),
        _disc(frame, mix(leg.knee, leg.ankle, 0.84), 0.0275),
    ]
    return limb(rounded(discs), wider)


def bare_path(frame: Frame, leg: LegBones) -> QPainterPath:
    """The ankle and the foot."""
    path = limb([_disc(frame, mix(leg.knee, leg.ankle, 0.7), 0.026), _disc(frame, leg.ankle, 0.0215)])
    path.addPath(foot_path(frame, leg, 0.0))
    return path


def foot_path(frame: Frame, leg: LegBones, wider: float) -> QPainterPath:
    ankle, heel = _disc(frame, leg.ankle, 0.0225), _disc(frame, leg.heel, 0.016)
    front = frame.view is View.FRONT and abs(leg.toe.z - leg.heel.z) > 0.08
    ball, toe = (
        _disc(frame, leg.ball, 0.022 if front else 0.0145),
        _disc(frame, leg.toe, 0.021 if front else 0.0125),
    )
    instep = _disc(frame, mix(leg.ankle, leg.ball, 0.5), 0.019)
    path = limb([heel, ankle, instep, ball, toe], wider)
    path.addPath(limb([heel, ball], wider))
    path.addPath(limb([heel, instep], wider))
    return path


def _disc(frame: Frame, point: Vec, radius: float) -> Disc:
    x, y = flat(frame, point)
    return x, y, radius
