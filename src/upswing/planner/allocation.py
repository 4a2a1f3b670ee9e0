"""Who gets the sets of a session: the one that waited longest first, one each, then second sets (rule 14)."""

from collections.abc import Mapping, Sequence

from upswing.domain.exercise import Pattern


def shared_out(
    size: int, turns: Sequence[Pattern], most: Mapping[Pattern, int], given: Sequence[Pattern] = ()
) -> list[Pattern]:
    """The patterns in the order in which their sets are given out, a pattern once for each of its sets, at most
    `size` in all and `most` each. `turns` is the order of patterns, `given` what was given out before."""
    sets = list(given)
    for place in range(1, 1 + max((most[pattern] for pattern in turns), default=0)):
        for pattern in turns:
            if len(sets) < size and sets.count(pattern) == place - 1 and place <= most[pattern]:
                sets.append(pattern)
    return sets
