"""A program of its own that opens a data folder and says what is in it, for test_app.py: as JSON."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from upswing import paths, resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.plan import PlanKind
from upswing.journal.circumstances import Wishes
from upswing.journal.journal import Journal
from upswing.journal.planning import Planning
from upswing.storage.store import open_store
from upswing.topics import Announcer

DAYS_AHEAD = 8


def main(folder: Path, now: datetime) -> None:
    moment = [now]
    clock: Callable[[], datetime] = lambda: moment[0]  # noqa: E731
    catalogue = read_catalogue(resources.folder())
    with open_store(paths.within(folder), now=now) as store:
        journal = Journal(store, catalogue, clock, Announcer())
        planning = Planning(journal, Wishes, clock)
        record = [
            {"session": asdict(session), "sets": [asdict(done) for done in sets]}
            for session, sets in journal.sessions.record()
        ]
        said = {
            "record": record,
            "check_ins": [asdict(each) for each in journal.check_ins.all()],
            "days": [_day(planning, moment, now + timedelta(days=each)) for each in range(DAYS_AHEAD)],
        }
    json.dump(said, sys.stdout, default=str)


def _day(planning: Planning, moment: list[datetime], now: datetime) -> dict[str, object]:
    """What Today says on that day."""
    moment[0] = now
    today = planning.today()
    return {
        "day": today.day,
        "is_session": today.plan.kind is PlanKind.SESSION,
        "routine": today.script.routine_id if today.script else "",
        "done_this_week": today.plan.done_this_week,
        "sessions_this_week": today.plan.sessions_this_week,
        "done_today": len(today.done),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
