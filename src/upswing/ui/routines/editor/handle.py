"""The grip by which a block or a movement is dragged, and the line that shows where it would go."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from upswing.ui.theme import Theme


class Handle(QWidget):
    """Emits where the pointer is on the screen while it drags, `dropped` when it is let go and `given_up` when the drag
    is ended without. The keys and buttons beside it do the same, so it takes no focus."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pressed: QPoint | None = None
        self._is_dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def give_up(self) -> None:
        """Ends a drag; nothing moves."""
        self._pressed = None
        if self._is_dragging:
            self._is_dragging = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.given_up.emit()

    def sizeHint(self) -> QSize:
        return QSize(28, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent" if self._is_dragging else "edge"))
        middle = QPointF(self.rect().center())
        for across in (-4, 4):
            for down in (-8, 0, 8):
                painter.drawEllipse(middle + QPointF(across, down), 2.0, 2.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        at = event.globalPosition().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_dragging and far:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        if self._is_dragging:
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._pressed, self._is_dragging = self._is_dragging, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())


class DropLine(QWidget):
    """Lies over the page and takes no clicks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def lie_at(self, left: int, y: int, width: int) -> None:
        self.setGeometry(left, y - 4, width, 8)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(0, 2, self.width(), 4, 2, 2)
        painter.end()
