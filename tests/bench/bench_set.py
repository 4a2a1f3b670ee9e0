"""One finished set through the journal, against the same row through sqlite3 with the same pragmas.

Run as a script it prints one line with tabs between: what, ratio, aim, and yes or no. `measure()` gives the first
three. The ratio is ours over the bare one, both medians of one run, taken in turns so that a busy machine slows
both alike. The journal's set counts all it does: the set, the place in the session, the line of the change log,
and the commit that is synced to the disk.
"""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from upswing import paths
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script import Script, Step
from upswing.domain.session import Activity
from upswing.journal.journal import Journal
from upswing.storage.connection import PRAGMAS
from upswing.storage.store import open_store
from upswing.topics import Announcer

AIM = 2.5
SESSIONS, STEPS = 14, 30


def measure() -> tuple[str, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = _times(Path(folder))
    return "one finished set / INSERT and COMMIT through sqlite3", ours / bare, AIM


def _times(folder: Path) -> tuple[float, float]:
    """Seconds for a set of ours and for a bare one, medians."""
    where = paths.within(folder / "ours")
    step = Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.0, 45)
    script = Script("First steps A", "routine", (step,) * STEPS)
    with (
        open_store(where, now=_now()) as store,
        open_store(paths.within(folder / "bare"), now=_now()) as other,
        closing(sqlite3.connect(other.path, isolation_level=None)) as raw,
    ):
        journal = Journal(store, Catalogue({}, {}), _now, Announcer())
        there = Journal(other, Catalogue({}, {}), _now, Announcer()).sessions.begin(script, Activity.STRENGTH)
        for pragma in PRAGMAS:
            raw.execute(pragma)
        ours, bare = [], []
        for number in range(SESSIONS * STEPS):
            step_number = number % STEPS
            if step_number == 0:
                here = journal.sessions.begin(script, Activity.STRENGTH)
            ours.append(_timed(partial(_ours, journal, here.id, step_number)))
            bare.append(_timed(partial(_bare, raw, there.id, number)))
    return statistics.median(ours), statistics.median(bare)


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(journal: Journal, session_id: UUID, number: int) -> None:
    journal.sessions.finish_set(session_id, number, 8, next_step=number + 1, active_s=number * 30 + 30)


def _bare(raw: sqlite3.Connection, session_id: UUID, number: int) -> None:
    moment = "2026-11-22T07:12:05.000000Z"
    cells = (uuid4().bytes, session_id.bytes, number, "chair-squat", "reps", 8, 8, moment, 0, "2026-11-22", moment)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(
        "INSERT INTO set_done (id, session_id, step, exercise_id, measure, amount, target, done_at, offset_s, "
        "day, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        cells,
    )
    raw.execute("COMMIT")


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    what, ratio, aim = measure()
    print(what, f"{ratio:.2f}", f"{aim:.2f}", "yes" if ratio <= aim else "no", sep="\t")  # noqa: T201
