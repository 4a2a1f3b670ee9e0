"""What the last sessions say about one pattern: level, rises, pain, soreness. Read backwards, as far as needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from upswing.domain.exercise import Measure, Pattern
from upswing.planner.constants import EXPOSURES_READ, PAIN_EASIER, PAIN_MORNING_RISE, PAIN_REST
from upswing.planner.history import PastSession, PatternExposure


@dataclass(frozen=True, slots=True)
class Exposure:
    """One pattern in one session, all its movements together. `rung` is None when nothing of it was on the planned
    ladder; else `rung`, `exercise_id`, `measure` and `target` are those of the lowest rung done. `pain` is the
    largest of the session and the next morning, None when never asked. `effort_cap` is that of the week then; `parts`
    are the movements."""

    started_at: datetime
    day: date
    rung: int | None
    exercise_id: str
    measure: Measure
    target: int
    sets: int
    targets_met: bool
    pain: int | None
    soreness: int | None
    effort: int | None
    effort_cap: int
    parts: tuple[PatternExposure, ...] = ()


Exposed = dict[int, Mapping[Pattern, Exposure]]
"""The exposures of entries that were read already, by their place."""


def exposures_of(
    entries: Sequence[tuple[PastSession, int]], ladders: Mapping[Pattern, int], known: Exposed | None = None
) -> dict[Pattern, tuple[Exposure, ...]]:
    """For each pattern its last exposures, newest first, at most `EXPOSURES_READ` for each of the `ladders` that it
    climbs. `entries` in the order of time; `known` keeps what is read for the next time."""
    found: dict[Pattern, list[Exposure]] = {pattern: [] for pattern in ladders}
    read = {} if known is None else known
    open_patterns = set(ladders)
    for place in range(len(entries) - 1, -1, -1):
        if place not in read:
            read[place] = _exposures_in(*entries[place])
        for pattern, exposure in read[place].items():
            if pattern in open_patterns:
                found[pattern].append(exposure)
                if len(found[pattern]) == EXPOSURES_READ * max(1, ladders[pattern]):
                    open_patterns.discard(pattern)
        if not open_patterns:
            break
    return {pattern: tuple(exposures) for pattern, exposures in found.items()}


def _exposures_in(session: PastSession, effort_cap: int) -> Mapping[Pattern, Exposure]:
    by_pattern: dict[Pattern, list[PatternExposure]] = {}
    for each in session.exposures:
        if each.amounts:
            by_pattern.setdefault(each.pattern, []).append(each)
    return {pattern: _together(session, effort_cap, parts) for pattern, parts in by_pattern.items()}


def pain_of(exposure: PatternExposure) -> int | None:
    """The pain that counts, 0–10: the larger of set and next morning; a morning two or more above before is 4 at
    least; anything sharp is 6 at least. None when nothing was asked."""
    said = [pain for pain in (exposure.pain, exposure.morning_pain) if pain is not None]
    if exposure.morning_pain is not None:
        before = exposure.pain_before if exposure.pain_before is not None else exposure.pain or 0
        if exposure.morning_pain >= before + PAIN_MORNING_RISE:
            said.append(PAIN_EASIER)
    if exposure.sharp:
        said.append(PAIN_REST)
    return max(said, default=None)


def narrowed(whole: Exposure, own: Sequence[PatternExposure], loose: Sequence[PatternExposure]) -> Exposure:
    """What of an exposure is one ladder's: the level of its `own` movements, at least one, and the sets, the pain and
    the soreness also of the `loose` ones, which stand on no ladder."""
    return _made(whole.started_at, whole.day, whole.effort, whole.effort_cap, own, (*own, *loose))


def _together(session: PastSession, effort_cap: int, parts: Sequence[PatternExposure]) -> Exposure:
    on_ladder = [part for part in parts if part.rung is not None]
    return _made(session.started_at, session.day, session.effort, effort_cap, on_ladder or parts[:1], parts)


def _made(
    started_at: datetime,
    day: date,
    effort: int | None,
    effort_cap: int,
    on_ladder: Sequence[PatternExposure],
    parts: Sequence[PatternExposure],
) -> Exposure:
    level = min(on_ladder, key=lambda part: part.rung or 0)
    pains = [pain for pain in map(pain_of, parts) if pain is not None]
    return Exposure(
        started_at,
        day,
        level.rung,
        level.exercise_id,
        level.measure,
        level.target,
        sum(part.sets for part in parts),
        all(part.targets_met for part in parts),
        max(pains, default=None),
        max((part.soreness for part in parts if part.soreness is not None), default=None),
        effort,
        effort_cap,
        tuple(parts),
    )
