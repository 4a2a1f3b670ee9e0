"""How much a routine can hold: what the reader of files takes, and what the editor keeps."""

from collections.abc import Mapping
from types import MappingProxyType

from upswing.domain.exercise import Exercise, Measure

Range = tuple[int, int]
"""The least and the most."""

AMOUNT: Mapping[Measure, Range] = MappingProxyType(
    {Measure.REPS: (1, 50), Measure.HOLD: (5, 300), Measure.DURATION: (10, 7200)}
)
"""Repetitions, seconds held, seconds of duration."""
SETS: Range = (1, 20)
REST_S: Range = (0, 300)
ROUNDS: Range = (1, 30)
ON_S: Range = (10, 300)
MINUTES: Range = (1, 120)
MOST_S_OF_A_MINUTE = 50
"""Work that has to leave some of its minute."""
MOST_BLOCKS, MOST_ITEMS = 20, 40
NAME, FOR_WHOM, ABOUT = 40, 140, 300
"""The most characters."""


def work_s(exercise: Exercise, amount: int) -> float:
    """Seconds of one set at the tempo of the movement."""
    return amount * exercise.tempo.cycle_s if exercise.measure is Measure.REPS else float(amount)
