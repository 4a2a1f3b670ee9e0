"""A line read: what it says of what somebody did, which words said so, and which were not understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from upswing.domain.days import DAY_STARTS_AT_HOUR, day_of
from upswing.domain.one_line.did import MOST_MINUTES, Did
from upswing.domain.one_line.find import Finder, Found, Kind, later_in_the_day
from upswing.domain.one_line.moment import started_at
from upswing.domain.one_line.patterns import key
from upswing.domain.one_line.table import Table
from upswing.domain.session import Activity

_WORD = re.compile(r"[^\W_](?:[\w’'-]*\w)?", re.UNICODE)
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?![\w:/-])(?![.,]\d)")


class Lack(StrEnum):
    """What is still in the way of keeping it."""

    WORDS = "words"
    ACTIVITY = "activity"
    MINUTES = "minutes"
    LENGTH = "length"
    """How long it was is said, and is less than a minute or more than can be kept."""
    PAST = "past"
    """It would not be over by now."""


@dataclass(frozen=True, slots=True)
class Part:
    """From `begin` to `end` the line is about `kind`."""

    kind: Kind
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """`parts` in the order of the line; `left` the words, by their places, that mean nothing here; `started` the
    moment it began, None while something is in the way of keeping it: `lack`."""

    text: str
    did: Did
    parts: tuple[Part, ...]
    left: tuple[tuple[int, int], ...]
    started: datetime | None
    lack: Lack | None

    @property
    def left_words(self) -> tuple[str, ...]:
        return tuple(self.text[begin:end] for begin, end in self.left)


def read_line(
    text: str, table: Table, now: datetime, *, day_first: bool = True, day_starts_at_hour: int = DAY_STARTS_AT_HOUR
) -> Line:
    """Reads any text; it never raises. `now` is the aware local time. `day_first` tells how 3/4 is read where it is a
    date. Where two readings of the same words are at odds, the longer one counts; where two parts say the same, the one
    that says more, then the first. The other is left."""
    if not text.strip():
        return Line(text, Did(), (), (), None, Lack.WORDS)
    finder = Finder(text, table, now, day_first=day_first, day_starts_at_hour=day_starts_at_hour)
    taken = _Taken(text, table, now.replace(second=0, microsecond=0), day_starts_at_hour)
    taken.take(finder.quoted_and_tagged())
    clear = [each for each in finder.clear() if taken.is_free(each)]
    longest_first = sorted([*clear, *finder.company(clear)], key=lambda each: (-each.length, each.begin))
    taken.take(sorted(_side_by_side(longest_first), key=lambda each: (-len(each.says), each.begin)))
    taken.take(longest_first)
    taken.take_bare(finder)
    did, left = taken.did(), taken.left()
    if did.activity in (None, Activity.OTHER) and left:
        title = " ".join(" ".join(text[begin:end].split()) for begin, end in left)
        did, taken.found = (
            replace(did, activity=Activity.OTHER, title=title),
            [*taken.found, *(Found(Kind.ACTIVITY, begin, end, {}) for begin, end in left)],
        )
        left = ()
    parts = tuple(
        Part(each.kind, each.begin, each.end) for each in sorted(taken.found, key=lambda each: each.begin)
    )
    started = started_at(did, now, day_starts_at_hour=day_starts_at_hour)
    lack = _lack(did, started, parts)
    if lack is Lack.MINUTES and finder.lasts_too_much():
        lack = Lack.LENGTH
    return Line(text, did, parts, left, None if lack else started, lack)


def _side_by_side(candidates: list[Found]) -> list[Found]:
    """Those that have room beside the ones before them."""
    found: list[Found] = []
    for one in candidates:
        if all(one.end <= each.begin or each.end <= one.begin for each in found):
            found.append(one)
    return found


def _lack(did: Did, started: datetime | None, parts: tuple[Part, ...]) -> Lack | None:
    if not parts:
        return Lack.WORDS
    if started is None:
        return Lack.PAST
    if did.activity is None:
        return Lack.ACTIVITY
    return Lack.MINUTES if did.minutes is None else None


class _Taken:
    """The parts of the line that have their meaning so far."""

    def __init__(self, text: str, table: Table, now: datetime, day_starts_at_hour: int) -> None:
        self._text = text
        self._table = table
        self._now = now
        self._starts_at_hour = day_starts_at_hour
        self._says: dict[str, object] = {}
        self._before_noon: bool | None = None
        self.found: list[Found] = []

    def is_free(self, one: Found) -> bool:
        return all(one.end <= each.begin or each.end <= one.begin for each in self.found)

    def take(self, candidates: "Iterator[Found] | list[Found]") -> None:
        """Each that has room and says nothing that was said already."""
        for each in candidates:
            if not self.is_free(each):
                continue
            news = dict(each.says)
            if "tags" in news:
                before = self._says.get("tags", ())
                assert isinstance(before, tuple)
                news["tags"] = tuple(dict.fromkeys((*before, *each.says["tags"])))  # type: ignore[misc]
                self._says.pop("tags", None)
            elif "note" in news and "note" in self._says:
                news["note"] = f"{self._says.pop('note')} {news['note']}"
            if news.keys().isdisjoint(self._says):
                self._says |= news
                self.found.append(each)
                if "at" in news:
                    self._before_noon = each.before_noon

    def take_bare(self, finder: Finder) -> None:
        """What has no word beside it that says what it is: 1:20 and 40 are durations, 19:30 a time of day, and 20/11
        a date."""
        for begin, end in [*self._gaps()]:
            self.take([*finder.with_seconds(begin, end)])
        for begin, end in [*self._gaps()]:
            self.take([*finder.bare_time(begin, end)])
            self.take([*finder.bare_dates(begin, end)])
        for begin, end in [*self._gaps()]:
            for each in _NUMBER.finditer(self._text, begin, end):
                if 1 <= int(each[0]) <= MOST_MINUTES and not self._counts_something(each.end(), end):
                    self.take([Found(Kind.MINUTES, each.start(), each.end(), {"minutes": int(each[0])})])

    def did(self) -> Did:
        says = dict(self._says)
        ago, minutes = says.pop("ago", None), says.get("minutes")
        if isinstance(ago, timedelta) and isinstance(minutes, int):
            begun = self._now - max(ago, timedelta(minutes=minutes))
            says["day"], says["at"] = day_of(begun, starts_at_hour=self._starts_at_hour), begun.time()
        at, part = says.get("at"), says.get("part")
        if at is not None and part is not None:
            del says["part"]
            if self._before_noon is None:
                says["at"] = later_in_the_day(at, part)  # type: ignore[arg-type]
        return Did(**says)  # type: ignore[arg-type]

    def left(self) -> tuple[tuple[int, int], ...]:
        """Of every gap the words from the first to the last that may mean something."""
        found = []
        for begin, end in self._gaps():
            words = [*_WORD.finditer(self._text, begin, end)]
            telling = [each for each in words if key(each[0]) not in self._table.fillers]
            if telling:
                found.append((telling[0].start(), telling[-1].end()))
        return tuple(found)

    def _gaps(self) -> Iterator[tuple[int, int]]:
        begin = 0
        for each in sorted(self.found, key=lambda each: each.begin):
            if each.begin > begin:
                yield begin, each.begin
            begin = max(begin, each.end)
        if begin < len(self._text):
            yield begin, len(self._text)

    def _counts_something(self, begin: int, end: int) -> bool:
        """Whether a word that is not understood follows at once: 5 km are no minutes."""
        following = re.compile(r"\s*([^\W\d_][\w’'-]*)").match(self._text, begin, end)
        return following is not None and key(following[1]) not in self._table.fillers
