"""Round shapes as many-cornered paths, which are painted far faster than curves: strings of discs, bones, a closed
curve. All run the same way round, so that together they are filled as one."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

Disc = tuple[float, float, float]
"""Middle x, y and radius."""

Point = tuple[float, float]

_FINE, _COARSE = 10, 7
"""Steps of a half circle, large or small."""
_SMALL = 0.03
_CIRCLE = tuple((math.cos(math.tau * step / 14), math.sin(math.tau * step / 14)) for step in range(14))
_HALF = tuple((math.cos(math.pi * step / _FINE), math.sin(math.pi * step / _FINE)) for step in range(_FINE + 1))
_WEIGHTS = tuple(
    (
        t,
        (-(t**3) + 2 * t**2 - t) / 2,
        (3 * t**3 - 5 * t**2 + 2) / 2,
        (-3 * t**3 + 4 * t**2 + t) / 2,
        (t**3 - t**2) / 2,
    )
    for t in (0.25, 0.5, 0.75)
)
"""Shares of the way, and there the weights of the point before, the two ends and the point after."""


def joined(*paths: QPainterPath) -> QPainterPath:
    """All of them as one."""
    whole = _empty()
    for path in paths:
        whole.addPath(path)
    return whole


def limb(discs: Sequence[Disc], wider: float = 0.0) -> QPainterPath:
    """The discs, each joined to the next by their common tangents; `wider` grows them all."""
    path = _empty()
    for first, second in pairwise(discs):
        _draw(path, _capsule(first, second, wider))
    return path


def hull(discs: Sequence[Disc]) -> QPainterPath:
    """The discs with a band drawn tightly around all of them; meant for small ones."""
    points = sorted((x + r * cos, y + r * sin) for x, y, r in discs for cos, sin in _CIRCLE)
    path = _empty()
    _draw(path, [*_half_hull(points), *_half_hull(points[::-1])])
    return path


def _half_hull(points: Sequence[Point]) -> list[Point]:
    """The right-hand side of the band, walking along sorted points, without its last (Andrew 1979)."""
    side: list[Point] = []
    for x, y in points:
        while len(side) > 1:
            (ax, ay), (bx, by) = side[-2], side[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            side.pop()
        side.append((x, y))
    return side[:-1]


def bone(discs: Sequence[Disc], wider: float = 0.0) -> QPainterPath:
    """Discs in one line, with softly changing radii in between and round ends."""
    (ax, ay, ar), (bx, by, br) = discs[0], discs[-1]
    long = math.hypot(bx - ax, by - ay)
    if long < 1e-6:
        x, y, r = max(discs, key=lambda disc: disc[2])
        return polygon(_arc(x, y, r + wider, 0.0, 2 * math.pi))
    ux, uy = (bx - ax) / long, (by - ay) / long
    between = _softened(discs, wider)
    ar, br = ar + wider, br + wider
    points = [(ax - ar * (uy * cos + ux * sin), ay + ar * (ux * cos - uy * sin)) for cos, sin in _HALF]
    points += [(x + uy * r, y - ux * r) for x, y, r in between]
    points += [(bx + br * (uy * cos + ux * sin), by - br * (ux * cos - uy * sin)) for cos, sin in _HALF]
    points += [(x - uy * r, y + ux * r) for x, y, r in reversed(between)]
    return polygon(points)


def smooth(points: Sequence[Point]) -> QPainterPath:
    """A closed curve through all points (Catmull & Rom 1974)."""
    count = len(points)
    curve: list[Point] = []
    for at in range(count):
        (px, py), (ax, ay), (bx, by), (nx, ny) = (points[(at + step) % count] for step in (-1, 0, 1, 2))
        curve.append((ax, ay))
        curve += [
            (p * px + a * ax + b * bx + n * nx, p * py + a * ay + b * by + n * ny) for _, p, a, b, n in _WEIGHTS
        ]
    return polygon(curve)


def _capsule(a: Disc, b: Disc, wider: float) -> list[Point]:
    ax, ay, ar = a[0], a[1], a[2] + wider
    bx, by, br = b[0], b[1], b[2] + wider
    away = math.hypot(bx - ax, by - ay)
    if away <= abs(ar - br) + 1e-9:
        x, y, r = (ax, ay, ar) if ar >= br else (bx, by, br)
        return _arc(x, y, r, 0.0, 2 * math.pi)
    heading = math.atan2(by - ay, bx - ax)
    half_open = math.acos((ar - br) / away)
    first = _arc(ax, ay, ar, heading + half_open, heading + 2 * math.pi - half_open)
    return first + _arc(bx, by, br, heading - half_open, heading + half_open)


def _arc(x: float, y: float, r: float, start: float, end: float) -> list[Point]:
    steps = max(4, math.ceil((_COARSE if r < _SMALL else _FINE) * (end - start) / math.pi))
    turn = (end - start) / steps
    return [
        (x + r * math.cos(start + turn * step), y + r * math.sin(start + turn * step)) for step in range(steps + 1)
    ]


def _softened(discs: Sequence[Disc], wider: float) -> list[Disc]:
    """The discs between the first and the last, and more in between with softly changing radii."""
    full: list[Disc] = []
    last = len(discs) - 1
    for at in range(last):
        (ax, ay, ar), (bx, by, br) = discs[at], discs[at + 1]
        before, after = discs[max(0, at - 1)][2], discs[min(last, at + 2)][2]
        if at:
            full.append((ax, ay, ar + wider))
        full += [
            (ax + (bx - ax) * t, ay + (by - ay) * t, p * before + a * ar + b * br + n * after + wider)
            for t, p, a, b, n in _WEIGHTS
        ]
    return full


def polygon(points: Iterable[Point]) -> QPainterPath:
    """The path around these corners."""
    path = _empty()
    _draw(path, points)
    return path


def _draw(path: QPainterPath, points: Iterable[Point]) -> None:
    corners = iter(points)
    path.moveTo(*next(corners))
    line_to = path.lineTo
    for x, y in corners:
        line_to(x, y)
    path.closeSubpath()


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
