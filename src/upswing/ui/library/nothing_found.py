"""Nothing is found: which wish is in the way, and the button that drops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upswing.domain.search import Filters
from upswing.domain.wish import InTheWay, wishes_in
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.library.toggles import wish_name
from upswing.ui.text import counted, tr


class NothingFound(QWidget):
    """Emits `dropped` with the wish, None for the words, or `cleared` for all of them."""

    dropped = Signal(object)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._way: InTheWay | None = None
        self.said = label("", "soft")
        self.drop = button("", name="drop-the-wish")
        self.drop.clicked.connect(self._on_drop)
        layout = column(self.said, row(self.drop, 0), 0, spacing=12)
        layout.setContentsMargins(4, 16, 8, 0)
        self.setLayout(layout)

    def explain(self, words: str, filters: Filters, way: InTheWay | None) -> None:
        """`way` is what is in the way of `words` and `filters`, None where no single thing is."""
        self._way = way
        if way is None:
            self.said.setText(
                tr("No movement has these words and fits all of this.")
                if words.strip()
                else tr("No movement fits all of this.")
            )
            self.drop.setText(tr("Begin anew"))
        elif way.wish is None:
            self.said.setText(_without_words(words.strip(), way.found, filtered=bool(wishes_in(filters))))
            self.drop.setText(tr("Clear the search"))
        else:
            name = wish_name(way.wish, filters)
            self.said.setText(
                counted(
                    "No movement fits all of this. Without “{wish}” there is {n}.",
                    "No movement fits all of this. Without “{wish}” there are {n}.",
                    way.found,
                    wish=name,
                )
            )
            self.drop.setText(tr("Drop this filter"))
            self.drop.setAccessibleName(tr("Drop “{wish}”", wish=name))
            return
        self.drop.setAccessibleName("")

    def _on_drop(self) -> None:
        if self._way is None:
            self.cleared.emit()
        else:
            self.dropped.emit(self._way.wish)


def _without_words(words: str, found: int, *, filtered: bool) -> str:
    if not filtered:
        return tr("No movement has the words “{words}”.", words=words)
    return counted(
        "No movement with “{words}” fits this. Without the words there is {n}.",
        "No movement with “{words}” fits this. Without the words there are {n}.",
        found,
        words=words,
    )
