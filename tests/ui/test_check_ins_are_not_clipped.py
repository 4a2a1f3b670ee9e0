"""What belongs to check-ins, hard moments and the record: nothing cut in the smallest window, all named and reached."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed
from test_for_everyone import unreached as unreached_in_a_round
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from upswing.domain.questionnaire import Questionnaire
from upswing.domain.session import Activity
from upswing.ui.check_in_window.window import CheckInWindow
from upswing.ui.rail import Place
from upswing.ui.window import SMALLEST
from visitor import MORNING, Guest, HeldClock, at_home, settled_in, turn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DIALOGS = ("history-add", "history-add-check-in", "history-add-event", "history-add-total")


def a_hard_month(guest: Guest) -> None:
    journal, clock = guest.given.journal, guest.clock
    guest.go(Place.SETTINGS)
    for _ in range(12):
        journal.check_ins.add(
            -4, 2, stress=9, tags=["a rather long word for a day", "rain"], sleep_h=5.5, note="hm " * 40
        )
        clock.wait(86_400)
    journal.check_ins.add(1, 4, felt_at=clock.now() - timedelta(hours=5))
    journal.life.add_event(clock.now().date(), "Started therapy", "the first time")
    journal.life.add_total(clock.now().date(), Questionnaire.PHQ_9, 12)


def unreached(guest: Guest, where: str) -> list[str]:
    """Tab stops at each part of a day before it leaves the field, so a round is not over when the focus stays."""
    reached = set()
    for _ in range(70):
        guest.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.objectName())
    return [each for each in unreached_in_a_round(guest, where) if each.rsplit("'", 2)[-2] not in reached]


def works_hard(guest: Guest) -> None:
    for hours in range(7):
        began = guest.clock.now() - timedelta(hours=12 * hours + 1)
        guest.given.journal.sessions.log(Activity.RUN, 30, started_at=began, effort=8)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    folder = settled_in(tmp_path, text_percent=percent, own_number="+44 20 7946 0018", own_number_name="Sam " * 12)
    with at_home(folder, HeldClock(), size=SMALLEST_PROMISED) as guest:
        a_hard_month(guest)
        guest.go(Place.TODAY)
        guest.rests()
        found = faults(guest.window, "a quiet card")
        guest.click("talking-away")
        works_hard(guest)
        guest.rests()
        assert guest.sees("rest-card")
        found += faults(guest.window, "the note about rest")
        guest.click("say-more")
        guest.tap("stress", 4)
        found += faults(guest.before, "say more")
        guest.key(Qt.Key.Key_Escape)
        guest.go(Place.HISTORY)
        found += faults(guest.window, "history")
        for name in DIALOGS:
            guest.click(name)
            found += faults(guest.before, name)
            guest.click("dialog-save")
            if guest.sees("dialog-cancel"):
                found += faults(guest.before, f"{name}, refused")
                guest.click("dialog-cancel")
        guest.go(Place.SETTINGS)
        found += faults(guest.window, "settings")
        guest.click("rail-people")
        country = guest.find("people-country")
        assert isinstance(country, QComboBox)
        for place in range(country.count()):
            country.setCurrentIndex(place)
            turn(10)
            found += faults(guest.before, f"people in {country.currentText()}")
        guest.click("own-change")
        found += faults(guest.before, "one's own number")
        guest.key(Qt.Key.Key_Escape)
        small = CheckInWindow(guest.app.theme)
        small.apply_theme(guest.app.theme)
        small.ask()
        found += faults(small, "the small check-in")
        small.close()
        small.deleteLater()
    assert not found, "\n".join(found)


def test_every_control_is_named_and_reached(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, own_number="1", own_number_name="Sam"), HeldClock(MORNING)) as guest:
        a_hard_month(guest)
        guest.go(Place.TODAY)
        guest.rests()
        found = unnamed(guest.window, "a quiet card") + unreached(guest, "a quiet card")
        guest.click("say-more")
        found += unnamed(guest.before, "say more") + unreached(guest, "say more")
        guest.key(Qt.Key.Key_Escape)
        guest.go(Place.HISTORY)
        for name in DIALOGS:
            guest.click(name)
            found += unnamed(guest.before, name) + unreached(guest, name)
            guest.click("dialog-cancel")
        guest.click("rail-people")
        found += unnamed(guest.before, "people") + unreached(guest, "people")
        guest.click("own-change")
        found += unnamed(guest.before, "one's own number") + unreached(guest, "one's own number")
        guest.key(Qt.Key.Key_Escape)
    assert not found, "\n".join(found)


def test_tab_comes_to_say_more_and_the_quiet_card_as_they_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        a_hard_month(guest)
        guest.go(Place.TODAY)
        guest.rests()
        guest.scale("mood").setFocus()
        stops = []
        for _ in range(6):
            guest.key(Qt.Key.Key_Tab)
            focus = guest.window.focusWidget()
            assert focus is not None
            stops.append(focus.objectName())
        assert stops[:5] == ["energy", "say-more", "talking-act", "talking-away", "start"]


def test_the_rail_has_room_for_all_its_words_in_the_smallest_window(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), size=SMALLEST) as guest:
        assert not faults(guest.app.window.rail, "the rail")
