"""Every control has a name that can be read out, and the Tab key reaches it, in every view."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lodging import trains
from upswing.domain.player.state import Phase
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MOST_STOPS = 400


def controls(window: QWidget) -> list[QWidget]:
    """What can take the focus now."""
    QApplication.processEvents()
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def spoken(widget: QWidget) -> str:
    """The name that a screen reader says; a label's buddy lends it its text."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def unnamed(window: QWidget, where: str) -> list[str]:
    return [
        f"{where}: {_name(each)} has no name" for each in controls(window) if not spoken(each) and not _inner(each)
    ]


def unreached(guest: Guest, where: str) -> list[str]:
    """The controls that the Tab key does not come to on a whole round."""
    wanted = [each for each in controls(guest.before) if not _inner(each)]
    reached = {id(each) for each in _round(guest)}
    return [
        f"{where}: Tab does not reach {_name(each)}"
        for each in wanted
        if not reached & {id(each), *(id(other) for other in _its_group(each))}
    ]


def _round(guest: Guest) -> Iterator[QWidget]:
    first = None
    for _ in range(MOST_STOPS):
        guest.key(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here is first:
            return
        first = first or here
        yield here


def _inner(widget: QWidget) -> bool:
    """A part of a control: the line inside a number field, the viewport of a list."""
    proxied = widget.focusProxy() is not None
    return proxied or widget.objectName().startswith("qt_") or type(widget).__name__.startswith("QComboBox")


def _its_group(widget: QWidget) -> list[QAbstractButton]:
    """Choices of which one holds are one stop of Tab; the arrow keys lead through them."""
    group = widget.group() if hasattr(widget, "group") else None
    return group.buttons() if group is not None and group.exclusive() else []


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def test_every_control_of_every_view_is_named_and_reached(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path), clock) as guest:
        for _ in range(3):
            trains(guest.given, clock)
            clock.wait(86_400)
        found: list[str] = []
        for place in Place:
            guest.go(place)
            found += unnamed(guest.window, place) + unreached(guest, place)
            assert len(controls(guest.window)) >= 3
    assert not found, "\n".join(found)


def test_every_control_of_a_session_is_named_and_reached(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        found = unnamed(guest.window, "work") + unreached(guest, "work")
        while guest.player.ends_by_itself:
            guest.session.setFocus()
            guest.key(Qt.Key.Key_Right)
        guest.key(Qt.Key.Key_Return)
        guest.key(Qt.Key.Key_Return)
        found += unnamed(guest.window, "effort")
        guest.key(Qt.Key.Key_P)
        found += unnamed(guest.window, "pain") + unreached(guest, "pain")
        guest.click("pain-none")
        guest.key(Qt.Key.Key_Escape)
        found += unnamed(guest.window, "after") + unreached(guest, "after")
    assert not found, "\n".join(found)


def test_every_control_of_the_first_steps_and_the_dialogs_is_named_and_reached(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        found = unnamed(guest.window, "welcome") + unreached(guest, "welcome")
        guest.click("welcome-next")
        found += unnamed(guest.window, "health") + unreached(guest, "health")
        guest.click("readiness-skip")
        guest.click("welcome-done")
        guest.tap("mood", 2)
        guest.key(Qt.Key.Key_F1)
        found += unnamed(guest.before, "help") + unreached(guest, "help")
        guest.key(Qt.Key.Key_Escape)
        guest.go(Place.HISTORY)
        for name in ("history-add", "history-edit"):
            guest.click(name)
            assert isinstance(guest.before, QDialog)
            found += unnamed(guest.before, name) + unreached(guest, name)
            guest.click("dialog-cancel")
    assert not found, "\n".join(found)


def test_tab_goes_through_today_as_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert guest.scale("mood").hasFocus()
        stops = [each.objectName() for each in _round(guest)]
        as_read = ["energy", "start", "why", "choose-less", "choose-else", "choose-rest"]
        assert [name for name in stops if name in as_read] == as_read


def test_the_rail_is_one_stop_of_tab_and_the_arrow_keys_lead_through_its_views(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.find("rail-today").setFocus()
        guest.key(Qt.Key.Key_Down)
        assert guest.find("rail-session").hasFocus() or guest.app.window.here is Place.SESSION
        guest.key(Qt.Key.Key_Space)
        assert guest.app.window.here is Place.SESSION


def test_pages_that_only_scroll_do_not_stop_the_tab_key(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.PLAN)
        stops = list(_round(guest))
        assert stops
        assert not any(type(each) is QAbstractScrollArea for each in stops)
