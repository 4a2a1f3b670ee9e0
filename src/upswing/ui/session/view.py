"""The session view: what could be started, what is said before it, the session as it is led, and how it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upswing.domain.player.state import Phase, Player
from upswing.domain.script import Script
from upswing.domain.script.suiting import suited
from upswing.domain.session import Activity, Session
from upswing.errors import StorageError
from upswing.topics import Topic
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.session import led
from upswing.ui.session.after_page import AfterPage, Felt
from upswing.ui.session.before_page import BeforePage
from upswing.ui.session.idle_page import IdlePage
from upswing.ui.session.leading import Leading
from upswing.ui.session.swaps import Swaps
from upswing.ui.session.words import put_away_words, rest_words
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given


class SessionView(QWidget):
    topics = Topic.EXERCISES | Topic.PLAN | Topic.SESSIONS | Topic.READINESS

    began = Signal()
    ended = Signal()
    put_off = Signal()
    """What was about to start is not started now."""
    start_wanted = Signal(object)
    full_screen_wanted = Signal()
    trouble = Signal(object)
    said = Signal(str)
    was_read = Signal(str)

    def __init__(self, given: "Given", theme: Theme, figure: "FigureWidget") -> None:
        super().__init__()
        self._given = given
        self._swaps = Swaps(given)
        self._idle_is_stale = True
        self._pictures = KeyPictures(given.figures, theme)
        self.idle = IdlePage(given, theme)
        self.before = BeforePage(theme, self._pictures.of)
        self.leading = Leading(given, theme, figure, self._swaps, self._pictures.of)
        self.stage, self.keys = self.leading.stage, self.leading.keys
        self.after = AfterPage(theme)
        self._stack = QStackedWidget()
        for page in (self.idle, self.before, self.leading, self.after):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.idle.start_wanted.connect(self.start_wanted)
        self.before.started.connect(lambda script: self.begin(script, Activity(script.kind)))
        self.before.left.connect(self._on_put_off)
        self.leading.over.connect(self._on_over)
        self.leading.full_screen_wanted.connect(self.full_screen_wanted)
        self.leading.trouble.connect(self.trouble)
        self.leading.said.connect(self.said)
        self.leading.was_read.connect(self.was_read)
        self.after.finished.connect(self._on_after)

    @property
    def player(self) -> Player | None:
        return self.leading.player

    @property
    def is_under_way(self) -> bool:
        return self.player is not None and self.player.phase is not Phase.DONE

    @property
    def at_work(self) -> bool:
        """The pictures of the routines are still being painted."""
        return self.idle.isVisible() and self.idle.is_painting

    def start(self, script: Script) -> None:
        """Starts what a person has picked. Where something in it is advised against, that is said first, and what
        takes its place; the session then begins when she says so."""
        self._swaps.freshen()
        catalogue, limits = self._given.catalogue, self._swaps.limits
        if not suited(script, catalogue, limits).stand_ins:
            self.begin(script, Activity(script.kind))
            return
        self.before.open(script, catalogue, lambda keep: suited(script, catalogue, limits, keep))
        self._stack.setCurrentWidget(self.before)
        self.before.give_focus()

    def begin(self, script: Script, activity: Activity) -> None:
        """Starts a session as it is: on disk first, then on the stage."""
        self._take_up(led.begin(self._given, script, activity))
        if kindly := put_away_words(script, self._given.catalogue):
            self.leading.said.emit(kindly)

    def resume(self, session: Session) -> None:
        """Goes on where an interrupted session stood; a rest that ran then is as it would be by now."""
        taken_up, rest = led.resume(self._given, session)
        self._take_up(taken_up)
        if rest is not None:
            self.leading.said.emit(rest_words(rest))

    def pause(self) -> None:
        """Pauses if time is running: the view is left, or the window goes to sleep."""
        self.leading.pause()

    def refresh(self) -> None:
        self._idle_is_stale = True
        self._swaps.freshen()
        self._freshen_idle()

    def apply_theme(self, theme: Theme) -> None:
        self._pictures.apply_theme(theme)
        for page in (self.idle, self.before, self.leading, self.after):
            page.apply_theme(theme)

    def _take_up(self, session: led.LedSession) -> None:
        self._swaps.freshen()
        self.began.emit()
        self._stack.setCurrentWidget(self.leading)
        self.leading.take_up(session)

    def _on_over(self) -> None:
        session = self.leading.session
        if session is None or self._stack.currentWidget() is self.after:
            return
        self._stack.setCurrentWidget(self.after)
        self.after.open(
            minutes=max(1, round(session.player.active_s / 60)),
            sets=session.sets_done,
            early=session.player.stopped,
            before=session.felt_before(),
            known_tags=self._given.journal.sessions.tags(),
        )

    def _on_after(self, felt: Felt) -> None:
        session = self.leading.session
        assert session is not None
        try:
            session.end(mood=felt.mood, energy=felt.energy, effort=felt.effort, told=felt.told)
        except StorageError as fault:
            self.trouble.emit(fault)
            return
        self.leading.let_go()
        self._stack.setCurrentWidget(self.idle)
        self.ended.emit()

    def _on_put_off(self) -> None:
        self._stack.setCurrentWidget(self.idle)
        self._freshen_idle()
        self.put_off.emit()

    def _freshen_idle(self) -> None:
        """What could be started now is worked out only where it is seen: never before or during a session."""
        if self._idle_is_stale and not self.is_under_way and self.isVisible():
            self._idle_is_stale = False
            self.idle.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever shows the view gives it the focus: the keys belong to the page that is seen."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is self.leading:
            self.leading.give_focus()
        elif self._stack.currentWidget() is self.before:
            self.before.give_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen_idle()
