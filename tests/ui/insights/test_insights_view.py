"""The Insights view as a person uses it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lives import Life, steady_life
from upswing.errors import StorageError
from upswing.insights.record import InsightsRecord
from upswing.ui.charts.slopes import SlopesChart
from upswing.ui.charts.timeline import TimelineChart
from upswing.ui.insights.lift_card import LiftCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import DARK, LIGHT, Theme

Opens = Callable[..., InsightsView]


class Asked:
    """Gives a record that may change between two questions."""

    def __init__(self, record: InsightsRecord) -> None:
        self.record = record
        self.times = 0

    def __call__(self) -> InsightsRecord:
        self.times += 1
        return self.record


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def opens(qtbot: QtBot, tasks: Tasks) -> Iterator[Opens]:
    made: list[InsightsView] = []

    def open_it(
        ask: Callable[[], InsightsRecord], where: Path | None = None, theme: Theme | None = None
    ) -> InsightsView:
        theme = theme or Theme(LIGHT, dark=False)
        view = InsightsView(ask, theme, tasks, lambda parent, proposal, kinds: where and where / proposal)
        made.append(view)
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.refresh()
        qtbot.waitUntil(lambda: not view.at_work)
        return view

    yield open_it
    tasks.close()
    for view in made:
        view.close()


def canvas(view: InsightsView) -> TimelineChart:
    found = view.timeline.findChild(TimelineChart)
    assert found is not None
    return found


def press(view: QWidget, name: str) -> None:
    button = view.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_with_no_data_every_card_says_in_numbers_what_is_missing(opens: Opens) -> None:
    view = opens(Asked(Life().record(0)))
    assert "3 days with a check-in" in view.timeline.waiting.words.text()
    assert "8 are enough" in view.card(LiftCard).waiting.words.text()
    assert view.timeline.waiting.dots.accessibleName() == "0 of 3"
    assert not view.timeline.as_table.isVisible()


def test_two_days_make_one_more_day_the_missing_number(opens: Opens) -> None:
    life = Life()
    life.says(0, 1)
    life.says(3, 2)
    view = opens(Asked(life.record(3)))
    assert "1 more day with a check-in" in view.timeline.waiting.words.text()
    assert view.timeline.waiting.dots.accessibleName() == "2 of 3"


def test_the_chart_comes_with_a_finding_in_words(opens: Opens) -> None:
    view = opens(Asked(steady_life(60).record(59)))
    assert canvas(view).isVisible()
    assert "a check-in on 60 of 60 days" in view.timeline.finding.text()
    assert "20 active days" in view.timeline.finding.text()
    assert canvas(view).accessibleName() == "How has it been?"
    assert canvas(view).accessibleDescription() == view.timeline.finding.text()


def test_a_young_record_opens_on_four_weeks(opens: Opens) -> None:
    view = opens(Asked(steady_life(10).record(9)))
    assert "of 28 days" in view.timeline.finding.text()


@pytest.mark.parametrize(("span", "days"), [("4-weeks", 28), ("3-months", 91), ("1-year", 365), ("all", 400)])
def test_span_buttons_choose_how_much_is_seen(opens: Opens, span: str, days: int) -> None:
    view = opens(Asked(steady_life(400).record(399)))
    press(view, f"choose-{span}")
    first, last = canvas(view).visible_days()
    assert last - first + 1 == days
    chip = view.findChild(QPushButton, f"choose-{span}")
    assert chip is not None
    assert chip.isChecked()


def test_zooming_by_key_leaves_no_span_chosen_and_rewrites_the_finding(opens: Opens) -> None:
    view = opens(Asked(steady_life(400).record(399)))
    before, finding = canvas(view).visible_days(), view.timeline.finding.text()
    canvas(view).setFocus()
    QTest.keyClick(canvas(view), Qt.Key.Key_Plus)
    after = canvas(view).visible_days()
    assert after[1] - after[0] < before[1] - before[0]
    assert view.timeline.finding.text() != finding
    assert not any(chip.isChecked() for chip in view.timeline.spans.findChildren(QPushButton))


def test_arrow_keys_pan_and_stop_at_both_ends(opens: Opens) -> None:
    view = opens(Asked(steady_life(400).record(399)))
    chart = canvas(view)
    begin = chart.visible_days()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    moved = chart.visible_days()
    assert moved[0] < begin[0]
    assert moved[1] - moved[0] == pytest.approx(begin[1] - begin[0], abs=1)
    for _ in range(60):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    first = view.timeline.state.first if view.timeline.state else 0
    assert chart.visible_days()[0] == pytest.approx(first, abs=6)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.visible_days()[1] >= first + 399


def test_dragging_pans(opens: Opens) -> None:
    view = opens(Asked(steady_life(400).record(399)))
    chart = canvas(view)
    begin = chart.visible_days()
    middle = chart.viewport().rect().center()
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    for step in range(1, 9):
        QTest.mouseMove(chart.viewport(), middle + QPoint(25 * step, 0))
        QTest.qWait(20)  # pyqtgraph takes a hundred moves a second and no more
    QTest.mouseRelease(
        chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + QPoint(200, 0)
    )
    assert chart.visible_days()[0] < begin[0] - 10


def turn_wheel(chart: TimelineChart, modifiers: Qt.KeyboardModifier) -> bool:
    """One notch away from the person over the middle; whether the chart took it."""
    at = QPointF(chart.viewport().rect().center())
    event = QWheelEvent(
        at,
        chart.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_page_until_the_chart_is_asked(opens: Opens) -> None:
    view = opens(Asked(steady_life(400).record(399)))
    chart = canvas(view)
    chart.clearFocus()
    before = chart.visible_days()
    turn_wheel(chart, Qt.KeyboardModifier.NoModifier)
    assert chart.visible_days() == before
    turn_wheel(chart, Qt.KeyboardModifier.ControlModifier)
    after = chart.visible_days()
    assert after[1] - after[0] < before[1] - before[0]
    assert after[0] > before[0]
    assert after[1] < before[1]


def test_a_day_is_read_with_the_keys(opens: Opens) -> None:
    life = Life()
    for day, mood in ((0, 1), (2, -2), (3, 4)):
        life.says(day, mood)
    life.moves(2, 25)
    view = opens(Asked(life.record(3)))
    chart = canvas(view)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(chart, Qt.Key.Key_Left, shift)
    assert "mood +4.0" in view.timeline.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Left, shift)
    assert "mood −2.0" in view.timeline.readout.text()
    assert "25 minutes of movement" in view.timeline.readout.text()
    assert "4 March 2026" in view.timeline.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert view.timeline.readout.text().startswith("Point at a day")


def test_a_day_is_read_with_the_pointer(opens: Opens) -> None:
    view = opens(Asked(steady_life(28).record(27)))
    chart = canvas(view)
    chart.scene().sigMouseMoved.emit(QPointF(chart.viewport().width() - 20, 60))
    assert "2026" in view.timeline.readout.text()
    assert "mood" in view.timeline.readout.text()


def test_the_table_holds_the_same_numbers_and_can_be_reached_by_keys(opens: Opens) -> None:
    view = opens(Asked(steady_life(30).record(29)))
    view.timeline.as_table.setFocus()
    QTest.keyClick(view.timeline.as_table, Qt.Key.Key_Space)
    assert view.timeline.shows_table
    model = view.timeline.table.model()
    assert model.rowCount() == 30
    row = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert row == ["31 Mar 2026", "1.0", "3.0", "1", "0", "0"]
    assert view.timeline.table.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(view.timeline.as_table, Qt.Key.Key_Space)
    assert canvas(view).isVisible()


def test_seven_sessions_have_no_average(opens: Opens) -> None:
    life = Life()
    for day in range(7):
        life.moves(day, before=0, after=2)
    view = opens(Asked(life.record(7)))
    finding = view.card(LiftCard).finding.text()
    assert "higher after 7" in finding
    assert "no average yet" in finding
    assert "1 more is enough" in finding
    assert view.card(LiftCard).caution.text() == ""


def test_an_average_comes_with_its_interval_and_claims_nothing_without_controls(opens: Opens) -> None:
    life = Life()
    for day in range(12):
        life.moves(day, before=day % 3, after=day % 3 + 1 + day % 2)
    view = opens(Asked(life.record(12)))
    assert "1.5 points higher" in view.card(LiftCard).finding.text()
    assert "likely between +1.2 and +1.8; 12 sessions" in view.card(LiftCard).finding.text()
    assert "fewer than 20 sessions" in view.card(LiftCard).finding.text()
    assert "10 more pairs of check-ins" in view.card(LiftCard).caution.text()
    assert "claim nothing" in view.card(LiftCard).caution.text()


def test_with_control_pairs_what_comes_by_itself_is_taken_away(opens: Opens) -> None:
    life = Life()
    for day in range(12):
        life.says(day, day % 4 - 2, hour=8)
        life.says(day, day % 4 - 2 + day % 2, hour=8.5)
        life.moves(day, before=day % 3, after=day % 3 + 1 + day % 2)
    view = opens(Asked(life.record(12)))
    assert "12 pairs" in view.card(LiftCard).caution.text()
    assert "claim nothing" not in view.card(LiftCard).caution.text()


def test_energy_has_its_own_answer(opens: Opens) -> None:
    life = Life()
    for day in range(9):
        life.moves(day, before=1, after=1 - day % 2)
    view = opens(Asked(life.record(9)))
    assert "mood" in view.card(LiftCard).finding.text().lower()
    press(view, "choose-energy")
    assert "After each of 9 sessions the difference was the same: +1.0" in view.card(LiftCard).finding.text()


def test_a_line_is_read_with_the_keys(opens: Opens) -> None:
    life = Life()
    for after in (-1, 2, 2):
        life.moves(len(life.sessions), before=0, after=after)
    view = opens(Asked(life.record(4)))
    chart = view.card(LiftCard).findChild(SlopesChart)
    assert chart is not None
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert view.card(LiftCard).readout.text() == "1 session went from 0 to −1"
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert view.card(LiftCard).readout.text() == "2 sessions went from 0 to +2"
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert view.card(LiftCard).readout.text() == "2 sessions went from 0 to +2"


def test_a_refresh_shows_what_has_changed(opens: Opens, qtbot: QtBot) -> None:
    life = steady_life(30)
    ask = Asked(life.record(29))
    view = opens(ask)
    life.moves(29, 20, before=0, after=5)
    ask.record = life.record(29)
    view.refresh()
    qtbot.waitUntil(lambda: not view.at_work)
    assert ask.times == 2
    assert "11 active days" in view.timeline.finding.text()


def test_data_that_is_gone_takes_the_chart_with_it(opens: Opens, qtbot: QtBot) -> None:
    ask = Asked(steady_life(30).record(29))
    view = opens(ask)
    ask.record = Life().record(29)
    view.refresh()
    qtbot.waitUntil(lambda: not view.at_work)
    assert not canvas(view).isVisible()
    assert "3 days" in view.timeline.waiting.words.text()
    assert not view.timeline.finding.isVisible()


def test_data_that_cannot_be_read_is_said_in_a_sentence(opens: Opens) -> None:
    def ask() -> InsightsRecord:
        raise StorageError("The data could not be read.", "Try again in a moment.")

    view = opens(ask)
    assert view.timeline.waiting.words.text() == "The data could not be read. Try again in a moment."


@pytest.mark.parametrize("card", ["timeline", "lift"])
def test_a_chart_is_saved_as_picture_drawing_and_numbers(opens: Opens, tmp_path: Path, card: str) -> None:
    view = opens(Asked(steady_life(40).record(39)), tmp_path)
    shown = view.timeline if card == "timeline" else view.card(LiftCard)
    for kind in ("png", "svg", "csv"):
        shown.save_as(kind)
        assert shown.readout.text() == f"Saved as insights-{card}.{kind}."
    picture = QImage(str(tmp_path / f"insights-{card}.png"))
    assert picture.width() > 1500
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 5)
    }
    assert len(colours) > 10
    drawing = (tmp_path / f"insights-{card}.svg").read_text("utf-8")
    assert QSvgRenderer(str(tmp_path / f"insights-{card}.svg")).isValid()
    assert shown.heading.text().split()[-1] in drawing
    assert drawing.count("<path") + drawing.count("<polyline") + drawing.count("<circle") > 20
    numbers = (tmp_path / f"insights-{card}.csv").read_text("utf-8-sig").splitlines()
    assert numbers[0].startswith("Day,")
    assert numbers[1].startswith("2026-04-")
    assert len(numbers) == (41 if card == "timeline" else 15)


def test_a_drawing_has_its_axes_where_the_picture_has_them(opens: Opens, tmp_path: Path) -> None:
    view = opens(Asked(steady_life(40).record(39)), tmp_path)
    view.timeline.save_as("png")
    view.timeline.save_as("svg")
    picture = QImage(str(tmp_path / "insights-timeline.png"))
    drawn = QImage(picture.size(), QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    painter = QPainter(drawn)
    QSvgRenderer(str(tmp_path / "insights-timeline.svg")).render(painter)
    painter.end()
    there, here = words_at(picture), words_at(drawn)
    assert len(there) == len(here) == 4
    assert here == pytest.approx(there, abs=8)


def words_at(picture: QImage) -> list[int]:
    """The tops of the lines of words on the left axis, in pixels: their ink is dark, and they stand apart."""
    inked = [y for y in range(140, 640) if any(picture.pixelColor(x, y).lightness() < 150 for x in range(60, 190))]
    return [y for place, y in enumerate(inked) if place == 0 or y - inked[place - 1] > 12]


def test_a_picture_is_on_light_paper_even_in_the_dark(opens: Opens, tmp_path: Path) -> None:
    view = opens(Asked(steady_life(40).record(39)), tmp_path, Theme(DARK, dark=True))
    view.timeline.save_as("png")
    assert QImage(str(tmp_path / "insights-timeline.png")).pixelColor(3, 3).name() == "#ffffff"
    assert canvas(view).theme.dark


def test_the_picture_can_be_copied(opens: Opens) -> None:
    view = opens(Asked(steady_life(40).record(39)))
    press(view, "insights-timeline-copy")
    assert QGuiApplication.clipboard().image().width() > 1500


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(opens: Opens, tmp_path: Path) -> None:
    view = opens(Asked(steady_life(40).record(39)), tmp_path / "not-there")
    for kind in ("png", "svg", "csv"):
        view.timeline.save_as(kind)
        assert "could not be written" in view.timeline.readout.text()


def test_nothing_is_saved_when_the_person_changes_their_mind(opens: Opens) -> None:
    view = opens(Asked(steady_life(40).record(39)))
    before = view.timeline.readout.text()
    view.timeline.save_as("png")
    assert view.timeline.readout.text() == before


def test_light_and_dark_are_switched_live(opens: Opens) -> None:
    view = opens(Asked(steady_life(40).record(39)))
    light = canvas(view).grab().toImage().pixelColor(2, 2)
    view.apply_theme(Theme(DARK, dark=True))
    dark = canvas(view).grab().toImage().pixelColor(2, 2)
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_everything_that_can_be_pressed_has_a_name_and_can_be_tabbed_to(opens: Opens) -> None:
    view = opens(Asked(steady_life(40).record(39)))
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) >= 12
    for button in buttons:
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for chart in (canvas(view), view.card(LiftCard).findChild(SlopesChart)):
        assert chart is not None
        assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_clipped_at_large_text_in_a_small_window(opens: Opens, scale: float) -> None:
    view = opens(Asked(steady_life(60).record(59)), theme=Theme(LIGHT, dark=False, scale=scale))
    view.resize(930, 700)
    QApplication.processEvents()
    page = view.widget()
    assert page is not None
    assert page.width() <= view.viewport().width()
    for button in view.findChildren(QPushButton):
        around = button.parentWidget()
        if button.isVisible() and around is not None:
            assert around.rect().contains(button.geometry()), button.text()
    for words in view.findChildren(QLabel):
        if words.isVisible():
            assert words.height() >= words.heightForWidth(words.width()), words.text()
