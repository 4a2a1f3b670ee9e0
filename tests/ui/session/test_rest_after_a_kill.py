"""The program is killed in the middle: it goes on at the very movement, with the rest as it would be by now."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LAST, LEFT_LEAN, SECOND_SQUAT, SHORT, OnStage, stage

from upswing.domain.player.state import Phase
from upswing.domain.script import GET_READY_S

REST_S = SHORT.steps[FIRST_SQUAT].rest_s


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def is_killed_and_started_again(on_stage: OnStage, after_s: float = 0.0) -> None:
    """All that is known afterwards is what is on disk; `after_s` is what the wall clock says has passed."""
    on_stage.view.leading.let_go()
    on_stage.said.clear()
    on_stage.clock.start += timedelta(seconds=after_s)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    on_stage.view.resume(waiting)


def rests(on_stage: OnStage, seconds: int) -> None:
    """In the rest after the first squats, so many seconds in."""
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    for _ in range(seconds):
        on_stage.waits(1)


@pytest.mark.parametrize(("rested", "gone", "left"), [(5, 0, 15), (5, 9, 6), (1, 18.5, 0.5)])
def test_a_rest_ran_on_while_the_program_was_gone(
    on_stage: OnStage, rested: int, gone: float, left: float
) -> None:
    rests(on_stage, rested)
    is_killed_and_started_again(on_stage, gone)
    assert on_stage.at(Phase.REST)
    assert on_stage.player.remaining_s(on_stage.clock.monotonic()) == pytest.approx(left)
    assert on_stage.said == [
        f"Your rest ran on meanwhile: {'1 second is' if left <= 1 else f'{left} seconds are'} left."
    ]
    on_stage.waits(left)
    assert (on_stage.player.step, on_stage.player.phase) == (SECOND_SQUAT, Phase.WORK)


@pytest.mark.parametrize("gone", [REST_S, 3600, 10**8])
def test_a_rest_that_is_over_by_now_leaves_a_moment_to_get_ready(on_stage: OnStage, gone: float) -> None:
    rests(on_stage, 5)
    is_killed_and_started_again(on_stage, gone)
    assert (on_stage.player.step, on_stage.player.phase) == (SECOND_SQUAT, Phase.GET_READY)
    assert on_stage.said == ["Your rest is over by now. There is a moment to get ready."]


def test_a_clock_that_was_set_back_lets_the_rest_begin_anew(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    is_killed_and_started_again(on_stage, -7200)
    assert on_stage.number == str(REST_S)
    assert on_stage.said == ["The clock of this computer was set back meanwhile, so your rest begins anew."]


def test_a_rest_that_stood_still_goes_on_where_it_stood(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    on_stage.key(Qt.Key.Key_Space)
    is_killed_and_started_again(on_stage, REST_S - 6)
    assert on_stage.number == str(REST_S - 5)
    assert on_stage.said == [f"Your rest stood still meanwhile: {REST_S - 5} seconds are left."]


def test_a_rest_that_was_cut_short_does_not_come_back(on_stage: OnStage) -> None:
    rests(on_stage, 2)
    on_stage.types("2")
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.at(Phase.GET_READY)
    is_killed_and_started_again(on_stage)
    assert (on_stage.player.step, on_stage.player.phase) == (SECOND_SQUAT, Phase.GET_READY)
    assert on_stage.number == str(GET_READY_S)
    assert on_stage.said == []


def test_it_goes_on_at_the_very_movement_that_was_moved_to(on_stage: OnStage) -> None:
    on_stage.begins()
    for _ in range(3):
        on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Return)
    assert (on_stage.player.step, on_stage.player.phase) == (LEFT_LEAN, Phase.WORK)
    is_killed_and_started_again(on_stage)
    assert on_stage.player.step == LEFT_LEAN
    on_stage.key(Qt.Key.Key_Left)
    is_killed_and_started_again(on_stage)
    assert on_stage.player.step == SECOND_SQUAT


def test_a_second_kill_in_the_same_rest_is_as_good_as_the_first(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    is_killed_and_started_again(on_stage, 4)
    on_stage.waits(2)
    is_killed_and_started_again(on_stage, 3)
    assert on_stage.number == str(REST_S - 5 - 4 - 2 - 3)


def test_a_rest_that_was_cut_short_after_a_kill_does_not_come_back_after_the_next(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    is_killed_and_started_again(on_stage, 2)
    on_stage.key(Qt.Key.Key_Return)
    is_killed_and_started_again(on_stage, 2)
    assert (on_stage.player.step, on_stage.player.phase) == (SECOND_SQUAT, Phase.GET_READY)


def test_a_rest_that_stood_still_runs_from_the_start_after_a_kill_on(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    on_stage.key(Qt.Key.Key_Space)
    is_killed_and_started_again(on_stage, 1)
    on_stage.waits(4)
    is_killed_and_started_again(on_stage, 3)
    assert on_stage.number == str(REST_S - 5 - 4 - 3)


def test_a_rest_that_began_anew_does_not_begin_anew_again(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    is_killed_and_started_again(on_stage, -7200)
    on_stage.waits(4)
    is_killed_and_started_again(on_stage, 3)
    assert on_stage.number == str(REST_S - 4 - 3)


def test_the_rest_of_a_session_that_is_over_is_forgotten_and_undo_knows_nothing_of_it(on_stage: OnStage) -> None:
    rests(on_stage, 5)
    lines = len(on_stage.given.journal.changes.history())
    on_stage.key(Qt.Key.Key_Space)
    on_stage.key(Qt.Key.Key_Space)
    assert len(on_stage.given.journal.changes.history()) == lines
    on_stage.does_the_rest()
    on_stage.click("after-done")
    [session] = on_stage.given.journal.sessions.all()
    assert session.rest is None
    assert session.next_step == LAST + 1
