"""A card of the form: some fields under a heading, that show a draft and tell what is typed and chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_draft import Draft
from upswing.ui.controls.layout import column, label
from upswing.ui.own_movement.field import Field


class Card(QFrame):
    """Emits `said` with the fields of a `Draft` that were just typed or chosen. `fields` are told apart by the names
    that faults use; one control may stand for several of them."""

    said = Signal(object)

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.fields: dict[str, Field] = {}
        self._column = column(spacing=18)
        self._column.setContentsMargins(22, 20, 22, 20)
        if heading:
            self._column.addWidget(label(heading, "heading"))
        self.setLayout(self._column)

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        """Shows every field as it stands in the draft, and tells nobody. What stands there already is not touched, so
        that the cursor stays where it is."""
        raise NotImplementedError

    def ask(self, field: str, name: str, inner: QWidget | QLayout, first: QWidget, *, about: str = "") -> Field:
        """Adds a field at the end."""
        made = Field(name, inner, first, about=about)
        self.fields[field] = made
        self._column.addWidget(made)
        return made

    def add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def tell(self, values: Mapping[str, object]) -> None:
        self.said.emit(dict(values))
