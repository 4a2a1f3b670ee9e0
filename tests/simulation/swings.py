"""Nobody's load saws up and down by more than the rules say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from living import Asked

from upswing.domain.plan import PlanKind
from upswing.domain.status import Status

LESS = {
    "counted-without-sets",
    "cut-to-minutes",
    "easier-after-break",
    "effort-high",
    "first-time",
    "first-time-again",
    "hard-activity",
    "layoff-ramp",
    "pain-easier",
    "pain-hold",
    "pain-holds-all",
    "pain-rest",
    "readiness-five-minutes",
    "readiness-less",
    "readiness-repeat",
    "restart",
    "short-break",
    "sore",
}
"""Reasons for which a session holds fewer sets than its share of the week, or no more than the last one held."""


@dataclass(frozen=True, slots=True)
class Lived:
    """Seven days of the plan: its sets as planned in the sessions that were done, the sessions `allowed`, and the codes
    of all that was told. `whole` says that the plan was asked on every day, as usual, and each session done as planned;
    `eased` that it was an easy week or one on a way back."""

    starts_on: date
    planned: int
    allowed: int
    codes: frozenset[str]
    whole: bool
    eased: bool


@dataclass(frozen=True, slots=True)
class Swing:
    """From one week to the next that was not eased, in sets: planned `before` and `after`, and the most and the least
    that the rules allow for `after`."""

    week: date
    before: int
    after: int
    least: int
    most: int

    @property
    def is_within(self) -> bool:
        return self.least <= self.after <= self.most


def weeks_lived(asked: Sequence[Asked], done_as_planned: frozenset[date]) -> list[Lived]:
    """The weeks of a life in which something was done, oldest first."""
    by_week: dict[date, list[Asked]] = {}
    for each in asked:
        by_week.setdefault(each.week, []).append(each)
    weeks = []
    for starts_on, days in sorted(by_week.items()):
        sessions = [each for each in days if each.plan.kind is PlanKind.SESSION]
        done = [each for each in sessions if each.done]
        if not done:
            continue
        codes = frozenset(reason.code for each in days for reason in each.plan.reasons)
        allowed = [each.plan.sessions_allowed for each in days]
        as_usual = all(each.circumstances.status is Status.AS_USUAL for each in days)
        weeks.append(
            Lived(
                starts_on,
                sum(each.plan.sets for each in done),
                allowed[-1],
                codes,
                len(days) >= 7
                and len(done) == len(sessions)
                and as_usual
                and len({*allowed}) == 1
                and starts_on in done_as_planned,
                bool(codes & {"easy-week", "easy-week-chosen", "layoff-ramp"}),
            )
        )
    return weeks


def swings(weeks: Sequence[Lived]) -> Iterator[Swing]:
    """Every step from a whole week to the next whole one, with nothing between them but an easy week.

    Up, rule 3: at most a tenth above the best of the four weeks before, or ten sets. Down, rules 4 to 14: a whole week
    that is not eased holds no fewer sets than the one before, less a tenth for what is rounded (two sets at least),
    unless one of its sessions names in its reasons why it holds fewer.
    """
    before: Lived | None = None
    four: list[int] = []
    last: date | None = None
    for week in weeks:
        if last is not None and (week.starts_on - last).days != 7:
            before, four = None, []
        last = week.starts_on
        if (
            not week.eased
            and week.whole
            and before is not None
            and len(four) == 4
            and week.allowed == before.allowed
        ):
            best = max(four)
            least = 0 if week.codes & LESS else before.planned - max(2, before.planned // 10)
            yield Swing(week.starts_on, before.planned, week.planned, least, max(10, best * 11 // 10))
        if not week.whole:
            before, four = None, []
            continue
        four = [*four, week.planned][-4:]
        before = before if week.eased else week
