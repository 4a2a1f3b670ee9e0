"""A session that was interrupted is offered again at the next start."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing.domain.player.state import Phase
from upswing.domain.session import SessionState
from upswing.ui.rail import Place
from visitor import MORNING, STRIDE_S, Guest, HeldClock, at_home, settled_in


def _trains_until_the_window_is_closed(folder: Path) -> tuple[int, int]:
    """Mood and energy, the first working set, and away. The step of that set and the steps of the script."""
    with at_home(settled_in(folder), HeldClock()) as guest:
        guest.tap("mood", 0)
        guest.tap("energy", 3)
        guest.key(Qt.Key.Key_Return)
        while guest.player.ends_by_itself or not guest.at(Phase.WORK):
            guest.waits(STRIDE_S)
        done = guest.player.step
        guest.key(Qt.Key.Key_Return)
        guest.waits(5)
        return done, len(guest.player.script.steps)


def _what_was_done(guest: Guest) -> list[int]:
    [session] = guest.given.journal.sessions.all()
    return sorted(each.step for each in guest.given.journal.sessions.sets_of(session.id))


def test_it_goes_on_at_the_step_where_it_stood_and_ends_as_one_session(qtbot: QtBot, tmp_path: Path) -> None:
    done, steps = _trains_until_the_window_is_closed(tmp_path)
    with at_home(tmp_path, HeldClock(MORNING + timedelta(minutes=12))) as guest:
        assert f"is waiting. {done + 1} sets are kept." in guest.reads()
        guest.click("resume")
        assert guest.app.window.here is Place.SESSION
        assert guest.player.step == done + 1
        assert guest.at(Phase.GET_READY)
        assert not guest.app.window.rail.isVisible()
        while guest.player.step < steps - 1:
            guest.key(Qt.Key.Key_Return)
        guest.key(Qt.Key.Key_Escape)
        guest.tap("mood", 3)
        guest.click("after-done")
        assert _what_was_done(guest) == list(range(steps - 1))
        [session] = guest.given.journal.sessions.all()
        before, after = guest.given.journal.check_ins.around(session.id)
        assert (before.mood, after.mood) == (0, 3)
        assert not guest.sees("resume")


def test_enter_alone_goes_on_and_nobody_who_is_answering_is_disturbed(qtbot: QtBot, tmp_path: Path) -> None:
    _trains_until_the_window_is_closed(tmp_path)
    with at_home(tmp_path, HeldClock(MORNING + timedelta(minutes=12))) as guest:
        guest.looks()
        assert guest.button("resume").hasFocus()
        guest.scale("energy").setFocus()
        guest.key(Qt.Key.Key_Right)
        guest.rests()
        assert not guest.button("resume").hasFocus()
        guest.button("resume").setFocus()
        guest.key(Qt.Key.Key_Return)
        guest.until(lambda: guest.app.window.here is Place.SESSION)


def test_it_can_be_kept_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    done, _ = _trains_until_the_window_is_closed(tmp_path)
    with at_home(tmp_path, HeldClock(MORNING + timedelta(days=1))) as guest:
        guest.click("keep")
        assert guest.notice == "Kept. Everything you did counts."
        assert not guest.sees("resume")
        [session] = guest.given.journal.sessions.all()
        assert session.state is SessionState.STOPPED
        assert session.day == MORNING.date()
        assert _what_was_done(guest) == list(range(done + 1))
        assert guest.given.planning.today().plan.done_this_week == 1


def test_the_start_of_another_session_does_not_lose_the_one_that_waits(qtbot: QtBot, tmp_path: Path) -> None:
    done, _ = _trains_until_the_window_is_closed(tmp_path)
    with at_home(tmp_path, HeldClock(MORNING + timedelta(days=2))) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        older, newer = guest.given.journal.sessions.all()
        assert (older.state, newer.state) == (SessionState.STOPPED, SessionState.UNDER_WAY)
        assert len(guest.given.journal.sessions.sets_of(older.id)) == done + 1
