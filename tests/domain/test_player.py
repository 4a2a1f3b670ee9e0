"""What each kind of step asks for, and what each verb does."""

from dataclasses import replace
from typing import Any

import pytest
from player_scripts import CIRCLES, MARCH, PLANK, SQUAT, STRETCH, both_sides, later, script, sets, until

from upswing.domain.exercise import Joint, Measure
from upswing.domain.player import play
from upswing.domain.player.event import (
    Countdown,
    HalfTime,
    MovementStopped,
    PainNoted,
    PhaseBegan,
    ScriptChanged,
    ScriptOver,
    SetChanged,
    SetFinished,
    StopReason,
    SwitchSides,
    TargetReached,
)
from upswing.domain.player.keys import KEYS, Action, action_of
from upswing.domain.player.state import Outcome, Phase, Player
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Feel

SIX = (*sets(SQUAT, 3), *sets(PLANK, 3))


def working(*steps: Step) -> Player:
    """In the first step, at the first second of its work."""
    return until(play.begin(script(*steps), 100.0), Phase.WORK)


# A session from its beginning to its end


def test_a_session_begins_with_eight_seconds_to_get_ready() -> None:
    player, events = later(play.begin(script(SQUAT), 0.0), 8)
    assert events == (Countdown(3), Countdown(2), Countdown(1), PhaseBegan(Phase.WORK, 0))
    assert player.active_s == 8


def test_repetitions_wait_for_the_person() -> None:
    player, events = later(working(SQUAT), 300)
    assert player.phase is Phase.WORK
    assert events == ()


def test_repetitions_are_paced_by_the_tempo_and_stop_at_the_target() -> None:
    player = working(SQUAT)
    assert [player.paced_reps(player.at + seconds) for seconds in (0, 3.9, 4, 12.5)] == [0, 0, 1, 3]
    assert later(player, 90)[0].paced_reps(player.at + 90) == 8


def test_done_counts_the_target() -> None:
    player, events = play.done(working(SQUAT, PLANK), 110.0)
    assert events == (SetFinished(0, 8, 8, None), PhaseBegan(Phase.EFFORT, 0))
    assert player.outcomes == (Outcome(0, 8),)


def test_done_counts_what_the_person_counted() -> None:
    player, _ = play.reps(working(SQUAT, PLANK), 1, 120.0)
    assert player.reps == player.shown_reps(140.0) == 4, "twelve seconds in, three are shown; one more makes four"
    player, _ = play.reps(player, 2, 121.0)
    assert play.done(player, 122.0)[0].outcomes == (Outcome(0, 6),)


def test_an_amount_that_is_given_counts() -> None:
    assert play.done(working(SQUAT), 110.0, 5)[0].outcomes == (Outcome(0, 5),)
    with pytest.raises(ValueError, match="not negative"):
        play.done(working(SQUAT), 110.0, -1)


def test_a_count_never_falls_below_nothing() -> None:
    player, _ = play.reps(working(SQUAT), -5, 109.0)
    assert (player.reps, player.counted) == (0, True)


def test_a_hold_reaches_its_target_and_goes_on_for_as_long_as_it_is_kept() -> None:
    player, events = later(working(PLANK, SQUAT), 26)
    assert events == (HalfTime(), Countdown(3), Countdown(2), Countdown(1), TargetReached())
    assert (player.remaining_s(player.at), player.over_s(player.at)) == (0, 6)
    assert play.done(player, player.at)[1][0] == SetFinished(0, 26, 20, None)


def test_a_hold_that_is_broken_off_counts_its_whole_seconds() -> None:
    player, _ = later(working(PLANK), 12.75)
    assert play.done(player, player.at)[0].outcomes == (Outcome(0, 12),)


def test_a_hold_of_ten_ticks_counts_as_one_second() -> None:
    player = working(PLANK)
    for tick in range(1, 11):
        player, _ = play.advance(player, 108 + tick * 0.1)
    assert play.done(player, player.at)[0].outcomes[0].amount == 1


