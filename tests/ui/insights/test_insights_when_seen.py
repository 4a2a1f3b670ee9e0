"""Insights works only when it is looked at: opened, hidden and stale, redrawn when seen again, overtaken, called off."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from lives import steady_life
from upswing.insights.record import InsightsRecord
from upswing.ui.insights.research_card import ResearchCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.rail import Place
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme
from visitor import Guest, HeldClock, at_home, settled_in, turn

PATIENCE_S = 10.0


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """Someone with check-ins on five days."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        for _ in range(5):
            here.given.journal.check_ins.add(1, 3)
            here.clock.wait(86_400)
        yield here


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def insights(guest: Guest, qtbot: QtBot) -> InsightsView:
    """Opened, and at rest."""
    guest.go(Place.INSIGHTS)
    view = guest.window.findChild(InsightsView)
    assert view is not None
    qtbot.waitUntil(lambda: not view.at_work)
    return view


def test_opening_it_shows_the_first_chart_and_waits_with_those_far_below(guest: Guest, qtbot: QtBot) -> None:
    view = insights(guest, qtbot)
    assert "a check-in on 5 of 28 days" in view.timeline.finding.text()
    research = view.card(ResearchCard)
    assert research.finding.text() == ""
    view.show_card(research)
    qtbot.waitUntil(lambda: not view.at_work)
    assert "structured exercise" in research.finding.text()


def test_a_change_while_it_is_hidden_waits_until_it_is_seen(guest: Guest, qtbot: QtBot) -> None:
    view = insights(guest, qtbot)
    guest.go(Place.TODAY)
    guest.given.journal.check_ins.add(2, 4)
    turn(100)
    assert not view.at_work
    assert "a check-in on 5 of 28 days" in view.timeline.finding.text()
    assert insights(guest, qtbot) is view
    assert "a check-in on 6 of 28 days" in view.timeline.finding.text()


def test_a_change_while_it_is_seen_is_shown_at_once(guest: Guest, qtbot: QtBot) -> None:
    view = insights(guest, qtbot)
    guest.given.journal.check_ins.add(2, 4, felt_at=guest.clock.now() - timedelta(minutes=1))
    qtbot.waitUntil(lambda: "a check-in on 6 of 28 days" in view.timeline.finding.text())
    guest.given.journal.changes.undo()
    qtbot.waitUntil(lambda: "a check-in on 5 of 28 days" in view.timeline.finding.text())


def test_what_insights_does_not_show_leaves_it_as_it_is(guest: Guest, qtbot: QtBot) -> None:
    view = insights(guest, qtbot)
    guest.given.preferences.change(volume=35)
    turn(50)
    assert not view.at_work


@dataclass
class Held:
    """Each record is handed out when it is let go."""

    records: list[InsightsRecord]
    asked: list[Event] = field(default_factory=list)
    gates: list[Event] = field(default_factory=list)
    given: int = 0

    def __post_init__(self) -> None:
        self.asked = [Event() for _ in self.records]
        self.gates = [Event() for _ in self.records]

    def __call__(self) -> InsightsRecord:
        place, self.given = self.given, self.given + 1
        self.asked[place].set()
        assert self.gates[place].wait(PATIENCE_S)
        return self.records[place]


def opened(qtbot: QtBot, tasks: Tasks, ask: Held) -> InsightsView:
    view = InsightsView(ask, Theme(LIGHT, dark=False), tasks)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return view


def test_cards_far_below_come_one_after_another_and_are_all_there_when_it_rests(
    qtbot: QtBot, tasks: Tasks
) -> None:
    ask = Held([steady_life(60).record(59)])
    ask.gates[0].set()
    view = opened(qtbot, tasks, ask)
    view.refresh()
    assert not view.card(ResearchCard).isVisible()
    qtbot.waitUntil(lambda: not view.at_work)
    places = [card.mapTo(view, QPoint(0, 0)).y() for card in view.cards]
    assert all(card.isVisible() for card in view.cards)
    assert places == sorted(places)
    view.close()


def test_a_card_that_is_asked_for_before_it_has_come_is_there(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Held([steady_life(60).record(59)])
    ask.gates[0].set()
    view = opened(qtbot, tasks, ask)
    view.refresh()
    research = view.card(ResearchCard)
    view.show_card(research)
    qtbot.waitUntil(lambda: not view.at_work)
    assert "structured exercise" in research.finding.text()
    assert not research.visibleRegion().isEmpty()
    view.close()


def test_the_newest_request_wins_even_when_an_older_one_ends_last(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Held([steady_life(days).record(days - 1) for days in (20, 60)])
    view = opened(qtbot, tasks, ask)
    view.refresh()
    qtbot.waitUntil(ask.asked[0].is_set)
    view.refresh()
    qtbot.waitUntil(ask.asked[1].is_set)
    ask.gates[1].set()
    qtbot.waitUntil(lambda: not view.at_work)
    ask.gates[0].set()
    turn(100)
    assert "a check-in on 60 of 60 days" in view.timeline.finding.text()
    view.close()


def test_a_refresh_in_the_middle_of_drawing_draws_the_new_record(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Held([steady_life(days).record(days - 1) for days in (20, 60)])
    view = opened(qtbot, tasks, ask)
    view.refresh()
    ask.gates[0].set()
    qtbot.waitUntil(lambda: ask.asked[0].is_set() and not tasks.busy)
    assert view.at_work, "its first chart is being drawn, step by step"
    view.refresh()
    ask.gates[1].set()
    qtbot.waitUntil(lambda: not view.at_work)
    assert "a check-in on 60 of 60 days" in view.timeline.finding.text()
    view.close()


def test_work_that_nobody_waits_for_any_longer_changes_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Held([steady_life(20).record(19)])
    view = opened(qtbot, tasks, ask)
    turn(50)
    view.refresh()
    qtbot.waitUntil(ask.asked[0].is_set)
    qtbot.waitUntil(lambda: all(card.isVisible() for card in view.cards))
    tasks.cancel("insights")
    qtbot.waitUntil(lambda: not view.at_work)
    ask.gates[0].set()
    turn(100)
    assert view.timeline.finding.text() == ""
    assert view.timeline.waiting.words.text() == "Looking at your days …"
    view.close()
