"""One table of a TOML file, read field by field; whatever is not as expected is named exactly."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from upswing.errors import CatalogueError

Word = TypeVar("Word", bound=StrEnum)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WAY_OUT = "Mend the file, or install the program again."
_MISSING = object()


class Entry:
    """A table with the name of its file and the words by which a person finds it there.

    Every reading method raises CatalogueError with file, entry, field and what is expected.
    """

    def __init__(self, file: str, what: str, table: object, *, name: str = "") -> None:
        self.file = file
        self.what = what
        self.label = name or what
        if not isinstance(table, Mapping):
            raise CatalogueError(f"{file}, {self.label}: expected a table, found {_found(table)}.", WAY_OUT)
        self._table: Mapping[str, object] = table
        given = table.get("id")
        if isinstance(given, str) and given:
            self.label = f"{what} “{given}”"

    def only(self, *fields: str, optional: tuple[str, ...] = ()) -> "Entry":
        """This entry, once it is sure that it has these fields and, but for the `optional`, no others."""
        known = (*fields, *optional)
        for key in self._table:
            if key not in known:
                raise self.fault(key, f"unknown field; known are {', '.join(known)}")
        for key in fields:
            if key not in self._table:
                raise self.fault(key, "this field is missing")
        return self

    def has(self, field: str) -> bool:
        return field in self._table

    def text(self, field: str, at_most: int) -> str:
        """A text of 1 to `at_most` characters without space at its ends."""
        return self._checked_text(field, self._table.get(field, _MISSING), at_most)

    def slug(self, field: str) -> str:
        """An id: small letters, digits and single hyphens, at most 40 characters."""
        value = self.text(field, 40)
        if not _SLUG.fullmatch(value):
            raise self.fault(field, f"expected small letters, digits and single hyphens, found “{value}”")
        return value

    def code(self, field: str) -> str:
        """Five digits, or an empty text."""
        value = self._table.get(field, _MISSING)
        if not isinstance(value, str) or (value and not re.fullmatch(r"\d{5}", value)):
            raise self.fault(field, f"expected five digits or an empty text, found {_found(value)}")
        return value

    def texts(self, field: str, *, least: int, most: int, at_most: int) -> tuple[str, ...]:
        """Between `least` and `most` different texts, each of at most `at_most` characters."""
        values = tuple(self._checked_text(field, each, at_most) for each in self._list(field, least, most))
        if len(set(values)) != len(values):
            raise self.fault(field, "expected no text twice")
        return values

    def word(self, field: str, words: type[Word]) -> Word:
        return self._checked_word(field, self._table.get(field, _MISSING), words)

    def words(self, field: str, words: type[Word]) -> tuple[Word, ...]:
        """Any number of different words of `words`, none included."""
        values = tuple(self._checked_word(field, each, words) for each in self._list(field, 0, len(words)))
        if len(set(values)) != len(values):
            raise self.fault(field, "expected no word twice")
        return values

    def known(self, field: str, known: Mapping[str, object], *, least: int, most: int) -> tuple[str, ...]:
        """Texts that are all keys of `known`."""
        values = self.texts(field, least=least, most=most, at_most=60)
        for value in values:
            if value not in known:
                raise self.fault(field, f"expected words from this list: {', '.join(known)}; found “{value}”")
        return values

    def yes(self, field: str) -> bool:
        value = self._table.get(field, _MISSING)
        if not isinstance(value, bool):
            raise self.fault(field, f"expected true or false, found {_found(value)}")
        return value

    def whole(self, field: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        return self._checked_whole(field, self._table.get(field, _MISSING), low, high)

    def wholes(self, field: str, limits: Sequence[tuple[int, int]]) -> tuple[int, ...]:
        """A whole number for each of the `limits`, between its lower and its higher."""
        values = self._list(field, len(limits), len(limits))
        pairs = zip(values, limits, strict=True)
        return tuple(self._checked_whole(field, value, low, high) for value, (low, high) in pairs)

    def number(self, field: str, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return self._checked_number(field, self._table.get(field, _MISSING), low, high)

    def numbers(self, field: str, count: int, low: float, high: float) -> tuple[float, ...]:
        """Exactly `count` numbers from `low` to `high`."""
        return tuple(self._checked_number(field, each, low, high) for each in self._list(field, count, count))

    def entries(self, field: str, what: str, *, least: int, most: int) -> list["Entry"]:
        """The tables listed under `field`, each an entry that is named by its place until it says its id."""
        tables = self._list(field, least, most)
        within = "" if self.label == self.what else f"{self.label}, "
        return [
            Entry(self.file, f"{within}{what}", table, name=f"{within}{what} {place}")
            for place, table in enumerate(tables, 1)
        ]

    def inner(self, field: str) -> "Entry":
        """The one table under `field`."""
        return Entry(self.file, field, self._table.get(field, _MISSING))

    def fault(self, field: str, sentence: str) -> CatalogueError:
        """What to raise about this field."""
        return CatalogueError(f"{self.file}, {self.label}, {field}: {sentence}.", WAY_OUT)

    def _list(self, field: str, least: int, most: int) -> list[object]:
        value = self._table.get(field, _MISSING)
        if not isinstance(value, list):
            raise self.fault(field, f"expected a list, found {_found(value)}")
        if not least <= len(value) <= most:
            count = f"{least}" if least == most else f"{least} to {most}"
            raise self.fault(field, f"expected {count} of them, found {len(value)}")
        return value

    def _checked_text(self, field: str, value: object, at_most: int) -> str:
        if not isinstance(value, str):
            raise self.fault(field, f"expected a text, found {_found(value)}")
        if not value or value != value.strip() or "\n" in value:
            raise self.fault(field, "expected one line of text without space at its ends")
        if len(value) > at_most:
            raise self.fault(field, f"expected at most {at_most} characters, found {len(value)}: “{value}”")
        return value

    def _checked_word(self, field: str, value: object, words: type[Word]) -> Word:
        for word in words:
            if word == value:
                return word
        raise self.fault(field, f"expected one of {', '.join(words)}; found {_found(value)}")

    def _checked_whole(self, field: str, value: object, low: int, high: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(field, f"expected a whole number from {low} to {high}, found {_found(value)}")
        return value

    def _checked_number(self, field: str, value: object, low: float, high: float) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(field, f"expected a number from {low:g} to {high:g}, found {_found(value)}")
        return float(value)


def _found(value: object) -> str:
    """What stands there instead, in plain words."""
    if value is _MISSING:
        return "nothing"
    if isinstance(value, str):
        return f"the text “{value}”"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, Mapping) else f"{value}"
