"""A look, once taken, is kept and not taken again: its answer as text, and the answer that stands.

Looking again and again at the same question until something shows is how noise becomes a finding.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from upswing.domain.kept_answer import KeptLook
from upswing.insights.active_verdict import ActiveDays, Description, Link, Look, Refusal, Verdict, Why
from upswing.insights.before_after import Interval

QUESTION = "active-days"


def look_id(look: Look) -> str:
    """The name under which a look is kept: the question, its days, and since when they were counted anew."""
    return f"{QUESTION}/{look.days}" if look.since is None else f"{QUESTION}/{look.since}/{look.days}"


def standing(kept: Iterable[KeptLook], look: Look | None) -> ActiveDays | None:
    """The answer of this very look, if it was taken. A text that says no answer counts as not taken."""
    if look is None:
        return None
    wanted = look_id(look)
    text = next((each.answer for each in kept if each.id == wanted), None)
    return None if text is None else answer_of(text)


def ask_once(
    kept: Iterable[KeptLook], look: Look | None, ask: Callable[[], ActiveDays]
) -> tuple[ActiveDays, bool]:
    """The answer that stands for this look, or a new one; and whether it is new and to be kept. Only an answer is
    kept: what was refused, or only described, is asked again when there is more to go by."""
    known = standing(kept, look)
    if known is not None:
        return known, False
    found = ask()
    return found, found.verdict is not None


def text_of(answer: ActiveDays) -> str:
    """The answer as JSON."""
    return json.dumps(asdict(answer), allow_nan=False, separators=(",", ":"))


def answer_of(text: str) -> ActiveDays | None:
    """The answer that `text_of` wrote; None for anything else."""
    try:
        told = json.loads(text)
        return ActiveDays(
            Description(**told["described"]),
            tuple(Refusal(Why(each["why"]), each["have"], each["need"]) for each in told["refusals"]),
            None if told["look"] is None else Look(**told["look"]),
            told["phi"],
            _link(told["same_day"]),
            _link(told["next_day"]),
            told["reverse_p"],
            None if told["verdict"] is None else Verdict(told["verdict"]),
            told["both_drift"],
            told.get("reverse_r"),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _link(told: dict[str, Any] | None) -> Link | None:
    if told is None:
        return None
    wide, narrow = Interval(**told["wide"]), Interval(**told["narrow"])
    return Link(told["lag"], told["effect"], wide, narrow, told["p"], told["found"])
