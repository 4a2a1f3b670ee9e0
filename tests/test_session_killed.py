"""The real program is killed at random moments while a person trains: the next start offers the very movement and set,
with the rest as it would be by now, and nothing that was acknowledged is lost."""

import json
import random
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from lodging import library
from session_until_killed import Stand
from upswing import paths
from upswing.domain.player.state import Phase
from upswing.journal.journal import Journal
from upswing.storage.check import check
from upswing.storage.store import open_store
from upswing.topics import Announcer
from visitor import MORNING

A_MOMENT = random.SystemRandom()  # the plain one is seeded anew for every test
PREY = Path(__file__).with_name("session_until_killed.py")
MOST_S = 0.7
AWAY_S = (0.0, 0.0, 1.0, 3.0, 10.0, 30.0, 3600.0)
"""How long nobody started the program again, by the wall clock."""


@dataclass(frozen=True)
class Life:
    """What one run of the program offered at its start and acknowledged last, and where the act led that it had begun
    (None where none was under way, "hurts" and the like where that is not known). `ended` is by the wall clock."""

    offered: Stand | None
    known: Stand | None
    begun: Stand | str | None
    ended: float
    acts: int


def _lived(folder: Path, moment: datetime) -> Life:
    """Lets the program run for some time after it is back, and kills it."""
    command = [sys.executable, str(PREY), str(folder), moment.isoformat(), str(A_MOMENT.randrange(10**6))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as prey:
        assert prey.stdout is not None
        first = prey.stdout.readline()
        try:
            prey.wait(A_MOMENT.uniform(0, MOST_S))
        except subprocess.TimeoutExpired:
            prey.kill()
        lines = [first, *prey.stdout.readlines()]
    assert prey.returncode == -signal.SIGKILL
    said: list[list[Any]] = [json.loads(line) for line in lines if line.endswith("\n")]
    known = [what for word, what, _ in said if word != "do"]
    word, begun, ended = said[-1]
    return Life(said[0][1], known[-1], begun if word == "do" else None, ended, len(known) - 1)


def _sets(stand: Stand | None) -> dict[str, list[Any]]:
    return stand["sets"] if stand is not None else {}


def _nothing_is_lost(folder: Path, life: Life) -> None:
    """Every acknowledged set is on disk as it was acknowledged, or as the act that had begun would have it."""
    where = paths.within(folder)
    assert check(where.database) == ()
    if life.known is None:
        return
    with open_store(where, now=MORNING) as store:
        sessions = Journal(store, library(), lambda: MORNING, Announcer()).sessions
        found = {
            str(each.step): [each.exercise_id, each.amount, each.feel, each.pain]
            for each in sessions.sets_of(sessions.all()[-1].id)
        }
    known = _sets(life.known)
    if life.begun == "hurts":
        assert known.keys() <= found.keys()
        return
    led = _sets(life.begun) if isinstance(life.begun, dict) else known
    for step in found.keys() | known.keys():
        assert found.get(step) in (known.get(step), led.get(step)), (step, found, life)


def _would_be(stand: Stand, now: float) -> Stand:
    """Where the next start takes it up, if `stand` was what the disk knew."""
    same = {name: stand[name] for name in ("over", "place", "movement", "set", "side", "sets")}
    passed_s = now - stand["since"]
    if stand["over"]:
        return {**same, "phase": Phase.CHECK_IN}
    if stand["phase"] != Phase.REST or passed_s >= stand["left_s"]:
        return {**same, "phase": Phase.GET_READY}
    left_s = stand["left_s"] if stand["paused"] else stand["left_s"] - passed_s
    return {**same, "phase": Phase.REST, "left_s": pytest.approx(left_s, abs=0.01)}


def _is_offered(offered: Stand | None, life: Life, now: float) -> str:
    """The next start goes on where it stood; says whether before, after or within an act that had begun."""
    if life.begun in ("begins", "leaves", "hurts"):
        return f"within “{life.begun}”"
    if life.known is None:
        assert offered is None
        return "without a session"
    assert offered is not None, life
    seen = {name: offered[name] for name in ("over", "place", "movement", "set", "side", "sets", "phase")}
    if offered["phase"] == Phase.REST:
        seen["left_s"] = offered["left_s"]
    after = _would_be(life.begun, now) if isinstance(life.begun, dict) else None
    if seen == _would_be(life.known, now):
        return "as acknowledged"
    if seen == after:
        return "with the act that had begun"
    # Half of an act that nobody has seen: the set is kept, its rest not yet.
    assert after is not None, (seen, life)
    without_rest = {name: what for name, what in after.items() if name != "left_s"}
    assert seen == {**without_rest, "phase": Phase.GET_READY} or life.known["sets"] == seen["sets"], (seen, life)
    assert (seen["place"], seen["movement"]) in [(each["place"], each["movement"]) for each in (life.known, after)]
    return "within an act"


def kills(folder: Path, count: int) -> Counter[str]:
    """Kills it so many times, each start over what the one before has left; counts how it went on."""
    moment, before = MORNING, None
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        life = _lived(folder, moment)
        if before is not None:
            outcomes[_is_offered(life.offered, before, moment.timestamp())] += 1
        _nothing_is_lost(folder, life)
        outcomes["acts"] += life.acts
        outcomes["in a rest"] += life.offered is not None and life.offered["phase"] == Phase.REST
        before = life
        moment = datetime.fromtimestamp(life.ended, UTC) + timedelta(seconds=A_MOMENT.choice(AWAY_S))
    return outcomes


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
def test_a_session_goes_on_after_a_kill_where_it_stood(tmp_path: Path) -> None:
    kills(tmp_path, 3)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
def test_three_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    outcomes = kills(tmp_path, 301)
    sys.stdout.write(f"300 kills: {dict(outcomes)}\n")
    assert outcomes["as acknowledged"] > 100
    assert outcomes["in a rest"] > 20
