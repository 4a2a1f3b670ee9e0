"""A small record with one entry of each kind and of each oddity. `python first_record.py FILE` writes it as a
database of today's schema: once for every released schema, kept in `old/` and never written again."""

import sys
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from upswing import paths
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import Exercise, Joint, Measure, Mistake, Pattern, Posture, Space, Target, Tempo
from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import Choice, PlanChoice, RestReason, Rise
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.domain.rest import Rest
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.routine import Block, EveryMinute, Part, Rounds, Routine, RoutineItem
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.domain.status import Status, StatusSaid
from upswing.domain.wellness import Wellness
from upswing.storage.store import Store, open_store

_HERE = timezone(timedelta(hours=5, minutes=30))
_AT = datetime(2026, 3, 1, 23, 50, 1, 250_000, _HERE)
_DAY = date(2026, 3, 1)

SCRIPT = Script(
    "First steps A",
    "routine",
    (
        Step("march", Part.WARM_UP, Measure.DURATION, 60, 0.0, 10),
        Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.5, 45, 1, 2),
        Step("side-plank-knees", Part.WORK, Measure.HOLD, 15, 0.0, 30, 1, 1, Side.LEFT),
    ),
    4,
    "first-steps-a",
)
FINISHED = Session(
    UUID(int=0x10),
    Activity.STRENGTH,
    "First steps A",
    _AT,
    _DAY,
    SessionState.FINISHED,
    SCRIPT,
    3,
    _AT + timedelta(minutes=21),
    1190,
    4,
    "Windy – aber schön",
)
LOGGED = Session(
    UUID(int=0x11), Activity.WALK, "", _AT, _DAY, SessionState.STOPPED, ended_at=_AT.astimezone(UTC), active_s=600
)
UNDER_WAY = Session(
    UUID(int=0x12), Activity.YOGA, "Evening", _AT, _DAY, SessionState.UNDER_WAY, SCRIPT, 1, active_s=70
)
SETS = (
    SetDone(UUID(int=0x20), FINISHED.id, 0, "march", Measure.DURATION, 60, 60, _AT + timedelta(minutes=2)),
    SetDone(
        UUID(int=0x21),
        FINISHED.id,
        1,
        "chair-squat",
        Measure.REPS,
        9,
        8,
        _AT + timedelta(minutes=9),
        None,
        Feel.HARD,
        4,
        Joint.KNEE,
    ),
    SetDone(
        UUID(int=0x22),
        FINISHED.id,
        2,
        "side-plank-knees",
        Measure.HOLD,
        0,
        15,
        _AT + timedelta(minutes=12),
        Side.LEFT,
    ),
)
CHECK_INS = (
    CheckIn(UUID(int=0x30), _AT, _DAY, -5, 1, Occasion.BEFORE, FINISHED.id, "tired"),
    CheckIn(UUID(int=0x31), _AT, _DAY, None, 6, Occasion.AFTER, FINISHED.id),
    CheckIn(UUID(int=0x32), _AT, _DAY, 0, None),
    CheckIn(UUID(int=0x33), _AT, _DAY, None, None, note="only words"),
)
CHOICES = (
    PlanChoice(UUID(int=0x40), _DAY, _AT, Choice.REST, RestReason.LOW_MOOD),
    PlanChoice(UUID(int=0x41), _DAY + timedelta(days=1), _AT, Choice.LESS),
)
READINESS = Readiness(
    UUID(int=0x50), _AT, frozenset({HealthTopic.MEDICINES, HealthTopic.HEART_OR_PRESSURE}), cleared=True
)
OWN = OwnExercise(
    Exercise(
        id="own-door-pull",
        name="Door pull",
        also=("towel row",),
        pattern=Pattern.ROW,
        ladder="",
        rung=1,
        measure=Measure.REPS,
        one_sided=True,
        target=Target(5, 12),
        tempo=Tempo(2.0, 0.5, 1.0, 0.0),
        posture=Posture.STANDING,
        quiet=True,
        space=Space.MAT,
        equipment=(),
        primary_muscles=("upper back",),
        secondary_muscles=(),
        loads=(Joint.SHOULDER, Joint.ELBOW),
        avoid_if=(),
        effort=0.4,
        met=3.8,
        met_code="02022",
        how=("Hold the frame.", "Lean back.", "Pull."),
        cues=("long neck",),
        mistakes=(Mistake("Jerking", "Slow down"),),
        breathing="Out as you pull.",
        own=True,
    ),
    archived=True,
)

