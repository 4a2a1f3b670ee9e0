"""Today's session as one card: what, how long, why this much, and one large button."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QGridLayout, QPushButton, QWidget

from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.link_line import LinkLine
from upswing.ui.today.tile import PICTURE_PX, Tile, TileButton, tile_of

if TYPE_CHECKING:
    from uuid import UUID

    from upswing.domain.exercise import Pattern
    from upswing.domain.plan import Rise
    from upswing.ui.plan.explained import Chapter

TILE_PX = 92
NARROW_PX = 440
EVERYTHING = "everything"
"""What "Why this much?" asks about; every other number has a name of its own."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number on the card that can be asked about: `about` names it, `words` show it."""

    about: str
    words: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A step up in today's plan, with its reason; `exercise_id` names the movement of a new rung, else empty."""

    pattern: "Pattern"
    rise: "Rise"
    exercise_id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Held:
    """A step up that was declined today, and can be had after all."""

    answer_id: "UUID"
    sentence: str


@dataclass(frozen=True, slots=True)
class PlanCardState:
    """Everything the card shows, in words. `start` is empty where there is nothing to start. `changes` says what the
    person has changed for today, and can take back; `easy_week` is the offer of one, empty where none is made."""

    eyebrow: str
    heading: str
    line: str
    reason: str
    numbers: tuple[Number, ...] = ()
    tiles: tuple[Tile, ...] = ()
    offers: tuple[Offer, ...] = ()
    held: tuple[Held, ...] = ()
    changes: str = ""
    easy_week: str = ""
    start: str = ""
    has_why: bool = False


