"""The names of the sentences: every rule that fires adds one `Reason`, every cap is told with its value (rule 16).

`CODES` lists all codes that the planner can give, with the rule they belong to, the numbers they carry and whether
they are about one pattern; the sentences themselves stand in the interface.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Reason


@dataclass(frozen=True, slots=True)
class Code:
    """`numbers` are the names in `Reason.numbers`, in their order."""

    rule: int
    numbers: tuple[str, ...] = ()
    about_pattern: bool = False


CODES: Mapping[str, Code] = {
    # Rule 1: health first.
    "gentle-only": Code(1),
    "ill": Code(1),
    "on-break": Code(1),
    "left-out": Code(1, about_pattern=True),
    "no-movement-fits": Code(1, about_pattern=True),
    # Rule 2: after 84 days or more.
    "restart": Code(2, ("days", "rungs")),
    # Rule 3: the week.
    "week-budget": Code(3, ("week", "budget", "done", "best")),
    "week-is-full": Code(3, ("done", "budget")),
    "counted-without-sets": Code(3, ("sets",)),
    # Rule 4: after 8–83 days.
    "layoff-ramp": Code(4, ("days", "week_back", "percent", "best", "cap")),
    "short-break": Code(4, ("days", "percent")),
    "easier-after-break": Code(4, ("days", "rung", "exercise"), about_pattern=True),
    # Rule 5: easy weeks.
    "easy-week": Code(5, ("week", "cap")),
    "easy-week-chosen": Code(5, ("cap",)),
    "easy-week-offered-effort": Code(5, ("before", "last")),
    "easy-week-offered-readiness": Code(5, ("low", "asked")),
    # Rule 6: sessions a week, hours between.
    "enough-this-week": Code(6, ("done", "allowed")),
    "needs-recovery": Code(6, ("hours", "needs"), about_pattern=True),
    # Rule 7: the session.
    "session-size": Code(7, ("left", "sessions_left", "share", "spike", "size")),
    # Rule 8: readiness on the day.
    "readiness-repeat": Code(8, ("readiness",)),
    "readiness-less": Code(8, ("readiness", "percent", "sets")),
    "readiness-five-minutes": Code(8, ("readiness", "sets")),
    "hard-activity": Code(8, ("minutes", "percent", "sets")),
    # Rule 9: effort above the cap.
    "effort-high": Code(9, ("before", "last", "sets")),
    # Rule 10: pain.
    "pain-repeat": Code(10, ("pain",), about_pattern=True),
    "pain-easier": Code(10, ("pain", "rung", "exercise"), about_pattern=True),
    "pain-hold": Code(10, ("exposures",), about_pattern=True),
    "pain-holds-all": Code(10, (), about_pattern=True),
    "pain-rest": Code(10, ("days_left",), about_pattern=True),
    "turn-waits": Code(10, (), about_pattern=True),
    "pain-look": Code(10, (), about_pattern=True),
    # Rule 11: soreness.
    "sore": Code(11, ("soreness",), about_pattern=True),
    # Rule 12: progress.
    "rise-repetitions": Code(12, ("before", "target"), about_pattern=True),
    "rise-hold": Code(12, ("before", "target"), about_pattern=True),
    "rise-set": Code(12, ("sets", "target"), about_pattern=True),
    "rise-rung": Code(12, ("before", "rung", "exercise", "target"), about_pattern=True),
    "rise-declined": Code(12, ("exercise",), about_pattern=True),
    "rise-wants-effort": Code(12, (), about_pattern=True),
    "stays-short": Code(12, ("target",), about_pattern=True),
    "stays-effort": Code(12, ("effort", "most"), about_pattern=True),
    "second-set-waits": Code(12, ("sets", "target"), about_pattern=True),
    "ladder-ends": Code(12, (), about_pattern=True),
    "rises-from-week": Code(12, ("week",)),
    # Rule 13: first exposure.
    "first-time": Code(13, ("target",), about_pattern=True),
    "first-time-again": Code(13, ("days", "target"), about_pattern=True),
    # Rule 14: whose turn, and the minutes.
    "waits-its-turn": Code(14, (), about_pattern=True),
    "has-its-turn": Code(14, (), about_pattern=True),
    "cut-to-minutes": Code(14, ("minutes", "sets")),
    "too-few-minutes": Code(14, ("minutes",)),
    # Rule 15: the order.
    "hard-first": Code(15),
    # Rule 16: the cap that bound, and what the person has changed for the day.
    "dropped-today": Code(16, about_pattern=True),
    "swapped-today": Code(16, ("exercise",), about_pattern=True),
    "shortened-today": Code(16, ("sets", "target"), about_pattern=True),
    "bound-by": Code(16, ("cap", "value")),
}
"""All codes. `exercise` is a movement's id, `cap` the value of a `CapName`, everything else a number."""


def because(
    code: str, *numbers: float | str, pattern: Pattern | None = None, ladder: Pattern | None = None
) -> Reason:
    """The reason with this code; `numbers` in the order of `CODES`. KeyError or ValueError if they do not fit."""
    known = CODES[code]
    if (pattern is not None) is not known.about_pattern:
        raise ValueError(f"{code} and its pattern do not fit")
    return Reason(code, known.rule, tuple(zip(known.numbers, numbers, strict=True)), pattern, ladder)