@pytest.mark.parametrize(("step", "seconds"), [(MARCH, 30), (CIRCLES, 20), (STRETCH, 30)])
def test_warm_up_and_cool_down_end_by_themselves_and_ask_nothing(step: Step, seconds: int) -> None:
    player, events = later(working(step, SQUAT), seconds)
    assert events[-2:] == (SetFinished(0, step.target, step.target, None), PhaseBegan(Phase.REST, 0))
    player, events = later(player, 10)
    assert events[-1] == PhaseBegan(Phase.WORK, 1)


def test_a_duration_ends_by_itself_in_the_work_part_too() -> None:
    walk = replace(PLANK, exercise_id="walk", measure=Measure.DURATION, target=120)
    _, events = later(working(walk), 120)
    assert SetFinished(0, 120, 120, None) in events
    assert TargetReached() not in events


def test_short_holds_end_without_half_time_or_ticks() -> None:
    _, events = later(working(replace(PLANK, target=9)), 9)
    assert events == (TargetReached(),)


def test_the_other_side_follows_after_five_seconds_without_a_question() -> None:
    player, events = play.done(working(*both_sides(SQUAT), PLANK), 110.0)
    assert events == (SetFinished(0, 8, 8, Side.LEFT), SwitchSides(Side.RIGHT), PhaseBegan(Phase.GET_READY, 1))
    assert player.remaining_s(110.0) == 5
    player = until(player, Phase.WORK)
    assert player.at == 115
    assert play.done(player, 120.0)[1] == (SetFinished(1, 8, 8, Side.RIGHT), PhaseBegan(Phase.EFFORT, 1))


def test_the_next_set_on_the_first_side_is_no_switch_of_sides() -> None:
    first, second = (both_sides(step) for step in sets(SQUAT, 2))
    player = play.begin(script(*first, *second), 0.0, step=1)
    _, events = play.done(until(player, Phase.WORK), 20.0)
    assert not any(isinstance(event, SwitchSides) for event in events)


def test_the_effort_question_is_part_of_the_rest() -> None:
    player, _ = play.done(working(SQUAT, PLANK), 110.0)
    assert (player.phase, player.phase_target_s) == (Phase.EFFORT, 60)
    player, events = later(player, 6)
    assert events == (PhaseBegan(Phase.REST, 0),)
    assert player.remaining_s(player.at) == 54


def test_an_answer_ends_the_question_and_the_rest_goes_on() -> None:
    player, _ = play.done(working(SQUAT, PLANK), 110.0)
    player, events = play.rate(player, Feel.HARD, 112.0)
    assert events == (SetChanged(0), PhaseBegan(Phase.REST, 0))
    assert (player.remaining_s(112.0), player.outcomes) == (58, (Outcome(0, 8, Feel.HARD),))
    player, events = play.rate(player, Feel.RIGHT, 130.0)
    assert (events, player.outcomes[0].feel) == ((SetChanged(0),), Feel.RIGHT), "a second thought in the rest"


def test_the_question_may_stay_open() -> None:
    player, _ = play.done(working(SQUAT, PLANK), 110.0)
    player, events = play.skip_effort(player, 111.0)
    assert (events, player.elapsed_s) == ((PhaseBegan(Phase.REST, 0),), 1.0)
    assert play.skip_effort(player, 112.0)[1] == ()


def test_a_rest_of_less_than_the_question_is_not_made_longer() -> None:
    player, _ = play.done(working(replace(SQUAT, rest_s=4), PLANK), 110.0)
    player, events = later(player, 4)
    assert [event for event in events if isinstance(event, PhaseBegan)] == [
        PhaseBegan(Phase.REST, 0),
        PhaseBegan(Phase.WORK, 1),
    ]


def test_the_last_seconds_of_a_rest_are_there_to_get_ready() -> None:
    player, _ = play.done(working(SQUAT, PLANK), 110.0)
    player, _ = later(player, 56)
    assert [player.is_getting_ready(player.at + seconds) for seconds in (0.9, 1)] == [False, True]
    player, events = later(player, 4)
    assert events == (Countdown(3), Countdown(2), Countdown(1), PhaseBegan(Phase.WORK, 1))


