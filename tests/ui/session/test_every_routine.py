"""Every session that is shipped is played to its end with keys alone, in the program's own window; the record then holds
what the stage has acknowledged, and nothing else."""

from pathlib import Path

import pytest
from course import Course, Seen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from lodging import library
from upswing import paths
from upswing.domain.check_in import Occasion
from upswing.domain.script.open_ended import SHOWN_WITH
from upswing.domain.session import Activity, SessionState
from upswing.storage.check import check
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

GROWING = {routine.id: len(routine.stages) for routine in library().routines.values() if routine.stages}
PLAIN = sorted(library().routines.keys() - GROWING.keys())
STAGES = [(routine_id, stage) for routine_id, count in sorted(GROWING.items()) for stage in range(1, count + 1)]
QUICK = ("barre-chair", "one-movement")
QUICK_CLOCKS = (Activity.WALK,)


def slow_unless(quick: bool, *values: object) -> object:
    return pytest.param(*values, marks=() if quick else pytest.mark.slow, id="-".join(map(str, values)))


def is_played(guest: Guest, seed: str) -> Course:
    """From its first second to the end, and answered for: mood, energy and effort by their numbers, then Enter."""
    course = Course(guest, seed)
    course.goes_to_the_end()
    assert "That was your session." in guest.reads()
    for answer in "243":
        guest.types(answer)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "after-done"
    guest.key(Qt.Key.Key_Space)
    return course


def holds_what_was_seen(guest: Guest, course: Course, folder: Path) -> None:
    sessions = guest.given.journal.sessions
    [session] = sessions.all()
    kept = {
        each.step: Seen(each.exercise_id, each.side, each.amount, each.feel, each.pain, each.pain_at)
        for each in sessions.sets_of(session.id)
    }
    assert kept == course.seen
    assert (session.state, session.effort, sessions.interrupted()) == (SessionState.FINISHED, 3, None)
    [after] = guest.given.journal.check_ins.all()
    assert (after.mood, after.energy, after.occasion, after.session_id) == (2, 4, Occasion.AFTER, session.id)
    assert check(paths.within(folder).database) == ()


@pytest.mark.parametrize("routine_id", [slow_unless(each in QUICK, each) for each in PLAIN])
def test_a_routine_is_played_to_its_end(qtbot: QtBot, tmp_path: Path, routine_id: str) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go_by_key(Place.SESSION)
        guest.rests()
        card = f"start-{routine_id}"
        guest.click(card if guest.sees(card) else "start-today")
        assert guest.player.script.routine_id == routine_id
        steps = len(guest.player.script.steps)
        course = is_played(guest, routine_id)
        holds_what_was_seen(guest, course, tmp_path)
        assert len(course.did) >= min(steps - 3, 6), "not much was done beside the sets"


@pytest.mark.slow
@pytest.mark.parametrize(("routine_id", "stage"), STAGES)
def test_a_routine_that_grows_is_played_to_its_end_in_each_of_its_steps(
    qtbot: QtBot, tmp_path: Path, routine_id: str, stage: int
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go_by_key(Place.SESSION)
        guest.rests()
        chooser = guest.find(f"stage-{routine_id}")
        assert isinstance(chooser, QComboBox)
        chooser.setFocus()
        guest.key(Qt.Key.Key_Home)
        for _ in range(stage - 1):
            guest.key(Qt.Key.Key_Down)
        guest.click(f"start-{routine_id}")
        assert guest.player.script.title.endswith(f"step {stage}")
        holds_what_was_seen(guest, is_played(guest, f"{routine_id} {stage}"), tmp_path)


@pytest.mark.parametrize("activity", [slow_unless(each in QUICK_CLOCKS, each) for each in SHOWN_WITH])
def test_an_activity_with_nothing_but_a_clock_is_played_to_its_end(
    qtbot: QtBot, tmp_path: Path, activity: Activity
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go_by_key(Place.SESSION)
        guest.rests()
        guest.click(f"clock-{activity}")
        begun_s = guest.clock.passed_s
        course = is_played(guest, activity)
        assert course.seen == {}
        assert course.did == ["pause"]
        holds_what_was_seen(guest, course, tmp_path)
        [session] = guest.given.journal.sessions.all()
        assert session.active_s == round(guest.clock.passed_s - begun_s - 15)


@pytest.mark.parametrize("choice", [slow_unless(each == "less", each) for each in ("whole", "less")])
def test_todays_plan_is_played_to_its_end_whole_and_shortened(qtbot: QtBot, tmp_path: Path, choice: str) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start" if choice == "whole" else "choose-less")
        if choice == "less":
            guest.click("start")
        holds_what_was_seen(guest, is_played(guest, choice), tmp_path)
