"""Calendar days as a person lives them: a day begins at a set hour, 4 a.m. unless chosen otherwise."""

from datetime import date, datetime, timedelta

DAY_STARTS_AT_HOUR = 4


def day_of(moment: datetime, *, starts_at_hour: int = DAY_STARTS_AT_HOUR) -> date:
    """The local day that `moment` (aware, in its own offset) belongs to; 1 a.m. is still the evening before."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return (moment - timedelta(hours=starts_at_hour)).date()


def monday_of(day: date) -> date:
    """The Monday of the week that `day` lies in (ISO weeks)."""
    return day - timedelta(days=day.weekday())


def days_between(first: date, last: date) -> int:
    """Whole days from `first` to `last`; negative when `last` comes first."""
    return (last - first).days
