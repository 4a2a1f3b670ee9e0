"""A routine as a file to give to somebody: `.upswing-routine`, one JSON object in UTF-8.

    {"format": "upswing-routine", "version": 1, "routine": {…}}

The routine has the fields of the files in resources/routines, and is read by the same strict reader.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from upswing.catalogue.entry import Entry
from upswing.catalogue.routines import routine_of
from upswing.domain.exercise import Exercise
from upswing.domain.routine import Routine
from upswing.domain.routine_table import table_of
from upswing.errors import CatalogueError, InterchangeError

SUFFIX = ".upswing-routine"
FORMAT = "upswing-routine"
VERSION = 1
MOST_BYTES = 1_000_000
"""No routine is larger; a file that is was never one."""
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Kinds of marks that make a text look like another one."""
_ASK_AGAIN = "Ask for the file again, or share it anew."


def routine_text(routine: Routine) -> str:
    """The text of the file."""
    told = {"format": FORMAT, "version": VERSION, "routine": table_of(routine)}
    return json.dumps(told, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def write_routine(path: Path, routine: Routine) -> None:
    """Writes the file, in place of one that is there. Raises InterchangeError when the disk refuses."""
    try:
        path.write_text(routine_text(routine), encoding="utf-8")
    except OSError as fault:
        sentence = f"{path.name} could not be written: {fault.strerror}."
        raise InterchangeError(sentence, "Choose another folder.") from fault


def read_routine(path: Path, exercises: Mapping[str, Exercise]) -> Routine:
    """The routine in the file; its movements have to be among `exercises`.

    Raises InterchangeError with a sentence that names the file, and entry and field where there is one: for a file
    that cannot be read, is no such file, comes from a newer version, or says anything that a routine cannot."""
    try:
        with path.open("rb") as file:
            head = file.read(MOST_BYTES + 1)
    except OSError as fault:
        sentence = f"{path.name} could not be read: {fault.strerror}."
        raise InterchangeError(sentence, "See whether the file is still there.") from fault
    return routine_from(head, exercises, name=path.name)


def routine_from(content: bytes, exercises: Mapping[str, Exercise], *, name: str) -> Routine:
    """The routine in the content of a file called `name`. Raises InterchangeError."""
    if len(content) > MOST_BYTES:
        raise InterchangeError(f"{name} is too large to be a routine.", _ASK_AGAIN)
    told = _json(content, name)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise InterchangeError(f"{name} is not a routine that was shared from Upswing.", _ASK_AGAIN)
    version = told.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InterchangeError(f"{name} does not say its version.", _ASK_AGAIN)
    if version > VERSION:
        raise InterchangeError(
            f"{name} comes from a newer version of Upswing.", "Install the newest version first."
        )
    if any(_is_unreadable(text) for text in _texts(told)):
        raise InterchangeError(f"{name} has characters in it that cannot be shown.", _ASK_AGAIN)
    try:
        file = Entry(name, "file", told).only("format", "version", "routine")
        return routine_of(file.inner("routine"), exercises)
    except CatalogueError as fault:
        raise InterchangeError(fault.sentence, _ASK_AGAIN) from fault


def _json(content: bytes, name: str) -> object:
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_without_twins, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as fault:
        raise InterchangeError(f"{name} is damaged, or not a file from Upswing.", _ASK_AGAIN) from fault


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a field stands there twice")
    return table


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _texts(told: object) -> Iterator[str]:
    match told:
        case str():
            yield told
        case list():
            for each in told:
                yield from _texts(each)
        case dict():
            for key, value in told.items():
                yield key
                yield from _texts(value)


def _is_unreadable(text: str) -> bool:
    """Whether it holds control characters, halves of characters, or marks that turn the text around."""
    return any(unicodedata.category(each) in ("Cc", "Cs") or _turns(each) for each in text)


def _turns(character: str) -> bool:
    return unicodedata.bidirectional(character) in _TURNING
