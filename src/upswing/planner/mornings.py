"""What a later morning says about a session: joint pain and soreness, laid beside the sets they came from."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from upswing.domain.wellness import Wellness
from upswing.planner.history import PastSession, PatternExposure

MORNING_DAYS = 2
"""An ache of the next two days is taken as the session's."""

K = TypeVar("K")


def with_mornings(past: Mapping[K, PastSession], said: Iterable[Wellness]) -> dict[K, PastSession]:
    """The same sessions, with what was said of each pattern on one of the two days after it: the latest session
    with that pattern before the day it was said. The larger of several answers counts."""
    found = dict(past)
    by_time = sorted(past, key=lambda key: (past[key].day, past[key].started_at), reverse=True)
    for each in said:
        for pattern in each.pain.keys() | each.sore.keys():
            for key in by_time:
                days = (each.day - found[key].day).days
                if days > MORNING_DAYS:
                    break
                if days > 0 and any(exposure.pattern is pattern for exposure in found[key].exposures):
                    exposures = tuple(
                        _told(exposure, each) if exposure.pattern is pattern else exposure
                        for exposure in found[key].exposures
                    )
                    found[key] = replace(found[key], exposures=exposures)
                    break
    return found


def _told(exposure: PatternExposure, said: Wellness) -> PatternExposure:
    return replace(
        exposure,
        morning_pain=_larger(exposure.morning_pain, said.pain.get(exposure.pattern)),
        soreness=_larger(exposure.soreness, said.sore.get(exposure.pattern)),
    )


def _larger(one: int | None, other: int | None) -> int | None:
    return max((each for each in (one, other) if each is not None), default=None)
