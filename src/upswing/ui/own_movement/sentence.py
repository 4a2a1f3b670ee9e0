"""A sentence to type in: it wraps, and the field grows with it, so that all of it can be read at any text size."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy


class Sentence(QPlainTextEdit):
    """One paragraph. Tab and Enter lead on to the next field; a line break that is pasted becomes a space."""

    typed = Signal()

    def __init__(self, name: str, spoken: str, hint: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_changed)

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Shows it without telling anybody; what stands there already is not touched."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def _on_changed(self) -> None:
        self._fit()
        self.typed.emit()

    def _fit(self) -> None:
        """As high as its lines need."""
        lines = max(1, round(self.document().size().height()))
        around = max(0, self.height() - self.viewport().height())
        height = ceil(lines * self.fontMetrics().lineSpacing()) + around + 2
        if height != self.height():
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        self.insertPlainText(" ".join(source.text().split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
