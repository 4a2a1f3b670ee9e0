"""A routine as a file to give to somebody: `.upswing-routine`, one JSON object in UTF-8.

    {"format": "upswing-routine", "version": 1, "routine": {…}, "movements": [{…}]}

The routine has the fields of the files in resources/routines, and is read by the same strict reader. Movements that
only the giver has go along with it, with the fields of the files in resources/catalogue; where there are none, the
field is left away.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from upswing.catalogue.entry import Entry
from upswing.catalogue.own_movements import own_movement_of
from upswing.catalogue.routines import routine_of
from upswing.domain.exercise import Exercise
from upswing.domain.identity import imported_id
from upswing.domain.movement_table import movement_table
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OWN, SharedRoutine
from upswing.domain.plain_text import is_shown
from upswing.domain.routine import Routine
from upswing.domain.routine_table import table_of
from upswing.errors import CatalogueError, InterchangeError

SUFFIX = ".upswing-routine"
FORMAT = "upswing-routine"
VERSION = 1
MOST_BYTES = 1_000_000
"""No routine is larger; a file that is was never one."""
MOST_MOVEMENTS = 100
_ASK_AGAIN = "Ask for the file again, or share it anew."


def routine_text(routine: Routine, own: Iterable[OwnExercise] = ()) -> str:
    """The text of the file. Those of the `own` movements that the routine uses go along."""
    told: dict[str, object] = {"format": FORMAT, "version": VERSION, "routine": table_of(routine)}
    if movements := [movement_table(each) for each in own if each.id in routine.movements]:
        told["movements"] = movements
    return json.dumps(told, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def write_routine(path: Path, routine: Routine, own: Iterable[OwnExercise] = ()) -> None:
    """Writes the file, in place of one that is there; one that was there stays whole when the disk refuses. Raises
    InterchangeError."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(routine_text(routine, own), encoding="utf-8")
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        sentence = f"{path.name} could not be written: {fault.strerror}."
        raise InterchangeError(sentence, "Choose another folder.") from fault


def read_routine(path: Path, exercises: Mapping[str, Exercise]) -> SharedRoutine:
    """What is in the file. Its movements have to be among `exercises` or come along; of those that come along only the
    ones are told that are not here yet.

    Raises InterchangeError with a sentence that names the file, and entry and field where there is one: for a file
    that cannot be read, is no such file, comes from a newer version, or says anything that a routine cannot."""
    try:
        with path.open("rb") as file:
            head = file.read(MOST_BYTES + 1)
    except OSError as fault:
        sentence = f"{path.name} could not be read: {fault.strerror}."
        raise InterchangeError(sentence, "See whether the file is still there.") from fault
    return routine_from(head, exercises, name=path.name)


def routine_from(content: bytes, exercises: Mapping[str, Exercise], *, name: str) -> SharedRoutine:
    """What is in the content of a file called `name`, as `read_routine` tells it. Raises InterchangeError."""
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
    if not all(is_shown(each) for text in _texts(told) for each in text):
        raise InterchangeError(f"{name} has characters in it that cannot be shown.", _ASK_AGAIN)
    try:
        return _shared(Entry(name, "file", told), exercises)
    except CatalogueError as fault:
        raise InterchangeError(fault.sentence, _ASK_AGAIN) from fault


def _shared(file: Entry, exercises: Mapping[str, Exercise]) -> SharedRoutine:
    file.only("format", "version", "routine", optional=("movements",))
    brought = _brought(file, exercises) if file.has("movements") else {}
    known = {**exercises, **{each.id: each.exercise for each in brought.values()}}
    routine = routine_of(file.inner("routine"), known)
    if unused := brought.keys() - routine.movements:
        raise file.fault("movements", f"expected only movements of the routine, found “{min(unused)}”")
    new_name = {each.id: _name_here(each, exercises) for each in brought.values()}
    arrived = [
        replace(each, exercise=replace(each.exercise, id=new_name[each.id]))
        for each in brought.values()
        if new_name[each.id] not in exercises
    ]
    return SharedRoutine(_renamed(routine, new_name), tuple(arrived))


def _brought(file: Entry, exercises: Mapping[str, Exercise]) -> dict[str, OwnExercise]:
    """The movements that come along, by the id that the giver knows them by."""
    found: dict[str, OwnExercise] = {}
    for entry in file.entries("movements", "movement", least=1, most=MOST_MOVEMENTS):
        own = own_movement_of(entry, exercises)
        if own.id in found:
            raise entry.fault("id", "another movement has this id already")
        found[own.id] = own
    return found


def _name_here(own: OwnExercise, exercises: Mapping[str, Exercise]) -> str:
    """The id it has here: its own, or where somebody has changed the movement of that id since, one that is the same
    whenever it is read again."""
    if exercises.get(own.id, own.exercise) == own.exercise:
        return own.id
    words = json.dumps(movement_table(replace(own, figure="")), sort_keys=True)
    return f"{OWN}{imported_id(FORMAT, words)}"


def _renamed(routine: Routine, new_name: Mapping[str, str]) -> Routine:
    blocks = []
    for block in routine.blocks:
        items = [
            replace(item, exercise_id=new_name.get(item.exercise_id, item.exercise_id)) for item in block.items
        ]
        blocks.append(replace(block, items=tuple(items)))
    return replace(routine, blocks=tuple(blocks))


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
