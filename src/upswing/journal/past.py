"""The past as the planner reads it, kept in memory: only what has changed since is read again."""

from threading import Lock
from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.domain.wellness import Wellness
from upswing.journal.journal import Journal
from upswing.planner.history import History, PastSession, in_order_of_time, past_sessions
from upswing.planner.mornings import with_mornings
from upswing.storage.reading import Stamp


class Past:
    """Sessions with their sets, told apart by the stamps of their rows, so that an edit, a removal or an undo is
    seen whatever the clock says. May be asked from any thread."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._catalogue: Catalogue | None = None
        self._stamps: dict[UUID, Stamp] = {}
        self._known: dict[UUID, PastSession] = {}
        self._aches: tuple[Wellness, ...] = ()
        self._history: History = ()
        self._writes = -1
        self._turn = Lock()

    def history(self) -> History:
        """Every session, in the order of time, with what the mornings after said. Raises StorageError."""
        with self._turn:
            return self._known_now()

    def _known_now(self) -> History:
        writes = self._journal.sessions.writes
        if writes == self._writes:
            return self._history
        catalogue = self._journal.library.catalogue
        if catalogue is not self._catalogue:
            self._catalogue, self._stamps, self._known = catalogue, {}, {}
        stamps, record = self._journal.sessions.record_since(self._stamps)
        aches = self._journal.wellness.aches()
        if stamps != self._stamps or aches != self._aches:
            known = {**self._known, **past_sessions(record, catalogue)}
            self._known = {each: past for each, past in known.items() if each in stamps}
            self._stamps, self._aches = stamps, aches
            self._history = in_order_of_time(with_mornings(self._known, aches).values())
        self._writes = writes
        return self._history
