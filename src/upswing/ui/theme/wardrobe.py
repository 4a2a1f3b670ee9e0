"""A new look for widgets that are there already, a few at a time.

Qt's own way, `setStyleSheet` on the application, dresses each widget once for each of its ancestors, the unseen ones
too: a second and more for a window in which every view has been opened.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from upswing.ui.theme.style import dress
from upswing.ui.theme.theme import Theme

AT_ONCE = 30
"""So many widgets are dressed in a few milliseconds."""

_IS_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_HAS_ITS_OWN = Qt.WidgetAttribute.WA_SetStyle


class Wardrobe:
    """Knows which widgets are still in the former look. Qt passes over a widget that says it was never dressed and
    has a style of its own: this is what all of them say while the look of the program changes."""

    def __init__(self) -> None:
        self._waiting: dict[QWidget, None] = {}

    def change(self, application: QApplication, theme: Theme) -> None:
        """What is made from now on is in the new look; all widgets that are there wait."""
        self._waiting.clear()
        for each in _everybody(application):
            if not each.testAttribute(_HAS_ITS_OWN):
                each.setAttribute(_IS_DRESSED, False)
                each.setAttribute(_HAS_ITS_OWN)
                self._waiting[each] = None
        application.setStyleSheet("")
        dress(application, theme)
        for each in self._waiting:
            each.setAttribute(_HAS_ITS_OWN, False)

    def dress_seen(self) -> Iterator[None]:
        """All that can be seen, some between two values."""
        return self._dress_all([each for each in self._waiting if isValid(each) and each.isVisible()])

    def dress(self, root: QWidget) -> Iterator[None]:
        """A widget and all within it."""
        return self._dress_all([root, *root.findChildren(QWidget)])

    def dress_rest(self) -> Iterator[None]:
        return self._dress_all(tuple(self._waiting))

    def forget(self, root: QWidget) -> None:
        """It is to be deleted, and all within it."""
        if self._waiting:
            for each in (root, *root.findChildren(QWidget)):
                self._waiting.pop(each, None)

    def _dress_all(self, widgets: Iterable[QWidget]) -> Iterator[None]:
        number = 0
        for each in widgets:
            if each in self._waiting:
                del self._waiting[each]
                if isValid(each):
                    _dress(each)
                    number += 1
                    if number % AT_ONCE == 0:
                        yield


def _dress(widget: QWidget) -> None:
    widget.setAttribute(_IS_DRESSED)
    if own := widget.styleSheet():
        widget.setStyleSheet(own)
    else:
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _everybody(application: QApplication) -> Iterator[QWidget]:
    """Every widget, after those around it."""
    for each in application.topLevelWidgets():
        if each.parentWidget() is None:
            yield each
            yield from each.findChildren(QWidget)
