"""A person at the whole program who trains for ever, by keys alone: the prey of test_session_killed.py.

Each line on the way in names a data folder, the moment by the wall clock and a number to draw from, and lets one life
begin: a process of its own, parted from this one, in which everything is imported and nothing has begun. Out come lines
of JSON, each with the moment by the wall clock in seconds: `life` with the id of the process, `offered` with where the
program stands after its start, `do` before each act with where that act leads, be it in several writes, `is` with where
it stands after it, and `ended` with how the process ended. Only what an `is` or an `offered` has told is acknowledged.
A stand is null where no session is under way.
"""

import gc
import importlib
import json
import os
import pkgutil
import random
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

import upswing
from upswing.domain.exercise import Exercise
from upswing.domain.player import play
from upswing.domain.player.event import Event, MovementStopped, PainNoted
from upswing.domain.player.state import SET_PHASES, Phase, Player
from upswing.domain.script import script_of_routine
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
    Qt.Key.Key_R: play.add_rest,
    Qt.Key.Key_L: play.shorten,
    Qt.Key.Key_1: lambda player, now: play.rate(player, Feel.EASY, now),
    Qt.Key.Key_2: lambda player, now: play.rate(player, Feel.RIGHT, now),
    Qt.Key.Key_3: lambda player, now: play.rate(player, Feel.HARD, now),
    Qt.Key.Key_Escape: play.stop,
}
WEIGHTS = (6, 24, 4, 4, 5, 3, 3, 2, 0.3, 4, 4, 4, 0.4)
PAINS = "0123456789"


class Person:
    """`stamp` is when what runs now began to run or to stand still, by the wall clock, and what was left of it; `noted`
    what is known of a set under way that hurts a little, by its step."""

    def __init__(self, guest: Guest, drawn: random.Random) -> None:
        self._guest = guest
        self._drawn = drawn
        self._stamp: tuple[object, float, float] = (None, 0.0, 0.0)
        self._noted: dict[int, list[Any]] = {}

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
        player, drawn = self._guest.player, self._drawn
        if player.is_over:
            self._leaves()
        elif player.paused and drawn.random() < 0.5:
            self._presses(Qt.Key.Key_Space)
        elif (chance := drawn.random()) < 0.4:
            self._waits(drawn.choice([1.0, 2.0, 5.0, 15.0]))
        elif chance < 0.44:
            self._swaps(*drawn.choice([(Qt.Key.Key_E, "easier"), (Qt.Key.Key_H, "harder")]))
        elif chance < 0.47:
            self._hurts(drawn.choice(PAINS))
        else:
            self._presses(*drawn.choices(list(KEYS), WEIGHTS))

    def _says(self, word: str, what: Stand | list[Stand | None] | None) -> None:
        tell(word, what, self._guest.clock.now().timestamp())

    def _begins(self) -> None:
        """A session of a routine, by a click on its card."""
        routine, catalogue = self._drawn.choice(ROUTINES), self._guest.given.catalogue
        script = script_of_routine(catalogue.routines[routine], catalogue)
        self._leads_to(play.begin(script, self._now))
        self._guest.go_by_key(Place.SESSION)
        self._guest.rests()
        self._guest.click(f"start-{routine}")
        self._says("is", self._stand(self._guest.player))

    def _leaves(self) -> None:
        self._says("do", [None])
        self._guest.click("after-done")
        self._says("is", None)
        self._begins()

    def _hurts(self, pain: str) -> None:
        """The session pauses, the pain is noted; from 4 on the movement ends, and another takes its place."""
        player, swaps = self._guest.player, self._guest.session.leading._swaps
        stages = [player if player.paused else play.toggle_pause(player, self._now)[0]]
        player, events = play.hurt(stages[-1], int(pain), None, self._now)
        stages.append(player)
        for event in events:
            if isinstance(event, PainNoted):
                earlier, movement = player.outcome_of(event.step), player.current.exercise_id
                known = (earlier.amount, earlier.feel) if earlier is not None else (event.amount, None)
                self._noted[event.step] = [movement, *known, event.pain]
            if isinstance(event, MovementStopped):
                gentler = swaps.sparing(event.exercise_id, None)
                if gentler is not None and player.to_replace:
                    stages.append(self._swapped(player, gentler))
        self._leads_to(*stages)
        self._guest.key(Qt.Key.Key_P)
        self._guest.types(pain)
        self._says("is", self._stand(self._guest.player))

    def _swapped(self, player: Player, other: Exercise) -> Player:
        before = self._guest.given.catalogue.exercises[player.to_replace[0].exercise_id]
        return play.swap(player, steps_instead(player.to_replace, before, other), self._now)[0]

    def _leads_to(self, *players: Player) -> None:
        """Says it, and does not yet take it for what is."""
        stamp = self._stamp
        self._says("do", [self._stand(each) for each in players])
        self._stamp = stamp

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
            self._leads_to(self._swapped(player, other))
            self._guest.key(key)
            self._says("is", self._stand(self._guest.player))

    def _does(self, act: Callable[[], None], verb: Verb) -> None:
        """Says first where it leads."""
        self._leads_to(verb(self._guest.player, self._now)[0])
        act()
        self._says("is", self._stand(self._guest.player))

    def _stand(self, player: Player) -> Stand:
        """Where the person is, what is left of her rest and since when, and her sets."""
        steps = player.script.steps
        over = player.is_over or (player.is_between_sets and player.next_place is None)
        resting = player.is_between_sets and not over
        place = len(steps) - 1 if over else player.next_place if resting else player.step
        assert place is not None
        key = (place, player.step, resting, player.phase_target_s, player.paused)
        if key != self._stamp[0]:
            wall = self._guest.clock.now().timestamp()
            self._stamp = (key, wall, player.remaining_s(self._now))
        return {
            "over": over,
            "place": place,
            "movement": steps[place].exercise_id,
            "set": steps[place].set_number,
            "side": steps[place].side,
            "phase": Phase.CHECK_IN if over else Phase.REST if resting else player.phase,
            "paused": player.paused,
            "since": self._stamp[1],
            "left_s": self._stamp[2],
            "sets": self._sets(player),
        }

    def _sets(self, player: Player) -> dict[str, list[Any]]:
        sets = {
            str(each.step): [player.script.steps[each.step].exercise_id, each.amount, each.feel, each.pain]
            for each in player.outcomes
            if not each.skipped or each.pain is not None
        }
        if player.phase in SET_PHASES and player.pain is not None and player.step in self._noted:
            sets[str(player.step)] = self._noted[player.step]
        return sets


def tell(word: str, what: object, moment: float) -> None:
    sys.stdout.write(json.dumps([word, what, moment]) + "\n")
    sys.stdout.flush()


def live(folder: Path, moment: datetime, seed: int) -> None:
    with at_home(settled_in(folder), HeldClock(moment)) as guest:
        person = Person(guest, random.Random(seed))
        person.arrives()
        while True:
            person.acts()


def main() -> None:
    """One life after the other, until there is nothing more to read."""
    for module in pkgutil.walk_packages(upswing.__path__, "upswing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.freeze()
    for line in sys.stdin:
        folder, moment, seed = json.loads(line)
        life = os.fork()
        if not life:
            try:
                live(Path(folder), datetime.fromisoformat(moment), seed)
            except BaseException:
                traceback.print_exc()
            os._exit(1)
        tell("life", life, 0.0)
        _, status = os.waitpid(life, 0)
        sys.stdout.write("\n")
        tell("ended", os.waitstatus_to_exitcode(status), 0.0)


if __name__ == "__main__":
    main()
