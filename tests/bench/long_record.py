"""Believable data of many years: what a person who notes everything would have. Pure, the same for the same numbers."""

import math
import random
from datetime import UTC, date, datetime, timedelta

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.identity import new_id
from upswing.domain.kept_answer import DrawnWeek
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.domain.session import Activity, Session, SessionState, SetDone
from upswing.domain.shuffle import drawn
from upswing.insights.record import InsightsRecord, LoadWeek, StrengthRecord

TODAY = date(2026, 11, 22)
SEED = 7
USUAL = (0, 1, 2, 2, 2, 3)
"""Check-ins of a day, each as likely as the other: forgotten days among them."""
TAGS = ("rain", "sun", "family", "work", "bad-sleep")
LADDERS = ("squat", "hinge", "push", "row", "core-front")
SETS_A_SESSION = 3


def years_of(years: float, check_ins_a_day: tuple[int, ...] = USUAL) -> InsightsRecord:
    """About two check-ins a day and three sessions a week up to today, with seasons, drifting moods, tags and
    sleep; a life event a season, a questionnaire a month, and days that chance draws every week."""
    chance = random.Random(SEED)
    check_ins: list[CheckIn] = []
    sessions: list[Session] = []
    events: list[LifeEvent] = []
    totals: list[QuestionnaireTotal] = []
    drift = 0.0
    for back in range(round(years * 365), -1, -1):
        day = TODAY - timedelta(days=back)
        drift = 0.8 * drift + chance.gauss(0, 0.8)
        level = 0.6 + drift + 0.7 * math.sin(back / 58)
        morning = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
        many = chance.choice(check_ins_a_day)
        for place in range(many):
            at = morning + timedelta(minutes=place * 720 // max(many, 4) + chance.randrange(20))
            check_ins.append(_check_in(at, day, level, drift, chance, first=place == 0))
        if chance.random() < 3 / 7:
            at = morning + timedelta(hours=13)
            ended = at + timedelta(minutes=chance.choice((5, 10, 15, 20, 25, 40)))
            session = _session(at, ended, day, chance)
            sessions.append(session)
            for moment, occasion, lift in ((at, Occasion.BEFORE, 0.0), (ended, Occasion.AFTER, 0.6)):
                mood, energy = _mood(level + lift, chance), _energy(drift + lift, chance)
                check_ins.append(CheckIn(new_id(moment), moment, day, mood, energy, occasion, session.id))
        if back % 90 == 0:
            events.append(LifeEvent(new_id(morning), day, "Something else"))
        if back % 30 == 0:
            totals.append(QuestionnaireTotal(new_id(morning), day, Questionnaire.WHO_5, 4 * chance.randrange(26)))
    weeks = _drawn_weeks(check_ins[0].day)
    return InsightsRecord(tuple(check_ins), tuple(sessions), TODAY, tuple(events), tuple(totals), weeks=weeks)


def strength_of(record: InsightsRecord) -> StrengthRecord:
    """Three sets of every planned ladder in each strength session, rungs and amounts that rise over the years."""
    catalogue = read_catalogue(resources.folder())
    chance = random.Random(SEED)
    strength = [each for each in record.sessions if each.activity is Activity.STRENGTH]
    sets: list[SetDone] = []
    for done, session in enumerate(strength):
        for place in range(len(LADDERS) * SETS_A_SESSION):
            rungs = catalogue.ladders[LADDERS[place % len(LADDERS)]].rungs
            movement = catalogue.exercises[rungs[done * len(rungs) // (len(strength) + 1)]]
            at = session.started_at + timedelta(minutes=1 + place)
            amount = chance.randrange(8, 13)
            sets.append(SetDone(new_id(at), session.id, place, movement.id, movement.measure, amount, amount, at))
    first = record.sessions[0].day
    weeks = ((TODAY - first).days // 7) + 1
    load = tuple(LoadWeek(first + timedelta(days=7 * week), chance.randrange(10, 40), 30) for week in range(weeks))
    return StrengthRecord(tuple(sets), catalogue.exercises, load)


def _drawn_weeks(first: date) -> tuple[DrawnWeek, ...]:
    """Every whole week's days, drawn by chance as in Shuffle my days."""
    told: list[DrawnWeek] = []
    monday = first + timedelta(days=-first.weekday() % 7)
    while monday <= TODAY:
        last = told[-1].weekdays[-1] if told else None
        kept = datetime(monday.year, monday.month, monday.day, tzinfo=UTC) - timedelta(days=1)
        told.append(DrawnWeek(monday, kept, len(told), drawn(len(told), last)))
        monday += timedelta(days=7)
    return tuple(told)


def _check_in(
    at: datetime, day: date, level: float, drift: float, chance: random.Random, *, first: bool
) -> CheckIn:
    return CheckIn(
        new_id(at),
        at,
        day,
        _mood(level, chance),
        _energy(drift, chance),
        stress=chance.randrange(11),
        sleep_h=5.0 + chance.randrange(9) / 2 if first else None,
        sleep_quality=chance.randrange(1, 6) if first else None,
        tags=(chance.choice(TAGS),) if chance.random() < 0.3 else (),
    )


def _session(at: datetime, ended: datetime, day: date, chance: random.Random) -> Session:
    return Session(
        new_id(at),
        chance.choice((Activity.STRENGTH, Activity.STRENGTH, Activity.WALK, Activity.YOGA)),
        "Twenty minutes",
        at,
        day,
        SessionState.FINISHED,
        ended_at=ended,
        active_s=int((ended - at).total_seconds()),
        effort=chance.randrange(3, 8),
        with_someone=chance.choice((None, False, True)),
    )


def _mood(level: float, chance: random.Random) -> int:
    return max(-5, min(5, round(level + chance.gauss(0, 1))))


def _energy(drift: float, chance: random.Random) -> int:
    return max(1, min(6, round(3.4 + 0.4 * drift + chance.gauss(0, 0.9))))
