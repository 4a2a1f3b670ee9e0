"""The main job, from the first start to the chart, in the real window with real clicks and keys."""

import json
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from upswing import paths
from upswing.domain.player.state import Phase, Player
from upswing.storage.check import check
from upswing.ui.charts.timeline import TimelineChart
from upswing.ui.insights.view import InsightsView
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home

READS_BACK = Path(__file__).with_name("reads_back.py")
MOST_ACTS = 4
"""Clicks or keys from the first start to the first movement."""


def read_back(folder: Path, now: datetime) -> Any:
    """What another process finds in the folder."""
    done = subprocess.run(
        [sys.executable, str(READS_BACK), str(folder), now.isoformat()], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_a_newcomer_trains_finds_it_all_in_the_next_process_and_sees_it_on_the_chart(tmp_path: Path) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        _from_the_start_to_the_first_movement(guest)
        player = _leads_through_the_session(guest)
        _says_how_it_was(guest)
        _is_told_what_is_missing_for_a_chart(guest)
    found = read_back(tmp_path, MORNING + timedelta(hours=1))
    assert check(paths.within(tmp_path).database) == ()
    _finds_the_session(found, player)
    _finds_the_check_ins(found)
    _finds_that_the_plan_has_moved_on(found)
    for days, (mood, energy) in enumerate(((1, 3), (3, 5)), start=1):
        with at_home(tmp_path, HeldClock(MORNING + timedelta(days=days))) as guest:
            guest.tap("mood", mood)
            guest.tap("energy", energy)
            if days == 2:
                _sees_the_first_day_on_the_chart(guest)


def _from_the_start_to_the_first_movement(guest: Guest) -> None:
    guest.click("welcome-skip")
    guest.tap("mood", -1)
    guest.tap("energy", 2)
    guest.key(Qt.Key.Key_Return)
    guest.waits_for(Phase.WORK)
    assert guest.acts <= MOST_ACTS
    assert guest.player.step == 0


def _leads_through_the_session(guest: Guest) -> Player:
    """Enter after each working set; the first one with two more than asked for, and felt as easy."""
    while guest.player.ends_by_itself or not guest.at(Phase.WORK):
        guest.waits(5)
    first = guest.player.step
    for _ in range(guest.player.current.target + 2 - guest.player.shown_reps(guest.clock.monotonic())):
        guest.key(Qt.Key.Key_Up)
    guest.key(Qt.Key.Key_Return)
    guest.types("1")
    guest.does_the_rest()
    player = guest.player
    outcome = player.outcome_of(first)
    assert outcome is not None
    assert outcome.amount == player.script.steps[first].target + 2
    assert len(player.outcomes) == len(player.script.steps)
    return player


def _says_how_it_was(guest: Guest) -> None:
    assert guest.scale("mood").value is None
    guest.tap("mood", 2)
    guest.tap("energy", 4)
    guest.tap("effort", 3)
    assert "mood +3, energy +2" in guest.reads()
    guest.click("after-done")
    assert guest.app.window.here is Place.TODAY
    assert "Done for today" in guest.reads()


def _insights(guest: Guest) -> InsightsView:
    guest.go(Place.INSIGHTS)
    view = guest.app.window.view(Place.INSIGHTS)
    assert isinstance(view, InsightsView)
    return view


def _is_told_what_is_missing_for_a_chart(guest: Guest) -> None:
    view = _insights(guest)
    assert view.timeline.waiting.words.isVisible()
    assert "2 more days with a check-in" in view.timeline.waiting.words.text()


def _sees_the_first_day_on_the_chart(guest: Guest) -> None:
    """Mood and minutes of each day: in the chart, in its sentence, and in the table beside it."""
    view = _insights(guest)
    chart = view.findChild(TimelineChart)
    assert chart is not None
    assert chart.isVisible()
    assert "1 active day" in view.timeline.finding.text()
    guest.click("insights-timeline-table")
    table = view.timeline.table
    assert table.isVisible()
    model = table.model()
    moods = [model.index(row, 1).data() for row in range(model.rowCount())]
    minutes = [int(model.index(row, 4).data()) for row in range(model.rowCount())]
    assert moods == ["3.0", "1.0", "0.5"]
    assert minutes[:2] == [0, 0]
    assert minutes[2] >= 10


def _finds_the_session(found: Any, player: Player) -> None:
    [kept] = found["record"]
    assert kept["session"]["state"] == "finished"
    assert kept["session"]["effort"] == 3
    assert kept["session"]["day"] == str(MORNING.date())
    assert kept["session"]["active_s"] == round(player.active_s)
    sets = {done["step"]: done for done in kept["sets"]}
    assert sorted(sets) == list(range(len(player.script.steps)))
    for outcome in player.outcomes:
        done, step = sets[outcome.step], player.script.steps[outcome.step]
        assert (done["exercise_id"], done["target"]) == (step.exercise_id, step.target)
        assert (done["amount"], done["feel"]) == (outcome.amount, outcome.feel)


def _finds_the_check_ins(found: Any) -> None:
    session = found["record"][0]["session"]["id"]
    said = [(each["mood"], each["energy"], each["occasion"], each["session_id"]) for each in found["check_ins"]]
    assert said == [
        (-1, 2, "before", session),
        (2, 4, "after", session),
    ]


def _finds_that_the_plan_has_moved_on(found: Any) -> None:
    today, *later = found["days"]
    assert not today["is_session"]
    assert today["done_today"] == 1
    assert today["sessions_this_week"] == 1
    assert today["done_this_week"] >= 5
    following = next(day for day in later if day["is_session"])
    assert following["routine"] == "first-steps-b"
    assert date.fromisoformat(following["day"]) >= MORNING.date() + timedelta(days=2)
