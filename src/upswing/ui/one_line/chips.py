"""The row of chips beneath the field: how the line is understood, or what could be done again."""

from collections.abc import Callable
from itertools import takewhile

from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from upswing.domain.one_line import Kind
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, label
from upswing.ui.controls.tab_order import reached_here
from upswing.ui.one_line.words import Chip
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class ChipRow(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Chip, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._flow = FlowLayout(spacing=8)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> tuple[Chip, ...]:
        return self._shown

    @property
    def is_empty(self) -> bool:
        return self._flow.count() == 0

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """The first ones are kept as long as they say the same."""
        same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(chips, self._shown, strict=False)))
        self._keep(same)
        self._shown, self._offered = chips, ()
        for each in chips[same:]:
            self._flow.addWidget(self._chip(each))

    def offer(self, lines: tuple[str, ...], take: Callable[[str], None]) -> None:
        """Buttons that write a line into the field."""
        if lines == self._offered and not self._shown:
            return
        self._keep(0)
        self._shown, self._offered = (), lines
        made = [_offer(each, take) for each in lines]
        for each in made:
            self._flow.addWidget(each)
        reached_here(self, made)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._shown:
            chips, self._shown = self._shown, ()
            self.show_chips(chips)

    def _keep(self, first: int) -> None:
        """The others go."""
        while (item := self._flow.takeAt(first)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _chip(self, chip: Chip) -> QLabel:
        made = label(chip.words, wraps=False)
        made.setObjectName(f"chip-{chip.kind}")
        made.setAccessibleName(f"{kind_name(chip.kind)}: {chip.words}")
        px, tokens = self._theme.px, self._theme.tokens
        ground = tokens["sunken"] if chip.assumed else tokens["accent_soft"]
        edge = f"1px dashed {tokens['edge']}" if chip.assumed else f"1px solid {tokens['accent_soft']}"
        made.setStyleSheet(
            f"background: {ground}; border: {edge}; border-radius: {px(13)}px; padding: {px(4)}px {px(12)}px;"
        )
        return made


def kind_name(kind: Kind) -> str:
    return {
        Kind.ACTIVITY: tr("What"),
        Kind.MINUTES: tr("How long"),
        Kind.WHEN: tr("When"),
        Kind.EFFORT: tr("Effort"),
        Kind.COMPANY: tr("Company"),
        Kind.TAG: tr("Tag"),
        Kind.NOTE: tr("Note"),
    }[kind]


def _offer(line: str, take: Callable[[str], None]) -> QPushButton:
    made = button(line, "chip", name="one-line-again")
    made.setMinimumHeight(40)
    made.setAccessibleName(tr("Write: {line}", line=line))
    made.clicked.connect(lambda: take(line))
    return made
