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
from upswing.ui.figure.shapes import Disc, Point, bone, hull, joined, limb, polygon, smooth

_STATIONS = (
    # share of the spine, half width, front, back
    (0.0, 0.090, 0.050, 0.070),
    (0.125, 0.087, 0.055, 0.068),
    (0.25, 0.078, 0.055, 0.054),
    (0.375, 0.072, 0.054, 0.046),
    (0.5, 0.074, 0.057, 0.047),
    (0.625, 0.082, 0.063, 0.054),
    (0.75, 0.091, 0.066, 0.060),
    (0.875, 0.094, 0.058, 0.058),
    (1.0, 0.070, 0.034, 0.044),
)
"""The trunk at each point of the spine, in body heights."""

_NEAR_TRUNK = 0.13


@dataclass(frozen=True, slots=True)
class Cross:
    """How far the trunk reaches around one point of the spine."""

    wide: float
    front: float
    back: float


def trunk(frame: Frame) -> tuple[QPainterPath, QPainterPath]:
    """Hips to shoulders, without the limbs, and the part of it that the trousers cover."""
    bones = frame.skeleton
    spine = [flat(frame, each) for each in bones.spine]
    ways = _directions(spine)
    one: list[Point] = []
    other: list[Point] = []
    for (share, wide, front, back), middle, up in zip(_STATIONS, spine, ways, strict=True):
        right = mix(bones.pelvis_right, bones.chest_right, share)
        ahead = mix(bones.pelvis_front, bones.chest_front, share)
        full = 1 + 0.45 * frame.breath * math.sin(math.pi * min(1.0, share * 1.1))
        cross = Cross(wide * (1 + (full - 1) * 0.3), front * full, back)
        for points, way in ((one, (up[1], -up[0])), (other, (-up[1], up[0]))):
            points.append(_offset(middle, way, _reach(right, ahead, way, cross)))
    below, waist, above = (
        _offset(spine[index], ways[index], far) for index, far in ((0, -0.058), (2, 0.010), (-1, 0.016))
    )
    return smooth([*one, above, *reversed(other), below]), smooth([*one[:3], waist, *reversed(other[:3]), below])


def _directions(spine: list[Point]) -> list[Point]:
    """The way the spine runs at each of its points."""
    ways = []
    for at in range(len(spine)):
        (ax, ay), (bx, by) = spine[max(0, at - 1)], spine[min(len(spine) - 1, at + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        ways.append(((bx - ax) / length, (by - ay) / length))
    return ways


def _reach(right: Vec, ahead: Vec, way: Point, cross: Cross) -> float:
    """How far an oval trunk turned like this reaches in a direction of the picture."""
    across = _along(right, way) * cross.wide
    deep = _along(ahead, way)
    return math.hypot(across, deep * (cross.front + cross.back) / 2) + deep * (cross.front - cross.back) / 2


def _along(direction: Vec, way: Point) -> float:
    return direction.x * way[0] + direction.y * way[1]


def _offset(start: Point, way: Point, far: float) -> Point:
    return start[0] + way[0] * far, start[1] + way[1] * far


def shoulder(frame: Frame, side: int) -> QPainterPath:
    """The slope from the neck to a shoulder, and the upper chest below it."""
    bones = frame.skeleton
    base = mix(bones.neck, bones.spine[-2], 0.35)
    joint = _disc(frame, bones.arms[side].shoulder, 0.038)
    return limb([_disc(frame, base, 0.040), joint, _disc(frame, bones.spine[-3], 0.050)])


def neck(frame: Frame) -> QPainterPath:
    bones = frame.skeleton
    return limb(
        [_disc(frame, bones.spine[-2], 0.036), _disc(frame, bones.neck, 0.030), _disc(frame, bones.head, 0.028)]
    )


def head(frame: Frame) -> QPainterPath:
    """A skull and, a little ahead and below, a chin: enough to see which way it faces."""
    bones = frame.skeleton
    ahead = bones.head_front
    top = bones.head + bones.head_up * 0.014 - ahead * 0.003
    chin = bones.head - bones.head_up * 0.027 + ahead * 0.010
    return limb([_disc(frame, top, body.HEAD_WIDE), _disc(frame, chin, 0.047)])


def hair(frame: Frame) -> QPainterPath:
    """A cap of hair within the head: over the top, and behind when seen from the side."""
    bones = frame.skeleton
    ahead, up = bones.head_front, bones.head_up
    x, y = flat(frame, bones.head + up * 0.014 - ahead * 0.003)
    round_ = body.HEAD_WIDE + 0.0015
    if ahead.z < -0.6:
        return limb([(x, y, round_), (*flat(frame, bones.head - up * 0.027), 0.048)])
    heading = math.atan2(up.y, up.x)
    if ahead.z > 0.6:
        first, last = heading - 1.22, heading + 1.22
        fringe = flat(frame, bones.head + up * 0.046)
    else:
        forward = 1.0 if up.x * ahead.y - up.y * ahead.x < 0 else -1.0
        first, last = heading - forward * 0.80, heading + forward * 2.55
        fringe = flat(frame, bones.head + up * 0.024 - ahead * 0.012)
    arc = [
        (
            x + round_ * math.cos(first + (last - first) * step / 20),
            y + round_ * math.sin(first + (last - first) * step / 20),
        )
        for step in range(21)
    ]
    return polygon([*arc, *_bow(arc[-1], fringe, arc[0])])


def _bow(start: Point, through: Point, end: Point) -> list[Point]:
    """Points of the soft curve from `start` to `end` that passes `through` half-way (a quadratic Bézier)."""
    cx, cy = 2 * through[0] - (start[0] + end[0]) / 2, 2 * through[1] - (start[1] + end[1]) / 2
    points = []
    for step in range(1, 10):
        t = step / 10
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a * start[0] + b * cx + c * end[0], a * start[1] + b * cy + c * end[1]))
    return points


