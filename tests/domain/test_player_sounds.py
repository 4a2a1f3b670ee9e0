"""Which sound is due when: each second's tick once, none lost or doubled by a stall, none in a pause."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player_scripts import CIRCLES, MARCH, PLANK, SQUAT, both_sides, script, scripts, until

from upswing.domain.exercise import Measure
from upswing.domain.player import play
from upswing.domain.player.flow import TICKS_FROM_S
from upswing.domain.player.sounds import Sound, due, loudest
from upswing.domain.player.state import LAST_SECONDS, Phase, Player
from upswing.domain.script import Script

BELL, TICK, HALF, COUNT = Sound.BELL, Sound.TICK, Sound.HALF, Sound.COUNT


def heard(player: Player, now: float) -> tuple[Player, tuple[Sound, ...]]:
    after, events = play.advance(player, now)
    return after, due(player, after, events)


def by_tick(player: Player, seconds: float) -> list[tuple[float, Sound]]:
    """When each sound is heard, in seconds from here, with a look every quarter of a second."""
    start, found = player.at, list[tuple[float, Sound]]()
    for quarter in range(1, round(seconds * 4) + 1):
        player, sounds = heard(player, start + quarter / 4)
        found += [(quarter / 4, sound) for sound in sounds]
    return found


# The table


def test_the_last_three_seconds_of_getting_ready_tick_and_a_bell_begins_the_set() -> None:
    assert by_tick(play.begin(script(SQUAT), 0.0), 10) == [(5, TICK), (6, TICK), (7, TICK), (8, BELL)]


def test_a_longer_duration_tells_its_half_and_its_last_seconds_and_its_end() -> None:
    marching = until(play.begin(script(MARCH, SQUAT), 0.0), Phase.WORK)
    assert by_tick(marching, 41) == [
        *[(15, HALF), (27, TICK), (28, TICK), (29, TICK), (30, BELL)],
        *[(37, TICK), (38, TICK), (39, TICK), (40, BELL)],
    ]


def test_a_hold_rings_when_its_time_is_reached_and_is_silent_while_it_is_kept() -> None:
    holding = until(play.begin(script(PLANK), 0.0), Phase.WORK)
    assert by_tick(holding, 60) == [(10, HALF), (17, TICK), (18, TICK), (19, TICK), (20, BELL)]


def test_a_short_hold_ends_without_a_countdown() -> None:
    holding = until(play.begin(script(replace(PLANK, target=9)), 0.0), Phase.WORK)
    assert by_tick(holding, 12) == [(9, BELL)]


def test_repetitions_are_silent_unless_they_are_counted_for_the_person() -> None:
    squatting = until(play.begin(script(SQUAT), 0.0), Phase.WORK)
    assert by_tick(replace(squatting, paces=False), 60) == []
    assert by_tick(squatting, 60) == [(4.0 * rep, COUNT) for rep in range(1, SQUAT.target + 1)]


def test_who_counts_herself_is_left_in_peace() -> None:
    squatting = until(play.begin(script(SQUAT), 0.0), Phase.WORK)
    counted, _ = play.reps(squatting, 1, squatting.at + 5)
    assert by_tick(counted, 30) == []


def test_the_end_of_a_set_rings_and_moving_on_from_the_rest_does_not() -> None:
    squatting = until(play.begin(script(SQUAT, PLANK), 0.0), Phase.WORK)
    resting, events = play.done(squatting, 20.0)
    assert due(squatting, resting, events) == (BELL,)
    rated, events = play.skip_effort(resting, 21.0)
    assert due(resting, rated, events) == ()
    ready, events = play.done(rated, 22.0)
    assert due(rated, ready, events) == ()


def test_switching_sides_rings() -> None:
    left, right = both_sides(PLANK)
    holding = until(play.begin(script(left, right), 0.0), Phase.WORK)
    switching, events = play.done(holding, 12.0)
    assert due(holding, switching, events) == (BELL,)


def test_pain_and_stopping_end_quietly() -> None:
    squatting = until(play.begin(script(SQUAT, PLANK), 0.0), Phase.WORK)
    hurt, events = play.hurt(squatting, 7, None, 12.0)
    assert due(squatting, hurt, events) == ()
    stopped, events = play.stop(squatting, 12.0)
    assert due(squatting, stopped, events) == ()


def test_the_end_of_the_whole_script_rings() -> None:
    last = until(play.begin(script(replace(MARCH, target=5)), 0.0), Phase.WORK)
    assert by_tick(last, 5) == [(5, BELL)]


@pytest.mark.parametrize(
    ("sounds", "played"),
    [((), None), ((TICK,), TICK), ((TICK, TICK, BELL, TICK), BELL), ((COUNT, HALF), HALF), ((COUNT, TICK), TICK)],
)
def test_of_what_falls_due_at_once_the_one_that_says_most_is_played(
    sounds: Sequence[Sound], played: Sound | None
) -> None:
    assert loudest(sounds) is played


# The rules

stalls = st.lists(st.integers(1, 29 * 16).map(lambda n: n / 16), max_size=8)


@given(scripts, stalls)
def test_a_stall_neither_loses_nor_doubles_a_sound(played: Script, gaps: list[float]) -> None:
    """What is heard with stalls is what is heard at every sixteenth of a second."""
    player = fine = play.begin(played, 0.0, paces=False)
    for gap in gaps:
        player, sounds = heard(player, player.at + gap)
        all_of_them: list[Sound] = []
        for _ in range(round(gap * 16)):
            fine, few = heard(fine, fine.at + 1 / 16)
            all_of_them += few
        assert list(sounds) == all_of_them
        assert fine == player


@given(scripts, stalls)
def test_each_of_the_last_seconds_ticks_once_in_every_phase(played: Script, gaps: list[float]) -> None:
    player = play.begin(played, 0.0)
    for gap in gaps:
        after, sounds = heard(player, player.at + gap)
        if after.phase is player.phase and after.step == player.step and not after.is_over:
            target = player.phase_target_s
            ticks = [target - left for left in range(1, LAST_SECONDS + 1)]
            passed = [at for at in ticks if player.elapsed_s < at <= after.elapsed_s]
            working = player.phase is Phase.WORK
            timed = player.current.measure is not Measure.REPS
            silent = (working and (not timed or target < TICKS_FROM_S)) or (
                player.is_between_sets and player.next_place is None
            )
            assert sounds.count(TICK) == (0 if silent else len(passed))
        player = after


@given(st.integers(1, 30), st.sampled_from([1.5, 2.25, 4.0]), stalls)
def test_each_repetition_is_counted_once_and_none_beyond_the_target(
    target: int, rep_s: float, gaps: list[float]
) -> None:
    player = until(play.begin(script(replace(SQUAT, target=target, rep_s=rep_s)), 0.0), Phase.WORK)
    start, counted = player.at, 0
    for gap in gaps:
        player, sounds = heard(player, player.at + gap)
        assert set(sounds) <= {COUNT}
        counted += len(sounds)
        assert counted == min(target, floor((player.at - start) / rep_s))


@given(scripts, stalls, st.integers(0, 40))
def test_a_pause_is_silent(played: Script, gaps: list[float], seconds: int) -> None:
    player = play.begin(played, 0.0)
    for _ in range(seconds):
        player, _ = play.advance(player, player.at + 1)
    paused, events = play.toggle_pause(player, player.at)
    assert due(player, paused, events) == ()
    for gap in gaps:
        paused, sounds = heard(paused, paused.at + gap)
        assert sounds == () or paused.is_over


def test_a_window_of_time_that_ends_by_itself_ticks_for_the_next_round() -> None:
    steps = [replace(CIRCLES, part=SQUAT.part, every_s=30, set_number=number, sets=2) for number in (1, 2)]
    player = until(play.begin(script(*steps), 0.0, paces=False), Phase.WORK)
    sounds = by_tick(player, 30)
    assert [sound for _, sound in sounds] == [BELL, TICK, TICK, TICK, BELL]
    assert ceil(sounds[-1][0]) == 30
