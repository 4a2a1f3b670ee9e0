"""Shuffle my days: the draw of a week's three days, always by the same rule, so that chance alone decides."""

from itertools import combinations, pairwise
from random import Random

DAYS = 3
APART = 2
"""Days from one to the next: 48 hours between them."""
_SETS = tuple(
    days
    for days in combinations(range(7), DAYS)
    if all(later - earlier >= APART for earlier, later in pairwise(days))
)


def sets_after(last: int | None) -> tuple[tuple[int, ...], ...]:
    """The sets of three weekdays (Monday 0), each 48 hours from the next, that may follow a week whose last drawn
    day was `last`, None where there was none."""
    first = 0 if last is None else max(0, last + APART - 7)
    return tuple(days for days in _SETS if days[0] >= first)


def drawn(seed: int, last: int | None) -> tuple[int, ...]:
    """One of these sets, each as likely as the other; the same for the same seed."""
    return Random(seed).choice(sets_after(last))
