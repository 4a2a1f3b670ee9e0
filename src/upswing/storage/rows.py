"""Which row holds which kind of value. Rows are private to storage: values go in and come out.

`of` gives the cells of a value. `value` reads attributes only, so it serves a plain Core row as well as an ORM
one: single questions and series share it, and series do not pay for the ORM.
"""

from upswing.domain.check_in import CheckIn
from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.readiness import Readiness
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.session import Session, SetDone
from upswing.domain.status import StatusSaid
from upswing.domain.wellness import Wellness
from upswing.storage.diary_rows import CheckInRow, PlanChoiceRow, ReadinessRow
from upswing.storage.entry_row import EntryRow
from upswing.storage.life_rows import CardShownRow, DrawnWeekRow, LifeEventRow, LookRow, QuestionnaireRow
from upswing.storage.own_exercise_row import OwnExerciseRow
from upswing.storage.session_rows import SessionRow, SetRow
from upswing.storage.wish_rows import (
    ExerciseMarkRow,
    OwnRoutineRow,
    PlanEditRow,
    RiseAnswerRow,
    StatusRow,
    WellnessRow,
)

ROW_OF: dict[type, type[EntryRow]] = {
    CheckIn: CheckInRow,
    Session: SessionRow,
    SetDone: SetRow,
    PlanChoice: PlanChoiceRow,
    Readiness: ReadinessRow,
    OwnExercise: OwnExerciseRow,
    OwnRoutine: OwnRoutineRow,
    ExerciseMark: ExerciseMarkRow,
    StatusSaid: StatusRow,
    Wellness: WellnessRow,
    RiseAnswer: RiseAnswerRow,
    PlanEdit: PlanEditRow,
    LifeEvent: LifeEventRow,
    QuestionnaireTotal: QuestionnaireRow,
    KeptLook: LookRow,
    DrawnWeek: DrawnWeekRow,
    CardShown: CardShownRow,
}
"""The row for each kind of value."""

KIND_OF: dict[type[EntryRow], type] = {row: kind for kind, row in ROW_OF.items()}
"""The kind of value that a row holds."""

ROW_NAMED: dict[str, type[EntryRow]] = {row.__tablename__: row for row in ROW_OF.values()}
"""The row for each kind as the change log and the tombstones name it."""
