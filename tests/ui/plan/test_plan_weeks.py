"""The ramp of weeks: by pointer, by keys, as a table, in words."""

from datetime import date, timedelta
from pathlib import Path

from planner_at_home import HeldClock, at_home, at_the_plan, done_for, settled_in, with_weeks
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from upswing.domain.status import Status
from upswing.planner.weeks import WeekOfPlan
from upswing.ui.plan.ramp import Ramp
from upswing.ui.plan.ramp_card import table_of
from upswing.ui.plan.week_words import is_away, is_empty, mark, week_words
from upswing.ui.theme import Look, theme_for
from visitor import Guest, turn

MONDAY = date(2026, 11, 23)


def week(place: int, done: int = 0, planned: int = 0, cap: int | None = 10, **more: object) -> WeekOfPlan:
    values = {"credited": done, "easy": False, "is_now": False} | more
    return WeekOfPlan(MONDAY + timedelta(days=7 * place), place + 1, done, planned=planned, cap=cap, **values)  # type: ignore[arg-type]


def readout(guest: Guest) -> str:
    return at_the_plan(guest).ramp.readout.text()


def test_the_keys_go_from_week_to_week_and_each_is_read_out(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        weeks = guest.given.planning.weeks()
        ramp = guest.find("ramp")
        ramp.setFocus()
        assert view.ramp.readout.text() == week_words(weeks[0])
        guest.key(Qt.Key.Key_Right)
        assert view.ramp.readout.text() == week_words(weeks[1]) == ramp.accessibleDescription()
        guest.key(Qt.Key.Key_End)
        assert view.ramp.readout.text() == week_words(weeks[-1])
        guest.key(Qt.Key.Key_Right)
        assert view.ramp.readout.text() == week_words(weeks[-1])
        guest.key(Qt.Key.Key_Home)
        assert view.ramp.readout.text() == week_words(weeks[0])
        assert "10 sets planned, at most 10" in view.ramp.readout.text()


def test_the_pointer_reads_a_week_out_and_takes_its_words_along_when_it_leaves(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        weeks = guest.given.planning.weeks()
        hint = view.ramp.readout.text()
        ramp = view.ramp.ramp
        QTest.mouseMove(ramp, ramp.slot_of(2).center().toPoint())
        guest.until(lambda: view.ramp.readout.text() == week_words(weeks[2]))
        QApplication.sendEvent(ramp, QEvent(QEvent.Type.Leave))
        guest.until(lambda: view.ramp.readout.text() == hint)


def test_a_clicked_week_says_why_it_holds_as_much_with_each_cap_and_its_source(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        guest.click(guest.named("Why? the sets of this week"))
        assert "At most 10 sets in the week: sets a week at your stage." in guest.reads()
        later = guest.given.planning.weeks()[2]
        guest.click(view.ramp.ramp, view.ramp.ramp.slot_of(2).center().toPoint())
        assert week_words(later) in [each.heading for each in view.ramp.why.panel.chapters]
        assert "At most 15 sets in the week: sets a week at your stage." in guest.reads()
        assert "(Impellizzeri 2020)" in guest.reads()


def test_the_table_says_the_same_as_the_bars(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click("ramp-table")
        table = guest.find("ramp-as-table")
        assert isinstance(table, QTableView)
        assert not guest.sees("ramp")
        weeks = guest.given.planning.weeks()
        model = table.model()
        assert model.rowCount() == len(weeks)
        cells = [[model.index(row, at).data() for at in range(5)] for row in range(len(weeks))]
        assert cells[0][1:] == ["0", "10", "10", "now"]
        assert [row[2] for row in cells] == [str(each.planned) for each in weeks]
        guest.click("ramp-table")
        assert guest.sees("ramp")


def test_on_the_first_day_the_ramp_says_that_this_is_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        assert "This is your start: 0 sets done this week, 10 still planned, at most 10." in guest.reads()


def test_where_nothing_is_done_and_nothing_planned_there_are_words_and_no_empty_chart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.given.journal.statuses.say(Status.ON_BREAK)
        at_the_plan(guest)
        assert "Your weeks appear here with the first session." in guest.reads()
        assert not guest.sees("ramp")
        assert not guest.sees("ramp-table")


def test_weeks_away_and_easy_weeks_are_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(with_weeks(tmp_path, 2), HeldClock()) as guest:
        guest.clock.wait(14 * 86_400 + 15 * 86_400)
        view = at_the_plan(guest)
        away = [each for each in guest.given.planning.weeks() if is_away(each)]
        assert len(away) == 2
        view.ramp.ramp.setFocus()
        guest.key(Qt.Key.Key_Left)
        assert "away. Nothing was trained, and that costs nothing." in view.ramp.readout.text()
    assert week_words(week(0, planned=6, cap=6, easy=True)).endswith("6 sets planned, at most 6. An easy week.")
    assert [mark(week(0, cap=None)), mark(week(0, easy=True)), mark(week(0))] == ["away", "easy", ""]
    assert table_of([week(0, easy=True, is_now=True)]).rows[0][-1] == "now, easy"


def test_what_was_done_beyond_the_plan_says_what_of_it_counts() -> None:
    assert "14 sets done, at most 10. 10 of them count for later weeks." in week_words(week(0, 14, credited=10))


def test_nothing_done_and_nothing_planned_is_empty() -> None:
    assert is_empty([week(0, cap=None), week(1)])
    assert not is_empty([week(0, 1)])


def test_no_bar_of_the_plan_is_painted_above_the_line(qtbot: QtBot) -> None:
    theme = theme_for(Look.LIGHT)
    ramp = Ramp(theme)
    qtbot.addWidget(ramp)
    ramp.resize(700, 220)
    ramp.show_weeks(
        [week(0, 4, 6, is_now=True), week(1, planned=11, cap=11), week(2, planned=6, cap=6, easy=True)]
    )
    picture = ramp.grab().toImage()
    inside = theme.colour("accent_soft")
    for place, cap in enumerate((10, 11, 6)):
        middle = ramp.slot_of(place).center().toPoint().x()
        line = round(ramp._y(cap, ramp._top()))
        above = [picture.pixelColor(middle, y) for y in range(ramp.slot_of(place).top().__ceil__(), line - 3)]
        assert inside not in above
        assert picture.pixelColor(middle, line + 6) == inside


def test_a_narrow_ramp_lets_the_oldest_weeks_go_and_keeps_those_to_come(qtbot: QtBot) -> None:
    ramp = Ramp(theme_for(Look.LIGHT, text_percent=200))
    qtbot.addWidget(ramp)
    weeks = [*(week(place, 8) for place in range(8)), week(8, 2, 8, is_now=True), week(9, planned=10)]
    ramp.show_weeks(weeks)
    ramp.resize(420, 440)
    ramp.show()
    turn(10)
    assert ramp.week is weeks[8]
    QTest.keyClick(ramp, Qt.Key.Key_End)
    assert ramp.week is weeks[9]
    QTest.keyClick(ramp, Qt.Key.Key_Home)
    assert ramp.week is not weeks[0]


def test_in_a_language_read_from_the_right_the_newest_week_stands_on_the_left(qtbot: QtBot) -> None:
    ramp = Ramp(theme_for(Look.LIGHT))
    qtbot.addWidget(ramp)
    ramp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ramp.resize(700, 220)
    ramp.show_weeks([week(0, 4, is_now=True), week(1, planned=10)])
    assert ramp.slot_of(1).left() < ramp.slot_of(0).left()
    QTest.keyClick(ramp, Qt.Key.Key_Left)
    assert ramp.week is not None
    assert not ramp.week.is_now


def test_two_weeks_done_as_planned_fill_their_bars(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        done_for(guest.given, guest.clock, 14)
        view = at_the_plan(guest)
        guest.rests()
        done = [each.done for each in guest.given.planning.weeks() if not each.planned]
        assert done == [10, 10]
        assert not view.ramp.summary.text().startswith("This is your start")
