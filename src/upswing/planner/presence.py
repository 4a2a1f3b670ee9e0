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
from upswing.planner.ladders import Ladders, Rung
from upswing.planner.pain import days_of_rest_left, is_too_sore, soreness_of, wants_a_look

ALSO_CALLED = {Pattern.ROW: Pattern.PULL}
"""Rows are the planned pull: whoever leaves out pulling leaves out both."""


def in_use(ladders: Ladders, circumstances: Circumstances) -> tuple[dict[Pattern, tuple[Rung, ...]], list[Reason]]:
    """The patterns that are planned at all with the rungs that may be, in planned order; why others are not."""
    rungs: dict[Pattern, tuple[Rung, ...]] = {}
    reasons = []
    for pattern in PLANNED_PATTERNS:
        ladder = ladders.get(pattern, ())
        if not ladder:
            continue
        if pattern in circumstances.excluded or ALSO_CALLED.get(pattern) in circumstances.excluded:
            reasons.append(because("left-out", pattern=pattern))
            continue
        rungs[pattern] = tuple(rung for rung in ladder if _suits(rung, circumstances))
        if not rungs[pattern]:
            del rungs[pattern]
            reasons.append(because("no-movement-fits", pattern=pattern))
    return rungs, reasons


def present(
    patterns: Sequence[Pattern],
    past: Mapping[Pattern, Sequence[Exposure]],
    circumstances: Circumstances,
    unplaced_at: datetime | None = None,
) -> tuple[list[Pattern], list[Reason]]:
    """Those of the patterns that may be trained today, and why the others may not. `unplaced_at` is when a session
    began that may have trained any of them."""
    here, reasons = [], []
    for pattern in patterns:
        exposures = past[pattern]
        sore = soreness_of(exposures, circumstances.day, circumstances.soreness.get(pattern))
        hours = recovery.hours_since(exposures, circumstances.now, unplaced_at)
        needs = recovery.hours_needed(exposures, sore)
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
