"""What the session has acknowledged is on disk, whatever happens to the program or to the disk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LAST, SECOND_SQUAT, OnStage, stage

from lodging import held_by_another_program
from upswing import paths
from upswing.domain.check_in import Occasion
from upswing.domain.exercise import Joint
from upswing.domain.player.state import Phase
from upswing.domain.session import SessionState
from upswing.storage.check import check


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def test_a_set_is_on_disk_before_its_rest_begins(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.at(Phase.EFFORT)
    done = on_stage.kept[FIRST_SQUAT]
    assert (done.exercise_id, done.amount, done.target) == ("box-squat", 5, 5)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.next_step == SECOND_SQUAT


def test_a_set_and_the_rest_after_it_are_one_write(on_stage: OnStage) -> None:
    """No kill can find the one without the other."""
    on_stage.begins_with_squats()
    sessions = on_stage.given.journal.sessions
    acts: tuple[Callable[[], None], ...] = (
        lambda: on_stage.key(Qt.Key.Key_Return),
        lambda: on_stage.types("2"),
        lambda: on_stage.key(Qt.Key.Key_Left),
        lambda: on_stage.key(Qt.Key.Key_E),
        lambda: on_stage.key(Qt.Key.Key_S),
    )
    for act in acts:
        writes = sessions.writes
        act()
        assert sessions.writes == writes + 1
    waiting = sessions.interrupted()
    assert waiting is not None
    assert waiting.script == on_stage.player.script


def test_the_rest_is_known_on_disk_with_the_set(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.rest is not None
    assert (waiting.rest.after_step, waiting.rest.of_s) == (FIRST_SQUAT, 20)


def test_a_little_pain_is_on_disk_before_its_set_has_ended(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_P)
    on_stage.click(f"pain-{Joint.KNEE}")
    on_stage.tap("pain", 2)
    noted = on_stage.kept[FIRST_SQUAT]
    assert (noted.amount, noted.pain, noted.pain_at) == (on_stage.player.reps, 2, Joint.KNEE)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.next_step == FIRST_SQUAT
    on_stage.key(Qt.Key.Key_Space)
    for _ in range(3):
        on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_Return)
    done = on_stage.kept[FIRST_SQUAT]
    assert (done.id, done.amount, done.pain) == (noted.id, noted.amount + 3, 2)


def test_a_set_that_hurt_a_little_is_done_again_after_a_kill_and_still_hurt(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_P)
    on_stage.types("3")
    on_stage.view.leading.let_go()
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    on_stage.view.resume(waiting)
    assert (on_stage.player.step, on_stage.player.phase) == (FIRST_SQUAT, Phase.GET_READY)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Return)
    assert (on_stage.kept[FIRST_SQUAT].amount, on_stage.kept[FIRST_SQUAT].pain) == (5, 3)


def test_an_interrupted_session_goes_on_at_the_right_step_with_what_was_done(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.types("3")
    spent = on_stage.player.active_s
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    on_stage.view.resume(waiting)
    assert (on_stage.player.next_place, on_stage.player.phase) == (SECOND_SQUAT, Phase.REST)
    assert [outcome.step for outcome in on_stage.player.outcomes] == [0, FIRST_SQUAT]
    assert on_stage.player.active_s == pytest.approx(spent, abs=2)
    on_stage.does_the_rest()
    on_stage.click("after-done")
    [session] = on_stage.given.journal.sessions.all()
    assert session.state is SessionState.FINISHED
    assert sorted(on_stage.kept) == list(range(LAST + 1))


def test_a_session_interrupted_after_its_last_set_goes_on_with_how_it_was(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.does_the_rest()
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    on_stage.view.resume(waiting)
    assert "That was your session." in on_stage.reads()


def test_a_set_that_could_not_be_kept_is_said_and_is_kept_when_the_session_goes_on(
    on_stage: OnStage, tmp_path: Path
) -> None:
    on_stage.begins_with_squats()
    with held_by_another_program(on_stage.given):
        on_stage.key(Qt.Key.Key_Return)
    [fault] = on_stage.faults
    assert "Another program is holding your data" in fault.sentence
    assert on_stage.player.paused
    assert sorted(on_stage.kept) == [0]
    on_stage.key(Qt.Key.Key_Space)
    on_stage.does_the_rest()
    assert sorted(on_stage.kept) == list(range(LAST + 1))
    assert on_stage.kept[FIRST_SQUAT].amount == 5
    assert check(paths.within(tmp_path).database) == ()


def test_the_last_set_too_is_kept_after_a_fault_at_the_end(on_stage: OnStage, tmp_path: Path) -> None:
    on_stage.begins()
    while on_stage.player.step != LAST:
        on_stage.waits(5)
        if on_stage.at(Phase.WORK) and not on_stage.player.ends_by_itself:
            on_stage.key(Qt.Key.Key_Return)
    on_stage.waits_for(Phase.WORK)
    with held_by_another_program(on_stage.given):
        on_stage.key(Qt.Key.Key_Return)
        assert "holding your data" in on_stage.faults[-1].sentence
    on_stage.click("after-done")
    assert sorted(on_stage.kept) == list(range(LAST + 1))
    [session] = on_stage.given.journal.sessions.all()
    assert session.state is SessionState.FINISHED


def test_the_end_that_could_not_be_kept_keeps_the_page_and_its_answers(on_stage: OnStage, tmp_path: Path) -> None:
    on_stage.begins()
    on_stage.does_the_rest()
    on_stage.tap("mood", 3)
    on_stage.tap("effort", 4)
    with held_by_another_program(on_stage.given):
        on_stage.click("after-done")
    assert "holding your data" in on_stage.faults[-1].sentence
    assert on_stage.scale("mood").value == 3
    assert on_stage.calls == []
    on_stage.click("after-done")
    [session] = on_stage.given.journal.sessions.all()
    assert (session.state, session.effort) == (SessionState.FINISHED, 4)
    [after] = on_stage.given.journal.check_ins.all()
    assert (after.mood, after.occasion, after.session_id) == (3, Occasion.AFTER, session.id)


def test_a_full_disk_is_said_and_every_set_before_is_kept(on_stage: OnStage, tmp_path: Path) -> None:
    """SQLite answers as on a full disk when the file may not grow."""
    on_stage.begins_with_squats()
    writer = on_stage.given.journal._pen._store._writer  # the limit holds for one connection alone
    pages = writer.exec_driver_sql("PRAGMA page_count").scalar_one()
    writer.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    writer.rollback()
    on_stage.key(Qt.Key.Key_Return)
    kept = 5
    while not on_stage.faults:
        assert on_stage.kept[FIRST_SQUAT].amount == kept
        on_stage.key(Qt.Key.Key_Up)
        kept += 1
        assert kept < 500
    assert "is full" in on_stage.faults[0].sentence
    assert on_stage.kept[FIRST_SQUAT].amount == kept - 1
    writer.exec_driver_sql("PRAGMA max_page_count = 1000000")
    writer.rollback()
    on_stage.key(Qt.Key.Key_Up)
    assert on_stage.kept[FIRST_SQUAT].amount == kept + 1
    assert check(paths.within(tmp_path).database) == ()
