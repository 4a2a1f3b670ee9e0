"""The figure at a moment: all joints and things, in the picture's room."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from upswing.domain.script import Side
from upswing.figure import body
from upswing.figure.blend import eased, let_go, pose_between, with_swung
from upswing.figure.figure import Arrow, Ease, Figure, Prop, PropKind, View
from upswing.figure.pose import Pose
from upswing.figure.skeleton import Skeleton
from upswing.figure.solve import solve
from upswing.figure.stills import other_still
from upswing.figure.vector import Vec, unit

_BREATH_S = 4.0
_QUIET_BREATH = 0.16
MAT_DEEP = 0.46
"""How wide a mat is, seen from above, if its height does not say."""
BAR_LONG = 0.9
"""How long a bar is, seen from above, where it lies across the picture."""
RACKET_LONG = 0.36
"""How far a racket reaches beyond the wrist."""
ARROW_HEAD = 0.022
"""Half the width of a bow's head."""
_BOW_STEPS = 24


@dataclass(frozen=True, slots=True)
class Frame:
    """`skeleton` is in the picture's room (see `Vec`). `breath` is how full the chest is, 0–1. `ground` is how far
    the ground has passed to the left, in body heights."""

    skeleton: Skeleton
    view: View
    props: tuple[Prop, ...]
    arrows: tuple[Arrow, ...]
    breath: float
    ground: float
    mirrored: bool
    travels: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """The part of the picture's room that holds a whole movement, in body heights. One that `is_close`
    leaves out what is below `bottom`."""

    left: float
    bottom: float
    right: float
    top: float
    is_close: bool = False


def frame(figure: Figure, seconds: float, *, side: Side | None = None) -> Frame:
    """The figure `seconds` after the start of its round, again and again. Working on the LEFT it is mirrored."""
    at = seconds % figure.cycle_s
    rounds = max(1, round(figure.cycle_s / _BREATH_S))
    breath = _QUIET_BREATH * (1 - math.cos(2 * math.pi * rounds * at / figure.cycle_s)) / 2
    index, share = _place(figure, at)
    return _seen(figure, index, share, breath, figure.travel * at / figure.cycle_s, side)


def solved_at(figure: Figure, seconds: float) -> tuple[Pose, Skeleton]:
    """The pose, with what is planted in it, `seconds` after the start of the round, and its joints in the body's
    room, where y is the height above the floor."""
    return _solved(figure, *_place(figure, seconds % figure.cycle_s))


def pose_frame(figure: Figure, index: int, *, side: Side | None = None) -> Frame:
    """The figure in its key pose number `index` (from 0)."""
    before = sum(each.stay_s for each in figure.poses[:index]) + sum(
        each.move_s for each in figure.poses[1 : index + 1]
    )
    return _seen(figure, index, 0.0, 0.0, figure.travel * before / figure.cycle_s, side)


def key_frame(figure: Figure, *, side: Side | None = None) -> Frame:
    """The most telling still."""
    return pose_frame(figure, figure.key, side=side)


def two_frames(figure: Figure, *, side: Side | None = None) -> tuple[Frame, ...]:
    """Two stills that tell the movement without moving, in their order; one for a hold."""
    if figure.is_hold:
        return (key_frame(figure, side=side),)
    first, second = sorted((figure.key, other_still(figure)))
    return pose_frame(figure, first, side=side), pose_frame(figure, second, side=side)


def stage(figure: Figure, *, side: Side | None = None) -> Stage:
    """What must be in the picture so that nothing leaves it during a round."""
    frames = [
        _seen(figure, index, share, 0.0, 0.0, side)
        for index in range(len(figure.poses))
        for share in ((0.0,) if figure.is_hold else (0.0, 0.35, 0.7))
    ]
    lies = figure.view is View.ABOVE
    left, right, top, bottom = math.inf, -math.inf, -math.inf, math.inf if lies else figure.close
    for each in frames:
        for point, round_ in _extent(each.skeleton):
            if point.y < figure.close and not lies:
                continue
            left, right = min(left, point.x - round_), max(right, point.x + round_)
            bottom, top = min(bottom, point.y - round_ * (1.0 if lies else 0.5)), max(top, point.y + round_)
    for prop in frames[0].props:
        left, right = min(left, prop.left), max(right, prop.right)
        deep = BAR_LONG if prop.kind is PropKind.BAR else prop.height or MAT_DEEP
        top = max(top, deep / 2 if lies else prop.height)
        bottom = min(bottom, -deep / 2 if lies else 0.0)
    for tip in _racket_tips(frames):
        left, right, top = min(left, tip.x), max(right, tip.x), max(top, tip.y)
    for x, y in _along_bows(frames[0].arrows):
        left, right, top = min(left, x - ARROW_HEAD), max(right, x + ARROW_HEAD), max(top, y + ARROW_HEAD)
    return Stage(left, bottom, right, top, figure.close > 0)


