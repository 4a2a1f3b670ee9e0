"""The numbers below a forest plot stand apart, whatever its width and the size of its text."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from upswing.ui.charts.forest import ForestChart, ForestRow, ForestWords
from upswing.ui.text import signed
from upswing.ui.theme import LIGHT, Theme

ROWS = (
    ForestRow("Walking or jogging", -0.62, -0.8, -0.45),
    ForestRow("Older, with a disorder", -2.15, -3.0, -1.3),
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(("wide", "scale"), [(900, 1.0), (700, 2.0), (1300, 2.0)])
def test_numbers_below_the_plot_stand_apart(qtbot: QtBot, wide: int, scale: float) -> None:
    chart = ForestChart(Theme(LIGHT, False, scale), ForestWords(lambda value: signed(value, 1)))
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    chart.show()
    for _ in chart.steps(ROWS):
        pass
    chart.resize(wide, 300)
    qtbot.wait(10)
    metrics, view = QFontMetricsF(chart.tick_font()), chart._view
    ends = []
    for value, words in chart._axis._tickLevels[0]:
        middle = view.mapViewToScene(QPointF(value, 0)).x()
        half = metrics.horizontalAdvance(words) / 2
        ends.append((middle - half, middle + half))
    assert len(ends) >= 3
    assert all(after[0] - before[1] > 0.2 * metrics.height() for before, after in pairwise(ends))