class PlanCard(QFrame):
    """`changing` opens the menu of a tile, `asked` explains a number; the card itself decides nothing."""

    start_wanted = Signal()
    changing = Signal(object)
    postponed = Signal(object)
    refused = Signal(object)
    allowed = Signal(object)
    easy_week_wanted = Signal()
    as_planned_wanted = Signal()
    asked = Signal(str)

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._picture = picture
        self._state: PlanCardState | None = None
        self._tiles_laid: tuple[Tile, ...] = ()
        self._below_laid: tuple[object, ...] = ((), (), "", "")
        self._asked = ""
        self.eyebrow = label("", "eyebrow")
        self.heading = label("", "title")
        self.line = label("", "soft")
        self.reason = label("")
        self.start = button("", "primary", name="start")
        self.why = button(tr("Why this much?"), "link", name="why")
        self.why.setCheckable(True)
        self._numbers: dict[str, QPushButton] = {EVERYTHING: self.why}
        self._line_of_numbers = LinkLine(spacing=4)
        self._tiles = QWidget()
        self._grid = QGridLayout(self._tiles)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setSpacing(4)
        self._across_now = 0
        self._below = column(spacing=6)
        self._why_slot = column()
        self._lay_out()
        self.start.clicked.connect(self.start_wanted)
        self.why.clicked.connect(lambda: self._ask(EVERYTHING))

    @property
    def state(self) -> PlanCardState | None:
        return self._state

    @property
    def is_asked(self) -> str:
        """The number that is being explained; empty when none is."""
        return self._asked

    def show_state(self, state: PlanCardState) -> None:
        for _ in self.shown(state):
            pass

    def shown(self, state: PlanCardState) -> Iterator[None]:
        """Shows it in short steps: the words and Start, the movements, what is offered."""
        self._state = state
        self.eyebrow.setText(state.eyebrow)
        self.heading.setText(state.heading)
        self.line.setText(state.line)
        self.line.setVisible(bool(state.line))
        self.reason.setText(state.reason)
        self.reason.setVisible(bool(state.reason))
        self.start.setText(state.start)
        self.why.setVisible(state.has_why)
        with self._focus_kept():
            self.start.setVisible(bool(state.start))
            self._lay_numbers(state.numbers)
        if self._tiles_laid != state.tiles:
            for tile in state.tiles:
                yield
                self._picture(tile.exercise_id, PICTURE_PX)
            yield
            with self._focus_kept():
                self._lay_tiles()
        below = (state.offers, state.held, state.changes, state.easy_week)
        if self._below_laid != below:
            self._below_laid = below
            yield
            with self._focus_kept():
                self._lay_below()
        self._set_tab_order()

    @contextmanager
    def _focus_kept(self) -> Iterator[None]:
        """Where the part that has the focus goes, what takes its place gets it, or Start."""
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self.isAncestorOf(focused)
        pattern = focused.tile.pattern if isinstance(focused, TileButton) else None
        yield
        if was_inside and not (focused is not None and focused.isVisible()):
            instead = self.tile_at(pattern) if pattern is not None else None
            if instead is not None or self.start.text():
                (instead or self.start).setFocus()

    def explained(self, about: str, chapters: Sequence["Chapter"]) -> Iterator[None]:
        """Opens the words about one number in short steps, or closes them where there are none."""
        from upswing.ui.plan.why import WhyPanel

        self._asked = about if chapters else ""
        for name, each in self._numbers.items():
            each.setChecked(name == self._asked)
        shown = self._why_slot.itemAt(0)
        panel = shown.widget() if shown is not None else None
        if panel is None and chapters:
            panel = WhyPanel()
            self._why_slot.addWidget(panel)
        if isinstance(panel, WhyPanel):
            panel.setVisible(bool(chapters))
            yield from panel.written(chapters)

    def use_pictures(self, picture: Callable[[str, int], QPixmap]) -> None:
        self._picture = picture

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_tiles()

    def tile_at(self, pattern: "Pattern") -> TileButton | None:
        """The button of a planned pattern, where it is on the card."""
        found = (each for each in self._tiles.findChildren(TileButton) if each.tile.pattern is pattern)
        return next((each for each in found if each.isVisibleTo(self)), None)

    def _ask(self, about: str) -> None:
        self.asked.emit("" if about == self._asked else about)

    def _lay_out(self) -> None:
        self._head = row(column(self.eyebrow, self.heading, self.line, spacing=4), self.start, spacing=16)
        self._head.setStretch(0, 1)
        self._head.setAlignment(self.start, Qt.AlignmentFlag.AlignVCenter)
        self._line_of_numbers.addWidget(self.why)
        layout = column(
            self._head,
            self._line_of_numbers,
            self._why_slot,
            self.reason,
            self._tiles,
            self._below,
            0,
            spacing=6,
        )
        layout.setContentsMargins(24, 18, 24, 14)
        self.setLayout(layout)

    def _lay_numbers(self, numbers: tuple[Number, ...]) -> None:
        if [each.about for each in numbers] != [each for each in self._numbers if each != EVERYTHING]:
            self._line_of_numbers.removeWidget(self.why)
            clear(self._line_of_numbers)
            self._numbers = {each.about: self._number(each.about) for each in numbers} | {EVERYTHING: self.why}
            for each in self._numbers.values():
                self._line_of_numbers.addWidget(each)
        for number in numbers:
            self._numbers[number.about].setText(number.words)

    def _number(self, about: str) -> QPushButton:
        made = button("", "link", name=f"why-{about}")
        made.setCheckable(True)
        made.setAccessibleDescription(tr("Why?"))
        made.clicked.connect(lambda: self._ask(about))
        return made

    def _lay_below(self) -> None:
        clear(self._below)
        state = self._state
        if state is None or not (state.offers or state.held or state.changes or state.easy_week):
            return
        from upswing.ui.today.offers import changes_box, easy_week_box, held_box, offer_box

        boxes = [offer_box(offer, self.postponed.emit, self.refused.emit) for offer in state.offers]
        boxes += [held_box(held, self.allowed.emit) for held in state.held]
        if state.changes:
            boxes.append(changes_box(state.changes, self.as_planned_wanted.emit))
        if state.easy_week:
            boxes.append(easy_week_box(state.easy_week, self.easy_week_wanted.emit))
        for box in boxes:
            self._below.addWidget(box)
            box.show()

    def _lay_tiles(self) -> None:
        self._tiles.hide()
        clear(self._grid)
        tiles = self._tiles_laid = self._state.tiles if self._state else ()
        across = self._across_now = self._across(len(tiles))
        for place, tile in enumerate(tiles):
            made = tile_of(tile, self._picture)
            if isinstance(made, TileButton):
                made.clicked.connect(lambda _=False, tile=tile: self.changing.emit(tile))
            self._grid.addWidget(made, place // across, place % across)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < across else 0)
        self._set_tab_order()
        self._tiles.setVisible(bool(tiles))

    def _across(self, count: int) -> int:
        room = max(1, (self.width() - 48) // (max(PICTURE_PX, self._theme.px(TILE_PX)) + 12))
        return max(1, min(count, room))

    def _set_tab_order(self) -> None:
        """As it is read: Start, the numbers and why, the movements, what is offered."""
        below = [
            each
            for place in range(self._below.count())
            if (item := self._below.itemAt(place)) is not None and (box := item.widget()) is not None
            for each in box.findChildren(QPushButton)
        ]
        order: list[QWidget] = [
            self.start,
            *self._numbers.values(),
            *self._tiles.findChildren(TileButton),
            *below,
        ]
        for place in range(len(order) - 1):
            QWidget.setTabOrder(order[place], order[place + 1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX * self._theme.scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() != way:
            self._head.setDirection(way)
        if self._state and self._across_now != self._across(len(self._state.tiles)):
            self._lay_tiles()