BORROWED = replace(
    OWN, exercise=replace(OWN.exercise, id="own-row-2", name="Row 2"), archived=False, figure="towel-row"
)
ROUTINE = OwnRoutine(
    Routine(
        "own-evening",
        "Evening – leise",
        9,
        "You",
        "",
        (
            Block(Part.WARM_UP, (RoutineItem("march", 1, 60, 10),)),
            Block(Part.WORK, (RoutineItem("squat", 1, 8, 20), RoutineItem("plank", 1, 20, 20)), way=Rounds(3, 60)),
            Block(Part.COOL_DOWN, (RoutineItem("slow-breathing", 1, 60, 0),), way=EveryMinute(2)),
        ),
    ),
    archived=True,
)
WISHES = (
    ExerciseMark("squat", Mark.FAVOURITE),
    ExerciseMark("own-door-pull", Mark.NOT_FOR_ME),
    StatusSaid(UUID(int=0x60), _AT, _DAY, Status.INJURED, frozenset({Joint.KNEE, Joint.WRIST}), _DAY),
    StatusSaid(UUID(int=0x61), _AT, _DAY, Status.AS_USUAL),
    Wellness(UUID(int=0x62), _DAY, _AT, 2, pain={Pattern.PUSH: 4}, sore={Pattern.SQUAT: 0}),
    RiseAnswer(UUID(int=0x63), _AT, _DAY, Pattern.PUSH, Rise.RUNG, "push-up", for_good=True),
    PlanEdit(UUID(int=0x64), _DAY, _AT, (ItemEdit(Pattern.PUSH, dropped=True), ItemEdit(Pattern.SQUAT, sets=1))),
)
"""New with schema 2, as are `BORROWED` and `ROUTINE`."""
TOLD_MORE = CheckIn(
    UUID(int=0x36),
    _AT,
    _DAY,
    None,
    None,
    stress=0,
    anxiety=10,
    sleep_h=7.5,
    sleep_quality=1,
    tags=("rain – späť",),
    entered_at=_AT.astimezone(UTC) + timedelta(hours=30),
)
IN_COMPANY = replace(
    LOGGED,
    id=UUID(int=0x13),
    with_someone=True,
    confidence=0,
    tags=("park",),
    rest=Rest(1, _AT, 45.0, 12.5, paused=True),
)
BESIDE = (
    LifeEvent(UUID(int=0x70), _DAY, "Moved house"),
    QuestionnaireTotal(UUID(int=0x71), _DAY, Questionnaire.WHO_5, 100),
)
ASIDE = (
    KeptLook("active-days/84", _AT, "{}"),
    DrawnWeek(date(2026, 3, 2), _AT, 7, (0, 2, 5)),
    CardShown("talking", _DAY, _DAY),
)
"""New with schema 3, as are `TOLD_MORE`, `IN_COMPANY` and `BESIDE`; kept without a line in the change log."""


def fill(store: Store) -> None:
    with store.writing("log-session", _AT) as writing:
        for session in (FINISHED, LOGGED, UNDER_WAY):
            writing.put(session)
        for done in SETS:
            writing.put(done, day=_DAY)
    for value in (*CHECK_INS, *CHOICES, READINESS, OWN):
        with store.writing("check-in", _AT) as writing:
            writing.put(value)
    for wish in (BORROWED, ROUTINE, *WISHES, TOLD_MORE, IN_COMPANY, *BESIDE):
        with store.writing("say-status", _AT) as writing:
            writing.put(wish)
    with store.writing("", _AT) as writing:
        for noted in ASIDE:
            writing.keep_aside(noted)
    gone = CheckIn(UUID(int=0x34), _AT, _DAY, 1, 1)
    with store.writing("check-in", _AT) as writing:
        writing.put(gone)
    with store.writing("remove-check-in", _AT) as writing:
        writing.remove(CheckIn, gone.id)
    with store.writing("check-in", _AT) as writing:
        writing.put(CheckIn(UUID(int=0x35), _AT, _DAY, 2, 2))
    with store.writing("", _AT) as writing:
        line = writing.next_undo()
        assert line is not None
        writing.take_back(line)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with open_store(paths.within(Path(folder)), now=_AT) as store:
            fill(store)
        Path(sys.argv[1]).write_bytes(store.path.read_bytes())
