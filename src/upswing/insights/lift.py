"""Does a session lift me? All that the chart shows for one scale."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from upswing.domain.check_in import ENERGY_HIGH, ENERGY_LOW, MOOD_HIGH, MOOD_LOW, CheckIn
from upswing.domain.session import Session
from upswing.insights.before_after import Change, change
from upswing.insights.pairs import Scale, SessionPair, control_pairs, session_pairs


@dataclass(frozen=True, slots=True)
class Slope:
    """`count` sessions went from `before` to `after`."""

    before: int
    after: int
    count: int


@dataclass(frozen=True, slots=True)
class Lift:
    """`low`…`high` is the scale; `slopes` the sessions by what they did, rarest first; `pairs` each of them in the
    order of time."""

    scale: Scale
    low: int
    high: int
    pairs: tuple[SessionPair, ...]
    slopes: tuple[Slope, ...]
    change: Change

    @property
    def rose(self) -> int:
        """Sessions after which the value was higher."""
        return sum(pair.after > pair.before for pair in self.pairs)

    @property
    def fell(self) -> int:
        return sum(pair.after < pair.before for pair in self.pairs)


def build_state(check_ins: Iterable[CheckIn], sessions: Iterable[Session], scale: Scale) -> Lift:
    """From the whole record, in any order."""
    check_ins, sessions = tuple(check_ins), tuple(sessions)
    pairs = session_pairs(check_ins, sessions, scale)
    counted = Counter((pair.before, pair.after) for pair in pairs)
    low, high = (MOOD_LOW, MOOD_HIGH) if scale is Scale.MOOD else (ENERGY_LOW, ENERGY_HIGH)
    return Lift(
        scale=scale,
        low=low,
        high=high,
        pairs=pairs,
        slopes=tuple(
            Slope(before, after, count)
            for (before, after), count in sorted(counted.items(), key=lambda item: (item[1], item[0]))
        ),
        change=change(
            [pair.before for pair in pairs],
            [pair.after for pair in pairs],
            control_pairs(check_ins, sessions, scale),
        ),
    )
