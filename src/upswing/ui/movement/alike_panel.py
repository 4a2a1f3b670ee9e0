"""Something like this but …: the neighbours on the ladder, the wishes, and what then fits, a key each."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from upswing.domain.exercise import Exercise
from upswing.domain.search import Filters
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.movement.movement_button import MovementButton
from upswing.ui.movement.wishes import But, but_name, filters_of
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

AT_ONCE = 6
"""So many are shown before one asks for more."""
MOST_KEYS = 9
COLUMN_PX = 300
"""Two columns where each can be this wide, times the text scale."""


class AlikePanel(QFrame):
    """Emits `chosen` with the id of a movement; the keys 1–9, E and H choose, Esc leaves. Whoever shows it asks
    the library; the panel holds nothing but the wishes."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._pictures = LatePictures(picture, self)
        self._pictures.painted.connect(self._on_painted)
        self._find: Callable[[Filters], tuple[Exercise, ...]] = _nothing
        self._found: tuple[Exercise, ...] = ()
        self._offered: list[MovementButton] = []
        self._neighbours: list[MovementButton] = []
        self._shows_all = False
        self.title = label("", "title")
        self.said = label("", "soft")
        self.said.setObjectName("alike-said")
        self.drop = button("", name="alike-drop")
        self.drop.clicked.connect(self._on_drop)
        self.more = button("", "link", name="alike-more")
        self.more.clicked.connect(self._on_more)
        self.back = button(tr("Back"), "link", name="alike-back")
        self.back.setAccessibleName(tr("Back, key Esc"))
        self.back.clicked.connect(self.left)
        self.wishes = {but: self._chip(but) for but in But}
        self._dropping: tuple[But, ...] = ()
        self._near, self._grid = QGridLayout(), QGridLayout()
        self._lay_out()

    def open(
        self,
        name: str,
        find: Callable[[Filters], tuple[Exercise, ...]],
        easier: Exercise | None = None,
        harder: Exercise | None = None,
    ) -> None:
        """Asks anew, about the movement called `name`. `find` gives what could stand in for it, nearest first;
        `easier` and `harder` are its neighbours, None where there is none."""
        self._find = find
        self._shows_all = False
        for chip in self.wishes.values():
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)
        self.title.setText(tr("Something like “{name}”, but …", name=name))
        clear(self._near)
        self._neighbours = [
            self._button(exercise, key, about)
            for exercise, key, about in ((easier, "E", tr("Easier")), (harder, "H", tr("Harder")))
            if exercise is not None
        ]
        self._place(self._near, self._neighbours)
        self._look()
        self.wishes[But.NO_FLOOR].setFocus()

    @property
    def is_painting(self) -> bool:
        return self._pictures.is_painting

    @property
    def asked(self) -> tuple[But, ...]:
        """The wishes that are chosen now."""
        return tuple(but for but, chip in self.wishes.items() if chip.isChecked())

    @property
    def offered(self) -> tuple[Exercise, ...]:
        """What can be chosen with a number key or a click now."""
        return tuple(each.exercise for each in self._offered)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.forget()
        for each in (*self._neighbours, *self._offered):
            each.apply_theme(theme)
        self._place_all()

    def _on_painted(self, exercise_id: str) -> None:
        for each in (*self._neighbours, *self._offered):
            if each.exercise.id == exercise_id:
                each.apply_theme(self._theme)

    def _look(self) -> None:
        """Asks the library again and shows what it says."""
        wishes = filters_of(self.asked)
        for each in self._neighbours:
            each.setVisible(wishes.allow(each.exercise))
        near = {each.exercise.id for each in self._neighbours if not each.isHidden()}
        self._found = tuple(each for each in self._find(wishes) if each.id not in near)
        shown = self._found if self._shows_all else self._found[:AT_ONCE]
        clear(self._grid)
        self._offered = [
            self._button(exercise, str(place) if place <= MOST_KEYS else "", "")
            for place, exercise in enumerate(shown, start=1)
        ]
        rest = len(self._found) - len(shown)
        self.more.setText(counted("Show {n} more", "Show {n} more", rest))
        self.more.setVisible(rest > 0)
        self._say(beside=len(near))
        layout = self.layout()
        assert layout is not None
        layout.setEnabled(False)  # laid out once for all of them
        self._place(self._grid, self._offered)
        for each in self._offered:
            each.show()  # at once: left to the layout they would be seen too low for a moment
        layout.setEnabled(True)
        layout.activate()
        self._set_tab_order()

    def _say(self, *, beside: int) -> None:
        """`beside` of the neighbours are shown."""
        self._dropping = ()
        if self._found:
            self.said.setText(
                counted("{n} movement, nearest first", "{n} movements, nearest first", len(self._found))
            )
        elif beside:
            self.said.setText(tr("Nothing else in the library is like that."))
        elif not self.asked:
            self.said.setText(tr("Nothing else in the library is much like this one."))
        else:
            self._name_what_is_in_the_way()
        self.drop.setVisible(bool(self._dropping))

    def _name_what_is_in_the_way(self) -> None:
        """The wish without which most would be found; all of them where no single one helps."""
        asked = self.asked
        freed = {but: len(self._find(filters_of(each for each in asked if each is not but))) for but in asked}
        worst = max(freed, key=lambda but: freed[but])
        if freed[worst]:
            wish = but_name(worst)
            self._dropping = (worst,)
            self.said.setText(
                counted(
                    "Nothing like this fits all of that. Without “{wish}” there is {n}.",
                    "Nothing like this fits all of that. Without “{wish}” there are {n}.",
                    freed[worst],
                    wish=wish,
                )
            )
            self.drop.setText(tr("Drop this wish"))
            self.drop.setAccessibleName(tr("Drop “{wish}”", wish=wish))
        else:
            self._dropping = asked
            self.said.setText(tr("Nothing like this fits that."))
            self.drop.setText(tr("Drop all wishes"))
            self.drop.setAccessibleName("")

    def _on_drop(self) -> None:
        first, *others = self._dropping
        for but in others:
            self.wishes[but].blockSignals(True)
            self.wishes[but].setChecked(False)
            self.wishes[but].blockSignals(False)
        self.wishes[first].setFocus()
        self.wishes[first].setChecked(False)

    def _on_more(self) -> None:
        self._shows_all = True
        self._look()
        self._offered[AT_ONCE].setFocus()

    def _on_wish(self) -> None:
        self._shows_all = False
        self._look()

    def _chip(self, but: But) -> QPushButton:
        chip = button(but_name(but), "chip", name=f"alike-{but}")
        chip.setCheckable(True)
        chip.setMinimumHeight(40)
        chip.toggled.connect(self._on_wish)
        return chip

    def _button(self, exercise: Exercise, key: str, about: str) -> MovementButton:
        made = MovementButton(exercise, key, about, self._theme, self._pictures.of)
        made.clicked.connect(lambda: self.chosen.emit(exercise.id))
        return made

    def _place(self, grid: QGridLayout, parts: list[MovementButton]) -> None:
        """Two columns where there is room, else one."""
        columns = self._columns()
        for place, each in enumerate(parts):
            grid.addWidget(each, place // columns, place % columns)
        for place in range(2):
            grid.setColumnStretch(place, 1 if place < columns else 0)

    def _columns(self) -> int:
        return 2 if self.width() >= 2 * COLUMN_PX * self._theme.scale else 1

    def _place_all(self) -> None:
        self._place(self._near, self._neighbours)
        self._place(self._grid, self._offered)

    def _choices(self) -> list[MovementButton]:
        return [*(each for each in self._neighbours if not each.isHidden()), *self._offered]

    def _set_tab_order(self) -> None:
        order: list[QWidget] = [
            *self._neighbours,
            *self.wishes.values(),
            self.drop,
            *self._offered,
            self.more,
            self.back,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        chips = FlowLayout(spacing=8)
        for chip in self.wishes.values():
            chips.addWidget(chip)
        for grid in (self._near, self._grid):
            grid.setSpacing(8)
        layout = column(
            self.title,
            self._near,
            chips,
            self.said,
            row(self.drop, 0),
            self._grid,
            row(self.more, 0, self.back),
            spacing=14,
        )
        layout.setContentsMargins(24, 24, 24, 18)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        said = event.text().upper()
        wanted = next((each for each in self._choices() if said and each.key == said), None)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.chosen.emit(wanted.exercise.id)


def _nothing(_: Filters) -> tuple[Exercise, ...]:
    return ()
