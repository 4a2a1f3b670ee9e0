"""The real program is killed at random moments while a person trains: the next start offers the very movement and set,
with the rest as it would be by now, and nothing that was acknowledged is lost."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
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
from visitor import MORNING, PATIENCE_S

A_MOMENT = random.SystemRandom()  # the plain one is seeded anew for every test
PREY = Path(__file__).with_name("session_until_killed.py")
MOST_S = 1.1
AWAY_S = (0.0, 0.0, 1.0, 3.0, 10.0, 30.0, 3600.0)
"""How long nobody started the program again, by the wall clock."""


@dataclass(frozen=True)
class Life:
    """What one run of the program offered at its start and acknowledged last, and where the act leads that it had begun,
    write by write (nowhere where none was under way). `ended` is by the wall clock."""

    offered: Stand | None
    known: Stand | None
    begun: list[Stand | None]
    ended: float
    acts: int


class Preserve:
    """Where the prey lives, one life after the other."""

    def __init__(self) -> None:
        command = [sys.executable, str(PREY)]
        self._keeper = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._read = b""

    def lived(self, folder: Path, moment: datetime) -> Life:
        """Lets the program run for some time after it is back, and kills it."""
        assert self._keeper.stdin is not None
        wanted = [str(folder), moment.isoformat(), A_MOMENT.randrange(10**6)]
        self._keeper.stdin.write(json.dumps(wanted).encode() + b"\n")
        self._keeper.stdin.flush()
        self._read = b""
        while not (self._is_told("offered") or self._is_told("ended")):
            self._listen(PATIENCE_S)
        end = time.monotonic() + A_MOMENT.uniform(0, MOST_S)
        while (left_s := end - time.monotonic()) > 0 and not self._is_told("ended"):
            self._listen(left_s)
        os.kill(self._told()[0][1], signal.SIGKILL)
        while not self._is_told("ended"):
            self._listen(PATIENCE_S)
        (_, *said, (_, how, _)) = self._told()
        assert how == -signal.SIGKILL, said
        known = [what for word, what, _ in said if word != "do"]
        word, begun, ended = said[-1]
        return Life(said[0][1], known[-1], begun if word == "do" else [], ended, len(known) - 1)

    def close(self) -> None:
        self._keeper.kill()
        self._keeper.communicate()

    def _listen(self, seconds: float) -> None:
        """Waits for more, so long at most. What is not read would hold the program up."""
        assert self._keeper.stdout is not None
        ready, _, _ = select.select([self._keeper.stdout], [], [], seconds)
        if ready:
            more = os.read(self._keeper.stdout.fileno(), 1 << 16)
            assert more, "the keeper is gone"
            self._read += more

    def _is_told(self, word: str) -> bool:
        return f'\n["{word}"'.encode() in b"\n" + self._read and self._read.endswith(b"\n")

    def _told(self) -> list[list[Any]]:
        """All whole lines: the last one of a life may be cut off."""
        lines = [line for line in self._read.split(b"\n") if line.startswith(b"[") and line.endswith(b"]")]
        return [json.loads(line) for line in lines]


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
        if None in life.begun and not _sets(life.known):
            return  # It was left, and one with nothing done may be gone.
        found = {
            str(each.step): [each.exercise_id, each.amount, each.feel, each.pain]
            for each in sessions.sets_of(sessions.all()[-1].id)
        }
    known = _sets(life.known)
    led = [_sets(each) for each in life.begun if each is not None]
    for step in {*found, *known}:
        assert found.get(step) in [each.get(step) for each in (known, *led)], (step, found, life)


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
    """The next start goes on where it stood, or where the act led that had begun; says which."""
    seen = None
    if offered is not None:
        seen = {name: offered[name] for name in ("over", "place", "movement", "set", "side", "sets", "phase")}
        if offered["phase"] == Phase.REST:
            seen["left_s"] = offered["left_s"]
    for said, stand in (
        ("as acknowledged", life.known),
        *(("with the act that had begun", each) for each in life.begun),
    ):
        if seen == (None if stand is None else _would_be(stand, now)):
            return said if stand is not None else "without a session"
    raise AssertionError((seen, life))


def kills(folder: Path, count: int) -> Counter[str]:
    """Kills it so many times, each start over what the one before has left; counts how it went on."""
    moment, before = MORNING, None
    outcomes: Counter[str] = Counter()
    with closing(Preserve()) as preserve:
        for _ in range(count):
            life = preserve.lived(folder, moment)
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
