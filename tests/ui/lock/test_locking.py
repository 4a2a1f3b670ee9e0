"""The lock as a person uses it: a passphrase is set, asked for, changed, taken away; nothing is lost on the way, and
nothing of anybody stands in the window while it is locked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from locking_guest import CTRL, LONG, awaits, locked, moods, opened, sets, tries
from upswing import paths
from upswing.storage.locking import is_locked
from upswing.ui.help.people_page import PeopleDialog
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, home_and_stick, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")
WORD = "kingfisher"


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


def holding_the_word(folder: Path) -> list[str]:
    return [
        path.name for path in sorted(folder.rglob("*")) if path.is_file() and WORD.encode() in path.read_bytes()
    ]


def copies(guest: Guest) -> list[QPushButton]:
    QApplication.processEvents()
    return [each for each in guest.window.findChildren(QPushButton, "copy") if each.isVisible()]


def tells(guest: Guest, word: str) -> bool:
    """Whether anything in the window, seen or not, holds the word."""
    said = [each.text() for each in guest.window.findChildren(QLabel)]
    said += [each.text() for each in guest.window.findChildren(QLineEdit)]
    return any(word in each for each in said)


@contextmanager
def with_a_stick(home: Path, stick: Path, clock: HeldClock) -> Iterator[Guest]:
    """At home with a note that holds the word, also in a copy on the stick."""
    with at_home(settled_in(home), clock) as guest:
        guest.given.journal.check_ins.add(2, 3, note=f"saw a {WORD}")
        guest.app.desk._take_second(stick)
        awaits(guest)
        yield guest


def test_once_a_passphrase_is_set_no_file_tells_a_word_and_only_it_opens_the_data(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home, stick = home_and_stick(tmp_path)
    with with_a_stick(home, stick, clock) as guest:
        guest.app.desk.make_copy()
        awaits(guest)
        assert len(holding_the_word(tmp_path)) >= 3, (
            "in the database or its WAL, a copy here, and one on the stick"
        )
        sets(guest, LONG)
        assert "are locked" in guest.notice
        assert moods(guest) == [2]
        assert holding_the_word(tmp_path) == []
    with at_home(home, clock, waits=False) as guest:
        locked(guest)
        tries(guest, LONG + "s")
        assert guest.app.given is None
        assert "does not open it" in guest.reads()
        assert "again in 1 second." in guest.reads()
        guest.key(Qt.Key.Key_Return)
        assert not guest.app.tasks.busy, "it waits"
        clock.wait(1)
        guest.until(lambda: guest.button("unlock-open").isEnabled())
        tries(guest, LONG)
        opened(guest)
        assert moods(guest) == [2]
        assert holding_the_word(tmp_path) == []


def test_a_plain_copy_that_a_kill_left_in_the_second_folder_is_locked_at_the_next_opening(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home, stick = home_and_stick(tmp_path)
    with with_a_stick(home, stick, clock) as guest:
        [copy] = stick.iterdir()
        plain = copy.read_bytes()
        sets(guest, LONG)
    copy.write_bytes(plain)  # as if the act had ended before it came to this one
    assert holding_the_word(tmp_path) == [copy.name]
    with at_home(home, clock, waits=False) as guest:
        locked(guest)
        tries(guest, LONG)
        opened(guest)
        assert holding_the_word(tmp_path) == []


def test_it_is_not_set_before_it_was_typed_twice_and_its_loss_was_thought_of(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-set")
        assert "A lost passphrase cannot be recovered" in guest.reads()
        guest.types("one")
        guest.key(Qt.Key.Key_Return)
        guest.types("two")
        assert guest.sees("passphrase-differ")
        guest.click("passphrase-known")
        assert not guest.button("passphrase-go").isEnabled()
        guest.find("passphrase-again").setFocus()
        for _ in "two":
            guest.key(Qt.Key.Key_Backspace)
        assert not guest.sees("passphrase-differ")
        guest.types("one")
        assert guest.button("passphrase-go").isEnabled()
        guest.click("passphrase-known")
        assert not guest.button("passphrase-go").isEnabled()
        guest.key(Qt.Key.Key_Escape)
        assert guest.sees("lock-set")
        assert not is_locked(paths.within(tmp_path))


def test_whoever_closes_the_window_in_the_middle_finds_everything(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.given.journal.check_ins.add(2, 3)
        guest.go(Place.SETTINGS)
        guest.click("lock-set")
        for _ in range(2):
            guest.types(LONG)
            guest.key(Qt.Key.Key_Return)
        guest.key(Qt.Key.Key_Space)
        guest.click("passphrase-go")
        assert "One moment, locking your data." in guest.reads()
        guest.key(Qt.Key.Key_L, CTRL)
        guest.key(Qt.Key.Key_Escape)
    with at_home(tmp_path, clock, waits=False) as guest:
        guest.until(lambda: guest.app.given is not None or guest.sees("unlock-open"))
        if guest.app.given is None:
            tries(guest, LONG)
        opened(guest)
        assert moods(guest) == [2]


def test_it_is_changed_and_removed_only_by_who_knows_it(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.given.journal.check_ins.add(2, 3)
        sets(guest, LONG)
        guest.go(Place.SETTINGS)
        guest.click("lock-change")
        for typed in ("wrong", "new", "new"):
            guest.types(typed)
            guest.key(Qt.Key.Key_Return)
        guest.click("passphrase-known")
        guest.click("passphrase-go")
        awaits(guest)
        assert "does not open it" in guest.reads()
        clock.wait(1)
        guest.until(lambda: guest.button("passphrase-go").isEnabled())
        guest.types(LONG)
        guest.click("passphrase-go")
        opened(guest)
        assert guest.notice == "The passphrase is changed."
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        tries(guest, "new")
        opened(guest)
        guest.go(Place.SETTINGS)
        guest.click("lock-remove")
        guest.types("new")
        guest.click("passphrase-go")
        opened(guest)
        assert guest.notice == "Your data has no passphrase any more."
        assert moods(guest) == [2]
    assert not is_locked(paths.within(tmp_path))
    with at_home(tmp_path, clock) as guest:
        assert moods(guest) == [2]


def test_while_locked_nothing_of_anybody_is_in_the_window_and_people_can_be_reached(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.given.journal.check_ins.add(2, 3, note=f"saw a {WORD}", tags=("by the sea",))
        sets(guest, LONG)
        for place in Place:
            guest.go(place)
        guest.app.window.notice.say(f"Undone: {WORD}.")
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        assert WORD not in guest.reads()
        guest.until(lambda: not tells(guest, WORD) and not tells(guest, "by the sea"))
        assert guest.window.windowTitle() == "Upswing"
        for place in Place:
            guest.go_by_key(place)
            assert guest.sees("unlock-open")
        for key, modifiers in (
            (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier),
        ):
            guest.key(key, modifiers)
            dialog = guest.before
            assert isinstance(dialog, PeopleDialog)
            guest.key(Qt.Key.Key_Escape)
            guest.window.activateWindow()  # as a desktop does
            guest.find("unlock").setFocus()


def test_a_passphrase_is_hidden_until_it_is_asked_for_and_hidden_again(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-set")
        field = guest.find("passphrase-new")
        assert isinstance(field, QLineEdit)
        guest.types("Sea")
        assert "Sea" not in field.displayText()
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        guest.click("passphrase-new-show")
        assert field.displayText() == "Sea"
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        guest.click("passphrase-new-show")
        assert "Sea" not in field.displayText()


def test_letters_as_caps_lock_makes_them_are_told(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-set")
        field = guest.find("passphrase-new")
        for text, modifiers, is_told in (
            ("a", Qt.KeyboardModifier.NoModifier, False),
            ("A", Qt.KeyboardModifier.NoModifier, True),
            ("1", Qt.KeyboardModifier.NoModifier, True),
            ("A", shift, False),
            ("a", shift, True),
        ):
            qtbot.keyClick(field, text, modifiers)
            assert guest.sees("passphrase-new-capitals") is is_told, (text, modifiers)
        guest.key(Qt.Key.Key_CapsLock)
        assert not guest.sees("passphrase-new-capitals")


def test_ctrl_l_without_a_passphrase_shows_the_way_to_one(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.key(Qt.Key.Key_L, CTRL)
        assert guest.notice == "Your data has no passphrase yet."
        guest.click("notice-act")
        assert guest.app.window.here is Place.SETTINGS


def test_when_nobody_knows_it_the_locked_files_are_set_aside_whole_and_one_begins_anew(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    where = paths.within(tmp_path)
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.given.journal.check_ins.add(2, 3)
        guest.app.desk.make_copy()
        awaits(guest)
        sets(guest, LONG)
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        before = {path.name: path.read_bytes() for path in (where.database, *where.backups.iterdir())}
        guest.click("unlock-forgotten")
        assert "nobody can open this data" in guest.reads()
        guest.click("forgotten-back")
        guest.click("unlock-forgotten")
        guest.click("forgotten-anew")
        opened(guest)
        assert moods(guest) == []
        assert str(where.set_aside) in guest.notice
        guest.given.journal.check_ins.add(-1, 3)
    assert not is_locked(where)
    aside = {path.name: path.read_bytes() for path in where.set_aside.rglob("*.sqlite3")}
    assert aside == before
    with at_home(tmp_path, clock) as guest:
        assert moods(guest) == [-1]
        # It came back: the file goes among the copies, and its passphrase is asked for.
        found = next(path for path in where.set_aside.rglob("*.sqlite3") if path.name == where.database.name)
        found.rename(where.backups / "found.sqlite3")
        guest.go(Place.SETTINGS)
        guest.click("copy-list")
        awaits(guest)
        guest.click(next(each for each in copies(guest) if "locked" in each.accessibleName()))
        awaits(guest)
        guest.find("copy-passphrase").setFocus()
        tries(guest, "wrong")
        assert "does not open it" in guest.reads()
        clock.wait(1)
        guest.until(lambda: guest.button("copy-open").isEnabled())
        tries(guest, LONG)
        guest.until(lambda: guest.find("copy-restore").hasFocus())
        guest.key(Qt.Key.Key_Return)
        opened(guest)
        assert moods(guest) == [2]
        assert is_locked(where)


def test_what_could_not_be_encrypted_is_named_and_deleted_after_a_second_word(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    left = paths.within(tmp_path).set_aside / "then" / "upswing.sqlite3"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"SQLite format 3\0" + f"saw a {WORD} ".encode() * 2000)
    with at_home(settled_in(tmp_path), clock) as guest:
        sets(guest, LONG)
        guest.go(Place.SETTINGS)
        assert str(left) in guest.reads()
        guest.click("lock-leftovers")
        guest.click("lock-leftovers-keep")
        assert left.exists()
        guest.click("lock-leftovers")
        guest.click("lock-leftovers-sure")
        awaits(guest)
        assert guest.notice == "1 file is deleted."
        assert not guest.sees("lock-leftovers")
    assert holding_the_word(tmp_path) == []
