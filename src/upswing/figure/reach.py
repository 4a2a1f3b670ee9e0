"""Two bones that reach a point: the middle joint of a limb whose end is planted."""

import math

from upswing.figure.vector import Vec, dot, unit


def middle_joint(root: Vec, end: Vec, upper: float, lower: float, towards: Vec) -> tuple[Vec, Vec]:
    """The joint between bones of length `upper` and `lower` from `root` to `end`, bent towards the direction
    `towards`, and the end that is really reached (`end` itself wherever the bones allow it)."""
    way = end - root
    distance = max(abs(upper - lower) + 1e-6, min(way.length, (upper + lower) * 0.99999))
    along = unit(way, Vec(0.0, -1.0))
    share = (distance * distance + upper * upper - lower * lower) / (2 * distance)
    height = math.sqrt(max(0.0, upper * upper - share * share))
    aside = unit(towards - along * dot(towards, along))
    return root + along * share + aside * height, root + along * distance
