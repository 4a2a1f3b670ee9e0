"""After a long silence the days of "Are active days better days?" are counted anew."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenarios import lifted

from lives import FIRST, Life, moment
from upswing.domain.kept_answer import KeptLook
from upswing.insights.active_question import SILENCE, ask, counted
from upswing.insights.active_state import build_state
from upswing.insights.active_verdict import ALPHA, ActiveDays, Look
from upswing.insights.basis import Basis
from upswing.insights.daily import day_series
from upswing.insights.look_memory import text_of
from upswing.insights.record import StrengthRecord

DAYS = 84


def told(life: Life, begins: int, days: int = DAYS) -> Life:
    """So many days with a mood, better on active ones."""
    made = lifted(np.random.default_rng(3), days, by=1.4, lag=0)
    for day, (mood, minutes) in enumerate(zip(made.mood.tolist(), made.minutes.tolist(), strict=True)):
        life.says(begins + day, round(mood))
        if minutes:
            life.moves(begins + day, minutes)
    return life


def asked(life: Life, day: int) -> ActiveDays:
    return ask(day_series(life.check_ins, life.sessions), FIRST.toordinal() + day)


@pytest.mark.parametrize("years", [1, 3, 10])
def test_one_mood_long_before_does_not_keep_a_later_record_from_its_answer(years: int) -> None:
    begins = 365 * years
    alone, after = told(Life(), begins), told(Life(), begins)
    after.says(0, 2)
    answer, plain = asked(after, begins + DAYS - 1), asked(alone, begins + DAYS - 1)
    assert plain.look == Look(DAYS, ALPHA)
    assert answer.look == Look(DAYS, ALPHA, since=FIRST.toordinal() + begins)
    assert replace(answer, look=plain.look) == plain
    assert answer.verdict is not None


@given(st.integers(1, 200))
def test_only_a_silence_of_a_whole_look_begins_anew(silent: int) -> None:
    life = Life()
    life.says(0, 1)
    life.says(silent + 1, 2)
    what = counted(day_series(life.check_ins, life.sessions), FIRST.toordinal() + silent + 1)
    assert what is not None
    assert (what.first, what.days) == ((silent + 1, 1) if silent >= SILENCE else (0, silent + 2))


@given(st.lists(st.integers(-5, 5), min_size=6, max_size=6), st.lists(st.integers(-5, 5), min_size=6, max_size=6))
def test_what_the_moods_were_does_not_decide(one: list[int], other: list[int]) -> None:
    found = []
    for moods in (one, other):
        life = Life()
        for day, mood in zip((0, 3, 90, 91, 190, 200), moods, strict=True):
            life.says(day, mood)
        found.append(counted(day_series(life.check_ins, life.sessions), FIRST.toordinal() + 300))
    assert found[0] == found[1]


def test_a_look_from_before_the_silence_does_not_stand_for_one_after_it() -> None:
    life = told(Life(), 0)
    before = asked(life, DAYS - 1)
    life = told(life, 400)
    kept = KeptLook("active-days/84", moment(DAYS, 9), text_of(before))
    record = replace(life.record(400 + DAYS - 1), looks=(kept,))
    state = build_state(Basis(record, StrengthRecord), lambda _: None)
    assert state.is_new
    assert state.answer.look == Look(DAYS, ALPHA, since=FIRST.toordinal() + 400)
    assert np.isfinite(state.same.moods).all()
