"""Round shapes: a string of discs with smooth sides, and a smooth closed curve."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

Disc = tuple[float, float, float]
"""Middle x, y and radius."""

_BETWEEN = 4


def limb(discs: Sequence[Disc], wider: float = 0.0) -> QPainterPath:
    """The discs, each joined to the next by their common tangents; `wider` grows them all."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for first, second in pairwise(discs):
        _capsule(path, first, second, wider)
    return path


def _capsule(path: QPainterPath, a: Disc, b: Disc, wider: float) -> None:
    ax, ay, ar = a[0], a[1], a[2] + wider
    bx, by, br = b[0], b[1], b[2] + wider
    away = math.hypot(bx - ax, by - ay)
    if away <= abs(ar - br) + 1e-9:
        x, y, r = (ax, ay, ar) if ar >= br else (bx, by, br)
        path.addEllipse(QPointF(x, y), r, r)
        return
    heading = math.degrees(math.atan2(by - ay, bx - ax))
    open_ = math.degrees(math.acos((ar - br) / away))
    # Qt counts angles against its own y axis, which points down; hence the signs.
    start = -(heading + open_)
    path.arcMoveTo(_around(ax, ay, ar), start)
    path.arcTo(_around(ax, ay, ar), start, -(360 - 2 * open_))
    path.arcTo(_around(bx, by, br), -(heading - open_), -2 * open_)
    path.closeSubpath()


def _around(x: float, y: float, r: float) -> QRectF:
    return QRectF(x - r, y - r, 2 * r, 2 * r)


def rounded(discs: Sequence[Disc]) -> list[Disc]:
    """The same string of discs with softly changing radii in between, so that no corner shows."""
    full: list[Disc] = []
    last = len(discs) - 1
    for at in range(last):
        before, a, b, after = (discs[max(0, min(last, at + step))][2] for step in (-1, 0, 1, 2))
        (ax, ay, _), (bx, by, _) = discs[at], discs[at + 1]
        for step in range(_BETWEEN):
            t = step / _BETWEEN
            radius = (
                (2 * t**3 - 3 * t**2 + 1) * a
                + (t**3 - 2 * t**2 + t) * (b - before) / 2
                + (3 * t**2 - 2 * t**3) * b
                + (t**3 - t**2) * (after - a) / 2
            )
            full.append((ax + (bx - ax) * t, ay + (by - ay) * t, radius))
    full.append(discs[-1])
    return full


def smooth(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """A closed curve through all points (Catmull & Rom 1974)."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for at in range(count):
        before, a, b, after = (points[(at + step) % count] for step in (-1, 0, 1, 2))
        path.cubicTo(
            QPointF(a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6),
            QPointF(b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6),
            QPointF(*b),
        )
    return path
