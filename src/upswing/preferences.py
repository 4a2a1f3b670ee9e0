"""The settings in force: asked for, changed one at a time, written at once, announced."""

from dataclasses import replace
from pathlib import Path

from upswing import settings
from upswing.settings import Settings
from upswing.topics import Announcer, Topic


class Preferences:
    def __init__(self, path: Path, current: Settings, announcer: Announcer) -> None:
        self._path = path
        self._current = current
        self._announcer = announcer
        self._is_closed = False

    @property
    def current(self) -> Settings:
        return self._current

    def change(self, **fields: object) -> None:
        """Changes the named settings. Raises ValueError for nonsense and SettingsError when it cannot be kept; what is in
        force is announced then too, so that no screen goes on showing what was refused. Once closed, nothing is changed
        or written."""
        if self._is_closed:
            return
        changed = replace(self._current, **fields)  # type: ignore[arg-type]
        if changed != self._current:
            try:
                settings.write(self._path, changed)
                self._current = changed
            finally:
                self._announcer.announce(Topic.SETTINGS)

    def close(self) -> None:
        """From now on nothing is written: everything is to be deleted."""
        self._is_closed = True
