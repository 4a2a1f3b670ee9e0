"""What may be told of a session beside how it felt; folded away until it is asked for, nothing chosen in advance."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.domain.session import Told
from upswing.ui.check_in_window.optional_strip import OptionalStrip
from upswing.ui.check_in_window.tags import TagPicker
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import LINK_INSET_PX, button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme

LONGEST_NOTE = 2000


class SayMore(QWidget):
    """A button that unfolds the fields. `told` is what they say, also while they are folded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.unfold = button(tr("Say more"), "link", name="after-more")
        self.unfold.setAccessibleName(tr("Say more about this session"))
        self.unfold.setCheckable(True)
        self._fields = QWidget(self)
        self._parts = column(spacing=14)
        self._fields.setLayout(self._parts)
        self._fields.hide()
        self._company: bool | None = None
        whole = column(row(self.unfold, 0), self._fields, spacing=8)
        whole.setContentsMargins(LINK_INSET_PX, 0, LINK_INSET_PX, 0)
        self.setLayout(whole)
        self.unfold.toggled.connect(self._on_unfold)
        self.open(())

    @property
    def told(self) -> Told:
        return Told(self._company, self.confidence.value, self.tags.chosen, self.note.text().strip())

    def open(self, known_tags: Iterable[str]) -> None:
        """Folded and empty; `known_tags` are offered."""
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._company = None
        self.company = Chooser(tr("Company"), [(tr("With someone"), True), (tr("On my own"), False)])
        self.company.chosen.connect(self._on_company)
        ends = {0: tr("not at all"), 10: tr("quite sure")}
        sure = tr("How sure are you of the next one?")
        self.confidence = OptionalStrip(
            sure, ScaleStrip(0, 10, ends, self._theme, signed_numbers=False), object_name="confidence"
        )
        self.tags = TagPicker(known_tags)
        self.note = QLineEdit()
        self.note.setObjectName("session-note")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setAccessibleName(tr("Note"))
        for name, part in (
            (tr("Was somebody with you?"), self.company),
            ("", self.confidence),
            (tr("Tags, in your own words"), self.tags),
            (tr("Note"), self.note),
        ):
            self._parts.addWidget(_named(name, part) if name else part)
        self.unfold.setChecked(False)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.confidence.apply_theme(theme)

    def _on_unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._fields.setVisible(unfolded)
        if unfolded:
            first = self.company.findChildren(QWidget, "choose-True")
            first[0].setFocus()

    def _on_company(self, with_someone: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """A second tap takes it back."""
        self._company = None if with_someone is self._company else with_someone
        self.company.show_chosen(self._company)


def _named(name: str, part: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(name, "soft"), part, spacing=4))
    return made
