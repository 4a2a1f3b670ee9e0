"""The first start: short steps, each of which can be skipped."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from upswing import paths, settings
from upswing.domain.plan import PlanKind
from upswing.domain.readiness import HealthTopic
from upswing.ui.rail import Place
from visitor import HeldClock, at_home


def test_three_steps_lead_to_today_and_their_answers_hold(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        assert "It stands beside care, never in its place." in guest.reads()
        assert not guest.app.window.rail.isVisible()
        guest.click(guest.named("Days a week: 4 days"))
        guest.click(guest.named("Minutes a day: 15 minutes"))
        guest.click("welcome-next")
        guest.click(f"readiness-{HealthTopic.MEDICINES}")
        guest.click("readiness-keep")
        assert str(tmp_path) in guest.reads()
        assert "Upswing never goes online." in guest.reads()
        guest.click("welcome-done")
        assert guest.app.window.here is Place.TODAY
        assert guest.app.window.rail.isVisible()
        answers = guest.given.journal.readiness.latest()
        assert answers is not None
        assert answers.yes == {HealthTopic.MEDICINES}
        assert guest.given.planning.today().plan.kind is PlanKind.SESSION
    kept = settings.read(paths.within(tmp_path).settings).settings
    assert (kept.days_per_week, kept.minutes, kept.welcomed) == (4, 15, True)


def test_it_is_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        guest.click("welcome-skip")
        assert guest.scale("mood").hasFocus()
    with at_home(tmp_path, HeldClock()) as guest:
        assert not guest.sees("welcome-skip")
        assert guest.sees("mood")


def test_a_stop_answer_at_the_first_start_makes_the_first_day_gentle(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        guest.click("welcome-next")
        guest.click(f"readiness-{HealthTopic.HEART_OR_PRESSURE}")
        guest.click("readiness-keep")
        guest.click("welcome-done")
        assert "Gentle today" in guest.reads()
