"""The duration shown before the start is within a tenth of what a person who follows the player takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_routines import LIBRARY, routines

from upswing.domain.exercise import Measure
from upswing.domain.player import play
from upswing.domain.player.flow import ends_at_s
from upswing.domain.player.state import Phase, Player
from upswing.domain.routine import Part, Routine
from upswing.domain.script import Script, Step, script_of_routine

STRIDE_S = 20.0
EVERY_STAGE = [
    pytest.param(routine, stage, id=f"{routine.id}-{stage}")
    for routine in LIBRARY.routines.values()
    for stage in range(1, max(1, len(routine.stages)) + 1)
]


def seconds_taken(script: Script, *, late_s: float = 0.0) -> float:
    """What it takes somebody who does every repetition at the tempo, presses Enter `late_s` after the last one, and
    rests as told. The clock is held: it moves only when she waits."""
    player, now = play.begin(script, 0.0), 0.0
    while not player.is_over:
        left_s = _waits_s(player, late_s)
        if left_s < 1e-6:
            player, _ = play.done(player, now)
            continue
        now += min(STRIDE_S, left_s)
        player, _ = play.advance(player, now)
    return now


def _waits_s(player: Player, late_s: float) -> float:
    """Seconds until she presses Enter, or the phase ends by itself."""
    ends_s = ends_at_s(player)
    if player.phase is Phase.EFFORT and player.next_place is None:
        return late_s - player.elapsed_s
    if ends_s is None:
        return player.current.work_s + late_s - player.elapsed_s
    return max(ends_s - player.elapsed_s, 0.001)


def within_a_tenth(script: Script) -> None:
    taken_s = seconds_taken(script)
    assert script.estimate_s == pytest.approx(taken_s, rel=0.1)
    assert script.told_s == pytest.approx(taken_s, rel=0.1)


@pytest.mark.parametrize(("routine", "stage"), EVERY_STAGE)
def test_every_shipped_routine_takes_as_long_as_is_shown(routine: Routine, stage: int) -> None:
    within_a_tenth(script_of_routine(routine, LIBRARY, stage))


@given(routines())
def test_every_other_routine_does_too(routine: Routine) -> None:
    within_a_tenth(script_of_routine(routine, LIBRARY))


@pytest.mark.parametrize(("routine", "stage"), EVERY_STAGE)
def test_somebody_who_takes_three_seconds_to_say_so_is_within_a_tenth_as_well(
    routine: Routine, stage: int
) -> None:
    script = script_of_routine(routine, LIBRARY, stage)
    assert script.told_s == pytest.approx(seconds_taken(script, late_s=3.0), rel=0.1)


def test_no_moment_is_added_where_everything_ends_by_itself() -> None:
    script = script_of_routine(LIBRARY.routines["walk-20"], LIBRARY)
    assert script.estimate_s == pytest.approx(seconds_taken(script), abs=3.1)


@given(st.integers(1, 7200))
def test_what_is_told_is_rounded_by_at_most_a_sixteenth(seconds: int) -> None:
    script = Script("Any", "walk", (Step("stroll", Part.COOL_DOWN, Measure.DURATION, seconds, 0.0, 0),))
    assert abs(script.told_s - script.estimate_s) <= script.estimate_s / 16


@pytest.mark.parametrize(
    ("seconds", "told_s"),
    [(40, 48), (71, 79), (103, 110), (226, 230), (233, 240), (290, 300), (472, 480), (600, 600)],
)
def test_seconds_are_told_where_they_matter(seconds: int, told_s: int) -> None:
    script = Script("Any", "walk", (Step("stroll", Part.COOL_DOWN, Measure.DURATION, seconds, 0.0, 0),))
    assert script.told_s == told_s
