"""The record day by day."""

from datetime import UTC, datetime, timedelta
from random import Random
from uuid import uuid4

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lives import FIRST, Life, steady_life
from upswing.domain.check_in import CheckIn
from upswing.domain.session import Activity, SessionState
from upswing.insights.daily import day_series


def test_every_day_from_the_first_entry_to_the_last_has_a_place() -> None:
    life = Life()
    life.says(2, 1)
    life.moves(6)
    series = day_series(life.check_ins, life.sessions)
    assert series.ordinals.tolist() == [FIRST.toordinal() + day for day in range(2, 7)]
    assert np.isnan(series.mood).tolist() == [False, True, True, True, True]
    assert series.minutes.tolist() == [0, 0, 0, 0, 20]


def test_a_days_mood_is_the_plain_mean_of_its_check_ins() -> None:
    life = Life()
    for mood, hour in ((-3, 8), (1, 12), (5, 20)):
        life.says(0, mood, hour=hour)
    series = day_series(life.check_ins, [])
    assert series.mood.tolist() == [1]
    assert series.check_ins.tolist() == [3]


def test_for_inference_only_moods_outside_sessions_count() -> None:
    life = Life()
    life.says(0, -1, hour=9)
    life.moves(0, 30, before=3, after=5, hour=17)
    life.says(0, 5, hour=17.25)
    series = day_series(life.check_ins, life.sessions)
    assert series.mood.tolist() == [3]
    assert series.mood_outside.tolist() == [-1]


def test_a_day_with_moods_around_a_session_only_has_none_for_inference() -> None:
    life = Life()
    life.moves(0, before=1, after=2)
    series = day_series(life.check_ins, life.sessions)
    assert np.isnan(series.mood_outside).all()
    assert series.mood.tolist() == [1.5]


def test_a_missing_mood_is_not_nought() -> None:
    life = Life()
    life.says(0, 4, None)
    life.says(0, None, 2, hour=12)
    series = day_series(life.check_ins, [])
    assert (series.mood.tolist(), series.energy.tolist()) == ([4], [2])


def test_a_note_alone_and_a_session_under_way_leave_no_trace() -> None:
    life = Life()
    life.says(0, None, None, note="just words")
    life.moves(1, state=SessionState.UNDER_WAY)
    assert day_series(life.check_ins, life.sessions).days == 0


def test_minutes_of_all_kinds_add_up() -> None:
    life = Life()
    life.moves(0, 20)
    life.moves(0, 30, hour=20, kind=Activity.WALK)
    series = day_series(life.check_ins, life.sessions)
    assert series.minutes.tolist() == [50]
    assert series.sessions.tolist() == [2]
    assert [(kind, minutes.tolist()) for kind, minutes in series.minutes_by_kind] == [
        (Activity.STRENGTH, [20]),
        (Activity.WALK, [30]),
    ]


def test_nothing_makes_an_empty_series() -> None:
    series = day_series([], [])
    assert (series.days, series.mood_days, series.active_days) == (0, 0, 0)


@given(st.randoms())
def test_the_order_of_entries_does_not_matter(chance: Random) -> None:
    life = steady_life(30)
    there = day_series(life.check_ins, life.sessions)
    chance.shuffle(life.check_ins)
    chance.shuffle(life.sessions)
    again = day_series(life.check_ins, life.sessions)
    for name in ("ordinals", "mood", "mood_outside", "energy", "check_ins", "minutes", "sessions"):
        np.testing.assert_allclose(getattr(there, name), getattr(again, name))


def test_what_was_written_later_is_shown_and_left_out_of_tests_and_older_is_for_the_diary_only() -> None:
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    told = [
        CheckIn(uuid4(), at, at.date(), 4, None, entered_at=at + timedelta(hours=hours)) for hours in (0, 24, 25)
    ]
    series = [day_series([each], ()) for each in told]
    assert [each.mood_days for each in series] == [1, 1, 0]
    assert [int(np.isfinite(each.mood_outside).sum()) for each in series] == [1, 0, 0]
