"""Folders and files that only their owner may read, on every system. Standard library only."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

FOLDER, FILE = 0o700, 0o600
SYSTEM, ADMINISTRATORS, OWNER = "*S-1-5-18", "*S-1-5-32-544", "*S-1-3-4"
"""Windows' own numbers for them, the same in every language. The first two are to Windows what root is elsewhere."""


def make_folder(folder: Path) -> None:
    """Makes the folder, and those above it that are missing; each of the new ones belongs to its owner alone, and
    on Windows so does all that is ever put into it. One that is there is left as it is.

    Raises OSError; FileExistsError where a file has this name."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=FOLDER, exist_ok=True)
    if missing and sys.platform == "win32" and not mkdir_is_private(sys.version_info[:3]):
        _take_from_others(missing[-1])
    if not folder.is_dir():
        raise FileExistsError(folder)


def open_new(path: Path) -> IO[str]:
    """A new text file of its owner alone. Raises OSError; FileExistsError where there is one."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE), "w", encoding="utf-8")


def mkdir_is_private(python: tuple[int, int, int]) -> bool:
    """Whether this version of Python gives a new folder of mode 0700 to its owner, the administrators and the system
    alone on Windows too, as it says in the page about `os.mkdir`; older ones ignore the mode there."""
    since = {(3, 11): (3, 11, 10), (3, 12): (3, 12, 4)}
    return python >= since.get(python[:2], (3, 13, 0))


def rights_on_windows(folder: Path) -> list[str]:
    """The command that gives a folder the very rights that a newer Python gives it: nothing from the folder above,
    and full access, for all that is put into it too, to these three."""
    grants = [word for who in (SYSTEM, ADMINISTRATORS, OWNER) for word in ("/grant:r", f"{who}:(OI)(CI)F")]
    return ["icacls", str(folder), "/inheritance:r", *grants, "/q"]


def _take_from_others(folder: Path) -> None:
    try:
        subprocess.run(rights_on_windows(folder), capture_output=True, check=True)
    except subprocess.CalledProcessError as error:
        raise PermissionError(f"the folder stays open to others: {folder}") from error
