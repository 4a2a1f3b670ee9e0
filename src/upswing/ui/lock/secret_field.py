"""A line for a passphrase: hidden unless somebody wants to see it, and never remembered by the way it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.text import tr

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretField(QWidget):
    """`entered` comes at Enter when something is typed, `changed` whenever what is typed changes."""

    entered = Signal()
    changed = Signal()

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setObjectName(name)
        self.line.setAccessibleName(words)
        self.show_it = button(tr("Show"), name=f"{name}-show")
        self.show_it.setCheckable(True)
        self.show_it.setAccessibleName(tr("Show what is typed: {field}", field=words))
        self._capitals = label(tr("Caps Lock seems to be on."), "soft")
        self._capitals.setObjectName(f"{name}-capitals")
        about = label(words)
        about.setBuddy(self.line)
        whole = row(self.line, self.show_it, spacing=8)
        whole.setStretch(0, 1)
        self.setLayout(column(about, whole, self._capitals, spacing=6))
        self._capitals.hide()
        self._hide_it()
        self.line.entered.connect(self.entered)
        self.line.textChanged.connect(self.changed)
        self.line.capitals.connect(self._capitals.setVisible)
        self.show_it.toggled.connect(self._on_show)
        self.setFocusProxy(self.line)

    @property
    def passphrase(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        """Nothing is typed any more, and nothing is shown."""
        self.line.clear()
        self.show_it.setChecked(False)

    def _on_show(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if shown:
            self.line.setEchoMode(QLineEdit.EchoMode.Normal)
            self.line.setInputMethodHints(_HINTS)
        else:
            self._hide_it()
        self.show_it.setText(tr("Hide") if shown else tr("Show"))

    def _hide_it(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(_HINTS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_it.setChecked(False)


class _Line(QLineEdit):
    """Tells at each letter whether it came as Caps Lock would make it: no system says that by itself."""

    entered = Signal()
    capitals = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text():
            self.entered.emit()
            event.accept()
            return
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.capitals.emit(False)
        elif len(letter) == 1 and letter.lower() != letter.upper():
            self.capitals.emit(letter.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        super().keyPressEvent(event)
