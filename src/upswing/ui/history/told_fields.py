"""What may be told of a session beside its minutes and its effort. All of it is optional."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.domain.session import NOTHING_TOLD, Told
from upswing.ui.check_in_window.optional_strip import OptionalStrip
from upswing.ui.check_in_window.tags import TagPicker
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import column, label
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class ToldFields(QWidget):
    """Begins with what was told before; `told` is what the fields say now, empty where something was taken back."""

    def __init__(self, theme: Theme, before: Told = NOTHING_TOLD, known_tags: Iterable[str] = ()) -> None:
        super().__init__()
        self._company = before.with_someone
        self.company = Chooser(tr("Company"), [(tr("With someone"), True), (tr("On my own"), False)])
        self.company.show_chosen(self._company)
        self.company.chosen.connect(self._on_company)
        ends = {0: tr("not at all"), 10: tr("quite sure")}
        self.confidence = OptionalStrip(
            tr("How sure are you of the next one?"),
            ScaleStrip(0, 10, ends, theme, signed_numbers=False),
            object_name="confidence",
        )
        self.confidence.set_value(before.confidence)
        self.tags = TagPicker(known_tags, before.tags)
        self.note = QLineEdit(before.note)
        self.note.setObjectName("note")
        self.note.setAccessibleName(tr("Note"))
        layout = column(spacing=12)
        layout.addLayout(column(label(tr("Was somebody with you?"), "soft"), self.company, spacing=4))
        layout.addWidget(self.confidence)
        layout.addLayout(column(label(tr("Tags, in your own words"), "soft"), self.tags, spacing=4))
        layout.addLayout(column(label(tr("Note"), "soft"), self.note, spacing=4))
        self.setLayout(layout)

    @property
    def told(self) -> Told:
        return Told(self._company, self.confidence.value, self.tags.chosen, self.note.text().strip())

    def _on_company(self, with_someone: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """A second tap takes it back."""
        self._company = None if with_someone is self._company else with_someone
        self.company.show_chosen(self._company)
