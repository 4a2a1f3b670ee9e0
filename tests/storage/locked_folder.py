"""A person's folder with a word in it that nobody else may read: in the database, in backups of every kind, in a second
folder, and among what was set aside."""

from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import first_record as record
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.connection import bare
from upswing.storage.key import Key
from upswing.storage.lockable import lockable
from upswing.storage.store import open_store

WORD = "kingfisher"
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Home:
    """`rows` are all that the database holds, by their table; `data` the folder, `stick` another."""

    where: Paths
    stick: Path
    rows: Rows

    @property
    def copies(self) -> tuple[Path, ...]:
        return lockable(self.where, self.stick)


def home(folder: Path) -> Home:
    """Of three days, with copies from each."""
    files, rows = _made_once()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(content)
    return Home(paths.within(folder / "data"), folder / "stick", rows)


@cache
def _made_once() -> tuple[dict[str, bytes], Rows]:
    with TemporaryDirectory() as scratch:
        where, stick = paths.within(Path(scratch) / "data"), Path(scratch) / "stick"
        with open_store(where, now=NOON, durable=False) as store:
            record.fill(store)
            for day in range(3):
                at = NOON + timedelta(days=day)
                with store.writing("check-in", at) as writing:
                    writing.add(CheckIn(UUID(int=0x900 + day), at, at.date(), 1, 1, note=f"saw a {WORD}"))
                back_up(where.database, where.backups, at)
            back_up(where.database, where.backups, at, name="before-schema-9")
            back_up(where.database, stick, at)
        where.set_aside.mkdir()
        copyfile(where.database, where.set_aside / "upswing.sqlite3")
        return everything(Path(scratch)), rows_of(where.database)


def rows_of(path: Path, key: Key | None = None) -> Rows:
    """Every row of every table, and what the schema says."""
    with closing(bare(path, key=key)) as file:
        names = [name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows = {name: file.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(names)}
        for pragma in ("application_id", "user_version"):
            rows[pragma] = file.execute(f"PRAGMA {pragma}").fetchall()
        rows["schema"] = file.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()
    return rows


def word_in(*folders: Path) -> list[str]:
    """The files below that hold the word in any of their bytes, or in their names."""
    return [
        path.name
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if WORD in path.name or (path.is_file() and WORD.encode() in path.read_bytes())
    ]


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below, by what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
