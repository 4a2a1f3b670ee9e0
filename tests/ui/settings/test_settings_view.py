"""Settings: each choice holds at once, is written at once, and is there at the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from upswing import paths, settings
from upswing.domain.plan import PlanKind
from upswing.domain.readiness import HealthTopic
from upswing.ui.rail import Place
from upswing.ui.theme import DARK, LIGHT
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path, look="light"), HeldClock()) as here:
        here.go(Place.SETTINGS)
        yield here


def written(folder: Path) -> settings.Settings:
    return settings.read(paths.within(folder).settings).settings


def beside_the_page(guest: Guest) -> str:
    """The colour of the ground in the margin, wherever the page is scrolled to."""
    return guest.window.grab().toImage().pixelColor(guest.window.width() - 26, 20).name().upper()


def test_light_and_dark_change_the_whole_window_while_one_looks(guest: Guest, tmp_path: Path) -> None:
    ground = beside_the_page(guest)
    assert ground == LIGHT["ground"].upper()
    guest.click(guest.named("Colours: Dark"))
    guest.rests()
    assert beside_the_page(guest) == DARK["ground"].upper()
    assert written(tmp_path).look == "dark"
    assert guest.named("Colours: Dark").isChecked()
    guest.click(guest.named("Colours: Light"))
    guest.rests()
    assert beside_the_page(guest) == ground


def test_text_grows_to_twice_its_size_in_every_view_that_is_open(guest: Guest, tmp_path: Path) -> None:
    guest.go(Place.PLAN)
    guest.go(Place.SETTINGS)
    before = QApplication.font().pixelSize(), guest.app.today.check_in.mood.height()
    guest.click(guest.named("Text size: 200 %"))
    assert QApplication.font().pixelSize() == 2 * before[0]
    guest.go(Place.TODAY)
    assert guest.sees("mood")
    assert guest.app.today.check_in.mood.height() > 1.5 * before[1]
    assert written(tmp_path).text_percent == 200


def test_days_and_minutes_change_the_plan_at_once(guest: Guest, tmp_path: Path) -> None:
    guest.click(guest.named("Minutes a session: 10 minutes"))
    guest.click(guest.named("Days a week: 2 days"))
    assert written(tmp_path).days_per_week == 2
    guest.go(Place.TODAY)
    guest.click("why")
    assert "At most 10 minutes." in guest.reads()


def test_a_new_day_can_begin_at_another_hour(guest: Guest) -> None:
    guest.click(guest.named("A new day begins at: 0:00"))
    late = guest.clock.now().replace(hour=2)
    assert guest.given.journal.day_of(late) == late.date()


def test_pictures_can_be_kept_still(guest: Guest, tmp_path: Path) -> None:
    tick = guest.find("setting-still")
    assert isinstance(tick, QCheckBox)
    assert not tick.isChecked()
    tick.click()
    assert written(tmp_path).reduced_motion
    assert guest.app.theme.still


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_health_answer_that_says_stop_leaves_a_gentle_plan_until_it_is_cleared(guest: Guest) -> None:
    guest.click("setting-readiness")
    assert not guest.sees("readiness-cleared")
    guest.click(f"readiness-{HealthTopic.CHEST_PAIN}")
    assert "Then please talk to a doctor first." in guest.reads()
    guest.click("readiness-keep")
    guest.go(Place.TODAY)
    assert "Gentle today" in guest.reads()
    today = guest.given.planning.today()
    assert today.plan.kind is PlanKind.GENTLE
    assert today.script is not None
    patterns = {guest.given.catalogue.exercises[step.exercise_id].pattern.value for step in today.script.steps}
    assert patterns <= {"mobility", "breathing", "walk-run"}
    guest.go(Place.SETTINGS)
    guest.clock.wait(60)
    guest.click("setting-readiness")
    kept = guest.find(f"readiness-{HealthTopic.CHEST_PAIN}")
    assert isinstance(kept, QCheckBox)
    assert kept.isChecked()
    guest.click("readiness-cleared")
    guest.click("readiness-keep")
    assert guest.given.planning.today().plan.kind is PlanKind.SESSION


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_not_now_keeps_no_answers(guest: Guest) -> None:
    guest.click("setting-readiness")
    guest.click(f"readiness-{HealthTopic.MEDICINES}")
    guest.click("readiness-skip")
    assert guest.given.journal.readiness.latest() is None


def test_it_says_where_the_data_is(guest: Guest, tmp_path: Path) -> None:
    assert str(tmp_path) in guest.reads()


def test_choices_are_there_at_the_next_start(guest: Guest, tmp_path: Path) -> None:
    guest.click(guest.named("Days a week: 5 days"))
    guest.click(guest.named("Your age: 65 or older"))
    guest.window.close()
    guest.app.close()
    with at_home(tmp_path, HeldClock()) as again:
        again.go(Place.SETTINGS)
        assert again.named("Days a week: 5 days").isChecked()
        assert again.named("Your age: 65 or older").isChecked()
        assert not again.named("Days a week: 3 days").isChecked()
