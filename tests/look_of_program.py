"""What a program leaves to the next one in the same process: its style sheet, letters and colours."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def look_given_back() -> Iterator[None]:
    """Afterwards the look is what it was. Does nothing as long as nothing has come to the screen."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from PySide6.QtWidgets import QApplication

    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        yield
        return
    sheet, font, palette = qt.styleSheet(), qt.font(), qt.palette()
    try:
        yield
    finally:
        if sheet != qt.styleSheet():
            qt.setStyleSheet(sheet)
        if font != qt.font():
            qt.setFont(font)
        if palette != qt.palette():
            qt.setPalette(palette)
