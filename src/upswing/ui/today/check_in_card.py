"""Two taps: mood and energy. Usable from the first paint, before the data is open."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from upswing.domain.check_in import ENERGY_HIGH, ENERGY_LOW, MOOD_HIGH, MOOD_LOW
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import energy_words, mood_words

SIDE_BY_SIDE_PX = 760
"""Below this width, times the text scale, the strips stand one below the other."""


class CheckInCard(QFrame):
    """Emits `felt` with mood and energy (None where not chosen) at every tap. `more_wanted` asks for what two taps
    leave out; it is offered once there is somewhere to keep it."""

    felt = Signal(object, object)
    answered = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self.mood = ScaleStrip(MOOD_LOW, MOOD_HIGH, mood_words(), theme, signed_numbers=True)
        self.energy = ScaleStrip(ENERGY_LOW, ENERGY_HIGH, energy_words(), theme, signed_numbers=False)
        self.mood.setObjectName("mood")
        self.energy.setObjectName("energy")
        self.mood.setAccessibleName(tr("Mood, from very bad to very good"))
        self.energy.setAccessibleName(tr("Energy, from worn out to full of energy"))
        self.question = label(question, "heading")
        self.more = button(tr("Say more"), "link", name="say-more")
        self.more.setAccessibleName(tr("Say more about how you feel"))
        self.more.clicked.connect(self.more_wanted)
        self.more.hide()
        head = row(self.question, self.more, spacing=12)
        head.setStretch(0, 1)
        mood_column = column(label(tr("Mood"), "soft", wraps=False), self.mood, spacing=6)
        energy_column = column(label(tr("Energy"), "soft", wraps=False), self.energy, spacing=6)
        self._strips = QHBoxLayout()
        self._strips.setSpacing(32)
        self._strips.addLayout(mood_column, 11)
        self._strips.addLayout(energy_column, 7)
        layout = column(head, self._strips, spacing=8)
        layout.setContentsMargins(24, 16, 24, 10)
        self.setLayout(layout)
        self.mood.chosen.connect(self._on_mood)
        self.energy.chosen.connect(self._on_energy)

    def set_values(self, mood: int | None, energy: int | None) -> None:
        self.mood.set_value(mood)
        self.energy.set_value(energy)

    def offer_more(self) -> None:
        self.more.show()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.mood.apply_theme(theme)
        self.energy.apply_theme(theme)
        self._turn()

    def _on_mood(self, value: int) -> None:
        self.felt.emit(value, self.energy.value)
        if self.energy.value is None:
            self.energy.setFocus()
        else:
            self.answered.emit()

    def _on_energy(self, value: int) -> None:
        self.felt.emit(self.mood.value, value)
        if self.mood.value is None:
            self.mood.setFocus()
        else:
            self.answered.emit()

    def _turn(self) -> None:
        wide = self.width() >= SIDE_BY_SIDE_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._strips.direction() != way:
            self._strips.setDirection(way)
            self._strips.setSpacing(32 if wide else 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
