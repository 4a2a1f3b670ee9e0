"""Are active days better days? The card as a person meets it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen
from lives import Life
from upswing.insights.active_verdict import ActiveDays, Description, Link, Look, Refusal, Verdict, Why
from upswing.insights.before_after import Interval
from upswing.insights.look_memory import answer_of
from upswing.insights.record import InsightsRecord
from upswing.ui.charts.minutes import MinutesChart
from upswing.ui.insights import active_words
from upswing.ui.insights.active_card import ActiveCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme

Opens = Callable[[InsightsRecord], InsightsView]
CAUSES = ("because", "makes you", "thanks to", "improves", "causes", "due to", "leads to")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def opens(qtbot: QtBot, tasks: Tasks) -> Iterator[Opens]:
    made: list[InsightsView] = []

    def open_it(record: InsightsRecord) -> InsightsView:
        view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks)
        made.append(view)
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.refresh()
        qtbot.waitUntil(lambda: not view.at_work)
        view.show_card(view.card(ActiveCard))
        qtbot.waitUntil(lambda: not view.at_work)
        return view

    yield open_it
    tasks.close()
    for view in made:
        view.close()


def life_of(days: int, *, lift: float) -> Life:
    """Moods from −4 to 4 with `lift` added on active days, a third of them, whatever the weekday."""
    chance, life = Random(7), Life()
    for day in range(days):
        active = chance.random() < 0.4
        if active:
            life.moves(day, 20 + day % 3 * 10)
        mood = round(chance.gauss(-0.5, 1.0) + (lift if active else 0.0))
        life.says(day, max(-5, min(5, mood)), hour=7)
    return life


def test_before_there_is_enough_it_says_in_numbers_what_is_missing(opens: Opens) -> None:
    view = opens(life_of(10, lift=0).record(9))
    card = view.card(ActiveCard)
    assert "4 more with a check-in" in card.finding.text()
    assert "days with a check-in" not in card.caution.text()
    assert "Plain means, no more than that" in card.caution.text()


def test_a_strong_pattern_is_told_as_a_pattern_with_its_interval(opens: Opens) -> None:
    view = opens(life_of(90, lift=2.5).record(89))
    finding = view.card(ActiveCard).finding.text()
    assert "Over 84 days your mood was about" in finding
    assert "higher on active days (likely between" in finding
    assert "a pattern, not proof" in finding


def test_an_answer_is_handed_on_once_and_the_one_that_stands_is_shown_again(opens: Opens, qtbot: QtBot) -> None:
    record = life_of(90, lift=2.5).record(89)
    view = opens(life_of(20, lift=0).record(19))
    kept: list[tuple[str, str]] = []
    view.look_taken.connect(lambda name, text: kept.append((name, text)))
    card = view.card(ActiveCard)
    state = card.work_out(_basis(record), lambda _: None)
    for _ in card.steps(state):
        pass
    ((name, text),) = kept
    assert name == "active-days/84"
    assert answer_of(text) == state.answer


def _basis(record: InsightsRecord):  # type: ignore[no-untyped-def] # made where numpy is wanted
    from upswing.insights.basis import Basis
    from upswing.insights.record import StrengthRecord

    return Basis(record, StrengthRecord)


def test_the_next_day_is_a_button_away_and_days_are_read_with_the_keys(opens: Opens) -> None:
    view = opens(life_of(60, lift=0).record(59))
    card = view.card(ActiveCard)
    following = card.findChild(QPushButton, "choose-1")
    assert following is not None
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    chart = card.findChild(MinutesChart)
    assert chart is not None
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "the day before:" in card.readout.text()
    assert "mood" in card.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert card.readout.text() == active_words.hint()


def test_why_tells_the_method_and_what_could_fool_it(opens: Opens) -> None:
    card = opens(life_of(60, lift=0).record(59)).card(ActiveCard)
    assert not card.method.isVisible()
    QTest.mouseClick(card.why, Qt.MouseButton.LeftButton)
    assert card.method.isVisible()
    assert "What could fool it" in card.method.text()


def _answer(verdict: Verdict | None, *refusals: Refusal, effect: float = 1.1) -> ActiveDays:
    wide, narrow = Interval(effect - 0.4, effect + 0.4), Interval(effect - 0.3, effect + 0.3)
    links = [Link(lag, effect, wide, narrow, 0.01, True) for lag in (0, 1)]
    look = Look(84, 0.0245)
    return ActiveDays(Description(84, 80, 40, 40, 1.0, 0.5), refusals, look, 0.3, links[0], links[1], 0.5, verdict)


@pytest.mark.parametrize("verdict", Verdict)
def test_no_verdict_names_a_cause(verdict: Verdict) -> None:
    effect = -1.1 if "down" in verdict else 1.1
    said = active_words.finding(_answer(verdict, effect=effect)).lower()
    assert said
    assert "{" not in said
    assert not [word for word in CAUSES if word in said]


@pytest.mark.parametrize("verdict", [Verdict.MOOD_FIRST, Verdict.GOES_TOGETHER])
@pytest.mark.parametrize(
    ("reverse_r", "said"),
    [
        (0.4, "You moved more after better days."),
        (-0.4, "You moved more after lower days."),
        (None, "How much you moved differed with the mood of the day before."),
    ],
)
def test_where_mood_comes_first_it_says_after_which_days_more_was_done(
    verdict: Verdict, reverse_r: float | None, said: str
) -> None:
    assert said in active_words.finding(replace(_answer(verdict), reverse_r=reverse_r))


@pytest.mark.parametrize(("effect", "is_beside"), [(0.3, False), (0.5, True), (-0.5, True)])
def test_an_interval_beside_nought_is_no_finding_where_the_look_found_nothing(
    effect: float, is_beside: bool
) -> None:
    said = active_words.finding(_answer(Verdict.NOT_CLEAR_YET, effect=effect))
    assert said.startswith("Not clear yet")
    assert ("too little to tell from chance" in said) is is_beside


@pytest.mark.parametrize("why", Why)
def test_every_refusal_says_what_is_missing_in_a_sentence(why: Why) -> None:
    said = active_words.finding(_answer(None, Refusal(why, 0.1, 14.0)))
    assert said.endswith(".")
    assert "{" not in said


def test_the_first_days_are_told_in_two_short_sentences() -> None:
    missing = (
        Refusal(Why.FEW_MOOD_DAYS, 1, 14),
        Refusal(Why.FEW_MOODS, 1, 3),
        Refusal(Why.FEW_ACTIVE_DAYS, 0, 10),
        Refusal(Why.FEW_DAYS, 1, 42),
    )
    said = active_words.finding(_answer(None, *missing))
    assert said.startswith("Not enough days yet to say. 13 more")
    assert said.endswith("The first look is taken after 42 days: 41 more days.")
    assert "needed" not in said
    later = active_words.finding(_answer(None, *missing[1:]))
    assert "3 are needed to compare" in later
    assert "10 are needed to compare" in later


def test_a_lower_mood_is_told_with_its_interval_the_right_way_round() -> None:
    said = active_words.finding(_answer(Verdict.SAME_DAY_DOWN, effect=-1.1))
    assert "about 1.1 lower on active days (likely between 0.7 and 1.5)" in said


@pytest.mark.parametrize(
    ("have", "said"), [(0, "0 rest days with"), (1, "1 rest day with"), (9, "9 rest days with")]
)
def test_one_day_is_told_as_one(have: int, said: str) -> None:
    assert said in active_words.refusal(Refusal(Why.FEW_REST_DAYS, have, 10))


def test_a_share_just_below_the_needed_one_is_not_told_as_the_needed_one() -> None:
    assert "on 59 % of the days; from 60 % on" in active_words.refusal(Refusal(Why.SPARSE, 0.598, 0.6))
    assert "on 57 % of the days" in active_words.refusal(Refusal(Why.SPARSE, 57 / 100, 0.6))


@pytest.mark.parametrize(("width", "scale"), [(900, 1.0), (900, 2.0), (560, 2.0), (400, 1.0)])
def test_the_labels_of_minutes_stand_apart(qtbot: QtBot, width: int, scale: float) -> None:
    with card_seen(
        qtbot,
        ActiveCard,
        life_of(40, lift=0).record(39),
        theme=Theme(LIGHT, dark=False, scale=scale),
        size=(width, 700),
    ) as card:
        chart = card.findChild(MinutesChart)
        assert chart is not None
        for factor in (1.0, 0.5, 4.0):
            chart.zoom(factor)
            axis, metrics = chart._axis, QFontMetricsF(chart.tick_font())
            first, last = chart._view.viewRange()[0]
            (ticks,) = axis._tickLevels
            ends = [
                ((at - first) / (last - first) * axis.width(), metrics.horizontalAdvance(words) / 2)
                for at, words in ticks
            ]
            assert ends
            for (one, half), (other, half_other) in pairwise(ends):
                assert one + half < other - half_other
