"""How ready for it today: one optional tap, or four answers behind "Say more"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.body_words import ready_words


class ReadyCard(QFrame):
    """Small, and never chosen in advance. `said` has 1–5; `taken_back` clears every answer."""

    said = Signal(int)
    more_wanted = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.strip = ScaleStrip(1, 5, ready_words(), theme, signed_numbers=False)
        self.strip.setObjectName("ready")
        self.strip.setAccessibleName(tr("How ready you are today, from not at all to very. You need not say."))
        self.mean = label("", "small")
        self.more = button(tr("Say more"), "link", name="ready-more")
        self.back = button(tr("Take it back"), "link", name="ready-back")
        head = FlowLayout(spacing=4)
        for each in (label(tr("How ready are you?"), "soft", wraps=False), self.more, self.back):
            head.addWidget(each)
        layout = column(head, self.strip, self.mean, spacing=2)
        layout.setContentsMargins(16, 6, 16, 2)
        self.setLayout(layout)
        self.strip.chosen.connect(self.said)
        self.more.clicked.connect(self.more_wanted)
        self.back.clicked.connect(self.taken_back)

    def show_answer(self, value: int | None, mean: str, *, is_said: bool) -> None:
        """The one tap, or what the four answers make; `is_said` where there is anything to take back."""
        self.strip.set_value(value)
        self.mean.setText(mean)
        self.mean.setVisible(bool(mean))
        if self.back.hasFocus() and not is_said:
            self.strip.setFocus()
        self.back.setVisible(is_said)
        self.more.setVisible(not is_said)

    def apply_theme(self, theme: Theme) -> None:
        self.strip.apply_theme(theme)
