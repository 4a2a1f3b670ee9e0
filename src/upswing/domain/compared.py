"""How hard a movement is, said by comparing it with one that a person knows."""

from collections.abc import Sequence
from enum import StrEnum

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Pattern

LEAST = 0.01


class Beside(StrEnum):
    EASIER = "easier"
    AS_HARD = "as-hard"
    HARDER = "harder"


def to_compare_with(pattern: Pattern, ladder: str, catalogue: Catalogue) -> tuple[Exercise, ...]:
    """The shipped movements of this ladder, or of this kind where there is no such ladder, gentlest first."""
    known = catalogue.ladders.get(ladder)
    if known is not None:
        kin = [catalogue.exercises[rung] for rung in known.rungs]
    else:
        kin = [each for each in catalogue.exercises.values() if each.pattern is pattern and not each.own]
    return tuple(sorted(kin, key=lambda each: each.effort))


def effort_beside(others: Sequence[Exercise], place: int, beside: Beside) -> float:
    """The effort, 0.01–1, of a movement that stands so beside the one in that place: as hard as it, or halfway to the
    next that is easier or harder. `others` stand gentlest first."""
    effort = others[place].effort
    if beside is Beside.EASIER:
        below = max((each.effort for each in others if each.effort < effort), default=0.0)
        return max(LEAST, (below + effort) / 2)
    if beside is Beside.HARDER:
        above = min((each.effort for each in others if each.effort > effort), default=1.0)
        return (effort + above) / 2
    return effort


def stands_beside(others: Sequence[Exercise], effort: float) -> tuple[int, Beside]:
    """The same the other way round: as hard as one of them, else harder than the hardest that is easier, else easier
    than the gentlest. `others` are at least one."""
    same = next((place for place, each in enumerate(others) if each.effort == effort), None)
    if same is not None:
        return same, Beside.AS_HARD
    below = sum(each.effort < effort for each in others)
    return (below - 1, Beside.HARDER) if below else (0, Beside.EASIER)
