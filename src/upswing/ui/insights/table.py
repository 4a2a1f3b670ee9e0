"""The twin of a chart: the same numbers as a table to read, to hear and to save."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from upswing.ui.insights.text import dated
from upswing.ui.text import number

Cell = date | int | float | str | None
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
AT_THE_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
AT_THE_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows as values; None is an empty cell. `decimals` of a broken number are shown."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    decimals: int = 1

    def csv(self) -> str:
        """Comma-separated, days as 2026-11-22, numbers with a point: for other programs."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.headings)
        writer.writerows(tuple(_plain(cell) for cell in row) for row in self.rows)
        return out.getvalue()


def shown(cell: Cell, decimals: int = 1) -> str:
    """A cell in the reader's own way of writing."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return dated(cell)
    if isinstance(cell, float):
        return number(_unsigned_nought(cell, decimals), decimals).replace("-", "−")
    return number(cell).replace("-", "−") if isinstance(cell, int) else cell


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{_unsigned_nought(cell, 2):.2f}".rstrip("0").rstrip(".")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _unsigned_nought(value: float, decimals: int) -> float:
    """The same, but what would be written as −0 is 0."""
    return 0.0 if round(value, decimals) == 0 else value


class TableModel(QAbstractTableModel):
    """Shows a `Table`; a cell is written out only when it is seen."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.AlignmentFlag | None:
        if not index.isValid():
            return None
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell, self._table.decimals)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, int | float):
            return AT_THE_END
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """A heading stands where the cells below it stand."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            cells = (row[section] for row in self._table.rows)
            first = next((cell for cell in cells if cell is not None), "")
            return AT_THE_END if isinstance(first, int | float) else AT_THE_START
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._table.headings[section] if orientation == Qt.Orientation.Horizontal else number(section + 1)
