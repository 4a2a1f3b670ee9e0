"""Reading the whole library from its folder."""

import tomllib
from pathlib import Path

from upswing.catalogue.entry import WAY_OUT, Entry
from upswing.catalogue.movements import ladder_of
from upswing.catalogue.routines import routine_of
from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import Exercise, Pattern
from upswing.domain.routine import Routine
from upswing.errors import CatalogueError


def read_catalogue(folder: Path) -> Catalogue:
    """The library under `folder`: ladders from catalogue/*.toml in the order of their patterns, routines from
    routines/*.toml in the order of their file names. Raises CatalogueError that names file, entry and field of
    the first fault."""
    exercises: dict[str, Exercise] = {}
    ladders: dict[str, Ladder] = {}
    for ladder, movements in _ladders(folder / "catalogue"):
        ladders[ladder.id] = ladder
        exercises.update((movement.id, movement) for movement in movements)
    routines: dict[str, Routine] = {}
    for path in _files(folder / "routines"):
        file = _open(path, "routine")
        routine = routine_of(file, exercises)
        if routine.id in routines:
            raise file.fault("id", "another routine has this id already")
        routines[routine.id] = routine
    return Catalogue(exercises, ladders, routines)


def _ladders(folder: Path) -> list[tuple[Ladder, tuple[Exercise, ...]]]:
    home: dict[str, str] = {}
    found: dict[str, tuple[Ladder, tuple[Exercise, ...]]] = {}
    for path in _files(folder):
        file = _open(path, "file")
        ladder, movements = ladder_of(file)
        if ladder.id in found:
            raise file.inner("ladder").fault("id", "another ladder has this id already")
        for place, movement in enumerate(movements):
            if movement.id in home:
                entry = file.entries("movement", "movement", least=1, most=60)[place]
                raise entry.fault("id", f"{home[movement.id]} has a movement with this id already")
            home[movement.id] = file.file
        found[ladder.id] = (ladder, movements)
    order = list(Pattern)
    return sorted(found.values(), key=lambda pair: order.index(pair[0].pattern))


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CatalogueError(f"The folder {folder} of the library is not there.", "Install the program again.")
    return sorted(folder.glob("*.toml"))


def _open(path: Path, what: str) -> Entry:
    name = f"{path.parent.name}/{path.name}"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise CatalogueError(f"{name} could not be read: {fault.strerror}.", WAY_OUT) from fault
    except UnicodeDecodeError as fault:
        raise CatalogueError(f"{name}: expected UTF-8 text.", WAY_OUT) from fault
    except tomllib.TOMLDecodeError as fault:
        raise CatalogueError(f"{name}: expected TOML. {fault}.", WAY_OUT) from fault
    return Entry(name, what, table)
