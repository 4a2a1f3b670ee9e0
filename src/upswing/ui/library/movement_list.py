"""The list of movements: a small key picture, the name, and one line about it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.ui.icons import pixmap
from upswing.ui.library.mark_buttons import mark_icon, mark_name
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import pattern_name, posture_name

EXERCISE = Qt.ItemDataRole.UserRole
MARK = Qt.ItemDataRole.UserRole + 1
PICTURE_PX, MARK_PX = 60, 18
NO_MARKS: Mapping[str, Mark] = {}


def about_line(exercise: Exercise) -> str:
    parts = [pattern_name(exercise.pattern), posture_name(exercise.posture)]
    if exercise.quiet:
        parts.append(tr("quiet"))
    if exercise.own:
        parts.append(tr("your own"))
    return "  ·  ".join(parts)


def mark_at(index: QModelIndex | QPersistentModelIndex) -> Mark | None:
    """The mark of a row; Qt hands it over as plain text."""
    said = index.data(MARK)
    return None if said is None else Mark(said)


class MovementModel(QAbstractListModel):
    """The movements found, in order, with their marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Exercise, ...] = ()
        self._marks = NO_MARKS

    def show_found(self, found: Sequence[Exercise], marks: Mapping[str, Mark] = NO_MARKS) -> None:
        self.beginResetModel()
        self._found, self._marks = tuple(found), marks
        self.endResetModel()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """The same movements with these marks."""
        if marks != self._marks and self._found:
            self._marks = marks
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._found) - 1, 0))

    def place_of(self, exercise_id: str) -> QModelIndex:
        """The row of a movement; an invalid index when it is not among those found."""
        place = next((i for i, each in enumerate(self._found) if each.id == exercise_id), None)
        return QModelIndex() if place is None else self.index(place, 0)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        exercise = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = self._marks.get(exercise.id)
            said = f", {mark_name(mark).lower()}" if mark is not None else ""
            return f"{exercise.name}, {about_line(exercise).replace('  ·  ', ', ')}{said}"
        if role == MARK:
            return self._marks.get(exercise.id)
        return exercise if role == EXERCISE else None


class MovementDelegate(QStyledItemDelegate):
    """Paints one row in the colours of the theme."""

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap], parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._picture = picture
        self._marks: dict[tuple[Mark, str], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(240, max(PICTURE_PX + 16, self.theme.px(48) + 16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self.theme
        exercise: Exercise = index.data(EXERCISE)
        state: QStyle.StateFlag = option.state
        whole: QRect = option.rect
        box = QRectF(whole).adjusted(4, 3, -4, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(theme.colour("accent_soft" if chosen else "sunken" if pointed else "ground"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box, 12, 12)

        def placed(left: float, width: float, height: float) -> QRect:
            """So far from the leading edge of the row, in its middle."""
            top = box.center().y() - height / 2
            at = QRectF(box.left() + left, top, width, height).toRect()
            return QStyle.visualRect(option.direction, whole, at)

        painter.drawPixmap(placed(8, PICTURE_PX, PICTURE_PX), self._picture(exercise.id, PICTURE_PX))
        mark = mark_at(index)
        room = box.width() - PICTURE_PX - 28
        if mark is not None:
            size = theme.px(MARK_PX)
            room -= size + 8
            painter.drawPixmap(placed(box.width() - size - 10, size, size), self._mark_picture(mark))
        words = placed(PICTURE_PX + 20, room, box.height() - 12)
        painter.setLayoutDirection(option.direction)
        self._paint_words(painter, QRectF(words), exercise)
        painter.restore()

    def _mark_picture(self, mark: Mark) -> QPixmap:
        colour = self.theme.colour("accent" if mark is Mark.FAVOURITE else "ink_soft")
        size = self.theme.px(MARK_PX)
        key = (mark, f"{colour.name()}-{size}")
        if key not in self._marks:
            self._marks[key] = pixmap(mark_icon(mark), colour, size)
        return self._marks[key]

    def _paint_words(self, painter: QPainter, box: QRectF, exercise: Exercise) -> None:
        theme, font = self.theme, painter.font()
        font.setPixelSize(theme.px(15))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        upper = QRectF(box.left(), box.center().y() - theme.px(22), box.width(), theme.px(22))
        lower = QRectF(box.left(), box.center().y() + theme.px(1), box.width(), theme.px(20))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(exercise.name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        painter.setPen(theme.colour("ink_soft"))
        line = painter.fontMetrics().elidedText(
            about_line(exercise), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, line)
