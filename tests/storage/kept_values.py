"""Every kind of value that is kept, by hypothesis."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

from hypothesis import strategies as st

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import (
    Caution,
    Equipment,
    Exercise,
    Joint,
    Measure,
    Mistake,
    Pattern,
    Posture,
    Space,
    Target,
    Tempo,
)
from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import Choice, PlanChoice, RestReason, Rise
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.questionnaire import HIGHEST, Questionnaire, QuestionnaireTotal
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.domain.rest import Rest
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.routine import Block, Part, Routine, RoutineGroup, RoutineItem
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.domain.status import Status, StatusSaid
from upswing.domain.wellness import Wellness

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

ids = st.uuids()
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
names = words.filter(bool)
whole = st.integers(0, 10**6)
seconds = st.floats(0, 60, allow_nan=False)


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    """Any moment of any clock; far from the first and last days, whose offsets lead out of the calendar."""
    offset = timezone(timedelta(seconds=draw(st.integers(-14 * 3600, 14 * 3600))))
    naive = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31))  # noqa: DTZ001
    return draw(naive).replace(tzinfo=offset)


days = st.dates(date(2, 1, 1), date(9998, 12, 31))


@st.composite
def check_ins(draw: st.DrawFn) -> CheckIn:
    mood = draw(st.none() | st.integers(-5, 5))
    energy = draw(st.none() | st.integers(1, 6))
    note = draw(names if mood is None and energy is None else words)
    return CheckIn(
        draw(ids),
        draw(moments()),
        draw(days),
        mood,
        energy,
        draw(st.sampled_from(Occasion)),
        None,
        note,
        draw(st.none() | st.integers(0, 10)),
        draw(st.none() | st.integers(0, 10)),
        draw(st.none() | st.floats(0, 24)),
        draw(st.none() | st.integers(1, 5)),
        draw(st.lists(names, max_size=3).map(tuple)),
        draw(st.none() | moments()),
    )


steps = st.builds(
    lambda sets, number, **rest: Step(set_number=min(number, sets), sets=sets, **rest),
    exercise_id=names,
    part=st.sampled_from(Part),
    measure=st.sampled_from(Measure),
    target=st.integers(1, 10**6),
    rep_s=seconds,
    rest_s=whole,
    number=st.integers(1, 9),
    sets=st.integers(1, 9),
    side=st.none() | st.sampled_from(Side),
    every_s=st.just(0) | st.integers(1, 600),
)
scripts = st.builds(
    Script,
    title=words,
    kind=words,
    steps=st.lists(steps, max_size=6).map(tuple),
    effort_aim=st.integers(0, 10),
    routine_id=words,
)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    state = draw(st.sampled_from(SessionState))
    return Session(
        draw(ids),
        draw(st.sampled_from(Activity)),
        draw(words),
        draw(moments()),
        draw(days),
        state,
        draw(st.none() | scripts),
        draw(whole),
        None if state is SessionState.UNDER_WAY else draw(moments()),
        draw(whole),
        draw(st.none() | st.integers(0, 10)),
        draw(words),
        draw(st.none() | st.booleans()),
        draw(st.none() | st.integers(0, 10)),
        draw(st.lists(names, max_size=3).map(tuple)),
        draw(st.none() | rests()),
    )


@st.composite
def rests(draw: st.DrawFn) -> Rest:
    of_s = draw(st.floats(0, 600))
    return Rest(draw(whole), draw(moments()), of_s, draw(st.floats(0, of_s)), draw(st.booleans()))


def sets_of(session_id: UUID) -> st.SearchStrategy[SetDone]:
    return st.builds(
        SetDone,
        id=ids,
        session_id=st.just(session_id),
        step=whole,
        exercise_id=names,
        measure=st.sampled_from(Measure),
        amount=whole,
        target=whole,
        done_at=moments(),
        side=st.none() | st.sampled_from(Side),
        feel=st.none() | st.sampled_from(Feel),
        pain=st.none() | st.integers(0, 10),
        pain_at=st.none() | st.sampled_from(Joint),
    )


@st.composite
def plan_choices(draw: st.DrawFn) -> PlanChoice:
    choice = draw(st.sampled_from(Choice))
    reason = draw(st.none() | st.sampled_from(RestReason)) if choice is Choice.REST else None
    return PlanChoice(draw(ids), draw(days), draw(moments()), choice, reason)


readinesses = st.builds(
    Readiness,
    id=ids,
    answered_at=moments(),
    yes=st.frozensets(st.sampled_from(HealthTopic)),
    cleared=st.booleans(),
)


def _some(words: type) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(words), unique=True, max_size=3).map(tuple)


_texts = st.lists(words, max_size=3).map(tuple)

own_exercises = st.builds(
    OwnExercise,
    exercise=st.builds(
        Exercise,
        id=names,
        name=names,
        also=_texts,
        pattern=st.sampled_from(Pattern),
        ladder=words,
        rung=st.integers(1, 20),
        measure=st.sampled_from(Measure),
        one_sided=st.booleans(),
        target=st.tuples(st.integers(1, 99), st.integers(0, 99)).map(lambda t: Target(t[0], t[0] + t[1])),
        tempo=st.builds(Tempo, st.floats(0.5, 9), seconds, seconds, seconds),
        posture=st.sampled_from(Posture),
        quiet=st.booleans(),
        space=st.sampled_from(Space),
        equipment=_some(Equipment),
        primary_muscles=_texts,
        secondary_muscles=_texts,
        loads=_some(Joint),
        avoid_if=_some(Caution),
        effort=st.floats(0.01, 1),
        met=st.floats(0.5, 20),
        met_code=words,
        how=_texts,
        cues=_texts,
        mistakes=st.lists(st.builds(Mistake, words, words), max_size=3).map(tuple),
        breathing=words,
        own=st.just(True),
    ),
    archived=st.booleans(),
    figure=words,
)

marks = st.builds(ExerciseMark, names, st.sampled_from(Mark))
_items = st.builds(RoutineItem, names, st.integers(1, 9), st.integers(1, 99), whole)
_blocks = st.builds(
    Block,
    part=st.sampled_from(Part),
    items=st.lists(
        st.builds(RoutineItem, names, st.integers(1, 9), st.integers(1, 99), whole), min_size=1, max_size=3
    ).map(tuple),
)
own_routines = st.builds(
    OwnRoutine,
    routine=st.builds(
        Routine,
        id=names.map("own-{}".format),
        name=names,
        minutes=st.integers(1, 120),
        for_whom=words,
        about=words,
        blocks=st.lists(_blocks, max_size=3).map(tuple),
        group=st.sampled_from(RoutineGroup),
    ),
    archived=st.booleans(),
)


@st.composite
def statuses(draw: st.DrawFn) -> StatusSaid:
    status, day = draw(st.sampled_from(Status)), draw(days)
    joints = draw(st.frozensets(st.sampled_from(Joint), min_size=1)) if status is Status.INJURED else frozenset()
    until = draw(st.none() | st.dates(min_value=day, max_value=date(9999, 12, 31)))
    return StatusSaid(draw(ids), draw(moments()), day, status, joints, until)


_tap = st.none() | st.integers(1, 5)
_amounts = st.dictionaries(st.sampled_from(Pattern), st.integers(0, 10), max_size=3)
wellness = st.builds(Wellness, ids, days, moments(), _tap, _tap, _tap, _tap, _tap, sore=_amounts, pain=_amounts)
rise_answers = st.builds(
    RiseAnswer, ids, moments(), days, st.sampled_from(Pattern), st.sampled_from(Rise), words, st.booleans()
)
_item_edits = st.builds(
    ItemEdit,
    st.sampled_from(Pattern),
    st.booleans(),
    words,
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 99),
)
plan_edits = st.builds(
    PlanEdit,
    ids,
    days,
    moments(),
    st.lists(_item_edits, max_size=3, unique_by=lambda each: each.pattern).map(tuple),
)

life_events = st.builds(LifeEvent, ids, days, names, words)
questionnaire_totals = st.sampled_from(Questionnaire).flatmap(
    lambda kind: st.builds(QuestionnaireTotal, ids, days, st.just(kind), st.integers(0, HIGHEST[kind]))
)
looks = st.builds(KeptLook, names, moments(), st.just("{}") | st.just('{"verdict":"not-clear-yet"}'))
_mondays = st.integers(1, 500_000).map(lambda weeks: date.fromordinal(1 + 7 * weeks))
drawn_weeks = st.builds(
    DrawnWeek,
    _mondays,
    moments(),
    whole,
    st.lists(st.integers(0, 6), unique=True, max_size=3).map(lambda drawn: tuple(sorted(drawn))),
)
cards_shown = st.builds(CardShown, names, days, st.none() | days)
