"""The small check-in: two taps and Enter, without the large window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard

WIDE_PX = 560


class CheckInWindow(QWidget):
    """Emits `kept` with mood and energy (None where not chosen), once, when it is kept. Escape leaves without."""

    kept = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle(tr("Check in – Upswing"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("kind", "page")
        self.card = CheckInCard(theme, tr("How do you feel right now?"))
        self.keep = button(tr("Keep"), "primary", name="small-keep")
        self.keep.setEnabled(False)
        hint = label(tr("Esc leaves without keeping anything."), "small")
        foot = row(hint, self.keep, spacing=12)
        foot.setStretch(0, 1)
        layout = column(self.card, foot, spacing=12)
        layout.setContentsMargins(16, 16, 16, 16)
        self.setLayout(layout)
        self.card.felt.connect(self._on_felt)
        self.card.answered.connect(self.keep.setFocus)
        self.keep.clicked.connect(self._on_keep)

    def ask(self) -> None:
        """Comes to the front with nothing chosen."""
        self.card.set_values(None, None)
        self.keep.setEnabled(False)
        self._fit()
        self.show()
        self.raise_()
        self.activateWindow()
        self.card.mood.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.card.apply_theme(theme)
        self._fit()

    def _fit(self) -> None:
        """As wide as the strips like to be at this size of text, and as tall as that makes it."""
        wide = round(WIDE_PX * self._theme.scale)
        inside = self.layout()
        assert inside is not None
        self.resize(wide, max(inside.totalHeightForWidth(wide), inside.minimumSize().height()))

    def _on_felt(self) -> None:
        self.keep.setEnabled(True)

    def _on_keep(self) -> None:
        self.kept.emit(self.card.mood.value, self.card.energy.value)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keep.isEnabled():
            self._on_keep()
        else:
            super().keyPressEvent(event)
