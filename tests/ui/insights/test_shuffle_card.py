"""Shuffle my days, as a person meets it: asked for, drawn ahead, and stopped again."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from lodging import given
from upswing.domain.kept_answer import DrawnWeek
from upswing.insights.before_after import Interval
from upswing.insights.record import InsightsRecord
from upswing.insights.shuffled import Outcome, Shuffled
from upswing.ui.insights.shuffle_card import ShuffleCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.rail import Place
from upswing.ui.theme import LIGHT, Theme
from visitor import Guest, HeldClock, at_home, settled_in

THEME = Theme(LIGHT, dark=False)
BEFORE_YOU_START = Shuffled(Outcome.TOO_FEW_WEEKS, 0, 0, 0)


def shown(qtbot: QtBot, found: Shuffled, *, is_on: bool) -> ShuffleCard:
    card = ShuffleCard(THEME)
    qtbot.addWidget(card)
    card.show_on(is_on=is_on)
    record = InsightsRecord((), (), HeldClock().now().date())
    for _ in card.steps((record, found)):
        pass
    return card


def test_it_is_off_until_it_is_asked_for_and_says_what_it_is(qtbot: QtBot) -> None:
    card = shown(qtbot, BEFORE_YOU_START, is_on=False)
    assert "chance draws three days" in card.waiting.words.text()
    assert card.switch.text() == "Shuffle my days"
    with qtbot.waitSignal(card.wanted) as heard:
        card.switch.click()
    assert heard.args == [True]


def test_the_weeks_that_are_missing_are_counted(qtbot: QtBot) -> None:
    card = shown(qtbot, Shuffled(Outcome.TOO_FEW_WEEKS, 5, 0, 0), is_on=True)
    assert "7 more drawn weeks" in card.waiting.words.text()
    with qtbot.waitSignal(card.wanted) as heard:
        card.switch.click()
    assert heard.args == [False]


def test_a_difference_is_the_plans_own_doing_and_comes_with_its_interval(qtbot: QtBot) -> None:
    found = Shuffled(Outcome.HIGHER, 13, 12, 80, 0.9, 0.8, Interval(0.3, 1.3), 0.01)
    card = shown(qtbot, found, is_on=True)
    assert "The plan made a difference" in card.finding.text()
    assert "about 0.8 higher on the drawn days (likely between +0.3 and +1.3 points)" in card.finding.text()
    assert "You moved on 90 % of the drawn days" in card.caution.text()
    assert "until 24 weeks" in card.note.text()


def test_no_clear_difference_reads_as_a_good_answer(qtbot: QtBot) -> None:
    found = Shuffled(Outcome.NOT_CLEAR_YET, 12, 12, 80, 0.9, 0.1, Interval(-0.3, 0.5), 0.6)
    card = shown(qtbot, found, is_on=False)
    assert "the most common result" in card.finding.text()
    assert "made a difference" not in card.finding.text()


def test_an_interval_beside_nought_is_no_finding_where_the_look_found_nothing(qtbot: QtBot) -> None:
    found = Shuffled(Outcome.NOT_CLEAR_YET, 12, 12, 80, 0.9, 0.5, Interval(0.02, 0.98), 0.04)
    said = shown(qtbot, found, is_on=False).finding.text()
    assert "likely lies between" in said
    assert "too little to tell from chance" in said


def test_the_table_holds_the_difference_with_its_interval_and_every_drawn_week(
    qtbot: QtBot, tmp_path: Path
) -> None:
    week = DrawnWeek(date(2026, 3, 2), HeldClock().now(), 7, (0, 2, 4))
    found = Shuffled(Outcome.HIGHER, 13, 12, 80, 0.9, 0.8, Interval(0.3, 1.3), 0.01)
    card = ShuffleCard(THEME, lambda parent, proposal, kinds: tmp_path / proposal)
    qtbot.addWidget(card)
    for _ in card.steps((InsightsRecord((), (), date(2026, 11, 22), weeks=(week,)), found)):
        pass
    card.save_as("csv")
    lines = (tmp_path / "insights-shuffle.csv").read_text("utf-8-sig").splitlines()
    assert lines == [
        "What,Points,From (95 %),To (95 %),Weeks,Days,First day,Second day,Third day",
        "Drawn days less the others,0.8,0.3,1.3,12,80,,,",
        "Drawn week,,,,,,2026-03-02,2026-03-04,2026-03-06",
    ]


def test_next_week_is_drawn_when_it_is_asked_for_and_the_plan_follows(tmp_path: Path) -> None:
    clock = HeldClock()
    with given(tmp_path, clock, lambda _: None) as at:
        at.planning.draw_ahead(7)
        assert at.journal.kept.weeks() == (), "nothing is drawn unasked"
        at.preferences.change(shuffle=True)
        at.planning.draw_ahead(7)
        at.planning.draw_ahead(8)
        (week,) = at.journal.kept.weeks()
        assert (week.monday - clock.now().date()).days in range(1, 8)
        coming = [
            each.day
            for each in at.planning.coming(6)
            if week.monday <= each.day and (each.day - week.monday).days < 7
        ]
        assert coming
        assert {day.weekday() for day in coming} <= set(week.weekdays)


def test_a_guest_switches_it_on_and_sees_the_days_of_next_week(tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click(_insights(guest).card(ShuffleCard).switch)
        card = _insights(guest).card(ShuffleCard)
        guest.until(lambda: "Week of" in card.note.text())
        assert guest.app.preferences.current.shuffle
        assert card.switch.text() == "Stop shuffling"


def _insights(guest: Guest) -> InsightsView:
    guest.go(Place.INSIGHTS)
    view = guest.app.window.view(Place.INSIGHTS)
    assert isinstance(view, InsightsView)
    guest.until(lambda: not view.at_work)
    view.show_card(view.card(ShuffleCard))
    guest.until(lambda: not view.at_work)
    return view