def test_no_effort_is_asked_for_when_no_rest_follows() -> None:
    player, events = play.done(working(replace(SQUAT, rest_s=0), PLANK), 110.0)
    assert [event.phase for event in events if isinstance(event, PhaseBegan)] == [Phase.REST]
    assert play.advance(player, 110.25)[0].phase is Phase.WORK


def test_after_the_last_set_and_its_question_comes_the_check_in() -> None:
    player, _ = play.done(working(SQUAT), 110.0)
    player, events = later(player, 10)
    assert events == (PhaseBegan(Phase.CHECK_IN, 0), ScriptOver(early=False))
    assert (player.phase, player.active_s, player.elapsed_s) == (Phase.CHECK_IN, 16, 4)
    assert play.rate(player, Feel.EASY, 121.0)[0].outcomes[0].feel is Feel.EASY


def test_a_script_that_is_followed_takes_its_works_and_rests() -> None:
    steps = (MARCH, *sets(SQUAT, 2), PLANK, STRETCH)
    player = until(play.begin(script(*steps), 0.0), Phase.CHECK_IN)
    expected = 8 + sum(step.work_s for step in steps) + sum(step.rest_s for step in steps[:-1])
    assert player.active_s == expected


def test_a_closed_session_stays_closed() -> None:
    player = play.close(until(play.begin(script(SQUAT), 0.0), Phase.CHECK_IN))
    assert player.phase is Phase.DONE
    assert play.done(player, 500.0)[0].phase is Phase.DONE
    assert play.hurt(player, 9, None, 500.0)[1] == ()


def test_a_session_under_way_cannot_be_closed() -> None:
    with pytest.raises(ValueError, match="stop it first"):
        play.close(working(SQUAT))


def test_a_script_without_steps_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="0 steps"):
        play.begin(Script("Nothing", "strength", ()), 0.0)


# Going on after an interruption


def test_an_interrupted_session_goes_on_where_it_was() -> None:
    player = play.begin(script(*SIX), 7.0, step=2, active_s=300.0, outcomes=(Outcome(1, 7), Outcome(0, 8)))
    assert (player.phase, player.current, player.active(8.0)) == (Phase.GET_READY, SIX[2], 301.0)
    assert player.outcomes == (Outcome(0, 8), Outcome(1, 7))


def test_a_session_interrupted_behind_its_last_set_goes_on_with_the_check_in() -> None:
    player = play.begin(script(*SIX), 7.0, step=6, outcomes=(Outcome(5, 20),))
    assert (player.phase, player.step, player.active_s) == (Phase.CHECK_IN, 5, 0)


# Moving about


def test_skipping_leaves_a_set_out_and_the_next_one_gets_ready() -> None:
    player, events = play.skip(working(*SIX), 110.0)
    assert events == (PhaseBegan(Phase.GET_READY, 1),)
    assert player.outcomes == (Outcome(0, 0, skipped=True),)


def test_skipping_a_set_that_is_done_again_keeps_the_earlier_one() -> None:
    player = play.begin(script(*SIX), 0.0, outcomes=(Outcome(0, 8),))
    assert play.skip(player, 1.0)[0].outcomes == (Outcome(0, 8),)


def test_back_does_a_set_again_and_then_goes_on_where_the_person_was() -> None:
    player = until(play.begin(script(*SIX), 0.0, step=3), Phase.WORK)
    player = replace(player, outcomes=tuple(Outcome(i, 8) for i in range(3)))
    for _ in range(2):
        player, _ = play.back(player, 20.0)
    assert (player.step, player.phase, len(player.outcomes)) == (1, Phase.GET_READY, 3)
    player, _ = play.done(until(player, Phase.WORK), 40.0, 6)
    assert player.outcomes == (Outcome(0, 8), Outcome(1, 6), Outcome(2, 8))
    assert player.next_step == SIX[3]


def test_back_in_a_rest_is_the_set_just_done() -> None:
    player = until(play.begin(script(*SIX), 0.0, step=2), Phase.REST)
    assert play.back(player, player.at)[0].step == 2


