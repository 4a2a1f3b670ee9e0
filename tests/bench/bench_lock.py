"""What the lock costs: locked data against the same plain data, in one process and by turns.

Run as a script it prints one line for each with tabs between: what, ratio, aim, and yes or no. `measure()` gives the
first three. Both ratios are medians of one run, taken in turns so that a busy machine slows both alike: one durable
set through the journal, and the reading that Insights does, over ten years.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from long_record import strength_of, years_of

from upswing import paths
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script import Script, Step
from upswing.domain.session import Activity
from upswing.journal.journal import Journal
from upswing.paths import Paths
from upswing.storage.locking import lock
from upswing.storage.store import Store, open_store
from upswing.topics import Announcer

SET_AIM, READING_AIM = 1.5, 2.0
YEARS = 10
SESSIONS, STEPS, READINGS = 14, 30, 7
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def measure() -> list[tuple[str, float, float]]:
    with tempfile.TemporaryDirectory() as scratch:
        plain, locked = (paths.within(Path(scratch) / name) for name in ("plain", "locked"))
        for where in (plain, locked):
            write_years(where, YEARS)
        key = lock(locked, "over the river", now=NOW, report=lambda share: None)
        with open_store(locked, now=NOW, key=key) as one, open_store(plain, now=NOW) as other:
            reading = _by_turns(partial(_reads, one), partial(_reads, other), READINGS)
            sets = _by_turns(_sets(one), _sets(other), SESSIONS * STEPS)
    return [
        ("one durable set, locked / plain", sets, SET_AIM),
        (f"what Insights reads of {YEARS} years, locked / plain", reading, READING_AIM),
    ]


def write_years(where: Paths, years: int) -> None:
    """A person who notes everything for so many years."""
    record = years_of(years)
    day_of = {session.id: session.day for session in record.sessions}
    with open_store(where, now=NOW, durable=False) as store, store.writing("import", NOW) as writing:
        for value in (*record.sessions, *record.check_ins, *record.events, *record.totals):
            writing.put(value)
        for done in strength_of(record).sets:
            writing.put(done, day=day_of[done.session_id])


def _by_turns(locked: Callable[[], object], plain: Callable[[], object], times: int) -> float:
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        took[0].append(_timed(locked))
        took[1].append(_timed(plain))
    return statistics.median(took[0]) / statistics.median(took[1])


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _reads(store: Store) -> None:
    """As the first opening of Insights does: nothing of it is in memory yet."""
    _journal(store).insights_record()


def _sets(store: Store) -> Callable[[], object]:
    sessions = _journal(store).sessions
    step = Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.0, 45)
    script = Script("First steps A", "routine", (step,) * STEPS)
    at: list[tuple[UUID, int]] = []

    def one_more() -> None:
        session_id, place = at.pop()
        sessions.finish_set(session_id, place, 8, next_step=place + 1, active_s=place * 30 + 30)

    def prepared() -> None:
        if not at:
            begun = sessions.begin(script, Activity.STRENGTH)
            at.extend((begun.id, place) for place in reversed(range(STEPS)))
        one_more()

    return prepared


def _journal(store: Store) -> Journal:
    return Journal(store, Catalogue({}, {}), lambda: NOW, Announcer())


if __name__ == "__main__":
    for what, ratio, aim in measure():
        sys.stdout.write(f"{what}\t{ratio:.2f}\t{aim:.2f}\t{'yes' if ratio <= aim else 'no'}\n")
