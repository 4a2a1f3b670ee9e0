"""A look, once taken, stands."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.kept_answer import KeptLook
from upswing.insights.active_verdict import ActiveDays, Description, Link, Look, Refusal, Verdict, Why
from upswing.insights.before_after import Interval
from upswing.insights.look_memory import answer_of, ask_once, look_id, standing, text_of

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
LOOK = Look(84, 0.0245)

numbers = st.floats(-10, 10)
intervals = st.builds(Interval, numbers, numbers)
links = st.builds(Link, st.integers(0, 1), numbers, intervals, intervals, st.floats(0, 1), st.booleans())
answers = st.builds(
    ActiveDays,
    st.builds(Description, *[st.integers(0, 400)] * 4, st.none() | numbers, st.none() | numbers),
    st.lists(st.builds(Refusal, st.sampled_from(Why), numbers, numbers), max_size=3).map(tuple),
    st.none() | st.builds(Look, st.integers(42, 840), st.floats(0.01, 0.05), st.booleans()),
    st.none() | numbers,
    st.none() | links,
    st.none() | links,
    st.none() | st.floats(0, 1),
    st.none() | st.sampled_from(Verdict),
    st.booleans(),
    st.none() | st.floats(-1, 1),
)


@given(answers)
def test_an_answer_that_was_kept_without_the_direction_of_the_reverse_is_read(answer: ActiveDays) -> None:
    told = json.loads(text_of(answer))
    del told["reverse_r"]
    assert answer_of(json.dumps(told)) == replace(answer, reverse_r=None)


@given(answers)
def test_an_answer_comes_back_from_its_text_as_it_was(answer: ActiveDays) -> None:
    assert answer_of(text_of(answer)) == answer


@given(st.text(max_size=40) | st.sampled_from(["{}", "[]", "null", '{"described":{}}']))
def test_a_text_that_is_no_answer_is_none(text: str) -> None:
    assert answer_of(text) is None


@given(answers, answers)
def test_a_look_that_was_taken_is_not_taken_again(first: ActiveDays, second: ActiveDays) -> None:
    kept = [KeptLook(look_id(LOOK), AT, text_of(first)), KeptLook("active-days/168", AT, text_of(second))]
    assert ask_once(kept, LOOK, lambda: second) == (first, False)
    assert standing(kept, Look(252, 0.0245)) is None


@given(answers)
def test_only_an_answer_is_kept_not_a_refusal(found: ActiveDays) -> None:
    assert ask_once([], LOOK, lambda: found) == (found, found.verdict is not None)


def test_before_the_first_look_nothing_is_remembered() -> None:
    assert standing([KeptLook("active-days/84", AT, "{}")], None) is None
