"""Painting one frame of the figure into a rectangle."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from upswing.figure.figure import PropKind, View
from upswing.figure.motion import Frame, Stage
from upswing.figure.skeleton import ArmBones, LegBones
from upswing.ui.figure import person
from upswing.ui.figure.colours import FigureColours, Tones, far_tones, hair_tone, mixed, near_tones
from upswing.ui.figure.outdoors import paint_water
from upswing.ui.figure.props import paint_arrow, paint_gripped, paint_ground, paint_held, paint_prop, paint_shadow
from upswing.ui.figure.shapes import joined

_MARGIN = 0.07
_LEAST_WIDE, _LEAST_TALL = 0.86, 0.6
_RIM = 0.0075


def paint_frame(painter: QPainter, frame: Frame, stage: Stage, into: QRectF, colours: FigureColours) -> None:
    """Paints the frame so that the whole `stage` fits into `into`, the floor in the lower part."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _place(painter, stage, into)
    if not stage.is_close and frame.view is not View.ABOVE:
        paint_ground(painter, frame, stage, colours)
    for prop in frame.props:
        paint_prop(painter, prop, frame, stage, colours)
    if stage.is_close:
        wide = stage.right - stage.left + 4
        painter.setClipRect(QRectF(stage.left - 2, stage.bottom, wide, stage.top - stage.bottom + 2))
    elif frame.view is not View.ABOVE:
        paint_shadow(painter, frame, colours)
    _paint_person(painter, frame, colours)
    for prop in frame.props:
        if prop.kind is PropKind.WATER:
            paint_water(painter, prop, frame, stage, colours)
    for arrow in frame.arrows:
        paint_arrow(painter, arrow, colours)
    painter.restore()


def _place(painter: QPainter, stage: Stage, into: QRectF) -> None:
    """From body heights, y up, to the rectangle."""
    wide, tall = stage.right - stage.left, stage.top - stage.bottom
    if not stage.is_close:
        wide, tall = max(wide, _LEAST_WIDE), max(tall, _LEAST_TALL)
    wide, tall = wide + 2 * _MARGIN, tall + 2 * _MARGIN
    scale = min(into.width() / wide, into.height() / tall)
    painter.translate(into.center().x(), into.bottom() - (into.height() - tall * scale) / 2)
    painter.scale(scale, -scale)
    painter.translate(-(stage.left + stage.right) / 2, _MARGIN - stage.bottom)


def _paint_person(painter: QPainter, frame: Frame, colours: FigureColours) -> None:
    near, far = near_tones(colours), far_tones(colours)
    back, front = _back_to_front(frame)
    tones = {front: near, back: far if _two_toned(frame) else near}
    bones = frame.skeleton
    arms_behind = [side for side in (back, front) if _arm_is_behind(frame, side, back)]
    legs_behind = [side for side in (back, front) if _leg_is_behind(frame, side, back)]

    for side in arms_behind:
        _paint_arm(painter, frame, bones.arms[side], far)
    for side in legs_behind:
        _paint_leg(painter, frame, bones.legs[side], tones[side])
    (trunk, seat), head = person.trunk(frame), person.head(frame)
    painter.fillPath(person.neck(frame), near.skin)
    painter.fillPath(trunk, near.shirt)
    for side in (back, front):
        if frame.view is not View.SIDE or side == front:
            painter.fillPath(person.shoulder(frame, side), near.shirt)
    painter.fillPath(seat, near.trousers)
    painter.fillPath(head, near.skin)
    painter.fillPath(person.hair(frame), hair_tone(colours))
    for side in (back, front):
        if side not in legs_behind:
            if side == front and frame.view is View.FRONT:
                _paint_leg_rim(painter, frame, front, back, tones[back])
            _paint_leg(painter, frame, bones.legs[side], tones[side])
    for prop in frame.props:
        paint_held(painter, prop, frame, colours)
    over = joined(trunk, head)
    for side in (back, front):
        if side in arms_behind:
            continue
        arm = bones.arms[side]
        if person.lies_on_trunk(frame, arm):
            painter.save()
            painter.setClipPath(over, Qt.ClipOperation.IntersectClip)
            painter.fillPath(person.arm_rim(frame, arm, _RIM), tones[side].rim)
            painter.restore()
        _paint_arm(painter, frame, arm, tones[side])
    for prop in frame.props:
        paint_gripped(painter, prop, frame, colours)


def _paint_arm(painter: QPainter, frame: Frame, arm: ArmBones, tones: Tones) -> None:
    painter.fillPath(person.bare_arm(frame, arm), tones.skin)
    painter.fillPath(person.sleeve(frame, arm), tones.shirt)


def _paint_leg(painter: QPainter, frame: Frame, leg: LegBones, tones: Tones) -> None:
    painter.fillPath(person.foot(frame, leg), tones.skin)
    painter.fillPath(person.trouser_leg(frame, leg), tones.trousers)


def _paint_leg_rim(painter: QPainter, frame: Frame, over: int, under: int, tones: Tones) -> None:
    """A darker edge where one leg lies on the other or before the trunk."""
    painter.save()
    ground = joined(person.trouser_leg(frame, frame.skeleton.legs[under]), *person.trunk(frame))
    painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
    edge = mixed(tones.trousers.name(), "#000000", 0.35)
    painter.fillPath(person.shin_rim(frame, frame.skeleton.legs[over], _RIM), edge)
    painter.restore()


def _back_to_front(frame: Frame) -> tuple[int, int]:
    """The sides (0 right, 1 left), the one further from the viewer first."""
    right, left = frame.skeleton.legs[0].hip, frame.skeleton.legs[1].hip
    if frame.view is View.ABOVE:
        return (1, 0) if right.z >= left.z - 0.02 else (0, 1)
    if frame.view is View.FRONT:
        return (1, 0) if right.y >= left.y - 0.02 else (0, 1)
    return (1, 0) if right.z >= left.z else (0, 1)


def _two_toned(frame: Frame) -> bool:
    """From the front both sides are equally near, unless the person lies on one of them."""
    right = frame.skeleton.pelvis_right
    return abs(right.y if frame.view is View.FRONT else right.z) > 0.6


def _arm_is_behind(frame: Frame, side: int, back: int) -> bool:
    arm = frame.skeleton.arms[side]
    if frame.view is View.SIDE:
        return side == back
    return (arm.elbow.z + arm.wrist.z) / 2 < frame.skeleton.neck.z - 0.06


def _leg_is_behind(frame: Frame, side: int, back: int) -> bool:
    """Whether the trunk is painted over this leg: the far one; from the front, one that is not lifted ahead."""
    if frame.view is not View.FRONT:
        return frame.view is View.ABOVE or side == back
    leg = frame.skeleton.legs[side]
    return (leg.knee.z + leg.ankle.z) / 2 < leg.hip.z + 0.12
