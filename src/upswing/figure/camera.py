"""From the picture's room to the flat picture: as seen by an eye a little above and, from the side, a little
ahead, so that the far side shows behind the near one."""

from upswing.figure.figure import View
from upswing.figure.motion import Frame
from upswing.figure.vector import Vec

_ASIDE = {View.SIDE: 0.24, View.FRONT: 0.0, View.ABOVE: 0.0}
_DOWN = {View.SIDE: 0.12, View.FRONT: 0.16, View.ABOVE: 0.0}


def flat(frame: Frame, point: Vec) -> tuple[float, float]:
    """Where a point (or a difference of points) of the frame lies in the flat picture, x right and y up."""
    aside = -_ASIDE[frame.view] if frame.mirrored else _ASIDE[frame.view]
    return point.x - aside * point.z, point.y - _DOWN[frame.view] * point.z
