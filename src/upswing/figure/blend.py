"""Poses between poses."""

import math
from typing import TypeVar

from upswing.figure.figure import Ease, Figure
from upswing.figure.pose import Arm, ArmAngles, Leg, LegAngles, Part, Plant, Pose, Trunk
from upswing.figure.skeleton import ArmBones, LegBones, Skeleton
from upswing.figure.vector import Vec, mix, swing, unit

Numbers = TypeVar("Numbers", Trunk, ArmAngles, LegAngles)

_STEP_HEIGHT = 0.07
_STEP_FROM = 0.03


def eased(share: float) -> float:
    """0–1 to 0–1, out of rest into rest."""
    return (1 - math.cos(math.pi * share)) / 2


def pose_between(figure: Figure, index: int, share: float) -> Pose:
    """The pose at `share` (0–1, of the time) of the way from key pose `index` to the next one."""
    keys = [each.pose for each in figure.poses]
    before, a, b, after = (keys[(index + step) % len(keys)] for step in (-1, 0, 1, 2))
    flows = figure.ease is Ease.FLOW and len(keys) > 2
    moved = share if figure.ease is Ease.FLOW else eased(share)

    def blend(p: Numbers, q: Numbers, r: Numbers, s: Numbers) -> Numbers:
        if flows:
            return type(q)(*(_through(*four, share) for four in zip(p, q, r, s, strict=True)))
        return type(q)(*(start + (end - start) * moved for start, end in zip(q, r, strict=True)))

    return Pose(
        blend(before.trunk, a.trunk, b.trunk, after.trunk),
        tuple(  # type: ignore[arg-type]
            Arm(
                blend(p.angles, q.angles, r.angles, s.angles), _held(q.plant, r.plant, moved, slides=figure.slides)
            )
            for p, q, r, s in zip(before.arms, a.arms, b.arms, after.arms, strict=True)
        ),
        tuple(  # type: ignore[arg-type]
            Leg(
                blend(p.angles, q.angles, r.angles, s.angles), _held(q.plant, r.plant, moved, slides=figure.slides)
            )
            for p, q, r, s in zip(before.legs, a.legs, b.legs, after.legs, strict=True)
        ),
        a.rest if a.rest is b.rest else type(a.rest).NONE,
    )


def _through(before: float, a: float, b: float, after: float, share: float) -> float:
    """A smooth curve through `a` and `b` (Catmull & Rom 1974). A full turn counts as none."""
    if abs(b - a) > 180:
        turn = math.copysign(360.0, a - b)
        b, after = b + turn, after + turn
    if abs(a - before) > 180:
        before += math.copysign(360.0, a - before)
    if abs(after - b) > 180:
        after += math.copysign(360.0, b - after)
    start, end = (b - before) / 2, (after - a) / 2
    return (
        (2 * share**3 - 3 * share**2 + 1) * a
        + (share**3 - 2 * share**2 + share) * start
        + (3 * share**2 - 2 * share**3) * b
        + (share**3 - share**2) * end
    )


def _held(a: Plant | None, b: Plant | None, share: float, *, slides: bool) -> Plant | None:
    """What stays planted on the way; a place that changes is passed over the ground, or along it."""
    if a is None or b is None or not a.same_hold(b):
        return None
    if a.at == b.at:
        return a
    at = mix(a.at, b.at, share)
    away = (b.at - a.at).length
    if not slides and a.part in (Part.FOOT, Part.HAND) and away > _STEP_FROM:
        at = at + a.normal * (math.sin(math.pi * share) * min(_STEP_HEIGHT, away * 0.3))
    return Plant(a.part, a.on, at, a.normal, a.tangent, a.given_z)


def let_go(a: Pose, b: Pose) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The arms and the legs (0 right, 1 left) that are planted in one of the poses and not, or elsewhere, in the
    other: between them they swing."""
    arms = tuple(side for side in (0, 1) if _changes(a.arms[side].plant, b.arms[side].plant))
    legs = tuple(side for side in (0, 1) if _changes(a.legs[side].plant, b.legs[side].plant))
    return arms, legs


def _changes(a: Plant | None, b: Plant | None) -> bool:
    if a is None or b is None:
        return a is not b
    return not a.same_hold(b)


def swung_arm(a: ArmBones, b: ArmBones, share: float, shoulder: Vec) -> ArmBones:
    elbow = shoulder + _swung(a.elbow - a.shoulder, b.elbow - b.shoulder, share)
    wrist = elbow + _swung(a.wrist - a.elbow, b.wrist - b.elbow, share)
    return ArmBones(
        shoulder, elbow, wrist, wrist + _swung(a.tip - a.wrist, b.tip - b.wrist, share), a.grips and b.grips
    )


def swung_leg(a: LegBones, b: LegBones, share: float, hip: Vec) -> LegBones:
    knee = hip + _swung(a.knee - a.hip, b.knee - b.hip, share)
    ankle = knee + _swung(a.ankle - a.knee, b.ankle - b.knee, share)
    heel, ball, toe = (
        ankle + _swung(p - a.ankle, q - b.ankle, share)
        for p, q in ((a.heel, b.heel), (a.ball, b.ball), (a.toe, b.toe))
    )
    return LegBones(hip, knee, ankle, heel, ball, toe)


def _swung(a: Vec, b: Vec, share: float) -> Vec:
    return swing(unit(a), unit(b), share) * (a.length + (b.length - a.length) * share)


def with_swung(
    skeleton: Skeleton, a: Skeleton, b: Skeleton, share: float, arms: tuple[int, ...], legs: tuple[int, ...]
) -> Skeleton:
    """`skeleton` with the named limbs on their way from where they are in `a` to where they are in `b`."""
    new_arms, new_legs = list(skeleton.arms), list(skeleton.legs)
    for side in arms:
        new_arms[side] = swung_arm(a.arms[side], b.arms[side], share, skeleton.arms[side].shoulder)
    for side in legs:
        new_legs[side] = swung_leg(a.legs[side], b.legs[side], share, skeleton.legs[side].hip)
    return Skeleton(
        skeleton.spine,
        skeleton.head,
        skeleton.head_up,
        skeleton.head_front,
        skeleton.pelvis_right,
        skeleton.pelvis_front,
        skeleton.chest_right,
        skeleton.chest_front,
        (new_arms[0], new_arms[1]),
        (new_legs[0], new_legs[1]),
    )
