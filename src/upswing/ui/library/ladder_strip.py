"""The ladder of a movement: easier, you are here, harder. Each rung is a step that can be opened."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.domain.exercise import Exercise
from upswing.ui.text import tr
from upswing.ui.theme import Theme

RUNG_PX = 104


class LadderStrip(QWidget):
    """Rungs as rising steps, the gentlest first. `shown` is the movement on the page, `at` where you are."""

    opened = Signal(str)

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._rungs: tuple[Exercise, ...] = ()
        self._shown = ""
        self._at = ""
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_ladder(self, rungs: tuple[Exercise, ...], shown: str, at: str) -> None:
        self._rungs, self._shown, self._at = rungs, shown, at
        self._cursor = next((i for i, each in enumerate(rungs) if each.id == shown), 0)
        place = self._cursor + 1
        self.setAccessibleName(tr("Ladder, rung {place} of {count}", place=place, count=len(rungs)))
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def rung_box(self, place: int) -> QRectF:
        width = self._width()
        return QRectF(place * (width + 8), 0, width, self.height())

    def sizeHint(self) -> QSize:
        count = max(1, len(self._rungs))
        return QSize(round(count * (self._width() + 8)), 76 + self._theme.px(62))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self) -> float:
        return float(self._theme.px(RUNG_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, exercise in enumerate(self._rungs):
            self._paint_rung(painter, place, exercise)
        painter.end()

    def _paint_rung(self, painter: QPainter, place: int, exercise: Exercise) -> None:
        theme, box = self._theme, self.rung_box(place)
        shown = exercise.id == self._shown
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if shown else "sunken"))
        if self.hasFocus() and place == self._cursor:
            painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12, 12)
        picture = self._picture(exercise.id, 64)
        painter.drawPixmap(round(box.center().x() - 32), 6, 64, 64, picture)
        font = self.font()
        font.setPixelSize(theme.px(13))
        font.setBold(shown)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        words = QRectF(box.left() + 6, 72, box.width() - 12, theme.px(36))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, exercise.name)
        if exercise.id == self._at:
            font.setBold(False)
            font.setPixelSize(theme.px(12))
            painter.setFont(font)
            painter.setPen(theme.colour("accent"))
            foot = QRectF(box.left(), 72 + theme.px(38), box.width(), theme.px(18))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, tr("you are here"))

    def _at_point(self, point: QPointF) -> int | None:
        return next((i for i in range(len(self._rungs)) if self.rung_box(i).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at_point(event.position())
        if place is not None:
            self.opened.emit(self._rungs[place].id)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            place = self._at_point(QPointF(event.pos()))  # type: ignore[attr-defined]
            self.setToolTip(self._rungs[place].name if place is not None else "")
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._cursor = max(0, min(len(self._rungs) - 1, self._cursor + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._rungs:
            self.opened.emit(self._rungs[self._cursor].id)
        else:
            super().keyPressEvent(event)
