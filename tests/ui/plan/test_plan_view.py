"""The plan: what comes next, and why it is what it is."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lodging import trains
from upswing.ui.plan.reasons import cap_sentences, reason_sentences
from upswing.ui.plan.view import PlanView
from upswing.ui.rail import Place
from upswing.ui.text import long_day
from visitor import HeldClock, at_home, settled_in


def test_every_session_that_comes_stands_there_with_its_day_its_dose_and_a_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.PLAN)
        coming = guest.given.planning.coming()
        read = guest.reads()
        assert len(coming) >= 5
        for planned in coming:
            assert long_day(planned.day) in read
            assert reason_sentences(planned, guest.given.catalogue)[0] in read
            for item in planned.items:
                assert guest.given.catalogue.exercises[item.exercise_id].name in read
        assert all(cap not in read for planned in coming for cap in cap_sentences(planned))


def test_why_opens_every_reason_and_every_cap_and_closes_them_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.PLAN)
        first = guest.given.planning.coming()[0]
        said = (*reason_sentences(first, guest.given.catalogue), *cap_sentences(first))
        why = [each for each in guest.window.findChildren(QPushButton, "plan-why") if each.isVisible()]
        guest.click(why[0])
        assert all(sentence in guest.reads() for sentence in said)
        guest.click(why[0])
        assert not all(sentence in guest.reads() for sentence in said)


def test_what_was_done_is_in_the_weeks_and_moves_the_plan_on(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.PLAN)
        view = guest.app.window.view(Place.PLAN)
        assert isinstance(view, PlanView)
        before = guest.given.planning.coming()[0].day
        assert "0 sets done this week" in guest.reads()
        trains(guest.given, guest.clock)
        assert guest.given.planning.coming()[0].day > before
        assert long_day(guest.given.planning.coming()[0].day) in guest.reads()
        assert long_day(before) not in guest.reads()
        assert "0 sets done this week" not in guest.reads()
        assert "Week of Mon 23 Nov" in view.ramp.accessibleDescription()
