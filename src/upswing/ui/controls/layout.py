"""The few shapes that every view is put together from."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

L = TypeVar("L", bound=QBoxLayout)

PAGE_WIDTH = 1040
"""A page's content never grows wider than this at 100 %: lines stay readable."""
LINK_INSET_PX = 6
"""What the words of a link stand in from its edge."""


class OutsetRow(QHBoxLayout):
    """Parts side by side whose words stand where all other words stand: a link at an end reaches beyond the row by
    its inset, as far as there is room."""

    def __init__(self, *, leading: bool, trailing: bool) -> None:
        super().__init__()
        self._leading = LINK_INSET_PX if leading else 0
        self._trailing = LINK_INSET_PX if trailing else 0

    def setGeometry(self, box: QRect) -> None:
        around = self.parentWidget()
        if around is not None:
            ends = (self._leading, self._trailing)
            left, right = ends if around.layoutDirection() is Qt.LayoutDirection.LeftToRight else ends[::-1]
            room = around.width() - 1 - box.right()
            box = box.adjusted(-min(left, max(0, box.left())), 0, min(right, max(0, room)), 0)
        super().setGeometry(box)


def label(text: str, kind: str = "", *, wraps: bool = True) -> QLabel:
    """A label of one of the style's kinds; it wraps unless told not to, so that nothing is clipped."""
    made = QLabel(text)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wraps)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    if wraps:
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def button(text: str, kind: str = "", *, name: str = "") -> QPushButton:
    """A push button of one of the style's kinds; `name` is its object name, for tests and the tour."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    if name:
        made.setObjectName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    return made


def frame(kind: str, layout: QBoxLayout, *, margin: int = 24) -> QFrame:
    """A quiet surface (`card`, `sunken`, `notice`) around a layout."""
    made = QFrame()
    made.setProperty("kind", kind)
    layout.setContentsMargins(margin, margin, margin, margin)
    made.setLayout(layout)
    return made


def column(*parts: QWidget | QLayout | int, spacing: int = 8) -> QVBoxLayout:
    """Parts one below the other; a number is a gap in pixels, 0 is a stretch."""
    made = QVBoxLayout()
    return _filled(made, parts, spacing)


def row(*parts: QWidget | QLayout | int, spacing: int = 8) -> QHBoxLayout:
    """Parts side by side; a number is a gap in pixels, 0 is a stretch. The words of a link at an end stand at that
    end."""
    leading, trailing = (bool(parts) and _is_link(parts[end]) for end in (0, -1))
    made = OutsetRow(leading=leading, trailing=trailing) if leading or trailing else QHBoxLayout()
    return _filled(made, parts, spacing)


def outset(part: QWidget) -> OutsetRow:
    """A part that keeps `LINK_INSET_PX` free at both ends for the edges of links within: its words stand where all
    others stand."""
    return _filled(OutsetRow(leading=True, trailing=True), (part,), 0)


def _is_link(part: QWidget | QLayout | int) -> bool:
    return isinstance(part, QPushButton) and part.property("kind") == "link"


def _filled(layout: L, parts: tuple[QWidget | QLayout | int, ...], spacing: int) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            if part:
                layout.addSpacing(part)
            else:
                layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def clear(layout: QLayout) -> None:
    """Takes every part out of a layout and lets the widgets go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


_TURNS: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
}


class Ground(QWidget):
    """Parts in a page, as high as they have to be at the width they get. Qt would also work out, each time a word
    changes, how high they would be at the widths they like best and can just bear: that takes as long again for each."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


class Page(QScrollArea):
    """A view's scrolling ground: content in the middle, never wider than reads well, never clipped."""

    def __init__(self, *, margin: int = 32) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = Ground()
        self._sheet.setMaximumWidth(PAGE_WIDTH)
        self._sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = column(spacing=16)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self._sheet.setLayout(self.body)
        ground = Ground()
        ground.setProperty("kind", "page")
        ground.setLayout(row(0, self._sheet, 0, spacing=0))
        layout = ground.layout()
        assert isinstance(layout, QHBoxLayout)
        for place, stretch in enumerate((0, 1, 0)):
            layout.setStretch(place, stretch)
        self.setWidget(ground)

    def limit_width(self, scale: float) -> None:
        """Grows the widest the content may be with the text."""
        self._sheet.setMaximumWidth(round(PAGE_WIDTH * max(1.0, scale)))

    def turns(self, key: int) -> bool:
        """Scrolls by a key that turns pages, also where the focus is on a button below the page. False for another
        key."""
        turn = _TURNS.get(key)
        if turn is None:
            return False
        self.verticalScrollBar().triggerAction(turn)
        return True
