"""Today's session as one card: what, how long, why this much, and one large button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QWidget

from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme

TILE_PX = 92
PICTURE_PX = 80
NARROW_PX = 440


@dataclass(frozen=True, slots=True)
class Tile:
    """One movement on the card."""

    exercise_id: str
    name: str
    dose: str


@dataclass(frozen=True, slots=True)
class PlanCardState:
    """Everything the card shows, in words. `start` is empty where there is nothing to start."""

    eyebrow: str
    heading: str
    line: str
    reason: str
    tiles: tuple[Tile, ...] = ()
    start: str = ""
    why: tuple[str, ...] = ()


class PlanCard(QFrame):
    start_wanted = Signal()

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._picture = picture
        self._state: PlanCardState | None = None
        self.eyebrow = label("", "eyebrow")
        self.heading = label("", "title")
        self.line = label("", "soft")
        self.reason = label("")
        self.start = button("", "primary", name="start")
        self.why = button(tr("Why this much?"), "link", name="why")
        self.why.setCheckable(True)
        self._why_words = label("", "soft")
        self._why_words.hide()
        self._tiles = QWidget()
        self._grid = QGridLayout(self._tiles)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setSpacing(8)
        self._head = row(column(self.eyebrow, self.heading, self.line, spacing=4), self.start, spacing=16)
        self._head.setStretch(0, 1)
        self._head.setAlignment(self.start, Qt.AlignmentFlag.AlignVCenter)
        layout = column(self._head, self.reason, self._tiles, row(self.why, 0), self._why_words, 0, spacing=8)
        layout.setContentsMargins(24, 18, 24, 12)
        self.setLayout(layout)
        self.start.clicked.connect(self.start_wanted)
        self.why.toggled.connect(self._why_words.setVisible)

    @property
    def state(self) -> PlanCardState | None:
        return self._state

    def show_state(self, state: PlanCardState) -> None:
        if state == self._state:
            return
        self._state = state
        self.eyebrow.setText(state.eyebrow)
        self.heading.setText(state.heading)
        self.line.setText(state.line)
        self.line.setVisible(bool(state.line))
        self.reason.setText(state.reason)
        self.reason.setVisible(bool(state.reason))
        self.start.setText(state.start)
        self.start.setVisible(bool(state.start))
        self.why.setVisible(bool(state.why))
        self._why_words.setText("\n".join(f"•  {sentence}" for sentence in state.why))
        self._lay_tiles()

    def use_pictures(self, picture: Callable[[str, int], QPixmap]) -> None:
        self._picture = picture

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_tiles()

    def _lay_tiles(self) -> None:
        clear(self._grid)
        tiles: Sequence[Tile] = self._state.tiles if self._state else ()
        self._tiles.setVisible(bool(tiles))
        across = self._across(len(tiles))
        for place, tile in enumerate(tiles):
            self._grid.addWidget(self._tile(tile), place // across, place % across, Qt.AlignmentFlag.AlignTop)
        for place in range(across):
            self._grid.setColumnStretch(place, 1)

    def _across(self, count: int) -> int:
        room = max(1, (self.width() - 48) // (max(PICTURE_PX, self._theme.px(TILE_PX)) + 8))
        return max(1, min(count, room))

    def _tile(self, tile: Tile) -> QWidget:
        made = QWidget()
        picture = label("", wraps=False)
        picture.setPixmap(self._picture(tile.exercise_id, PICTURE_PX))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name, dose = label(tile.name), label(tile.dose, "small")
        for words in (name, dose):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.setLayout(column(picture, name, dose, 0, spacing=2))
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX * self._theme.scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() != way:
            self._head.setDirection(way)
        if self._state and self._grid.columnCount() != self._across(len(self._state.tiles)):
            self._lay_tiles()
