"""What comes before a session, over it, and from a file: not cut at double text, named, and reached by the Tab key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed, unreached
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from lodging import library
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.player.state import Phase
from upswing.domain.readiness import HealthTopic
from upswing.domain.routine import (
    Block,
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Part,
    Rounds,
    Routine,
    RoutineItem,
)
from upswing.interchange.routine_file import write_routine
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(params=[100, 200])
def guest(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Guest]:
    home = settled_in(tmp_path / "home", text_percent=request.param)
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED) as found:
        yield found


def every_way(file: Path) -> Path:
    """A file with a routine that has a block of every kind, and a movement of its own."""
    like = library().exercises["box-squat"]
    own = replace(like, id="own-stair", name="Squat on the lowest stair of a long staircase", own=True, ladder="")
    two = ("own-stair", "wall-push-up")
    ways = (Pairs(), Circuit(), Rounds(3, 60), EveryMinute(4), Intervals(3, 30, 15))
    blocks = []
    for way in ways:
        amount, rest_s = (30, 15) if isinstance(way, Intervals) else (8, 0)
        items = tuple(RoutineItem(each, 1, amount, rest_s) for each in two)
        blocks.append(Block(Part.WORK, items, way=way))
    routine = Routine("own-x", "Evening on the stairs", 9, "For tired legs.", "Slow and quiet.", tuple(blocks))
    write_routine(file, routine, [OwnExercise(own, figure="box-squat")])
    return file


def looks_at(guest: Guest, file: Path) -> None:
    guest.app.open_files((file,))
    guest.until(lambda: guest.sees("opening-keep") or guest.notice != "")


def test_the_preview_of_a_file(guest: Guest, tmp_path: Path) -> None:
    guest.given.journal.readiness.answer(HealthTopic)
    file = every_way(tmp_path / "evening.upswing-routine")
    looks_at(guest, file)
    found = faults(guest.window, "preview") + unnamed(guest.window, "preview") + unreached(guest, "preview")
    guest.click("opening-keep")
    found += faults(guest.app.window.notice, "kept")
    guest.click("notice-close")
    looks_at(guest, file)
    found += faults(guest.window, "preview of a known one")
    guest.click("opening-leave")
    looks_at(guest, tmp_path / "a-long-name-that-somebody-gave-to-a-file-that-is-gone.upswing-routine")
    found += faults(guest.app.window.notice, "refusal")
    assert not found, "\n".join(found)


def test_what_is_said_before_a_start(guest: Guest) -> None:
    guest.given.journal.readiness.answer(HealthTopic)
    found = []
    for name in ("quiet-room", "pilates-core"):
        guest.app.views.start(guest.given.planning.script_of(guest.given.catalogue.routines[name]))
        found += faults(guest.window, name) + unnamed(guest.window, name) + unreached(guest, name)
        guest.click("before-keep-all")
        found += faults(guest.window, f"{name}, kept")
        guest.click("before-not-now")
    assert not found, "\n".join(found)


def test_something_like_this_over_a_session(guest: Guest) -> None:
    guest.click("start")
    guest.waits_for(Phase.WORK)
    guest.key(Qt.Key.Key_B)
    found = faults(guest.window, "alike") + unnamed(guest.window, "alike") + unreached(guest, "alike")
    assert not found, "\n".join(found)
