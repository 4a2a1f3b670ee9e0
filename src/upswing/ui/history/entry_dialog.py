"""A title, some fields, and Save or Cancel: what every dialog of the record is made of."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from upswing.ui.controls.calm_wheel import CalmWheel
from upswing.ui.controls.layout import LINK_INSET_PX, Page, button, column, label, row
from upswing.ui.text import tr

WIDE_CHARACTERS = 68
WIDEST = 4.0
"""Times the usual width of a page: the fields are as wide as the dialog, whatever the size of the text."""
GAP_PX = 12
AROUND_PX = 48
"""What stays free of the window behind it, at least."""
BAR_PX = 14
"""Room for the bar where the fields scroll."""


def keep_edges(page: Page) -> None:
    """What stands in the page begins and ends at the same places whether it scrolls or not, with room for the edges
    of links at its beginning."""
    bar = page.verticalScrollBar()

    def fit(_: int, last: int) -> None:
        taken = bar.sizeHint().width() if last > 0 else 0
        page.body.setContentsMargins(LINK_INSET_PX, 0, max(0, BAR_PX - taken), 0)

    bar.rangeChanged.connect(fit)
    fit(0, 0)


class EntryDialog(QDialog):
    """As tall as its fields, and never taller than the window it belongs to: then the fields scroll. The buttons
    stay where they are."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.fields = column(spacing=10)
        self.trouble = label("")
        self.trouble.setObjectName("dialog-trouble")
        self.trouble.hide()
        self.save = button(tr("Save"), "primary", name="dialog-save")
        cancel = button(tr("Cancel"), name="dialog-cancel")
        self.save.setDefault(True)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._page = Page(margin=0)
        self._page.limit_width(WIDEST)
        self._page.body.addLayout(self.fields)
        self._page.body.addStretch(1)
        keep_edges(self._page)
        self._heading = label(title, "heading")
        for words in (self._heading, self.trouble):
            words.setContentsMargins(LINK_INSET_PX, 0, 0, 0)
        self._foot = row(0, cancel, self.save, spacing=10)
        self._foot.setContentsMargins(0, 0, BAR_PX, 0)
        layout = column(self._heading, self._page, self.trouble, self._foot, spacing=GAP_PX)
        layout.setContentsMargins(24 - LINK_INSET_PX, 20, 24 - BAR_PX, 20)
        self.setLayout(layout)

    def ask(self, name: str, field: QWidget) -> None:
        """Adds a field under its name."""
        words = label(name, "soft")
        words.setBuddy(field)
        field.setAccessibleName(name)
        CalmWheel(field)
        self.fields.addLayout(column(words, field, spacing=4))

    def offer_before(self, show: Callable[[], None]) -> None:
        """Adds the way to what the entry said before."""
        before = button(tr("What it said before"), "link", name="dialog-before")
        before.setAutoDefault(False)
        before.clicked.connect(lambda: show())
        self.fields.insertLayout(0, row(before, 0))

    def refuse(self, sentence: str) -> None:
        """Says why this cannot be saved, and stays open."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as it needs to be, within the window behind it."""
        behind = self.parentWidget()
        room = behind.window().size() if behind is not None else self.size()
        wide = min(self.fontMetrics().averageCharWidth() * WIDE_CHARACTERS, room.width() - AROUND_PX)
        inner, edges = wide - 48, self._page.body.contentsMargins()
        parts = [
            self._heading.heightForWidth(inner),
            self._page.body.totalHeightForWidth(inner + edges.left() + edges.right()),
        ]
        if not self.trouble.isHidden():
            parts.append(self.trouble.heightForWidth(inner))
        parts.append(self._foot.sizeHint().height())
        tall = sum(parts) + 40 + GAP_PX * (len(parts) - 1) + 2
        self.resize(wide, min(tall, room.height() - AROUND_PX))
