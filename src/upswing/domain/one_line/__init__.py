"""What somebody did, typed as one line: “40 minutes walk, yesterday, effort 3” is read, and said again in words."""

from upswing.domain.one_line.did import MOST_MINUTES, DayPart, Did
from upswing.domain.one_line.english import ENGLISH
from upswing.domain.one_line.find import Kind
from upswing.domain.one_line.moment import ended_at, started_at
from upswing.domain.one_line.read import Lack, Line, Part, read_line
from upswing.domain.one_line.say import line_of
from upswing.domain.one_line.table import Table

__all__ = [
    "ENGLISH",
    "MOST_MINUTES",
    "DayPart",
    "Did",
    "Kind",
    "Lack",
    "Line",
    "Part",
    "Table",
    "ended_at",
    "line_of",
    "read_line",
    "started_at",
    "table_for",
]

_TABLES = {ENGLISH.language: ENGLISH}


def table_for(language: str) -> Table:
    """The words of a language, by its code (“en”); the English ones where there are none of its own."""
    return _TABLES.get(language.partition("_")[0].partition("-")[0].lower(), ENGLISH)
