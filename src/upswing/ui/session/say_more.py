"""What may be told of a session beside how it felt; folded away until it is asked for, nothing chosen in advance."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.domain.session import NOTHING_TOLD, Told
from upswing.ui.check_in_window.optional_strip import OptionalStrip
from upswing.ui.check_in_window.tags import TagPicker
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import LINK_INSET_PX, button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.controls.tab_order import tab_as_laid
from upswing.ui.text import tr
from upswing.ui.theme import Theme

LONGEST_NOTE = 2000


class SayMore(QWidget):
    """A button that unfolds the fields, which are made then. `told` is what they say, also while they are folded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._known_tags: Callable[[], Iterable[str]] = tuple
        self._fields: _Fields | None = None
        self.unfold = button(tr("Say more"), "link", name="after-more")
        self.unfold.setAccessibleName(tr("Say more about this session"))
        self.unfold.setCheckable(True)
        self._whole = column(row(self.unfold, 0), spacing=8)
        self._whole.setContentsMargins(LINK_INSET_PX, 0, LINK_INSET_PX, 0)
        self.setLayout(self._whole)
        self.unfold.toggled.connect(self._on_unfold)

    @property
    def told(self) -> Told:
        return self._fields.told if self._fields is not None else NOTHING_TOLD

    def open(self, known_tags: Callable[[], Iterable[str]]) -> None:
        """Folded and empty; `known_tags` gives what is offered once it is unfolded."""
        self._known_tags = known_tags
        self.unfold.setChecked(False)
        if self._fields is not None:
            self._fields.deleteLater()
            self._fields = None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._fields is not None:
            self._fields.confidence.apply_theme(theme)

    def _on_unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if unfolded and self._fields is None:
            self._fields = _Fields(self._theme, self._known_tags())
            self._whole.addWidget(self._fields)
            tab_as_laid(self)
        if self._fields is not None:
            self._fields.setVisible(unfolded)
            if unfolded:
                self._fields.company.findChildren(QWidget, "choose-True")[0].setFocus()


class _Fields(QWidget):
    def __init__(self, theme: Theme, known_tags: Iterable[str]) -> None:
        super().__init__()
        self._with_someone: bool | None = None
        self.company = Chooser(tr("Company"), [(tr("With someone"), True), (tr("On my own"), False)])
        self.company.chosen.connect(self._on_company)
        ends = {0: tr("not at all"), 10: tr("quite sure")}
        sure = tr("How sure are you of the next one?")
        self.confidence = OptionalStrip(
            sure, ScaleStrip(0, 10, ends, theme, signed_numbers=False), object_name="confidence"
        )
        self._tags = TagPicker(known_tags)
        self._note = QLineEdit()
        self._note.setObjectName("session-note")
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setAccessibleName(tr("Note"))
        self.setLayout(
            column(
                _named(tr("Was somebody with you?"), self.company),
                self.confidence,
                _named(tr("Tags, in your own words"), self._tags),
                _named(tr("Note"), self._note),
                spacing=14,
            )
        )

    @property
    def told(self) -> Told:
        return Told(self._with_someone, self.confidence.value, self._tags.chosen, self._note.text().strip())

    def _on_company(self, with_someone: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """A second tap takes it back."""
        self._with_someone = None if with_someone is self._with_someone else with_someone
        self.company.show_chosen(self._with_someone)


def _named(name: str, part: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(name, "soft"), part, spacing=4))
    return made
