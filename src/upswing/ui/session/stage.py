"""The stage: on the left the moving figure, on the right the number, the name and one cue."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from upswing.domain.player.state import Phase, Player
from upswing.domain.routine import Part
from upswing.ui.controls.layout import column, label, row
from upswing.ui.session.controls import SessionButtons
from upswing.ui.session.dial import DIGITS_SHARE, Dial
from upswing.ui.session.feel_bar import FeelBar
from upswing.ui.session.set_dots import SetDots
from upswing.ui.session.words import Moment
from upswing.ui.theme import Theme
from upswing.ui.theme.style import body_font, style_sheet
from upswing.ui.theme.theme import BODY_PX

MOST_SCALE = 1.4
"""The stage is large already: beyond this its texts grow no further, so that figure and number keep their room."""
STATE_SHARE, NAME_SHARE = 0.032, 0.044
"""Size of the words for the state and of the name as shares of the height of the stage: both are read from afar."""
STATE_PX, NAME_PX = 17, 27
"""And at least, at 100 %."""


DIAL_IN_DIGITS = 2.0
"""The least height of the dial, in heights of its digits: they, the caption and the line have room in that."""


class Stage(QWidget):
    """Shows a `Moment`; knows nothing of time or of what is kept."""

    def __init__(self, theme: Theme, figure: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._asks = False
        self.figure = figure
        self.phase = label("", "eyebrow", wraps=False)
        self.name = label("", "title")
        self.dial = Dial(theme)
        self.cue = label("")
        self.following = label("", "small")
        self.dots = SetDots(theme)
        self.feel = FeelBar()
        self.buttons = SessionButtons(theme)
        for words in (self.phase, self.name, self.cue, self.following):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        right = column(self.phase, self.name, self.dial, self.cue, self.following, spacing=6)
        right.setStretch(2, 1)
        self._pair = QHBoxLayout()
        self._pair.setSpacing(24)
        self._pair.addWidget(figure, 11)
        self._pair.addLayout(right, 10)
        layout = column(
            self._pair, row(0, self.feel, 0), self.dots, self.buttons.first, self.buttons.second, spacing=8
        )
        layout.setStretch(0, 1)
        layout.setContentsMargins(28, 18, 28, 16)
        self.setLayout(layout)
        self.buttons.setParent(self)
        self.buttons.hide()
        self._dress(theme)

    def show_moment(self, shown: Moment, player: Player, *, easier: bool, harder: bool, alike: bool) -> None:
        asks = player.phase in (Phase.EFFORT, Phase.REST) and _was_work(player)
        news = self._asks != asks
        for words, text in (
            (self.phase, shown.phase_word),
            (self.name, shown.name),
            (self.cue, shown.cue),
            (self.following, shown.following),
        ):
            if words.text() != text:
                words.setText(text)
                news = True
        if news:
            self._asks = asks
            self._make_room()
        self.dial.show_state(shown.dial)
        self.dots.show_player(player)
        outcome = player.outcome
        self.feel.show_feel(outcome.feel if outcome else None)
        self.buttons.show_player(player, easier=easier, harder=harder, alike=alike)

    def apply_theme(self, theme: Theme) -> None:
        self._dress(theme)
        self._make_room()

    def _dress(self, theme: Theme) -> None:
        theme = replace(theme, scale=min(theme.scale, MOST_SCALE))
        self._theme = theme
        self.setFont(body_font(theme))
        # The size of the program's own text would reach them otherwise: a style sheet does not hand it down.
        self.setStyleSheet(f"{style_sheet(theme)} QPushButton, QLabel {{ font-size: {theme.px(BODY_PX)}px; }}")
        self.dial.apply_theme(theme)
        self.dots.apply_theme(theme)
        self.buttons.apply_theme(theme)
        self.buttons.fit(self.width())
        self._fit_words(self.height())
        self.cue.setStyleSheet(f"font-size: {theme.px(20)}px;")
        self.cue.setMinimumHeight(round(theme.px(20) * 2.6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.buttons.fit(event.size().width())
        self._fit_words(event.size().height())
        self._make_room()

    def _make_room(self) -> None:
        """For the number: where it would be cut, the place that is kept for the question goes first, then what comes
        later, then the cue, which comes again."""
        self.dial.setMinimumHeight(round(self.window().height() * DIGITS_SHARE * DIAL_IN_DIGITS))
        layout = self.layout()
        assert layout is not None
        for spared in range(4):
            self.feel.keep_its_place(kept=spared < 1)
            self.feel.setVisible(self._asks)
            self.following.setVisible(spared < 2)
            self.cue.setVisible(spared < 3)
            _measure_anew(layout)
            if layout.minimumHeightForWidth(self.width()) <= self.height():
                break

    def _fit_words(self, height: int) -> None:
        for words, share, least in ((self.phase, STATE_SHARE, STATE_PX), (self.name, NAME_SHARE, NAME_PX)):
            size = max(self._theme.px(least), round(height * share))
            words.setStyleSheet(f"font-size: {size}px; font-weight: 600;")


def _measure_anew(layout: QLayout) -> None:
    """Forgets what it knows of its parts, in all layouts within it: Qt does so only when it lays out the next time."""
    layout.invalidate()
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _measure_anew(inner)


def _was_work(player: Player) -> bool:
    outcome = player.outcome
    return player.current.part is Part.WORK and outcome is not None and not outcome.skipped
