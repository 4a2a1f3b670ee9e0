"""What was put is what comes back."""

from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept_values import (
    NOON,
    cards_shown,
    check_ins,
    drawn_weeks,
    life_events,
    looks,
    marks,
    moments,
    own_exercises,
    own_routines,
    plan_choices,
    plan_edits,
    questionnaire_totals,
    readinesses,
    rise_answers,
    scripts,
    sessions,
    sets_of,
    statuses,
    wellness,
)

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.script import Side
from upswing.domain.session import Activity, Session, SessionState
from upswing.storage.columns import utc_text
from upswing.storage.script_text import script_of, script_text
from upswing.storage.store import Store, open_store

SESSION = Session(uuid4(), Activity.STRENGTH, "", NOON, NOON.date(), SessionState.FINISHED, ended_at=NOON)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(paths.within(Path(tmp_path_factory.mktemp("data"))), now=NOON) as store:
        yield store


def _there_and_back(store: Store, value: Any, **aside: object) -> Any:
    """Through the file; nothing is kept, so that one example does not meet another."""
    try:
        with store.writing("round-trip", NOON) as writing:
            if aside:
                writing.put(SESSION)
            writing.put(value, **aside)
            found = writing.find(type(value), value.id)
            writing.put(value)
            assert writing.find(type(value), value.id) == found
            raise _EnoughError
    except _EnoughError:
        return found


class _EnoughError(Exception):
    pass


DIARY = st.one_of(check_ins(), sessions(), plan_choices(), readinesses, own_exercises)
WISHES = st.one_of(marks, own_routines, statuses(), wellness, rise_answers, plan_edits)
BESIDE = st.one_of(life_events, questionnaire_totals, looks, drawn_weeks, cards_shown)


@given(value=st.one_of(DIARY, WISHES, BESIDE))
def test_every_value_comes_back_as_it_was(store: Store, value: Any) -> None:
    found = _there_and_back(store, value)
    assert found == value
    assert _clocks(found) == _clocks(value)


def _clocks(value: Any) -> list[timedelta | None]:
    """The offsets of its moments, which equality does not look at."""
    return [part.utcoffset() for part in astuple(value) if isinstance(part, datetime)]


@given(value=sets_of(SESSION.id), day=st.dates())
def test_a_set_comes_back_as_it_was(store: Store, value: Any, day: date) -> None:
    found = _there_and_back(store, value, day=day)
    assert found == value
    assert _clocks(found) == _clocks(value)


@given(script=scripts)
def test_a_script_comes_back_as_it_was(script: Any) -> None:
    assert script_of(script_text(script)) == script


def test_a_script_from_before_sets_had_windows_of_time_still_reads() -> None:
    old = (
        '{"title":"Old","kind":"strength","effort_aim":3,"routine":"","steps":'
        '[["plank","work","hold",20,4.0,45,1,2,null],["lean","work","reps",8,4.0,60,1,1,"left"]]}'
    )
    script = script_of(old)
    assert [(step.exercise_id, step.side, step.every_s) for step in script.steps] == [
        ("plank", None, 0),
        ("lean", Side.LEFT, 0),
    ]
    assert script_text(script) == old, "and a script without windows is written as before"


@given(one=moments(), other=moments())
def test_the_text_of_moments_sorts_like_time(one: Any, other: Any) -> None:
    assert (utc_text(one) < utc_text(other)) == (one < other)
    assert len(utc_text(one)) == 27


def test_an_offset_comes_back_with_its_seconds(store: Store) -> None:
    """Local mean times, as old imports may have them."""
    at = NOON.astimezone(timezone(timedelta(hours=1, minutes=24, seconds=37)))
    found = _there_and_back(store, CheckIn(UUID(int=1), at, at.date(), 1, None))
    assert found.at.utcoffset() == at.utcoffset()
    assert found.at.hour == at.hour


def test_an_entry_that_did_not_change_leaves_no_line(store: Store) -> None:
    said = CheckIn(uuid4(), NOON, NOON.date(), 1, 2)
    with store.writing("first", NOON) as writing:
        writing.put(said)
    with store.writing("second", NOON) as writing:
        writing.put(replace(said))
    with store.reading() as reading:
        assert reading.changes(1)[0].verb == "first"
