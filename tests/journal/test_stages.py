"""Routines that grow go on where a person stands."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from upswing import paths, resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.session import Activity
from upswing.journal.circumstances import Wishes
from upswing.journal.journal import Journal
from upswing.journal.planning import Planning
from upswing.storage.store import open_store
from upswing.topics import Announcer


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(resources.folder())


class Grower:
    """Does what she is given; `now` is moved by hand."""

    def __init__(self, journal: Journal, catalogue: Catalogue, now: list[datetime]) -> None:
        self.journal = journal
        self.catalogue = catalogue
        self.planning = Planning(journal, Wishes, lambda: now[0])
        self._now = now

    def wait(self, days: float) -> None:
        self._now[0] += timedelta(days=days)

    def does(self, name: str, *, stopped: bool = False) -> None:
        session = self.planning.begin(self.planning.script_of(self.catalogue.routines[name]), Activity.STRENGTH)
        self.journal.sessions.finish_set(session.id, 0, 90, next_step=1, active_s=600)
        self.planning.end(session.id, stopped=stopped, active_s=900, mood=None, energy=None, effort=3)

    def logs(self, activity: Activity, minutes: int, effort: int) -> None:
        self.journal.sessions.log(activity, minutes, started_at=self._now[0], effort=effort)

    def stage_of(self, name: str) -> int:
        return self.planning.stage_of(self.catalogue.routines[name])


@pytest.fixture
def grower(tmp_path: Path, catalogue: Catalogue) -> Iterator[Grower]:
    now = [datetime(2026, 3, 2, 9, 30, tzinfo=UTC)]
    with open_store(paths.within(tmp_path), now=now[0]) as store:
        journal = Journal(store, catalogue, lambda: now[0], Announcer())
        yield Grower(journal, catalogue, now)


def test_each_finished_session_adds_a_movement_to_the_primer(grower: Grower) -> None:
    for stage in (1, 2, 3, 4, 5, 6, 6, 6):
        assert grower.stage_of("primer") == stage
        script = grower.planning.script_of(grower.catalogue.routines["primer"])
        assert script.title == f"Primer, step {stage}"
        grower.does("primer")
        grower.wait(2)


def test_a_session_that_was_stopped_or_of_another_routine_adds_nothing(grower: Grower) -> None:
    grower.does("primer", stopped=True)
    grower.does("gentle-a")
    assert grower.stage_of("primer") == 1


def test_after_a_long_break_it_begins_anew(grower: Grower) -> None:
    grower.does("primer")
    grower.wait(83)
    assert grower.stage_of("primer") == 2
    grower.wait(1)
    assert grower.stage_of("primer") == 1


def test_jogging_goes_on_at_the_rung_of_the_planner(grower: Grower) -> None:
    assert grower.stage_of("walk-jog") == 1
    for _ in range(8):
        grower.logs(Activity.WALK, 30, 3)
        grower.wait(2)
    assert grower.stage_of("walk-jog") == 1
    for _ in range(4):
        grower.logs(Activity.RUN, 30, 5)
        grower.wait(2)
    assert grower.stage_of("walk-jog") == 3
    script = grower.planning.script_of(grower.catalogue.routines["walk-jog"])
    assert sum(step.target for step in script.steps if step.exercise_id == "jog") == 10 * 60


def test_a_stage_can_be_picked(grower: Grower) -> None:
    primer = grower.catalogue.routines["primer"]
    assert grower.planning.script_of(primer, 4).title == "Primer, step 4"


def test_what_does_not_grow_is_always_its_first_stage(grower: Grower) -> None:
    grower.does("gentle-a")
    assert grower.stage_of("gentle-a") == 1
