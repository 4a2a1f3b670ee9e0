"""From what was said to a moment: when it began, and when it was over."""

from datetime import date, datetime, time, timedelta

from upswing.domain.days import DAY_STARTS_AT_HOUR, day_of
from upswing.domain.one_line.did import DayPart, Did

HOURS = {
    DayPart.MORNING: 9,
    DayPart.NOON: 12,
    DayPart.AFTERNOON: 15,
    DayPart.EVENING: 19,
    DayPart.NIGHT: 21,
}
"""When something began of which only the part of the day was said."""
BEGINS = {
    DayPart.MORNING: 5,
    DayPart.NOON: 11,
    DayPart.AFTERNOON: 12,
    DayPart.EVENING: 17,
    DayPart.NIGHT: 20,
}
"""From when on one can speak of that part of today."""
NO_HOUR = time(12)
"""When something began on an earlier day of which no time was said."""


def started_at(did: Did, now: datetime, *, day_starts_at_hour: int = DAY_STARTS_AT_HOUR) -> datetime | None:
    """The moment it began, in the offset of `now`, by all that was said; None where it would not be over by now. What
    was today at no time that was said ended just now."""
    length = timedelta(minutes=did.minutes or 1)
    now = now.replace(second=0, microsecond=0)
    today = day_of(now, starts_at_hour=day_starts_at_hour)
    day = today if did.day is None else did.day
    if day > today:
        return None
    at = did.at if did.at is not None else _usual(did.part, is_today=day == today)
    if at is None:
        return now - length
    begun = _on(day, at, now, day_starts_at_hour)
    if begun + length <= now:
        return begun
    if (
        did.at is None
        and did.part is not None
        and _on(day, time(BEGINS[did.part]), now, day_starts_at_hour) <= now
    ):
        return now - length
    return None


def ended_at(did: Did, started: datetime) -> datetime:
    return started + timedelta(minutes=did.minutes or 1)


def _usual(part: DayPart | None, *, is_today: bool) -> time | None:
    if part is not None:
        return time(HOURS[part])
    return None if is_today else NO_HOUR


def _on(day: date, at: time, now: datetime, day_starts_at_hour: int) -> datetime:
    """That time of the day as it is lived: the small hours come at its end."""
    late = timedelta(days=1) if at.hour < day_starts_at_hour else timedelta(0)
    return datetime.combine(day, at, now.tzinfo) + late
