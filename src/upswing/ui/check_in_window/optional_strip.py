"""A scale that may stay empty: its name, its strip, and a way to take back what was chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class OptionalStrip(QWidget):
    """Emits `changed` when something is chosen or taken back."""

    changed = Signal()

    def __init__(self, name: str, strip: ScaleStrip, *, object_name: str) -> None:
        super().__init__()
        self.strip = strip
        strip.setObjectName(object_name)
        strip.setAccessibleName(name)
        self._back = button(tr("Take it back"), "link", name=f"{object_name}-back")
        self._back.setAccessibleName(tr("Take it back: {what}", what=name))
        self._back.setAutoDefault(False)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        head = row(label(name, "soft"), self._back, spacing=12)
        head.setStretch(0, 1)
        self.setLayout(column(head, strip, spacing=2))
        strip.chosen.connect(self._on_chosen)
        self._back.clicked.connect(self._on_back)
        self._back.hide()

    @property
    def value(self) -> int | None:
        return self.strip.value

    def set_value(self, value: int | None) -> None:
        self.strip.set_value(value)
        self._back.setVisible(value is not None)

    def apply_theme(self, theme: Theme) -> None:
        self.strip.apply_theme(theme)

    def _on_chosen(self) -> None:
        self._back.show()
        self.changed.emit()

    def _on_back(self) -> None:
        self.strip.setFocus()
        self.set_value(None)
        self.changed.emit()
