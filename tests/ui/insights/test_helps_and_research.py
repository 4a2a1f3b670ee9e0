"""What helps most, and what research says: forests to look at, with nothing called best."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from card_seen import card_seen
from lives import Life
from upswing.domain.kept_answer import KeptLook
from upswing.insights.active_verdict import ActiveDays, Description, Link, Verdict, look_at
from upswing.insights.before_after import Interval
from upswing.insights.look_memory import look_id, text_of
from upswing.insights.record import InsightsRecord
from upswing.insights.research import EFFECTS, Effect
from upswing.ui.charts.forest import ForestChart
from upswing.ui.insights import research_words
from upswing.ui.insights.card import Card
from upswing.ui.insights.helps_card import HelpsCard
from upswing.ui.insights.research_card import ResearchCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme

Opens = Callable[[InsightsRecord, type[Card]], Card]


@pytest.fixture
def opens(qtbot: QtBot) -> Iterator[Opens]:
    tasks = Tasks()
    made: list[InsightsView] = []

    def open_it(record: InsightsRecord, kind: type[Card]) -> Card:
        view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks)
        made.append(view)
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.refresh()
        qtbot.waitUntil(lambda: not view.at_work)
        card = view.card(kind)
        view.show_card(card)
        qtbot.waitUntil(lambda: not view.at_work)
        return card

    yield open_it
    tasks.close()
    for view in made:
        view.close()


def forest(card: Card) -> ForestChart:
    found = card.findChild(ForestChart)
    assert found is not None
    return found


def life_of(sessions: int) -> Life:
    life = Life()
    for day in range(sessions):
        life.moves(day, 20, before=day % 3, after=day % 3 + 1 + day % 2)
    return life


def test_too_few_sessions_are_told_in_numbers(opens: Opens) -> None:
    card = opens(life_of(5).record(5), HelpsCard)
    assert "From 8 sessions of one kind" in card.waiting.words.text()
    assert "there are 5 such sessions" in card.waiting.words.text()


def test_groups_are_read_with_the_keys_and_nothing_is_called_best(opens: Opens) -> None:
    card = opens(life_of(12).record(12), HelpsCard)
    chart = forest(card)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert "+1.5 on average (likely between +1.2 and +1.8), 12 sessions." in card.readout.text()
    words = f"{card.finding.text()} {card.caution.text()} {card.readout.text()}".lower()
    assert "not an answer" in words
    assert "best" not in words
    assert "fewer than 20 sessions, drawn pale" in words
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert "Point at a line" in card.readout.text()


def test_the_table_has_every_group_with_its_numbers(opens: Opens) -> None:
    card = opens(life_of(12).record(12), HelpsCard)
    QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    model = card.table.model()
    assert model.rowCount() == 3
    assert {model.index(row, 2).data() for row in range(3)} == {"12"}


def test_research_is_there_before_there_is_any_data_of_ones_own(opens: Opens) -> None:
    card = opens(Life().record(0), ResearchCard)
    assert forest(card).isVisible()
    assert "works alongside treatment" in card.finding.text()
    assert "stand apart from your own data" in card.note.text()
    QTest.keyClick(forest(card), Qt.Key.Key_Down)
    assert "Walking or jogging: −0.62 (95 % interval −0.80 to −0.45)" in card.readout.text()
    assert "Noetel 2024" in card.readout.text()


@pytest.mark.parametrize("effect", research_words.everything(), ids=lambda each: each.id)
def test_every_figure_has_its_people_its_caveat_and_its_source(effect: Effect) -> None:
    said = research_words.read(effect)
    assert research_words.caveats()[effect.id] in said
    assert effect.source in said
    assert effect.doi in said
    assert effect.low < effect.estimate < effect.high
    assert re.search(
        r"\((95 % interval|99\.2 % interval|middle half of the reviews) [−+]?\d\.\d\d to [−+]?\d\.\d\d\)", said
    )
    assert re.search(r"\d people|How many people are in each is not told", said)


def test_ones_own_numbers_stand_apart_on_an_axis_of_their_own(opens: Opens) -> None:
    card = opens(life_of(12).record(12), ResearchCard)
    assert isinstance(card, ResearchCard)
    own = card.own
    assert own.chart is not None
    assert own.chart.isVisible()
    assert own.chart is not card.findChild(ForestChart)
    assert "1.5 points higher" in own.words.text()
    assert "12 sessions" in own.words.text()
    assert "that part is still in it" in own.words.text()
    assert "cannot be compared" in own.measure.text()
    assert "1.5" not in card.finding.text() + card.note.text()
    QTest.keyClick(own.chart, Qt.Key.Key_Down)
    assert own.readout.text() == "After a session (12): +1.50 (95 % interval +1.17 to +1.83)"
    QTest.keyClick(own.chart, Qt.Key.Key_Escape)
    assert "Point at a line" in own.readout.text()


def test_what_comes_by_itself_is_taken_off_ones_own_where_it_is_known(opens: Opens) -> None:
    life = life_of(12)
    for day in range(12):
        life.says(day, day % 3, hour=8)
        life.says(day, day % 3 // 2 + 1, hour=8.5)
    card = opens(life.record(12), ResearchCard)
    assert isinstance(card, ResearchCard)
    own = card.own
    assert "that part is still in it" not in own.words.text()
    assert "Your 12 pairs of check-ins without a session" in own.words.text()
    assert [row.label for row in own.rows] == ["After a session (12)", "Less what comes by itself"]
    adjusted = own.rows[1].estimate
    assert adjusted is not None
    assert f"taking it away leaves {adjusted:+.1f}" in own.words.text()


def test_without_data_it_says_in_numbers_when_ones_own_will_stand_there(opens: Opens) -> None:
    card = opens(life_of(3).record(3), ResearchCard)
    assert isinstance(card, ResearchCard)
    assert "From 8 sessions" in card.own.words.text()
    assert "from 42 days" in card.own.words.text()
    assert card.own.chart is None
    assert not card.own.measure.isVisible()


def test_a_saved_picture_and_table_hold_ones_own_clearly_apart(qtbot: QtBot, tmp_path: Path) -> None:
    pictures, lines = {}, {}
    for sessions in (3, 12):
        where = tmp_path / str(sessions)
        where.mkdir()
        with card_seen(qtbot, ResearchCard, life_of(sessions).record(sessions), where=where) as card:
            for kind in ("png", "svg", "csv"):
                card.save_as(kind)
        pictures[sessions] = QImage(str(where / "insights-research.png"))
        lines[sessions] = (where / "insights-research.csv").read_text("utf-8-sig").splitlines()
        drawing = (where / "insights-research.svg").read_text("utf-8")
        assert "Walking or jogging" in drawing
        assert ("Your own, apart from these" in drawing) is (sessions == 12)
        assert ("In points of the mood scale" in drawing) is (sessions == 12)
    assert pictures[12].height() > pictures[3].height() + 200
    assert lines[12][:-1] == lines[3]
    assert all(line.startswith("Research,") for line in lines[3][1:])
    assert lines[12][-1].startswith("Your own,After a session (12),1.5,1.17,1.83,,,")
    assert "cannot be compared" in lines[12][-1]


def test_no_look_is_taken_for_it_and_one_that_was_taken_is_shown(opens: Opens) -> None:
    life = life_of(90)
    for day in range(90):
        life.says(day, day % 3, hour=8)
    without = life.record(89)
    look = look_at(90)
    assert look is not None
    link = Link(0, 0.7, Interval(0.2, 1.2), Interval(0.3, 1.1), 0.01, True)
    none = Link(1, 0.0, Interval(-0.5, 0.5), Interval(-0.4, 0.4), 0.9, False)
    told = Description(84, 84, 40, 44, 1.0, 0.3)
    answer = ActiveDays(told, (), look, 0.2, link, none, 0.5, Verdict.SAME_DAY_UP)
    kept = KeptLook(look_id(look), without.check_ins[-1].at, text_of(answer))
    for record, told_of in ((without, False), (replace(without, looks=(kept,)), True)):
        card = opens(record, ResearchCard)
        assert isinstance(card, ResearchCard)
        assert ("about 0.7 higher on active days" in card.own.words.text()) is told_of


def test_no_figure_stands_twice() -> None:
    assert len({each.id for each in EFFECTS}) == len(EFFECTS)