def test_back_at_the_first_step_begins_it_anew() -> None:
    player, _ = play.back(working(*SIX), 115.0)
    assert (player.step, player.phase) == (0, Phase.GET_READY)


def test_forward_leaves_a_set_without_a_word_and_it_can_still_be_done() -> None:
    player, _ = play.forward(working(*SIX), 110.0)
    assert (player.step, player.outcomes) == (1, ())
    assert play.back(player, 111.0)[0].step == 0


def test_forward_behind_the_last_step_is_the_check_in() -> None:
    assert play.forward(working(SQUAT), 110.0)[1][-1] == ScriptOver(early=False)


def test_a_rest_can_be_made_longer_and_shorter() -> None:
    player, _ = play.done(working(SQUAT, PLANK), 110.0)
    player, _ = play.add_rest(player, 120.0)
    assert player.remaining_s(120.0) == 65
    player, _ = play.add_rest(player, 120.0, -600)
    assert player.remaining_s(120.0) == 0
    assert play.advance(player, 120.25)[0].phase is Phase.WORK


def test_a_set_has_no_rest_to_add_to() -> None:
    assert play.add_rest(working(SQUAT), 110.0)[0].phase_target_s == 32


def test_enter_in_a_rest_cuts_it_short_with_five_seconds_to_get_ready() -> None:
    player = until(play.begin(script(*SIX), 0.0), Phase.REST)
    player, events = play.done(player, player.at)
    assert (events, player.phase_target_s) == ((PhaseBegan(Phase.GET_READY, 1),), 5)


def test_a_set_just_done_can_be_corrected_in_the_rest() -> None:
    player, _ = play.done(working(*SIX), 110.0)
    player, events = play.reps(player, 2, 111.0)
    assert (events, player.outcomes) == ((SetChanged(0),), (Outcome(0, 10),))


# Pausing


def test_a_pause_freezes_everything_and_costs_nothing() -> None:
    player, _ = later(working(PLANK), 5)
    player, _ = play.toggle_pause(player, player.at)
    frozen, events = play.advance(player, player.at + 4000)
    assert events == ()
    assert (frozen.elapsed_s, frozen.active_s, frozen.phase) == (player.elapsed_s, player.active_s, player.phase)
    resumed, _ = play.toggle_pause(frozen, frozen.at)
    assert resumed.elapsed(frozen.at + 1) == 6


def test_a_set_can_be_finished_in_a_pause_that_goes_on() -> None:
    player, _ = play.toggle_pause(working(SQUAT, PLANK), 110.0)
    player, events = play.done(player, 111.0)
    assert events[0] == SetFinished(0, 8, 8, None)
    assert player.paused


def test_the_check_in_is_never_paused() -> None:
    player, _ = play.toggle_pause(working(SQUAT), 110.0)
    player, _ = play.stop(player, 111.0)
    assert not player.paused
    assert not play.toggle_pause(player, 112.0)[0].paused


# Stopping


def test_stopping_keeps_what_was_done() -> None:
    player = until(play.begin(script(*SIX), 0.0), Phase.REST)
    player, events = play.stop(player, player.at)
    assert events[-1] == ScriptOver(early=True)
    assert player.stopped
    assert player.outcomes == (Outcome(0, 8),)


def test_stopping_in_a_hold_keeps_its_seconds() -> None:
    walk = replace(MARCH, exercise_id="walk", target=1200)
    player, _ = later(working(walk), 900)
    player, events = play.stop(player, player.at)
    assert events[0] == SetFinished(0, 900, 1200, None)
    assert player.outcomes == (Outcome(0, 900),)


def test_stopping_in_repetitions_keeps_only_what_was_counted() -> None:
    uncounted, _ = later(working(SQUAT), 20)
    assert play.stop(uncounted, uncounted.at)[0].outcomes == ()
    counted, _ = play.reps(uncounted, 0, uncounted.at)
    assert play.stop(counted, counted.at)[0].outcomes == (Outcome(0, 5),)


