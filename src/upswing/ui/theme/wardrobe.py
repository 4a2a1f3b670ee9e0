"""A new look for widgets that are there already, a few at a time.

Qt's own way, `setStyleSheet` on the application, dresses each widget once for each of its ancestors, the unseen ones
too: a second and more for a window in which every view has been opened.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from upswing.ui.theme.style import colour, style_sheet
from upswing.ui.theme.theme import Theme

AT_ONCE = 40
"""So many widgets are dressed in a few milliseconds."""

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_HAS_ITS_OWN = Qt.WidgetAttribute.WA_SetStyle


class Wardrobe:
    """Knows which widgets are still in the former look. Qt passes over a widget that does not say it is dressed, or
    that says it has a style of its own: this is what it is told here while the whole program changes."""

    def __init__(self) -> None:
        self._waiting: dict[QWidget, None] = {}

    def change(self, application: QApplication, theme: Theme) -> None:
        """The program is in the new look: what is made from now on, and what can be seen. All other widgets wait."""
        for each in self._waiting:
            if isValid(each):
                each.setAttribute(_DRESSED)
        worn = [each for each in _everybody(application) if each.testAttribute(_DRESSED)]
        spared = [each for each in worn if not each.testAttribute(_HAS_ITS_OWN)]
        for each in worn:
            each.setAttribute(_DRESSED, False)
        for each in spared:
            each.setAttribute(_HAS_ITS_OWN)
        application.setStyleSheet("")
        colour(application, theme)
        application.setStyleSheet(style_sheet(theme))
        for each in spared:
            each.setAttribute(_HAS_ITS_OWN, False)
        self._waiting = dict.fromkeys(worn)
        for each in worn:
            if each.isVisible():
                self._dress(each)

    def dress(self, root: QWidget) -> Iterator[None]:
        """A widget and all within it that still wait, a few between two values."""
        return self._dress_all(each for each in (root, *root.findChildren(QWidget)) if each in self._waiting)

    def dress_rest(self) -> Iterator[None]:
        """Whoever still waits."""
        return self._dress_all(iter(tuple(self._waiting)))

    def forget(self, root: QWidget) -> None:
        """It is to be deleted, and all within it."""
        for each in (root, *root.findChildren(QWidget)):
            self._waiting.pop(each, None)

    def _dress_all(self, widgets: Iterator[QWidget]) -> Iterator[None]:
        for number, each in enumerate(widgets, start=1):
            if each in self._waiting:
                self._dress(each)
            if number % AT_ONCE == 0:
                yield

    def _dress(self, widget: QWidget) -> None:
        del self._waiting[widget]
        if not isValid(widget):
            return
        widget.setAttribute(_DRESSED)
        own = widget.styleSheet()
        if own:
            widget.setStyleSheet(own)
        else:
            widget.style().polish(widget)
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _everybody(application: QApplication) -> Iterator[QWidget]:
    """Every widget after those around it."""
    for each in application.topLevelWidgets():
        if each.parentWidget() is None:
            yield each
            yield from each.findChildren(QWidget)
