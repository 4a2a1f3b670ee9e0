"""Before a routine picked by hand begins: what is advised against is said, swapped by default, and may stay."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from trainee import stage

from upswing.domain.exercise import Joint
from upswing.domain.marks import Mark
from upswing.domain.player.state import Phase
from upswing.domain.readiness import HealthTopic
from upswing.domain.routine import Part
from upswing.domain.script import Script, script_of_exercise, script_of_routine
from upswing.domain.script.suiting import suited
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.ui.rail import Place
from upswing.ui.routines.words import length_words
from visitor import Guest, HeldClock, at_home, settled_in

EVERYTHING = frozenset(HealthTopic)


@contextmanager
def visit(folder: Path) -> Iterator[Guest]:
    with at_home(settled_in(folder), HeldClock(), size=(1024, 700)) as guest:
        yield guest


def routine(guest: Guest, name: str) -> Script:
    return script_of_routine(guest.given.catalogue.routines[name], guest.given.catalogue)


def picks(guest: Guest, name: str) -> None:
    """Starts a routine from its card."""
    guest.go(Place.SESSION)
    guest.click(f"start-{name}")


def ids(script: Script) -> set[str]:
    return {step.exercise_id for step in script.steps}


def test_a_routine_that_suits_begins_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        picks(guest, "quiet-room")
        assert guest.at(Phase.GET_READY)
        assert guest.player.script == routine(guest, "quiet-room")


def test_what_her_answers_advise_against_is_said_with_what_takes_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.readiness.answer([HealthTopic.MEDICINES])
        picks(guest, "quiet-room")
        said = guest.reads()
        fits = suited(routine(guest, "quiet-room"), guest.given.catalogue, guest.given.journal.limits())
        assert f"About {length_words(fits.script.told_s)}" in said
        assert "“Supported squat” in place of “Squat”" in said
        assert "One movement is different for you today, because of what you said about your health." in said
        assert "You decide" in said
        assert guest.given.journal.sessions.all() == ()
        assert guest.button("before-start").hasFocus()
        guest.key(Qt.Key.Key_Return)
        assert guest.at(Phase.GET_READY)
        assert "squat" not in ids(guest.player.script)
        assert "supported-squat" in ids(guest.player.script)
        waiting = guest.given.journal.sessions.interrupted()
        assert waiting is not None
        assert waiting.script == guest.player.script


def test_nothing_is_locked_she_can_keep_it(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.readiness.answer([HealthTopic.MEDICINES])
        picks(guest, "quiet-room")
        guest.click("keep-squat")
        assert "“Squat” stays." in guest.reads()
        guest.click("keep-squat")
        assert "“Squat” stays." not in guest.reads()
        guest.click("keep-squat")
        guest.click("before-start")
        assert guest.player.script == routine(guest, "quiet-room")


def test_all_can_stay_with_one_click(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.readiness.answer(EVERYTHING)
        picks(guest, "pilates-core")
        rows = [each for each in guest.window.findChildren(QPushButton) if each.objectName().startswith("keep-")]
        assert len(rows) > 2
        guest.click("before-keep-all")
        assert guest.button("before-start").hasFocus()
        guest.key(Qt.Key.Key_Return)
        assert guest.player.script == routine(guest, "pilates-core")


def test_where_little_is_left_another_routine_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.readiness.answer(EVERYTHING)
        picks(guest, "pilates-core")
        assert "Another routine may suit you better today." in guest.reads()


def test_a_movement_that_is_not_for_her_is_swapped_too(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.marks.mark("squat", Mark.NOT_FOR_ME)
        picks(guest, "quiet-room")
        assert "because you said that it is not for you." in guest.reads()
        assert "somebody who knows your health" not in guest.reads()
        guest.click("before-start")
        assert "squat" not in ids(guest.player.script)


def test_two_reasons_stand_with_their_movements(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.marks.mark("wall-push-up", Mark.NOT_FOR_ME)
        guest.given.journal.readiness.answer([HealthTopic.MEDICINES])
        picks(guest, "quiet-room")
        said = guest.reads()
        assert "2 movements are different for you today. You decide" in said
        assert "Because of what you said about your health." in said
        assert "Because you said that it is not for you." in said


def test_an_injured_joint_is_spared(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.statuses.say(Status.INJURED, injured_at=[Joint.WRIST])
        picks(guest, "quiet-room")
        assert "because it loads a joint that you said is injured." in guest.reads()
        guest.click("before-start")
        exercises = guest.given.catalogue.exercises
        assert all(Joint.WRIST not in exercises[each].loads for each in ids(guest.player.script))


def test_a_single_movement_is_looked_at_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.readiness.answer([HealthTopic.MEDICINES])
        catalogue = guest.given.catalogue
        guest.app.views.start(script_of_exercise(catalogue.exercises["squat"], catalogue))
        assert "“Supported squat” in place of “Squat”" in guest.reads()
        assert not guest.sees("before-keep-all")
        guest.click("keep-squat")
        guest.click("before-start")
        assert ids(guest.player.script) == {"squat"}


@pytest.mark.parametrize("how", ["key", "button"])
def test_not_now_leads_back_to_where_she_came_from(qtbot: QtBot, tmp_path: Path, how: str) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.marks.mark("squat", Mark.NOT_FOR_ME)
        guest.app.views.start(routine(guest, "quiet-room"))
        assert guest.find("rail-session").isVisible()
        assert guest.sees("before-start")
        if how == "key":
            guest.key(Qt.Key.Key_Escape)
        else:
            guest.click("before-not-now")
        assert guest.app.window.here is Place.TODAY
        assert guest.given.journal.sessions.all() == ()
        guest.go(Place.SESSION)
        assert guest.sees("start-quiet-room")


def test_one_comes_back_to_it_from_another_view(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.marks.mark("squat", Mark.NOT_FOR_ME)
        picks(guest, "quiet-room")
        guest.go(Place.TODAY)
        guest.go(Place.SESSION)
        assert guest.button("before-start").hasFocus()


def test_if_nothing_is_left_it_can_only_be_kept_or_put_off(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        catalogue, marks = guest.given.catalogue, guest.given.journal.marks
        breathing = catalogue.exercises["slow-breathing"]
        for each in catalogue.exercises.values():
            if each.pattern is breathing.pattern:
                marks.mark(each.id, Mark.NOT_FOR_ME)
        guest.app.views.start(script_of_exercise(breathing, catalogue))
        assert "Without “Slow breathing”" in guest.reads()
        assert "Nothing of it is left then." in guest.reads()
        assert not guest.button("before-start").isEnabled()
        guest.click("keep-slow-breathing")
        guest.click("before-start")
        assert ids(guest.player.script) == {"slow-breathing"}


def test_the_plan_needs_no_word_its_warm_up_and_its_end_suit_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    with stage(tmp_path) as led:
        for topic in HealthTopic:
            led.clock.wait(1)
            led.given.journal.readiness.answer([topic])
            script = led.given.planning.today().script
            assert script is not None
            assert {Part.WARM_UP, Part.COOL_DOWN} <= {step.part for step in script.steps}
            assert suited(script, led.given.catalogue, led.given.journal.limits()).stand_ins == ()


def test_a_session_that_was_begun_goes_on_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with visit(tmp_path) as guest:
        script = routine(guest, "quiet-room")
        guest.given.planning.begin(script, Activity(script.kind))
        guest.given.journal.marks.mark("squat", Mark.NOT_FOR_ME)
        guest.app.views.resume()
        assert guest.player.script == script
