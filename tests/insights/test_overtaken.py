"""A refresh while the insights are being worked out: the work under way ends, and what is shown is the new record."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from lives import Life, steady_life
from upswing.insights.active_state import ActiveState, build_state
from upswing.insights.basis import Basis
from upswing.insights.record import InsightsRecord, StrengthRecord
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Report, Superseded, Tasks
from upswing.ui.theme import LIGHT, Theme

PATIENCE_S = 10.0


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


class HeldRecord:
    """Gives its first record only when it is let go; the later ones at once."""

    def __init__(self, *records: InsightsRecord) -> None:
        self._records = list(records)
        self.asked, self.let_go = Event(), Event()

    def __call__(self) -> InsightsRecord:
        if len(self._records) > 1:
            record = self._records.pop(0)
            self.asked.set()
            assert self.let_go.wait(PATIENCE_S)
            return record
        return self._records[0]


def test_a_refresh_overtakes_work_under_way_and_shows_the_new_record(qtbot: QtBot, tasks: Tasks) -> None:
    ask = HeldRecord(steady_life(30).record(29), steady_life(60).record(59))
    view = InsightsView(ask, Theme(LIGHT, dark=False), tasks)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.refresh()
    qtbot.waitUntil(ask.asked.is_set)
    view.refresh()
    ask.let_go.set()
    qtbot.waitUntil(lambda: not view.at_work)
    assert "a check-in on 60 of 60 days" in view.timeline.finding.text()
    view.close()


def test_an_analysis_that_nobody_waits_for_ends_at_its_next_report(qtbot: QtBot, tasks: Tasks) -> None:
    basis = Basis(lively(400), StrengthRecord)
    began, overtaken, shares = Event(), Event(), list[float]()
    ended = list[type[BaseException]]()

    def analysis(report: Report) -> ActiveState:
        def hold(share: float) -> None:
            shares.append(share)
            began.set()
            assert overtaken.wait(PATIENCE_S)
            report(share)

        try:
            return build_state(basis, hold)
        except Superseded as end:
            ended.append(type(end))
            raise

    got: list[object] = []
    tasks.run("analysis", analysis, got.append)
    assert began.wait(PATIENCE_S)
    tasks.run("analysis", lambda _: "newer", got.append)
    overtaken.set()
    qtbot.waitUntil(lambda: got == ["newer"] and ended == [Superseded])
    assert len(shares) == 1


def test_progress_is_told_in_order_and_reaches_the_end_of_the_shifts() -> None:
    shares: list[float] = []
    build_state(Basis(lively(400), StrengthRecord), shares.append)
    assert shares == sorted(shares)
    assert len(shares) >= 3
    assert 0.5 < shares[-1] <= 1.0


def lively(days: int) -> InsightsRecord:
    """Moods and sessions that keep no weekday."""
    life = Life()
    for day in range(days):
        life.says(day, (day * day) % 7 - 3, hour=8)
        if (day * 5) % 11 < 5:
            life.moves(day)
    return life.record(days - 1)
