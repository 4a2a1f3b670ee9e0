"""What stands where a movement has no figure: a rolled-up mat on the floor, at rest."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from upswing.ui.figure.colours import FigureColours, mixed

_WIDE, _TALL = 1.0, 0.62
"""The size of the picture in its own units; the floor lies at y = 0, up is positive."""
_LARGEST = 300.0
"""Logical pixels: on a large stage it stays a quiet thing in the middle."""
_ROLL_X, _RADIUS = 0.28, 0.175
_MAT_END = 0.90
_THICK = 0.05
_TURNS = 2.0


def paint_no_figure(painter: QPainter, into: QRectF, colours: FigureColours) -> None:
    """Paints it into the middle of `into`."""
    scale = min(into.width() / _WIDE, into.height() / _TALL, _LARGEST / _WIDE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(into.center().x() - _WIDE * scale / 2, into.center().y() + scale * 0.20)
    painter.scale(scale, -scale)
    painter.setPen(_pen(mixed(colours.floor, colours.ground, 0.1), 0.011))
    painter.drawLine(QPointF(0.04, -0.008), QPointF(0.96, -0.008))
    mat = mixed(colours.near, colours.ground, 0.45)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mat)
    painter.drawRoundedRect(QRectF(_ROLL_X, 0.0, _MAT_END - _ROLL_X, _THICK), 0.01, 0.01)
    middle = QPointF(_ROLL_X, _RADIUS)
    painter.drawEllipse(middle, _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(mixed(colours.near, colours.ground, 0.80), 0.017))
    painter.drawPath(_spiral(middle))
    painter.restore()


def _spiral(middle: QPointF) -> QPainterPath:
    """The turns of the roll, from its outside to its heart."""
    path = QPainterPath()
    steps = 90
    for step in range(steps + 1):
        share = step / steps
        radius = (_RADIUS - _THICK * 0.95) * (1 - share) + 0.02 * share
        turn = -math.pi / 2 - math.tau * _TURNS * share
        point = middle + QPointF(radius * math.cos(turn), radius * math.sin(turn))
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    return path


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
