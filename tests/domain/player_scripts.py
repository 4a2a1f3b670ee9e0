"""Scripts to be played in tests, made by hand and by hypothesis."""

from dataclasses import replace

from hypothesis import strategies as st

from upswing.domain.exercise import Measure
from upswing.domain.player import play
from upswing.domain.player.event import Event
from upswing.domain.player.state import Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step

SQUAT = Step("squat", Part.WORK, Measure.REPS, target=8, rep_s=4.0, rest_s=60)
PLANK = Step("plank", Part.WORK, Measure.HOLD, target=20, rep_s=0.0, rest_s=45)
MARCH = Step("march", Part.WARM_UP, Measure.DURATION, target=30, rep_s=0.0, rest_s=10)
CIRCLES = Step("circles", Part.WARM_UP, Measure.REPS, target=10, rep_s=2.0, rest_s=10)
STRETCH = Step("stretch", Part.COOL_DOWN, Measure.HOLD, target=30, rep_s=0.0, rest_s=10)


def script(*steps: Step) -> Script:
    return Script("First steps", "strength", steps)


def sets(step: Step, count: int) -> tuple[Step, ...]:
    return tuple(replace(step, set_number=number, sets=count) for number in range(1, count + 1))


def both_sides(step: Step) -> tuple[Step, ...]:
    return tuple(replace(step, side=side) for side in Side)


def later(player: Player, seconds: float) -> tuple[Player, tuple[Event, ...]]:
    """As a window does it: a tick every quarter of a second, from the player's own reading on."""
    start, heard = player.at, list[Event]()
    for tick in range(1, round(seconds * 4) + 1):
        player, events = play.advance(player, start + tick / 4)
        heard += events
    return player, tuple(heard)


def until(player: Player, phase: Phase) -> Player:
    """Lets time pass, and the person finish her sets, until the phase begins."""
    for _ in range(100_000):
        if player.phase is phase:
            return player
        player, _ = play.advance(player, player.at + 0.25)
        if player.phase is Phase.WORK and not player.ends_by_itself and not player.remaining_s(player.at):
            player, _ = play.done(player, player.at)
    raise AssertionError(f"{phase} never began")


MOVEMENTS = st.sampled_from(["squat", "plank", "march", "push-up"])


@st.composite
def one_set(draw: st.DrawFn) -> tuple[Step, ...]:
    step = Step(
        draw(MOVEMENTS),
        draw(st.sampled_from(Part)),
        draw(st.sampled_from(Measure)),
        target=draw(st.integers(1, 40)),
        rep_s=draw(st.sampled_from([0.0, 1.5, 2.25, 4.0])),
        rest_s=draw(st.integers(0, 40)),
        set_number=draw(st.integers(1, 3)),
        sets=3,
        every_s=draw(st.sampled_from([0, 0, 0, 20, 60])),
    )
    return both_sides(step) if draw(st.booleans()) else (step,)


scripts = st.lists(one_set(), min_size=1, max_size=6).map(
    lambda found: script(*(step for steps in found for step in steps))
)
