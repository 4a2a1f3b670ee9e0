"""What was done of one movement: how often, the most, and a chart with its twin."""

from PySide6.QtWidgets import QFrame, QStackedWidget

from upswing.domain.movement_history import Bout, MovementHistory
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.library.history_chart import HistoryChart, axis_words
from upswing.ui.library.history_table import HistoryTable, table_view
from upswing.ui.library.history_words import (
    BOUTS_FOR_A_CHART,
    bout_words,
    record_line,
    sessions_words,
    too_few_words,
)
from upswing.ui.text import tr
from upswing.ui.theme import Theme

TABLE_PX = 220


class HistoryCard(QFrame):
    """Not to be seen while there is nothing to tell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self.record = label("")
        self.often = label("", "soft")
        self.axis = label("", "small")
        self.readout = label(" ", "small")
        self.chart = HistoryChart(theme)
        self.chart.read.connect(self._on_read)
        self._model = HistoryTable(self)
        self.table = table_view(self._model)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self.as_table = button(tr("Show as table"), "link", name="movement-as-table")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_as_table)
        layout = column(
            label(tr("Your record"), "heading"),
            self.record,
            self.often,
            self.axis,
            self._stack,
            self.readout,
            row(self.as_table, 0),
            spacing=6,
        )
        layout.setContentsMargins(18, 18, 18, 12)
        self.setLayout(layout)
        self.apply_theme(theme)

    def show_history(self, history: MovementHistory) -> None:
        self.setVisible(bool(history.bouts))
        if not history.bouts:
            return
        drawn = history.alike
        enough = len(drawn) >= BOUTS_FOR_A_CHART
        self.record.setText(record_line(history))
        self.often.setText(sessions_words(history) if enough else too_few_words(history))
        self.axis.setText(axis_words(drawn))
        self._stack.setVisible(enough)
        self.as_table.setVisible(enough)
        for words in (self.axis, self.readout):
            words.setVisible(enough and not self.as_table.isChecked())
        self.chart.show_bouts(drawn)
        self._model.show_bouts(drawn)
        self._on_read(None)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.chart.apply_theme(theme)
        self._fit()

    def _fit(self) -> None:
        tall = self._theme.px(TABLE_PX) if self.as_table.isChecked() else self.chart.sizeHint().height()
        self._stack.setFixedHeight(tall)

    def _on_read(self, bout: Bout | None) -> None:
        self.readout.setText(bout_words(bout) if bout is not None else " ")

    def _on_as_table(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.as_table.setText(tr("Show as chart") if wanted else tr("Show as table"))
        self._stack.setCurrentWidget(self.table if wanted else self.chart)
        self.readout.setVisible(not wanted)
        self.axis.setVisible(not wanted)
        self._fit()
