"""The world's faults, each a sentence a person can act on. Everything else is a bug and looks like one."""


class UpswingError(Exception):
    """A fault of the world, not of the program.

    `sentence` says what happened in plain words; `way_out` says what the person can do now. Both are English
    source texts; the interface translates the fixed part and fills in paths.
    """

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(f"{sentence} {way_out}".strip())
        self.sentence = sentence
        self.way_out = way_out


class StorageError(UpswingError):
    """The data could not be read or written: full, locked, read-only, damaged, too new."""


class LockedError(StorageError):
    """The data is locked: the passphrase is wanted, or was not the right one."""


class CatalogueError(UpswingError):
    """A shipped or shared text file is not what it must be; names file, entry and field."""


class SettingsError(UpswingError):
    """The settings could not be read or written."""


class InterchangeError(UpswingError):
    """A file that was brought along cannot be taken in, or one could not be written."""
