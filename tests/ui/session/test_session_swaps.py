"""Another movement in its place: easier, harder, or something like this, but … – one key away, kept on disk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LEFT_LEAN, SECOND_SQUAT, SHORT, OnStage, stage

from lodging import held_by_another_program
from upswing import paths
from upswing.domain.change import Change
from upswing.domain.exercise import Exercise, Joint
from upswing.domain.marks import Mark
from upswing.domain.player.keys import Action
from upswing.domain.player.state import Phase
from upswing.domain.readiness import HealthTopic
from upswing.domain.verb import Verb
from upswing.journal.cautions import CAUTIONS
from upswing.storage.check import check
from upswing.ui.movement.wishes import But


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def squats(on_stage: OnStage) -> list[str]:
    steps = on_stage.player.script.steps
    return [step.exercise_id for step in steps[FIRST_SQUAT : SECOND_SQUAT + 1]]


def offered(on_stage: OnStage) -> tuple[Exercise, ...]:
    return on_stage.view.leading.alike.offered


def test_b_pauses_and_offers_what_is_like_it(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    assert on_stage.player.paused
    assert "Something like “Box squat”, but …" in on_stage.reads()
    assert offered(on_stage)
    before = on_stage.player
    on_stage.waits(600)
    assert (on_stage.player.step, on_stage.player.elapsed_s) == (before.step, before.elapsed_s)


def test_a_number_puts_it_in_the_place_of_every_set_and_the_session_goes_on(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    other = offered(on_stage)[1]
    on_stage.key(Qt.Key.Key_2)
    assert set(squats(on_stage)) == {other.id}
    assert len([step for step in on_stage.player.script.steps if step.exercise_id == other.id]) in (2, 4)
    assert other.name in on_stage.words(on_stage.view.stage.name)
    assert on_stage.at(Phase.GET_READY)
    assert not on_stage.player.paused
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.script == on_stage.player.script


def test_a_session_that_was_paused_before_stays_paused(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Space)
    on_stage.key(Qt.Key.Key_B)
    on_stage.key(Qt.Key.Key_1)
    assert on_stage.player.paused


def test_escape_leads_back_and_nothing_has_changed(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    on_stage.key(Qt.Key.Key_Escape)
    assert on_stage.view.stage.isVisible()
    assert on_stage.player.script == SHORT
    assert on_stage.player.paused
    on_stage.key(Qt.Key.Key_Space)
    assert not on_stage.player.paused


def test_the_wish_is_met(on_stage: OnStage) -> None:
    on_stage.begins()
    while on_stage.player.step != LEFT_LEAN:
        on_stage.key(Qt.Key.Key_Right)
    on_stage.click("session-alike")
    on_stage.click(f"alike-{But.WRIST}")
    assert all(Joint.WRIST not in each.loads for each in offered(on_stage))
    on_stage.key(Qt.Key.Key_1)
    lean = on_stage.player.script.steps[LEFT_LEAN]
    assert Joint.WRIST not in on_stage.given.catalogue.exercises[lean.exercise_id].loads


def test_easier_and_harder_are_in_the_panel_too(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    easier = on_stage.given.catalogue.easier("box-squat")
    assert easier is not None
    on_stage.key(Qt.Key.Key_B)
    on_stage.key(Qt.Key.Key_E)
    assert squats(on_stage) == [easier.id] * 2


def test_in_a_rest_the_movement_that_comes_next_is_swapped(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_B)
    other = offered(on_stage)[0]
    on_stage.key(Qt.Key.Key_1)
    assert squats(on_stage) == ["box-squat", other.id]
    assert on_stage.kept[FIRST_SQUAT].exercise_id == "box-squat"


def test_nothing_heavier_than_the_next_rung_is_offered(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    harder = on_stage.given.catalogue.harder("box-squat")
    assert harder is not None
    on_stage.key(Qt.Key.Key_B)
    while on_stage.sees("alike-more"):
        on_stage.click("alike-more")
    assert all(each.effort <= harder.effort for each in offered(on_stage))


def test_a_swap_is_a_change_of_the_script_and_survives_the_end_of_the_program(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with stage(tmp_path) as led:
        led.begins_with_squats()
        led.key(Qt.Key.Key_B)
        led.key(Qt.Key.Key_1)
        script = led.player.script
        [change, *_] = led.given.journal.changes.history()
        assert isinstance(change, Change)
        assert change.verb == Verb.CHANGE_SCRIPT
    assert check(paths.within(tmp_path).database) == ()
    with stage(tmp_path) as led:
        waiting = led.given.journal.sessions.interrupted()
        assert waiting is not None
        led.view.resume(waiting)
        assert led.player.script == script


def test_a_disk_that_refuses_the_swap_gets_it_with_the_next_key(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    other = offered(on_stage)[0]
    with held_by_another_program(on_stage.given):
        on_stage.key(Qt.Key.Key_1)
        assert on_stage.faults
    on_stage.key(Qt.Key.Key_Up)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.script is not None
    assert other.id in {step.exercise_id for step in waiting.script.steps}


def test_no_swap_offers_what_she_has_put_aside(on_stage: OnStage) -> None:
    catalogue, marks = on_stage.given.catalogue, on_stage.given.journal.marks
    easier, harder = catalogue.easier("box-squat"), catalogue.harder("box-squat")
    assert easier is not None
    assert harder is not None
    for each in (easier, harder):
        marks.mark(each.id, Mark.NOT_FOR_ME)
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    while on_stage.sees("alike-more"):
        on_stage.click("alike-more")
    assert not {easier.id, harder.id} & {each.id for each in offered(on_stage)}
    on_stage.key(Qt.Key.Key_Escape)
    on_stage.key(Qt.Key.Key_E)
    beyond = catalogue.easier(easier.id)
    assert beyond is not None
    assert squats(on_stage) == [beyond.id] * 2


@pytest.mark.parametrize("topic", [each for each in HealthTopic if CAUTIONS[each]])
def test_no_swap_offers_what_her_answers_advise_against(on_stage: OnStage, topic: HealthTopic) -> None:
    on_stage.given.journal.readiness.answer([topic])
    on_stage.begins_with_squats()
    for keys in ("E", "H", "H", "H", "H"):
        on_stage.types(keys)
        at_hand = on_stage.given.catalogue.exercises[on_stage.player.current.exercise_id]
        assert at_hand.id == "box-squat" or not CAUTIONS[topic] & set(at_hand.avoid_if)
    on_stage.key(Qt.Key.Key_B)
    assert all(not CAUTIONS[topic] & set(each.avoid_if) for each in offered(on_stage))


def test_a_mark_made_during_the_session_counts_at_once(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    buttons = on_stage.view.stage.buttons
    while buttons.button(Action.HARDER).isEnabled():
        harder = on_stage.given.catalogue.harder(on_stage.player.current.exercise_id)
        while harder is not None:
            on_stage.given.journal.marks.mark(harder.id, Mark.NOT_FOR_ME)
            harder = on_stage.given.catalogue.harder(harder.id)
        on_stage.waits(1)
    assert on_stage.player.current.exercise_id == "box-squat"


def test_an_archived_movement_is_not_offered(on_stage: OnStage) -> None:
    like = on_stage.given.catalogue.exercises["box-squat"]
    own = replace(like, id="own-squat", name="My squat", own=True, effort=like.effort - 0.01)
    on_stage.given.journal.exercises.add_own(own, figure="squat")
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_B)
    assert own.id in {each.id for each in offered(on_stage)}
    on_stage.key(Qt.Key.Key_Escape)
    on_stage.given.journal.exercises.archive(own.id)
    on_stage.key(Qt.Key.Key_B)
    assert own.id not in {each.id for each in offered(on_stage)}


def test_what_takes_its_place_after_pain_suits_her_too(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    gentler = on_stage.given.catalogue.easier("box-squat")
    assert gentler is not None
    on_stage.given.journal.marks.mark(gentler.id, Mark.NOT_FOR_ME)
    on_stage.key(Qt.Key.Key_P)
    on_stage.tap("pain", 6)
    beyond = on_stage.given.catalogue.easier(gentler.id)
    assert beyond is not None
    assert on_stage.said == [f"That movement ends for today. “{beyond.name}” takes its place."]