def test_stopping_while_a_set_is_done_again_keeps_the_earlier_one() -> None:
    player = play.begin(script(MARCH, SQUAT), 0.0, outcomes=(Outcome(0, 30),))
    player, _ = later(until(player, Phase.WORK), 10)
    player, events = play.stop(player, player.at)
    assert player.outcomes == (Outcome(0, 30),)
    assert not any(isinstance(event, SetFinished) for event in events)


# Pain


def test_a_little_pain_is_noted_with_the_set_and_stops_nothing() -> None:
    player, events = play.hurt(working(*SIX), 3, Joint.KNEE, 110.0)
    assert events == (PainNoted(0, 0, 3, Joint.KNEE),)
    player, _ = play.done(player, 120.0)
    assert player.outcomes == (Outcome(0, 8, pain=3, pain_at=Joint.KNEE),)


def test_what_was_done_of_a_set_until_it_hurt_a_little_is_told_at_once() -> None:
    player, _ = later(working(*SIX), 13)
    player, events = play.hurt(player, 2, None, player.at)
    assert events == (PainNoted(0, 3, 2, None),)
    assert player.outcomes == ()


def test_who_goes_on_in_a_set_that_hurt_has_it_said_of_her_next_try_too() -> None:
    known = (Outcome(0, 8), Outcome(1, 3, pain=2, pain_at=Joint.KNEE))
    player = until(play.begin(script(*SIX), 0.0, step=1, outcomes=known), Phase.WORK)
    player, _ = play.done(player, player.at)
    assert player.outcomes == (Outcome(0, 8), Outcome(1, 8, pain=2, pain_at=Joint.KNEE))


def test_pain_in_one_set_is_not_said_of_the_next() -> None:
    player, _ = play.hurt(working(*SIX), 3, Joint.KNEE, 110.0)
    player = until(until(until(player, Phase.REST), Phase.WORK), Phase.REST)
    assert player.outcomes == (Outcome(0, 8, pain=3, pain_at=Joint.KNEE), Outcome(1, 8))


def test_pain_takes_out_sets_that_were_passed_over_too() -> None:
    player = until(play.begin(script(*sets(SQUAT, 4)), 0.0), Phase.WORK)
    player, _ = play.hurt(replace(player, outcomes=(Outcome(2, 8),)), 5, None, player.at)
    assert player.outcomes == (Outcome(0, 0, pain=5), Outcome(1, 0, skipped=True), Outcome(2, 8))
    assert len(player.script.steps) == 3


def test_pain_in_the_rest_belongs_to_the_set_just_done() -> None:
    player, _ = play.done(working(*SIX), 110.0)
    player, events = play.hurt(player, 2, None, 111.0)
    assert (events, player.outcomes) == ((SetChanged(0),), (Outcome(0, 8, pain=2),))
    assert player.phase is Phase.EFFORT


def test_pain_of_four_ends_the_movement_now() -> None:
    player, _ = later(working(*SIX), 13)
    player, events = play.hurt(player, 4, Joint.KNEE, player.at)
    assert events == (
        SetFinished(0, 3, 8, None),
        MovementStopped("squat", StopReason.PAIN, 4, Joint.KNEE),
        ScriptChanged(player.script),
        PhaseBegan(Phase.REST, 0),
    )
    assert player.outcomes == (Outcome(0, 3, pain=4, pain_at=Joint.KNEE),)
    assert player.script.steps == (SIX[0], *SIX[3:])
    assert player.next_step == SIX[3]


def test_pain_while_getting_ready_is_kept_with_nothing_done() -> None:
    player, events = play.hurt(play.begin(script(*SIX), 0.0), 7, None, 1.0)
    assert events[:2] == (SetFinished(0, 0, 8, None), MovementStopped("squat", StopReason.STRONG_PAIN, 7, None))
    assert player.outcomes == (Outcome(0, 0, pain=7),)


def test_pain_in_the_rest_takes_out_what_is_left_of_the_movement() -> None:
    player = until(play.begin(script(*SIX), 0.0), Phase.REST)
    player, events = play.hurt(player, 5, Joint.HIP, player.at)
    assert MovementStopped("squat", StopReason.PAIN, 5, Joint.HIP) in events
    assert (player.phase, player.next_step, player.to_replace) == (Phase.REST, SIX[3], SIX[1:3])


