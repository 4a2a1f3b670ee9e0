"""However long the change log grows: undo, redo and what an entry said before look at the lines they need, no others."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from uuid import UUID

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.storage.earlier_values import earlier_values
from upswing.storage.reading import Reading
from upswing.storage.store import Store, open_store

LINES = 50_000
FILL = """
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
INSERT INTO change_log (at, offset_s, verb, state, touches)
SELECT '2026-11-22T07:12:05.000000Z', 0, 'check-in', CASE WHEN n % 3 THEN 'done' ELSE 'left' END,
  '[{"kind":"check_in","id":"' || n || '","before":null,"after":{}}]' FROM number
"""
POINT = "INSERT INTO touched (kind, id, seq) SELECT 'check_in', cast(seq AS TEXT), seq FROM change_log"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    where = paths.within(tmp_path_factory.mktemp("long"))
    with open_store(where, now=NOON, durable=False) as store:
        with store.writing("", NOON) as writing:
            writing._run(FILL, (LINES,))
            writing._run(POINT, ())
        yield store


def plans_of(store: Store, ask: str) -> list[str]:
    """How the file answers: a line for each step of each statement that this question asks."""
    asked: list[str] = []
    found: list[str] = []
    with store.reading() as reading:
        file = reading._file
        file.set_trace_callback(asked.append)
        try:
            ASKED[ask](reading)
        finally:
            file.set_trace_callback(None)
        for statement in asked:
            if statement.lstrip().upper().startswith("SELECT"):
                found += [step[3] for step in file.execute(f"EXPLAIN QUERY PLAN {statement}")]
    return found


ENTRY = UUID(int=0x51)
ASKED: Mapping[str, Callable[[Reading], object]] = {
    "undo": lambda reading: reading.next_undo(),
    "redo": lambda reading: reading.next_redo(),
    "the latest": lambda reading: reading.changes(100),
    "what it said before": lambda reading: earlier_values(reading, CheckIn, ENTRY),
}


@pytest.mark.parametrize("ask", ASKED)
def test_no_question_sorts_the_log_or_reads_it_through(store: Store, ask: str) -> None:
    plans = plans_of(store, ask)
    assert plans
    for step in plans:
        assert "TEMP B-TREE" not in step, plans
        if ask == "the latest":
            assert step == "SCAN change_log"  # backwards along the key, 100 lines of it
        else:
            assert not step.startswith("SCAN change_log"), plans
            assert not step.startswith("SCAN touched"), plans


def test_what_was_left_behind_is_found_without_reading_the_log(store: Store) -> None:
    left = "UPDATE change_log SET state = 'left' WHERE state = 'undone' AND seq < 40000"
    with store.reading() as reading:
        [step] = [step[3] for step in reading._file.execute(f"EXPLAIN QUERY PLAN {left}")]
    assert step == "SEARCH change_log USING INDEX change_log_by_state (state=? AND seq<?)"


def test_among_so_many_lines_an_entry_finds_its_own(store: Store) -> None:
    said = CheckIn(ENTRY, NOON, NOON.date(), 1, 2)
    for mood in (1, 2, 3):
        with store.writing("check-in", NOON + timedelta(hours=mood)) as writing:
            writing.put(CheckIn(said.id, said.at, said.day, mood, 2))
    with store.reading() as reading:
        earlier = earlier_values(reading, CheckIn, ENTRY)
        undo = reading.next_undo()
    assert [each.value.mood for each in earlier] == [2, 1]
    assert [each.said_at for each in earlier] == [NOON + timedelta(hours=2), NOON + timedelta(hours=1)]
    assert undo is not None
    assert undo.seq == LINES + 3
