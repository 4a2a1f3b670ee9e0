"""Which dialog an entry opens, and which verb of the journal each answer is."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from upswing.domain.check_in import CheckIn
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session
from upswing.ui.check_in_window.fields import More
from upswing.ui.history.before_dialog import BeforeDialog
from upswing.ui.history.check_in_dialog import CheckInDialog, SayMoreDialog
from upswing.ui.history.entry_dialog import EntryDialog
from upswing.ui.history.event_dialog import EventDialog
from upswing.ui.history.past_steps import Kept, past_steps, with_said
from upswing.ui.history.session_dialog import SessionDialog
from upswing.ui.history.total_dialog import TotalDialog
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

STILL_NOW = timedelta(minutes=60)
"""What is said beside a check-in of the last hour belongs to it."""


class Editing:
    """Every write goes through here; each is one undo. `on_put_back` is called after an entry says again what it said
    before."""

    def __init__(
        self,
        parent: QWidget,
        given: "Given",
        theme: Callable[[], Theme],
        on_put_back: Callable[[], None] = lambda: None,
    ) -> None:
        self._parent = parent
        self._on_put_back = on_put_back
        self._given = given
        self._theme = theme

    def change(self, what: Session | CheckIn | LifeEvent | QuestionnaireTotal) -> None:
        match what:
            case CheckIn():
                self._change_check_in(what)
            case Session():
                self._change_session(what)
            case LifeEvent():
                self._change_event(what)
            case QuestionnaireTotal():
                self._change_total(what)

    def remove(self, what: Session | CheckIn | LifeEvent | QuestionnaireTotal) -> None:
        journal = self._given.journal
        match what:
            case CheckIn():
                journal.check_ins.remove(what.id)
            case Session():
                journal.sessions.remove(what.id)
            case LifeEvent():
                journal.life.remove_event(what.id)
            case QuestionnaireTotal():
                journal.life.remove_total(what.id)

    def add_session(self) -> None:
        sessions = self._given.journal.sessions
        dialog = SessionDialog(self._parent, None, self._given.clock.now(), self._theme(), sessions.tags())

        def keep() -> None:
            told = dialog.told
            sessions.log(
                dialog.activity.currentData(),
                dialog.minutes.value(),
                started_at=dialog.started_at,
                effort=dialog.effort.value,
                note=told.note,
                with_someone=told.with_someone,
                confidence=told.confidence,
                tags=told.tags,
            )

        dialog.accepted.connect(keep)
        _open(dialog)

    def add_check_in(self) -> None:
        dialog = CheckInDialog(
            self._parent, None, self._given.clock.now(), self._theme(), self._given.journal.check_ins.tags()
        )

        def keep() -> None:
            self._keep(dialog.mood.value, dialog.energy.value, dialog.more, dialog.felt_at)

        dialog.accepted.connect(keep)
        _open(dialog)

    def say_more(self) -> None:
        """The optional fields of how one feels now: beside the check-in of this hour, or on their own."""
        now = self._given.clock.now()
        latest = self._given.journal.check_ins.latest(now)
        said = latest if latest is not None and now - latest.at <= STILL_NOW else None
        dialog = SayMoreDialog(self._parent, said, self._theme(), self._given.journal.check_ins.tags())

        def keep() -> None:
            if said is not None:
                self._given.journal.check_ins.amend(dialog.more.beside(said))
            elif dialog.more.says_something:
                self._keep(None, None, dialog.more, None)

        dialog.accepted.connect(keep)
        _open(dialog)

    def add_event(self) -> None:
        dialog = EventDialog(self._parent, None, self._today())
        life = self._given.journal.life
        dialog.accepted.connect(lambda: life.add_event(dialog.day, dialog.title, dialog.note))
        _open(dialog)

    def add_total(self) -> None:
        dialog = TotalDialog(self._parent, None, self._today())
        life = self._given.journal.life
        dialog.accepted.connect(lambda: life.add_total(dialog.day, dialog.kind, dialog.total))
        _open(dialog)

    def _keep(self, mood: int | None, energy: int | None, more: More, felt_at: datetime | None) -> None:
        self._given.journal.check_ins.add(
            mood,
            energy,
            stress=more.stress,
            anxiety=more.anxiety,
            sleep_h=more.sleep_h,
            sleep_quality=more.sleep_quality,
            tags=more.tags,
            note=more.note,
            felt_at=felt_at,
        )

    def _change_check_in(self, said: CheckIn) -> None:
        dialog = CheckInDialog(
            self._parent, said, self._given.clock.now(), self._theme(), self._given.journal.check_ins.tags()
        )
        dialog.accepted.connect(lambda: self._given.journal.check_ins.amend(dialog.mended(said)))
        self._offer_before(dialog, said)
        _open(dialog)

    def _change_session(self, session: Session) -> None:
        sessions = self._given.journal.sessions
        dialog = SessionDialog(self._parent, session, self._given.clock.now(), self._theme(), sessions.tags())
        dialog.accepted.connect(lambda: sessions.amend(dialog.mended(session)))
        self._offer_before(dialog, session)
        _open(dialog)

    def _change_event(self, event: LifeEvent) -> None:
        dialog = EventDialog(self._parent, event, self._today())
        life = self._given.journal.life
        dialog.accepted.connect(
            lambda: life.amend_event(LifeEvent(event.id, dialog.day, dialog.title, dialog.note))
        )
        self._offer_before(dialog, event)
        _open(dialog)

    def _change_total(self, told: QuestionnaireTotal) -> None:
        dialog = TotalDialog(self._parent, told, self._today())
        life = self._given.journal.life
        dialog.accepted.connect(
            lambda: life.amend_total(QuestionnaireTotal(told.id, dialog.day, dialog.kind, dialog.total))
        )
        self._offer_before(dialog, told)
        _open(dialog)

    def _offer_before(self, dialog: EntryDialog, entry: Kept) -> None:
        """The way to what the entry said before, where it ever said something else."""
        steps = past_steps(self._given.journal, entry, self._given.catalogue)
        if not steps:
            return

        def show() -> None:
            before = BeforeDialog(dialog, steps)
            before.wanted.connect(lambda said: self._put_back(dialog, entry, said))
            _open(before)

        dialog.offer_before(show)

    def _put_back(self, dialog: EntryDialog, entry: Kept, said: Kept) -> None:
        """The entry says again what it said before: a change like any other, and one undo."""
        dialog.reject()
        journal = self._given.journal
        match with_said(entry, said):
            case CheckIn() as check_in:
                journal.check_ins.amend(check_in)
            case Session() as session:
                journal.sessions.amend(session)
            case LifeEvent() as event:
                journal.life.amend_event(event)
            case QuestionnaireTotal() as total:
                journal.life.amend_total(total)
        self._on_put_back()

    def _today(self) -> date:
        return self._given.journal.day_of(self._given.clock.now())


def _open(dialog: QDialog) -> None:
    """Opened without a loop of its own, in the turn after the one in which it was made; it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    QTimer.singleShot(0, dialog, dialog.open)
