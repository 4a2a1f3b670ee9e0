"""The tour: the real window, led through the main job, with a picture of every view."""

import os
import socket
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from upswing import paths
from upswing.domain.player.state import Phase
from upswing.tour import FastClock, Guide, Style, play
from upswing.ui.rail import Place
from upswing.ui.theme import Look
from visitor import settled_in

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def colours(picture: Path) -> int:
    """How many colours the picture has, looked at in every eighth row and column."""
    image = QImage(str(picture))
    assert not image.isNull()
    return len({image.pixel(x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 8)})


def roads_out() -> list[str]:
    """The sockets of this process that could reach another machine, from the tables of the system."""
    own = set()
    for file in Path("/proc/self/fd").iterdir():
        try:
            about = file.stat()
        except OSError:
            continue  # the folder's own handle is gone by now
        if stat.S_ISSOCK(about.st_mode):
            own.add(str(about.st_ino))
    tables = (Path("/proc/net", name) for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"))
    lines = [line.split() for table in tables if table.exists() for line in table.read_text().splitlines()[1:]]
    return [line[1] for line in lines if len(line) > 9 and line[9] in own]


def test_a_fast_clock_runs_as_many_times_faster_as_it_is_told(qtbot: QtBot) -> None:
    clock = FastClock(NOW)
    with clock.running(10_000):
        before = clock.now()
        qtbot.wait(20)
        passed = clock.now() - before
    assert timedelta(seconds=200) <= passed
    assert clock.speed == 1.0
    assert clock.now() - before - passed < timedelta(seconds=60)


def test_a_guide_leads_the_real_window_and_its_pictures_are_not_blank(qtbot: QtBot, tmp_path: Path) -> None:
    folders = paths.within(settled_in(tmp_path / "data", look="light"))
    guide = Guide(folders, NOW, Style(Look.LIGHT, (1024, 700)), tmp_path / "pictures")
    try:
        guide.tap("mood", -1)
        guide.tap("energy", 2)
        guide.keep("today")
        guide.go(Place.PLAN)
        guide.keep("plan")
        guide.go(Place.TODAY)
        guide.click("start")
        guide.until(lambda: guide.at(Phase.GET_READY))
        guide.key(Qt.Key.Key_Return)
        guide.until(lambda: guide.at(Phase.WORK))
        guide.keep("session")
        if sys.platform == "linux":
            assert roads_out() == []
    finally:
        guide.close()
    assert [picture.name for picture in guide.kept] == ["today.png", "plan.png", "session.png"]
    for picture in guide.kept:
        assert colours(picture) > 10
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1024, 700)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the tables of Linux")
def test_a_road_out_would_be_seen() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert len(roads_out()) == 1
    assert roads_out() == []


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_whole_tour_keeps_a_picture_of_every_view_and_needs_no_network(qtbot: QtBot, tmp_path: Path) -> None:
    kept = play(tmp_path, (Style(Look.DARK, (1024, 700)),), now=NOW)
    names = [picture.stem for picture in kept]
    assert len(names) == len(set(names))
    assert {f"{number}-{place}" for number, place in enumerate(Place, start=21)} <= set(names)
    assert {"01-welcome", "08-work", "10-rest", "14-after-felt", "17-insights-first-day"} <= set(names)
    assert all(picture.parent == tmp_path / "dark-1024x700" for picture in kept)
    assert [picture.name for picture in kept if colours(picture) < 10] == []
    assert not (Path(os.environ["HOME"]) / ".local/share/upswing").exists()
    if sys.platform == "linux":
        assert roads_out() == []