def test_after_pain_there_is_time_to_breathe() -> None:
    player, _ = play.hurt(working(replace(SQUAT, rest_s=0), PLANK), 6, None, 110.0)
    assert player.remaining_s(110.0) == 30


def test_pain_in_the_last_movement_leads_to_the_check_in() -> None:
    player, events = play.hurt(working(SQUAT), 6, None, 110.0)
    assert (player.phase, events[-1]) == (Phase.CHECK_IN, ScriptOver(early=False))


def test_pain_lies_between_nothing_and_ten() -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        play.hurt(working(SQUAT), 11, None, 110.0)


def test_pain_said_in_a_set_that_is_left_is_kept() -> None:
    player, _ = play.hurt(working(*SIX), 3, None, 110.0)
    for leave in (play.skip, play.back, play.forward, play.stop):
        left, events = leave(player, 111.0)
        assert SetFinished(0, 0, 8, None) in events
        assert left.outcomes == (Outcome(0, 0, pain=3, skipped=True),)


# Fewer sets


def test_a_shorter_session_has_one_set_fewer_of_each_movement_that_has_more_than_one() -> None:
    player, events = play.shorten(working(*sets(SQUAT, 3), *sets(PLANK, 2)), 110.0)
    assert [(step.exercise_id, step.set_number, step.sets) for step in player.script.steps] == [
        ("squat", 1, 2),
        ("squat", 2, 2),
        ("plank", 1, 1),
    ]
    assert events == (ScriptChanged(player.script),)
    assert (player.phase, player.step) == (Phase.WORK, 0), "the set under way goes on"
    again, _ = play.shorten(player, 111.0)
    assert movements(again) == ["squat", "plank"]
    assert play.shorten(again, 112.0)[1] == ()


def test_a_set_that_is_kept_is_never_taken_out_by_shortening() -> None:
    player = until(
        until(until(play.begin(script(*sets(SQUAT, 2), PLANK), 0.0), Phase.REST), Phase.WORK), Phase.REST
    )
    kept = player.outcomes
    player, events = play.shorten(player, player.at)
    assert (player.outcomes, events) == (kept, ())


def test_a_rest_that_nothing_follows_any_more_is_over() -> None:
    player = until(play.begin(script(*sets(SQUAT, 2)), 0.0), Phase.REST)
    player, events = play.shorten(player, player.at)
    assert (player.phase, player.stopped) == (Phase.CHECK_IN, False)
    assert events[-1] == ScriptOver(early=False)


# Swapping


def gentler(player: Player) -> tuple[Step, ...]:
    return tuple(replace(step, exercise_id="chair-squat") for step in player.to_replace)


def movements(player: Player) -> list[str]:
    return [step.exercise_id for step in player.script.steps]


def test_an_easier_movement_takes_the_place_of_this_set_and_those_to_come() -> None:
    player, _ = play.done(working(*SIX), 110.0)
    player = until(player, Phase.WORK)
    assert player.to_replace == SIX[1:3]
    player, events = play.swap(player, gentler(player), player.at)
    assert movements(player) == ["squat", "chair-squat", "chair-squat", "plank", "plank", "plank"]
    assert events == (ScriptChanged(player.script), PhaseBegan(Phase.GET_READY, 1))


def test_between_sets_a_swap_is_about_what_comes_next() -> None:
    player = until(play.begin(script(SQUAT, *sets(PLANK, 2)), 0.0), Phase.REST)
    player, _ = play.swap(player, gentler(player), player.at)
    assert movements(player) == ["squat", "chair-squat", "chair-squat"]
    assert player.phase is Phase.REST


def test_in_a_circuit_each_round_keeps_its_order() -> None:
    rounds = [step for pair in zip(sets(SQUAT, 2), sets(PLANK, 2), strict=True) for step in pair]
    player = working(*rounds)
    one_sided = tuple(side for step in player.to_replace for side in both_sides(step))
    player, _ = play.swap(player, [replace(step, exercise_id="lunge") for step in one_sided], player.at)
    assert movements(player) == ["lunge", "lunge", "plank", "lunge", "lunge", "plank"]


