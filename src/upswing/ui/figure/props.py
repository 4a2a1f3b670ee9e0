"""The things around the person, drawn quietly: floor, wall, chair, table, step, bar, post, doorway, towel, mat."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from upswing.figure import body
from upswing.figure.camera import flat
from upswing.figure.figure import Arrow, Prop, PropKind, View
from upswing.figure.motion import ARROW_HEAD, BAR_LONG, MAT_DEEP, Frame, Stage
from upswing.figure.surfaces import CHAIR_BACK
from upswing.figure.vector import Vec
from upswing.ui.figure.colours import FigureColours, mixed, near_tones
from upswing.ui.figure.outdoors import paint_bicycle, paint_racket, paint_stairs
from upswing.ui.figure.shapes import polygon

_LEG = 0.022
_STEP_LENGTH = 0.3
_EDGE = 0.012
_UNDER = 0.04
_HIGH_BAR = 1.0
_HANDLE = 0.59
_SHADOW_LAYERS = 8
_CIRCLE = tuple((math.cos(math.tau * step / 24), math.sin(math.tau * step / 24)) for step in range(24))


def paint_ground(painter: QPainter, frame: Frame, stage: Stage, colours: FigureColours) -> None:
    """The floor line, and on a walk the marks that pass below it."""
    left, right = stage.left - 0.06, stage.right + 0.06
    painter.setPen(_pen(QColor(colours.floor), 0.010))
    painter.drawLine(QPointF(left, -0.012), QPointF(right, -0.012))
    if not frame.travels or any(prop.kind is PropKind.STAIRS for prop in frame.props):
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
    dark = QColor(0, 0, 0, 19 if colours.is_dark else 7)
    # Smoothed edges would not be seen on layers this faint. Qt hands what is both smoothed and see-through to other
    # threads and waits for them; that took a third of a frame, and more on a busy machine.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for layer in range(_SHADOW_LAYERS):
        share = 1 - layer / _SHADOW_LAYERS
        wide, tall = half * (0.55 + 0.45 * share), 0.020 * share
        oval = polygon((middle + wide * x, tall * y - 0.016) for x, y in _CIRCLE)
        painter.fillPath(oval, dark)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


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
                mixed(colours.prop, colours.ground, 0.2 if prop.faces else 0.65),
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
        case PropKind.MAT if frame.view is View.ABOVE:
            deep = (prop.height or MAT_DEEP) / 2
            _box(painter, prop.left, -deep, prop.right, deep, mixed(colours.prop, colours.ground, 0.45), 0.03)
        case PropKind.MAT:
            _box(painter, prop.left, -0.030, prop.right, -0.002, mixed(colours.prop, colours.near, 0.22), 0.012)
        case PropKind.BAR if _is_rails(prop, frame.view):
            _rail(painter, prop, frame, -body.SHOULDER_APART, colours)
        case PropKind.BAR if frame.view is not View.ABOVE:
            _bar_stand(painter, prop, frame.view, stage, colours)
        case PropKind.STAIRS:
            paint_stairs(painter, prop, frame, stage, colours)
        case PropKind.BICYCLE:
            paint_bicycle(painter, prop, frame, colours)
        case PropKind.BAR | PropKind.TOWEL | PropKind.RACKET | PropKind.WATER:
            pass


def paint_arrow(painter: QPainter, arrow: Arrow, colours: FigureColours) -> None:
    """A bow with a head, in the tone of the floor."""
    tones = near_tones(colours)
    tone = tones.skin if colours.is_dark else tones.trousers
    tip = math.radians(arrow.end)
    onward = 1.0 if arrow.end > arrow.start else -1.0
    x, y = arrow.x + arrow.radius * math.cos(tip), arrow.y + arrow.radius * math.sin(tip)
    ahead, aside = (-math.sin(tip) * onward, math.cos(tip) * onward), (math.cos(tip), math.sin(tip))
    around = QRectF(arrow.x - arrow.radius, arrow.y - arrow.radius, 2 * arrow.radius, 2 * arrow.radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(tone, 0.012))
    # Qt's own y axis points down, so its angles run the other way here.
    painter.drawArc(around, round(-arrow.start * 16), round(-(arrow.end - arrow.start) * 16))
    painter.setPen(QPen(tone, 0.010, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(tone)
    painter.drawPolygon(
        [
            QPointF(x + ahead[0] * 0.036, y + ahead[1] * 0.036),
            QPointF(x + aside[0] * ARROW_HEAD, y + aside[1] * ARROW_HEAD),
            QPointF(x - aside[0] * ARROW_HEAD, y - aside[1] * ARROW_HEAD),
        ]
    )


def paint_held(painter: QPainter, prop: Prop, frame: Frame, colours: FigureColours) -> None:
    """What hands hold on to: a bar, or a towel slung around something."""
    if prop.kind is PropKind.BAR and frame.view is View.FRONT:
        painter.setPen(_pen(_metal(colours), 0.026))
        painter.drawLine(QPointF(prop.left, prop.height), QPointF(prop.right, prop.height))
    if prop.kind is PropKind.BAR and frame.view is View.ABOVE:
        middle = (prop.left + prop.right) / 2
        painter.setPen(_pen(_metal(colours), 0.026))
        painter.drawLine(QPointF(middle, -BAR_LONG / 2), QPointF(middle, BAR_LONG / 2))
    if _is_rails(prop, frame.view):
        _rail(painter, prop, frame, body.SHOULDER_APART, colours)
    if prop.kind is PropKind.RACKET:
        paint_racket(painter, frame, colours)
    if prop.kind is PropKind.TOWEL and prop.height == 0:
        _cloth(painter, frame, colours)
    elif prop.kind is PropKind.TOWEL:
        end = QPointF((prop.left + prop.right) / 2, prop.height)
        hands = [QPointF(*flat(frame, arm.tip)) for arm in frame.skeleton.arms]
        for hand, share in ((hands[1], 0.0), (hands[0], 0.35)):
            painter.setPen(_pen(mixed(colours.floor, "#5C7A80", 0.4 + share), 0.026))
            painter.drawLine(hand, end)


def cloth_tone(colours: FigureColours) -> QColor:
    """The colour of a towel that lies on the floor."""
    return mixed(colours.floor, "#5C7A80", 0.75)


def _cloth(painter: QPainter, frame: Frame, colours: FigureColours) -> None:
    """A folded towel on the floor, under whatever of the feet touches it, that slides along with them."""
    soles = [point for leg in frame.skeleton.legs for point in (leg.heel, leg.ball, leg.toe)]
    touching = [flat(frame, point)[0] for point in soles if point.y < _UNDER]
    if touching:
        painter.setPen(_pen(cloth_tone(colours), 0.020))
        painter.drawLine(QPointF(min(touching) - 0.035, -0.008), QPointF(max(touching) + 0.035, -0.008))


def paint_gripped(painter: QPainter, prop: Prop, frame: Frame, colours: FigureColours) -> None:
    """The end of a bar seen from the side: it shows through the fist that holds it."""
    if prop.kind is PropKind.BAR and frame.view is View.SIDE and not _is_rails(prop, frame.view):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_metal(colours))
        painter.drawEllipse(QPointF((prop.left + prop.right) / 2, prop.height), 0.017, 0.017)


def _is_rails(prop: Prop, view: View) -> bool:
    """A bar with a width, seen from the side, is one on either side of the person: dip bars, arms of a chair."""
    return prop.kind is PropKind.BAR and view is View.SIDE and prop.right > prop.left


def _rail(painter: QPainter, prop: Prop, frame: Frame, aside: float, colours: FigureColours) -> None:
    """The rail `aside` of the middle (above 0 near, below 0 far) on its two posts."""
    tone = _metal(colours) if aside > 0 else mixed(colours.floor, colours.ground, 0.35)
    ends = [flat(frame, Vec(x, prop.height, aside)) for x in (prop.left, prop.right)]
    feet = [flat(frame, Vec(x, 0.0, aside))[0] for x in (prop.left + _LEG, prop.right - _LEG)]
    for x in feet:
        _bar(painter, x, -0.004, x, ends[0][1], mixed(colours.prop, colours.ground, 0.0 if aside > 0 else 0.35))
    painter.setPen(_pen(tone, 0.024))
    painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))


def _metal(colours: FigureColours) -> QColor:
    return mixed(colours.floor, "#FFFFFF" if colours.is_dark else "#2A2F2E", 0.45)


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


def _bar_stand(painter: QPainter, prop: Prop, view: View, stage: Stage, colours: FigureColours) -> None:
    """A low bar stands on posts, a high one hangs from above."""
    pale = mixed(colours.prop, colours.ground, 0.35)
    posts = (prop.left, prop.right) if view is View.FRONT else ((prop.left + prop.right) / 2,)
    for x in posts:
        if prop.height < _HIGH_BAR:
            _bar(painter, x, -0.004, x, prop.height, pale)
        else:
            _bar(painter, x, prop.height, x, max(stage.top, prop.height) + 0.06, pale)


def _doorway(painter: QPainter, prop: Prop, view: View, stage: Stage, colours: FigureColours) -> None:
    wood = mixed(colours.prop, colours.ground, 0.2)
    if view is View.SIDE:
        middle = (prop.left + prop.right) / 2
        _box(painter, middle - 0.03, -0.012, middle + 0.03, max(prop.height, stage.top), wood)
        _bar(painter, middle - 0.03, _HANDLE, middle + 0.01, _HANDLE + _LEG, _metal(colours))
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
