"""Which patterns can be trained at all, and which of them today (rules 1, 6, 10 and 11)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Reason
from upswing.planner import recovery
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import PLANNED_PATTERNS
from upswing.planner.explain import because
from upswing.planner.exposures import Exposure
from upswing.planner.ladders import Ladders, Rung, climbed
from upswing.planner.pain import days_of_rest_left, is_too_sore, soreness_of, wants_a_look
from upswing.planner.turns import Turn

ALSO_CALLED = {Pattern.ROW: Pattern.PULL}
"""Rows are the planned pull: whoever leaves out pulling leaves out both."""


def in_use(ladders: Ladders, circumstances: Circumstances) -> tuple[dict[Pattern, Ladders], list[Reason]]:
    """The patterns that are planned at all, in planned order, each with its ladders and the rungs that may be; why
    others are not."""
    found: dict[Pattern, Ladders] = {}
    reasons = []
    for pattern in PLANNED_PATTERNS:
        all_of_it = climbed(pattern, ladders)
        if not all_of_it:
            continue
        if pattern in circumstances.excluded or ALSO_CALLED.get(pattern) in circumstances.excluded:
            reasons.append(because("left-out", pattern=pattern))
            continue
        fitting = {ladder: _fitting(ladder, rungs, circumstances) for ladder, rungs in all_of_it.items()}
        found[pattern] = {ladder: rungs for ladder, rungs in fitting.items() if rungs}
        if not found[pattern]:
            del found[pattern]
            reasons.append(because("no-movement-fits", pattern=pattern))
            continue
        for ladder in (each for each in fitting if each not in found[pattern]):
            code = "left-out" if ladder in circumstances.excluded else "no-movement-fits"
            reasons.append(because(code, pattern=pattern, ladder=ladder))
    return found, reasons


def _fitting(ladder: Pattern, rungs: Sequence[Rung], circumstances: Circumstances) -> tuple[Rung, ...]:
    if ladder in circumstances.excluded:
        return ()
    return tuple(rung for rung in rungs if _suits(rung, circumstances))


def present(
    turns: Mapping[Pattern, Sequence[Turn]],
    past: Mapping[Pattern, Sequence[Exposure]],
    circumstances: Circumstances,
    unplaced_at: datetime | None = None,
) -> tuple[list[Pattern], list[Reason]]:
    """Those of the patterns that may be trained today, and why the others may not. `turns` are their ladders,
    `unplaced_at` is when a session began that may have trained any of them."""
    here, reasons = [], []
    for pattern, ladders in turns.items():
        exposures = past[pattern]
        sore = soreness_of(exposures, circumstances.day, circumstances.soreness.get(pattern))
        hours = recovery.hours_since(exposures, circumstances.now, unplaced_at)
        new = any(each.last == 0 and recovery.is_new_rung(each.exposures) for each in ladders)
        needs = recovery.hours_needed(exposures, sore, on_new_rung=new)
        rest = days_of_rest_left(exposures, circumstances.day)
        if wants_a_look(exposures, circumstances.day):
            reasons.append(because("pain-look", pattern=pattern))
        if rest > 0:
            reasons.append(because("pain-rest", rest, pattern=pattern))
        elif is_too_sore(sore):
            reasons.append(because("sore", sore, pattern=pattern))
        elif hours is not None and hours < needs:
            reasons.append(because("needs-recovery", max(0, int(hours)), needs, pattern=pattern))
        else:
            here.append(pattern)
    return here, reasons


def _suits(rung: Rung, circumstances: Circumstances) -> bool:
    return (
        rung.exercise_id not in circumstances.not_for_me
        and not rung.loads & circumstances.injured_at
        and not rung.avoid_if & circumstances.cautions
    )
