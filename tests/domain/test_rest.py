"""What is left of a rest after the program was gone: as it would be by the wall clock, never nonsense."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player_scripts import MARCH, PLANK, SQUAT, script, until

from upswing.domain.player import play
from upswing.domain.player.resume import in_rest
from upswing.domain.player.state import Outcome, Phase
from upswing.domain.rest import HowLong, Rest, RestNow, by_now

AT = datetime(2026, 3, 29, 0, 59, 50, tzinfo=UTC)
REST = Rest(1, AT, of_s=60.0, done_s=10.0)
CEST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("passed_s", "found"),
    [
        (0, RestNow(HowLong.RAN_ON, 50)),
        (20, RestNow(HowLong.RAN_ON, 30)),
        (49.5, RestNow(HowLong.RAN_ON, 0.5)),
        (50, RestNow(HowLong.OVER, 0)),
        (10**9, RestNow(HowLong.OVER, 0)),
        (-1, RestNow(HowLong.ANEW, 60)),
        (-(10**8), RestNow(HowLong.ANEW, 60)),
    ],
)
def test_it_runs_on_by_the_wall_clock(passed_s: float, found: RestNow) -> None:
    assert by_now(REST, AT + timedelta(seconds=passed_s)) == found


def test_summer_time_that_begins_meanwhile_changes_nothing() -> None:
    assert by_now(REST, (AT + timedelta(seconds=20)).astimezone(CEST)) == RestNow(HowLong.RAN_ON, 30)


def test_a_paused_rest_stands_still_unless_one_was_away_for_longer() -> None:
    paused = replace(REST, paused=True)
    for passed_s in (0, 49, -3 * 86400):
        assert by_now(paused, AT + timedelta(seconds=passed_s)) == RestNow(HowLong.AS_PAUSED, 50)
    assert by_now(paused, AT + timedelta(seconds=50)) == RestNow(HowLong.OVER, 0)


@given(st.floats(0, 600), st.floats(0, 1), st.floats(-1e9, 1e9), st.booleans())
def test_what_is_left_lies_between_nothing_and_the_whole_rest(
    of_s: float, share: float, passed_s: float, paused: bool
) -> None:
    rest = Rest(0, AT, of_s, of_s * share, paused)
    left = by_now(rest, AT + timedelta(seconds=passed_s))
    assert 0 <= left.left_s <= of_s
    assert (left.how is HowLong.OVER) <= (left.left_s == 0)
    assert left.how is not HowLong.RAN_ON or -1e-6 <= passed_s <= of_s + 1e-6


def test_the_player_goes_on_in_the_rest() -> None:
    player = play.begin(script(MARCH, SQUAT, PLANK), 7.0, step=2, outcomes=(Outcome(0, 30), Outcome(1, 8)))
    resting = in_rest(player, 1, 60.0, 23.0)
    assert (resting.phase, resting.step, resting.remaining_s(7.0)) == (Phase.REST, 1, 23.0)
    assert until(resting, Phase.WORK).at == 30.0
    assert until(resting, Phase.WORK).step == 2


def test_a_step_that_was_passed_over_is_not_gone_back_to() -> None:
    player = play.begin(script(MARCH, SQUAT, PLANK), 0.0, step=2, outcomes=(Outcome(0, 30),))
    resting = in_rest(player, 0, 60.0, 23.0)
    assert resting.outcome_of(1) == Outcome(1, 0, skipped=True)
    assert until(resting, Phase.WORK).step == 2


@pytest.mark.parametrize(
    ("after_step", "of_s", "left_s"), [(1, 60.0, 0.0), (1, 60.0, 61.0), (2, 60.0, 20.0), (9, 60.0, 20.0)]
)
def test_a_rest_that_is_over_or_cannot_be_lets_the_step_begin_with_getting_ready(
    after_step: int, of_s: float, left_s: float
) -> None:
    player = play.begin(script(MARCH, SQUAT, PLANK), 0.0, step=2, outcomes=(Outcome(0, 30), Outcome(1, 8)))
    assert in_rest(player, after_step, of_s, left_s) == player


def test_a_session_at_its_end_stays_there() -> None:
    over = play.begin(script(SQUAT), 0.0, step=1, outcomes=(Outcome(0, 8),))
    assert in_rest(over, 0, 60.0, 20.0) == over


def test_a_rest_that_makes_no_sense_is_refused() -> None:
    for wrong in ({"of_s": 5.0}, {"done_s": -1.0}, {"after_step": -1}, {"at": AT.replace(tzinfo=None)}):
        with pytest.raises(ValueError, match="rest"):
            replace(REST, **wrong)
