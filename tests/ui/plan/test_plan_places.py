"""The rungs: where one stands, what the next one needs, what holds it, and the way to the library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from planner_at_home import HeldClock, at_home, at_the_plan, settled_in
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Measure, Pattern
from upswing.planner.places import Place as Standing
from upswing.ui.library.view import LibraryView
from upswing.ui.plan.place_words import holds, progress
from upswing.ui.plan.step_dots import StepDots
from upswing.ui.rail import Place
from upswing.ui.text import short_day
from upswing.ui.theme import Look, theme_for

THURSDAY = date(2026, 11, 26)
STANDING = Standing(
    Pattern.PUSH, "wall-push-up", 1, 9, Measure.REPS, 1, 8, 8, 12, "counter-push-up", 0, None, False, None
)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "8 of 12, then twice at 12."),
        ({"target": 12}, "At 12, the top of the range. Twice so with effort to spare opens what comes next."),
        ({"target": 12, "top_times": 1}, "Once at 12. Once more opens what comes next."),
        ({"target": 12, "top_times": 2}, "Twice at 12: what comes next is open to you."),
        (
            {"measure": Measure.HOLD, "low": 10, "high": 30, "target": 15},
            "15 of 30 seconds, then twice at 30 seconds.",
        ),
    ],
)
def test_the_way_to_the_next_rung_is_told(changed: dict[str, object], said: str) -> None:
    assert progress(replace(STANDING, **changed)) == said  # type: ignore[arg-type]


def test_what_holds_it_is_told_in_plain_words() -> None:
    assert holds(STANDING) == ()
    (rests,) = holds(replace(STANDING, rests_until=THURSDAY, rises_from=THURSDAY))
    assert rests == f"Rests until {short_day(THURSDAY)} after strong pain."
    (hurt,) = holds(replace(STANDING, is_held=True))
    assert "Held after pain" in hurt
    (waits,) = holds(replace(STANDING, rises_from=THURSDAY))
    assert waits == f"May rise again from {short_day(THURSDAY)} on: one step a week."
    assert holds(STANDING, ["Push, more times: for good"]) == ("Held as you asked: Push, more times: for good.",)


def test_the_dots_tell_the_same_as_the_words(qtbot: QtBot) -> None:
    theme = theme_for(Look.LIGHT)
    at_ten, at_top = replace(STANDING, target=10), replace(STANDING, target=12, top_times=1)
    held = replace(STANDING, measure=Measure.HOLD, low=10, high=30, target=15, top_times=2)
    told = []
    for place in (at_ten, at_top, held):
        dots = StepDots(theme, place)
        qtbot.addWidget(dots)
        told.append((dots.steps, dots.taken, dots.rings))
    assert told == [(5, 3, 0), (5, 5, 1), (5, 2, 0)]


def test_every_pattern_shows_its_movement_its_rung_and_the_next_one(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        read = guest.reads()
        found = guest.given.planning.places()
        assert len(found) == 7
        assert [f"Core, {side}" in read for side in ("front", "side", "back")] == [True] * 3
        for place in found:
            assert f"rung {place.rung} of {place.rungs}" in read
            assert progress(place) in read
            for exercise_id in (place.exercise_id, place.next_exercise_id):
                assert exercise_id is not None
                assert guest.given.catalogue.exercises[exercise_id].name in read


def test_a_movement_leads_to_its_page_in_the_library(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        ahead = guest.given.planning.places()[0].next_exercise_id
        assert ahead is not None
        guest.click(f"plan-movement-{ahead}")
        guest.until(lambda: guest.app.window.here is Place.LIBRARY)
        assert isinstance(guest.app.window.view(Place.LIBRARY), LibraryView)
        assert guest.given.catalogue.exercises[ahead].name in guest.reads()


def test_a_pattern_that_is_left_out_says_so_in_place_of_its_rungs(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, excluded=("row",)), HeldClock()) as guest:
        at_the_plan(guest)
        assert "Row is left out, as you asked or as your answers need it." in guest.reads()
        assert Pattern.ROW not in {place.pattern for place in guest.given.planning.places()}
