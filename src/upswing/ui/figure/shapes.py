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

_BETWEEN = 4
_FINE, _COARSE = 10, 7
"""Steps of a half circle, large or small."""
_SMALL = 0.03
_CIRCLE = tuple((math.cos(math.tau * step / 14), math.sin(math.tau * step / 14)) for step in range(14))


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
    full = _softened(discs)
    (ax, ay, _), (bx, by, _) = full[0], full[-1]
    long = math.hypot(bx - ax, by - ay)
    if long < 1e-6:
        x, y, r = max(full, key=lambda disc: disc[2])
        return polygon(_arc(x, y, r + wider, 0.0, 2 * math.pi))
    heading = math.atan2(by - ay, bx - ax)
    left_x, left_y = -(by - ay) / long, (bx - ax) / long
    points = _arc(ax, ay, full[0][2] + wider, heading + math.pi / 2, heading + 3 * math.pi / 2)
    points += [(x - left_x * (r + wider), y - left_y * (r + wider)) for x, y, r in full[1:-1]]
    points += _arc(bx, by, full[-1][2] + wider, heading - math.pi / 2, heading + math.pi / 2)
    points += [(x + left_x * (r + wider), y + left_y * (r + wider)) for x, y, r in reversed(full[1:-1])]
    return polygon(points)


def smooth(points: Sequence[Point]) -> QPainterPath:
    """A closed curve through all points (Catmull & Rom 1974)."""
    count = len(points)
    curve: list[Point] = []
    for at in range(count):
        before, a, b, after = (points[(at + step) % count] for step in (-1, 0, 1, 2))
        for step in range(_BETWEEN):
            t = step / _BETWEEN
            curve.append(
                (_through(before[0], a[0], b[0], after[0], t), _through(before[1], a[1], b[1], after[1], t))
            )
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


def _softened(discs: Sequence[Disc]) -> list[Disc]:
    full: list[Disc] = []
    last = len(discs) - 1
    for at in range(last):
        before, a, b, after = (discs[max(0, min(last, at + step))] for step in (-1, 0, 1, 2))
        for step in range(_BETWEEN):
            t = step / _BETWEEN
            radius = _through(before[2], a[2], b[2], after[2], t)
            full.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, radius))
    full.append(discs[-1])
    return full


def _through(before: float, a: float, b: float, after: float, t: float) -> float:
    """From `a` (t = 0) to `b` (t = 1), with the slopes its neighbours give."""
    return a + 0.5 * t * (
        b - before + t * (2 * before - 5 * a + 4 * b - after + t * (3 * (a - b) + after - before))
    )


def polygon(points: Iterable[Point]) -> QPainterPath:
    """The path around these corners."""
    path = _empty()
    _draw(path, points)
    return path


def _draw(path: QPainterPath, points: Iterable[Point]) -> None:
    corners = iter(points)
    path.moveTo(*next(corners))
    for x, y in corners:
        path.lineTo(x, y)
    path.closeSubpath()


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
