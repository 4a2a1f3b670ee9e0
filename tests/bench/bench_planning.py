"""Planning the next session from ten years: 3,000 sessions with 40,000 sets, and how that grows.

`measure()` gives (what, value, aim) rows; run as a script it prints them one a line, `what<TAB>value<TAB>aim`. Times
are those of the processor, medians, so that a busy machine disturbs them least.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.identity import new_id
from upswing.domain.session import Activity, Session, SessionState, SetDone
from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_sessions, next_and_coming
from upswing.planner.constants import PLANNED_PATTERNS
from upswing.planner.history import History, history_from
from upswing.planner.ladders import Ladders, ladders_from
from upswing.planner.next_session import next_session

FIRST = datetime(2016, 11, 22, 17, 30, tzinfo=UTC)
SESSIONS, SETS, YEARS = 3000, 40_000, 10
AHEAD, RUNS = 6, 41
AIM_MS, GROWTH = 25.0, 2.2


def measure() -> list[tuple[str, float, float]]:
    catalogue = read_catalogue(resources.folder())
    ladders = ladders_from(catalogue)
    kept = record(catalogue, ladders)
    [made] = timed(partial(history_from, kept, catalogue), runs=5)
    whole = history_from(kept, catalogue)
    assert sum(each.sets for each in whole) == SETS
    del kept
    half = whole[: SESSIONS // 2]
    one, two, both, coming = timed(
        partial(next_session, half, after(half), ladders),
        partial(next_session, whole, after(whole), ladders),
        partial(next_and_coming, whole, after(whole), ladders, AHEAD),
        partial(coming_sessions, whole, after(whole), ladders, AHEAD),
        runs=RUNS,
    )
    return [
        ("planning the next session from ten years (ms)", two, AIM_MS),
        ("the same over that from half as many sessions", two / one, GROWTH),
        ("the next session and six to come, ten years (ms)", both, 2 * AIM_MS),
        ("both at once over the six alone", both / coming, 1.25),
        ("making the history from 40,000 kept sets (ms)", made, 12 * AIM_MS),
    ]


def timed(*works: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each, medians of runs in turn; the first run of each is not counted."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(1 + runs):
        for place, work in enumerate(works):
            begun = time.process_time()
            work()
            times[place].append(time.process_time() - begun)
    return [1000 * statistics.median(each[1:]) for each in times]


def after(history: History) -> Circumstances:
    """Two days after the last session."""
    now = history[-1].started_at + timedelta(days=2)
    return Circumstances(now.date(), now)


def record(catalogue: Catalogue, ladders: Ladders) -> list[tuple[Session, list[SetDone]]]:
    """Somebody who trains most days of ten years and climbs as the years go."""
    kept = []
    gap = timedelta(days=365.25 * YEARS / SESSIONS)
    for number in range(SESSIONS):
        start = FIRST + number * gap
        end = start + timedelta(minutes=28)
        session = Session(
            new_id(start), Activity.STRENGTH, "", start, start.date(), SessionState.FINISHED, None, 0, end, 1680, 5
        )
        count = SETS * (number + 1) // SESSIONS - SETS * number // SESSIONS
        sets = []
        for place in range(count):
            ladder = ladders[PLANNED_PATTERNS[place % len(PLANNED_PATTERNS)]]
            rung = ladder[min(len(ladder) - 1, len(ladder) * number // SESSIONS)]
            target = min(rung.high, rung.low + number % 5)
            moment = start + timedelta(seconds=90 * (place + 1))
            sets.append(
                SetDone(new_id(moment), session.id, place, rung.exercise_id, rung.measure, target, target, moment)
            )
        kept.append((session, sets))
    return kept


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.2f}\t{aim}\n")
