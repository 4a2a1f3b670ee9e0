"""The file itself: its tables are those of the rows, and it refuses nonsense on its own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from kept_values import NOON
from sqlalchemy.dialects import sqlite

from upswing import paths
from upswing.storage.connection import connect
from upswing.storage.entry_row import Base
from upswing.storage.store import open_store


@pytest.fixture
def file(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    where = paths.within(tmp_path)
    open_store(where, now=NOON).close()
    with closing(connect(where.database)) as connection:
        yield connection


def test_the_migrated_schema_is_that_of_the_rows(file: sqlite3.Connection) -> None:
    dialect = sqlite.dialect()
    for table in Base.metadata.tables.values():
        columns = {
            name: (kind, bool(required), place)
            for _, name, kind, required, _, place in file.execute(f"PRAGMA table_info({table.name})")
        }
        keys = [column.name for column in table.primary_key.columns]
        assert columns == {
            column.name: (
                column.type.compile(dialect),
                not column.nullable,
                keys.index(column.name) + 1 if column.name in keys else 0,
            )
            for column in table.columns
        }, table.name
        pointers = {(row[3], row[2], row[4]) for row in file.execute(f"PRAGMA foreign_key_list({table.name})")}
        assert pointers == {
            (key.parent.name, key.column.table.name, key.column.name) for key in table.foreign_keys
        }


def test_there_is_no_table_without_rows(file: sqlite3.Connection) -> None:
    tables = {name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert tables == set(Base.metadata.tables)


def test_every_table_is_strict(file: sqlite3.Connection) -> None:
    strict = {row[1]: row[5] for row in file.execute("PRAGMA table_list") if not row[1].startswith("sqlite_")}
    assert set(strict.values()) == {1}


ID = b"0123456789abcdef"
AT = "2026-11-22T07:12:05.000000Z"
GOOD: dict[str, dict[str, Any]] = {
    "session": {
        "id": ID,
        "activity": "strength",
        "title": "",
        "started_at": AT,
        "started_offset_s": 3600,
        "day": "2026-11-22",
        "state": "finished",
        "next_step": 0,
        "ended_at": AT,
        "ended_offset_s": 3600,
        "active_s": 1,
        "effort": 10,
        "note": "",
        "script": "{}",
        "with_someone": 1,
        "confidence": 10,
        "tags": "[]",
        "changed_at": AT,
    },
    "set_done": {
        "id": ID,
        "session_id": ID,
        "step": 0,
        "exercise_id": "squat",
        "measure": "reps",
        "amount": 0,
        "target": 8,
        "side": "left",
        "feel": "easy",
        "pain": 0,
        "pain_at": "knee",
        "done_at": AT,
        "offset_s": -3600,
        "day": "2026-11-22",
        "changed_at": AT,
    },
    "check_in": {
        "id": ID,
        "at": AT,
        "offset_s": 0,
        "day": "2026-02-28",
        "mood": -5,
        "energy": 6,
        "occasion": "before",
        "session_id": ID,
        "note": "",
        "stress": 10,
        "anxiety": 0,
        "sleep_h": 7.5,
        "sleep_quality": 5,
        "tags": '["rain"]',
        "entered_at": AT,
        "entered_offset_s": 3600,
        "changed_at": AT,
    },
    "plan_choice": {
        "id": ID,
        "day": "2026-11-22",
        "chosen_at": AT,
        "offset_s": 0,
        "choice": "rest",
        "rest_reason": "tired",
        "changed_at": AT,
    },
    "readiness": {"id": ID, "answered_at": AT, "offset_s": 0, "yes": "[]", "cleared": 1, "changed_at": AT},
    "exercise_mark": {"id": "squat", "mark": "favourite", "changed_at": AT},
    "own_routine": {"id": "own-x", "name": "Evening", "routine": "{}", "archived": 0, "changed_at": AT},
    "status": {
        "id": ID,
        "said_at": AT,
        "offset_s": 0,
        "day": "2026-11-22",
        "status": "injured",
        "injured_at": '["knee"]',
        "until": "2026-11-22",
        "changed_at": AT,
    },
    "wellness": {
        "id": ID,
        "day": "2026-11-22",
        "said_at": AT,
        "offset_s": 0,
        "readiness": 5,
        "sleep": 1,
        "energy": None,
        "soreness": None,
        "stress": None,
        "sore": "{}",
        "pain": "{}",
        "changed_at": AT,
    },
    "rise_answer": {
        "id": ID,
        "answered_at": AT,
        "offset_s": 0,
        "day": "2026-11-22",
        "pattern": "push",
        "rise": "rung",
        "exercise_id": "push-up",
        "for_good": 0,
        "changed_at": AT,
    },
    "plan_edit": {"id": ID, "day": "2026-11-22", "edited_at": AT, "offset_s": 0, "items": "[]", "changed_at": AT},
    "life_event": {"id": ID, "day": "2026-11-22", "title": "Moved house", "note": "", "changed_at": AT},
    "questionnaire": {"id": ID, "day": "2026-11-22", "kind": "phq-9", "total": 27, "changed_at": AT},
    "look": {"id": "active-days/84", "taken_at": AT, "offset_s": 0, "answer": "{}", "changed_at": AT},
    "drawn_week": {
        "id": "2026-11-23",
        "drawn_at": AT,
        "offset_s": 0,
        "seed": 7,
        "weekdays": '["0","3"]',
        "changed_at": AT,
    },
    "card_shown": {"id": "talking", "day": "2026-11-22", "put_away_on": "2026-11-22", "changed_at": AT},
    "change_log": {"seq": 1, "at": AT, "offset_s": 0, "verb": "check-in", "state": "done", "touches": "[]"},
    "touched": {"kind": "session", "id": "a", "seq": 1},
    "tombstone": {"kind": "session", "id": "a", "removed_at": AT},
}
BAD: list[tuple[str, dict[str, Any]]] = [
    ("session", {"id": b"short"}),
    ("session", {"id": None}),
    ("session", {"activity": ""}),
    ("session", {"started_at": "2026-11-22 07:12:05"}),
    ("session", {"started_at": "yesterday, a little after ten"}),
    ("session", {"started_at": "2026-02-30T07:12:05.000000Z"}),
    ("session", {"started_at": "2026-02-28T07:12:05.000000+01:00"}),
    ("session", {"started_offset_s": 90_000}),
    ("session", {"day": "2026-02-30"}),
    ("session", {"day": "22.11.2026"}),
    ("session", {"state": "dreamt"}),
    ("session", {"state": "under-way"}),
    ("session", {"ended_at": None}),
    ("session", {"ended_at": None, "ended_offset_s": None}),
    ("session", {"ended_offset_s": None}),
    ("session", {"next_step": -1}),
    ("session", {"active_s": -1}),
    ("session", {"active_s": "a while"}),
    ("session", {"effort": 11}),
    ("session", {"script": "{"}),
    ("session", {"note": None}),
    ("set_done", {"session_id": b"abcdefghijklmnop"}),
    ("set_done", {"session_id": None}),
    ("set_done", {"step": -1}),
    ("set_done", {"exercise_id": ""}),
    ("set_done", {"measure": "jumps"}),
    ("set_done", {"amount": -1}),
    ("set_done", {"amount": 2.5}),
    ("set_done", {"side": "middle"}),
    ("set_done", {"feel": "fine"}),
    ("set_done", {"pain": 11}),
    ("set_done", {"day": None}),
    ("check_in", {"mood": 6}),
    ("check_in", {"energy": 0}),
    ("session", {"confidence": 11}),
    ("session", {"with_someone": 2}),
    ("session", {"tags": "park"}),
    (
        "check_in",
        dict.fromkeys(("mood", "energy", "stress", "anxiety", "sleep_h", "sleep_quality")) | {"tags": "[]"},
    ),
    ("check_in", {"stress": 11}),
    ("check_in", {"anxiety": -1}),
    ("check_in", {"sleep_h": 25.0}),
    ("check_in", {"sleep_quality": 0}),
    ("check_in", {"tags": "{}"}),
    ("check_in", {"entered_at": None}),
    ("check_in", {"entered_at": "later"}),
    ("life_event", {"title": ""}),
    ("life_event", {"day": "one day"}),
    ("questionnaire", {"kind": "mine"}),
    ("questionnaire", {"total": 28}),
    ("questionnaire", {"total": -1}),
    ("look", {"answer": "{"}),
    ("drawn_week", {"id": "2026-02-30"}),
    ("card_shown", {"put_away_on": "soon"}),
    ("check_in", {"occasion": "later"}),
    ("check_in", {"session_id": b"abcdefghijklmnop"}),
    ("plan_choice", {"choice": "less"}),
    ("plan_choice", {"choice": "more", "rest_reason": None}),
    ("readiness", {"yes": "{}"}),
    ("readiness", {"yes": "yes"}),
    ("readiness", {"cleared": 2}),
    ("exercise_mark", {"id": ""}),
    ("exercise_mark", {"mark": "so-so"}),
    ("own_routine", {"id": "first-steps-a"}),
    ("own_routine", {"name": ""}),
    ("own_routine", {"routine": "[]"}),
    ("own_routine", {"archived": 2}),
    ("status", {"status": "fine"}),
    ("status", {"injured_at": "[]"}),
    ("status", {"status": "ill"}),
    ("status", {"until": "2026-11-21"}),
    ("status", {"until": "one day"}),
    ("wellness", {"readiness": 6}),
    ("wellness", {"sleep": 0}),
    ("wellness", {"sore": "[]"}),
    ("wellness", {"pain": "{"}),
    ("rise_answer", {"pattern": ""}),
    ("rise_answer", {"rise": "kilograms"}),
    ("rise_answer", {"for_good": 2}),
    ("plan_edit", {"items": "{}"}),
    ("plan_edit", {"day": "2026-02-30"}),
    ("change_log", {"state": "perhaps"}),
    ("change_log", {"touches": "{}"}),
    ("change_log", {"offset_s": 90_000}),
    ("touched", {"kind": ""}),
    ("touched", {"seq": None}),
    ("touched", {"seq": 0}),
    ("tombstone", {"kind": ""}),
]


def _put(file: sqlite3.Connection, table: str, cells: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(cells))
    file.execute(f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({marks})", tuple(cells.values()))


def test_a_good_row_of_each_table_is_taken(file: sqlite3.Connection) -> None:
    for table, cells in GOOD.items():
        _put(file, table, cells)
        assert file.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)


@pytest.mark.parametrize(("table", "nonsense"), BAD, ids=lambda part: str(part)[:60])
def test_nonsense_is_refused_by_the_file(file: sqlite3.Connection, table: str, nonsense: dict[str, Any]) -> None:
    if table in ("set_done", "check_in"):
        _put(file, "session", GOOD["session"])
    with pytest.raises(sqlite3.IntegrityError):
        _put(file, table, GOOD[table] | nonsense)


def test_a_second_session_under_way_is_refused(file: sqlite3.Connection) -> None:
    under_way = GOOD["session"] | {"state": "under-way", "ended_at": None, "ended_offset_s": None}
    _put(file, "session", under_way)
    with pytest.raises(sqlite3.IntegrityError):
        _put(file, "session", under_way | {"id": b"abcdefghijklmnop"})


def test_a_second_set_in_one_place_is_refused(file: sqlite3.Connection) -> None:
    _put(file, "session", GOOD["session"])
    _put(file, "set_done", GOOD["set_done"])
    with pytest.raises(sqlite3.IntegrityError):
        _put(file, "set_done", GOOD["set_done"] | {"id": b"abcdefghijklmnop"})


def test_a_session_with_sets_cannot_vanish_from_under_them(file: sqlite3.Connection) -> None:
    _put(file, "session", GOOD["session"])
    _put(file, "set_done", GOOD["set_done"])
    with pytest.raises(sqlite3.IntegrityError):
        file.execute("DELETE FROM session")
