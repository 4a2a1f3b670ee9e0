"""A session as it is led: its time, what keys and buttons do to it, and what is shown of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upswing.domain.exercise import Exercise, Joint, Measure
from upswing.domain.player import play
from upswing.domain.player.event import MovementStopped, PhaseBegan, StopReason, Suspended
from upswing.domain.player.keys import Action, action_of
from upswing.domain.player.state import Phase, Player
from upswing.domain.session import Feel
from upswing.errors import SettingsError, StorageError
from upswing.ui.figure.loan import cycle_s_in_step, cycle_s_of
from upswing.ui.movement.alike_panel import AlikePanel
from upswing.ui.session.accompaniment import Accompaniment
from upswing.ui.session.key_help import KeyHelp
from upswing.ui.session.led import VERBS, Heard, LedSession
from upswing.ui.session.over_stage import OverStage
from upswing.ui.session.pain_panel import PainPanel
from upswing.ui.session.swaps import Swaps, at_hand
from upswing.ui.session.words import moment, shortened_words
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given

TICK_MS, CALM_TICK_MS = 50, 125
"""The picture is asked for the time this often, in a rest less often; nothing is counted in ticks."""
READ_S = 10.0
"""What is said at the foot of the window goes when the session has gone on for so many seconds, or is over."""
FEELS = {"1": Feel.EASY, "2": Feel.RIGHT, "3": Feel.HARD}


class Leading(QWidget):
    """Leads through one session at a time, from `take_up` to `over`, after which it only waits to be let go."""

    over = Signal()
    full_screen_wanted = Signal()
    trouble = Signal(object)
    said = Signal(str)
    was_read = Signal(str)
    """The session has gone on for a while since this was said, or is over."""

    def __init__(
        self,
        given: "Given",
        theme: Theme,
        figure: "FigureWidget",
        swaps: Swaps,
        picture: Callable[[str, int], QPixmap],
    ) -> None:
        super().__init__()
        self._given = given
        self._figure = figure
        self._swaps = swaps
        self._around = Accompaniment(given, self.said.emit)
        self.session: LedSession | None = None
        self._ran_before = False
        self._last_said: tuple[str, float] | None = None
        self._shown_movement: tuple[str, object] | None = None
        self._over = OverStage(theme, figure, picture)
        self.stage = self._over.stage
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Session"))
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.stage.buttons.wanted.connect(self._act)
        self.stage.feel.rated.connect(self._rate)
        self._over.hurts.connect(self._on_pain)
        self._over.nothing_hurts.connect(self._go_on_as_before)
        self._over.chosen.connect(self._on_alike)
        self._over.left.connect(self._back_to_stage)
        self.said.connect(self._on_said)

    @property
    def pain(self) -> PainPanel:
        return self._over.pain

    @property
    def alike(self) -> AlikePanel:
        return self._over.alike

    @property
    def keys(self) -> KeyHelp:
        return self._over.keys

    @property
    def player(self) -> Player | None:
        return self.session.player if self.session is not None else None

    def take_up(self, session: LedSession) -> None:
        """Leads through this session from now on. What has become of it meanwhile is kept before it is shown."""
        self.session = session
        self._last_said = None
        self._shown_movement = None
        self._timer.start()
        self._keep()
        self._around.begin(session.player)
        self._back_to_stage()

    def let_go(self) -> None:
        """The session is ended."""
        self._timer.stop()
        self._around.end()
        self.session = None

    def pause(self) -> None:
        """Pauses if time is running."""
        player = self.player
        if player is not None and not player.paused and not player.is_over:
            self._act(Action.PAUSE)

    def give_focus(self) -> None:
        """To the keys of the stage, or to the panel that lies over it."""
        (self._over.listens or self).setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._over.apply_theme(theme)

    def _on_tick(self) -> None:
        if self.session is not None:
            self._do(play.advance, again=False)

    def _on_said(self, sentence: str) -> None:
        if self.player is not None and not self.player.is_over:
            self._last_said = (sentence, self.player.active_s)

    def _let_go_of_what_was_read(self, player: Player) -> None:
        if self._last_said is not None and (player.is_over or player.active_s - self._last_said[1] >= READ_S):
            sentence, self._last_said = self._last_said[0], None
            self.was_read.emit(sentence)

    def _keep(self) -> None:
        """When the disk refuses, the session stands still and says so, until the next key."""
        assert self.session is not None
        try:
            self.session.keep()
        except StorageError as fault:
            self._timer.stop()
            self.trouble.emit(fault)
        else:
            if not self.session.player.is_over:
                self._timer.start()

    def _do(self, verb: Callable[[Player, float], Heard], *, again: bool = True) -> None:
        """Lets something happen to the player, keeps it and shows it. `again` is a key, which also keeps what the
        disk refused before."""
        assert self.session is not None
        before = self.session.player
        events = self.session.take(verb)
        if events or again:
            self._keep()
        self._around.follow(before, self.session.player, events)
        if not self._timer.isActive():
            self._around.end()
        for event in events:
            if isinstance(event, PhaseBegan) and event.phase is Phase.WORK:
                self._figure.restart()
            elif isinstance(event, Suspended):
                self.said.emit(tr("The computer slept, so the session is paused. Press Space to go on."))
            elif isinstance(event, MovementStopped):
                self._on_stopped(event)
        self._show()

    def _act(self, action: Action) -> None:
        player = self.player
        if player is None or player.is_over:
            return
        if action in VERBS:
            self._do(VERBS[action])
            if action is Action.SHORTEN and self.player is not None and self.player.script != player.script:
                self.said.emit(shortened_words(self.player))
            return
        match action:
            case Action.EASIER:
                self._swap(self._swaps.easier)
            case Action.HARDER:
                self._swap(self._swaps.harder)
            case Action.ALIKE:
                self._ask_for_alike()
            case Action.HURTS:
                self._ran_before = not player.paused
                self.pause()
                self._over.ask_what_hurts()
            case Action.SOUND:
                self._toggle_sound()
            case Action.FULL_SCREEN:
                self.full_screen_wanted.emit()
            case Action.HELP:
                self.pause()
                self._over.read_keys()

    def _toggle_sound(self) -> None:
        try:
            self._around.toggle_sound()
        except SettingsError as fault:
            self.trouble.emit(fault)
        self._show()

    def _swap(self, neighbour: Callable[[str], Exercise | None]) -> None:
        out = at_hand(self.player)
        other = neighbour(out) if out is not None else None
        if other is not None:
            self._put_in(other)

    def _put_in(self, other: Exercise) -> None:
        assert self.player is not None
        self._do(self._swaps.in_place(self.player, other))

    def _ask_for_alike(self) -> None:
        player, out = self.player, at_hand(self.player)
        if player is None or out is None:
            return
        self._ran_before = not player.paused
        self.pause()
        self._over.look_for_alike()
        self.alike.open(
            self._given.catalogue.exercises[out].name,
            lambda wishes: self._swaps.alike(out, wishes),
            self._swaps.easier(out),
            self._swaps.harder(out),
        )

    def _on_alike(self, exercise_id: str) -> None:
        """The session goes on if it ran before: there is time to get ready."""
        self._put_in(self._given.catalogue.exercises[exercise_id])
        self._go_on_as_before()

    def _go_on_as_before(self) -> None:
        self._back_to_stage()
        if self._ran_before and self.player is not None and self.player.paused:
            self._act(Action.PAUSE)

    def _on_pain(self, amount: int, joint: Joint | None) -> None:
        self._do(lambda player, now: play.hurt(player, amount, joint, now))
        self._back_to_stage()

    def _on_stopped(self, stopped: MovementStopped) -> None:
        player = self.player
        assert player is not None
        said = tr("That movement ends for today.")
        gentler = self._swaps.sparing(stopped.exercise_id, stopped.pain_at)
        if gentler is not None and player.to_replace:
            self._put_in(gentler)
            said = tr("That movement ends for today. “{name}” takes its place.", name=gentler.name)
        if stopped.reason is StopReason.STRONG_PAIN:
            said = f"{said} {tr('Please have this pain looked at by a professional.')}"
        self.said.emit(said)

    def _rate(self, feel: Feel) -> None:
        if self.session is not None:
            self._do(lambda player, now: play.rate(player, feel, now))
        self.setFocus()

    def _back_to_stage(self) -> None:
        self._over.clear()
        self._show()
        self.setFocus()

    def _show(self) -> None:
        player = self.player
        if player is None:
            return
        self._let_go_of_what_was_read(player)
        if player.is_over:
            self._timer.stop()
            self._figure.set_playing(False)
            self.over.emit()
            return
        shown = moment(player, self._given.catalogue, player.at)
        out = at_hand(player)
        self.stage.show_moment(
            shown,
            player,
            easier=out is not None and self._swaps.easier(out) is not None,
            harder=out is not None and self._swaps.harder(out) is not None,
            alike=out is not None,
        )
        self.stage.buttons.show_sound(on=self._around.is_heard)
        self._show_figure(player, shown.exercise_id)

    def _show_figure(self, player: Player, exercise_id: str) -> None:
        step = player.next_step if player.is_between_sets and player.next_step else player.current
        key = (exercise_id, step.side)
        if key != self._shown_movement:
            self._shown_movement = key
            figure, exercises = self._given.figures.of(exercise_id), self._given.catalogue.exercises
            own_s = cycle_s_of(figure, exercise_id, exercises[exercise_id].tempo, exercises)
            rep_s = step.rep_s if step.measure is Measure.REPS else 0.0
            self._figure.set_figure(figure, step.side)
            self._figure.set_cycle_s(cycle_s_in_step(figure, own_s, rep_s))
        self._figure.set_playing(not player.paused)
        calm = player.is_between_sets and not player.is_getting_ready(player.at)
        self._figure.set_calm(calm=player.is_between_sets)
        self._figure.beat()
        wanted = CALM_TICK_MS if calm else TICK_MS
        if self._timer.interval() != wanted:
            self._timer.setInterval(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.session is None or not self._over.is_clear:
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
