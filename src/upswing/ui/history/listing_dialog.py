"""A dialog that only shows: a heading, a page that scrolls, and what leads out of it."""

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from upswing.ui.controls.layout import LINK_INSET_PX, Page, button, column, label, row
from upswing.ui.history.entry_dialog import AROUND_PX, BAR_PX, WIDE_CHARACTERS, WIDEST, keep_edges
from upswing.ui.text import tr


class ListingDialog(QDialog):
    """As tall as the window it belongs to lets it be; the page within scrolls. `list` is what is shown."""

    def __init__(self, parent: QWidget, title: str, *acts: QPushButton) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.list = column(spacing=14)
        self._page = page = Page(margin=0)
        page.limit_width(WIDEST)
        page.body.addLayout(self.list)
        page.body.addStretch(1)
        keep_edges(page)
        self.close_button = button(tr("Close"), "primary", name="dialog-close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        foot = row(*acts, 0, self.close_button, spacing=10)
        foot.setContentsMargins(LINK_INSET_PX, 0, BAR_PX, 0)
        heading = label(title, "heading")
        heading.setContentsMargins(LINK_INSET_PX, 0, 0, 0)
        layout = column(heading, page, foot, spacing=12)
        layout.setContentsMargins(24 - LINK_INSET_PX, 20, 24 - BAR_PX, 20)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A list without a button in it is read by the keys that turn pages."""
        if not self._page.turns(event.key()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        behind = self.parentWidget()
        room = behind.window().size() if behind is not None else self.size()
        wide = min(self.fontMetrics().averageCharWidth() * WIDE_CHARACTERS, room.width() - AROUND_PX)
        self.resize(wide, min(self.fontMetrics().height() * 32, room.height() - AROUND_PX))
        self.close_button.setFocus()
