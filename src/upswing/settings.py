"""What a person has chosen about the program, in one small JSON file; independent of the data."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from upswing.errors import SettingsError
from upswing.private import make_folder, open_new

LOOKS = ("system", "light", "dark")
TRAYS = ("off", "open", "kept")
"""No icon in the tray; one while the window is open; one that stays when the window is closed."""
LONGEST_NUMBER = 60


@dataclass(frozen=True, slots=True)
class Settings:
    """`minutes` is the most a session may take, `text_percent` the text size, `geometry` the window's size and
    place as opaque text, `excluded` ids of patterns that are not planned, `weekdays` (Monday 0) those that suit for a
    session, none when any does, `shuffle` that chance draws the days, `at_home` ids of the equipment there is besides
    wall and mat, `tray` one of `TRAYS`, `sound` whether a session may be heard at all, `volume` how loud, 0–100,
    `ticks`, `bell` and `half_time` which sounds, `count_reps` that repetitions are counted at the movement's tempo,
    `spoken` that the system's voice leads too, `later_check_in` that Today asks again half an hour after a session,
    `backup_folder` a second folder for copies, `lock_after_min` the minutes without a touch after which locked data is
    closed, 0 for never, `lock_on_sleep` that it is closed when the computer goes to sleep, `key_in_keyring` that the
    system's keyring opens it, `own_number` whom to call on a hard day and `own_number_name` who that
    is, `unknown` what a newer version wrote."""

    days_per_week: int = 3
    minutes: int = 20
    look: str = "system"
    text_percent: int = 100
    reduced_motion: bool = False
    day_starts_at_hour: int = 4
    older_than_65: bool = False
    sound: bool = True
    volume: int = 70
    ticks: bool = True
    bell: bool = True
    half_time: bool = True
    count_reps: bool = True
    spoken: bool = False
    later_check_in: bool = False
    backup_folder: str = ""
    lock_after_min: int = 15
    lock_on_sleep: bool = True
    key_in_keyring: bool = False
    welcomed: bool = False
    geometry: str = ""
    excluded: tuple[str, ...] = ()
    weekdays: tuple[int, ...] = ()
    shuffle: bool = False
    at_home: tuple[str, ...] = ()
    tray: str = "off"
    own_number: str = ""
    own_number_name: str = ""
    unknown: tuple[tuple[str, object], ...] = ()

    @property
    def second_folder(self) -> Path | None:
        """The second folder for copies, where one was chosen."""
        return Path(self.backup_folder) if self.backup_folder else None

    def __post_init__(self) -> None:
        wrong = [name for name, fits in _FITS.items() if not fits(getattr(self, name))]
        if wrong:
            raise ValueError(f"settings out of their range: {', '.join(wrong)}")


_FITS: Mapping[str, Callable[[object], bool]] = {
    "days_per_week": lambda v: _whole(v, 1, 7),
    "minutes": lambda v: _whole(v, 10, 60),
    "look": lambda v: v in LOOKS,
    "text_percent": lambda v: _whole(v, 100, 200),
    "reduced_motion": lambda v: isinstance(v, bool),
    "day_starts_at_hour": lambda v: _whole(v, 0, 8),
    "older_than_65": lambda v: isinstance(v, bool),
    "sound": lambda v: isinstance(v, bool),
    "volume": lambda v: _whole(v, 0, 100),
    "ticks": lambda v: isinstance(v, bool),
    "bell": lambda v: isinstance(v, bool),
    "half_time": lambda v: isinstance(v, bool),
    "count_reps": lambda v: isinstance(v, bool),
    "spoken": lambda v: isinstance(v, bool),
    "later_check_in": lambda v: isinstance(v, bool),
    "backup_folder": lambda v: isinstance(v, str),
    "lock_after_min": lambda v: _whole(v, 0, 24 * 60),
    "lock_on_sleep": lambda v: isinstance(v, bool),
    "key_in_keyring": lambda v: isinstance(v, bool),
    "welcomed": lambda v: isinstance(v, bool),
    "geometry": lambda v: isinstance(v, str),
    "excluded": lambda v: isinstance(v, tuple) and all(isinstance(each, str) for each in v),
    "shuffle": lambda v: isinstance(v, bool),
    "weekdays": lambda v: isinstance(v, tuple) and all(_whole(each, 0, 6) for each in v),
    "at_home": lambda v: isinstance(v, tuple) and all(isinstance(each, str) for each in v),
    "tray": lambda v: v in TRAYS,
    "own_number": lambda v: isinstance(v, str) and len(v) <= LONGEST_NUMBER,
    "own_number_name": lambda v: isinstance(v, str) and len(v) <= LONGEST_NUMBER,
}


@dataclass(frozen=True, slots=True)
class Found:
    """The settings as read; `sentence` tells a person what was wrong with the file, empty when nothing was."""

    settings: Settings
    sentence: str = ""


def read(path: Path) -> Found:
    """The settings of this file; the usual ones where there is none. A value out of its range is replaced by the
    usual one; a file that cannot be read as settings is set aside, never overwritten."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Found(Settings())
    except (OSError, UnicodeDecodeError):
        return _set_aside(path)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return _set_aside(path)
    return Found(_settings(said)) if isinstance(said, dict) else _set_aside(path)


def write(path: Path, settings: Settings) -> None:
    """Replaces the file at once or not at all; readable by its owner alone. Raises SettingsError."""
    said = {name: value for name, value in asdict(settings).items() if name != "unknown"} | dict(settings.unknown)
    part = path.with_name(path.name + ".part")
    try:
        make_folder(path.parent)
        part.unlink(missing_ok=True)
        with open_new(part) as file:
            json.dump(said, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise SettingsError(
            f"Your settings could not be kept in {path.parent}.",
            "Check that the disk has room and that you may write there. Your entries are not affected.",
        ) from error


def _settings(said: Mapping[str, object]) -> Settings:
    known = {field.name for field in fields(Settings)} - {"unknown"}
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
    fitting = {name: value for name, value in values.items() if name in known and _FITS[name](value)}
    unknown = tuple((name, value) for name, value in said.items() if name not in known)
    return replace(Settings(unknown=unknown), **fitting)  # type: ignore[arg-type]


def _set_aside(path: Path) -> Found:
    number = 1
    try:
        while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
            number += 1
        path.replace(aside)
    except OSError:
        return Found(Settings(), f"Your settings in {path} could not be read, so the usual ones are used.")
    with suppress(OSError):
        aside.chmod(0o600)
    return Found(
        Settings(),
        f"Your settings could not be read, so the usual ones are used. The old file is kept: {aside.name}",
    )


def _whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
