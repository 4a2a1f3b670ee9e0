"""The buttons under the stage: every key is also a button of at least 44 pixels."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from upswing.domain.player.keys import KEYS, Action
from upswing.domain.player.state import Player
from upswing.ui.controls.layout import button
from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme

WORDED_SCALE = 1.2
WORDED_PX = 930
"""Beyond this text scale, or in less than this width times the scale, the quiet buttons show their pictures alone; the
words are told on pointing and to readers."""


def action_name(action: Action) -> str:
    return {
        Action.PAUSE: tr("Pause"),
        Action.DONE: tr("Done"),
        Action.BACK: tr("Back"),
        Action.FORWARD: tr("Next"),
        Action.MORE: tr("One more"),
        Action.FEWER: tr("One fewer"),
        Action.EASIER: tr("Easier"),
        Action.HARDER: tr("Harder"),
        Action.ALIKE: tr("Like this, but …"),
        Action.MORE_REST: tr("More rest"),
        Action.SHORTEN: tr("Fewer sets"),
        Action.HURTS: tr("Something hurts"),
        Action.SKIP: tr("Skip"),
        Action.SOUND: tr("Sound"),
        Action.FULL_SCREEN: tr("Full screen"),
        Action.STOP: tr("Stop here"),
        Action.HELP: tr("Keys"),
    }[action]


_ICONS = {
    Action.PAUSE: "pause",
    Action.DONE: "done",
    Action.BACK: "back",
    Action.FORWARD: "forward",
    Action.EASIER: "easier",
    Action.HARDER: "harder",
    Action.ALIKE: "alike",
    Action.MORE_REST: "more-rest",
    Action.SHORTEN: "fewer-sets",
    Action.HURTS: "hurts",
    Action.SKIP: "skip",
    Action.SOUND: "sound",
    Action.STOP: "stop",
    Action.FULL_SCREEN: "full",
    Action.MORE: "plus",
    Action.FEWER: "minus",
    Action.HELP: "help",
}
FIRST_ROW = (
    Action.MORE_REST,
    Action.BACK,
    Action.FEWER,
    Action.PAUSE,
    Action.DONE,
    Action.MORE,
    Action.FORWARD,
    Action.SHORTEN,
)
SECOND_ROW = (
    Action.EASIER,
    Action.HARDER,
    Action.ALIKE,
    Action.HURTS,
    Action.SKIP,
    Action.SOUND,
    Action.FULL_SCREEN,
    Action.HELP,
    Action.STOP,
)
_QUIET = {Action.MORE_REST, Action.SHORTEN, *SECOND_ROW}
"""These show their words only where there is room."""
_WORDED = {Action.PAUSE, Action.DONE, *_QUIET} - {Action.SOUND, Action.FULL_SCREEN, Action.HELP}
"""Those whose picture alone is known to everybody do without words."""


class SessionButtons(QFrame):
    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._buttons: dict[Action, QPushButton] = {}
        self.first, self.second = QHBoxLayout(), QHBoxLayout()
        for place, actions in ((self.first, FIRST_ROW), (self.second, SECOND_ROW)):
            place.setSpacing(8)
            place.addStretch(1)
            for action in actions:
                made = self._button(action, worded=action in _WORDED)
                place.addWidget(made)
            place.addStretch(1)
        self._theme = theme
        self._is_heard = True

    def button(self, action: Action) -> QPushButton:
        return self._buttons[action]

    def show_player(self, player: Player, *, easier: bool, harder: bool, alike: bool) -> None:
        """Names what pause and done do now; what can do nothing now is switched off."""
        pause = self._buttons[Action.PAUSE]
        words = tr("Go on") if player.paused else tr("Pause")
        if pause.text() != words:
            pause.setText(words)
            pause.setIcon(
                icon("play" if player.paused else "pause", self._theme.colour("ink"), self._theme.px(22))
            )
        resting = player.is_between_sets
        self._buttons[Action.DONE].setText(tr("Next set") if resting else tr("Done"))
        self._buttons[Action.EASIER].setEnabled(easier)
        self._buttons[Action.HARDER].setEnabled(harder)
        self._buttons[Action.ALIKE].setEnabled(alike)
        self._buttons[Action.MORE_REST].setEnabled(player.may_rest_longer)
        self._buttons[Action.SHORTEN].setEnabled(bool(player.places_to_shorten))

    def show_sound(self, *, on: bool) -> None:
        """Whether the session may be heard."""
        made, said = self._buttons[Action.SOUND], tr("on") if on else tr("off")
        if made.accessibleDescription() != said:
            self._is_heard = on
            name, key = action_name(Action.SOUND), KEYS[Action.SOUND][0]
            made.setAccessibleDescription(said)
            made.setToolTip(f"{name}: {said} ({key})")
            self._dress(Action.SOUND)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for action in self._buttons:
            self._dress(action)

    def _dress(self, action: Action) -> None:
        made, size = self._buttons[action], self._theme.px(22)
        token = "on_accent" if action is Action.DONE else "ink"
        name = "silent" if action is Action.SOUND and not self._is_heard else _ICONS[action]
        made.setIcon(icon(name, self._theme.colour(token), size))
        made.setIconSize(QSize(size, size))

    def fit(self, width: int) -> None:
        """Shows the words of the quiet buttons where there is room for them."""
        worded = self._theme.scale <= WORDED_SCALE and width >= WORDED_PX * self._theme.scale
        for action in _QUIET:
            self._buttons[action].setText(action_name(action) if worded and action in _WORDED else "")

    def _button(self, action: Action, *, worded: bool) -> QPushButton:
        name = action_name(action)
        kind = "primary" if action is Action.DONE else "icon" if action in _QUIET else ""
        made = button(name if worded else "", kind, name=f"session-{action}")
        made.setAccessibleName(name)
        made.setToolTip(f"{name} ({KEYS[action][0]})")
        # A click leaves the keys with the session: Enter must not press the button that was clicked last.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _=False, action=action: self.wanted.emit(action))
        self._buttons[action] = made
        return made
