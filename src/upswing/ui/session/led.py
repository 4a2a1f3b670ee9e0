"""A session under way: the player that leads, and the journal that keeps. What was acknowledged is on disk."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from upswing.domain.player import play
from upswing.domain.player.event import Event
from upswing.domain.player.keys import Action
from upswing.domain.player.resume import in_rest
from upswing.domain.player.state import Outcome, Player
from upswing.domain.rest import RestNow, by_now
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side
from upswing.domain.session import NOTHING_TOLD, Activity, Session, Told
from upswing.errors import StorageError
from upswing.ui.session.kept import KeptSession, stand_of

if TYPE_CHECKING:
    from upswing.ui.given import Given

Heard = tuple[Player, tuple[Event, ...]]

VERBS: Mapping[Action, Callable[[Player, float], Heard]] = {
    Action.PAUSE: play.toggle_pause,
    Action.DONE: play.done,
    Action.BACK: play.back,
    Action.FORWARD: play.forward,
    Action.SKIP: play.skip,
    Action.MORE: lambda player, now: play.reps(player, +1, now),
    Action.FEWER: lambda player, now: play.reps(player, -1, now),
    Action.MORE_REST: play.add_rest,
    Action.SHORTEN: play.shorten,
    Action.STOP: play.stop,
}
"""What a key does to the player alone."""


def begin(given: "Given", script: Script, activity: Activity) -> "LedSession":
    """A new session, on disk before its first second. Raises StorageError."""
    session = given.planning.begin(script, activity)
    player = play.begin(script, given.clock.monotonic(), paces=given.preferences.current.count_reps)
    return LedSession(given, KeptSession(given.journal, session.id, stand_of(player)), player)


def resume(given: "Given", session: Session) -> tuple["LedSession", RestNow | None]:
    """An interrupted session, where it stood, and what has become of the rest that ran then. Raises StorageError."""
    assert session.script is not None
    done = given.journal.sessions.sets_of(session.id)
    outcomes = {each.step: Outcome(each.step, each.amount, each.feel, each.pain, each.pain_at) for each in done}
    player = play.begin(
        session.script,
        given.clock.monotonic(),
        step=session.next_step,
        active_s=session.active_s,
        outcomes=tuple(outcomes.values()),
        paces=given.preferences.current.count_reps,
    )
    kept = KeptSession(given.journal, session.id)
    if session.rest is None or player.is_over:
        return LedSession(given, kept, player), None
    now = by_now(session.rest, given.clock.now())
    return LedSession(given, kept, in_rest(player, session.rest.after_step, session.rest.of_s, now.left_s)), now


class LedSession:
    """`player` is where it stands. What the disk refuses stays in hand and is written at the next key."""

    def __init__(self, given: "Given", kept: KeptSession, player: Player) -> None:
        self._given = given
        self._kept = kept
        self._unkept: tuple[Event, ...] = ()
        self.player = player

    @property
    def now(self) -> float:
        return self._given.clock.monotonic()

    @property
    def sets_done(self) -> int:
        """Working sets in which something was done, as the plan counts them: both sides of a movement are one. What is
        open-ended is none."""
        count: dict[str, Counter[Side | None]] = {}
        for each in self.player.outcomes:
            step = self.player.script.steps[each.step]
            if each.amount and step.part is Part.WORK and not step.open_ended:
                count.setdefault(step.exercise_id, Counter())[step.side] += 1
        return sum(sides[None] + max(sides[Side.LEFT], sides[Side.RIGHT]) for sides in count.values())

    def felt_before(self) -> tuple[int | None, int | None]:
        """Mood and energy before the session, each None where it was not said."""
        return self._given.planning.felt_before(self._kept.session_id)

    def take(self, verb: Callable[[Player, float], Heard]) -> tuple[Event, ...]:
        """Does something to the player now and returns what happened; it is kept by the next `keep`."""
        self.player, events = verb(self.player, self.now)
        self._unkept += events
        return events

    def keep(self) -> None:
        """Writes what has not been written yet. When the disk refuses, the session pauses. Raises StorageError."""
        try:
            self._kept.keep(self.player, self._unkept, self.now, self._given.clock.now())
        except StorageError:
            if not self.player.paused:
                self.take(play.toggle_pause)
            raise
        self._unkept = ()

    def end(self, *, mood: int | None, energy: int | None, effort: int | None, told: Told = NOTHING_TOLD) -> None:
        """Ends it, early or not, with how it felt and what is told. Raises StorageError; it can be ended again then."""
        self.keep()
        self._given.planning.end(
            self._kept.session_id,
            stopped=self.player.stopped,
            active_s=round(self.player.active_s),
            mood=mood,
            energy=energy,
            effort=effort,
            told=told,
        )
