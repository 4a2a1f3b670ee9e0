"""A person who does anything at any time, with a clock that does anything too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from player_scripts import MOVEMENTS, both_sides, scripts

from upswing.domain.exercise import Joint
from upswing.domain.player import play
from upswing.domain.player.event import (
    Event,
    MovementStopped,
    PhaseBegan,
    ScriptChanged,
    ScriptOver,
    SetChanged,
    SetFinished,
    Suspended,
)
from upswing.domain.player.resume import in_rest
from upswing.domain.player.state import SUSPEND_S, Outcome, Phase, Player
from upswing.domain.rest import Rest, by_now
from upswing.domain.script import Script, Step
from upswing.domain.session import Feel

NIGHT = datetime(2026, 10, 25, 0, 59, 50, tzinfo=UTC)
Verb = Callable[[float], tuple[Player, tuple[Event, ...]]]
jumps = st.one_of(
    st.integers(0, 5 * 64).map(lambda n: n / 64),
    st.integers(0, 29 * 64).map(lambda n: n / 64),
    st.integers(7, 320).map(lambda n: n / 64),  # a busy machine: 0.1 to 5 seconds
    st.sampled_from([30.0, 31.0, 4000.0, -1.0, -5000.0]),
)
GOES_ON = {Phase.GET_READY, Phase.WORK}


class Session(RuleBasedStateMachine):
    """Keeps its own books: every second the clock ran forward belongs to exactly one account."""

    @initialize(script=scripts, start=st.integers(0, 10_000))
    def begin(self, script: Script, start: int) -> None:
        self.player = play.begin(script, float(start))
        self.now = float(start)
        self.clock_s = self.paused_s = self.slept_s = self.over_s = 0.0
        self.done: dict[int, Step] = {}
        self.kept: dict[int, Outcome] = {}

    def act(self, seconds: float, verb: Verb) -> tuple[Event, ...]:
        before, self.now = self.player, self.now + seconds
        passed_s = max(0.0, seconds)
        after, events = verb(self.now)
        assert verb(self.now) == (after, events), "the same again gives the same"
        assert after.at == self.now
        self.clock_s += passed_s
        slept = [event for event in events if isinstance(event, Suspended)]
        if before.paused:
            self.paused_s += passed_s
        elif before.is_over:
            self.over_s += passed_s
        elif passed_s > SUSPEND_S:
            assert slept == [Suspended(passed_s)]
            self.slept_s += passed_s
        elif after.is_over:
            self.over_s += after.elapsed_s
        assert bool(slept) == (passed_s > SUSPEND_S and not before.paused and not before.is_over)
        self.player = after
        self.listen(before, events)
        return events

    def listen(self, before: Player, events: tuple[Event, ...]) -> None:
        """Follows the session by its events alone, as the window and the journal do."""
        phase, place, script = before.phase, before.step, before.script
        for event in events:
            match event:
                case PhaseBegan(began, began_at):
                    phase, place = began, began_at
                case SetFinished(step, amount, _, side):
                    outcome = self.player.outcome_of(step)
                    assert outcome is not None
                    assert outcome.amount == amount or SetChanged(step) in events, "corrected in the same moment"
                    assert self.player.script.steps[step].side is side
                    self.kept[step] = outcome
                case SetChanged(step):
                    changed = self.player.outcome_of(step)
                    assert changed is not None
                    self.kept[step] = changed
                case ScriptChanged(changed_script):
                    script = changed_script
                case _:
                    pass
        assert (phase, place) == (self.player.phase, self.player.step), "every change of phase is told"
        assert script == self.player.script, "every change of the script is told"

    @rule(seconds=jumps)
    def time_passes(self, seconds: float) -> None:
        self.act(seconds, lambda now: play.advance(self.player, now))

    @rule(seconds=jumps)
    def pause_or_go_on(self, seconds: float) -> None:
        was, is_over = self.player.paused, self.player.is_over
        events = self.act(seconds, lambda now: play.toggle_pause(self.player, now))
        if not is_over and not self.player.is_over and not any(isinstance(event, Suspended) for event in events):
            assert self.player.paused is not was

    @rule(seconds=jumps, amount=st.one_of(st.none(), st.integers(0, 50)))
    def finish(self, seconds: float, amount: int | None) -> None:
        self.act(seconds, lambda now: play.done(self.player, now, amount))

    @rule(seconds=jumps, verb=st.sampled_from([play.skip, play.back, play.forward]))
    def move(self, seconds: float, verb: Callable[[Player, float], tuple[Player, tuple[Event, ...]]]) -> None:
        self.act(seconds, lambda now: verb(self.player, now))

    @rule(seconds=jumps, delta=st.integers(-3, 3))
    def count(self, seconds: float, delta: int) -> None:
        self.act(seconds, lambda now: play.reps(self.player, delta, now))

    @rule(seconds=jumps, feel=st.sampled_from([*Feel, None]))
    def answer(self, seconds: float, feel: Feel | None) -> None:
        if feel is None:
            self.act(seconds, lambda now: play.skip_effort(self.player, now))
        else:
            self.act(seconds, lambda now: play.rate(self.player, feel, now))

    @rule(seconds=jumps, more=st.sampled_from([15.0, 60.0, -15.0]))
    def rest_longer(self, seconds: float, more: float) -> None:
        self.act(seconds, lambda now: play.add_rest(self.player, now, more))

    @rule(seconds=jumps)
    def makes_it_shorter(self, seconds: float) -> None:
        before = self.player
        events = self.act(seconds, lambda now: play.shorten(self.player, now))
        if any(isinstance(event, ScriptChanged) for event in events):
            assert len(self.player.script.steps) < len(before.script.steps)
            assert {step.exercise_id for step in self.player.script.steps} == {
                step.exercise_id for step in before.script.steps
            }

    @rule(seconds=jumps, pain=st.integers(0, 10), joint=st.sampled_from([*Joint, None]))
    def it_hurts(self, seconds: float, pain: int, joint: Joint | None) -> None:
        events = self.act(seconds, lambda now: play.hurt(self.player, pain, joint, now))
        for event in events:
            if isinstance(event, MovementStopped):
                assert pain >= 4
                assert self.player.phase not in GOES_ON
                assert not self.player.places_left(event.exercise_id, since=self.player.step + 1)

    @rule(seconds=jumps, other=MOVEMENTS, one_sided=st.booleans(), data=st.data())
    def something_else(self, seconds: float, other: str, one_sided: bool, data: st.DataObject) -> None:
        caught_up, _ = play.advance(self.player, self.now + seconds)
        others = [replace(step, exercise_id=other) for step in caught_up.to_replace]
        if one_sided:
            others = [side for step in others for side in ((step,) if step.side else both_sides(step))]
        if not others:
            return
        self.act(seconds, lambda now: play.swap(self.player, others, now))
        assert self.player.phase is Phase.DONE or set(others) <= set(self.player.script.steps)

    @precondition(lambda self: self.player.phase is not Phase.DONE)
    @rule(away_s=st.sampled_from([0.0, 0.5, 4.0, 29.0, 3600.0, -7200.0]), start=st.integers(0, 10_000))
    def is_killed_and_started_again(self, away_s: float, start: int) -> None:
        """All that is known then is what was told; the monotonic clock begins anew, the wall clock says `away_s`."""
        before = self.player
        resting = before.is_between_sets and before.next_place is not None
        place = before.next_place if before.is_between_sets else before.step
        if before.is_over or place is None:
            place = len(before.script.steps)
        self.now = float(start)
        told = tuple(self.kept.values())
        self.player = play.begin(
            before.script, self.now, step=place, active_s=before.active_s, outcomes=told, paces=before.paces
        )
        left_s = 0.0
        if resting:
            done_s = min(before.elapsed_s, before.phase_target_s)
            rest = Rest(before.step, NIGHT, before.phase_target_s, done_s, before.paused)
            left_s = by_now(rest, NIGHT + timedelta(seconds=away_s)).left_s
            self.player = in_rest(self.player, before.step, rest.of_s, left_s)
        self.done = {step: before.script.steps[step] for step in self.kept}
        self.goes_on_as_it_was(before, left_s)

    def goes_on_as_it_was(self, before: Player, left_s: float) -> None:
        """At the very set; in a rest with what is left of it, which is never more than there was."""
        if before.is_over or (before.is_between_sets and before.next_place is None):
            assert self.player.phase is Phase.CHECK_IN
        elif left_s > 0:
            assert (self.player.phase, self.player.step) == (Phase.REST, before.step)
            assert self.player.next_place == before.next_place
            assert self.player.remaining_s(self.now) == pytest.approx(left_s)
            assert left_s <= before.phase_target_s
        else:
            place = before.next_place if before.is_between_sets else before.step
            assert (self.player.phase, self.player.step) == (Phase.GET_READY, place)
        assert not self.player.paused

    @precondition(lambda self: not self.player.is_over)
    @rule(seconds=jumps, sure=st.integers(0, 5))
    def stop(self, seconds: float, sure: int) -> None:
        if sure:
            return
        events = self.act(seconds, lambda now: play.stop(self.player, now))
        assert self.player.phase is Phase.CHECK_IN
        assert any(isinstance(event, ScriptOver) for event in events)

    @precondition(lambda self: self.player.is_over)
    @rule()
    def close(self) -> None:
        self.player = play.close(self.player)

    @invariant()
    def every_second_is_accounted_for(self) -> None:
        accounts = self.player.active_s + self.paused_s + self.slept_s + self.over_s
        assert accounts == pytest.approx(self.clock_s, abs=1e-6)

    @invariant()
    def what_was_kept_stays_and_stays_the_same(self) -> None:
        for step, what in self.done.items():
            assert self.player.outcome_of(step) is not None
            assert self.player.script.steps[step] == what
        for outcome in self.player.outcomes:
            self.done[outcome.step] = self.player.script.steps[outcome.step]

    @invariant()
    def what_was_told_is_what_is_known(self) -> None:
        known = {outcome.step: outcome for outcome in self.player.outcomes if outcome.step in self.kept}
        assert known == self.kept
        untold = [outcome for outcome in self.player.outcomes if outcome.step not in self.kept]
        assert all(outcome == Outcome(outcome.step, 0, skipped=True) for outcome in untold)

    @invariant()
    def there_is_a_way_to_the_end(self) -> None:
        for verb in (play.done, play.skip):
            player = self.player
            most = 4 * len(player.script.steps)
            while not player.is_over and most > 0:
                most -= 1
                player, _ = verb(player, player.at)
            assert player.is_over

    @invariant()
    def the_screen_has_something_to_show(self) -> None:
        player, now = self.player, self.now + 1
        assert player.remaining_s(now) >= 0
        assert player.over_s(now) >= 0
        assert 0 <= player.paced_reps(now) <= player.current.target
        assert player.next_step is None or player.next_step in player.script.steps
        assert player.paused is False or not player.is_over


TestSession = Session.TestCase
