"""A layout that lets its parts flow onto the next line: chips and buttons at large text are never clipped."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Parts from the leading edge on, wrapped where the line is full."""

    def __init__(self, *, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._sizes: list[tuple[QLayoutItem, QSize]] | None = None
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        super().invalidate()
        self._heights.clear()
        self._sizes = self._least = None

    def heightForWidth(self, width: int) -> int:
        # Qt asks for it again and again while it lays out what is around.
        if width not in self._heights:
            around = self.contentsMargins()
            inside = QRect(0, 0, width - around.left() - around.right(), 0)
            self._heights[width] = self._flow(inside, place_them=False) + around.top() + around.bottom()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        if self._least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            around = self.contentsMargins()
            self._least = size + QSize(around.left() + around.right(), around.top() + around.bottom())
        return self._least

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._flow(box.marginsRemoved(self.contentsMargins()), place_them=True)

    def _flow(self, box: QRect, *, place_them: bool) -> int:
        """The height it takes in the width of `box`. The parts of a line stand with their middles level."""
        y = 0
        for line in self._lines(box.width()):
            tallest = max(size.height() for _, size in line)
            if place_them:
                self._place(line, box, y, tallest)
            y += tallest + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x, spacing = 0, self.spacing()
        for part in self._parts():
            wide = part[1].width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(part)
            x += wide + spacing
        return lines

    def _parts(self) -> list[tuple[QLayoutItem, QSize]]:
        """What is not taken away, with the size it likes to have."""
        if self._sizes is None:
            there = ((item, item.widget()) for item in self._items)
            self._sizes = [
                (item, item.sizeHint()) for item, part in there if part is None or not _is_taken_away(part)
            ]
        return self._sizes

    def _place(self, line: list[tuple[QLayoutItem, QSize]], box: QRect, y: int, tallest: int) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0
        for item, size in line:
            left = box.right() + 1 - x - size.width() if mirrored else box.left() + x
            top = box.top() + y + (tallest - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            x += size.width() + self.spacing()


def _is_taken_away(widget: QWidget) -> bool:
    """Hidden on purpose; a widget that merely has not been shown yet keeps its room."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
