"""When days have been heavy for long enough that a quiet card says that talking to someone may help.

The thresholds are cautious choices of ours and no diagnosis; they are told on the page that the card opens. Standard
library only: Today asks this at the start."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from upswing.domain.check_in import CheckIn, Timing

LOW = -3
LOW_WINDOW = 14
LOW_DAYS = 10
"""At `LOW` or below on so many of the last `LOW_WINDOW` days; so many days were then logged at least."""
WEEK = 7
BEFORE = 28
DROP = 2
"""The mean of the last `WEEK` days is so much below, or more, that of the `BEFORE` days before them."""
WEEK_LOGGED = 5
BEFORE_LOGGED = 14
READ_DAYS = 42
"""No rule looks further back than this, today included."""


def day_moods(check_ins: Iterable[CheckIn]) -> dict[date, Fraction]:
    """The mood of each day: the plain mean of its check-ins, before and after sessions too, each weighing the same.
    What was written later on the same day counts, what was written for the diary only (more than 24 hours later)
    does not; a day without a mood is not there. Exact, so that a mean of −3 is not −2.9999."""
    of: dict[date, list[int]] = {}
    for each in check_ins:
        if each.mood is not None and each.timing is not Timing.DIARY:
            of.setdefault(each.day, []).append(each.mood)
    return {day: Fraction(sum(moods), len(moods)) for day, moods in of.items()}


def is_low_for_long(moods: Mapping[date, Fraction], today: date) -> bool:
    """The mood of the day was −3 or below on at least 10 of the 14 days that end with today. Days on which nothing
    was said count neither way, so at least 10 were logged."""
    last = [moods[day] for day in _days(today, LOW_WINDOW) if day in moods]
    return sum(mood <= LOW for mood in last) >= LOW_DAYS


def has_dropped(moods: Mapping[date, Fraction], today: date) -> bool:
    """The mean over the last 7 days, today included, is 2 points or more below the mean over the 28 days before
    them. Each logged day weighs the same; at least 5 of the 7 and 14 of the 28 were logged."""
    last = [moods[day] for day in _days(today, WEEK) if day in moods]
    before = [moods[day] for day in _days(today - timedelta(days=WEEK), BEFORE) if day in moods]
    if len(last) < WEEK_LOGGED or len(before) < BEFORE_LOGGED:
        return False
    return _mean(before) - _mean(last) >= DROP


def is_hard(check_ins: Iterable[CheckIn], today: date) -> bool:
    """Whether one of the two rules holds. Check-ins of the last `READ_DAYS` days are enough."""
    moods = day_moods(check_ins)
    return is_low_for_long(moods, today) or has_dropped(moods, today)


def _days(last: date, count: int) -> list[date]:
    return [last - timedelta(days=back) for back in range(count)]


def _mean(moods: list[Fraction]) -> Fraction:
    return sum(moods, Fraction(0)) / len(moods)
