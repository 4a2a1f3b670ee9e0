"""Every card has its chart saved as picture, drawing and numbers, also at 200 % text, and says its "Why?"."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from card_seen import basis
from lives import FIRST, Life, moment
from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.identity import new_id
from upswing.domain.kept_answer import DrawnWeek
from upswing.domain.session import SetDone
from upswing.domain.shuffle import drawn
from upswing.insights.record import InsightsRecord, LoadWeek, StrengthRecord
from upswing.ui.insights.cards import KINDS
from upswing.ui.theme import LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CATALOGUE = read_catalogue(resources.folder())
DAYS, WEEKS = 91, 13


def record() -> InsightsRecord:
    """Thirteen weeks with a check-in a day, two sessions in three days, and days that chance drew."""
    life = Life()
    for day in range(DAYS):
        life.says(day, day % 5 - 2, 1 + day % 6, hour=8)
        if day % 3 != 1:
            life.moves(day, 10 + day % 30, before=day % 3, after=day % 3 + 1 + day % 2)
    weeks: list[DrawnWeek] = []
    for week in range(WEEKS):
        days = drawn(week, weeks[-1].weekdays[-1] if weeks else None)
        weeks.append(DrawnWeek(FIRST + timedelta(days=7 * week), moment(7 * week - 2, 9), week, days))
    return replace(life.record(DAYS), weeks=tuple(weeks))


def strength() -> StrengthRecord:
    """Squats that climb a rung every fourth week, and what each week came to."""
    sets = []
    for week in range(WEEKS):
        movement, at = CATALOGUE.exercises[CATALOGUE.ladders["squat"].rungs[week // 4]], moment(7 * week, 9)
        sets.append(SetDone(new_id(at), new_id(at), 0, movement.id, movement.measure, 8 + week % 4, 8, at))
    load = tuple(LoadWeek(FIRST + timedelta(days=7 * week), 10 + week, 30) for week in range(WEEKS))
    return StrengthRecord(tuple(sets), CATALOGUE.exercises, load)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_chart_is_saved_and_copied(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    start = basis(record(), strength)
    for kind in KINDS:
        card = kind(Theme(LIGHT, dark=False, scale=scale), lambda parent, name, kinds: tmp_path / name)
        qtbot.addWidget(card)
        card.resize(900, 700)
        card.show()
        for _ in card.steps(card.work_out(start, lambda _: None)):
            pass
        name = card.objectName()
        assert card.method.text(), name
        assert not card.why.isHidden(), name
        assert card.copy.isVisible(), f"{name} has no chart: {card.waiting.words.text()}"
        for ending in ("png", "svg", "csv"):
            card.save_as(ending)
            assert card.readout.text() == f"Saved as {name}.{ending}."
        assert QImage(str(tmp_path / f"{name}.png")).width() > 1500
        assert QSvgRenderer(str(tmp_path / f"{name}.svg")).isValid()
        assert "<image" not in (tmp_path / f"{name}.svg").read_text("utf-8"), f"{name} is saved as pixels"
        lines = (tmp_path / f"{name}.csv").read_text("utf-8-sig").splitlines()
        assert len(lines) > 1, name
        card.copy_picture()
        assert card.readout.text() == "The picture is on the clipboard."
    forest = (tmp_path / "insights-shuffle.svg").read_text("utf-8")
    assert "← lower on drawn days" in forest
    assert "higher on drawn days →" in forest
