"""A step without an end of its own: its minutes are told as they pass, and only the person ends it."""

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.exercise import Measure
from upswing.domain.player import play
from upswing.domain.player.event import Countdown, HalfTime, MinutePassed, ScriptOver, TargetReached
from upswing.domain.player.state import SUSPEND_S, Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import GET_READY_S, Script, Step

WALK = Script("Walk", "walk", (Step("brisk-walk", Part.WORK, Measure.DURATION, 600, 0.0, 0, open_ended=True),))


def under_way() -> Player:
    player, _ = play.advance(play.begin(WALK, 0.0), float(GET_READY_S))
    assert player.phase is Phase.WORK
    return player


@given(st.lists(st.tuples(st.floats(0.01, SUSPEND_S - 0.01), st.booleans()), max_size=200))
def test_every_whole_minute_is_told_once_and_pauses_count_nowhere(strides: list[tuple[float, bool]]) -> None:
    player, told = under_way(), 0
    for seconds, pauses in strides:
        now = player.at + seconds
        player, events = play.toggle_pause(player, now) if pauses else play.advance(player, now)
        told += sum(isinstance(each, MinutePassed) for each in events)
        assert not any(isinstance(each, HalfTime | Countdown | TargetReached) for each in events)
        assert player.phase is Phase.WORK
    assert told == int(player.elapsed_s // 60)
    assert abs(player.active_s - GET_READY_S - player.elapsed_s) < 1e-6


def test_stopping_it_is_finishing_it() -> None:
    for ends in (play.stop, play.done, play.skip, play.forward):
        player, events = ends(under_way(), GET_READY_S + 20.0)
        assert player.phase is Phase.CHECK_IN
        assert not player.stopped
        assert ScriptOver(early=False) in events
        assert player.active_s == GET_READY_S + 20.0


def test_there_is_nothing_to_swap() -> None:
    assert under_way().to_replace == ()


def test_before_it_has_begun_stopping_is_early() -> None:
    player, _ = play.stop(play.begin(WALK, 0.0), 2.0)
    assert player.stopped


def test_a_computer_that_slept_has_not_walked() -> None:
    player, events = play.advance(under_way(), GET_READY_S + SUSPEND_S + 600)
    assert player.paused
    assert player.elapsed_s == 0
    assert not any(isinstance(each, MinutePassed) for each in events)
