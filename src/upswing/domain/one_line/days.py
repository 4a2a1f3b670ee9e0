"""Days and times of day as they are written."""

import re
from contextlib import suppress
from datetime import date, time, timedelta

YEAR_FIRST = re.compile(r"(?<![\w.,:/-])(?P<y>(?:19|20)\d{2})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?![\w/-])")
DOTTED = re.compile(r"(?<![\w.,:/-])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?P<y>\s?(?:19|20)\d{2}|\d{2})?(?!\w)")
IN_PLACES = re.compile(r"(?<![\w.,:/-])(?P<one>\d{1,2})([/-])(?P<two>\d{1,2})\2(?P<y>(?:19|20)?\d{2})(?![\w/-])")
TWO_PLACES = re.compile(r"(?<![\w.,:/-])(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\w/-])")
_CENTURY = 2000
_LEAP_YEARS = 9
"""So many years back there is a 29 February."""


def day_in(year: str | None, month: int, day: int, today: date) -> date | None:
    """That date; without a year the last one there was. None where there is no such day."""
    if year is not None:
        with suppress(ValueError):
            return date(int(year) + (_CENTURY if len(year.strip()) == 2 else 0), month, day)
        return None
    for back in range(_LEAP_YEARS):
        with suppress(ValueError):
            found = date(today.year - back, month, day)
            if found <= today:
                return found
    return None


def day_of_match(found: re.Match[str], today: date, *, day_first: bool) -> date | None:
    """The date in a match of one of the patterns above."""
    parts = found.groupdict()
    year = parts.get("y")
    if "one" not in parts:
        return day_in(year, int(parts["m"]), int(parts["d"]), today)
    one, two = int(parts["one"]), int(parts["two"])
    day, month = (one, two) if day_first else (two, one)
    if month > 12:
        day, month = month, day
    return day_in(year, month, day, today)


def weekday_before(today: date, weekday: int, *, or_today: bool) -> date:
    """The last such day, Monday 0."""
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (0 if or_today else 7))


def clock_of(hour: int, minute: int, *, day_starts_at_hour: int) -> time | None:
    """24:00 is the midnight at the end of a day, where the small hours belong to its end."""
    if (hour, minute) == (24, 0) and day_starts_at_hour:
        return time(0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
