"""The narrow rail on the left: the seven views, in order, and help at the foot."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme

PEOPLE_PX = 44
"""As tall as the words of the way to people are at least."""


class Place(StrEnum):
    """The views; their order is that of Ctrl+1 … Ctrl+7."""

    TODAY = "today"
    SESSION = "session"
    LIBRARY = "library"
    PLAN = "plan"
    INSIGHTS = "insights"
    HISTORY = "history"
    SETTINGS = "settings"


def place_name(place: Place) -> str:
    return {
        Place.TODAY: tr("Today"),
        Place.SESSION: tr("Session"),
        Place.LIBRARY: tr("Library"),
        Place.PLAN: tr("Plan"),
        Place.INSIGHTS: tr("Insights"),
        Place.HISTORY: tr("History"),
        Place.SETTINGS: tr("Settings"),
    }[place]


class Rail(QFrame):
    chosen = Signal(object)
    help_wanted = Signal()
    people_wanted = Signal()
    """People to talk to are wanted, now."""
    reached_for = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._here = Place.TODAY
        self._group = QButtonGroup(self)
        self._buttons: dict[Place, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        for place in Place:
            made = self._button(place_name(place), f"rail-{place}")
            made.setCheckable(True)
            made.setToolTip(f"{place_name(place)} (Ctrl+{list(Place).index(place) + 1})")
            made.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            made.installEventFilter(self)
            self._group.addButton(made)
            self._buttons[place] = made
            layout.addWidget(made)
        layout.addStretch(1)
        self._people = self._button(tr("I’m not OK"), "rail-people")
        self._people.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._people.setMinimumHeight(PEOPLE_PX)
        self._people.setToolTip(tr("People to talk to (Ctrl+Shift+H)"))
        self._people.clicked.connect(self.people_wanted)
        layout.addWidget(self._people)
        self._help = self._button(tr("Help"), "rail-help")
        self._help.setToolTip(tr("Safety, stop signs and keys (F1)"))
        self._help.clicked.connect(self.help_wanted)
        layout.addWidget(self._help)
        self.apply_theme(theme)

    def show_place(self, place: Place) -> None:
        before, self._here = self._here, place
        self._buttons[place].setChecked(True)
        for each in (before, place):
            self._dress(each)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for place in Place:
            self._dress(place)
        size = self._icon_px()
        self._help.setIcon(icon("help", theme.colour("ink_soft"), size))
        self._help.setIconSize(QSize(size, size))
        t = theme.tokens
        self.setStyleSheet(
            f"Rail {{ background: {t['sunken']}; border: none; }}"
            f"QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 12px;"
            f" color: {t['ink_soft']}; font-size: {theme.px(12)}px; padding: {3 if theme.scale < 1.5 else 1}px 2px; }}"
            f"QToolButton:hover {{ background: {t['line']}; color: {t['ink']}; }}"
            f"QToolButton:focus {{ border-color: {t['accent']}; }}"
            f"QToolButton:checked {{ background: {t['accent_soft']}; color: {t['accent']}; font-weight: 600; }}"
        )
        self.setFixedWidth(theme.px(70) + 22)

    def _dress(self, place: Place) -> None:
        """The picture of a place, in the accent where one is."""
        size = self._icon_px()
        token = "accent" if place is self._here else "ink_soft"
        self._buttons[place].setIcon(icon(place, self._theme.colour(token), size))
        self._buttons[place].setIconSize(QSize(size, size))

    def _icon_px(self) -> int:
        return min(self._theme.px(22), 30)

    def _button(self, text: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setObjectName(name)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            place = next((each for each, made in self._buttons.items() if made is watched), None)
            if place is not None:
                self.reached_for.emit(place)
        return False
