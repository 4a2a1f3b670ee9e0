"""The things of walks and sports: stairs that pass below, a bicycle, a racket, water."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from upswing.figure.camera import flat
from upswing.figure.figure import Prop
from upswing.figure.motion import RACKET_LONG, Frame, Stage
from upswing.figure.vector import unit
from upswing.ui.figure.colours import FigureColours, mixed

FIRST_STEP = 0.4
"""The height of the stair at its own middle, as a share of one step's height."""

_WHEEL = 0.19
_REAR, _FORE, _SADDLE, _HEAD = (-0.31, 0.19), (0.35, 0.19), (-0.155, 0.50), (0.245, 0.53)
_GRIP = (0.255, 0.615)
_CRANK_HEIGHT = 0.175
_PEDAL_BELOW = 0.022
_SPOKES = 5


def paint_stairs(painter: QPainter, prop: Prop, frame: Frame, stage: Stage, colours: FigureColours) -> None:
    """Steps as wide and as high as the prop, going up ahead; as the ground passes they come down the slope."""
    tread, rise = prop.right - prop.left, prop.height
    if tread <= 0:
        return
    ahead = -1.0 if frame.mirrored else 1.0
    middle = (prop.left + prop.right) / 2 * ahead
    passed = abs(frame.ground)
    left, right = min(stage.left * ahead, stage.right * ahead), max(stage.left * ahead, stage.right * ahead)
    outline = QPainterPath(QPointF((right + 0.06) * ahead, -0.012))
    count = math.floor((left - 0.06 - middle + passed) / tread + 0.5)
    outline.lineTo((left - 0.06) * ahead, -0.012)
    start = left - 0.06
    while start < right + 0.06:
        height = max(-0.012, FIRST_STEP * rise + count * rise - passed * rise / tread - 0.012)
        end = min(right + 0.06, middle + (count + 0.5) * tread - passed)
        outline.lineTo(start * ahead, height)
        outline.lineTo(end * ahead, height)
        start, count = end, count + 1
    outline.closeSubpath()
    painter.fillPath(outline, mixed(colours.prop, colours.ground, 0.35))


def paint_bicycle(painter: QPainter, prop: Prop, frame: Frame, colours: FigureColours) -> None:
    """A town bicycle with its cranks at the feet."""
    painter.save()
    painter.translate((prop.left + prop.right) / 2, 0)
    if frame.mirrored:
        painter.scale(-1, 1)
    tyre = _pen(mixed(colours.floor, colours.ground, 0.15), 0.016)
    thin = _pen(mixed(colours.prop, colours.ground, 0.35), 0.004)
    turned = abs(frame.ground) / _WHEEL
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in (_REAR, _FORE):
        painter.setPen(thin)
        for spoke in range(_SPOKES):
            turn = math.tau * spoke / _SPOKES - turned
            painter.drawLine(QPointF(x, y), QPointF(x + math.cos(turn) * _WHEEL, y + math.sin(turn) * _WHEEL))
        painter.setPen(tyre)
        painter.drawEllipse(QPointF(x, y), _WHEEL, _WHEEL)
    crank = (0.0, _CRANK_HEIGHT)
    painter.setPen(_pen(_paint(colours), 0.017))
    for a, b in (
        (_REAR, crank),
        (_REAR, _SADDLE),
        (crank, (_SADDLE[0] - 0.004, _SADDLE[1] + 0.02)),
        (crank, (_HEAD[0] + 0.012, _HEAD[1] - 0.08)),
        (_SADDLE, _HEAD),
        (_HEAD, _FORE),
        (_HEAD, (_GRIP[0] - 0.03, _GRIP[1])),
    ):
        painter.drawLine(QPointF(*a), QPointF(*b))
    painter.setPen(_pen(_dark(colours), 0.024))
    painter.drawLine(QPointF(_GRIP[0] - 0.05, _GRIP[1]), QPointF(*_GRIP))
    painter.drawLine(
        QPointF(_SADDLE[0] - 0.075, _SADDLE[1] + 0.026), QPointF(_SADDLE[0] + 0.05, _SADDLE[1] + 0.022)
    )
    painter.restore()
    for leg in frame.skeleton.legs[::-1]:
        x, y = flat(frame, leg.ball)
        painter.setPen(_pen(_dark(colours), 0.013))
        painter.drawLine(QPointF((prop.left + prop.right) / 2, _CRANK_HEIGHT), QPointF(x, y - _PEDAL_BELOW))
        painter.setPen(_pen(_dark(colours), 0.020))
        painter.drawLine(QPointF(x - 0.035, y - _PEDAL_BELOW), QPointF(x + 0.035, y - _PEDAL_BELOW))


def paint_racket(painter: QPainter, frame: Frame, colours: FigureColours) -> None:
    """A tennis racket in line with the right hand."""
    arm = frame.skeleton.arms[0]
    along = unit(arm.tip - arm.wrist)
    hand = arm.wrist + along * 0.04
    grip, throat, head = (flat(frame, hand + along * far) for far in (-0.03, 0.12, (RACKET_LONG + 0.08) / 2))
    painter.setPen(_pen(_dark(colours), 0.017))
    painter.drawLine(QPointF(*grip), QPointF(*throat))
    painter.save()
    painter.translate(*head)
    painter.rotate(math.degrees(math.atan2(head[1] - throat[1], head[0] - throat[0])))
    painter.setBrush(mixed(colours.ground, colours.floor, 0.25))
    painter.setPen(_pen(_paint(colours), 0.014))
    long = math.hypot(head[0] - throat[0], head[1] - throat[1])
    painter.drawEllipse(QPointF(0, 0), max(0.03, long), 0.072)
    painter.restore()


def paint_water(painter: QPainter, prop: Prop, frame: Frame, stage: Stage, colours: FigureColours) -> None:
    """Water up to the prop's height, over all that is in it, with a wave that passes."""
    left, right = stage.left - 0.06, stage.right + 0.06
    water = QColor("#4F8FA8" if not colours.is_dark else "#6FA9BF")
    path = QPainterPath(QPointF(left, -0.012))
    steps = 48
    for step in range(steps + 1):
        x = left + (right - left) * step / steps
        path.lineTo(x, prop.height + 0.010 * math.sin(math.tau * (x * 2.6 + frame.ground * 2)))
    path.lineTo(right, -0.012)
    path.closeSubpath()
    water.setAlpha(80)
    painter.fillPath(path, water)


def _paint(colours: FigureColours) -> QColor:
    return mixed("#4E7C86", colours.ground, 0.12)


def _dark(colours: FigureColours) -> QColor:
    return mixed(colours.floor, "#FFFFFF" if colours.is_dark else "#2A2F2E", 0.55)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
