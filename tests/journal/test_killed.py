"""The program is killed at a random moment: every verb that it had acknowledged is there, the one that it had begun is
there wholly or not at all, and the next start goes on."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from busy_person import ACTS, REDO, UNDO, WITHOUT_A_LINE, BusyPerson, told_by
from desk import Desk, desk

from upswing import paths
from upswing.domain.verb import Verb
from upswing.storage.check import check

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")

A_MOMENT = random.SystemRandom()  # the plain one is seeded anew for every test
PREY = Path(__file__).with_name("logs_until_killed.py")
MOST_S = 0.25
LIVES = 5
"""How often the program is killed over one folder, each time over what the kill before has left."""


@dataclass(frozen=True)
class Life:
    """What the killed program had said: what the file told at its start, after each act that it acknowledged, and
    the act it had begun, None where none was under way. Nothing at all where it was killed before its first word."""

    known: list[str]
    acts: list[str]
    begun: str | None


class Prey:
    """The waiting program."""

    def __init__(self, program: "subprocess.Popen[bytes]") -> None:
        assert program.stdin is not None
        assert program.stdout is not None
        self._input, self._output = program.stdin, program.stdout.fileno()
        self._heard = b""

    def lives(self, folder: Path, *, most_s: float = MOST_S) -> Life:
        """Lets it work over this folder for a random time, and kills it."""
        self._input.write(f"{A_MOMENT.randrange(10**6)} {folder}\n".encode())
        self._input.flush()
        lines = [self._line()]
        if A_MOMENT.random() < 0.7:  # the others are killed while they open the file
            while not lines[-1].startswith("at"):
                lines.append(self._line())
        end = time.monotonic() + A_MOMENT.uniform(0, most_s)
        while (left := end - time.monotonic()) > 0:
            if b"\n" in self._heard or select.select([self._output], [], [], left)[0]:
                lines.append(self._line())
        os.kill(int(lines[0].split()[1]), signal.SIGKILL)
        while lines[-1] != "over":
            lines.append(self._line())
        said = [line.split() for line in lines[1:-1]]
        acts = [words[1] for words in said if words[0] == "do"]
        begun = acts.pop() if said and said[-1][0] == "do" else None
        return Life([words[1] for words in said if words[0] == "at"], acts, begun)

    def _line(self) -> str:
        while b"\n" not in self._heard:
            heard = os.read(self._output, 65536)
            assert heard, "the prey is gone"
            self._heard += heard
        line, self._heard = self._heard.split(b"\n", 1)
        return line.decode()


@contextmanager
def _prey() -> Iterator[Prey]:
    with subprocess.Popen([sys.executable, str(PREY)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        yield Prey(program)
        assert program.stdin is not None
        program.stdin.close()
        assert program.wait() == 0


def _is_whole(folder: Path, life: Life, before: str | None) -> str:
    """Nothing acknowledged is lost and nothing is half there; gives what the file tells now."""
    database = paths.within(folder).database
    with desk(folder, now=datetime.now(UTC)) as at_desk:
        found = told_by(database)
        if before is not None and life.known:
            assert before == life.known[0], "the next start finds what the kill has left"
        known = life.known[-1] if life.known else before
        if known is not None and found != known:
            _is_the_act_that_had_begun(at_desk, life.begun, known)
        assert check(database) == ()
        at_desk.journal.check_ins.add(1, 1)
        return told_by(database)


def _is_the_act_that_had_begun(at_desk: Desk, begun: str | None, known: str) -> None:
    """Taken back, it leaves exactly what was there before it."""
    assert begun is not None, "an act that was acknowledged is lost, or one was kept that nobody did"
    if begun in WITHOUT_A_LINE:
        return
    changes = at_desk.journal.changes
    deed = changes.redo() if begun == UNDO else changes.undo()
    assert deed is not None
    if begun not in (UNDO, REDO):
        assert deed.verb == begun
    assert told_by(at_desk.journal._pen._store.path) == known


def _kills(folder: Path, kills: int) -> Counter[str]:
    """The acts that were acknowledged, `begun` for those under way and `kept` for those of them that were there."""
    counted: Counter[str] = Counter()
    with _prey() as prey:
        before = None
        for kill in range(kills):
            if kill % LIVES == 0:
                before = None
            home = folder / str(kill // LIVES)
            life = prey.lives(home)
            before = _is_whole(home, life, before)
            counted.update(life.acts)
            counted["begun"] += life.begun is not None
    return counted


def test_there_is_an_act_for_every_verb() -> None:
    assert set(Verb) <= set(ACTS)


def test_each_verb_is_done_by_somebody_who_is_busy_for_long(tmp_path: Path) -> None:
    with desk(tmp_path) as at_desk:
        person = BusyPerson(at_desk, random.Random(7))
        done: set[str] = set()
        for _ in range(4000):
            at_desk.wait(seconds=20)
            done.add(person.acts())
            if done == set(ACTS):
                break
        assert done == set(ACTS)
    assert check(paths.within(tmp_path).database) == ()


def test_a_killed_program_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    _kills(tmp_path, 12)


@pytest.mark.slow
def test_a_thousand_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    begun_at = time.monotonic()
    counted = _kills(tmp_path, 1000)
    in_flight = counted.pop("begun")
    sys.stdout.write(
        f"1000 kills in {time.monotonic() - begun_at:.0f} s: {counted.total()} acknowledged acts of "
        f"{len(counted)} kinds, all there; {in_flight} acts under way\n"
    )
    assert counted.total() > 1000
    assert len(set(ACTS) - set(counted)) <= 3
