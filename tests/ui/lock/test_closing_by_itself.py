"""Locked data closes by itself: when nobody has touched it for a while, and when the computer goes to sleep; never
while a session is leading somebody."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from locking_guest import LONG, locked, moods, opened, tries
from upswing import paths
from upswing.domain.player.state import Phase
from upswing.domain.session import SessionState
from upswing.settings import Settings
from upswing.storage.locking import lock
from upswing.storage.store import open_store
from upswing.ui.given import Clock
from upswing.ui.help.people_page import PeopleDialog
from upswing.ui.lock.watch import Watch
from upswing.ui.rail import Place
from visitor import MORNING, STRIDE_S, Guest, HeldClock, at_home, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")
SCRIPT = Path(__file__).with_name("on_a_system_bus.py")


class LyingClock(HeldClock):
    """The one on the wall goes on while the computer sleeps; the other stands still then."""

    slept_s = 0.0

    def sleep(self, seconds: float) -> None:
        self.slept_s += seconds

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.slept_s)


@pytest.fixture
def clock() -> LyingClock:
    return LyingClock()


@pytest.fixture(scope="module")
def locked_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = paths.within(tmp_path_factory.mktemp("locked"))
    open_store(where, now=MORNING).close()
    lock(where, LONG, now=MORNING, report=lambda share: None)
    return settled_in(where.data)


@pytest.fixture
def home(locked_once: Path, tmp_path: Path) -> Path:
    """The folder of someone who has a passphrase."""
    return Path(shutil.copytree(locked_once, tmp_path / "home"))


@pytest.fixture
def guest(qtbot: QtBot, home: Path, clock: LyingClock) -> Iterator[Guest]:
    with at_home(home, clock, waits=False) as here:
        locked(here)
        tries(here, LONG)
        opened(here)
        yield here


def looks(guest: Guest) -> None:
    """As every three seconds."""
    if guest.app.given is not None:
        guest.app.locksmith.gate.watch.look()


def stays(guest: Guest, seconds: float) -> None:
    """Does nothing for so long."""
    for _ in range(round(seconds / STRIDE_S)):
        guest.clock.wait(STRIDE_S)
        looks(guest)


def is_open(guest: Guest) -> bool:
    return guest.app.given is not None


def test_after_a_quarter_of_an_hour_without_a_touch_the_data_is_closed(guest: Guest) -> None:
    guest.given.journal.check_ins.add(2, 3)
    stays(guest, 14 * 60)
    guest.key(Qt.Key.Key_Down)
    looks(guest)
    stays(guest, 14 * 60)
    assert is_open(guest), "a key was pressed in between"
    stays(guest, 60)
    assert not is_open(guest)
    locked(guest)
    assert guest.app.key is None
    tries(guest, LONG)
    opened(guest)
    assert moods(guest) == [2]


def test_a_click_is_a_touch(guest: Guest, qtbot: QtBot) -> None:
    for _ in range(3):
        stays(guest, 10 * 60)
        qtbot.mouseClick(guest.window, Qt.MouseButton.LeftButton, pos=guest.window.rect().bottomLeft())
        looks(guest)
    assert is_open(guest)


def test_people_to_talk_to_stay_in_sight(guest: Guest) -> None:
    guest.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    stays(guest, 16 * 60)
    assert not is_open(guest)
    assert isinstance(guest.before, PeopleDialog)
    guest.click("people-close")
    assert guest.sees("unlock-open")


def test_it_looks_by_itself(guest: Guest) -> None:
    guest.given.preferences.change(lock_after_min=5, lock_on_sleep=False)
    looks(guest)
    guest.clock.wait(5 * 60 + 1)
    guest.until(lambda: not is_open(guest))


@pytest.mark.parametrize("minutes", [5, 60, 0])
def test_how_long_is_chosen(guest: Guest, minutes: int) -> None:
    guest.go(Place.SETTINGS)
    name = f"{minutes} minutes" if minutes else "Never"
    guest.click(guest.named(f"Lock it when you have been away for: {name}"))
    looks(guest)
    stays(guest, 4 * 60)
    assert is_open(guest)
    stays(guest, 54 * 60)
    assert is_open(guest) is (minutes != 5)
    stays(guest, 3 * 60)
    assert is_open(guest) is (minutes == 0)


def test_a_session_that_leads_is_never_interrupted_and_one_that_waits_is_kept(guest: Guest) -> None:
    guest.app.preferences.change(lock_after_min=5)
    guest.click("start")
    guest.waits_for(Phase.WORK)
    for _ in range(20):
        guest.clock.wait(STRIDE_S)
        looks(guest)
    assert is_open(guest)
    guest.session.pause()
    looks(guest)
    stays(guest, 6 * 60)
    assert not is_open(guest)
    locked(guest)
    assert "session" not in guest.reads()
    tries(guest, LONG)
    opened(guest)
    [session] = guest.given.journal.sessions.all()
    assert session.state is SessionState.UNDER_WAY
    guest.click("resume")
    guest.until(lambda: guest.app.views.session_runs())


def test_sleep_is_told_by_the_clocks_and_a_session_under_way_is_kept(guest: Guest, clock: LyingClock) -> None:
    guest.click("start")
    guest.until(lambda: guest.app.views.session_runs())
    looks(guest)
    clock.sleep(3600)
    looks(guest)
    assert not is_open(guest)
    locked(guest)
    tries(guest, LONG)
    opened(guest)
    assert guest.sees("resume")


def test_whoever_does_not_want_it_finds_the_data_open_after_sleep(guest: Guest, clock: LyingClock) -> None:
    guest.go(Place.SETTINGS)
    guest.click("lock-on-sleep")
    looks(guest)
    clock.sleep(3600)
    looks(guest)
    assert is_open(guest)


@pytest.mark.parametrize(("wall_s", "ran_s", "slept"), [(3, 3, 0), (40, 3, 1), (3600, 3600, 1), (-3600, 3, 0)])
def test_only_a_clock_that_jumps_ahead_tells_of_sleep(
    qtbot: QtBot, clock: LyingClock, wall_s: float, ran_s: float, slept: int
) -> None:
    due: list[None] = []
    over = QObject()
    watch = Watch(Clock(clock.now, clock.monotonic), lambda: Settings(lock_after_min=0), lambda: False, over)
    watch.due.connect(lambda: due.append(None))
    watch.begin()
    clock.wait(ran_s)
    clock.sleep(wall_s - ran_s)
    watch.look()
    watch.end()
    clock.sleep(3600)
    watch.look()
    assert len(due) == slept


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no dbus-run-session here")
def test_the_system_says_before_it_sleeps_and_waits_for_the_answer() -> None:
    told = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" "$1"'
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", told, sys.executable, str(SCRIPT)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=dict(os.environ),
    )
    said = json.loads(done.stdout)
    for each in ("connected", "first", "goes", "second", "let_go", "gone"):
        assert said[each], each
    assert said["at_waking"] == 1
    assert said["heard"] == [True, True], "both times the computer waited for the answer; nothing after the end"
    assert said["asked"] == [["Inhibit", "sleep", "Upswing", "Your data is being locked.", "delay"]] * 3


class Quits(QObject):
    """Whether anything asks the program to end."""

    asked = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Quit:
            self.asked = True
            return True
        return False


def test_with_the_icon_kept_and_the_window_closed_locking_keeps_a_way_back(guest: Guest) -> None:
    application = QApplication.instance()
    assert application is not None
    gate = guest.app.locksmith.gate
    gate.has_tray = lambda: True
    quits = Quits()
    application.installEventFilter(quits)
    try:
        guest.app.preferences.change(tray="kept")
        QApplication.setQuitOnLastWindowClosed(False)
        guest.window.close()
        gate.watch.due.emit()
        locked_icon = gate.tray.icon
        assert locked_icon is not None
        assert locked_icon.toolTip() == "Upswing"
        QApplication.processEvents()
        assert not quits.asked
        menu = locked_icon.contextMenu()
        assert [each.text() for each in menu.actions() if each.text()] == [
            "Open Upswing",
            "I’m not OK",
            "Quit Upswing",
        ]
        menu.actions()[0].trigger()
        locked(guest)
        assert guest.window.isVisible()
        guest.app.preferences.change(tray="off")
        tries(guest, LONG)
        opened(guest)
        assert gate.tray.icon is None
    finally:
        application.removeEventFilter(quits)
        QApplication.setQuitOnLastWindowClosed(True)


def test_a_file_that_a_second_start_brings_waits_until_the_data_is_open(guest: Guest, tmp_path: Path) -> None:
    guest.app.locksmith.lock_now()
    locked(guest)
    guest.app._on_rung((tmp_path / "nothing.toml",))
    assert guest.notice == "Your file is shown when your data is open."
    tries(guest, LONG)
    guest.until(lambda: "nothing.toml" in guest.reads())
