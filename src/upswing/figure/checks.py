"""What a figure must keep to: contacts stay, joints bend as joints do, nothing sinks into floor or wall, the round
closes, limbs keep their length. Every complaint is a sentence with the movement's id and the moment."""

from collections.abc import Iterator

from upswing.figure import body
from upswing.figure.figure import Ease, Figure, PropKind, View
from upswing.figure.joint_ranges import bent_wrongly
from upswing.figure.limbs import arm_end, foot_of
from upswing.figure.motion import solved_at
from upswing.figure.pose import Part, Pose
from upswing.figure.skeleton import Skeleton
from upswing.figure.solve import solve
from upswing.figure.vector import RIGHT, Vec

DRIFT = 0.01
"""How far a planted contact may be off its place, in body heights."""
_SAMPLES = 12
_FEW_POSES = 4
_LONGER = 0.01
_JUMP = 0.012
_BLINK_S = 0.001
_TOUCHES = 0.004

_SOLID = (PropKind.TABLE, PropKind.CHAIR, PropKind.STEP)
_SIDES = ("right", "left")
_OUTWARD = (RIGHT, RIGHT * -1.0)
_ABOVE_FLOOR = {
    "knee": 0.030,
    "ankle": 0.014,
    "heel": 0.0,
    "ball": 0.0,
    "toe": 0.0,
    "elbow": 0.022,
    "wrist": 0.012,
}


def faults(figure: Figure) -> tuple[str, ...]:
    """All that is wrong with a figure, each kind once, where it is worst; empty when it is sound."""
    worst: dict[str, tuple[float, str]] = {}
    for seconds in _moments(figure):
        pose, bones = solved_at(figure, seconds)
        for kind, much, what in (
            *_drifts(pose, figure.view),
            *_lengths(bones),
            *_sunk(bones),
            *_in_things(bones, figure),
            *bent_wrongly(bones, figure.view, circles=figure.ease is Ease.FLOW),
        ):
            if kind not in worst or much > worst[kind][0]:
                worst[kind] = (much, f"{figure.id}: at {seconds:.1f} s {what}.")
    return (*(sentence for _, sentence in worst.values()), *_jumps(figure))


def _moments(figure: Figure) -> Iterator[float]:
    """Every key pose, and a few moments on the way to the next."""
    at = 0.0
    between = _SAMPLES if len(figure.poses) <= _FEW_POSES else _SAMPLES // 2
    for index, each in enumerate(figure.poses):
        yield at
        at += each.stay_s
        move_s = figure.poses[(index + 1) % len(figure.poses)].move_s
        if not figure.is_hold:
            yield from (at + move_s * step / between for step in range(1, between))
        at += move_s


def _drifts(pose: Pose, view: View) -> Iterator[tuple[str, float, str]]:
    bones = solve(pose, view)
    for side in (0, 1):
        leg, bone = pose.legs[side], bones.legs[side]
        if leg.plant is not None and leg.plant.part is Part.FOOT:
            aim = foot_of(leg.angles, leg.plant, bone.hip, _OUTWARD[side]).ankle
            yield from _off(f"{_SIDES[side]} foot", aim, bone.ankle)
        arm, reach = pose.arms[side], bones.arms[side]
        if arm.plant is not None and arm.plant.part in (Part.HAND, Part.GRIP):
            aim = arm_end(arm.angles, arm.plant, reach.shoulder, _OUTWARD[side])[0]
            yield from _off(f"{_SIDES[side]} hand", aim, reach.tip if reach.grips else reach.wrist)


def _off(what: str, aim: Vec, is_at: Vec) -> Iterator[tuple[str, float, str]]:
    away = (aim - is_at).length
    if away > DRIFT:
        yield f"drift {what}", away, f"the {what} is {away:.1%} of body height off its place"


def _lengths(bones: Skeleton) -> Iterator[tuple[str, float, str]]:
    for side, name in enumerate(_SIDES):
        arm, leg = bones.arms[side], bones.legs[side]
        for what, start, end, full in (
            ("upper arm", arm.shoulder, arm.elbow, body.UPPER_ARM),
            ("forearm", arm.elbow, arm.wrist, body.FOREARM),
            ("thigh", leg.hip, leg.knee, body.THIGH),
            ("shin", leg.knee, leg.ankle, body.SHIN),
        ):
            off = abs((end - start).length - full)
            if off > _LONGER:
                yield (
                    f"length {what}",
                    off,
                    f"the {name} {what} is {(end - start).length:.3f} long, not {full:.3f}",
                )


def _sunk(bones: Skeleton) -> Iterator[tuple[str, float, str]]:
    for what, point, least in _points(bones):
        below = least - point.y
        if below > _TOUCHES:
            yield f"floor {what}", below, f"the {what} is {below:.3f} too low, into the floor"


def _in_things(bones: Skeleton, figure: Figure) -> Iterator[tuple[str, float, str]]:
    """Through a wall, or inside the top of a table, a chair or a step."""
    for prop in figure.props:
        for what, point, least in _points(bones):
            x = -point.z if figure.view is View.FRONT else point.x
            if prop.kind is PropKind.WALL and prop.faces:
                into = x + least * 0.6 - prop.left if prop.left >= 0 else prop.right - x + least * 0.6
                if into > _TOUCHES and point.y < prop.height:
                    yield f"wall {what}", into, f"the {what} is {into:.3f} inside the wall"
            elif prop.kind in _SOLID and figure.view is View.SIDE:
                deep = prop.height if prop.kind is PropKind.STEP else 0.035
                if prop.left < x < prop.right and prop.height - deep < point.y < prop.height - _TOUCHES:
                    into = prop.height - point.y
                    yield f"{prop.kind} {what}", into, f"the {what} is {into:.3f} inside the {prop.kind}"


def _points(bones: Skeleton) -> Iterator[tuple[str, Vec, float]]:
    """Each joint with the least height of its middle above what it lies on."""
    yield "head", bones.head, 0.054
    yield "hips", bones.hips, 0.054
    yield "chest", bones.spine[-3], 0.050
    for side, name in enumerate(_SIDES):
        leg, arm = bones.legs[side], bones.arms[side]
        for joint, point in (
            ("knee", leg.knee),
            ("ankle", leg.ankle),
            ("heel", leg.heel),
            ("ball", leg.ball),
            ("toe", leg.toe),
            ("elbow", arm.elbow),
            ("wrist", arm.wrist),
        ):
            yield f"{name} {joint}", point, _ABOVE_FLOOR[joint]


def _jumps(figure: Figure) -> Iterator[str]:
    """Places where a joint is suddenly elsewhere, above all where the round closes."""
    at = 0.0
    count = len(figure.poses)
    for index, each in enumerate(figure.poses):
        for moment in (at, at + each.stay_s):
            before, after = solved_at(figure, moment - _BLINK_S)[1], solved_at(figure, moment + _BLINK_S)[1]
            far = max((a[1] - b[1]).length for a, b in zip(_points(before), _points(after), strict=True))
            if far > _JUMP:
                yield f"{figure.id}: at {moment:.1f} s (pose {index + 1}) a joint jumps by {far:.3f}."
                break
        at += each.stay_s + figure.poses[(index + 1) % count].move_s
