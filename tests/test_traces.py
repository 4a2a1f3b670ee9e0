"""What could be read in passing: titles, the tray, the clipboard, and what other programs remember."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from planted import WORD, found_in, plant
from upswing.ui.application import application
from upswing.ui.rail import Place
from upswing.ui.routines.sharing import ask_where
from visitor import HeldClock, at_home, settled_in

SOURCES = Path(__file__).resolve().parents[1] / "src" / "upswing"
COPIES = {
    "ui/help/people_page.py": "the button Copy beside a number",
    "ui/lock/gate.py": "the button Copy what you wrote, after the passphrase",
    "ui/settings/lock_card.py": "the button Copy beside the command that adds the lock",
    "ui/insights/card.py": "the button Copy of a chart",
}
"""Who may use the clipboard, and for which button."""
REMEMBERS = {"setWindowFilePath", "SHAddToRecentDocs", "setJumpList", "GtkRecentManager"}
"""What would tell the desktop of files or entries."""


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function of this name, with the file it stands in."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
                yield path.relative_to(SOURCES).as_posix(), node


def is_ours(said: ast.expr) -> bool:
    """Whether it is a text of the program, without anything filled in."""
    match said:
        case ast.Constant(value=str()):
            return True
        case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant()], keywords=[]):
            return True
        case ast.IfExp(body=body, orelse=other):
            return is_ours(body) and is_ours(other)
    return False


def titles() -> list[tuple[str, ast.expr]]:
    """What windows are called; for the dialogs that are given their title, what they are given."""
    told = [(file, call.args[0]) for file, call in calls("setWindowTitle")]
    given = [
        (file, call.args[1])
        for file, call in calls("__init__")
        if len(call.args) > 1 and file.startswith("ui/history/") and file.endswith("_dialog.py")
    ]
    return [(file, said) for file, said in told if ast.unparse(said) != "title"] + given


def test_no_title_of_a_window_has_anything_filled_in() -> None:
    assert len(titles()) > 8
    assert [(file, ast.unparse(said)) for file, said in titles() if not is_ours(said)] == []


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        *((said, True) for said in ("'Upswing'", "tr('Check in')", "tr('Add') if x else tr('Change')")),
        *(
            (said, False)
            for said in ("name", "tr('{name}', name=x)", "f'{mood}'", "'a' + b", "tr(x) if x else 'a'")
        ),
    ],
)
def test_a_title_with_something_filled_in_would_be_found(said: str, ours: bool) -> None:
    assert is_ours(ast.parse(said, mode="eval").body) is ours


def test_only_the_buttons_that_say_so_use_the_clipboard() -> None:
    assert {file for file, _ in calls("clipboard")} == set(COPIES)


def test_nobody_keeps_anything_in_the_systems_settings_or_its_lists_of_files() -> None:
    used = {name for name in ("QSettings", *REMEMBERS) for _ in calls(name)}
    assert used == set()


def test_the_desktop_is_asked_to_show_folders_of_this_machine_only() -> None:
    shown = [(file, ast.unparse(call.args[0])) for file, call in calls("openUrl")]
    assert shown
    assert [(file, what) for file, what in shown if not what.startswith("QUrl.fromLocalFile(")] == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_titles_and_the_clipboard_stay_as_they_were_while_someone_looks_around(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("something of another program")
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        plant(guest.given)
        seen = {guest.window.windowTitle()}
        for place in Place:
            guest.go(place)
            seen.add(guest.window.windowTitle())
        assert seen == {"Upswing"}
        guest.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert WORD in guest.reads()
        shown = [each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert shown == ["Upswing", "Upswing"]
        guest.key(Qt.Key.Key_Escape)
    assert clipboard.text() == "something of another program"


@pytest.mark.skipif(os.name != "posix", reason="Qt keeps it elsewhere on Windows, out of our reach")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_file_that_was_saved_is_remembered_by_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    application()
    saved: list[Path] = []
    with at_home(settled_in(tmp_path / "data"), HeldClock()) as guest:
        (tmp_path / WORD).mkdir()
        ask_where(guest.window, "shared", saved.append)
        dialog = guest.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.selectFile(str(tmp_path / WORD / "shared.upswing-routine"))
        dialog.accept()
        guest.until(lambda: guest.window.findChild(QFileDialog) is None)
    assert saved == [tmp_path / WORD / "shared.upswing-routine"]
    assert QSettings("QtProject").value("FileDialog/lastVisited") is None
    assert found_in(Path(os.environ["HOME"])) == []
