"""Points and directions in space, and turning them."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vec:
    """In the body's room x points forward, y up and z to the person's right; unit: one body height. A `Frame`
    uses the picture's room instead: x to the right, y up, z towards the viewer."""

    x: float
    y: float
    z: float = 0.0

    def __add__(self, other: "Vec") -> "Vec":
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: "Vec") -> "Vec":
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> "Vec":
        return Vec(self.x * factor, self.y * factor, self.z * factor)

    @property
    def length(self) -> float:
        return math.sqrt(self.x * self.x + self.y * self.y + self.z * self.z)


UP = Vec(0.0, 1.0, 0.0)
FORWARD = Vec(1.0, 0.0, 0.0)
RIGHT = Vec(0.0, 0.0, 1.0)


def dot(a: Vec, b: Vec) -> float:
    return a.x * b.x + a.y * b.y + a.z * b.z


def cross(a: Vec, b: Vec) -> Vec:
    return Vec(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)


def unit(a: Vec, otherwise: Vec = UP) -> Vec:
    """`a` with length 1, or `otherwise` when it has none."""
    length = a.length
    return a * (1.0 / length) if length > 1e-9 else otherwise


def mix(a: Vec, b: Vec, share: float) -> Vec:
    """From `a` (share 0) to `b` (share 1)."""
    return Vec(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.z + (b.z - a.z) * share)


def swing(a: Vec, b: Vec, share: float) -> Vec:
    """A unit direction on the shortest arc from `a` to `b`."""
    angle = math.acos(max(-1.0, min(1.0, dot(a, b))))
    if angle < 1e-6 or math.pi - angle < 1e-3:
        return unit(mix(a, b, share), a)
    return a * (math.sin((1 - share) * angle) / math.sin(angle)) + b * (math.sin(share * angle) / math.sin(angle))


def around(angle: float, a: Vec, b: Vec) -> Vec:
    """`a` turned towards `b` (both of length 1, at a right angle) by `angle` degrees."""
    turn = math.radians(angle)
    along, aside = math.cos(turn), math.sin(turn)
    return Vec(a.x * along + b.x * aside, a.y * along + b.y * aside, a.z * along + b.z * aside)


def angle_between(a: Vec, b: Vec) -> float:
    """Degrees, 0–180."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))
