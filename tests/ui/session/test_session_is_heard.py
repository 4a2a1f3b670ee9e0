"""What is heard of a session, what is said, and that the screen stays awake meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from senses_heard import NotingSenses
from trainee import FIRST_SQUAT, LEFT_LEAN, MARCH, OnStage, stage

from upswing.domain.player.keys import Action
from upswing.domain.player.state import Phase
from upswing.domain.script import GET_READY_S
from upswing.domain.script.open_ended import SHOWN_WITH, open_ended
from upswing.domain.session import Activity
from upswing.ui.session.accompaniment import AWAKE_IN_PAUSE_S
from upswing.ui.words import activity_name


@pytest.fixture
def senses() -> NotingSenses:
    return NotingSenses()


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path, senses: NotingSenses) -> Iterator[OnStage]:
    with stage(tmp_path, senses.all) as led:
        yield led


def by_seconds(on_stage: OnStage, seconds: int) -> None:
    for _ in range(seconds):
        on_stage.waits(1)


def is_awake(senses: NotingSenses) -> bool:
    return senses.screen.is_held


def on_the_stage(on_stage: OnStage) -> str:
    stage = on_stage.view.stage
    shown = (stage.phase, stage.name, stage.cue)
    return " ".join(label.text() for label in shown if label.isVisible())


def test_three_ticks_and_a_bell_begin_the_first_movement(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S)
    assert senses.heard() == ["tick", "tick", "tick", "bell"]
    by_seconds(on_stage, MARCH.target)
    assert senses.heard() == ["half", "tick", "tick", "tick", "bell"]


def test_a_stall_plays_what_says_most_of_what_it_passed_over(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    on_stage.clock.wait(GET_READY_S + 1)
    on_stage.until(lambda: on_stage.at(Phase.WORK))
    assert senses.heard() == ["bell"]


def test_repetitions_are_counted_softly_at_the_tempo(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins_with_squats()
    senses.heard()
    by_seconds(on_stage, 30)
    assert senses.heard() == ["count"] * 5
    assert on_stage.number == "0"


def test_the_figure_keeps_step_with_the_count(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    figure = on_stage.given.figures.of("box-squat")
    assert figure is not None
    before = on_stage.view.leading._figure.seconds
    on_stage.waits(4)
    passed = on_stage.view.leading._figure.seconds - before
    assert passed == pytest.approx(figure.cycle_s, abs=0.01), "one repetition is one round"


def test_who_wants_no_count_gets_none(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.given.preferences.change(count_reps=False)
    on_stage.begins_with_squats()
    senses.heard()
    by_seconds(on_stage, 30)
    assert senses.heard() == []
    assert on_stage.number == "5"
    assert on_stage.view.stage.dial.state.caption == "press Enter when done"
    on_stage.key(Qt.Key.Key_Up)
    assert on_stage.number == "1"
    on_stage.key(Qt.Key.Key_Down)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.kept[FIRST_SQUAT].amount == 0


def test_each_kind_of_sound_can_be_left_out(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.given.preferences.change(ticks=False, half_time=False, volume=35)
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S + MARCH.target)
    assert senses.loudspeaker.played == [("bell", 35)] * 2
    on_stage.given.preferences.change(bell=False)
    senses.heard()
    by_seconds(on_stage, MARCH.rest_s)
    assert senses.heard() == []


def test_m_mutes_and_unmutes_and_the_button_shows_it(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    button = on_stage.button(f"session-{Action.SOUND}")
    assert button.accessibleDescription() == "on"
    loud = button.icon().pixmap(22).toImage()
    on_stage.key(Qt.Key.Key_M)
    assert button.accessibleDescription() == "off"
    assert button.icon().pixmap(22).toImage() != loud
    assert not on_stage.given.preferences.current.sound
    by_seconds(on_stage, GET_READY_S)
    assert senses.heard() == []
    on_stage.click(f"session-{Action.SOUND}")
    assert button.accessibleDescription() == "on"
    by_seconds(on_stage, MARCH.target)
    assert "half" in senses.heard()


def test_a_pause_is_silent(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    on_stage.waits(4)
    on_stage.key(Qt.Key.Key_Space)
    by_seconds(on_stage, 10)
    assert senses.heard() == []


def test_a_computer_that_plays_nothing_says_so_once(on_stage: OnStage, senses: NotingSenses) -> None:
    senses.loudspeaker.is_silent = True
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S + MARCH.target)
    [sentence] = on_stage.said
    assert "plays no sound" in sentence
    assert on_stage.at(Phase.REST), "the session goes on"


# The voice


def test_a_system_without_a_voice_says_so_once_where_one_is_wanted(
    on_stage: OnStage, senses: NotingSenses
) -> None:
    senses.voice.is_there = False
    on_stage.given.preferences.change(spoken=True)
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S + MARCH.target)
    [sentence] = on_stage.said
    assert "has no voice" in sentence
    assert senses.voice.said == []
    assert "tick" in {name for name, _ in senses.loudspeaker.played}


def test_a_system_without_a_voice_says_nothing_of_it_where_none_is_wanted(
    on_stage: OnStage, senses: NotingSenses
) -> None:
    senses.voice.is_there = False
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S + MARCH.target)
    assert on_stage.said == []


def test_no_word_is_spoken_unless_it_is_asked_for(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    by_seconds(on_stage, GET_READY_S + MARCH.target)
    assert senses.voice.said == []


def test_what_is_said_stands_on_the_stage_too(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.given.preferences.change(spoken=True)
    on_stage.begins()
    checked = 0
    while not on_stage.player.is_over:
        for words in senses.voice.said[checked:]:
            shown = on_the_stage(on_stage).casefold()
            missing = [word for word in words.casefold().replace(".", "").split() if word not in shown]
            assert not missing, f"“{words}” is said, and “{shown}” is shown"
        checked = len(senses.voice.said)
        senses.voice.finishes()
        if on_stage.at(Phase.WORK) and not on_stage.player.remaining_s(on_stage.player.at):
            on_stage.key(Qt.Key.Key_Return)
        on_stage.waits(1)
    said = senses.voice.said
    assert said[0] == "Gentle march"
    assert "Half time" in said
    assert "Rest. Next: Box squat" in said
    assert "Rest" in said, "the second set is the same movement"
    assert "Switch sides. right side" in said
    assert said[-1] == "That was your session."
    assert said[-1] in on_stage.reads()


@pytest.mark.parametrize("activity", SHOWN_WITH)
def test_with_a_clock_too_what_is_said_stands_on_the_stage(
    on_stage: OnStage, senses: NotingSenses, activity: Activity
) -> None:
    on_stage.given.preferences.change(spoken=True)
    script = open_ended(activity, on_stage.given.catalogue, "")
    assert script is not None
    on_stage.view.begin(script, activity)
    checked = 0
    for _ in range(GET_READY_S + 15):
        for words in senses.voice.said[checked:]:
            assert words in on_the_stage(on_stage)
        checked = len(senses.voice.said)
        senses.voice.finishes()
        on_stage.waits(1)
    assert senses.voice.said[0] == activity_name(activity)


def test_it_never_talks_over_itself_and_the_newest_waits(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.given.preferences.change(spoken=True)
    on_stage.begins()
    for _ in range(3):
        on_stage.key(Qt.Key.Key_Right)
    assert len(senses.voice.said) == 1
    senses.voice.finishes()
    name = on_stage.given.catalogue.exercises[on_stage.player.current.exercise_id].name
    assert on_stage.player.step == LEFT_LEAN
    assert senses.voice.said[1:] == [f"{name}, left side"]


def test_a_pause_and_m_end_what_is_being_said(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.given.preferences.change(spoken=True)
    on_stage.begins()
    on_stage.key(Qt.Key.Key_Space)
    assert senses.voice.hushed == 1
    on_stage.key(Qt.Key.Key_Space)
    on_stage.key(Qt.Key.Key_Right)
    assert len(senses.voice.said) == 2
    on_stage.key(Qt.Key.Key_M)
    assert senses.voice.hushed == 2
    on_stage.key(Qt.Key.Key_Right)
    assert len(senses.voice.said) == 2


# The screen


def test_the_screen_is_awake_from_the_first_second_to_the_last(on_stage: OnStage, senses: NotingSenses) -> None:
    assert not is_awake(senses)
    on_stage.begins()
    assert is_awake(senses)
    on_stage.does_the_rest()
    assert not is_awake(senses)


def test_a_long_pause_lets_it_sleep_and_going_on_wakes_it(on_stage: OnStage, senses: NotingSenses) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_Space)
    on_stage.waits(AWAKE_IN_PAUSE_S - 5)
    assert is_awake(senses)
    on_stage.waits(10)
    assert not is_awake(senses)
    on_stage.key(Qt.Key.Key_Space)
    assert is_awake(senses)
    on_stage.key(Qt.Key.Key_Escape)
    assert not is_awake(senses)
