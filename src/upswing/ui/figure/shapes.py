"""Round shapes as polygons, which are painted far faster than curves: tapered capsules, bones, a closed curve."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPolygonF

Disc = tuple[float, float, float]
"""Middle x, y and radius."""

Point = tuple[float, float]

_BETWEEN = 5
_CAP = 12
"""Steps of a half circle."""


def fill(painter: QPainter, shapes: Iterable[QPolygonF], colour: QColor) -> None:
    """Paints all of them in one colour. Expects no pen."""
    painter.setBrush(QBrush(colour))
    for shape in shapes:
        painter.drawPolygon(shape, Qt.FillRule.WindingFill)


def as_path(shapes: Iterable[QPolygonF]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for shape in shapes:
        path.addPolygon(shape)
    return path


def limb(discs: Sequence[Disc], wider: float = 0.0) -> list[QPolygonF]:
    """The discs, each joined to the next by their common tangents; `wider` grows them all."""
    return [_capsule(first, second, wider) for first, second in pairwise(discs)]


def bone(discs: Sequence[Disc], wider: float = 0.0) -> QPolygonF:
    """Discs in one line, with softly changing radii in between and round ends."""
    full = _softened(discs)
    (ax, ay, _), (bx, by, _) = full[0], full[-1]
    long = math.hypot(bx - ax, by - ay)
    if long < 1e-6:
        x, y, r = max(full, key=lambda disc: disc[2])
        return _polygon(_arc(x, y, r + wider, 0.0, 2 * math.pi))
    heading = math.atan2(by - ay, bx - ax)
    left_x, left_y = -(by - ay) / long, (bx - ax) / long
    points = _arc(ax, ay, full[0][2] + wider, heading + math.pi / 2, heading + 3 * math.pi / 2)
    points += [(x - left_x * (r + wider), y - left_y * (r + wider)) for x, y, r in full[1:-1]]
    points += _arc(bx, by, full[-1][2] + wider, heading - math.pi / 2, heading + math.pi / 2)
    points += [(x + left_x * (r + wider), y + left_y * (r + wider)) for x, y, r in reversed(full[1:-1])]
    return _polygon(points)


def smooth(points: Sequence[Point]) -> QPolygonF:
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
    return _polygon(curve)


def _capsule(a: Disc, b: Disc, wider: float) -> QPolygonF:
    ax, ay, ar = a[0], a[1], a[2] + wider
    bx, by, br = b[0], b[1], b[2] + wider
    away = math.hypot(bx - ax, by - ay)
    if away <= abs(ar - br) + 1e-9:
        x, y, r = (ax, ay, ar) if ar >= br else (bx, by, br)
        return _polygon(_arc(x, y, r, 0.0, 2 * math.pi))
    heading = math.atan2(by - ay, bx - ax)
    half_open = math.acos((ar - br) / away)
    return _polygon(
        _arc(ax, ay, ar, heading + half_open, heading + 2 * math.pi - half_open)
        + _arc(bx, by, br, heading - half_open, heading + half_open)
    )


def _arc(x: float, y: float, r: float, start: float, end: float) -> list[Point]:
    steps = max(4, math.ceil(_CAP * (end - start) / math.pi))
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


def _polygon(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
