"""What is said when: short, in time, and one thing at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player_scripts import MARCH, PLANK, SQUAT, both_sides, script, scripts, sets, until

from upswing.domain.player import play
from upswing.domain.player.prompts import CUES_SAID, Prompt, Speech, What, asked, ended, first, prompts
from upswing.domain.player.state import Phase, Player
from upswing.domain.script import Script, Side

CUES = {"squat": 3, "plank": 1, "march": 0, "circles": 2, "stretch": 5, "push-up": 2}


def said(player: Player, seconds: float, cues: Mapping[str, int] = CUES) -> list[tuple[float, Prompt]]:
    """When each prompt is due, in seconds from here, with a look every quarter of a second."""
    start, found = player.at, list[tuple[float, Prompt]]()
    for quarter in range(1, round(seconds * 4) + 1):
        after, events = play.advance(player, start + quarter / 4)
        found += [(quarter / 4, prompt) for prompt in prompts(player, after, events, cues)]
        player = after
    return found


def after_enter(player: Player) -> tuple[Prompt, ...]:
    after, events = play.done(player, player.at)
    return prompts(player, after, events, CUES)


def test_a_session_begins_with_the_name_of_its_first_movement() -> None:
    assert first(play.begin(script(PLANK), 0.0)) == Prompt(What.MOVEMENT, "plank")


def test_two_cues_are_said_in_a_set_each_when_it_is_first_shown() -> None:
    squatting = until(play.begin(script(SQUAT), 0.0), Phase.WORK)
    assert said(squatting, 60) == [(1, Prompt(What.CUE, "squat")), (7, Prompt(What.CUE, "squat", None, 1))]


def test_a_movement_without_cues_is_led_in_silence() -> None:
    marching = until(play.begin(script(MARCH), 0.0), Phase.WORK)
    assert [prompt.what for _, prompt in said(marching, 29)] == [What.HALF]


def test_the_last_seconds_of_a_hold_are_left_to_the_ticks() -> None:
    holding = until(play.begin(script(replace(PLANK, target=5)), 0.0), Phase.WORK)
    assert said(holding, 5) == []


def test_after_a_set_the_rest_names_what_comes_next_where_it_is_another_movement() -> None:
    one, two = sets(SQUAT, 2)
    player = until(play.begin(script(one, two, PLANK), 0.0), Phase.WORK)
    assert after_enter(player) == (Prompt(What.REST),)
    second = until(play.begin(script(one, two, PLANK), 0.0, step=1), Phase.WORK)
    assert after_enter(second) == (Prompt(What.REST, "plank"),)


def test_what_was_skipped_or_done_before_is_not_named_as_next() -> None:
    player = play.begin(script(SQUAT, MARCH, PLANK), 0.0)
    player, _ = play.skip(player, 1.0)
    player, _ = play.skip(player, 2.0)
    player, _ = play.back(player, 3.0)
    player, _ = play.back(player, 4.0)
    working, _ = play.done(player, 5.0)
    assert after_enter(working) == (Prompt(What.REST, "plank"),)


def test_switching_sides_is_said_at_once() -> None:
    left, right = both_sides(PLANK)
    holding = until(play.begin(script(left, right), 0.0), Phase.WORK)
    assert after_enter(holding) == (Prompt(What.SIDE, "plank", Side.RIGHT),)


def test_moving_on_names_the_movement() -> None:
    player = play.begin(script(SQUAT, PLANK), 0.0)
    after, events = play.forward(player, 1.0)
    assert prompts(player, after, events, CUES) == (Prompt(What.MOVEMENT, "plank"),)


def test_the_end_is_said_unless_the_person_stopped() -> None:
    last = until(play.begin(script(replace(MARCH, target=5)), 0.0), Phase.WORK)
    assert after_enter(last) == (Prompt(What.OVER),)
    after, events = play.stop(last, last.at)
    assert prompts(last, after, events, CUES) == ()


@given(scripts, st.lists(st.integers(1, 29 * 4).map(lambda n: n / 4), max_size=15))
def test_no_cue_is_said_twice_in_a_set(played: Script, gaps: list[float]) -> None:
    player = play.begin(played, 0.0)
    heard: list[tuple[int, int]] = []
    for gap in gaps:
        after, events = play.advance(player, player.at + gap)
        cues = [prompt for prompt in prompts(player, after, events, CUES) if prompt.what is What.CUE]
        assert len(cues) <= 1
        for cue in cues:
            assert cue.cue < min(CUES_SAID, CUES[after.current.exercise_id])
            heard.append((after.step, cue.cue))
        player = after
    assert len(heard) == len(set(heard))


@given(scripts, st.integers(0, 60))
def test_nothing_is_said_in_a_pause(played: Script, seconds: int) -> None:
    player = play.begin(played, 0.0)
    for _ in range(seconds):
        player, _ = play.advance(player, player.at + 1)
    paused, _ = play.toggle_pause(player, player.at)
    if paused.is_over:
        return
    assert said(paused, 5) == []


# One thing at a time

REST, NAME, CUE = Prompt(What.REST), Prompt(What.MOVEMENT, "squat"), Prompt(What.CUE, "squat")


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        (Speech(), CUE, Speech(CUE)),
        (Speech(REST), CUE, Speech(REST)),
        (Speech(REST), NAME, Speech(REST, NAME)),
        (Speech(REST, NAME), REST, Speech(REST, REST)),
        (Speech(REST, NAME), CUE, Speech(REST, NAME)),
    ],
)
def test_while_something_is_said_a_cue_is_left_out_and_the_newest_of_the_others_waits(
    before: Speech, new: Prompt, after: Speech
) -> None:
    assert asked(before, new) == after


@given(st.lists(st.sampled_from([REST, NAME, CUE, None]), max_size=30))
def test_everything_said_has_an_end_and_the_last_word_of_weight_is_heard(steps: Sequence[Prompt | None]) -> None:
    """None stands for the end of what is being said."""
    speech, heard = Speech(), list[Prompt]()
    for step in [*steps, None, None]:
        was_quiet = speech.now is None
        speech = ended(speech) if step is None else asked(speech, step)
        if speech.now is not None and (was_quiet or step is None):
            heard.append(speech.now)
    assert speech == Speech()
    weighty = [step for step in steps if step is not None and step is not CUE]
    if weighty:
        assert weighty[-1] in heard
