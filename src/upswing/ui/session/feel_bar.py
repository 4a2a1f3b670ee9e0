"""How did that feel? Three words, one tap, skippable; it never makes the session longer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.domain.session import Feel
from upswing.ui.controls.layout import button, label, row
from upswing.ui.text import tr
from upswing.ui.words import feel_name


class FeelBar(QFrame):
    """Keys 1, 2 and 3 answer it too."""

    rated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        parts = row(label(tr("How did that feel?"), wraps=False), 8, spacing=8)
        self._buttons = {}
        for key, feel in enumerate(Feel, start=1):
            made = button(feel_name(feel), name=f"feel-{feel}")
            made.setToolTip(str(key))
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, feel=feel: self.rated.emit(feel))
            self._buttons[feel] = made
            parts.addWidget(made)
        parts.setContentsMargins(20, 6, 12, 6)
        self.setLayout(parts)
        self.keep_its_place(kept=True)

    def keep_its_place(self, *, kept: bool) -> None:
        """Whether nothing else moves where it is not asked."""
        policy = self.sizePolicy()
        if policy.retainSizeWhenHidden() != kept:
            policy.setRetainSizeWhenHidden(kept)
            self.setSizePolicy(policy)

    def show_feel(self, feel: Feel | None) -> None:
        for each, made in self._buttons.items():
            made.setChecked(each is feel)
