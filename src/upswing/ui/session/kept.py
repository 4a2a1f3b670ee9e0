"""What the player says is kept at once: events become verbs of the journal, before the next picture."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from upswing.domain.player.event import Event, MinutePassed, ScriptChanged, SetChanged, SetFinished
from upswing.domain.player.state import Player
from upswing.domain.rest import Rest

if TYPE_CHECKING:
    from upswing.journal.journal import Journal


Stand = tuple[int, int | None, float, bool]
"""Where the session goes on; and in a rest the set before, its seconds, and whether it stands still."""


class KeptSession:
    """One session under way and the identities of its sets on disk. `stand` is the one that the disk knows; None lets
    the first be written whatever it is."""

    def __init__(
        self, journal: "Journal", session_id: UUID, stand: Stand | None = None, sets: dict[int, UUID] | None = None
    ) -> None:
        self.session_id = session_id
        self._journal = journal
        self._sets = dict(sets or {})
        self._stand = stand

    def keep(self, player: Player, event: Event, now: float) -> None:
        """Writes what the event tells; a set is durable when this returns. StorageError passes through."""
        match event:
            case SetFinished(step, amount):
                self._keep_set(player, step, amount, now)
            case SetChanged(step):
                self._keep_change(player, step)
            case ScriptChanged(script):
                self._journal.sessions.change_script(self.session_id, script)
            case MinutePassed():
                self._journal.sessions.stand_at(self.session_id, player.step, round(player.active(now)), None)

    def keep_stand(self, player: Player, now: float, moment: datetime) -> None:
        """Writes where the session goes on, and the rest that runs, where that has changed; `moment` is `now` by the
        wall clock. StorageError passes through."""
        stand = stand_of(player)
        if stand == self._stand:
            return
        place, after_step, of_s, paused = stand
        rest = None
        if after_step is not None:
            rest = Rest(after_step, moment, of_s, min(of_s, player.elapsed(now)), paused)
        self._journal.sessions.stand_at(self.session_id, place, round(player.active(now)), rest)
        self._stand = stand

    def _keep_set(self, player: Player, step: int, amount: int, now: float) -> None:
        """What is open-ended is a time and no set, unless something hurt in it."""
        outcome = player.outcome_of(step)
        if player.script.steps[step].open_ended and (outcome is None or outcome.pain is None):
            self._journal.sessions.move_to(self.session_id, _next_place(player, step), round(player.active(now)))
            return
        done = self._journal.sessions.finish_set(
            self.session_id,
            step,
            amount,
            next_step=_next_place(player, step),
            active_s=round(player.active(now)),
            pain=outcome.pain if outcome else None,
            pain_at=outcome.pain_at if outcome else None,
        )
        self._sets[step] = done.id

    def _keep_change(self, player: Player, step: int) -> None:
        outcome, set_id = player.outcome_of(step), self._sets.get(step)
        if outcome is not None and set_id is not None:
            self._journal.sessions.amend_set(
                set_id, amount=outcome.amount, feel=outcome.feel, pain=outcome.pain, pain_at=outcome.pain_at
            )


def stand_of(player: Player) -> Stand:
    """What has to be known on disk of where the player stands."""
    if player.is_over:
        return len(player.script.steps), None, 0.0, False
    if player.is_between_sets:
        place = _next_place(player, player.step)
        rests = player.next_place is not None
        return place, player.step if rests else None, player.phase_target_s, rests and player.paused
    return player.step, None, 0.0, False


def _next_place(player: Player, step: int) -> int:
    """Where the session would go on after this step."""
    known = {outcome.step for outcome in player.outcomes}
    count = len(player.script.steps)
    return next((i for i in range(step + 1, count) if i not in known), count)
