"""Every key of the session does what the help says of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LAST, LEFT_LEAN, MARCH, RIGHT_LEAN, SECOND_SQUAT, SHORT, OnStage, stage

from upswing.domain.player.keys import KEYS, Action
from upswing.domain.player.state import Phase
from upswing.domain.script import GET_READY_S
from upswing.domain.session import Feel, SessionState
from upswing.ui.session.controls import action_name


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def test_space_pauses_and_goes_on_where_it_was(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.waits(4)
    assert on_stage.number == str(GET_READY_S - 4)
    on_stage.key(Qt.Key.Key_Space)
    assert on_stage.words(on_stage.view.stage.phase) == "Paused"
    on_stage.waits(600)
    assert on_stage.number == str(GET_READY_S - 4)
    on_stage.key(Qt.Key.Key_Space)
    on_stage.waits(2)
    assert on_stage.number == str(GET_READY_S - 6)
    assert on_stage.words(on_stage.view.stage.phase) == "Get ready"


def test_enter_leads_from_one_phase_to_the_next(on_stage: OnStage) -> None:
    on_stage.begins()
    phases = []
    for _ in range(6):
        phases.append((on_stage.player.phase, on_stage.player.step))
        on_stage.key(Qt.Key.Key_Return)
    assert phases == [
        (Phase.GET_READY, 0),
        (Phase.WORK, 0),
        (Phase.REST, 0),
        (Phase.GET_READY, FIRST_SQUAT),
        (Phase.WORK, FIRST_SQUAT),
        (Phase.EFFORT, FIRST_SQUAT),
    ]
    assert on_stage.kept[FIRST_SQUAT].amount == SHORT.steps[FIRST_SQUAT].target


def test_enter_on_the_number_pad_is_enter_too(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert on_stage.at(Phase.WORK)


def test_right_and_left_go_to_the_next_step_and_back(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Right)
    assert on_stage.player.step == SECOND_SQUAT
    on_stage.key(Qt.Key.Key_Left)
    assert on_stage.player.step == FIRST_SQUAT
    assert on_stage.kept == {}


def test_s_leaves_a_set_out_and_nothing_is_kept_of_it(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_S)
    assert on_stage.player.step == FIRST_SQUAT
    assert on_stage.kept == {}


def test_up_and_down_count_and_the_count_is_kept(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    while on_stage.player.reps < 8:
        on_stage.key(Qt.Key.Key_Up)
    on_stage.key(Qt.Key.Key_Down)
    assert on_stage.number == "7"
    assert on_stage.view.stage.dial.state.caption == "of 5"
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.kept[FIRST_SQUAT].amount == 7
    on_stage.key(Qt.Key.Key_Down)
    assert on_stage.kept[FIRST_SQUAT].amount == 6


def test_e_and_h_put_a_neighbour_of_the_ladder_in_the_place(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    easier = on_stage.given.catalogue.easier("box-squat")
    assert easier is not None
    on_stage.key(Qt.Key.Key_E)
    assert [step.exercise_id for step in on_stage.player.script.steps[1:3]] == [easier.id] * 2
    assert easier.name in on_stage.words(on_stage.view.stage.name)
    on_stage.key(Qt.Key.Key_H)
    assert [step.exercise_id for step in on_stage.player.script.steps[1:3]] == ["box-squat"] * 2
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.script == on_stage.player.script


def test_there_is_nothing_easier_than_the_first_rung_and_the_button_says_so(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    while on_stage.view.stage.buttons.button(Action.EASIER).isEnabled():
        on_stage.key(Qt.Key.Key_E)
    assert on_stage.player.current.exercise_id == "sit-to-stand-with-hands"
    script = on_stage.player.script
    on_stage.key(Qt.Key.Key_E)
    assert on_stage.player.script == script


@pytest.mark.parametrize(("key", "feel"), [("1", Feel.EASY), ("2", Feel.RIGHT), ("3", Feel.HARD)])
def test_one_two_and_three_say_how_the_set_felt(on_stage: OnStage, key: str, feel: Feel) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.at(Phase.EFFORT)
    on_stage.types(key)
    assert on_stage.at(Phase.REST)
    assert on_stage.kept[FIRST_SQUAT].feel is feel


def test_a_feeling_can_be_mended_later_in_the_rest(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.types("1")
    on_stage.waits(3)
    on_stage.types("3")
    assert on_stage.kept[FIRST_SQUAT].feel is Feel.HARD
    assert on_stage.button(f"feel-{Feel.HARD}").isChecked()


def test_r_rests_for_longer_and_the_longer_rest_is_on_disk(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    assert not on_stage.button(f"session-{Action.MORE_REST}").isEnabled()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.waits(2)
    on_stage.key(Qt.Key.Key_R)
    assert on_stage.number == str(20 - 2 + 15)
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.rest is not None
    assert waiting.rest.of_s == 35
    assert waiting.rest.done_s == pytest.approx(2)


def test_l_makes_a_session_under_way_shorter_and_says_what_is_left(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    assert on_stage.words(on_stage.view.stage.phase) == "Set 1 of 2"
    on_stage.key(Qt.Key.Key_L)
    assert on_stage.words(on_stage.view.stage.phase) == "Go"
    assert [step.exercise_id for step in on_stage.player.script.steps].count("box-squat") == 1
    assert on_stage.said[-1].startswith("One set fewer of each movement that has more than one. About ")
    assert not on_stage.button(f"session-{Action.SHORTEN}").isEnabled()
    waiting = on_stage.given.journal.sessions.interrupted()
    assert waiting is not None
    assert waiting.script == on_stage.player.script


def test_f_asks_for_the_full_screen(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_F)
    assert on_stage.calls == ["full-screen"]


def test_escape_stops_safely_and_what_was_done_is_kept(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Escape)
    assert "Stopped here. Your sets are kept." in on_stage.reads()
    assert sorted(on_stage.kept) == [0, FIRST_SQUAT]
    on_stage.click("after-done")
    [session] = on_stage.given.journal.sessions.all()
    assert session.state is SessionState.STOPPED
    assert on_stage.calls == ["ended"]


def test_stopping_in_a_hold_keeps_its_seconds(on_stage: OnStage) -> None:
    on_stage.begins()
    while on_stage.player.step != LEFT_LEAN:
        on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.waits(6)
    on_stage.key(Qt.Key.Key_Escape)
    assert on_stage.kept[LEFT_LEAN].amount == 6


def test_the_question_mark_shows_every_key_and_pauses(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.waits(2)
    on_stage.key(Qt.Key.Key_Question)
    shown = {each.text() for each in on_stage.view.keys.findChildren(QLabel) if each.isVisible()}
    assert {action_name(action) for action in KEYS} <= shown
    assert (
        len(
            shown & {"Space", "Enter", "←", "→", "↑", "↓", "E", "H", "B", "R", "L", "P", "S", "M", "F", "Esc", "?"}
        )
        == 17
    )
    on_stage.waits(60)
    on_stage.key(Qt.Key.Key_Escape)
    assert on_stage.view.stage.isVisible()
    assert on_stage.number == str(GET_READY_S - 2)
    assert on_stage.player.paused
    on_stage.key(Qt.Key.Key_Space)
    assert not on_stage.player.paused


def test_the_help_can_be_left_by_its_button_and_the_keys_work_again(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.click("session-help")
    on_stage.click("keys-close")
    on_stage.key(Qt.Key.Key_Space)
    assert not on_stage.player.paused


def test_other_keys_do_nothing(on_stage: OnStage) -> None:
    on_stage.begins()
    before = on_stage.player
    for key in (Qt.Key.Key_X, Qt.Key.Key_7, Qt.Key.Key_Delete):
        on_stage.key(key)
    assert on_stage.player == before


@pytest.mark.parametrize(
    ("action", "step", "phase"),
    [
        (Action.DONE, 0, Phase.WORK),
        (Action.FORWARD, FIRST_SQUAT, Phase.GET_READY),
        (Action.SKIP, FIRST_SQUAT, Phase.GET_READY),
        (Action.STOP, 0, Phase.CHECK_IN),
    ],
)
def test_a_button_does_what_its_key_does(on_stage: OnStage, action: Action, step: int, phase: Phase) -> None:
    on_stage.begins()
    on_stage.click(f"session-{action}")
    assert (on_stage.player.step, on_stage.player.phase) == (step, phase)


def test_every_key_is_also_a_button_of_44_pixels(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    for action in KEYS:
        button = on_stage.button(f"session-{action}")
        assert button.width() >= 44
        assert button.height() >= 44
        assert button.accessibleName() == action_name(action)


@pytest.mark.parametrize("action", [Action.PAUSE, Action.HARDER, Action.MORE])
def test_after_a_click_the_keys_still_mean_the_session(on_stage: OnStage, action: Action) -> None:
    """Enter finishes the set; it does not press the button again that was clicked last."""
    on_stage.begins_with_squats()
    on_stage.click(f"session-{action}")
    while not on_stage.at(Phase.WORK):
        on_stage.waits(1)
    before = on_stage.player.script
    on_stage.key(Qt.Key.Key_Return)
    assert FIRST_SQUAT in on_stage.kept
    assert on_stage.player.script == before


def test_a_whole_session_by_enter_alone(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.does_the_rest()
    assert sorted(on_stage.kept) == [0, FIRST_SQUAT, SECOND_SQUAT, LEFT_LEAN, RIGHT_LEAN, LAST]
    assert on_stage.kept[0].amount == MARCH.target
    assert on_stage.kept[FIRST_SQUAT].amount == 5
    assert "That was your session." in on_stage.reads()
