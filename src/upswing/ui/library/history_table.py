"""The twin of the chart: the same sessions as a table, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from upswing.domain.movement_history import Bout
from upswing.ui.controls.table_view import TableView
from upswing.ui.library.history_words import amount_words, dated
from upswing.ui.text import number, tr

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """A cell is written out only when it is seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bouts: Sequence[Bout] = ()
        self._headings = (tr("Day"), tr("In all"), tr("Sets"), tr("Most in one set"))

    def show_bouts(self, bouts: Sequence[Bout]) -> None:
        """In the order of time."""
        self.beginResetModel()
        self._bouts = tuple(reversed(bouts))
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._bouts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        bout = self._bouts[index.row()]
        return (
            dated(bout.day),
            amount_words(bout, bout.total),
            number(bout.sets),
            amount_words(bout, bout.best),
        )[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]


def table_view(model: HistoryTable) -> TableView:
    made = TableView()
    made.setObjectName("movement-table")
    made.setAccessibleName(tr("Each session, the newest first"))
    made.setModel(model)
    return made
