"""Small lives for tests: check-ins and sessions on given days, in as few words as possible."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.identity import new_id
from upswing.domain.session import Activity, Session, SessionState
from upswing.insights.record import InsightsRecord

FIRST = date(2026, 3, 2)
"""A Monday."""


@dataclass
class Life:
    """Adds up to a record; days are counted from the first Monday."""

    check_ins: list[CheckIn] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)

    def says(
        self, day: int, mood: int | None, energy: int | None = 3, *, hour: float = 9.0, note: str = ""
    ) -> CheckIn:
        """A check-in on its own."""
        at = moment(day, hour)
        made = CheckIn(new_id(at), at, FIRST + timedelta(days=day), mood, energy, note=note)
        self.check_ins.append(made)
        return made

    def moves(
        self,
        day: int,
        minutes: float = 20,
        *,
        before: int | None = None,
        after: int | None = None,
        hour: float = 17.0,
        kind: Activity = Activity.STRENGTH,
        state: SessionState = SessionState.FINISHED,
    ) -> Session:
        """A session, with a mood before and after it where given (energy 3 and 4)."""
        at = moment(day, hour)
        ended = None if state is SessionState.UNDER_WAY else at + timedelta(minutes=minutes)
        session = Session(
            new_id(at),
            kind,
            "Some",
            at,
            FIRST + timedelta(days=day),
            state,
            ended_at=ended,
            active_s=round(minutes * 60),
        )
        self.sessions.append(session)
        for mood, energy, occasion, when in (
            (before, 3, Occasion.BEFORE, at - timedelta(minutes=1)),
            (after, 4, Occasion.AFTER, (ended or at) + timedelta(minutes=1)),
        ):
            if mood is not None:
                self.check_ins.append(CheckIn(new_id(when), when, session.day, mood, energy, occasion, session.id))
        return session

    def record(self, last_day: int) -> InsightsRecord:
        return InsightsRecord(tuple(self.check_ins), tuple(self.sessions), FIRST + timedelta(days=last_day))


def moment(day: int, hour: float) -> datetime:
    return datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC) + timedelta(days=day, hours=hour)


def steady_life(days: int) -> Life:
    """A check-in every day and a session every third, moods going quietly up and down, better after sessions."""
    life = Life()
    for day in range(days):
        level = (day * 7) % 5 - 2
        life.says(day, level, 2 + day % 4)
        if day % 3 == 0:
            life.moves(day, 10 + day % 4 * 5, before=level, after=min(5, level + 1 + day % 2))
    return life
