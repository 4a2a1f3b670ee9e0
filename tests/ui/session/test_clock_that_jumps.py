"""A walk, a ride or a breath is as long as it was, whatever the clock of this computer is set to meanwhile."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from trainee import OnStage, stage

from upswing.domain.player.state import Phase
from upswing.domain.session import Activity, SessionState


def set_by(led: OnStage, hours: float) -> None:
    """Somebody sets the clock of the computer; the seconds since its start go on as they were."""
    led.clock.start += timedelta(hours=hours)


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        led.view.start_wanted.connect(led.view.start)
        led.view.refresh()
        yield led


@pytest.mark.parametrize(
    ("activity", "hours"),
    [(Activity.WALK, -1), (Activity.CYCLE, +1), (Activity.BREATHING, -30), (Activity.TENNIS, +30)],
)
def test_a_clock_that_is_set_changes_no_second_of_it(on_stage: OnStage, activity: Activity, hours: float) -> None:
    on_stage.click(f"clock-{activity}")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(15 * 60)
    set_by(on_stage, hours)
    on_stage.waits(15 * 60)
    active_s = on_stage.player.active_s
    assert on_stage.at(Phase.WORK)
    assert not on_stage.player.paused
    assert on_stage.said == []
    on_stage.key(Qt.Key.Key_Return)
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    assert (kept.state, kept.active_s) == (SessionState.FINISHED, round(active_s))
    assert 30 * 60 <= active_s < 31 * 60
    assert kept.ended_at is not None
    assert kept.ended_at >= kept.started_at
    assert on_stage.faults == []


def test_summer_time_that_ends_in_the_middle_of_a_walk_adds_no_hour(on_stage: OnStage) -> None:
    """At three it is two again."""
    before, after = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    on_stage.clock.start = datetime(2026, 10, 25, 2, 45, tzinfo=before)
    on_stage.click("clock-walk")
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(15 * 60)
    on_stage.clock.start = on_stage.clock.start.astimezone(after)
    on_stage.waits(15 * 60)
    on_stage.key(Qt.Key.Key_Escape)
    on_stage.click("after-done")
    [kept] = on_stage.given.journal.sessions.all()
    assert kept.ended_at is not None
    passed_s = (kept.ended_at - kept.started_at).total_seconds()
    assert abs(passed_s - kept.active_s) < 1
    assert 30 * 60 <= kept.active_s < 31 * 60


def test_a_computer_that_slept_in_a_turn_of_walk_and_jog_goes_on_in_that_turn(on_stage: OnStage) -> None:
    routine = on_stage.given.catalogue.routines["walk-jog"]
    on_stage.begins(on_stage.given.planning.script_of(routine, 1))
    on_stage.waits_for(Phase.WORK)
    on_stage.key(Qt.Key.Key_Right)
    on_stage.waits_for(Phase.WORK)
    on_stage.waits(10)
    turn_, active_s, shown = on_stage.player.step, on_stage.player.active_s, on_stage.number
    on_stage.clock.wait(3 * 3600)
    on_stage.waits(1)
    assert on_stage.player.paused
    assert (on_stage.player.step, on_stage.number) == (turn_, shown)
    assert on_stage.player.active_s - active_s < 1
    assert [each for each in on_stage.said if "slept" in each] == on_stage.said
    assert len(on_stage.said) == 1
    on_stage.key(Qt.Key.Key_Space)
    on_stage.waits(5)
    assert on_stage.player.active_s - active_s == pytest.approx(5, abs=1)
    assert len(on_stage.said) == 1
