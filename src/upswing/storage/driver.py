"""The library that speaks to the file: Python's own, or SQLCipher's twin of it for a locked one."""

import importlib.util
import sqlite3
import sys
from types import ModuleType

from upswing.errors import StorageError

CIPHER = "sqlcipher3"

NOT_HERE = StorageError(
    "This installation of Upswing cannot open locked data: the part that decrypts it is not there.",
    "Install Upswing with its lock (upswing[lock]), then start it again. Nothing was changed.",
)


def cipher_is_here() -> bool:
    """Whether a file can be locked and opened here; nothing is loaded to find out."""
    return importlib.util.find_spec(CIPHER) is not None


def driver(*, locked: bool) -> ModuleType:
    """The module with `connect` and `Error`. Raises StorageError where SQLCipher is not installed."""
    if not locked:
        return sqlite3
    try:
        return importlib.import_module(f"{CIPHER}.dbapi2")
    except ImportError as error:
        raise NOT_HERE from error


def errors() -> tuple[type[Exception], ...]:
    """What the library complains with: of SQLCipher's only once that is loaded."""
    cipher = sys.modules.get(f"{CIPHER}.dbapi2")
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)
