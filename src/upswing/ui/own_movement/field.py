"""A field of a form: its name, what it is good for, the control, and what is wrong, in one calm sentence."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget

from upswing.ui.controls.layout import column, label


class Field(QWidget):
    """`inner` is the control, or the layout that holds several; `first` the control that takes the focus."""

    def __init__(self, name: str, inner: QWidget | QLayout, first: QWidget, *, about: str = "") -> None:
        super().__init__()
        self.first = first
        self.name = label(name)
        self.name.setBuddy(first)
        self.about = label(about, "small")
        self.fault = label("", "eyebrow")
        layout = column(self.name, spacing=4)
        if about:
            layout.addWidget(self.about)
        if isinstance(inner, QWidget):
            layout.addWidget(inner)
        else:
            layout.addLayout(inner)
        layout.addWidget(self.fault)
        self.setLayout(layout)
        self.fault.hide()
        if not first.accessibleName():
            first.setAccessibleName(name)

    def say(self, sentence: str) -> None:
        """What is wrong; an empty sentence when nothing is."""
        if sentence != self.fault.text():
            self.fault.setText(sentence)
            self.first.setAccessibleDescription(sentence)
        if self.fault.isHidden() == bool(sentence):
            self.fault.setVisible(bool(sentence))
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
