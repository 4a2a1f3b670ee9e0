"""A table to read: every heading and every cell whole; what is wider than the window is reached by scrolling."""

from PySide6.QtCore import QAbstractItemModel, QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

MOST_CHARACTERS = 40
"""Longer cells go on in a second line."""


class TableView(QTableView):
    """Columns are as wide as what they hold, and share the room that is left. It is measured when it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[int] = []
        self._is_measured = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._measure)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_measured:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _measure(self) -> None:
        self._is_measured = self.isVisible()
        if not self._is_measured:
            return
        header = self.horizontalHeader()
        self.ensurePolished()
        most = self.fontMetrics().averageCharWidth() * MOST_CHARACTERS
        wanted = [
            max(self.sizeHintForColumn(place), header.sectionSizeHint(place)) for place in range(header.count())
        ]
        self._hints = [min(each, most) for each in wanted]
        self._share()
        if self._hints != wanted:
            self.resizeRowsToContents()

    def _share(self) -> None:
        header = self.horizontalHeader()
        spare = max(0, self.viewport().width() - sum(self._hints))
        for place, hint in enumerate(self._hints):
            share = spare // (len(self._hints) - place)
            spare -= share
            header.resizeSection(place, hint + share)