def bare_arm(frame: Frame, arm: ArmBones) -> QPainterPath:
    """From the shoulder to the finger tips."""
    return joined(_arm(frame, arm, 0.0, 0.036), hand(frame, arm, 0.0))


def lies_on_trunk(frame: Frame, arm: ArmBones) -> bool:
    """Whether an arm is seen against the trunk or the head, so that it needs a rim to be told from them."""
    bones = frame.skeleton
    places = [flat(frame, each) for each in (*bones.spine[::2], bones.head)]
    seen = [flat(frame, each) for each in (arm.elbow, mix(arm.elbow, arm.wrist, 0.5), arm.wrist, arm.tip)]
    return any(math.hypot(x - px, y - py) < _NEAR_TRUNK for x, y in seen for px, py in places)


def arm_rim(frame: Frame, arm: ArmBones, wider: float) -> QPainterPath:
    """The arm with a slender root and a little wider, to set it off from the trunk it lies on."""
    return joined(_arm(frame, arm, wider, 0.024), hand(frame, arm, wider))


def sleeve(frame: Frame, arm: ArmBones) -> QPainterPath:
    """The shirt's short sleeve."""
    return bone([_disc(frame, mix(arm.shoulder, arm.elbow, share), radius) for share, radius in _SLEEVE])


_SLEEVE = ((0.0, 0.0385), (0.3, 0.0365), (0.58, 0.0355))


def _arm(frame: Frame, arm: ArmBones, wider: float, root: float) -> QPainterPath:
    elbow = _disc(frame, arm.elbow, 0.0260)
    upper = [_disc(frame, arm.shoulder, root), _disc(frame, mix(arm.shoulder, arm.elbow, 0.5), 0.031), elbow]
    lower = [elbow, _disc(frame, mix(arm.elbow, arm.wrist, 0.3), 0.0270), _disc(frame, arm.wrist, 0.0180)]
    return joined(bone(upper, wider), bone(lower, wider))


def hand(frame: Frame, arm: ArmBones, wider: float) -> QPainterPath:
    if arm.grips:
        return limb([_disc(frame, arm.wrist, 0.0185), _disc(frame, arm.tip, 0.027)], wider)
    palm = mix(arm.wrist, arm.tip, 0.42)
    tip = _disc(frame, arm.tip, 0.012)
    return bone([_disc(frame, arm.wrist, 0.0180), _disc(frame, palm, 0.0215), tip], wider)


def trouser_leg(frame: Frame, leg: LegBones) -> QPainterPath:
    """From the hip to above the ankle."""
    knee = _disc(frame, leg.knee, 0.0400)
    hip = _disc(frame, leg.hip, 0.061 if frame.view is View.SIDE else 0.053)
    hem = _disc(frame, mix(leg.knee, leg.ankle, 0.84), 0.0275)
    return joined(
        bone([hip, _disc(frame, mix(leg.hip, leg.knee, 0.45), 0.052), knee]),
        bone([knee, _disc(frame, mix(leg.knee, leg.ankle, 0.3), 0.0395), hem]),
    )


def shin_rim(frame: Frame, leg: LegBones, wider: float) -> QPainterPath:
    """The lower trouser leg and a little wider, to set it off from the other leg it lies on."""
    knee, hem = _disc(frame, leg.knee, 0.0400), _disc(frame, mix(leg.knee, leg.ankle, 0.84), 0.0275)
    return bone([knee, _disc(frame, mix(leg.knee, leg.ankle, 0.3), 0.0395), hem], wider)


def foot(frame: Frame, leg: LegBones) -> QPainterPath:
    """The bare ankle and the foot."""
    front = frame.view is View.FRONT and abs(leg.toe.z - leg.heel.z) > 0.08
    ankle, heel = _disc(frame, leg.ankle, 0.0220), _disc(frame, leg.heel, 0.016)
    ball, toe = (
        _disc(frame, leg.ball, 0.022 if front else 0.0145),
        _disc(frame, leg.toe, 0.021 if front else 0.0125),
    )
    calf = _disc(frame, mix(leg.knee, leg.ankle, 0.7), 0.026)
    return joined(limb([calf, ankle]), hull([ankle, heel, ball]), limb([ball, toe]))


def _disc(frame: Frame, point: Vec, radius: float) -> Disc:
    x, y = flat(frame, point)
    return x, y, radius
