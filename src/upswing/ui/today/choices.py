"""Less today, something else, rest today: three choices of the same rank as the plan."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from upswing.ui.controls.layout import button, column
from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class Choices(QFrame):
    less_wanted = Signal()
    else_wanted = Signal()
    rest_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.less = _choice(tr("Less today"), tr("Five minutes. It counts."), "choose-less")
        self.other = _choice(tr("Something else"), tr("A walk, a stretch, breathing"), "choose-else")
        self.rest = _choice(tr("Rest today"), tr("A good answer too"), "choose-rest")
        self.below = column(spacing=12)
        self.setLayout(column(self.less, self.other, self.rest, self.below, 0, spacing=8))
        self.less.clicked.connect(self.less_wanted)
        self.other.clicked.connect(self.else_wanted)
        self.rest.clicked.connect(self.rest_wanted)
        self.apply_theme(theme)

    def show_for(self, *, less: bool, rest: bool) -> None:
        """What is left to choose: something else always is."""
        self.less.setVisible(less)
        self.rest.setVisible(rest)

    def apply_theme(self, theme: Theme) -> None:
        size = theme.px(26)
        for made, name in ((self.less, "less"), (self.other, "else"), (self.rest, "rest")):
            made.setIcon(icon(name, theme.colour("accent"), size))
            made.setIconSize(QSize(size, size))


def _choice(name: str, about: str, object_name: str) -> QPushButton:
    made = button(f"{name}\n{about}", "choice", name=object_name)
    made.setAccessibleName(name)
    made.setAccessibleDescription(about)
    return made
