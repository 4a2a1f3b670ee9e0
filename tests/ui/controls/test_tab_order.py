"""The Tab key goes as one reads, to parts that were made late too."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.controls.layout import button, column, row
from upswing.ui.controls.tab_order import reached_here


def test_parts_that_are_made_late_are_reached_where_they_stand(qtbot: QtBot) -> None:
    window, holder = QWidget(), QWidget()
    first, last = button("First"), button("Last")
    inner = row()
    holder.setLayout(inner)
    window.setLayout(column(first, holder, last))
    qtbot.addWidget(window)
    late = [button("Late"), button("Later")]
    for each in late:
        inner.addWidget(each)
    reached_here(holder, late)
    reached_here(holder, late)
    chain: list[str] = []
    here: QWidget | None = first
    for _ in range(12):
        if isinstance(here, QPushButton):
            chain.append(here.text())
        assert here is not None
        here = here.nextInFocusChain()
    assert chain[:4] == ["First", "Late", "Later", "Last"]