def _along_bows(arrows: Sequence[Arrow]) -> Iterator[tuple[float, float]]:
    """Places along every bow, close enough to tell how much room it takes."""
    for arrow in arrows:
        for step in range(_BOW_STEPS + 1):
            turn = math.radians(arrow.start + (arrow.end - arrow.start) * step / _BOW_STEPS)
            yield arrow.x + arrow.radius * math.cos(turn), arrow.y + arrow.radius * math.sin(turn)


def _racket_tips(frames: Sequence[Frame]) -> Iterator[Vec]:
    """How far a racket in the right hand reaches, if there is one."""
    for each in frames:
        if any(prop.kind is PropKind.RACKET for prop in each.props):
            arm = each.skeleton.arms[0]
            yield arm.wrist + unit(arm.tip - arm.wrist) * RACKET_LONG


def _extent(skeleton: Skeleton) -> list[tuple[Vec, float]]:
    around = [(each, body.TRUNK_ROUND + 0.01) for each in skeleton.spine]
    around += [(skeleton.head, body.HEAD_TALL)]
    for arm in skeleton.arms:
        around += [(arm.elbow, 0.03), (arm.wrist, 0.02), (arm.tip, 0.015)]
    for leg in skeleton.legs:
        around += [(leg.knee, 0.04), (leg.heel, 0.015), (leg.toe, 0.01)]
    return around


def _place(figure: Figure, at: float) -> tuple[int, float]:
    """The key pose last reached, and the share of the way to the next."""
    for index, each in enumerate(figure.poses):
        if at < each.stay_s:
            return index, 0.0
        at -= each.stay_s
        move_s = figure.poses[(index + 1) % len(figure.poses)].move_s
        if at < move_s:
            return index, at / move_s
        at -= move_s
    return 0, 0.0


def _seen(figure: Figure, index: int, share: float, breath: float, ground: float, side: Side | None) -> Frame:
    pose, skeleton = _solved(figure, index, share)
    mirrored = side is Side.LEFT
    props = tuple(_mirrored(each) for each in figure.props) if mirrored else figure.props
    return Frame(
        skeleton.moved(_LOOKS[figure.view, mirrored]),
        figure.view,
        props,
        tuple(_mirrored_arrow(each) for each in figure.arrows) if mirrored else figure.arrows,
        min(1.0, pose.trunk.breath + breath),
        -ground if mirrored else ground,
        mirrored,
        figure.travel != 0,
    )


def _solved(figure: Figure, index: int, share: float) -> tuple[Pose, Skeleton]:
    """The pose on the way from key pose `index` to the next, and its joints in the body's room."""
    if share == 0:
        pose = figure.poses[index].pose
        return pose, _key_skeleton(pose, figure.view)
    pose = pose_between(figure, index, share)
    skeleton = solve(pose, figure.view)
    a, b = figure.poses[index].pose, figure.poses[(index + 1) % len(figure.poses)].pose
    arms, legs = let_go(a, b)
    if arms or legs:
        moved = share if figure.ease is Ease.FLOW else eased(share)
        start, end = _key_skeleton(a, figure.view), _key_skeleton(b, figure.view)
        skeleton = with_swung(skeleton, start, end, moved, arms, legs)
    return pose, skeleton


@lru_cache(maxsize=64)
def _key_skeleton(pose: Pose, view: View) -> Skeleton:
    """The joints in a key pose, which is met again in every frame on the way from it and to it."""
    return solve(pose, view)


def _mirrored(prop: Prop) -> Prop:
    return Prop(prop.kind, -prop.right, -prop.left, prop.height, -prop.faces)


def _mirrored_arrow(arrow: Arrow) -> Arrow:
    return Arrow(-arrow.x, arrow.y, arrow.radius, 180 - arrow.start, 180 - arrow.end)


_LOOKS = {
    (View.SIDE, False): lambda a: a,
    (View.SIDE, True): lambda a: Vec(-a.x, a.y, a.z),
    (View.FRONT, False): lambda a: Vec(-a.z, a.y, a.x),
    (View.FRONT, True): lambda a: Vec(a.z, a.y, a.x),
    (View.ABOVE, False): lambda a: Vec(a.x, -a.z, a.y),
    (View.ABOVE, True): lambda a: Vec(-a.x, -a.z, a.y),
}
