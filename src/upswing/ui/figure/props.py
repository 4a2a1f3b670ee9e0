"""The things around the person, drawn quietly: floor, wall, chair, table, step, bar, post, doorway, towel, mat."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient

from upswing.figure.camera import flat
from upswing.figure.figure import Prop, PropKind, View
from upswing.figure.motion import Frame, Stage
from upswing.figure.surfaces import CHAIR_BACK
from upswing.ui.figure.colours import FigureColours, mixed

_LEG = 0.022
_STEP_LENGTH = 0.3
_EDGE = 0.012


def paint_ground(painter: QPainter, frame: Frame, stage: Stage, colours: FigureColours) -> None:
    """The floor line, and on a walk the marks that pass below it."""
    left, right = stage.left - 0.06, stage.right + 0.06
    painter.setPen(_pen(QColor(colours.floor), 0.010))
    painter.drawLine(QPointF(left, -0.012), QPointF(right, -0.012))
    if not frame.travels:
        return
    painter.setPen(_pen(mixed(colours.floor, colours.ground, 0.35), 0.008))
    first = left - (frame.ground % _STEP_LENGTH)
    for count in range(int((right - left) / _STEP_LENGTH) + 2):
        start, end = first + count * _STEP_LENGTH, first + count * _STEP_LENGTH + 0.09
        if end > left and start < right:
            painter.drawLine(QPointF(max(left, start), -0.045), QPointF(min(right, end), -0.045))


def paint_shadow(painter: QPainter, frame: Frame, colours: FigureColours) -> None:
    """A soft oval where the person is near the ground."""
    bones = frame.skeleton
    points = [*bones.spine, *(joint for leg in bones.legs for joint in (leg.knee, leg.ankle, leg.toe))]
    points += [joint for arm in bones.arms for joint in (arm.elbow, arm.wrist)]
    near = [flat(frame, each)[0] for each in points if each.y < 0.34]
    if not near:
        return
    middle, half = (min(near) + max(near)) / 2, (max(near) - min(near)) / 2 + 0.10
    dark = QColor(0, 0, 0, 46 if QColor(colours.ground).lightnessF() > 0.5 else 110)
    shade = QRadialGradient(QPointF(0, 0), 1.0)
    shade.setColorAt(0.0, dark)
    shade.setColorAt(0.55, QColor(0, 0, 0, dark.alpha() // 2))
    shade.setColorAt(1.0, QColor(0, 0, 0, 0))
    painter.save()
    painter.translate(middle, -0.016)
    painter.scale(half, 0.022)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(0, 0), 1.0, 1.0)
    painter.restore()


def paint_prop(painter: QPainter, prop: Prop, frame: Frame, stage: Stage, colours: FigureColours) -> None:
    """One thing; the towel and the bar are painted by `paint_held`, over the hands."""
    match prop.kind:
        case PropKind.WALL:
            _box(
                painter,
                prop.left,
                -0.012,
                prop.right,
                max(prop.height, stage.top),
                mixed(colours.prop, colours.ground, 0.2),
            )
        case PropKind.CHAIR:
            _chair(painter, prop, colours)
        case PropKind.TABLE:
            _table(painter, prop, colours)
        case PropKind.STEP:
            _box(painter, prop.left, -0.012, prop.right, prop.height - 0.004, QColor(colours.prop))
        case PropKind.POST:
            _box(painter, prop.left, -0.012, prop.right, max(prop.height, stage.top), QColor(colours.prop))
        case PropKind.DOORWAY:
            _doorway(painter, prop, frame.view, stage, colours)
        case PropKind.MAT:
            _box(painter, prop.left, -0.017, prop.right, -0.001, mixed(colours.prop, colours.near, 0.14), 0.008)
        case PropKind.BAR | PropKind.TOWEL:
            pass


def paint_held(painter: QPainter, prop: Prop, frame: Frame, colours: FigureColours) -> None:
    """What hands hold on to: a bar, or a towel slung around something."""
    if prop.kind is PropKind.BAR:
        middle = (prop.left + prop.right) / 2
        if frame.view is View.FRONT:
            painter.setPen(_pen(mixed(colours.floor, "#000000", 0.12), 0.026))
            painter.drawLine(QPointF(prop.left, prop.height), QPointF(prop.right, prop.height))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(colours.floor, "#000000", 0.12))
        painter.drawEllipse(QPointF(middle, prop.height), 0.017, 0.017)
        return
    if prop.kind is PropKind.TOWEL:
        end = QPointF((prop.left + prop.right) / 2, prop.height)
        hands = [QPointF(*flat(frame, arm.tip)) for arm in frame.skeleton.arms]
        for hand, share in ((hands[1], 0.3), (hands[0], 0.0)):
            painter.setPen(
                _pen(mixed(mixed(colours.prop, colours.near, 0.12).name(), colours.floor, 0.5 + share), 0.020)
            )
            painter.drawLine(hand, end)


def _chair(painter: QPainter, prop: Prop, colours: FigureColours) -> None:
    wood, shade = QColor(colours.prop), mixed(colours.prop, colours.floor, 0.5)
    seat = prop.height - 0.004
    if prop.faces == 0:
        back = QRectF(prop.left + 0.01, seat, prop.right - prop.left - 0.02, CHAIR_BACK - seat)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(colours.prop, colours.ground, 0.3))
        painter.drawRoundedRect(back, 0.03, 0.03)
        for x in (prop.left + _LEG, prop.right - _LEG):
            _bar(painter, x, -0.004, x, seat - 0.02, shade)
        _box(painter, prop.left, seat - 0.035, prop.right, seat, wood)
        return
    rear, fore = (prop.left, prop.right) if prop.faces > 0 else (prop.right, prop.left)
    inward = _LEG / 2 * (1 if prop.faces > 0 else -1)
    for shift in (0.022,):
        _bar(
            painter,
            rear + inward + shift,
            0.006,
            rear + inward + shift,
            seat - 0.02,
            mixed(colours.prop, colours.ground, 0.35),
        )
        _bar(
            painter,
            fore - inward + shift,
            0.006,
            fore - inward + shift,
            seat - 0.02,
            mixed(colours.prop, colours.ground, 0.35),
        )
    _bar(painter, rear + inward, -0.002, rear + inward - inward * 1.2, CHAIR_BACK, wood)
    _bar(painter, fore - inward, -0.002, fore - inward, seat - 0.02, wood)
    _box(painter, prop.left - 0.004, seat - 0.032, prop.right + 0.004, seat, shade)


def _table(painter: QPainter, prop: Prop, colours: FigureColours) -> None:
    pale = mixed(colours.prop, colours.ground, 0.35)
    for x in (prop.left + 0.05, prop.right - 0.02):
        _bar(painter, x, 0.006, x, prop.height - 0.02, pale)
    for x in (prop.left + 0.03, prop.right - 0.04):
        _bar(painter, x, -0.002, x, prop.height - 0.02, QColor(colours.prop))
    _box(
        painter,
        prop.left,
        prop.height - 0.036,
        prop.right,
        prop.height - 0.004,
        mixed(colours.prop, colours.floor, 0.5),
    )


def _doorway(painter: QPainter, prop: Prop, view: View, stage: Stage, colours: FigureColours) -> None:
    wood = mixed(colours.prop, colours.ground, 0.2)
    if view is View.SIDE:
        middle = (prop.left + prop.right) / 2
        _box(painter, middle - 0.03, -0.012, middle + 0.03, max(prop.height, stage.top), wood)
        return
    top = max(prop.height, stage.top + 0.03)
    _box(painter, prop.left - 0.055, -0.012, prop.left, top, wood)
    _box(painter, prop.right, -0.012, prop.right + 0.055, top, wood)
    _box(painter, prop.left - 0.055, top - 0.055, prop.right + 0.055, top, wood)


def _box(
    painter: QPainter, left: float, bottom: float, right: float, top: float, colour: QColor, corner: float = _EDGE
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(left, bottom, right - left, top - bottom), corner, corner)


def _bar(painter: QPainter, ax: float, ay: float, bx: float, by: float, colour: QColor) -> None:
    painter.setPen(_pen(colour, _LEG))
    painter.drawLine(QPointF(ax, ay + _LEG / 2), QPointF(bx, by - _LEG / 2))


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
