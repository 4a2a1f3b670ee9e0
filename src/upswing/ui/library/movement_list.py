"""The list of movements: a small key picture, the name, and one line about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from upswing.domain.exercise import Exercise
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import pattern_name, posture_name

EXERCISE = Qt.ItemDataRole.UserRole
PICTURE_PX = 60


def about_line(exercise: Exercise) -> str:
    parts = [pattern_name(exercise.pattern), posture_name(exercise.posture)]
    if exercise.quiet:
        parts.append(tr("quiet"))
    return "  ·  ".join(parts)


class MovementModel(QAbstractListModel):
    """The movements found, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Exercise, ...] = ()

    def show_found(self, found: Sequence[Exercise]) -> None:
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

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
            return f"{exercise.name}, {about_line(exercise)}"
        return exercise if role == EXERCISE else None


class MovementDelegate(QStyledItemDelegate):
    """Paints one row in the colours of the theme."""

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap], parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._picture = picture

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(240, max(PICTURE_PX + 16, self.theme.px(48) + 16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self.theme
        exercise: Exercise = index.data(EXERCISE)
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(4, 3, -4, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(theme.colour("accent_soft" if chosen else "sunken" if pointed else "ground"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box, 12, 12)
        picture = self._picture(exercise.id, PICTURE_PX)
        painter.drawPixmap(
            round(box.left() + 8), round(box.center().y() - PICTURE_PX / 2), PICTURE_PX, PICTURE_PX, picture
        )
        words = box.adjusted(PICTURE_PX + 20, 6, -8, -6)
        self._paint_words(painter, words, exercise)
        painter.restore()

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
