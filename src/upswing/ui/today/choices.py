"""Less today, something else, rest today: three choices of the same rank as the plan."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from upswing.domain.plan import RestReason
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import rest_reason_name


class Choices(QFrame):
    less_wanted = Signal()
    else_wanted = Signal()
    rest_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.less = _choice(tr("Less today"), tr("Five minutes. It counts."), "choose-less")
        self.other = _choice(tr("Something else"), tr("A walk, a stretch, breathing"), "choose-else")
        self.rest = _choice(tr("Rest today"), tr("A good answer too"), "choose-rest")
        self.setLayout(column(self.less, self.other, self.rest, 0, spacing=12))
        self.less.clicked.connect(self.less_wanted)
        self.other.clicked.connect(self.else_wanted)
        self.rest.clicked.connect(self.rest_wanted)
        self.apply_theme(theme)

    def show_for(self, *, done: bool) -> None:
        """After the day's training only something else is left to choose."""
        self.less.setVisible(not done)
        self.rest.setVisible(not done)

    def apply_theme(self, theme: Theme) -> None:
        size = theme.px(26)
        for made, name in ((self.less, "less"), (self.other, "else"), (self.rest, "rest")):
            made.setIcon(icon(name, theme.colour("accent"), size))
            made.setIconSize(QSize(size, size))


class RestReasons(QFrame):
    """After "Rest today": an optional reason, one tap, and the way back."""

    told = Signal(object)
    mind_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        chips = row(spacing=8)
        self._chips: dict[RestReason, QPushButton] = {}
        for reason in RestReason:
            chip = button(rest_reason_name(reason), "chip", name=f"rest-{reason}")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, reason=reason: self.told.emit(reason))
            chips.addWidget(chip)
            self._chips[reason] = chip
        chips.addStretch(1)
        back = button(tr("I would like to move after all"), "link", name="rest-back")
        back.clicked.connect(self.mind_changed)
        layout = column(
            label(tr("Resting today"), "title"),
            label(tr("Rest is part of the plan. Nothing is lost, and your next step waits for you.")),
            label(tr("If you like, say why. One tap, or none."), "soft"),
            chips,
            row(back, 0),
            spacing=10,
        )
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)

    def show_reason(self, told: RestReason | None) -> None:
        for reason, chip in self._chips.items():
            chip.setChecked(reason is told)


def _choice(name: str, about: str, object_name: str) -> QPushButton:
    made = button(f"{name}\n{about}", "choice", name=object_name)
    made.setAccessibleName(name)
    made.setAccessibleDescription(about)
    return made
