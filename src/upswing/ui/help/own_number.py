"""Whom a person calls on a hard day: typed in once, kept in the settings, shown large."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from upswing.settings import LONGEST_NUMBER
from upswing.ui.controls.enter_line import EnterLine
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.text import breakable, tr


class OwnNumber(QFrame):
    """Emits `kept` with the number and the name, both empty when it is taken away, and `copy_wanted` with the number."""

    kept = Signal(str, str)
    copy_wanted = Signal(str)

    def __init__(self, number: str, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._number, self._name = number, name
        self.shown: QLabel = label("", "title")
        self.shown.setObjectName("own-number")
        self.whose: QLabel = label("")
        self._copy = button(tr("Copy"), name="own-copy")
        self._change = button(tr("Change"), "link", name="own-change")
        acts = FlowLayout(spacing=12)
        acts.addWidget(self._copy)
        acts.addWidget(self._change)
        self._kept_part = QWidget(self)
        self._kept_part.setLayout(column(self.whose, self.shown, acts, spacing=4))
        self.name_field, self.number_field = EnterLine(), EnterLine()
        self._form = QWidget(self)
        self._form.setLayout(self._fields())
        layout = column(
            label(tr("Your own number"), "heading"),
            label(tr("Somebody you would call: a friend, a neighbour, your doctor."), "soft"),
            self._kept_part,
            self._form,
            spacing=8,
        )
        layout.setContentsMargins(20, 20, 20, 20)
        self.setLayout(layout)
        self._copy.clicked.connect(lambda: self.copy_wanted.emit(self._number))
        self._change.clicked.connect(self._on_change)
        self._show(asks=not number)

    def _fields(self) -> QVBoxLayout:
        made = column(spacing=4)
        for field, name, object_name in (
            (self.name_field, tr("Who it is"), "own-name"),
            (self.number_field, tr("Number"), "own-number-field"),
        ):
            words = label(name, "soft")
            words.setBuddy(field)
            field.setObjectName(object_name)
            field.setAccessibleName(name)
            field.setMaxLength(LONGEST_NUMBER)
            field.entered.connect(self._on_keep)
            made.addWidget(words)
            made.addWidget(field)
        keep = button(tr("Keep"), name="own-keep")
        keep.setAutoDefault(False)
        keep.clicked.connect(self._on_keep)
        acts = FlowLayout(spacing=12)
        acts.addWidget(keep)
        made.addLayout(acts)
        return made

    def _on_change(self) -> None:
        self._show(asks=True)
        self.number_field.setFocus()

    def _on_keep(self) -> None:
        self._number = " ".join(self.number_field.text().split())
        self._name = " ".join(self.name_field.text().split())
        self.kept.emit(self._number, self._name)
        self._show(asks=not self._number)
        (self._copy if self._number else self.number_field).setFocus()

    def _show(self, *, asks: bool) -> None:
        self.name_field.setText(self._name)
        self.number_field.setText(self._number)
        self.whose.setText(breakable(self._name))
        self.whose.setVisible(bool(self._name))
        self.shown.setText(breakable(self._number))
        self._copy.setAccessibleName(tr("Copy: {what}", what=self._number))
        self._kept_part.setVisible(not asks)
        self._form.setVisible(asks)
