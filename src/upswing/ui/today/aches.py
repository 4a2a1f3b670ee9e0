"""How much the last days have left: sore muscles and aching joints of each movement, apart."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from upswing.domain.exercise import Pattern
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme

SIDE_BY_SIDE_PX = 700


@dataclass(frozen=True, slots=True)
class Ache:
    """One movement that is asked about: the muscles it `works`, how `sore` and how aching (`pain`), 0–10 or None."""

    pattern: Pattern
    name: str
    works: str
    sore: int | None = None
    pain: int | None = None


class AchePanel(QFrame):
    """Which movements left something, and how much of it: sore muscles and aching joints apart."""

    told = Signal(object, str, int)
    none_told = Signal()
    taken_back = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._aches: tuple[Ache, ...] = ()
        self._opened: set[Pattern] = set()
        self._chips: dict[Pattern, QPushButton] = {}
        self._rows: dict[Pattern, AcheRow] = {}
        self._where = FlowLayout(spacing=8)
        self._list = column(spacing=10)
        self.look = label("")
        self.nothing = button(tr("Nothing at all"), name="aches-nothing")
        self.done = button(tr("That is all"), name="aches-done")
        self.back = button(tr("Take it back"), "link", name="aches-back")
        foot = FlowLayout(spacing=8)
        for each in (self.done, self.nothing, self.back):
            foot.addWidget(each)
        layout = column(
            label(tr("What is sore or aching?"), "heading"),
            label(
                tr("Sore muscles are one thing, aching joints another. Choose a movement, then how much."), "soft"
            ),
            self._where,
            self._list,
            self.look,
            foot,
            spacing=10,
        )
        layout.setContentsMargins(24, 16, 24, 14)
        self.setLayout(layout)
        self.done.clicked.connect(self.left)
        self.nothing.clicked.connect(self.none_told)
        self.back.clicked.connect(self.taken_back)

    def show_aches(self, aches: tuple[Ache, ...], look: str) -> None:
        """What is asked about, with what was told of it; `look` is the sentence about strong pain, or empty."""
        if [each.pattern for each in aches] != [each.pattern for each in self._aches]:
            self._begin(aches)
        self._aches = aches
        for each in aches:
            if each.sore or each.pain:
                self._open(each.pattern)
            if each.pattern in self._rows:
                self._rows[each.pattern].show_amounts(each.sore, each.pain)
        self.look.setText(look)
        self.look.setVisible(bool(look))
        is_told = any(each.sore is not None or each.pain is not None for each in aches)
        self.back.setVisible(is_told)
        self.nothing.setVisible(not any(each.sore or each.pain for each in aches))

    def open(self, aches: tuple[Ache, ...], look: str) -> None:
        """Asks anew, the focus on the first thing to answer."""
        self._begin(aches)
        self.show_aches(aches, look)
        self.show()
        if self._chips:
            next(iter(self._chips.values())).setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for each in self._rows.values():
            each.apply_theme(theme)

    def _begin(self, aches: tuple[Ache, ...]) -> None:
        clear(self._where)
        clear(self._list)
        self._chips, self._rows = {}, {}
        for each in aches:
            chip = button(each.name, "chip", name=f"aches-{each.pattern}")
            chip.setCheckable(True)
            chip.setMinimumHeight(40)
            chip.clicked.connect(lambda _=False, pattern=each.pattern: self._on_chip(pattern))
            self._where.addWidget(chip)
            self._chips[each.pattern] = chip

    def _on_chip(self, pattern: Pattern) -> None:
        if self._chips[pattern].isChecked():
            self._open(pattern)
            self._rows[pattern].sore.setFocus()
            return
        gone = self._rows.pop(pattern)
        gone.hide()
        gone.deleteLater()
        for field, strip in (("sore", gone.sore), ("pain", gone.pain)):
            if strip.value:
                self.told.emit(pattern, field, 0)

    def _open(self, pattern: Pattern) -> None:
        self._chips[pattern].setChecked(True)
        if pattern in self._rows:
            return
        ache = next(each for each in self._aches if each.pattern is pattern)
        made = AcheRow(ache, self._theme)
        made.turn(self.width())
        made.told.connect(lambda field, amount: self.told.emit(pattern, field, amount))
        self._rows[pattern] = made
        order = [each.pattern for each in self._aches if each.pattern in self._rows]
        self._list.insertWidget(order.index(pattern), made)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        rows = [self._rows[each.pattern] for each in self._aches if each.pattern in self._rows]
        strips = [strip for each in rows for strip in (each.sore, each.pain)]
        order: list[QWidget] = [*self._chips.values(), *strips, self.done, self.nothing, self.back]
        for place in range(len(order) - 1):
            QWidget.setTabOrder(order[place], order[place + 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AcheRow(QWidget):
    """One movement: two strips, muscles and joints."""

    told = Signal(str, int)

    def __init__(self, ache: Ache, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sore = self._strip(theme, tr("Sore muscles, {name}, from 0 to 10", name=ache.name), "sore", ache)
        self.pain = self._strip(theme, tr("Aching joints, {name}, from 0 to 10", name=ache.name), "pain", ache)
        works = tr("{name}: {muscles}", name=ache.name, muscles=ache.works) if ache.works else ache.name
        self._strips = row(
            column(label(tr("Sore muscles"), "small"), self.sore, spacing=2),
            column(label(tr("Aching joints"), "small"), self.pain, spacing=2),
            spacing=24,
        )
        self.setLayout(column(label(works), self._strips, spacing=4))

    def show_amounts(self, sore: int | None, pain: int | None) -> None:
        self.sore.set_value(sore)
        self.pain.set_value(pain)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.sore.apply_theme(theme)
        self.pain.apply_theme(theme)
        self.turn(self.width())

    def turn(self, width: int) -> None:
        """The strips side by side where `width` has room for both."""
        wide = width >= SIDE_BY_SIDE_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._strips.direction() != way:
            self._strips.setDirection(way)

    def _strip(self, theme: Theme, name: str, field: str, ache: Ache) -> ScaleStrip:
        strip = ScaleStrip(0, 10, amount_words(), theme, signed_numbers=False)
        strip.setObjectName(f"{field}-{ache.pattern}")
        strip.setAccessibleName(name)
        strip.chosen.connect(lambda amount: self.told.emit(field, amount))
        return strip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn(self.width())


def amount_words() -> dict[int, str]:
    """Soreness and ache, 0–10, in our own words."""
    return {
        0: tr("not at all"),
        1: tr("hardly"),
        2: tr("a little"),
        3: tr("a little"),
        4: tr("somewhat"),
        5: tr("clearly"),
        6: tr("clearly"),
        7: tr("strongly"),
        8: tr("strongly"),
        9: tr("very strongly"),
        10: tr("the worst"),
    }
