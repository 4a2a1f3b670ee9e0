"""In a dialog that scrolls, what is fixed stands in line with what scrolls, and the way out stays in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.controls.layout import Page
from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def right_edge(part: QWidget) -> int:
    return part.mapTo(part.window(), QPoint(part.width(), 0)).x()


@pytest.mark.parametrize(("percent", "scrolls"), [(100, False), (200, True)])
def test_save_ends_where_the_fields_end(qtbot: QtBot, tmp_path: Path, percent: int, scrolls: bool) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=(1024, 700)) as guest:
        guest.go(Place.HISTORY)
        guest.click("history-add-event")
        bar = guest.before.findChildren(Page)[0].verticalScrollBar()
        guest.until(lambda: bar.isVisible() is scrolls)
        title = guest.find("event-title")
        assert isinstance(title, QLineEdit)
        assert right_edge(title) == right_edge(guest.button("dialog-save"))
        guest.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_help_page_can_be_closed_and_turned_at_once(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=(1024, 700)) as guest:
        guest.key(Qt.Key.Key_F1)
        close, page = guest.button("help-close"), guest.before.findChildren(Page)[0]
        assert not close.visibleRegion().isEmpty()
        assert close.hasFocus() or guest.before.focusWidget() is close
        guest.key(Qt.Key.Key_End)
        assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum() > 0
        guest.click(close)
