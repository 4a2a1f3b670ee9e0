"""Whatever the plan is, each of its reasons and caps can be said, and every sentence is whole."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lodging import library
from upswing.domain.exercise import Measure
from upswing.domain.plan import Cap, CapName, PlanKind, PlannedItem, PlannedSession, Reason, Rise
from upswing.planner.constants import PLANNED_PATTERNS
from upswing.planner.explain import CODES, because
from upswing.ui.plan.explained import explained
from upswing.ui.plan.offers import offers_of
from upswing.ui.plan.reasons import cap_sentences, left_out_sentences, reason_sentences, told_reasons

BRACE = re.compile(r"[{}]")
EXERCISES = sorted(library().exercises)
NUMBERS = st.one_of(st.integers(0, 999), st.floats(0, 99, allow_nan=False))


@st.composite
def reasons(draw: st.DrawFn) -> Reason:
    code = draw(st.sampled_from(sorted(CODES)))
    values = [
        draw(st.sampled_from([*EXERCISES, "a-movement-that-is-gone", ""]))
        if name == "exercise"
        else draw(st.sampled_from(CapName)).value
        if name == "cap"
        else draw(NUMBERS)
        for name in CODES[code].numbers
    ]
    pattern = draw(st.sampled_from(PLANNED_PATTERNS)) if CODES[code].about_pattern else None
    return because(code, *values, pattern=pattern)


@st.composite
def items(draw: st.DrawFn) -> PlannedItem:
    return PlannedItem(
        draw(st.sampled_from(PLANNED_PATTERNS)),
        draw(st.sampled_from(EXERCISES)),
        draw(st.integers(1, 12)),
        draw(st.integers(1, 3)),
        draw(st.sampled_from((Measure.REPS, Measure.HOLD))),
        draw(st.integers(1, 30)),
        60,
        draw(st.none() | st.sampled_from(Rise)),
    )


@st.composite
def plans(draw: st.DrawFn) -> PlannedSession:
    caps = [Cap(draw(st.sampled_from(CapName)), draw(st.integers(0, 60)), draw(st.booleans())) for _ in range(4)]
    return PlannedSession(
        date(2026, 11, 23),
        draw(st.sampled_from(PlanKind)),
        tuple(draw(st.lists(items(), max_size=5))),
        draw(st.integers(0, 60)),
        draw(st.integers(0, 7)),
        7,
        draw(st.integers(1, 200)),
        10,
        3,
        1,
        3,
        tuple(caps),
        tuple(draw(st.lists(reasons(), max_size=12))),
    )


@given(plans())
def test_whatever_the_plan_every_sentence_is_whole_and_has_its_source(plan: PlannedSession) -> None:
    catalogue = library()
    said = [*reason_sentences(plan, catalogue), *cap_sentences(plan), *left_out_sentences([plan], catalogue)]
    said += [offer.said for offer in offers_of(plan, catalogue)]
    for chapter in explained(plan, catalogue):
        said.append(chapter.heading)
        said += [text for entry in chapter.entries for text in (entry.said, entry.source)]
    assert all(text.strip() for text in said)
    assert not [text for text in said if BRACE.search(text)]


@given(plans())
def test_no_reason_is_lost_but_those_that_share_a_sentence(plan: PlannedSession) -> None:
    told = [code for code, _ in told_reasons(plan, library())]
    shared = {"first-time", "needs-recovery"}
    codes = [each.code for each in plan.reasons]
    assert sorted(code for code in told if code not in shared) == sorted(c for c in codes if c not in shared)
    assert {code for code in told if code in shared} == {code for code in codes if code in shared}


@given(plans())
def test_each_cap_is_said_once_and_the_one_that_bound_says_so(plan: PlannedSession) -> None:
    entries = [entry for chapter in explained(plan, library()) for entry in chapter.entries]
    assert sum(entry.binds for entry in entries) == sum(cap.binds for cap in plan.caps)
    assert len(cap_sentences(plan)) == len(plan.caps)


def test_a_brace_in_a_sentence_is_found() -> None:
    assert BRACE.search("At most {value} sets.")
