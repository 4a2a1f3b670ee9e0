"""The minutes of a session: warm-up, sets with their rests, cool-down; and what fits into those there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from upswing.domain.exercise import Measure
from upswing.planner.constants import (
    COOL_DOWN_S,
    OLDER_REST_S,
    REPETITION_S,
    REST_S,
    SHORT_COOL_DOWN_S,
    SHORT_SETS,
    SHORT_WARM_UP_S,
    WARM_UP_S,
)
from upswing.planner.ladders import Rung

FULL_FRAME_S = WARM_UP_S + COOL_DOWN_S
SHORT_FRAME_S = SHORT_WARM_UP_S + SHORT_COOL_DOWN_S


@dataclass(frozen=True, slots=True)
class Fit:
    """How many of the sets, first ones first, fit into the minutes; `short` is the five-minute version."""

    sets: int
    minutes: int
    short: bool


def rest_s(*, older_than_65: bool) -> int:
    """Seconds after each set."""
    return OLDER_REST_S if older_than_65 else REST_S


def set_s(rung: Rung, target: int) -> int:
    """Seconds of work in one set, both sides where the movement is one-sided."""
    seconds = target * REPETITION_S if rung.measure is Measure.REPS else target
    return 2 * seconds if rung.one_sided else seconds


def fit(sets_s: Sequence[int], minutes: int, *, short: bool) -> Fit:
    """The sets (seconds each with the rest after it, in the order in which they were given out) that fit.

    Where fewer than two fit between a whole warm-up and cool-down, it is the five-minute version with up to two.
    Minutes are rounded up.
    """
    if not short:
        whole = _fit(sets_s, minutes, FULL_FRAME_S)
        if whole.sets >= min(SHORT_SETS, len(sets_s)):
            return whole
    brief = _fit(sets_s[:SHORT_SETS], minutes, SHORT_FRAME_S)
    return Fit(brief.sets, brief.minutes, short=True)


def _fit(sets_s: Sequence[int], minutes: int, frame_s: int) -> Fit:
    count, total = 0, frame_s
    for seconds in sets_s:
        if -(-(total + seconds) // 60) > minutes:
            break
        total += seconds
        count += 1
    return Fit(count, -(-total // 60) if count else 0, short=False)
