"""What was understood, written as a line again."""

from collections.abc import Mapping
from datetime import date

from upswing.domain.one_line.did import Did
from upswing.domain.one_line.table import Table

QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“"}
"""What opens a note, and what closes it."""


def line_of(did: Did, table: Table, today: date) -> str:
    """A line that is read as `did`. A note keeps its words, on one line."""
    said = []
    if did.minutes is not None:
        said.append(_filled(table.minutes[did.minutes == 1], n=did.minutes))
    if did.title:
        said.append(did.title)
    elif did.activity is not None:
        said.append(table.activities[did.activity][0])
    said += [", ".join(each) for each in [_when(did, table, today)] if each]
    if did.effort is not None:
        said.append(_filled(table.effort[0], e=did.effort))
    if did.with_whom:
        said.append(_filled(table.with_whom[0], who=did.with_whom))
    elif did.with_someone is not None:
        said.append(table.with_someone[0] if did.with_someone else table.alone[0])
    said += [f"#{tag}" for tag in did.tags]
    if did.note:
        said.append(_quoted(did.note))
    line = ", ".join(said)
    both = did.minutes is not None and did.activity is not None
    return line.replace(", ", " ", 1) if both else line


def _when(did: Did, table: Table, today: date) -> list[str]:
    said = []
    if did.day is not None:
        ago = (today - did.day).days
        said.append(_word_for(table.days_ago, ago) or did.day.isoformat())
    if did.at is not None:
        said.append(_filled(table.at_clock[0], clock=f"{did.at.hour}:{did.at.minute:02d}"))
    elif did.part is not None:
        said.append(table.parts[did.part][0])
    return said


def _word_for(words: Mapping[str, int], value: int) -> str:
    return next((word for word, means in words.items() if means == value), "")


def _filled(phrase: str, **slots: object) -> str:
    return phrase.format(**slots)


def _quoted(note: str) -> str:
    note = " ".join(note.split())
    for opens, closes in QUOTES.items():
        if closes not in note:
            return f"{opens}{note}{closes}"
    return f'"{note.replace(chr(34), "")}"'
