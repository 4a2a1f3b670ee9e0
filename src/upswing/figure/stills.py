"""Which key pose is shown beside the most telling one where nothing moves."""

from upswing.figure.figure import Figure
from upswing.figure.skeleton import Skeleton
from upswing.figure.solve import solve
from upswing.figure.vector import Vec

_NEARLY = 0.85


def other_still(figure: Figure) -> int:
    """The number, from 0, of the key pose that differs most from the telling one; of the first (or, if that is the
    telling one, the second) when it differs nearly as much. What the figure itself says goes before."""
    if figure.other is not None:
        return figure.other
    skeletons = [solve(each.pose, figure.view) for each in figure.poses]
    apart = [_apart(skeletons[figure.key], each) for each in skeletons]
    usual = 0 if figure.key else 1
    most = max((index for index in range(len(apart)) if index != figure.key), key=apart.__getitem__)
    return usual if apart[usual] >= _NEARLY * apart[most] else most


def _apart(one: Skeleton, other: Skeleton) -> float:
    """How far the joints are apart, all in all. A pose with right and left exchanged counts as the same pose."""
    here = _joints(one, exchanged=False)
    return min(
        sum((a - b).length for a, b in zip(here, _joints(other, exchanged=exchanged), strict=True))
        for exchanged in (False, True)
    )


def _joints(bones: Skeleton, *, exchanged: bool) -> list[Vec]:
    way = -1 if exchanged else 1
    joints = [bones.hips, bones.neck, bones.head]
    joints += [joint for arm in bones.arms[::way] for joint in (arm.elbow, arm.wrist, arm.tip)]
    joints += [joint for leg in bones.legs[::way] for joint in (leg.knee, leg.ankle, leg.toe)]
    return [Vec(each.x, each.y, each.z * way) for each in joints]
