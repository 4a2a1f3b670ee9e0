"""The words in which one language speaks of what somebody did: all that reading and saying a line needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass

from upswing.domain.one_line.did import DayPart
from upswing.domain.session import Activity

Phrases = tuple[str, ...]
"""Ways to say the same. Small letters; the first is the one that is written back. With | between words, any of them
may stand there. Where there are slots in braces:
{n} and {h} a whole number (“40”, “two”), {x} one that may have a part (“1.5”, “1½”), {e} an effort, {clock} a time of
day, {from} and {to} two of them, {d} a day of the month, {month} its name, {y} a year, {weekday} a name, {who} a
person."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """`spans` are durations without a number, in minutes; `said_efforts` words for an effort, 0–10; `days_ago` words
    for a day with how many days ago it was (−1 is tomorrow), `days_and_parts` those that name a part of it too.
    `and_a_half` makes a number half as much again, as in “two and a half”; `units` are what numbers count that are
    neither minutes nor a time of day.
    `weekdays` are the names of the days from Monday on, `months` those from January on. `who_opens` are words that
    may stand before a name, `fillers` those that mean nothing alone."""

    language: str
    activities: Mapping[Activity, Phrases]
    numbers: Mapping[str, int]
    minutes: Phrases
    hours: Phrases
    hours_and_minutes: Phrases
    hours_and_number: Phrases
    and_a_half: Phrases
    units: Phrases
    spans: Mapping[str, int]
    days_ago: Mapping[str, int]
    days_and_parts: Mapping[str, tuple[int, DayPart]]
    counted_minutes_ago: Phrases
    counted_hours_ago: Phrases
    counted_days_ago: Phrases
    counted_weeks_ago: Phrases
    counted_days_ahead: Phrases
    on_weekday: Phrases
    the_weekday_before: Phrases
    """Never today, even where today is that day."""
    on_date: Phrases
    the_weekday_after: Phrases
    weekdays: tuple[Phrases, ...]
    months: tuple[Phrases, ...]
    ordinals: Phrases
    parts: Mapping[DayPart, Phrases]
    at_clock: Phrases
    from_to: Phrases
    noon: Phrases
    before_noon: Phrases
    after_noon: Phrases
    effort: Phrases
    said_efforts: Mapping[str, int]
    with_someone: Phrases
    with_whom: Phrases
    alone: Phrases
    who_opens: Phrases
    and_words: Phrases
    fillers: Phrases
