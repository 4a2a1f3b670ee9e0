"""A person who goes through a whole session by keys alone, does something at every turn, and remembers what she saw."""

import random
from dataclasses import dataclass

from PySide6.QtCore import Qt

from upswing.domain.exercise import Joint, Measure
from upswing.domain.player.keys import Action
from upswing.domain.player.state import Phase
from upswing.domain.script import Side
from upswing.domain.session import Feel
from visitor import STRIDE_S, Trainee

FEELS = {"1": Feel.EASY, "2": Feel.RIGHT, "3": Feel.HARD}
A_BIT = 0.01
STOPPING_PAIN, BEARABLE_PAIN = 5, 2


@dataclass(frozen=True)
class Seen:
    """A set as the stage has told it."""

    exercise_id: str
    side: Side | None
    amount: int
    feel: Feel | None = None
    pain: int | None = None
    pain_at: Joint | None = None


class Course:
    """`seen` are the sets by their step; `did` and `left` are what was, and what was not yet, done beside them."""

    def __init__(self, trainee: Trainee, seed: str) -> None:
        self._at = trainee
        self._drawn = random.Random(seed)
        self.seen: dict[int, Seen] = {}
        self.did: list[str] = []
        self.left = ["pause", "count", "mend", "redo", "bear", "swap", "alike", "skip", "jump", "early", "hurt"]
        self._drawn.shuffle(self.left)
        self._pain: int | None = None

    def goes_to_the_end(self) -> None:
        while not self._at.player.is_over:
            assert self._at.clock.passed_s < 4 * 3600, "it never ended"
            match self._at.player.phase:
                case Phase.GET_READY:
                    self._gets_ready()
                case Phase.WORK:
                    self._works()
                case Phase.EFFORT:
                    self._says_how_it_felt()
                case _:
                    self._rests()

    def _key(self, key: Qt.Key) -> None:
        self._at.key(key)

    def _waits(self, seconds: float) -> None:
        """Into no more than the next phase."""
        self._at.waits(min(seconds, STRIDE_S))

    def _remaining(self) -> float:
        return self._at.player.remaining_s(self._at.clock.monotonic()) + A_BIT

    def _gets_ready(self) -> None:
        if self._drawn.random() < 0.3:
            self._key(Qt.Key.Key_Return)
        else:
            self._waits(min(self._remaining(), self._drawn.uniform(1, 9)))

    def _rests(self) -> None:
        due = self._due({"mend", "redo"} if self._was_kept() else set())
        if due == "mend":
            step = self._at.player.step
            self._key(Qt.Key.Key_Up)
            before = self.seen[step]
            self.seen[step] = Seen(before.exercise_id, before.side, before.amount + 1, before.feel, before.pain)
        elif due == "redo":
            self._key(Qt.Key.Key_Left)
        elif self._drawn.random() < 0.1:
            self._key(Qt.Key.Key_Return)
        else:
            self._waits(self._remaining())

    def _was_kept(self) -> bool:
        return self._at.player.step in self.seen and not self._at.player.current.open_ended

    def _says_how_it_felt(self) -> None:
        answer = self._drawn.choice(["1", "2", "3", "", "Return"])
        step = self._at.player.step
        if answer in FEELS:
            self._at.types(answer)
            told = self.seen[step]
            self.seen[step] = Seen(told.exercise_id, told.side, told.amount, FEELS[answer], told.pain)
        elif answer:
            self._key(Qt.Key.Key_Return)
        else:
            self._waits(self._remaining())

    def _works(self) -> None:
        self._pain = None
        visit = (self._at.player.step, self._at.player.current)
        due = self._due(set(self.left) - {"mend", "redo"})
        if due is None or self._does(due):
            self._finishes(visit[0])

    def _due(self, possible: set[str]) -> str | None:
        """What is to be done now: nothing too often, and everything before the sets run out."""
        wanted = [each for each in self.left if each in possible]
        player = self._at.player
        if player.current.open_ended:
            wanted = [each for each in wanted if each == "pause"]
        if not wanted:
            return None
        known = {each.step for each in player.outcomes}
        sets_left = sum(place not in known for place in range(player.step, len(player.script.steps)))
        if len(self.left) + 2 < sets_left and self._drawn.random() < 0.6:
            return None
        self.left.remove(wanted[0])
        self.did.append(wanted[0])
        return wanted[0]

    def _does(self, what: str) -> bool:
        """Whether the set goes on afterwards."""
        self._waits(self._drawn.uniform(0, 0.6) * (self._remaining() - A_BIT))
        match what:
            case "pause":
                self._pauses()
            case "count":
                self._counts()
            case "bear":
                self._hurts(BEARABLE_PAIN)
                self._pain = BEARABLE_PAIN
            case "early":
                self._ends_it()
                return False
            case "skip" | "jump":
                self._key(Qt.Key.Key_S if what == "skip" else Qt.Key.Key_Right)
                return False
            case "swap":
                return self._swaps()
            case "alike":
                return self._takes_something_alike()
            case _:
                self._stops_it()
                return False
        return True

    def _pauses(self) -> None:
        self._key(Qt.Key.Key_Space)
        shown = self._number
        self._waits(15)
        assert self._number == shown
        assert self._at.session.stage.phase.text() == "Paused"
        self._key(Qt.Key.Key_Space)

    def _counts(self) -> None:
        for _ in range(self._drawn.randint(1, 3)):
            self._key(Qt.Key.Key_Up)
        self._key(Qt.Key.Key_Down)

    def _swaps(self) -> bool:
        before = self._at.player.script
        for action, key in ((Action.EASIER, Qt.Key.Key_E), (Action.HARDER, Qt.Key.Key_H)):
            if self._at.session.stage.buttons.button(action).isEnabled():
                self._key(key)
                assert self._at.player.script != before
                return False
        return True

    def _takes_something_alike(self) -> bool:
        if not self._at.session.stage.buttons.button(Action.ALIKE).isEnabled():
            return True
        self._key(Qt.Key.Key_B)
        if self._at.session.leading.alike.offered:
            self._at.types("1")
            assert not self._at.player.paused
            return False
        self._key(Qt.Key.Key_Escape)
        self._key(Qt.Key.Key_Space)
        return True

    def _hurts(self, much: int) -> None:
        self._key(Qt.Key.Key_P)
        self._at.types(str(much))
        self._key(Qt.Key.Key_Space)

    def _stops_it(self) -> None:
        """Pain that ends the movement: what was done until then is kept."""
        player = self._at.player
        place, step, target = player.step, player.current, player.current.target
        amount = self._shown
        if step.measure is Measure.REPS:
            amount = amount if self._has_counted else target - int(self._number)
        self._hurts(STOPPING_PAIN)
        self.seen[place] = Seen(step.exercise_id, step.side, min(amount, target), None, STOPPING_PAIN)

    def _finishes(self, place: int) -> None:
        player = self._at.player
        if player.ends_by_itself:
            step, target = player.current, player.current.target
            amount = self._shown if step.measure is Measure.REPS else target
            while (player := self._at.player).phase is Phase.WORK and player.step == place:
                amount = self._shown if step.measure is Measure.REPS else target
                self._waits(max(self._remaining(), 1.0))
            self.seen[place] = Seen(step.exercise_id, step.side, amount, None, self._pain)
            return
        if player.current.open_ended:
            for _ in range(self._drawn.randint(6, 20)):
                self._waits(self._drawn.uniform(5, 20))
            self._key(Qt.Key.Key_Return)
            return
        # A hold is let go a little before its end, or held for longer.
        self._waits(self._drawn.uniform(0.3, 1.3) * self._remaining())
        self._ends_it()

    def _ends_it(self) -> None:
        """Enter: what is seen at that moment is what counts."""
        player = self._at.player
        self.seen[player.step] = Seen(
            player.current.exercise_id, player.current.side, self._shown, None, self._pain
        )
        self._key(Qt.Key.Key_Return)

    @property
    def _number(self) -> str:
        return self._at.session.stage.dial.state.number

    @property
    def _has_counted(self) -> bool:
        return self._at.session.stage.dial.state.caption.startswith("of ")

    @property
    def _shown(self) -> int:
        """What the set would count for by what is on the stage: her own count, the target, or the seconds."""
        target = self._at.player.current.target
        if self._at.player.current.measure is Measure.REPS:
            return int(self._number) if self._has_counted else target
        seconds = 0
        for part in self._number.removeprefix("+").split(":"):
            seconds = seconds * 60 + int(part)
        return target + seconds if self._number.startswith("+") else target - seconds
