"""The session view: the player's clock on one side, the journal on the other, the stage between."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upswing.domain.exercise import Exercise, Joint
from upswing.domain.player import play
from upswing.domain.player.event import Event, MovementStopped, Suspended
from upswing.domain.player.keys import Action, action_of
from upswing.domain.player.state import Outcome, Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import Script
from upswing.domain.session import Activity, Feel, Session
from upswing.errors import StorageError
from upswing.topics import Topic
from upswing.ui.controls.layout import Page
from upswing.ui.session.after_page import AfterPage, Felt
from upswing.ui.session.idle_page import IdlePage
from upswing.ui.session.kept import KeptSession
from upswing.ui.session.key_help import KeyHelp
from upswing.ui.session.pain_panel import PainPanel
from upswing.ui.session.stage import Stage
from upswing.ui.session.swaps import sparing, steps_instead
from upswing.ui.session.words import moment
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given

TICK_MS = 50
"""The picture is asked for the time this often; nothing is counted in ticks."""
FEELS = {"1": Feel.EASY, "2": Feel.RIGHT, "3": Feel.HARD}


class SessionView(QWidget):
    topics = Topic.EXERCISES | Topic.PLAN | Topic.SESSIONS

    began = Signal()
    ended = Signal()
    start_wanted = Signal(object)
    full_screen_wanted = Signal()
    trouble = Signal(object)
    said = Signal(str)

    def __init__(self, given: "Given", theme: Theme, figure: "FigureWidget") -> None:
        super().__init__()
        self._given = given
        self._figure = figure
        self._player: Player | None = None
        self._kept: KeptSession | None = None
        self._unkept: tuple[Event, ...] = ()
        self._idle_is_stale = True
        self._shown_movement: tuple[str, object] | None = None
        self.idle = IdlePage(given, theme)
        self.stage = Stage(theme, figure)
        self.pain = PainPanel(theme)
        self.keys = KeyHelp()
        self.after = AfterPage(theme)
        self._stack = QStackedWidget()
        self._asking = over_the_stage(self.pain)
        self._reading = over_the_stage(self.keys)
        for page in (self.idle, self.stage, self._asking, self._reading, self.after):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.idle.start_wanted.connect(self.start_wanted)
        self.stage.buttons.wanted.connect(self._act)
        self.stage.feel.rated.connect(self._rate)
        self.pain.told.connect(self._on_pain)
        self.pain.left.connect(self._back_to_stage)
        self.keys.left.connect(self._back_to_stage)
        self.after.finished.connect(self._on_after)

    @property
    def player(self) -> Player | None:
        return self._player

    @property
    def is_under_way(self) -> bool:
        return self._player is not None and self._player.phase is not Phase.DONE

    @property
    def at_work(self) -> bool:
        """The pictures of the routines are still being painted."""
        return self.idle.isVisible() and self.idle.is_painting

    def begin(self, script: Script, activity: Activity) -> None:
        """Starts a session: on disk first, then on the stage."""
        session = self._given.planning.begin(script, activity)
        self._take_up(session, KeptSession(self._given.journal, session.id), step=0, outcomes=())

    def resume(self, session: Session) -> None:
        """Goes on where an interrupted session stood."""
        assert session.script is not None
        done = self._given.journal.sessions.sets_of(session.id)
        outcomes = {
            each.step: Outcome(each.step, each.amount, each.feel, each.pain, each.pain_at) for each in done
        }
        kept = KeptSession(self._given.journal, session.id, {each.step: each.id for each in done})
        self._take_up(session, kept, step=session.next_step, outcomes=tuple(outcomes.values()))

    def pause(self) -> None:
        """Pauses if time is running: the view is left, or the window goes to sleep."""
        player = self._player
        if player is not None and not player.paused and not player.is_over:
            self._act(Action.PAUSE)

    def refresh(self) -> None:
        self._idle_is_stale = True
        self._freshen_idle()

    def apply_theme(self, theme: Theme) -> None:
        for page in (self.idle, self.stage, self.pain, self.after):
            page.apply_theme(theme)

    def _take_up(self, session: Session, kept: KeptSession, *, step: int, outcomes: tuple[Outcome, ...]) -> None:
        assert session.script is not None
        self._kept = kept
        self._unkept = ()
        self._shown_movement = None
        self._player = play.begin(
            session.script, self._now(), step=step, active_s=session.active_s, outcomes=outcomes
        )
        self.began.emit()
        self._timer.start()
        self._show()
        self.setFocus()

    def _now(self) -> float:
        return self._given.clock.monotonic()

    def _on_tick(self) -> None:
        if self._player is not None:
            self._hear(play.advance(self._player, self._now()), again=False)

    def _keep(self) -> None:
        """Writes what has not been written yet. When the disk refuses, the session pauses and says so; everything
        stays in hand and is written at the next key."""
        player, kept = self._player, self._kept
        assert player is not None
        assert kept is not None
        try:
            while self._unkept:
                kept.keep(player, self._unkept[0], self._now())
                self._unkept = self._unkept[1:]
        except StorageError as fault:
            self._timer.stop()
            if not player.paused:
                self._player, more = play.toggle_pause(player, self._now())
                self._unkept += more
            self.trouble.emit(fault)
        else:
            if not player.is_over:
                self._timer.start()

    def _hear(self, heard: tuple[Player, tuple[Event, ...]], *, again: bool = True) -> None:
        player, events = heard
        self._player = player
        self._unkept += events
        if events or again:
            self._keep()
        for event in events:
            if isinstance(event, Suspended):
                self.said.emit(tr("The computer slept, so the session is paused. Press Space to go on."))
            elif isinstance(event, MovementStopped):
                self._offer_gentler(event)
        self._show()

    def _act(self, action: Action) -> None:
        player, now = self._player, self._now()
        if player is None or player.is_over:
            return
        match action:
            case Action.PAUSE:
                self._hear(play.toggle_pause(player, now))
            case Action.DONE:
                self._hear(play.done(player, now))
            case Action.BACK:
                self._hear(play.back(player, now))
            case Action.FORWARD:
                self._hear(play.forward(player, now))
            case Action.SKIP:
                self._hear(play.skip(player, now))
            case Action.MORE:
                self._hear(play.reps(player, +1, now))
            case Action.FEWER:
                self._hear(play.reps(player, -1, now))
            case Action.EASIER:
                self._swap(self._given.catalogue.easier)
            case Action.HARDER:
                self._swap(self._given.catalogue.harder)
            case Action.HURTS:
                self._ask_about_pain()
            case Action.STOP:
                self._hear(play.stop(player, now))
            case Action.FULL_SCREEN:
                self.full_screen_wanted.emit()
            case Action.HELP:
                self.pause()
                self._stack.setCurrentWidget(self._reading)
                self.keys.close_button.setFocus()

    def _swap(self, neighbour: Callable[[str], Exercise | None]) -> None:
        player = self._player
        assert player is not None
        replaced = player.to_replace
        other = neighbour(replaced[0].exercise_id) if replaced else None
        if other is not None:
            self._hear(play.swap(player, steps_instead(replaced, other), self._now()))

    def _ask_about_pain(self) -> None:
        self.pause()
        self._stack.setCurrentWidget(self._asking)
        self.pain.open()

    def _on_pain(self, amount: int, joint: Joint | None) -> None:
        assert self._player is not None
        self._hear(play.hurt(self._player, amount, joint, self._now()))
        self._back_to_stage()

    def _offer_gentler(self, stopped: MovementStopped) -> None:
        assert self._player is not None
        gentler = sparing(self._given.catalogue, stopped.exercise_id, stopped.pain_at)
        replaced = self._player.to_replace
        if gentler is not None and replaced:
            self._hear(play.swap(self._player, steps_instead(replaced, gentler), self._now()))
            self.said.emit(tr("That movement ends for today. “{name}” takes its place.", name=gentler.name))

    def _rate(self, feel: Feel) -> None:
        if self._player is not None:
            self._hear(play.rate(self._player, feel, self._now()))
        self.setFocus()

    def _back_to_stage(self) -> None:
        self._stack.setCurrentWidget(self.stage)
        self._show()
        self.setFocus()

    def _show(self) -> None:
        player = self._player
        if player is None or player.phase is Phase.DONE:
            self._stack.setCurrentWidget(self.idle)
            return
        if player.is_over:
            self._show_after(player)
            return
        if self._stack.currentWidget() not in (self._asking, self._reading):
            self._stack.setCurrentWidget(self.stage)
        shown = moment(player, self._given.catalogue, self._now())
        replaced = player.to_replace
        at_hand = replaced[0].exercise_id if replaced else None
        catalogue = self._given.catalogue
        self.stage.show_moment(
            shown,
            player,
            easier=at_hand is not None and catalogue.easier(at_hand) is not None,
            harder=at_hand is not None and catalogue.harder(at_hand) is not None,
        )
        self._show_figure(player, shown.exercise_id)

    def _show_figure(self, player: Player, exercise_id: str) -> None:
        step = player.next_step if player.is_between_sets and player.next_step else player.current
        key = (exercise_id, step.side)
        if key != self._shown_movement:
            self._shown_movement = key
            self._figure.set_figure(self._given.figures.of(exercise_id), step.side)
        self._figure.set_playing(not player.paused)

    def _show_after(self, player: Player) -> None:
        if self._stack.currentWidget() is self.after:
            return
        self._timer.stop()
        self._figure.set_playing(False)
        steps = player.script.steps
        sets = sum(1 for each in player.outcomes if not each.skipped and steps[each.step].part is Part.WORK)
        assert self._kept is not None
        self._stack.setCurrentWidget(self.after)
        self.after.open(
            minutes=max(1, round(player.active_s / 60)),
            sets=sets,
            early=player.stopped,
            before=self._given.planning.felt_before(self._kept.session_id),
        )

    def _on_after(self, felt: Felt) -> None:
        player, kept = self._player, self._kept
        assert player is not None
        assert kept is not None
        self._keep()
        if self._unkept:
            return
        try:
            self._given.planning.end(
                kept.session_id,
                stopped=player.stopped,
                active_s=round(player.active_s),
                mood=felt.mood,
                energy=felt.energy,
                effort=felt.effort,
            )
        except StorageError as fault:
            self.trouble.emit(fault)
            return
        self._player, self._kept = None, None
        self._stack.setCurrentWidget(self.idle)
        self.ended.emit()

    def _freshen_idle(self) -> None:
        """What could be started now is worked out only where it is seen: never before or during a session."""
        if self._idle_is_stale and not self.is_under_way and self.isVisible():
            self._idle_is_stale = False
            self.idle.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen_idle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._player is None or self._stack.currentWidget() is not self.stage:
            super().keyPressEvent(event)
            return
        if event.text() in FEELS:
            self._rate(FEELS[event.text()])
            return
        name = (
            "?"
            if event.text() == "?"
            else QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
        )
        action = action_of(name)
        if action is None:
            super().keyPressEvent(event)
        else:
            self._act(action)


def over_the_stage(card: QWidget) -> Page:
    """A card on the quiet ground, as a page that scrolls where the text is large."""
    page = Page()
    page.body.addStretch(1)
    page.body.addWidget(card)
    page.body.addStretch(2)
    return page
