"""A program that begins sessions and logs sets for ever, and says so on its output after each: the prey of
test_killed.py. Each line is `session ID` or `set ID SESSION STEP AMOUNT`, written after the verb has returned."""

import itertools
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from desk import desk

from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script import Script, Step
from upswing.domain.session import Activity

STEPS = 25


def main(folder: Path) -> None:
    script = Script("On and on", "routine", (Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.0, 45),) * STEPS)
    with desk(folder, now=datetime.now(UTC)) as at_desk:
        sessions = at_desk.journal.sessions
        for _ in itertools.count():
            begun = sessions.begin(script, Activity.STRENGTH)
            _say("session", begun.id)
            for step in range(STEPS):
                at_desk.now = datetime.now(UTC)
                amount = random.randrange(30)
                done = sessions.finish_set(begun.id, step, amount, next_step=step + 1, active_s=step)
                _say("set", done.id, begun.id, step, amount)
            sessions.finish(begun.id, effort=4, active_s=STEPS, mood=1, energy=3)


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
