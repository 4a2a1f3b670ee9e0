"""Today in each of its states: nothing is cut in the smallest window at double text, all is named and reached."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed, unreached
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from lodging import trains
from upswing.domain.exercise import Joint
from upswing.domain.status import Status
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in, turn

DAY_S = 86_400
SETTLES_MS = 120
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.parametrize("percent", [100, 200]),
]


def cut(guest: Guest, where: str) -> list[str]:
    """What is cut once all that is new has found its place, which takes a few rounds."""
    guest.rests()
    turn(SETTLES_MS)
    return faults(guest.window, where)


def wrong(guest: Guest, where: str) -> list[str]:
    return cut(guest, where) + unnamed(guest.window, where) + unreached(guest, where)


def after_days(guest: Guest, days: float) -> None:
    guest.clock.wait(days * DAY_S)
    guest.go(Place.SETTINGS)
    guest.go(Place.TODAY)


def after_two_weeks(guest: Guest) -> None:
    """On day 14, when two patterns may rise."""
    guest.go(Place.SETTINGS)
    for days in (0, 3, 4, 3):
        guest.clock.wait(days * DAY_S)
        trains(guest.given, guest.clock)
    after_days(guest, 4)


def test_the_questions_about_the_body(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        found = wrong(guest, "fresh")
        guest.click("ready-more")
        for name in ("sleep", "energy", "soreness", "stress"):
            guest.tap(f"four-{name}", 2)
        found += wrong(guest, "four answers")
        guest.click("four-done")
        found += wrong(guest, "a low day")
        guest.click("ready-back")
        guest.tap("ready", 1)
        found += wrong(guest, "a very low day")
        trains(guest.given, guest.clock)
        found += wrong(guest, "done")
        after_days(guest, 2)
        found += wrong(guest, "the morning after")
        guest.click("aches-yes")
        for pattern in ("squat", "hinge"):
            guest.click(f"aches-{pattern}")
            guest.tap(f"sore-{pattern}", 5)
            guest.tap(f"pain-{pattern}", 6)
        found += wrong(guest, "aches")
        guest.click("aches-done")
        found += wrong(guest, "aches told")
    assert not found, "\n".join(found)


def test_the_numbers_and_their_explanations(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        found = []
        for name in ("why-minutes", "why-sets", "why-effort", "why", "why-week"):
            guest.click(name)
            found += cut(guest, name)
    assert not found, "\n".join(found)


def test_rest_and_the_other_states(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        statuses = guest.given.journal.statuses
        guest.click("choose-rest")
        guest.click("rest-pain")
        guest.click("rest-hurts-lower-back")
        found = wrong(guest, "resting, pain")
        guest.click("rest-ill")
        found += cut(guest, "resting, ill")
        guest.click("rest-back")
        found += cut(guest, "injured")
        statuses.say(Status.INJURED, injured_at=list(Joint))
        found += cut(guest, "injured everywhere")
        statuses.say(Status.ILL)
        found += wrong(guest, "ill")
        statuses.say(Status.EASY_WEEK)
        found += cut(guest, "an easy week")
        statuses.say(Status.AS_USUAL)
        guest.app.today.else_chosen()
        found += wrong(guest, "something else")
    assert not found, "\n".join(found)


def test_what_is_offered_and_what_was_changed(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        after_two_weeks(guest)
        for _ in range(3):
            guest.given.journal.wellness.say(guest.clock.now().date(), readiness=2)
            after_days(guest, 1)
        found = wrong(guest, "offers")
        assert guest.sees("easy-week")
        pattern = guest.given.planning.today().plan.items[0].pattern
        guest.click(f"tile-{pattern}")
        for _ in range(2):
            guest.key(Qt.Key.Key_Down)
        guest.key(Qt.Key.Key_Return)
        found += wrong(guest, "another movement")
        guest.key(Qt.Key.Key_1)
        guest.click("choose-less")
        found += wrong(guest, "changed")
    assert not found, "\n".join(found)


def test_who_comes_back(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        after_two_weeks(guest)
        found = cut(guest, "steps up")
        offered = next(each for each in guest.given.planning.today().plan.items if each.rise is not None)
        guest.click(f"not-yet-{offered.pattern}")
        found += wrong(guest, "declined")
        for days in (5, 8, 15, 60):
            after_days(guest, days)
            found += cut(guest, f"{days} more days away")
    assert not found, "\n".join(found)
