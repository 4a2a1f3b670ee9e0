"""The history of one movement: session by session, whatever became of the movement since."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from desk import SCRIPT, Desk, desk, own_exercise

from upswing.domain.exercise import Measure
from upswing.domain.movement_history import Bout, MovementHistory
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Activity

ROW = own_exercise("row")
ROWS = tuple(
    Step(ROW.id, Part.WORK, Measure.REPS, 8, 3.0, 30, side=side, set_number=number, sets=2)
    for number in (1, 2)
    for side in (Side.LEFT, Side.RIGHT)
)


def trains(at: Desk, amounts: tuple[int, ...], steps: tuple[Step, ...] = ROWS) -> None:
    """A session of its own, a set for each amount."""
    session = at.journal.sessions.begin(Script("Rows", "strength", steps, len(steps), ""), Activity.STRENGTH)
    for place, amount in enumerate(amounts):
        at.journal.sessions.finish_set(session.id, place, amount, next_step=place + 1, active_s=60)
    at.journal.sessions.finish(session.id, effort=4, active_s=300)


def test_each_session_is_one_bout_with_its_best_and_its_total(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        trains(at, (8, 9, 7, 8))
        at.wait(days=2)
        trains(at, (10, 10))
        history = at.journal.movements.of(ROW.id)
    first, last = history.bouts
    assert first == Bout(date(2026, 11, 22), Measure.REPS, 4, 9, 32)
    assert last == Bout(date(2026, 11, 24), Measure.REPS, 2, 10, 20)
    assert (history.last, history.best) == (last, last)


def test_the_best_is_the_day_on_which_it_was_first_reached(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        for amount in (8, 11, 9, 11):
            trains(at, (amount,))
            at.wait(days=2)
        best = at.journal.movements.of(ROW.id).best
    assert best is not None
    assert best.day == date(2026, 11, 24)


def test_a_set_in_which_nothing_was_done_is_none(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        trains(at, (8, 9, 0, 0))
        at.wait(days=2)
        trains(at, (0,))
        assert at.journal.movements.of(ROW.id).bouts == (Bout(date(2026, 11, 22), Measure.REPS, 2, 9, 17),)


def test_other_movements_do_not_show_and_nothing_done_is_an_empty_history(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        trains(at, (60, 8, 20), SCRIPT.steps)
        assert at.journal.movements.of("chair-squat").bouts == (Bout(date(2026, 11, 22), Measure.REPS, 1, 8, 8),)
        nothing = at.journal.movements.of("plank")
    assert nothing == MovementHistory()
    assert nothing.last is nothing.best is None


def test_a_late_set_belongs_to_the_evening_before(tmp_path: Path) -> None:
    with desk(tmp_path, now=datetime(2026, 11, 22, 23, 50, tzinfo=UTC)) as at:
        at.wait(hours=2)
        trains(at, (8, 8))
        assert [each.day for each in at.journal.movements.of(ROW.id).bouts] == [date(2026, 11, 22)]


def test_what_is_put_away_renamed_or_counted_otherwise_keeps_its_history(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        at.journal.exercises.add_own(ROW)
        trains(at, (8, 9))
        before = at.journal.movements.of(ROW.id)
        at.journal.exercises.amend_own(replace(ROW, name="Towel row", measure=Measure.HOLD))
        at.journal.exercises.archive(ROW.id)
        assert at.journal.movements.of(ROW.id) == before
        at.wait(days=1)
        trains(at, (20,), (replace(ROWS[0], measure=Measure.HOLD),))
        history = at.journal.movements.of(ROW.id)
    assert len(history.bouts) == 2
    assert [each.measure for each in history.alike] == [Measure.HOLD]
    assert history.best == history.last


def test_a_removed_session_is_gone_from_it_and_undo_brings_it_back(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        trains(at, (8, 9))
        before = at.journal.movements.of(ROW.id)
        at.journal.sessions.remove(at.journal.sessions.all()[0].id)
        assert at.journal.movements.of(ROW.id) == MovementHistory()
        at.journal.changes.undo()
        assert at.journal.movements.of(ROW.id) == before


@pytest.mark.parametrize(("sets", "best", "total"), [(0, 1, 1), (1, 5, 4), (1, -1, 3)])
def test_a_bout_that_cannot_be_is_refused(sets: int, best: int, total: int) -> None:
    with pytest.raises(ValueError, match="a bout"):
        Bout(date(2026, 11, 22), Measure.REPS, sets, best, total)
