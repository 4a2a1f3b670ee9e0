"""The ladder of a movement: easier, you are here, harder. Each rung is a step that can be opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.ui.icons import pixmap
from upswing.ui.library.mark_buttons import mark_icon, mark_name
from upswing.ui.text import tr
from upswing.ui.theme import Theme

RUNG_PX, PICTURE_PX, MARK_PX = 104, 64, 16
SHORT_WORD = 9


@dataclass(frozen=True, slots=True)
class Rungs:
    """What the strip shows: the rungs, gentlest first where they are `graded`; `shown` is the movement on the page,
    `here` the rung with `here_words` under it, `next` the one that the plan offers next, both empty for none."""

    rungs: tuple[Exercise, ...]
    shown: str
    graded: bool = True
    here: str = ""
    here_words: str = ""
    next: str = ""


class LadderStrip(QWidget):
    """Rungs as a row of steps. Emits `opened` with the id of a rung, `walked` with the place the keys are at."""

    opened = Signal(str)
    walked = Signal(int)

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._at = Rungs((), "")
        self._marks: Mapping[str, Mark] = {}
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def at(self) -> Rungs:
        return self._at

    def show_rungs(self, at: Rungs, marks: Mapping[str, Mark]) -> None:
        self._at, self._marks = at, marks
        self._cursor = next((i for i, each in enumerate(at.rungs) if each.id == at.shown), 0)
        place, count = self._cursor + 1, len(at.rungs)
        self.setAccessibleName(
            tr("Ladder, rung {place} of {count}", place=place, count=count)
            if at.graded
            else tr("Movement {place} of {count} of its kind", place=place, count=count)
        )
        self._describe()
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def rung_box(self, place: int) -> QRectF:
        width = self._width()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = len(self._at.rungs) - 1 - place
        return QRectF(place * (width + 8), 0, width, self.height())

    def sizeHint(self) -> QSize:
        count = max(1, len(self._at.rungs))
        return QSize(round(count * (self._width() + 8) - 8), 76 + self._theme.px(62))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def words_for(self, place: int) -> str:
        """What a rung says to a reader: its name, where one stands, and its mark."""
        exercise = self._at.rungs[place]
        parts = [exercise.name]
        if foot := self._foot(exercise):
            parts.append(foot)
        if (mark := self._marks.get(exercise.id)) is not None:
            parts.append(mark_name(mark).lower())
        return ", ".join(parts)

    def _foot(self, exercise: Exercise) -> str:
        if exercise.id == self._at.here:
            return self._at.here_words
        return tr("next") if exercise.id == self._at.next else ""

    def _width(self) -> float:
        return float(self._theme.px(RUNG_PX))

    def _describe(self) -> None:
        self.setAccessibleDescription(self.words_for(self._cursor) if self._at.rungs else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, exercise in enumerate(self._at.rungs):
            box = self.rung_box(place)
            if box.toAlignedRect().intersects(event.rect()):
                self._paint_rung(painter, place, box, exercise)
        painter.end()

    def _paint_rung(self, painter: QPainter, place: int, box: QRectF, exercise: Exercise) -> None:
        theme = self._theme
        shown = exercise.id == self._at.shown
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if shown else "sunken"))
        if self.hasFocus() and place == self._cursor:
            painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12, 12)
        at = QRectF(box.center().x() - PICTURE_PX / 2, 6, PICTURE_PX, PICTURE_PX).toRect()
        painter.drawPixmap(at, self._picture(exercise.id, PICTURE_PX))
        if (mark := self._marks.get(exercise.id)) is not None:
            size = theme.px(MARK_PX)
            colour = theme.colour("accent" if mark is Mark.FAVOURITE else "ink_soft")
            painter.drawPixmap(round(box.right()) - size - 8, 8, size, size, pixmap(mark_icon(mark), colour, size))
        font = self.font()
        font.setPixelSize(theme.px(13))
        font.setBold(shown)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        words = QRectF(box.left() + 6, 72, box.width() - 12, theme.px(36))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, _whole(exercise.name))
        if foot := self._foot(exercise):
            font.setBold(False)
            font.setPixelSize(theme.px(12))
            painter.setFont(font)
            painter.setPen(theme.colour("accent"))
            below = QRectF(box.left(), 72 + theme.px(38), box.width(), theme.px(18))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, foot)

    def _at_point(self, point: QPointF) -> int | None:
        return next((i for i in range(len(self._at.rungs)) if self.rung_box(i).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at_point(event.position())
        if place is not None:
            self.opened.emit(self._at.rungs[place].id)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            place = self._at_point(QPointF(event.pos()))  # type: ignore[attr-defined]
            self.setToolTip(self.words_for(place) if place is not None else "")
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        step = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}.get(Qt.Key(event.key()), 0)
        if step:
            self._cursor = max(0, min(len(self._at.rungs) - 1, self._cursor + step))
            self._describe()
            self.update()
            self.walked.emit(self._cursor)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at.rungs:
            self.opened.emit(self._at.rungs[self._cursor].id)
        else:
            super().keyPressEvent(event)


def _whole(name: str) -> str:
    """Short words with a hyphen, like “push-up”, are not broken at it."""
    words = (word.replace("-", "\u2011") if len(word) <= SHORT_WORD else word for word in name.split())
    return " ".join(words)
