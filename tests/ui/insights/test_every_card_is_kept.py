"""Every card that has a chart can be saved as picture, drawing and numbers, also at 200 % text, and says its "Why?"."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from card_seen import basis
from lives import Life
from upswing.ui.insights.cards import make_cards
from upswing.ui.theme import LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WITHOUT_A_CHART_YET = {"insights-shuffle", "insights-stronger"}
"""They need drawn weeks, and sets."""


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_chart_is_saved_and_copied(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    life = Life()
    for day in range(60):
        life.says(day, day % 5 - 2, 1 + day % 6, hour=8)
        if day % 3 != 1:
            life.moves(day, 10 + day % 30, before=day % 3, after=day % 3 + 1 + day % 2)
    start = basis(life.record(59))
    without = set()
    for card in make_cards(Theme(LIGHT, dark=False, scale=scale), lambda parent, name, kinds: tmp_path / name):
        qtbot.addWidget(card)
        card.resize(900, 700)
        card.show()
        for _ in card.steps(card.work_out(start, lambda _: None)):
            pass
        assert card.method.text(), card.objectName()
        assert not card.why.isHidden(), card.objectName()
        if card._canvas is None:
            without.add(card.objectName())
            continue
        for kind in ("png", "svg", "csv"):
            card.save_as(kind)
            assert card.readout.text() == f"Saved as {card.objectName()}.{kind}."
        assert QImage(str(tmp_path / f"{card.objectName()}.png")).width() > 1500
        assert QSvgRenderer(str(tmp_path / f"{card.objectName()}.svg")).isValid()
        lines = (tmp_path / f"{card.objectName()}.csv").read_text("utf-8-sig").splitlines()
        assert len(lines) > 1, card.objectName()
        card.copy_picture()
        assert card.readout.text() == "The picture is on the clipboard."
    assert without == WITHOUT_A_CHART_YET
