"""The screen stays awake while it is asked to, on a bus of the test's own; without one nothing happens."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from upswing.ui.session.awake import Caffeinated, OnTheBus, OnWindows, awake_on

SCRIPT = Path(__file__).with_name("on_a_bus.py")
needs_a_bus = pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no dbus-run-session here")


def on_a_bus(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(SCRIPT), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


@needs_a_bus
def test_the_desktop_is_asked_once_by_name_and_reason_and_the_end_of_the_connection_takes_it_back() -> None:
    said = on_a_bus("--with-a-desktop")
    assert said["heard"]
    calls = sorted(said["calls"])
    assert [call[:4] for call in calls] == [
        ["org.freedesktop.PowerManagement.Inhibit", "Inhibit", "Upswing", "A session is under way"],
        ["org.freedesktop.ScreenSaver", "Inhibit", "Upswing", "A session is under way"],
    ]
    assert {call[4] for call in calls} == {said["own"]}, "asked on the connection that is closed again"
    assert said["there"]
    assert said["gone"]


@needs_a_bus
def test_a_desktop_that_knows_nothing_of_it_is_left_in_peace() -> None:
    said = on_a_bus()
    assert said["calls"] == []
    assert said["gone"]


def test_without_a_bus_nothing_happens() -> None:
    screen = OnTheBus("A session is under way", {})
    screen.hold()
    screen.let_go()
    assert not screen._holds


def test_the_program_of_macos_runs_as_long_as_it_is_asked_to(qtbot: QtBot, tmp_path: Path) -> None:
    noted = tmp_path / "noted"
    program = tmp_path / "stays-awake"
    program.write_text(f"#!/bin/sh\necho $@ > {noted}.part; mv {noted}.part {noted}; exec sleep 60\n")
    program.chmod(0o700)
    screen = Caffeinated(str(program))
    screen.hold()
    screen.hold()
    qtbot.waitUntil(noted.exists, timeout=20_000)
    assert noted.read_text().split() == ["-d", "-i", "-w", str(os.getpid())]
    assert screen._programs.running == 1
    screen.let_go()
    assert screen._programs.running == 0


def test_each_system_has_its_own_way() -> None:
    assert isinstance(awake_on("linux", ""), OnTheBus)
    assert isinstance(awake_on("freebsd14", ""), OnTheBus)
    assert isinstance(awake_on("win32", ""), OnWindows)
    assert isinstance(awake_on("darwin", ""), Caffeinated)
