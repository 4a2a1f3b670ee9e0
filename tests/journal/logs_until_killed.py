"""A program that does anything at all in the journal for ever, and says so on its output: the prey of test_killed.py.

It is started once, and divides itself for each folder that it is given on its input, a line each: `seed path`. The
half that goes on says `born PID`, then `at WORD` with the word for what the file tells, and for each act `do NAME`
before it and `at WORD` after it. When it was killed, the half that waits says `over`."""

import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from busy_person import BusyPerson, told_by
from desk import desk

from upswing import paths


def main() -> None:
    for line in sys.stdin:
        seed, folder = line.rstrip("\n").split(" ", 1)
        prey = os.fork()
        if prey == 0:
            _does_anything(Path(folder), int(seed))
        os.waitpid(prey, 0)
        _say("over")


def _does_anything(folder: Path, seed: int) -> None:
    _say("born", os.getpid())
    database = paths.within(folder).database
    with desk(folder, now=datetime.now(UTC)) as at_desk:
        person = BusyPerson(at_desk, random.Random(seed))
        _say("at", told_by(database))
        while True:
            at_desk.now = datetime.now(UTC)
            person.acts(tells=lambda act: _say("do", act))
            _say("at", told_by(database))


def _say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())  # one line, whole or not at all


if __name__ == "__main__":
    main()
