"""Time in a session: late ticks, silent clocks and clocks that go backwards."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player_scripts import MARCH, PLANK, SQUAT, later, script, scripts, sets, until

from upswing.domain.player import play
from upswing.domain.player.event import Countdown, Event, PhaseBegan, SetFinished, Suspended
from upswing.domain.player.state import SUSPEND_S, Outcome, Phase, Player
from upswing.domain.script import Script
from upswing.domain.session import Feel

TICK_S = 3 / 64
"""About 50 ms, and exact in binary, so that sums of ticks are exact too."""
Verb = Callable[[Player, float], tuple[Player, tuple[Event, ...]]]

VERBS: list[Verb] = [play.done, play.skip, play.back, play.forward, play.toggle_pause]


@st.composite
def somewhere(draw: st.DrawFn) -> Player:
    """A player some way into a session."""
    player = play.begin(draw(scripts), float(draw(st.integers(0, 1000))))
    for verb in draw(st.lists(st.sampled_from(VERBS), max_size=12)):
        player, _ = verb(player, player.at + draw(st.integers(0, 20 * 64)) / 64)
    return player


@given(somewhere(), st.integers(0, int(SUSPEND_S / TICK_S)))
def test_one_late_tick_is_as_good_as_many_small_ones(player: Player, ticks: int) -> None:
    start = player.at
    jumped, at_once = play.advance(player, start + ticks * TICK_S)
    heard: tuple[Event, ...] = ()
    for tick in range(1, ticks + 1):
        player, events = play.advance(player, start + tick * TICK_S)
        heard += events
    assert jumped == player
    assert at_once == heard


@given(somewhere(), st.integers(0, 580))
def test_ticks_of_fifty_milliseconds_drift_less_than_a_microsecond(player: Player, ticks: int) -> None:
    start = player.at
    jumped, at_once = play.advance(player, start + ticks * 0.05 + 0.02)
    heard: tuple[Event, ...] = ()
    for tick in range(1, ticks + 1):
        player, events = play.advance(player, start + tick * 0.05)
        heard += events
    player, events = play.advance(player, start + ticks * 0.05 + 0.02)
    assert at_once == heard + events
    exact = replace(player, elapsed_s=jumped.elapsed_s, active_s=jumped.active_s)
    assert jumped == exact
    assert jumped.elapsed_s == pytest.approx(player.elapsed_s, abs=1e-6)
    assert jumped.active_s == pytest.approx(player.active_s, abs=1e-6)


@given(somewhere(), st.floats(0, SUSPEND_S))
def test_what_is_shown_between_ticks_is_what_the_next_tick_finds(player: Player, seconds: float) -> None:
    now = player.at + seconds
    after, _ = play.advance(player, now)
    assert player.active(now) >= after.active_s - 1e-6
    if after.phase is player.phase and after.step == player.step:
        assert player.elapsed(now) == pytest.approx(after.elapsed_s)
        assert player.remaining_s(now) == pytest.approx(after.remaining_s(now), abs=1e-6)


def test_an_hour_of_irregular_ticks_and_stalls_loses_less_than_a_millisecond() -> None:
    walk = replace(MARCH, exercise_id="walk", target=3600)
    player, now, tick = play.begin(script(walk), 12345.678), 12345.678, 0
    while not player.is_over:
        tick += 1
        now += 5.0 if tick % 499 == 0 else 0.0613
        player, _ = play.advance(player, now)
    assert player.active_s == pytest.approx(3608, abs=0.001)
    assert player.active_s + player.elapsed_s == pytest.approx(now - 12345.678, abs=0.001)


@pytest.mark.parametrize("seed", range(5))
def test_an_hour_of_ticks_that_come_late_by_a_tenth_to_five_seconds_drifts_less_than_twenty_milliseconds(
    seed: int,
) -> None:
    drawn = Random(seed)
    steps = sets(replace(MARCH, target=50, rest_s=10), 61)
    start = now = drawn.uniform(0, 1e6)
    player = play.begin(script(*steps), start)
    while now - start < 3600:
        now += drawn.uniform(0.1, 5.0)
        player, _ = play.advance(player, now)
    whole_s = now - start
    places = [outcome.step for outcome in player.outcomes]
    assert places == list(range(len(places)))
    of_phases_s = 8 + 60 * player.step + (50 if player.phase is Phase.REST else 0) + player.elapsed_s
    assert abs(player.active_s - whole_s) < 0.020
    assert abs(of_phases_s - whole_s) < 0.020


def test_a_stall_passes_through_several_phases() -> None:
    steps = sets(replace(MARCH, target=2, rest_s=1), 4)
    player, events = play.advance(play.begin(script(*steps), 0.0), 13.5)
    assert [event for event in events if isinstance(event, SetFinished | PhaseBegan)] == [
        PhaseBegan(Phase.WORK, 0),
        SetFinished(0, 2, 2, None),
        PhaseBegan(Phase.REST, 0),
        PhaseBegan(Phase.WORK, 1),
        SetFinished(1, 2, 2, None),
        PhaseBegan(Phase.REST, 1),
    ]
    assert (player.elapsed_s, player.active_s) == (0.5, 13.5)


def test_a_computer_that_slept_finds_the_player_paused_where_it_was() -> None:
    player, _ = later(until(play.begin(script(PLANK), 0.0), Phase.WORK), 5)
    woken, events = play.advance(player, player.at + 3600)
    assert events == (Suspended(3600.0),)
    assert woken == replace(player, at=player.at + 3600, paused=True)
    resumed, _ = play.toggle_pause(woken, woken.at + 10)
    assert resumed.elapsed(resumed.at + 1) == 6


def test_thirty_seconds_without_a_tick_are_not_sleep() -> None:
    player, events = play.advance(until(play.begin(script(SQUAT), 0.0), Phase.WORK), 38.0)
    assert (player.elapsed_s, player.paused, events) == (30, False, ())


@pytest.mark.parametrize("verb", VERBS)
def test_the_first_key_after_sleep_only_tells_that_the_player_has_paused(verb: Verb) -> None:
    player = until(play.begin(script(PLANK, SQUAT), 0.0), Phase.WORK)
    woken, events = verb(player, 1000.0)
    assert events == (Suspended(1000.0 - player.at),)
    assert (woken.phase, woken.outcomes, woken.paused) == (Phase.WORK, (), True)


def test_stopping_and_pain_are_heard_at_once_even_after_sleep() -> None:
    player = until(play.begin(script(PLANK, SQUAT), 0.0), Phase.WORK)
    assert play.stop(player, 1000.0)[0].phase is Phase.CHECK_IN
    assert play.hurt(player, 8, None, 1000.0)[0].phase is Phase.REST


def test_sleep_in_a_pause_or_at_the_check_in_needs_no_word() -> None:
    paused, _ = play.toggle_pause(until(play.begin(script(SQUAT), 0.0), Phase.WORK), 10.0)
    over = until(play.begin(script(SQUAT), 0.0), Phase.CHECK_IN)
    for player in (paused, over):
        assert play.advance(player, player.at + 9999)[1] == ()


def test_a_clock_that_goes_backwards_is_no_time_passed() -> None:
    player, _ = later(until(play.begin(script(PLANK), 1000.0), Phase.WORK), 5)
    back, events = play.advance(player, 3.0)
    assert (back, events) == (replace(player, at=3.0), ())
    assert player.elapsed(3.0) == back.elapsed(3.0) == 5
    assert back.elapsed(4.0) == 6


@given(st.integers(0, 280), st.sampled_from([*Feel, None]))
def test_the_effort_question_never_makes_a_session_longer(quarters: int, feel: Feel | None) -> None:
    player, _ = play.done(until(play.begin(script(SQUAT, PLANK), 0.0), Phase.WORK), 20.0)
    ignored, _ = later(player, 80)
    player, _ = later(player, quarters / 4)
    player, _ = play.skip_effort(player, player.at) if feel is None else play.rate(player, feel, player.at)
    player, _ = later(player, 80 - quarters / 4)
    assert (player.phase, player.elapsed_s, player.active_s) == (Phase.WORK, 20, 100)
    assert (ignored.phase, ignored.elapsed_s, ignored.active_s) == (Phase.WORK, 20, 100)


def test_the_countdown_begins_again_in_a_rest_made_longer() -> None:
    player, _ = play.done(until(play.begin(script(SQUAT, PLANK), 0.0), Phase.WORK), 20.0)
    player, events = later(player, 58)
    assert events[-1] == Countdown(2)
    player, _ = play.add_rest(player, player.at)
    _, events = later(player, 17)
    assert [event for event in events if isinstance(event, Countdown)] == [
        Countdown(3),
        Countdown(2),
        Countdown(1),
    ]


@given(scripts)
def test_an_outcome_stands_for_every_step_of_a_script_that_is_followed(played: Script) -> None:
    player = until(play.begin(played, 0.0), Phase.CHECK_IN)
    assert [outcome.step for outcome in player.outcomes] == list(range(len(played.steps)))
    assert player.outcomes == tuple(Outcome(i, step.target) for i, step in enumerate(played.steps))
