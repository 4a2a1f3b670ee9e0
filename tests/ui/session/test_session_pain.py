"""Something hurts: asked where and how much, and from 4 on something gentler takes its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, SHORT, OnStage, stage

from upswing.domain.exercise import Joint
from upswing.domain.player.state import Phase
from upswing.domain.script import Script


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def test_p_pauses_and_asks_and_nothing_is_chosen_for_the_person(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_P)
    assert on_stage.player.paused
    assert on_stage.scale("pain").value is None
    assert not any(on_stage.button(f"pain-{joint}").isChecked() for joint in Joint)
    assert "Stop and call for help if you feel pain or pressure in your chest" in on_stage.reads()


LOOKED_AT = "Please have this pain looked at by a professional."


@pytest.mark.parametrize("pain", [4, 6, 7, 10])
def test_pain_from_four_on_ends_the_movement_and_brings_one_that_spares_the_joint(
    on_stage: OnStage, pain: int
) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_P)
    on_stage.click(f"pain-{Joint.KNEE}")
    on_stage.tap("pain", pain)
    left = on_stage.player.script.steps[FIRST_SQUAT + 1 :]
    assert "box-squat" not in {step.exercise_id for step in left}
    gentler = on_stage.given.catalogue.exercises[left[0].exercise_id]
    assert Joint.KNEE not in gentler.loads
    told = f"That movement ends for today. “{gentler.name}” takes its place."
    assert on_stage.said == [f"{told} {LOOKED_AT}" if pain >= 7 else told]
    kept = on_stage.kept[FIRST_SQUAT]
    assert (kept.exercise_id, kept.pain, kept.pain_at) == ("box-squat", pain, Joint.KNEE)
    assert on_stage.view.stage.isVisible()
    assert on_stage.at(Phase.REST)


def test_strong_pain_in_the_last_set_is_answered_too(on_stage: OnStage) -> None:
    on_stage.begins(Script("One set", "strength", (SHORT.steps[FIRST_SQUAT],), 1, "one"))
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_P)
    on_stage.tap("pain", 8)
    assert on_stage.said[-1].endswith(LOOKED_AT)


def test_less_pain_is_noted_and_the_set_goes_on(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_P)
    on_stage.types("3")
    assert on_stage.said == []
    assert on_stage.player.script == SHORT
    on_stage.key(Qt.Key.Key_Space)
    on_stage.key(Qt.Key.Key_Return)
    kept = on_stage.kept[FIRST_SQUAT]
    assert (kept.pain, kept.pain_at) == (3, None)


def test_nothing_hurts_leads_back_and_notes_nothing(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.click("session-hurts")
    on_stage.click("pain-none")
    assert on_stage.view.stage.isVisible()
    on_stage.key(Qt.Key.Key_P)
    on_stage.key(Qt.Key.Key_Escape)
    assert on_stage.view.stage.isVisible()
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.kept[FIRST_SQUAT].pain is None


@pytest.mark.parametrize("paused", [False, True])
def test_nothing_hurts_go_on_goes_on_where_it_ran_before(on_stage: OnStage, *, paused: bool) -> None:
    on_stage.begins_with_squats()
    if paused:
        on_stage.key(Qt.Key.Key_Space)
    on_stage.key(Qt.Key.Key_P)
    assert on_stage.player.paused
    on_stage.click("pain-none")
    assert on_stage.player.paused is paused


def test_pain_said_in_the_rest_belongs_to_the_set_just_done(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_P)
    on_stage.click(f"pain-{Joint.LOWER_BACK}")
    on_stage.tap("pain", 5)
    kept = on_stage.kept[FIRST_SQUAT]
    assert (kept.amount, kept.pain, kept.pain_at) == (5, 5, Joint.LOWER_BACK)
    assert all(step.exercise_id != "box-squat" for step in on_stage.player.script.steps[FIRST_SQUAT + 1 :])


def test_pain_at_the_first_rung_brings_slow_breathing(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    for _ in range(3):
        on_stage.key(Qt.Key.Key_E)
    on_stage.key(Qt.Key.Key_P)
    on_stage.tap("pain", 6)
    assert on_stage.player.script.steps[FIRST_SQUAT + 1].exercise_id == "slow-breathing"
