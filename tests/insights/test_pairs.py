"""From the record to pairs."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lives import Life, moment, steady_life
from upswing.domain.check_in import Occasion
from upswing.domain.session import SessionState
from upswing.insights.lift import Slope, build_state
from upswing.insights.pairs import Scale, control_pairs, session_pairs
from upswing.insights.regression import ControlPair


def test_a_session_is_paired_with_its_own_check_ins() -> None:
    life = Life()
    life.says(0, -4)
    life.moves(0, before=1, after=3)
    life.moves(1, before=0, after=0)
    assert [(p.before, p.after) for p in session_pairs(life.check_ins, life.sessions, Scale.MOOD)] == [
        (1, 3),
        (0, 0),
    ]
    energy = session_pairs(life.check_ins, life.sessions, Scale.ENERGY)
    assert [(p.before, p.after) for p in energy] == [(3, 4), (3, 4)]


def test_a_session_with_one_side_only_or_still_under_way_is_left_out() -> None:
    life = Life()
    life.moves(0, before=1)
    life.moves(1, after=1)
    life.moves(2, before=1, after=2, state=SessionState.UNDER_WAY)
    assert session_pairs(life.check_ins, life.sessions, Scale.MOOD) == ()


def test_of_several_the_last_before_and_the_first_after_count() -> None:
    life = Life()
    session = life.moves(0, before=1, after=2)
    earlier = replace(life.check_ins[0], mood=-5, at=moment(0, 12))
    later = replace(life.check_ins[1], mood=5, at=moment(0, 22))
    for order in ([*life.check_ins, earlier, later], [earlier, later, *life.check_ins]):
        (pair,) = session_pairs(order, [session], Scale.MOOD)
        assert (pair.before, pair.after) == (1, 2)


@given(st.randoms())
def test_the_order_of_the_record_does_not_matter(chance: Random) -> None:
    life = steady_life(40)
    mixed = steady_life(0)
    mixed.check_ins, mixed.sessions = list(life.check_ins), list(life.sessions)
    chance.shuffle(mixed.check_ins)
    chance.shuffle(mixed.sessions)
    for scale in Scale:
        assert build_state(life.check_ins, life.sessions, scale) == build_state(
            mixed.check_ins, mixed.sessions, scale
        )


def test_two_check_ins_close_together_without_a_session_are_a_control_pair() -> None:
    life = Life()
    life.says(0, -1, hour=9)
    life.says(0, 2, hour=9.5)
    life.says(1, 0, hour=9)
    life.says(1, 5, hour=9.76)
    assert control_pairs(life.check_ins, life.sessions, Scale.MOOD) == (ControlPair(-1, 2),)


def test_forty_five_minutes_are_close_enough_and_one_more_is_not() -> None:
    for minutes, count in ((45, 1), (46, 0)):
        life = Life()
        life.says(0, -1, hour=9)
        life.says(0, 2, hour=9 + minutes / 60)
        assert len(control_pairs(life.check_ins, [], Scale.MOOD)) == count


def test_no_check_in_serves_in_two_control_pairs() -> None:
    life = Life()
    for place in range(5):
        life.says(0, place, hour=9 + place / 4)
    found = control_pairs(life.check_ins, [], Scale.MOOD)
    assert found == (ControlPair(0, 1), ControlPair(2, 3))


@pytest.mark.parametrize("hour", [8.8, 9.1, 9.4])
def test_a_session_that_touches_the_time_between_spoils_the_pair(hour: float) -> None:
    life = Life()
    life.says(0, -1, hour=9)
    life.says(0, 2, hour=9.5)
    life.moves(0, 15, hour=hour)
    assert control_pairs(life.check_ins, life.sessions, Scale.MOOD) == ()


def test_a_long_session_that_began_before_a_short_one_spoils_the_pair_too() -> None:
    life = Life()
    life.says(0, -1, hour=9)
    life.says(0, 2, hour=9.5)
    life.moves(0, 180, hour=7)
    life.moves(0, 5, hour=8)
    assert control_pairs(life.check_ins, life.sessions, Scale.MOOD) == ()


def test_check_ins_of_a_session_are_no_controls() -> None:
    life = Life()
    life.says(0, -1, hour=9)
    second = life.says(0, 2, hour=9.5)
    life.check_ins[1] = replace(second, occasion=Occasion.AFTER)
    assert control_pairs(life.check_ins, [], Scale.MOOD) == ()


def test_a_missing_value_is_not_nought() -> None:
    life = Life()
    life.says(0, None, 4, hour=9)
    life.says(0, 2, None, hour=9.5)
    life.says(0, 3, 5, hour=9.7)
    assert control_pairs(life.check_ins, [], Scale.MOOD) == (ControlPair(2, 3),)
    assert control_pairs(life.check_ins, [], Scale.ENERGY) == (ControlPair(4, 5),)


def test_sessions_that_did_the_same_share_a_line() -> None:
    life = Life()
    for day in range(3):
        life.moves(day, before=0, after=2)
    life.moves(3, before=0, after=-1)
    state = build_state(life.check_ins, life.sessions, Scale.MOOD)
    assert state.slopes == (Slope(0, -1, 1), Slope(0, 2, 3))
    assert (state.rose, state.fell, state.change.n) == (3, 1, 4)


def test_pairs_come_in_the_order_of_time() -> None:
    life = Life()
    for day in (5, 1, 3):
        life.moves(day, before=day, after=day)
    assert [pair.before for pair in session_pairs(life.check_ins, life.sessions, Scale.MOOD)] == [1, 3, 5]
