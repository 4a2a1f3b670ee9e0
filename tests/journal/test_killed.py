"""The program is killed at a random moment: every set that it had acknowledged is there, and the session is
offered again."""

import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from desk import MORNING, Desk, desk
from logs_until_killed import STEPS

from upswing import paths
from upswing.domain.session import Session, SessionState, SetDone
from upswing.storage.check import check

A_MOMENT = random.SystemRandom()  # the plain one is seeded anew for every test
PREY = Path(__file__).with_name("logs_until_killed.py")


@dataclass(frozen=True)
class Acknowledged:
    """What the killed program had said: the sessions it began, and its sets as (id, session, step, amount)."""

    sessions: list[UUID]
    sets: list[tuple[UUID, UUID, int, int]]


def _logged_until_killed(folder: Path, after_s: float) -> Acknowledged:
    """Lets the program work for so many seconds after its first word, and kills it."""
    command = [sys.executable, str(PREY), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as prey:
        assert prey.stdout is not None
        first = prey.stdout.readline()
        try:
            prey.wait(after_s)
        except subprocess.TimeoutExpired:
            prey.kill()
        lines = [first, *prey.stdout.readlines()]
    assert prey.returncode == -signal.SIGKILL
    said = [line.split() for line in lines if line.endswith("\n")]
    return Acknowledged(
        [UUID(words[1]) for words in said if words[0] == "session"],
        [(UUID(words[1]), UUID(words[2]), int(words[3]), int(words[4])) for words in said if words[0] == "set"],
    )


def _is_all_there(folder: Path, acknowledged: Acknowledged) -> None:
    with desk(folder, now=MORNING) as at_desk:
        record = dict(at_desk.journal.sessions.record())
        kept = {done.id: done for sets in record.values() for done in sets}
        for set_id, session_id, step, amount in acknowledged.sets:
            done = kept[set_id]
            assert (done.session_id, done.step, done.amount) == (session_id, step, amount)
        assert {session.id for session in record} >= set(acknowledged.sessions)
        assert len(kept) - len(acknowledged.sets) in (0, 1)
        assert len(record) - len(acknowledged.sessions) in (0, 1)
        _the_session_is_offered_again(at_desk, record, acknowledged.sessions[-1])
    assert check(paths.within(folder).database) == ()


def _the_session_is_offered_again(at_desk: Desk, record: dict[Session, tuple[SetDone, ...]], last: UUID) -> None:
    """It goes on after its last set; only a kill between two sessions leaves none."""
    sessions = at_desk.journal.sessions
    interrupted = sessions.interrupted()
    if interrupted is None:
        assert {session.id: session.state for session in record}[last] is SessionState.FINISHED
        return
    sets = record[interrupted]
    assert interrupted.id == last or not sets
    assert interrupted.next_step == len(sets)
    if len(sets) < STEPS:
        done = sessions.finish_set(interrupted.id, len(sets), 8, next_step=len(sets) + 1, active_s=9)
        assert done in sessions.sets_of(interrupted.id)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
@pytest.mark.parametrize("run", range(12))
def test_a_killed_program_loses_no_acknowledged_set(tmp_path: Path, run: int) -> None:
    _is_all_there(tmp_path, _logged_until_killed(tmp_path, A_MOMENT.uniform(0, 0.3)))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
def test_two_hundred_kills_lose_no_acknowledged_set(tmp_path: Path) -> None:
    sets = 0
    for run in range(200):
        folder = tmp_path / str(run)
        acknowledged = _logged_until_killed(folder, A_MOMENT.uniform(0, 0.3))
        _is_all_there(folder, acknowledged)
        sets += len(acknowledged.sets)
    sys.stdout.write(f"200 kills, {sets} acknowledged sets, all there\n")
    assert sets > 1000
