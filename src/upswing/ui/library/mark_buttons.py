"""A favourite, or not for me: two toggles, and what each of them means for the plan."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QPushButton

from upswing.domain.marks import Mark
from upswing.ui.controls.layout import button, label
from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme

KEY_OF = {Mark.FAVOURITE: "F", Mark.NOT_FOR_ME: "N"}
ICON_PX = 20


def mark_name(mark: Mark) -> str:
    return {Mark.FAVOURITE: tr("Favourite"), Mark.NOT_FOR_ME: tr("Not for me")}[mark]


def mark_icon(mark: Mark, *, holds: bool = True) -> str:
    """The name of its picture: they differ in shape, not in colour alone."""
    if mark is Mark.NOT_FOR_ME:
        return "aside"
    return "favourite" if holds else "favourite-open"


class MarkButtons(QObject):
    """The buttons and the sentence, to be laid out by whoever shows them. Emits `marked` with the mark that is
    wanted, None for none."""

    marked = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark: Mark | None = None
        self.buttons = {mark: self._button(mark) for mark in Mark}
        self.meaning = label("", "small")
        self.meaning.hide()
        self._dress()

    def show_mark(self, mark: Mark | None, *, planned: bool) -> None:
        """`planned` says that the plan climbs the ladder of this movement."""
        self._mark = mark
        for each, made in self.buttons.items():
            made.setChecked(each is mark)
        said = {
            None: "",
            Mark.FAVOURITE: tr("A favourite. Where two are equally due, your plan takes it first.")
            if planned
            else tr("A favourite. “Favourites” beside the search shows it."),
            Mark.NOT_FOR_ME: tr("Not for you. Your plan leaves it out, and here you find it by its name."),
        }[mark]
        self.meaning.setText(said)
        self.meaning.setVisible(bool(said))
        self._dress()

    def switch(self, mark: Mark) -> None:
        """Sets the mark, or takes it away where it holds."""
        self.marked.emit(None if self._mark is mark else mark)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def _dress(self) -> None:
        size = self._theme.px(ICON_PX)
        for mark, made in self.buttons.items():
            holds = mark is self._mark
            token = "accent" if holds else "ink_soft"
            made.setIcon(icon(mark_icon(mark, holds=holds), self._theme.colour(token), size))
            made.setIconSize(QSize(size, size))

    def _button(self, mark: Mark) -> QPushButton:
        made = button(f"{mark_name(mark)} ({KEY_OF[mark]})", name=f"mark-{mark}")
        made.setCheckable(True)
        made.setAccessibleName(tr("{name}, key {key}", name=mark_name(mark), key=KEY_OF[mark]))
        made.clicked.connect(lambda: self.switch(mark))
        return made
