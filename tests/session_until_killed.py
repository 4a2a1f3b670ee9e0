"""A person at the whole program who trains for ever, by keys alone: the prey of test_session_killed.py.

It is given the data folder, the moment by the wall clock and a number to draw from, and writes a line of JSON each:
`offered` with where the program stands after its start, `do` before each act with where that act leads, and `is` with
where it stands after it; each with the moment by the wall clock in seconds. Only what an `is` or an `offered` has told
is acknowledged.
"""

import json
import random
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from upswing.domain.exercise import Exercise
from upswing.domain.player import play
from upswing.domain.player.event import Event
from upswing.domain.player.state import Phase, Player
from upswing.domain.script.instead import steps_instead
from upswing.domain.session import Feel
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

Stand = dict[str, Any]
Verb = Callable[[Player, float], tuple[Player, tuple[Event, ...]]]
ROUTINES = ("no-floor", "gentle-a", "full-body-pairs", "pilates-core", "yoga-unwind", "minimal")
KEYS: dict[Qt.Key, Verb] = {
    Qt.Key.Key_Space: play.toggle_pause,
    Qt.Key.Key_Return: play.done,
    Qt.Key.Key_Left: play.back,
    Qt.Key.Key_Right: play.forward,
    Qt.Key.Key_Up: lambda player, now: play.reps(player, 1, now),
    Qt.Key.Key_Down: lambda player, now: play.reps(player, -1, now),
    Qt.Key.Key_S: play.skip,
    Qt.Key.Key_1: lambda player, now: play.rate(player, Feel.EASY, now),
    Qt.Key.Key_2: lambda player, now: play.rate(player, Feel.RIGHT, now),
    Qt.Key.Key_3: lambda player, now: play.rate(player, Feel.HARD, now),
    Qt.Key.Key_Escape: play.stop,
}
WEIGHTS = (6, 24, 4, 4, 5, 3, 3, 4, 4, 4, 0.4)
PAINS = "0123456789"


class Person:
    """`stamp` is when what runs now began to run or to stand still, by the wall clock, and what was left of it."""

    def __init__(self, guest: Guest, drawn: random.Random) -> None:
        self._guest = guest
        self._drawn = drawn
        self._stamp: tuple[object, float, float] = (None, 0.0, 0.0)

    @property
    def _now(self) -> float:
        return self._guest.clock.monotonic()

    def arrives(self) -> None:
        """Goes on where a session waits, else begins one."""
        guest = self._guest
        if guest.sees("resume"):
            guest.click("resume")
            self._says("offered", self._stand(self._guest.player))
            return
        self._says("offered", None)
        self._begins()

    def acts(self) -> None:
        guest, player, drawn = self._guest, self._guest.player, self._drawn
        if player.is_over:
            self._leaves()
        elif player.paused and drawn.random() < 0.5:
            self._presses(Qt.Key.Key_Space)
        elif (chance := drawn.random()) < 0.4:
            self._waits(drawn.choice([1.0, 2.0, 5.0, 15.0]))
        elif chance < 0.44:
            self._swaps(*drawn.choice([(Qt.Key.Key_E, "easier"), (Qt.Key.Key_H, "harder")]))
        elif chance < 0.47:
            self._says("do", "hurts")
            guest.key(Qt.Key.Key_P)
            guest.types(drawn.choice(PAINS))
            self._says("is", self._stand(guest.player))
        else:
            self._presses(*drawn.choices(list(KEYS), WEIGHTS))

    def _says(self, word: str, what: Stand | str | None) -> None:
        sys.stdout.write(json.dumps([word, what, self._guest.clock.now().timestamp()]) + "\n")
        sys.stdout.flush()

    def _begins(self) -> None:
        """A session of a routine, by a click on its card."""
        self._says("do", "begins")
        self._guest.go_by_key(Place.SESSION)
        self._guest.click(f"start-{self._drawn.choice(ROUTINES)}")
        self._says("is", self._stand(self._guest.player))

    def _leaves(self) -> None:
        self._says("do", "leaves")
        self._guest.click("after-done")
        self._says("is", None)
        self._begins()

    def _presses(self, key: Qt.Key) -> None:
        self._does(lambda: self._guest.key(key), KEYS[key])

    def _waits(self, seconds: float) -> None:
        self._guest.clock.wait(seconds)
        reached = self._now
        self._does(lambda: self._guest.until(lambda: self._guest.player.at >= reached), play.advance)

    def _swaps(self, key: Qt.Key, neighbour: str) -> None:
        player, exercises = self._guest.player, self._guest.given.catalogue.exercises
        if not player.to_replace:
            return
        before = exercises[player.to_replace[0].exercise_id]
        other: Exercise | None = getattr(self._guest.session.leading._swaps, neighbour)(before.id)
        if other is not None:
            steps = steps_instead(player.to_replace, before, other)
            self._does(lambda: self._guest.key(key), lambda player, now: play.swap(player, steps, now))

    def _does(self, act: Callable[[], None], verb: Verb) -> None:
        """Says first where it leads."""
        stamp = self._stamp
        self._says("do", self._stand(verb(self._guest.player, self._now)[0]))
        self._stamp = stamp
        act()
        self._says("is", self._stand(self._guest.player))

    def _stand(self, player: Player) -> Stand:
        """Where the person is, what is left of her rest and since when, and her sets."""
        resting = player.is_between_sets and player.next_place is not None
        place = player.next_place if resting else player.step
        assert place is not None
        step = player.script.steps[place]
        key = (place, player.step, resting, player.phase_target_s, player.paused)
        if key != self._stamp[0]:
            wall = self._guest.clock.now().timestamp()
            self._stamp = (key, wall, player.remaining_s(self._now))
        return {
            "over": player.is_over,
            "place": place,
            "movement": step.exercise_id,
            "set": step.set_number,
            "side": step.side,
            "phase": Phase.REST if resting else player.phase,
            "paused": player.paused,
            "since": self._stamp[1],
            "left_s": self._stamp[2],
            "sets": {
                str(each.step): [player.script.steps[each.step].exercise_id, each.amount, each.feel, each.pain]
                for each in player.outcomes
                if not each.skipped or each.pain is not None
            },
        }


def main(folder: Path, moment: datetime, seed: int) -> None:
    with at_home(settled_in(folder), HeldClock(moment)) as guest:
        person = Person(guest, random.Random(seed))
        person.arrives()
        while True:
            person.acts()


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3]))
