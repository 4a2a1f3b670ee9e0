"""The past as the planner reads it, kept in memory: only what has changed since is read again."""

from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.journal.sessions import Sessions
from upswing.planner.history import History, PastSession, in_order_of_time, past_sessions
from upswing.storage.reading import Stamp


class Past:
    """Sessions with their sets, told apart by the stamps of their rows, so that an edit, a removal or an undo is
    seen whatever the clock says. May be asked from any thread, from one at a time."""

    def __init__(self, sessions: Sessions, catalogue: Catalogue) -> None:
        self._sessions = sessions
        self._catalogue = catalogue
        self._stamps: dict[UUID, Stamp] = {}
        self._known: dict[UUID, PastSession] = {}
        self._history: History = ()
        self._writes = -1

    def history(self) -> History:
        """Every session, in the order of time. Raises StorageError."""
        writes = self._sessions.writes
        if writes == self._writes:
            return self._history
        stamps, record = self._sessions.record_since(self._stamps)
        if stamps != self._stamps:
            self._stamps = stamps
            known = {**self._known, **past_sessions(record, self._catalogue)}
            self._known = {each: past for each, past in known.items() if each in stamps}
            self._history = in_order_of_time(self._known.values())
        self._writes = writes
        return self._history
