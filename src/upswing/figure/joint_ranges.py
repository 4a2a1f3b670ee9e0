"""How far joints go: generous ranges of healthy adults (after the American Academy of Orthopaedic Surgeons'
tables), since a figure shows what is meant, not the most that is possible."""

import math
from collections.abc import Iterator

from upswing.figure.figure import View
from upswing.figure.skeleton import ArmBones, LegBones, Skeleton
from upswing.figure.vector import Vec, angle_between, cross, dot, unit

_KNEE = 158.0
_ELBOW = 156.0
_BACKWARDS = 6.0
_HIP = (-38.0, 145.0)
_SHOULDER = (-80.0, 200.0)
_ANKLE = (12.0, 135.0)
_NECK = 75.0
_SIDEWAYS = 0.5
"""From here on an arm is led so far out that neither raising nor bending can be told from this side."""

_SIDES = ("right", "left")


def bent_wrongly(bones: Skeleton, view: View, *, circles: bool) -> Iterator[tuple[str, float, str]]:
    """Kind, degrees beyond the range, and the end of a sentence, for every joint that is bent too far. With
    `circles` shoulders may go round."""
    nod = angle_between(bones.head_up, unit(bones.neck - bones.spine[-3]))
    yield from _beyond("neck", nod, -_NECK, _NECK)
    for side, name in enumerate(_SIDES):
        yield from _leg(name, bones.legs[side], bones, view)
        yield from _arm(name, bones.arms[side], bones, view, circles=circles)


def _leg(name: str, leg: LegBones, bones: Skeleton, view: View) -> Iterator[tuple[str, float, str]]:
    thigh, shin = unit(leg.knee - leg.hip), unit(leg.ankle - leg.knee)
    bend = angle_between(thigh, shin)
    if dot(cross(thigh, shin), bones.pelvis_right) > math.sin(math.radians(_BACKWARDS)):
        yield f"knee {name}", bend, f"the {name} knee bends the wrong way by {bend:.0f}°"
    else:
        yield from _beyond(f"{name} knee", bend, -_BACKWARDS, _KNEE)
    if view is not View.FRONT:
        down = unit(bones.spine[0] - bones.spine[2])
        flexed = _signed(down, thigh, bones.pelvis_front)
        yield from _beyond(f"{name} hip", flexed, *_HIP)
    foot = angle_between(shin, leg.ball - leg.heel)
    yield from _beyond(f"{name} ankle", foot, *_ANKLE)


def _arm(
    name: str, arm: ArmBones, bones: Skeleton, view: View, *, circles: bool
) -> Iterator[tuple[str, float, str]]:
    upper, lower = unit(arm.elbow - arm.shoulder), unit(arm.wrist - arm.elbow)
    bend = angle_between(upper, lower)
    yield from _beyond(f"{name} elbow", bend, -_BACKWARDS, _ELBOW)
    if view is View.FRONT or abs(upper.z) > _SIDEWAYS:
        return
    if bend > _BACKWARDS and dot(cross(upper, lower), bones.chest_right) < -math.sin(math.radians(_BACKWARDS)):
        yield f"elbow {name}", bend, f"the {name} elbow bends the wrong way by {bend:.0f}°"
    if not circles:
        down = unit(bones.spine[-3] - bones.neck)
        raised = _signed(down, upper, bones.chest_front)
        raised = raised + 360 if raised < -130 else raised
        yield from _beyond(f"{name} shoulder", raised, *_SHOULDER)


def _signed(down: Vec, limb: Vec, front: Vec) -> float:
    """Degrees from hanging along the trunk, forward positive, −180 to 180."""
    return math.degrees(math.atan2(dot(limb, front), dot(limb, down)))


def _beyond(what: str, angle: float, low: float, high: float) -> Iterator[tuple[str, float, str]]:
    if not low <= angle <= high:
        over = low - angle if angle < low else angle - high
        yield what, over, f"the {what} is at {angle:.0f}°, outside {low:.0f}–{high:.0f}°"
