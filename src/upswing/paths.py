"""The folders of one person's data. Everything private lies in one of them."""

from dataclasses import dataclass
from pathlib import Path

LOCKED = "upswing.locked"


@dataclass(frozen=True, slots=True)
class Paths:
    """`data` holds the database and its backups, `config` the settings, `log` the log files."""

    data: Path
    config: Path
    log: Path

    @property
    def database(self) -> Path:
        return self.data / "upswing.sqlite3"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def locked(self) -> Path:
        """Stands beside a database that is locked with a passphrase, and says so; holds no secret."""
        return self.data / LOCKED

    @property
    def set_aside(self) -> Path:
        """Where files go that could not be used: never overwritten, never read again by itself."""
        return self.data / "set-aside"

    @property
    def lock(self) -> Path:
        """The handle of the claim on `data`; see `upswing.instance`."""
        return self.data / "upswing.lock"

    @property
    def is_of_choice(self) -> bool:
        """All in one folder that the person has chosen."""
        return self.config == self.data

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"


def standard() -> Paths:
    """Where the operating system wants them."""
    import platformdirs

    return Paths(
        data=platformdirs.user_data_path("upswing", appauthor=False),
        config=platformdirs.user_config_path("upswing", appauthor=False),
        log=platformdirs.user_log_path("upswing", appauthor=False),
    )


def within(folder: Path) -> Paths:
    """All of it in one folder of the person's choice (`--data-dir`)."""
    return Paths(data=folder, config=folder, log=folder / "log")
