"""What must hold of the materials that the program stands on."""

import sys
from importlib.metadata import version

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_a_call_that_returns_nothing_keeps_its_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one for every such call on Python 3.11 and aborts after some 5,000 of them."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(2000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 1000


def test_the_version_of_qt_in_use_is_one_that_was_found_sound() -> None:
    major, minor = (int(part) for part in version("PySide6-Essentials").split(".")[:2])
    assert (6, 10) <= (major, minor) < (6, 12)
