"""The one signal: what has changed, as a flag. Announced after the commit, never inside it."""

from collections.abc import Callable
from enum import Flag, auto


class Topic(Flag):
    """What a screen may show and a verb may change."""

    CHECK_INS = auto()
    SESSIONS = auto()
    PLAN = auto()
    EXERCISES = auto()
    READINESS = auto()
    SETTINGS = auto()

    @classmethod
    def everything(cls) -> "Topic":
        """All topics, for a change whose reach is unknown (undo of an import, a restored backup)."""
        return ~cls(0)


class Announcer:
    """Tells every listener, in the order they came, which topics have just changed."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Topic], None]] = []

    def listen(self, listener: Callable[[Topic], None]) -> Callable[[], None]:
        """Calls `listener` with every later change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def mute(self) -> None:
        """Ends every listening."""
        self._listeners.clear()

    def announce(self, topics: Topic) -> None:
        for listener in tuple(self._listeners):
            listener(topics)
