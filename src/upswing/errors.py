"""The world's faults, each a sentence a person can act on. Everything else is a bug and looks like one."""

from enum import StrEnum


class UpswingError(Exception):
    """A fault of the world, not of the program.

    `sentence` says what happened in plain words; `way_out` says what the person can do now. Both are English
    source texts; the interface translates the fixed part and fills in paths.
    """

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(f"{sentence} {way_out}".strip())
        self.sentence = sentence
        self.way_out = way_out


class StorageFault(StrEnum):
    """What kind of fault it is, so that the right ways out can be offered."""

    FULL = "full"
    HELD = "held"
    """Another program, or another window of this one, has it."""
    READ_ONLY = "read-only"
    CANNOT_OPEN = "cannot-open"
    NOT_A_DATABASE = "not-a-database"
    NOT_OURS = "not-ours"
    DAMAGED = "damaged"
    TOO_NEW = "too-new"
    DISK = "disk"
    VANISHED = "vanished"
    """It was here before, and is not here now."""
    LOCKED = "locked"
    """The passphrase is wanted, or was not the right one."""
    OTHER = "other"


class StorageError(UpswingError):
    """The data could not be read or written: full, locked, read-only, damaged, too new; `kind` tells which."""

    def __init__(self, sentence: str, way_out: str = "", kind: StorageFault = StorageFault.OTHER) -> None:
        super().__init__(sentence, way_out)
        self.kind = kind


class LockedError(StorageError):
    """The data is locked: the passphrase is wanted, or was not the right one."""

    def __init__(self, sentence: str, way_out: str = "", kind: StorageFault = StorageFault.LOCKED) -> None:
        super().__init__(sentence, way_out, kind)


class CatalogueError(UpswingError):
    """A shipped or shared text file is not what it must be; names file, entry and field."""


class SettingsError(UpswingError):
    """The settings could not be read or written."""


class InterchangeError(UpswingError):
    """A file that was brought along cannot be taken in, or one could not be written."""
