"""Sets with a window of time each: every minute on the minute, or seconds on and seconds off."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player_scripts import MARCH, PLANK, SQUAT, both_sides, later, script, sets

from upswing.domain.exercise import Measure
from upswing.domain.player import play
from upswing.domain.player.event import PhaseBegan, SetFinished, SwitchSides
from upswing.domain.player.state import Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import Step

MINUTE = replace(SQUAT, every_s=60)


def working(*steps: Step) -> Player:
    player = play.begin(script(*steps), 0.0)
    player, _ = play.done(player, 0.0)
    assert player.phase is Phase.WORK
    return player


def test_the_rest_is_what_the_work_leaves_of_the_minute() -> None:
    player, _ = later(working(*sets(MINUTE, 2)), 20)
    player, _ = play.done(player, player.at)
    assert player.phase is Phase.EFFORT
    assert player.remaining_s(player.at) == 40


@given(st.integers(4, 31 * 4), st.booleans())
def test_the_next_set_begins_on_the_minute_however_long_this_one_took(quarters: int, answers: bool) -> None:
    player, _ = later(working(*sets(MINUTE, 2)), quarters / 4)
    player, _ = play.done(player, player.at)
    if answers:
        player, _ = play.skip_effort(player, player.at)
    player, _ = later(player, 59.75 - quarters / 4)
    assert (player.phase, player.step) == (Phase.REST, 0)
    player, _ = later(player, 0.25)
    assert (player.phase, player.step) == (Phase.WORK, 1)


def test_work_in_a_window_ends_by_itself_at_its_pace() -> None:
    player, heard = later(working(*sets(MINUTE, 2)), 32)
    assert SetFinished(0, 8, 8, None) in heard
    assert player.phase is Phase.EFFORT
    assert player.remaining_s(player.at) == 28


def test_a_hold_in_a_window_ends_at_its_seconds() -> None:
    player, heard = later(working(*sets(replace(PLANK, every_s=30), 2)), 20)
    assert SetFinished(0, 20, 20, None) in heard
    assert player.remaining_s(player.at) == 10


def test_someone_who_counts_has_the_whole_window() -> None:
    player = working(*sets(MINUTE, 2))
    player, _ = later(player, 10)
    player, _ = play.reps(player, 1, player.at)
    counted = player.reps
    player, _ = later(player, 49.75)
    assert player.phase is Phase.WORK
    player, heard = later(player, 0.25)
    assert SetFinished(0, counted, 8, None) in heard
    assert (player.phase, player.step) == (Phase.WORK, 1)


def test_work_that_fills_its_window_leaves_no_rest_and_asks_nothing() -> None:
    jog = Step("jog", Part.WORK, Measure.DURATION, 60, 0.0, 0, every_s=60)
    player, heard = later(working(*sets(jog, 2)), 60)
    assert (player.phase, player.step) == (Phase.WORK, 1)
    assert PhaseBegan(Phase.EFFORT, 0) not in heard


def test_each_side_has_its_own_window() -> None:
    player, heard = later(working(*both_sides(MINUTE)), 32)
    assert any(isinstance(event, SwitchSides) for event in heard)
    assert player.remaining_s(player.at) == 28
    player, _ = later(player, 28)
    assert (player.phase, player.step) == (Phase.WORK, 1)


def test_a_pause_moves_the_minute() -> None:
    player, _ = later(working(*sets(MINUTE, 2)), 40)
    player, _ = play.toggle_pause(player, player.at)
    player, _ = later(player, 25)
    player, _ = play.toggle_pause(player, player.at)
    assert player.remaining_s(player.at) == 20


def test_after_pain_there_is_time_to_breathe_in_a_short_window_too() -> None:
    short = replace(PLANK, every_s=25)
    player, _ = later(working(*sets(short, 2), MARCH), 19)
    player, _ = play.hurt(player, 5, None, player.at)
    assert player.remaining_s(player.at) >= 30


@pytest.mark.parametrize("every_s", [20, 45, 90])
def test_the_estimate_counts_windows_whole(every_s: int) -> None:
    steps = sets(replace(PLANK, every_s=every_s), 3)
    a_moment_to_answer_s = 0.03 * 20
    assert script(*steps).estimate_s == 8 + 2 * every_s + 20 + a_moment_to_answer_s


def test_a_window_is_not_negative() -> None:
    with pytest.raises(ValueError, match="cannot be done"):
        replace(SQUAT, every_s=-1)
