"""After a session: two taps and an effort, all of them skippable; more only for who asks for it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LAST, LEFT_LEAN, RIGHT_LEAN, SECOND_SQUAT, OnStage, stage

from upswing.domain.check_in import Occasion
from upswing.domain.session import Activity, Session, SessionState
from upswing.planner.history import past_sessions
from visitor import MORNING


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def ends(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Escape)


def kept(on_stage: OnStage) -> Session:
    found = on_stage.given.journal.sessions.find(on_stage.session_id)
    assert found is not None
    return found


def test_nothing_is_chosen_in_advance_and_all_may_be_skipped(on_stage: OnStage) -> None:
    ends(on_stage)
    assert [on_stage.scale(name).value for name in ("mood", "energy", "effort")] == [None, None, None]
    assert not on_stage.sees("confidence")
    on_stage.click("after-done")
    session = kept(on_stage)
    assert (session.effort, session.with_someone, session.confidence) == (None, None, None)
    assert (session.tags, session.note) == ((), "")
    assert on_stage.given.journal.check_ins.all() == ()


def test_nought_is_not_nothing(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.tap("mood", 0)
    on_stage.tap("effort", 0)
    on_stage.click("after-more")
    on_stage.tap("confidence", 0)
    on_stage.click("after-done")
    assert (kept(on_stage).effort, kept(on_stage).confidence) == (0, 0)
    [said] = on_stage.given.journal.check_ins.all()
    assert (said.mood, said.energy, said.occasion) == (0, None, Occasion.AFTER)


def test_what_changed_is_one_sentence(on_stage: OnStage) -> None:
    on_stage.given.planning.feel(-1, 3)
    ends(on_stage)
    on_stage.tap("mood", 2)
    on_stage.tap("energy", 3)
    assert "Compared with before: mood +3, energy as before." in on_stage.reads()


def test_more_is_said_by_who_wants_to(on_stage: OnStage) -> None:
    on_stage.given.journal.sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(days=3), tags=["park"])
    ends(on_stage)
    on_stage.click("after-more")
    on_stage.click(on_stage.named("Company: With someone"))
    on_stage.tap("confidence", 8)
    on_stage.click("tag-park")
    tag = on_stage.find("tag")
    on_stage.click(tag)
    on_stage.types("music")
    note = on_stage.find("session-note")
    assert isinstance(note, QLineEdit)
    on_stage.click(note)
    on_stage.types("felt good")
    on_stage.click("after-done")
    session = max(on_stage.given.journal.sessions.all(), key=lambda each: each.started_at)
    assert (session.with_someone, session.confidence) == (True, 8)
    assert (session.tags, session.note) == (("park", "music"), "felt good")


def test_a_second_tap_takes_company_back(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.click("after-more")
    alone = on_stage.named("Company: On my own")
    on_stage.click(alone)
    assert alone.isChecked()
    on_stage.click(alone)
    assert not alone.isChecked()
    on_stage.click("after-done")
    assert kept(on_stage).with_someone is None


def test_what_was_said_of_one_session_is_not_there_at_the_next(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.click("after-more")
    on_stage.click(on_stage.named("Company: With someone"))
    on_stage.tap("confidence", 3)
    on_stage.click("after-done")
    ends_again = on_stage.view.after
    on_stage.begins()
    on_stage.waits(90)
    on_stage.key(Qt.Key.Key_Escape)
    assert not on_stage.sees("confidence")
    assert ends_again.more.told.with_someone is None
    assert ends_again.more.told.confidence is None


def test_the_keys_alone_are_enough(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.types("3")
    on_stage.types("4")
    on_stage.types("2")
    on_stage.key(Qt.Key.Key_Space)
    session = kept(on_stage)
    assert session.effort == 2
    [said] = on_stage.given.journal.check_ins.all()
    assert (said.mood, said.energy) == (3, 4)


def test_where_nothing_was_said_before_the_sentence_says_what_there_is(on_stage: OnStage) -> None:
    ends(on_stage)
    assert on_stage.view.after.change.text() == "Your session is kept, whether you answer or not."
    on_stage.tap("mood", 2)
    on_stage.tap("energy", 3)
    said = "You end with mood +2, energy 3; from before there is nothing to compare it with."
    assert on_stage.view.after.change.text() == said


def test_before_an_answer_the_sentence_says_how_it_began(on_stage: OnStage) -> None:
    on_stage.given.planning.feel(0, None)
    ends(on_stage)
    assert on_stage.view.after.change.text() == "You began with mood 0."


def test_enter_alone_leaves_the_page_and_answers_nothing(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.calls == ["ended"]
    assert kept(on_stage).state is SessionState.STOPPED
    assert kept(on_stage).effort is None
    assert on_stage.given.journal.check_ins.all() == ()


def test_enter_that_is_still_held_from_the_last_set_does_not_leave_the_page(on_stage: OnStage) -> None:
    ends(on_stage)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(on_stage.view.after.check_in.mood, held)
    assert on_stage.calls == []


def test_enter_on_a_step_of_a_scale_chooses_it(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.calls == []
    assert on_stage.scale("mood").value == 0


def test_enter_in_what_is_told_beside_stays_on_the_page(on_stage: OnStage) -> None:
    ends(on_stage)
    on_stage.click("after-more")
    on_stage.find("session-note").setFocus()
    on_stage.types("rain")
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.calls == []


def test_sets_are_counted_as_the_plan_counts_them(on_stage: OnStage) -> None:
    """Both sides are one set; one in which nothing was done is none, also after a kill."""
    on_stage.begins_with_squats()
    for _ in range(20):
        on_stage.key(Qt.Key.Key_Down)
    on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_Down)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.kept[FIRST_SQUAT].amount == 0
    on_stage.does_the_rest()
    assert {place: each.amount > 0 for place, each in on_stage.kept.items() if place < LAST} == {
        0: True,
        FIRST_SQUAT: False,
        SECOND_SQUAT: True,
        LEFT_LEAN: True,
        RIGHT_LEAN: True,
    }
    assert on_stage.view.after.summary.text().endswith("2 sets")
    on_stage.click("after-done")
    sets = on_stage.given.journal.sessions.sets_of(on_stage.session_id)
    past = past_sessions([(kept(on_stage), sets)], on_stage.given.catalogue)
    assert past[on_stage.session_id].sets == 2
