"""What the player says is kept at once: what an act has led to is one write, before the next picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from upswing.domain.led import Led, LedSet
from upswing.domain.player.event import Event, MinutePassed, PainNoted, ScriptChanged, SetChanged, SetFinished
from upswing.domain.player.state import Outcome, Player
from upswing.domain.rest import Rest
from upswing.domain.verb import Verb

if TYPE_CHECKING:
    from upswing.journal.journal import Journal


Stand = tuple[int, int | None, float, bool]
"""Where the session goes on; and in a rest the set before, its seconds, and whether it stands still."""
KEPT = (SetFinished, SetChanged, PainNoted, ScriptChanged, MinutePassed)
"""What happened that is to be known on disk; the rest can be told from where the session stands."""


class KeptSession:
    """One session under way. `stand` is the one that the disk knows; None lets the first be written whatever it is."""

    def __init__(self, journal: "Journal", session_id: UUID, stand: Stand | None = None) -> None:
        self.session_id = session_id
        self._journal = journal
        self._stand = stand
        self._rest: Rest | None = None

    def keep(self, player: Player, events: Sequence[Event], now: float, moment: datetime) -> None:
        """Writes what these events tell, and where the session goes on and the rest that runs, where that has changed:
        all of it or, with a StorageError, nothing. `moment` is `now` by the wall clock."""
        events = [each for each in events if isinstance(each, KEPT)]
        stand = stand_of(player)
        if not events and stand == self._stand:
            return
        place, after_step, of_s, paused = stand
        rest = self._rest
        if stand != self._stand:
            rest = None
            if after_step is not None:
                rest = Rest(after_step, moment, of_s, min(of_s, player.elapsed(now)), paused)
        self._journal.sessions.keep_led(
            self.session_id,
            Led(
                verb_of(player, events),
                place,
                round(player.active(now)),
                rest,
                player.script if any(isinstance(each, ScriptChanged) for each in events) else None,
                sets_of(player, events),
            ),
        )
        self._stand, self._rest = stand, rest


def sets_of(player: Player, events: Sequence[Event]) -> tuple[LedSet, ...]:
    """The sets that these events tell of, each once, as they stand now."""
    found: dict[int, LedSet] = {}
    for event in events:
        match event:
            case SetFinished(step) if (outcome := player.outcome_of(step)) and not _is_time_alone(player, step):
                found[step] = LedSet(outcome, ended=True)
            case SetChanged(step) if outcome := player.outcome_of(step):
                found[step] = LedSet(outcome, ended=step in found and found[step].ended)
            case PainNoted(step, amount, pain, pain_at):
                earlier = player.outcome_of(step)
                outcome = replace(earlier or Outcome(step, amount), pain=pain, pain_at=pain_at, skipped=False)
                found[step] = LedSet(outcome, ended=earlier is None)
            case _:
                pass
    return tuple(found.values())


def verb_of(player: Player, events: Sequence[Event]) -> Verb | None:
    """What all of it is called in the change log: by what says most."""
    ended = [each for each in events if isinstance(each, SetFinished)]
    kinds = {type(each) for each in events}
    if any(not _is_time_alone(player, each.step) for each in ended):
        return Verb.FINISH_SET
    if ended:
        return Verb.MOVE_TO
    verbs = {PainNoted: Verb.NOTE_PAIN, SetChanged: Verb.AMEND_SET, ScriptChanged: Verb.CHANGE_SCRIPT}
    return next((verb for kind, verb in verbs.items() if kind in kinds), None)


def stand_of(player: Player) -> Stand:
    """What has to be known on disk of where the player stands."""
    if player.is_over:
        return len(player.script.steps), None, 0.0, False
    if player.is_between_sets:
        place = _next_place(player, player.step)
        rests = player.next_place is not None
        return place, player.step if rests else None, player.phase_target_s, rests and player.paused
    return player.step, None, 0.0, False


def _is_time_alone(player: Player, step: int) -> bool:
    """What is open-ended is a time and no set, unless something hurt in it."""
    outcome = player.outcome_of(step)
    return player.script.steps[step].open_ended and (outcome is None or outcome.pain is None)


def _next_place(player: Player, step: int) -> int:
    """Where the session would go on after this step."""
    known = {outcome.step for outcome in player.outcomes}
    count = len(player.script.steps)
    return next((i for i in range(step + 1, count) if i not in known), count)
