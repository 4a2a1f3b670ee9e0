"""The session view: what could be started, what is said before it, the session as it is led, and how it was."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
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
    from upswing.ui.session.key_help import KeyHelp
    from upswing.ui.session.stage import Stage

P = TypeVar("P", IdlePage, BeforePage, Leading, AfterPage)


class SessionView(QWidget):
    topics = Topic.EXERCISES | Topic.PLAN | Topic.SESSIONS | Topic.READINESS

    began = Signal()
    ended = Signal()
    put_off = Signal()
    """What was about to start is not started now."""
    start_wanted = Signal(object)
    kept = Signal(str, object)
    """Something was written down that was done already: a sentence of it, and what takes it back."""
    full_screen_wanted = Signal()
    trouble = Signal(object)
    said = Signal(str)
    was_read = Signal(str)

    def __init__(self, given: "Given", theme: Theme, figure: "FigureWidget") -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._figure = figure
        self._swaps = Swaps(given)
        self._pictures = KeyPictures(given.figures, theme)
        self._pages: list[IdlePage | BeforePage | Leading | AfterPage] = []
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.idle = self._page(IdlePage(given, theme, self._pictures.of))
        self.idle.start_wanted.connect(self.start_wanted)
        self.idle.kept.connect(self.kept)

    @cached_property
    def before(self) -> BeforePage:
        page = self._page(BeforePage(self._theme, self._pictures.of))
        page.started.connect(lambda script: self.begin(script, Activity(script.kind)))
        page.left.connect(self._on_put_off)
        return page

    @cached_property
    def leading(self) -> Leading:
        page = self._page(Leading(self._given, self._theme, self._figure, self._swaps, self._pictures.of))
        page.over.connect(self._on_over)
        page.full_screen_wanted.connect(self.full_screen_wanted)
        page.trouble.connect(self.trouble)
        page.said.connect(self.said)
        page.was_read.connect(self.was_read)
        return page

    @cached_property
    def after(self) -> AfterPage:
        page = self._page(AfterPage(self._theme))
        page.finished.connect(self._on_after)
        return page

    @property
    def stage(self) -> "Stage":
        return self.leading.stage

    @property
    def keys(self) -> "KeyHelp":
        return self.leading.keys

    @property
    def player(self) -> Player | None:
        return self.leading.player if "leading" in vars(self) else None

    @property
    def is_under_way(self) -> bool:
        return self.player is not None and self.player.phase is not Phase.DONE

    @property
    def at_work(self) -> bool:
        """What could be started is still being worked out, made or painted."""
        return self.idle.isVisible() and self.idle.is_filling

    def make_ahead(self) -> Iterator[None]:
        """The stage of the next session, before it is wanted, in two steps."""
        parts = self.leading.findChildren(QWidget)
        yield
        for each in parts:
            each.ensurePolished()

    def make_way(self) -> None:
        """Something is to be started now: what else could be is not shown first."""
        self._stack.setCurrentWidget(self.leading)

    def start(self, script: Script) -> None:
        """Starts what a person has picked. Where something in it is advised against, that is said first, and what
        takes its place; the session then begins when she says so."""
        try:
            self._start(script)
        except StorageError:
            self._stack.setCurrentWidget(self.idle)
            raise

    def _start(self, script: Script) -> None:
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
        self._swaps.freshen()
        self.idle.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.apply_theme(theme)
        for page in self._pages:
            page.apply_theme(theme)

    def _page(self, page: P) -> P:
        """Pages are made when they are first wanted."""
        self._pages.append(page)
        self._stack.addWidget(page)
        return page

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
            known_tags=self._given.journal.sessions.tags,
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
        self.ended.emit()
        self._stack.setCurrentWidget(self.idle)

    def _on_put_off(self) -> None:
        self._stack.setCurrentWidget(self.idle)
        self.put_off.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever shows the view gives it the focus: the keys belong to the page that is seen."""
        super().focusInEvent(event)
        page = self._stack.currentWidget()
        if isinstance(page, (Leading, BeforePage)):
            page.give_focus()
