"""Everything in a line that could mean something, each with its place."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from upswing.domain.days import day_of
from upswing.domain.one_line import days
from upswing.domain.one_line.did import MOST_MINUTES, DayPart
from upswing.domain.one_line.patterns import NUMERIC, SHARES, Patterns, key, patterns_of
from upswing.domain.one_line.say import QUOTES
from upswing.domain.one_line.table import Phrases, Table

MOST_DAYS_AGO = 20_000
MOST_AGO = timedelta(days=1)
"""Of what is counted in hours and minutes."""
_QUOTED = re.compile("|".join(f"{opens}([^{closes}]*)(?:{closes}|$)" for opens, closes in QUOTES.items()))
_STOPWATCH = re.compile(r"(?<![\w.,:/-])(?:(?P<h>\d):)?(?P<m>\d{1,2}):(?P<s>\d{2})(?![\w:])")
_TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")


class Kind(StrEnum):
    """What a part of the line is about."""

    ACTIVITY = "activity"
    MINUTES = "minutes"
    WHEN = "when"
    EFFORT = "effort"
    COMPANY = "company"
    TAG = "tag"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Found:
    """From `begin` to `end` the line says these fields of `Did`; `before_noon` tells of its time of day whether it was
    said to be before or after noon, None where it was not."""

    kind: Kind
    begin: int
    end: int
    says: Mapping[str, object]
    before_noon: bool | None = None

    @property
    def length(self) -> int:
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Clock:
    at: time
    before_noon: bool | None


Meaning = Callable[[re.Match[str]], tuple[Mapping[str, object], bool | None] | None]


class Finder:
    """Looks through one line, at the moment `now`."""

    def __init__(
        self, line: str, table: Table, now: datetime, *, day_first: bool, day_starts_at_hour: int
    ) -> None:
        self._line = line
        self._table = table
        self._now = now.replace(second=0, microsecond=0)
        self._starts_at_hour = day_starts_at_hour
        self._today = day_of(now, starts_at_hour=day_starts_at_hour)
        self._day_first = day_first
        self._patterns: Patterns = patterns_of(table)

    def quoted_and_tagged(self) -> Iterator[Found]:
        for each in _QUOTED.finditer(self._line):
            words = " ".join(next(group for group in each.groups() if group is not None).split())
            yield Found(Kind.NOTE, each.start(), each.end(), {"note": words} if words else {})
        for each in _TAG.finditer(self._line):
            yield Found(Kind.TAG, each.start(), each.end(), {"tags": (each[1],)})

    def clear(self) -> Iterator[Found]:
        """What says by its own words what it is about."""
        table = self._table
        for activity, phrases in table.activities.items():
            yield from self._fixed(Kind.ACTIVITY, {said: {"activity": activity} for said in phrases})
        yield from self._fixed(Kind.MINUTES, {said: {"minutes": n} for said, n in table.spans.items()})
        yield from self._lasting()
        yield from self._when()
        yield from self._clocks()
        yield from self._slotted(Kind.EFFORT, table.effort, self._effort)
        yield from self._of(
            Kind.EFFORT, re.compile(r"(?<![\w.,:/])(?P<e>\d{1,2})\s?/\s?10(?![\w/])"), self._effort
        )
        yield from self._fixed(Kind.EFFORT, {said: {"effort": n} for said, n in table.said_efforts.items()})
        yield from self._fixed(Kind.COMPANY, {said: {"with_someone": True} for said in table.with_someone})
        yield from self._fixed(Kind.COMPANY, {said: {"with_someone": False} for said in table.alone})

    def company(self, others: list[Found]) -> Iterator[Found]:
        """People by name: whatever is no other part of the line."""
        begins = {each.begin for each in others}
        for pattern in self._patterns.slotted(self._table.with_whom):
            for found in pattern.finditer(self._line):
                who = self._patterns.who.match(self._line, found.start("who"))
                if who is None or not self._is_name(who[1], who.start(1), begins):
                    continue
                both = who[2] is not None and self._is_name(who[2], who.start(2), begins)
                end = found.end() - (found.end("who") - (who.end() if both else who.end(1)))
                name = " ".join(self._line[who.start() : who.end() if both else who.end(1)].split())
                yield Found(Kind.COMPANY, found.start(), end, {"with_someone": True, "with_whom": name})

    def bare_time(self, begin: int, end: int) -> Iterator[Found]:
        """Of a stretch of the line: hours and minutes with a colon, once as a duration and once as a time of day."""
        for each in self._patterns.bare_time.finditer(self._line, begin, end):
            hour, minute = int(each[1]), int(each[2])
            if each[3] is None and self._counts_something(each.end()):
                continue
            if minute < 60 and (meant := _kept(hour * 60 + minute)) is not None:
                yield Found(Kind.MINUTES, each.start(), each.end(), meant)
            at = days.clock_of(hour, minute, day_starts_at_hour=self._starts_at_hour)
            if each[3] is None and at is not None:
                yield Found(Kind.WHEN, each.start(), each.end(), {"at": at})

    def with_seconds(self, begin: int, end: int) -> Iterator[Found]:
        """Of a stretch of the line: 31:20 as a stopwatch shows it, which is no time of day, and 1:05:20."""
        for each in _STOPWATCH.finditer(self._line, begin, end):
            hours, minutes, seconds = int(each["h"] or 0), int(each["m"]), int(each["s"])
            is_plain = (each["h"] is None and minutes >= 24) or (each["h"] is not None and minutes < 60)
            meant = _kept(hours * 60 + minutes + seconds / 60) if seconds < 60 and is_plain else None
            if meant is not None and not self._is_told_as_clock(each.start()):
                yield Found(Kind.MINUTES, each.start(), each.end(), meant)

    def lasts_too_much(self) -> bool:
        """Whether the line tells a duration that is shorter or longer than what can be kept."""
        return any(_kept(minutes) is None for _, minutes in self._durations())

    def _lasting(self) -> Iterator[Found]:
        """Durations that can be kept, and are no part of one that cannot: of 20 h 30 min the half hour means nothing
        alone."""
        told = [(each.start(), each.end(), _kept(minutes)) for each, minutes in self._durations()]
        beyond = [(begin, end) for begin, end, meant in told if meant is None]
        for begin, end, meant in told:
            if meant is not None and not any(first <= begin and end <= last for first, last in beyond):
                yield Found(Kind.MINUTES, begin, end, meant)

    def _is_told_as_clock(self, place: int) -> bool:
        patterns = (
            *self._patterns.slotted(self._table.at_clock),
            *self._patterns.slotted(self._table.from_to),
            self._patterns.dashed,
        )
        return any(
            found.start() <= place < found.end() for each in patterns for found in each.finditer(self._line)
        )

    def _durations(self) -> Iterator[tuple[re.Match[str], float]]:
        """Every duration that is told, in minutes."""
        table, number = self._table, self._number
        for each in self._matches(table.minutes):
            yield each, number(each["n"])
        for each in self._matches(table.hours):
            yield each, number(each["x"]) * 60
        for phrases, most in ((table.hours_and_minutes, None), (table.hours_and_number, 59)):
            for each in self._matches(phrases):
                minutes, hours = number(each["n"]), each.groupdict().get("h")
                if most is None or minutes <= most:
                    yield each, (number(hours) if hours else 1) * 60 + minutes

    def _matches(self, phrases: Phrases) -> Iterator[re.Match[str]]:
        for pattern in self._patterns.slotted(phrases):
            yield from (each for each in pattern.finditer(self._line) if not self._is_cut_short(each))

    def _is_cut_short(self, found: re.Match[str]) -> bool:
        """Whether its last number counts something else: the 20 in “1 h 20 km” are no minutes."""
        ends_in_number = found.lastgroup in NUMERIC and found.end(found.lastgroup) == found.end()
        return ends_in_number and self._counts_something(found.end())

    def _counts_something(self, end: int) -> bool:
        return self._patterns.counted.match(self._line, end) is not None

    def bare_dates(self, begin: int, end: int) -> Iterator[Found]:
        for each in days.TWO_PLACES.finditer(self._line, begin, end):
            day = days.day_of_match(each, self._today, day_first=self._day_first)
            if day is not None and not self._counts_something(each.end()):
                yield Found(Kind.WHEN, each.start(), each.end(), {"day": day})

    def _is_name(self, words: str, begin: int, begins: set[int]) -> bool:
        if begin in begins or key(words) in self._table.fillers:
            return False
        last = words.split()[-1]
        return key(last) not in self._table.fillers and begin + len(words) - len(last) not in begins

    def _when(self) -> Iterator[Found]:
        table, today = self._table, self._today
        of_days = {said: {"day": today - timedelta(days=ago)} for said, ago in table.days_ago.items()}
        yield from self._fixed(Kind.WHEN, of_days)
        both = {
            said: {"day": today - timedelta(days=ago), "part": part}
            for said, (ago, part) in table.days_and_parts.items()
        }
        yield from self._fixed(Kind.WHEN, both)
        yield from self._fixed(
            Kind.WHEN, {said: {"part": part} for part, phrases in table.parts.items() for said in phrases}
        )
        yield from self._slotted(Kind.WHEN, table.counted_minutes_ago, lambda found: self._ago(found, 1))
        yield from self._slotted(Kind.WHEN, table.counted_hours_ago, lambda found: self._ago(found, 60))
        yield from self._slotted(Kind.WHEN, table.counted_days_ago, lambda found: self._days_ago(found, 1))
        yield from self._slotted(Kind.WHEN, table.counted_weeks_ago, lambda found: self._days_ago(found, 7))
        yield from self._slotted(Kind.WHEN, table.on_weekday, lambda found: self._weekday(found, or_today=True))
        yield from self._slotted(
            Kind.WHEN, table.the_weekday_before, lambda found: self._weekday(found, or_today=False)
        )
        yield from self._slotted(Kind.WHEN, table.counted_days_ahead, lambda found: self._days_ago(found, -1))
        yield from self._slotted(Kind.WHEN, table.the_weekday_after, self._weekday_after)
        yield from self._slotted(Kind.WHEN, table.on_date, self._date_by_name)
        for pattern in (days.YEAR_FIRST, days.DOTTED, days.IN_PLACES):
            yield from self._of(Kind.WHEN, pattern, self._date)

    def _clocks(self) -> Iterator[Found]:
        yield from self._slotted(Kind.WHEN, self._table.at_clock, self._at)
        yield from self._of(Kind.WHEN, self._patterns.marked_clock, self._at)
        yield from self._slotted(Kind.WHEN, self._table.from_to, self._from_to)
        yield from self._of(Kind.WHEN, self._patterns.dashed, self._dashed)

    def _fixed(self, kind: Kind, meanings: Mapping[str, Mapping[str, object]]) -> Iterator[Found]:
        by_key = {key(said): says for said, says in meanings.items()}
        for each in self._patterns.fixed(meanings).finditer(self._line):
            says = by_key.get(key(each[0]))
            if says is not None:
                yield Found(kind, each.start(), each.end(), says)

    def _slotted(self, kind: Kind, phrases: Phrases, meaning: Meaning) -> Iterator[Found]:
        for pattern in self._patterns.slotted(phrases):
            yield from self._of(kind, pattern, meaning)

    def _of(self, kind: Kind, pattern: re.Pattern[str], meaning: Meaning) -> Iterator[Found]:
        for each in pattern.finditer(self._line):
            meant = None if self._is_cut_short(each) else meaning(each)
            if meant is not None:
                yield Found(kind, each.start(), each.end(), *meant)

    def _number(self, text: str) -> float:
        """“40”, “1.5”, “1½”, “1 1/2”, “two”, “two and a half”."""
        whole, share = key(text), 0.0
        for said, part in (*SHARES.items(), *((half, 0.5) for half in self._table.and_a_half)):
            if whole.endswith(said):
                whole, share = whole.removesuffix(said).strip(), part
                break
        spelled = self._table.numbers.get(whole)
        return share + (spelled if spelled is not None else float(whole.replace(",", ".") or 0))

    def _effort(self, found: re.Match[str]) -> tuple[Mapping[str, object], None] | None:
        effort = self._number(found["e"])
        return ({"effort": int(effort)}, None) if effort <= 10 else None

    def _ago(self, found: re.Match[str], minutes_each: int) -> tuple[Mapping[str, object], None] | None:
        count = found.groupdict().get("n")
        ago = timedelta(minutes=(self._number(count) if count else 1) * minutes_each)
        if ago > MOST_AGO:
            return None
        begun = self._now - ago
        day = day_of(begun, starts_at_hour=self._starts_at_hour)
        return {"day": day, "at": begun.timetz().replace(tzinfo=None), "ago": ago}, None

    def _days_ago(self, found: re.Match[str], days_each: int) -> tuple[Mapping[str, object], None] | None:
        count = found.groupdict().get("n")
        ago = round(self._number(count) if count else 1) * days_each
        return ({"day": self._today - timedelta(days=ago)}, None) if abs(ago) <= MOST_DAYS_AGO else None

    def _weekday(self, found: re.Match[str], *, or_today: bool) -> tuple[Mapping[str, object], None] | None:
        place = _place_of(found["weekday"], self._table.weekdays)
        if place is None:
            return None
        return {"day": days.weekday_before(self._today, place, or_today=or_today)}, None

    def _weekday_after(self, found: re.Match[str]) -> tuple[Mapping[str, object], None] | None:
        place = _place_of(found["weekday"], self._table.weekdays)
        if place is None:
            return None
        return {"day": days.weekday_before(self._today, place, or_today=True) + timedelta(days=7)}, None

    def _date_by_name(self, found: re.Match[str]) -> tuple[Mapping[str, object], None] | None:
        month = _place_of(found["month"], self._table.months)
        number = re.match(r"\d+", found["d"])
        if month is None or number is None:
            return None
        day = days.day_in(found.groupdict().get("y"), month + 1, int(number[0]), self._today)
        return None if day is None else ({"day": day}, None)

    def _date(self, found: re.Match[str]) -> tuple[Mapping[str, object], None] | None:
        day = days.day_of_match(found, self._today, day_first=self._day_first)
        return None if day is None else ({"day": day}, None)

    def _clock(self, text: str) -> Clock | None:
        if key(text) in self._table.noon:
            return Clock(time(12), before_noon=False)
        found = self._patterns.clock.fullmatch(text.strip())
        if found is None:
            return None
        hour, minute, mark = int(found[1]), int(found[2] or 0), found[3]
        if mark is None:
            at = days.clock_of(hour, minute, day_starts_at_hour=self._starts_at_hour)
            return None if at is None else Clock(at, None)
        before_noon = key(mark) in self._table.before_noon
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return Clock(time(hour % 12 + (0 if before_noon else 12), minute), before_noon)

    def _at(self, found: re.Match[str]) -> tuple[Mapping[str, object], bool | None] | None:
        clock = self._clock(found["clock"])
        return None if clock is None else ({"at": clock.at}, clock.before_noon)

    def _dashed(self, found: re.Match[str]) -> tuple[Mapping[str, object], bool | None] | None:
        told = [self._clock(found[name]) for name in ("from", "to")]
        is_clock = ":" in found[0] or any(each is not None and each.before_noon is not None for each in told)
        return self._from_to(found) if is_clock else None

    def _from_to(self, found: re.Match[str]) -> tuple[Mapping[str, object], bool | None] | None:
        begun, over = self._clock(found["from"]), self._clock(found["to"])
        if begun is None or over is None:
            return None
        first, last, mark = _minute_of(begun.at), _minute_of(over.at), begun.before_noon
        if mark is None and over.before_noon is False and first < 12 * 60 and first + 12 * 60 < last:
            first, mark = first + 12 * 60, False
        elif mark is None:
            mark = over.before_noon
        if last <= first:
            last += 12 * 60 if over.before_noon is None and last + 12 * 60 > first else 24 * 60
        meant = _kept(last - first)
        return None if meant is None else ({"at": time(first // 60, first % 60), **meant}, mark)


def _kept(minutes: float) -> Mapping[str, object] | None:
    whole = round(minutes)
    return {"minutes": whole} if 1 <= whole <= MOST_MINUTES else None


def _place_of(name: str, names: tuple[Phrases, ...]) -> int | None:
    return next((place for place, each in enumerate(names) if key(name) in each), None)


def _minute_of(at: time) -> int:
    return at.hour * 60 + at.minute


def later_in_the_day(at: time, part: DayPart) -> time:
    """7 in the evening: what was said of the twelve hours of a clock."""
    first = {DayPart.AFTERNOON: 1, DayPart.EVENING: 4, DayPart.NIGHT: 6, DayPart.NOON: 1}.get(part)
    last = 6 if part is DayPart.NOON else 12
    return at.replace(hour=at.hour + 12) if first is not None and first <= at.hour < last else at
