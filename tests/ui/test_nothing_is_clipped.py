"""In the smallest window that is promised, at normal and at double text, no text is cut and nothing overlaps."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lodging import trains
from upswing.domain.player.state import Phase
from upswing.ui.controls.layout import Page
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in, stands_still, turn

SMALLEST_PROMISED = (1024, 700)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def faults(window: QWidget, where: str) -> list[str]:
    """Once all stands still: a sentence for each visible text that is cut, and each pair of neighbours that overlap."""
    stands_still(window)
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{where}: {what} {_name(widget)}" for what in _cut(widget)]
            found += [f"{where}: {what}" for what in _overlaps(widget)]
    return found


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        if widget.wordWrap():
            if (wanted := widget.heightForWidth(widget.width())) > widget.height() + 1:
                yield f"{wanted - widget.height()} px too low:"
            words = max(
                QFontMetrics(widget.font()).horizontalAdvance(word)
                for word in re.split(r"[\s\u200b]+", widget.text())
            )
            if words > widget.width():
                yield f"a word is {words - widget.width()} px too wide:"
        else:
            yield from _smaller_than_its_hint(widget)
    elif isinstance(widget, QPushButton | QToolButton | QCheckBox):
        yield from _smaller_than_its_hint(widget)


def _smaller_than_its_hint(widget: QWidget) -> Iterator[str]:
    hint = widget.sizeHint()
    if hint.width() > widget.width() + 1:
        yield f"{hint.width() - widget.width()} px too narrow:"
    if hint.height() > widget.height() + 1:
        yield f"{hint.height() - widget.height()} px too low:"


def _overlaps(parent: QWidget) -> Iterator[str]:
    sheet = parent.widget() if isinstance(parent, Page) else None
    if isinstance(parent, Page) and sheet is not None and sheet.width() > parent.viewport().width():
        yield f"{_name(parent)} is {sheet.width() - parent.viewport().width()} px wider than can be seen"
    if isinstance(parent, QStackedWidget | QScrollArea):
        return
    children = [each for each in parent.children() if isinstance(each, QWidget) and _shows_something(each)]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                yield f"{_name(one)} and {_name(other)} share {shared.width()} × {shared.height()} px"
    inside = parent.rect().adjusted(-1, -1, 1, 1)
    for each in children:
        if not isinstance(parent.parentWidget(), QScrollArea) and not inside.contains(each.geometry()):
            yield f"{_name(each)} stands out of {_name(parent)}: {each.geometry()} in {parent.rect()}"


def _shows_something(widget: QWidget) -> bool:
    is_empty = type(widget) is QWidget and not widget.children()
    return widget.isVisible() and not widget.isWindow() and not widget.size().isEmpty() and not is_empty


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text[:60]!r}"


def _at(guest: Guest, place: Place) -> list[str]:
    guest.go(place)
    return faults(guest.window, place)


@pytest.mark.parametrize("percent", [100, 200])
def test_every_view_of_someone_who_has_trained(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path, text_percent=percent), clock, size=SMALLEST_PROMISED) as guest:
        found = faults(guest.window, "today at first")
        guest.click("why")
        found += faults(guest.window, "today, why")
        guest.click("choose-rest")
        found += faults(guest.window, "today, resting")
        guest.click("rest-back")
        trains(guest.given, clock)
        for place in Place:
            found += _at(guest, place)
        guest.click("rail-plan")
        for why in guest.window.findChildren(QPushButton, "plan-why"):
            why.click()
        found += faults(guest.window, "plan, why")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_session_from_its_first_second_to_its_last(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path, text_percent=percent), clock, size=SMALLEST_PROMISED) as guest:
        guest.click("start")
        found = faults(guest.window, "get ready")
        guest.waits_for(Phase.WORK)
        found += faults(guest.window, "warm-up")
        while guest.player.ends_by_itself:
            guest.key(Qt.Key.Key_Right)
        guest.key(Qt.Key.Key_Return)
        found += faults(guest.window, "work")
        guest.key(Qt.Key.Key_Return)
        found += faults(guest.window, "effort")
        guest.key(Qt.Key.Key_2)
        found += faults(guest.window, "rest")
        guest.key(Qt.Key.Key_P)
        found += faults(guest.window, "pain")
        guest.key(Qt.Key.Key_Escape)
        guest.key(Qt.Key.Key_Question)
        found += faults(guest.window, "keys")
        guest.key(Qt.Key.Key_Escape)
        guest.key(Qt.Key.Key_Escape)
        guest.tap("mood", 5)
        guest.tap("energy", 6)
        found += faults(guest.window, "after")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_welcome_and_the_dialogs(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    settled_in(tmp_path, text_percent=percent)
    with at_home(tmp_path, clock, size=SMALLEST_PROMISED) as guest:
        guest.app._welcome(guest.given)
        found = faults(guest.window, "welcome")
        guest.click("welcome-next")
        guest.click("readiness-chest-pain")
        found += faults(guest.window, "health questions")
        guest.click("readiness-skip")
        found += faults(guest.window, "your data")
        guest.click("welcome-done")
        guest.key(Qt.Key.Key_F1)
        found += faults(guest.before, "help")
        guest.click("help-readiness")
        guest.click("readiness-chest-pain")
        found += faults(guest.before, "health questions, later")
        guest.key(Qt.Key.Key_Escape)
        guest.tap("mood", 1)
        guest.go(Place.HISTORY)
        guest.click("history-add")
        found += faults(guest.before, "add what you did")
        guest.click("dialog-cancel")
        guest.click("history-edit")
        found += faults(guest.before, "change a check-in")
        guest.click("dialog-cancel")
        guest.app.window.notice.say(
            "A sentence that is so long that it takes more than one line. " * 4, "Undo", int
        )
        found += faults(guest.window, "notice")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("percent", [100, 200])
def test_routines_from_the_shelf_to_the_editor(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    found: list[str] = []
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:

        def look(where: str) -> None:
            # A page with a hundred parts takes a few rounds to lay itself out, and faults are said a little later.
            turn(500)
            found.extend(faults(guest.window, where))

        guest.go(Place.LIBRARY)
        guest.click(guest.named("Routines"))
        guest.rests()
        look("routines")
        for name in ("primer", "full-body-pairs", "minimal"):
            guest.click(f"routine-{name}")
            look(name)
            guest.click("routine-act-duplicate")
            look(f"a copy of {name}")
            guest.click("routine-act-change")
            look(f"the editor with {name}")
            guest.types(" with a name that is much too long for it")
            look(f"the editor with {name}, a fault")
            guest.click("editor-back")
            look(f"{name} with changes")
            guest.click("routine-back")
        look("routines with changes")
        guest.click("routine-new")
        look("a new routine")
        guest.click("part-add-work")
        look("a new routine with an empty block")
        guest.click(guest.named("Add a movement …"))
        look("choosing a movement")
    assert not found, "\n".join(found)


def test_the_walk_finds_what_is_cut_and_what_overlaps(qtbot: QtBot) -> None:
    """The helper itself is tried on a window that is wrong on purpose."""
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget(window)
    inner.setGeometry(QRect(0, 0, 300, 200))
    cut, over, wraps = (
        QLabel("too long for its room", inner),
        QPushButton("over it", inner),
        QLabel("a b " * 60, inner),
    )
    wraps.setWordWrap(True)
    cut.setGeometry(QRect(0, 0, 40, 20))
    over.setGeometry(QRect(QPoint(20, 5), over.sizeHint()))
    wraps.setGeometry(QRect(0, 100, 80, 20))
    window.show()
    found = "\n".join(faults(window, "here"))
    assert "too narrow: QLabel  'too long for its room'" in found
    assert "QLabel  'too long for its room' and QPushButton  'over it' share" in found
    assert "too low: QLabel  'a b" in found
