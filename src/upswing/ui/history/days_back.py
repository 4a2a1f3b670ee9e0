"""The days of the record, newest first, read a stretch at a time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from upswing.ui.history.entries import Entry, entries

if TYPE_CHECKING:
    from upswing.journal.journal import Journal

STRETCH_DAYS = 45
FEW_DAYS = 10
"""A stretch in which fewer days tell something is followed by a longer one."""
EVER_DAYS = 100_000


def days_back(journal: "Journal", today: date) -> Iterator[tuple[date, tuple[Entry, ...]]]:
    """Every day of which something is kept, with its entries, newest first. What is further back than was asked for
    is not read."""
    events, totals = journal.life.events(), journal.life.totals()
    last, stretch, back = date.max, STRETCH_DAYS, 0
    while back < EVER_DAYS:
        back = min(back + stretch, EVER_DAYS)
        first = today - timedelta(days=back)
        found = entries(
            journal.sessions.between(first, last),
            journal.check_ins.between(first, last),
            [each for each in events if first <= each.day <= last],
            [each for each in totals if first <= each.day <= last],
        )
        days = [(day, tuple(of_day)) for day, of_day in groupby(found, key=lambda entry: entry.day)]
        yield from days
        last = first - timedelta(days=1)
        if len(days) < FEW_DAYS:
            stretch *= 8
