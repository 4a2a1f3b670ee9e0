"""What a view is given, without the program around it: a journal on a real file, and the library read once."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from upswing import paths, resources, settings
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.session import Activity, Session
from upswing.figure.read import Figures
from upswing.journal.circumstances import Wishes
from upswing.journal.journal import Journal
from upswing.journal.planning import Planning
from upswing.preferences import Preferences
from upswing.settings import Settings
from upswing.storage.store import open_store
from upswing.topics import Announcer, Topic
from upswing.ui.given import Given
from upswing.ui.tasks import Tasks
from visitor import HeldClock


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


@cache
def figures() -> Figures:
    return Figures(resources.path("figures"))


def figures_of(journal: Journal) -> Figures:
    """The same with those that own movements borrow."""
    return Figures(resources.path("figures"), lent=lambda: journal.library.lent_figures)


@contextmanager
def given(folder: Path, clock: HeldClock, hear: Callable[[Topic], None]) -> Iterator[Given]:
    """Over this folder; `hear` is told what has changed."""
    folders = paths.within(folder)
    announcer, tasks = Announcer(), Tasks()
    announcer.listen(hear)
    preferences = Preferences(folders.settings, settings.read(folders.settings).settings, announcer)

    def wishes() -> Wishes:
        chosen: Settings = preferences.current
        return Wishes(
            chosen.days_per_week,
            chosen.minutes,
            chosen.older_than_65,
            weekdays=frozenset(chosen.weekdays),
            shuffle=chosen.shuffle,
        )

    with open_store(folders, now=clock.now()) as store:
        journal = Journal(store, library(), clock.now, announcer)
        planning = Planning(journal, wishes, clock.now)
        yield Given(journal, planning, figures_of(journal), preferences, tasks, clock.pair)
        tasks.close()


def trains(at: Given, clock: HeldClock) -> Session:
    """Does every set of today's plan as asked, and ends the session."""
    script = at.planning.today().script
    assert script is not None
    session = at.planning.begin(script, Activity.STRENGTH)
    for place, step in enumerate(script.steps):
        clock.wait(step.work_s + step.rest_s)
        at.journal.sessions.finish_set(
            session.id, place, step.target, next_step=place + 1, active_s=60 * (place + 1)
        )
    return at.journal.sessions.finish(session.id, effort=3, active_s=20 * 60, mood=2, energy=4)


@contextmanager
def held_by_another_program(at: Given) -> Iterator[None]:
    """Another connection holds the lock on writing. The journal's own waits 20 ms for it instead of two seconds."""
    store = at.journal._pen._store
    store._writer.exec_driver_sql("PRAGMA busy_timeout = 20")
    store._writer.rollback()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
