"""From one schema to the next: nothing is lost, and a step that fails changes nothing."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import first_record as record
import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.change import LineState
from upswing.domain.check_in import CheckIn
from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.readiness import Readiness
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.session import Session, SetDone
from upswing.domain.status import StatusSaid
from upswing.domain.wellness import Wellness
from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.check import check
from upswing.storage.migrate import migrate
from upswing.storage.migrations import SCHEMA, STEPS
from upswing.storage.reading import Reading
from upswing.storage.store import open_store

OLD = Path(__file__).with_name("old")
WISHES: tuple[type, ...] = (OwnRoutine, ExerciseMark, StatusSaid, Wellness, RiseAnswer, PlanEdit)
"""New with schema 2."""
BESIDE: tuple[type, ...] = (LifeEvent, QuestionnaireTotal)
ASIDE: tuple[type, ...] = (KeptLook, DrawnWeek, CardShown)
"""New with schema 3; what is kept aside is nobody's verb, and Undo passes over it."""
LINES = 30
"""More than any of the old files holds."""


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    where = paths.within(tmp_path / "data")
    with open_store(where, now=NOON) as store:
        record.fill(store)
    return where


def _schema(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def _all(reading: Reading, kinds: Iterable[type]) -> list[object]:
    found: list[object] = []
    for kind in kinds:
        found += reading.all(kind)
    return found


def _rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as file:
        return list(file.iterdump())


def test_there_is_an_old_file_for_every_schema() -> None:
    assert {path.name for path in OLD.glob("*.sqlite3")} == {f"schema-{n}.sqlite3" for n in range(1, SCHEMA + 1)}


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sqlite3")), ids=lambda path: path.stem)
def test_an_old_file_opens_with_all_that_was_in_it(old: Path, tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    where.database.write_bytes(old.read_bytes())
    with open_store(where, now=NOON) as store, store.reading() as reading:
        schema = int(old.stem.removeprefix("schema-"))
        company = {record.IN_COMPANY} if schema >= 3 else set()
        assert set(reading.all(Session)) == {record.FINISHED, record.LOGGED, record.UNDER_WAY, *company}
        assert reading.sets_of(record.FINISHED.id) == record.SETS
        assert len(reading.all(SetDone)) == len(record.SETS)
        assert set(reading.all(CheckIn)) == {*record.CHECK_INS, *([record.TOLD_MORE] if schema >= 3 else [])}
        assert set(reading.all(PlanChoice)) == set(record.CHOICES)
        assert reading.all(Readiness) == (record.READINESS,)
        has_wishes = schema >= 2
        assert set(reading.all(OwnExercise)) == {record.OWN, *([record.BORROWED] if has_wishes else [])}
        wishes = _all(reading, WISHES)
        kept: list[object] = [record.ROUTINE, *record.WISHES] if has_wishes else []
        assert sorted(wishes, key=repr) == sorted(kept, key=repr)
        beside = _all(reading, (*BESIDE, *ASIDE))
        told: list[object] = [*record.BESIDE, *record.ASIDE] if schema >= 3 else []
        assert sorted(beside, key=repr) == sorted(told, key=repr)
        assert [line.state for line in reading.changes(2)] == [LineState.UNDONE, LineState.DONE]
        undo = reading.next_undo()
        assert undo is not None
        assert undo.verb == "remove-check-in"
    assert check(where.database) == ()


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sqlite3")), ids=lambda path: path.stem)
def test_what_was_done_before_can_still_be_undone(old: Path, tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    where.database.write_bytes(old.read_bytes())
    with open_store(where, now=NOON) as store:
        for _ in range(LINES):
            with store.writing("", NOON) as writing:
                if (line := writing.next_undo()) is not None:
                    writing.take_back(line)
        with store.reading() as reading:
            assert reading.next_undo() is None
            kinds = (Session, SetDone, CheckIn, OwnExercise, *WISHES, *BESIDE)
            assert [reading.all(kind) for kind in kinds] == [()] * len(kinds)


def test_a_step_is_taken_after_a_verified_backup_of_what_was_there(where: Paths) -> None:
    before = _rows(where.database)
    steps = (*STEPS, "ALTER TABLE session ADD COLUMN weather TEXT NOT NULL DEFAULT ''")
    assert migrate(where.database, where.backups, now=NOON, steps=steps) == SCHEMA
    assert _schema(where.database) == SCHEMA + 1
    (backup,) = where.backups.iterdir()
    assert backup.name == f"before-schema-{SCHEMA + 1}-2026-11-22T120000Z.sqlite3"
    assert _rows(backup) == before
    assert _schema(backup) == SCHEMA


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    open_store(paths.within(tmp_path), now=NOON).close()
    assert not (tmp_path / "backups").exists()


def test_a_step_that_breaks_halfway_changes_nothing(where: Paths) -> None:
    before = _rows(where.database)
    steps = (*STEPS, "CREATE TABLE half (x TEXT); INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(where.database, where.backups, now=NOON, steps=steps)
    assert _rows(where.database) == before
    assert _schema(where.database) == SCHEMA


def test_of_two_steps_the_first_stays_when_the_second_breaks(where: Paths) -> None:
    steps = (*STEPS, "CREATE TABLE one (x TEXT)", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError):
        migrate(where.database, where.backups, now=NOON, steps=steps)
    assert _schema(where.database) == SCHEMA + 1
    assert migrate(where.database, where.backups, now=NOON, steps=steps[:-1]) == SCHEMA + 1


def test_a_step_that_would_leave_sets_without_their_session_is_refused(where: Paths) -> None:
    before = _rows(where.database)
    with pytest.raises(RuntimeError, match="point nowhere"):
        migrate(where.database, where.backups, now=NOON, steps=(*STEPS, "DELETE FROM session"))
    assert _rows(where.database) == before


def test_without_a_backup_no_step_is_taken(where: Paths) -> None:
    where.backups.write_text("a file where the folder would be")
    before = _rows(where.database)
    with pytest.raises(StorageError):
        migrate(where.database, where.backups, now=NOON, steps=(*STEPS, "DELETE FROM check_in"))
    assert _rows(where.database) == before


def test_a_newer_schema_in_the_wal_only_is_refused(where: Paths) -> None:
    """The header of the file is old: the newer program ended before its changes reached it."""
    with closing(sqlite3.connect(where.database)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        newer.commit()
        with pytest.raises(StorageError, match="newer version"):
            open_store(where, now=NOON)


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_released_step_leads_where_it_led_when_it_was_released(schema: int, tmp_path: Path) -> None:
    """A step that was changed afterwards would leave two kinds of files with one number."""
    fresh = tmp_path / "fresh.sqlite3"
    fresh.touch()
    migrate(fresh, tmp_path / "backups", now=NOON, steps=STEPS[:schema])
    assert _tables(fresh) == _tables(OLD / f"schema-{schema}.sqlite3")


def _tables(path: Path) -> set[tuple[str, str | None]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        return set(file.execute("SELECT name, sql FROM sqlite_schema").fetchall())