def test_a_set_that_was_counted_is_kept_when_it_is_swapped() -> None:
    player, _ = play.reps(working(*SIX), 4, 108.0)
    player, events = play.swap(player, gentler(player), 109.0)
    assert events[0] == SetFinished(0, 4, 8, None)
    assert movements(player) == ["squat"] + ["chair-squat"] * 3 + ["plank"] * 3
    assert (player.step, player.current.set_number) == (1, 1)


def test_a_gentle_movement_takes_the_place_of_one_that_hurt() -> None:
    player, _ = play.hurt(working(*SIX), 6, Joint.KNEE, 112.0)
    assert player.to_replace == SIX[:3], "the set that was broken off can be made up for, too"
    player, _ = play.swap(player, gentler(player), 113.0)
    assert movements(player) == ["squat"] + ["chair-squat"] * 3 + ["plank"] * 3
    assert (player.phase, player.next_place) == (Phase.REST, 1)


def test_a_gentle_movement_for_one_that_hurt_keeps_its_rounds() -> None:
    rounds = [step for pair in zip(sets(SQUAT, 2), sets(PLANK, 2), strict=True) for step in pair]
    player, _ = play.hurt(working(*rounds), 6, Joint.KNEE, 112.0)
    player, _ = play.swap(player, gentler(player), 113.0)
    assert movements(player) == ["squat", "chair-squat", "plank", "chair-squat", "plank"]


def test_a_gentle_movement_can_still_be_taken_when_the_last_one_hurt() -> None:
    player, _ = play.hurt(working(SQUAT), 6, Joint.KNEE, 112.0)
    player, _ = play.swap(player, gentler(player), 113.0)
    assert (player.phase, movements(player), player.step) == (Phase.GET_READY, ["squat", "chair-squat"], 1)


def test_what_hurt_is_no_longer_offered_once_the_next_set_begins() -> None:
    player, _ = play.hurt(working(*SIX), 6, Joint.KNEE, 112.0)
    player = until(player, Phase.WORK)
    assert player.to_replace == SIX[3:]


def test_a_set_that_is_kept_never_changes_its_place() -> None:
    player = until(play.begin(script(*SIX), 0.0, step=1), Phase.WORK)
    player = replace(player, outcomes=(Outcome(0, 8), Outcome(2, 8)))
    player, _ = play.swap(player, gentler(player), player.at)
    assert player.outcomes == (Outcome(0, 8), Outcome(1, 0, skipped=True), Outcome(2, 8))
    assert (player.step, player.current.exercise_id) == (3, "chair-squat")


def test_a_swap_needs_something_to_swap_to() -> None:
    with pytest.raises(ValueError, match="something to swap to"):
        play.swap(working(SQUAT), (), 110.0)


def test_at_the_end_there_is_nothing_to_swap() -> None:
    player = until(play.begin(script(SQUAT), 0.0), Phase.CHECK_IN)
    assert player.to_replace == ()
    assert play.swap(player, [PLANK], player.at) == (player, ())


# Keys and values


def test_every_action_has_a_key_and_no_key_has_two() -> None:
    assert set(KEYS) == set(Action)
    names = [name for each in KEYS.values() for name in each]
    assert len(names) == len(set(names))
    assert all(action_of(name) is action for action, each in KEYS.items() for name in each)
    assert action_of("Q") is None


@pytest.mark.parametrize(
    "nonsense",
    [
        {"step": -1, "amount": 0},
        {"step": 0, "amount": -1},
        {"step": 0, "amount": 3, "skipped": True},
        {"step": 0, "amount": 3, "pain": 11},
    ],
)
def test_an_outcome_refuses_nonsense(nonsense: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Outcome(**nonsense)


def test_a_player_refuses_outcomes_out_of_order_and_beyond_the_script() -> None:
    player = working(*SIX)
    for wrong in [(Outcome(1, 1), Outcome(0, 1)), (Outcome(1, 1), Outcome(1, 2)), (Outcome(6, 1),)]:
        with pytest.raises(ValueError, match="order of the script"):
            replace(player, outcomes=wrong)
