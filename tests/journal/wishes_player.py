"""The same person plays with all that stands beside the diary, and tries what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import pytest
from desk import SCRIPT, own_exercise
from diary_player import DiaryPlayer, pick
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from upswing.domain.exercise import Joint, Pattern
from upswing.domain.kept_answer import CardShown
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import Choice, PlanChoice, Rise
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.domain.readiness import HealthTopic
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.session import Activity
from upswing.domain.status import Status, StatusSaid
from upswing.domain.verb import Verb
from upswing.domain.wellness import Wellness

V = TypeVar("V")
NOBODY = UUID(int=7)
ROUTINE = Routine("mine", "Mine", 5, "For me.", "Short.", (Block(Part.WORK, (RoutineItem("own-row", 2, 8, 60),)),))
ahead = st.integers(0, 2)


class WishesPlayer(DiaryPlayer):
    @property
    def today(self) -> date:
        return (self.desk.now - timedelta(hours=4)).date()

    @rule(ahead=ahead, choice=st.sampled_from(Choice))
    def chooses(self, ahead: int, choice: Choice) -> None:
        day = self.today + timedelta(days=ahead)
        chosen = self.desk.journal.plans.choose(day, choice)
        assert (chosen.day, chosen.choice, chosen.chosen_at) == (day, choice, self.desk.now)
        self.did(Verb.CHOOSE_PLAN, self.record.with_one(day, chosen))

    @rule(ahead=ahead)
    def clears(self, ahead: int) -> None:
        day = self.today + timedelta(days=ahead)
        self.desk.journal.plans.clear(day)
        self.did(Verb.CLEAR_PLAN, self.record.without_one(PlanChoice, day))

    @rule(ahead=ahead, patterns=st.sets(st.sampled_from([Pattern.PUSH, Pattern.ROW]), max_size=2))
    def edits_the_plan(self, ahead: int, patterns: set[Pattern]) -> None:
        day, items = self.today + timedelta(days=ahead), [ItemEdit(each, sets=1) for each in sorted(patterns)]
        plans = self.desk.journal.plans
        plans.edit(day, items)
        edit = plans.edit_on(day)
        assert (edit is None) == (not items)
        after = self.record.without_one(PlanEdit, day)
        if edit is not None:
            assert (edit.items, edit.edited_at) == (tuple(items), self.desk.now)
            after = self.record.with_one(day, edit)
        self.did(Verb.EDIT_PLAN, after)

    @rule(yes=st.sets(st.sampled_from(HealthTopic), max_size=3))
    def answers(self, yes: set[HealthTopic]) -> None:
        self.now = self.desk.now = self.desk.now + timedelta(seconds=1)
        answered = self.desk.journal.readiness.answer(yes)
        self.did(Verb.ANSWER_READINESS, self.record.with_one(answered.id, answered))

    @rule(name=st.sampled_from(["row", "curl"]))
    def adds_or_archives_a_movement(self, name: str) -> None:
        exercise, exercises = own_exercise(name), self.desk.journal.exercises
        there = self.record.all(OwnExercise).get(exercise.id)
        verbs: dict[bool | None, tuple[Verb, Callable[[], object]]] = {
            None: (Verb.ADD_EXERCISE, lambda: exercises.add_own(exercise)),
            False: (Verb.ARCHIVE_EXERCISE, lambda: exercises.archive(exercise.id)),
            True: (Verb.BRING_BACK_EXERCISE, lambda: exercises.bring_back(exercise.id)),
        }
        verb, act = verbs[there.archived if there else None]
        act()
        own = OwnExercise(
            there.exercise if there else exercise,
            archived=verb is Verb.ARCHIVE_EXERCISE,
            figure=there.figure if there else "",
        )
        self.did(verb, self.record.with_one(exercise.id, own))

    @precondition(lambda self: self.record.all(OwnExercise))
    @rule(which=pick, figure=st.sampled_from(["", "squat"]))
    def amends_a_movement(self, which: int, figure: str) -> None:
        own = self._one(OwnExercise, which)
        told = replace(own.exercise, how=("Pull slowly.",))
        amended = self.desk.journal.exercises.amend_own(told, figure=figure)
        assert amended == replace(own, exercise=told, figure=figure)
        self.did(Verb.AMEND_EXERCISE, self.record.with_one(own.id, amended))

    @rule()
    def adds_a_routine(self) -> None:
        arriving = OwnExercise(own_exercise("row"))
        added = self.desk.journal.routines.add(ROUTINE, [arriving])
        assert replace(added.routine, id="mine") == ROUTINE
        after = self.record.with_one(added.id, added)
        if (OwnExercise, arriving.id) not in after.beside:
            after = after.with_one(arriving.id, arriving)
        self.did(Verb.ADD_ROUTINE, after)

    @precondition(lambda self: self.record.all(OwnRoutine))
    @rule(which=pick, name=st.sampled_from(["", "Evening", "Noon"]))
    def changes_a_routine(self, which: int, name: str) -> None:
        own, routines = self._one(OwnRoutine, which), self.desk.journal.routines
        if name:
            amended = routines.amend(replace(own.routine, name=name))
            verb, after = Verb.AMEND_ROUTINE, replace(own, routine=replace(own.routine, name=name))
            assert amended == after
        elif own.archived:
            routines.bring_back(own.id)
            verb, after = Verb.BRING_BACK_ROUTINE, replace(own, archived=False)
        else:
            routines.archive(own.id)
            verb, after = Verb.ARCHIVE_ROUTINE, replace(own, archived=True)
        self.did(verb, self.record.with_one(own.id, after))

    @rule(of=st.sampled_from(["squat", "plank"]), mark=st.none() | st.sampled_from(Mark))
    def marks(self, of: str, mark: Mark | None) -> None:
        self.desk.journal.marks.mark(of, mark)
        gone = self.record.without_one(ExerciseMark, of)
        self.did(Verb.MARK_EXERCISE, gone if mark is None else self.record.with_one(of, ExerciseMark(of, mark)))

    @rule(status=st.sampled_from(Status))
    def says_how_these_days_are(self, status: Status) -> None:
        joints = [Joint.KNEE] if status is Status.INJURED else []
        said = self.desk.journal.statuses.say(status, injured_at=joints)
        after = self.record
        for each in self.record.all(StatusSaid).values():
            if each.day >= self.today:
                after = after.without_one(StatusSaid, each.id)
            elif each.until is None or each.until >= self.today:
                after = after.with_one(each.id, replace(each, until=self.today - timedelta(days=1)))
        if status is not Status.AS_USUAL:
            until = self.today + timedelta(days=6) if status is Status.EASY_WEEK else None
            assert said == StatusSaid(said.id, self.desk.now, self.today, status, frozenset(joints), until)
            after = after.with_one(said.id, said)
        self.did(Verb.SAY_STATUS, after)

    @rule(readiness=st.none() | st.integers(1, 5), sore=st.integers(0, 10))
    def says_how_the_body_is(self, readiness: int | None, sore: int) -> None:
        before = self.record.all(Wellness).get(self.today)
        aches = {Pattern.PUSH: sore}
        said = self.desk.journal.wellness.say(self.today, readiness=readiness, sore=aches)
        told = replace(before or said, said_at=self.desk.now, readiness=readiness, sore=aches)
        assert said == told
        self.did(Verb.SAY_WELLNESS, self.record.with_one(self.today, told))

    @rule(pattern=st.sampled_from([Pattern.PUSH, Pattern.ROW]), rise=st.sampled_from(Rise))
    def declines_a_rise(self, pattern: Pattern, rise: Rise) -> None:
        said = self.desk.journal.rises.decline(pattern, rise)
        assert said == RiseAnswer(said.id, self.desk.now, self.today, pattern, rise)
        self.did(Verb.DECLINE_RISE, self.record.with_one(said.id, said))

    @precondition(lambda self: self.record.all(RiseAnswer))
    @rule(which=pick)
    def allows_a_rise(self, which: int) -> None:
        answer = self._one(RiseAnswer, which)
        self.desk.journal.rises.allow(answer.id)
        self.did(Verb.ALLOW_RISE, self.record.without_one(RiseAnswer, answer.id))

    @rule(title=st.sampled_from(["Holiday", "Moved"]), which=st.none() | pick)
    def tells_a_life_event(self, title: str, which: int | None) -> None:
        life = self.desk.journal.life
        if which is None or not self.record.all(LifeEvent):
            event = life.add_event(self.today, title)
            assert event == LifeEvent(event.id, self.today, title)
            self.did(Verb.ADD_LIFE_EVENT, self.record.with_one(event.id, event))
        else:
            event = replace(self._one(LifeEvent, which), title=title, note="far away")
            life.amend_event(event)
            self.did(Verb.AMEND_LIFE_EVENT, self.record.with_one(event.id, event))

    @rule(total=st.integers(0, 27), which=st.none() | pick)
    def tells_a_total(self, total: int, which: int | None) -> None:
        life = self.desk.journal.life
        if which is None or not self.record.all(QuestionnaireTotal):
            told = life.add_total(self.today, Questionnaire.PHQ_9, total)
            assert told == QuestionnaireTotal(told.id, self.today, Questionnaire.PHQ_9, total)
            self.did(Verb.ADD_QUESTIONNAIRE, self.record.with_one(told.id, told))
        else:
            told = replace(self._one(QuestionnaireTotal, which), total=total)
            life.amend_total(told)
            self.did(Verb.AMEND_QUESTIONNAIRE, self.record.with_one(told.id, told))

    @precondition(lambda self: self.record.all(LifeEvent) or self.record.all(QuestionnaireTotal))
    @rule(which=pick)
    def removes_an_event_or_a_total(self, which: int) -> None:
        life = self.desk.journal.life
        if self.record.all(LifeEvent):
            event = self._one(LifeEvent, which)
            life.remove_event(event.id)
            self.did(Verb.REMOVE_LIFE_EVENT, self.record.without_one(LifeEvent, event.id))
        else:
            told = self._one(QuestionnaireTotal, which)
            life.remove_total(told.id)
            self.did(Verb.REMOVE_QUESTIONNAIRE, self.record.without_one(QuestionnaireTotal, told.id))

    @rule(number=st.integers(0, 3))
    def is_refused(self, number: int) -> None:
        journal = self.desk.journal
        with pytest.raises((ValueError, LookupError)):
            (
                lambda: journal.check_ins.add(9, 1),
                lambda: journal.sessions.remove(NOBODY),
                lambda: journal.sessions.begin(SCRIPT, Activity.YOGA, felt=NOBODY),
                lambda: journal.changes.put_back(10**6),
            )[number]()

    @rule(look=st.sampled_from(["one", "other"]))
    def the_program_notes_something_for_itself(self, look: str) -> None:
        self.desk.journal.kept.keep_look(look, "{}")
        self.desk.journal.kept.keep_card(CardShown(look, self.today))

    def _one(self, kind: type[V], number: int) -> V:
        entries = list(self.record.all(kind).values())
        return entries[number % len(entries)]
