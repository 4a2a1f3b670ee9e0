"""A walk, a ride, yoga somewhere else: one click and a clock that runs until one is done."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from trainee import OnStage, stage

from lodging import held_by_another_program
from upswing.domain.exercise import Joint
from upswing.domain.player.state import Phase
from upswing.domain.script import script_of_exercise
from upswing.domain.script.open_ended import SHOWN_WITH, open_ended
from upswing.domain.session import Activity, SessionState
from upswing.errors import StorageError
from upswing.storage.script_text import script_of, script_text
from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        led.view.start_wanted.connect(led.view.start)
        led.view.refresh()
        yield led


@pytest.mark.parametrize("activity", SHOWN_WITH)
def test_each_kind_begins_with_one_click_and_ends_with_enter(on_stage: OnStage, activity: Activity) -> None:
    on_stage.click(f"clock-{activity}")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(10 * 60)
    assert on_stage.at(Phase.WORK)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.at(Phase.CHECK_IN)
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    assert (kept.activity, kept.state, round(kept.minutes)) == (activity, SessionState.FINISHED, 10)
    assert on_stage.given.journal.sessions.sets_of(kept.id) == ()


def test_two_clicks_from_anywhere_start_a_walk(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        begun = guest.acts
        guest.go(Place.SESSION)
        guest.click("clock-walk")
        assert guest.acts - begun == 2
        assert guest.session.is_under_way


def test_what_cannot_begin_because_of_the_disk_leaves_the_page_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.SESSION)
        script = guest.given.planning.today().script
        assert script is not None
        with held_by_another_program(guest.given), pytest.raises(StorageError):
            guest.app.views.start(script)
        assert guest.sees("clock-walk")
        assert not guest.session.is_under_way
        guest.click("clock-walk")
        assert guest.session.is_under_way


def test_the_clock_runs_up_and_stands_still_in_a_pause(on_stage: OnStage) -> None:
    on_stage.click("clock-walk")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(125)
    minutes, seconds = on_stage.number.split(":")
    assert int(minutes) * 60 + int(seconds) == int(on_stage.player.active_s) >= 125
    assert on_stage.words(on_stage.view.stage.phase) == "Under way"
    assert on_stage.words(on_stage.view.stage.name) == "Walk"
    shown = on_stage.number
    on_stage.key(Qt.Key.Key_Space)
    on_stage.waits(60)
    assert on_stage.number == shown
    on_stage.key(Qt.Key.Key_Space)
    on_stage.waits(5)
    assert on_stage.number != shown


def test_under_a_minute_the_clock_does_not_read_as_minutes(on_stage: OnStage) -> None:
    on_stage.click("clock-walk")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(30)
    state = on_stage.view.stage.dial.state
    assert (state.number, state.caption) == (f"0:{int(on_stage.player.active_s):02d}", "minutes")
    ring = on_stage.view.stage.dial.ring()
    on_stage.waits(45)
    assert on_stage.number.startswith("1:")
    assert on_stage.view.stage.dial.ring() == ring


def test_stopping_is_as_good_as_being_done(on_stage: OnStage) -> None:
    on_stage.click("clock-swim")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(300)
    on_stage.key(Qt.Key.Key_Escape)
    assert "That was your session." in on_stage.reads()
    assert "set" not in on_stage.view.after.summary.text()
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    assert kept.state is SessionState.FINISHED


def test_what_has_passed_is_on_disk_every_minute_and_goes_on_after_a_kill(on_stage: OnStage) -> None:
    on_stage.click("clock-walk")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(30 * 60 + 30)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert 0 <= on_stage.player.active_s - waiting.active_s <= 60
    on_stage.view.resume(waiting)
    on_stage.waits_for(Phase.WORK)
    minutes = int(on_stage.number.split(":")[0])
    assert minutes >= 30
    on_stage.waits(600)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    assert kept.minutes >= 40


def test_nothing_is_swapped_and_pain_is_remembered(on_stage: OnStage) -> None:
    on_stage.click("clock-run")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(120)
    assert not on_stage.button("session-easier").isEnabled()
    assert not on_stage.button("session-alike").isEnabled()
    on_stage.key(Qt.Key.Key_P)
    on_stage.view.leading.pain.told.emit(2, Joint.KNEE)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    [done] = on_stage.given.journal.sessions.sets_of(kept.id)
    assert (done.exercise_id, done.pain, done.pain_at) == ("jog", 2, Joint.KNEE)


def test_a_clock_comes_back_from_the_disk_as_it_was(on_stage: OnStage) -> None:
    script = open_ended(Activity.YOGA, on_stage.given.catalogue, "Yoga")
    assert script is not None
    assert script_of(script_text(script)) == script
    assert not script.steps[0].ends_by_itself


def test_tennis_from_the_library_is_tennis_too(on_stage: OnStage) -> None:
    catalogue = on_stage.given.catalogue
    assert script_of_exercise(catalogue.exercises["tennis"], catalogue).kind == Activity.TENNIS


def test_the_turns_of_walk_and_jog_say_what_is_on_and_what_comes_next(on_stage: OnStage) -> None:
    routine = on_stage.given.catalogue.routines["walk-jog"]
    on_stage.begins(on_stage.given.planning.script_of(routine, 1))
    stage_ = on_stage.view.stage
    seen: list[tuple[str, str]] = []
    while not on_stage.player.is_over:
        on_stage.waits(5)
        if on_stage.at(Phase.WORK) and not on_stage.player.is_over:
            now = (on_stage.words(stage_.name), on_stage.words(stage_.following))
            if not seen or seen[-1] != now:
                seen.append(now)
    names = [name for name, _ in seen]
    assert names[:5] == ["Brisk walk", "Jog", "Easy walk", "Jog", "Easy walk"]
    assert names.count("Jog") == 8
    for (_, following), (name, _) in pairwise(seen):
        assert following.startswith(f"Then: {name.split(',')[0]},")
    assert seen[1][1] == "Then: Easy walk, 1 min 30 s"


def test_half_of_a_turn_is_said(on_stage: OnStage) -> None:
    routine = on_stage.given.catalogue.routines["walk-jog"]
    on_stage.begins(on_stage.given.planning.script_of(routine, 1))
    on_stage.waits_for(Phase.WORK)
    on_stage.key(Qt.Key.Key_Right)
    on_stage.waits_for(Phase.WORK)
    assert on_stage.words(on_stage.view.stage.name) == "Jog"
    phase: QLabel = on_stage.view.stage.phase
    on_stage.waits(30.5)
    assert on_stage.words(phase) == "Half time"
    on_stage.waits(5)
    assert on_stage.words(phase) != "Half time"
