"""How views go whose data was closed: in steps, since to delete and to collect all of them takes long."""

import gc
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


def deleted(former: QWidget) -> Iterator[None]:
    """The views in `former`, then itself, then what Python still holds of them. The collector is to be off until the end,
    where it is turned on: a thread of the pool must never be the one to collect a widget."""
    for each in former.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isValid(each):  # a page that was left goes by itself
            each.deleteLater()
        yield
    former.deleteLater()
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    gc.enable()
