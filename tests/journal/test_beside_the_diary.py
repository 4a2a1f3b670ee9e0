"""Life events, totals of questionnaires, what was said about the body and the days, and what the program keeps."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import MORNING, Desk, desk

from upswing.domain.check_in import Timing
from upswing.domain.exercise import Joint, Pattern
from upswing.domain.kept_answer import CardShown
from upswing.domain.marks import Mark
from upswing.domain.plan import Rise
from upswing.domain.plan_edit import ItemEdit
from upswing.domain.questionnaire import Questionnaire
from upswing.domain.status import Status
from upswing.domain.verb import Verb
from upswing.topics import Topic

TODAY = MORNING.date()
NEXT_MONDAY = date(2026, 11, 23)


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        yield made


def test_a_check_in_of_this_morning_written_tonight_is_marked_and_one_of_last_week_is_for_the_diary(
    at_desk: Desk,
) -> None:
    check_ins = at_desk.journal.check_ins
    late = check_ins.add(2, 3, felt_at=MORNING - timedelta(hours=12))
    old = check_ins.add(2, 3, felt_at=MORNING - timedelta(days=6))
    now = check_ins.add(None, None, stress=4, tags=["rain"])
    assert [each.timing for each in (late, old, now)] == [Timing.LATER, Timing.DIARY, Timing.AT_ONCE]
    assert old.day == TODAY - timedelta(days=6)
    assert {each.id for each in check_ins.all()} == {late.id, old.id, now.id}
    with pytest.raises(ValueError, match="not known yet"):
        check_ins.add(1, 1, felt_at=MORNING + timedelta(minutes=1))


def test_a_life_event_can_be_added_mended_and_taken_away(at_desk: Desk) -> None:
    life = at_desk.journal.life
    event = life.add_event(TODAY, "Moved house")
    life.amend_event(type(event)(event.id, event.day, "Moved flat", "quiet street"))
    assert [each.title for each in life.events()] == ["Moved flat"]
    life.remove_event(event.id)
    assert life.events() == ()
    at_desk.journal.changes.undo()
    assert [each.title for each in life.events()] == ["Moved flat"]
    assert set(at_desk.told) == {Topic.CHECK_INS}


def test_a_total_is_mended_in_one_step_that_can_be_undone(at_desk: Desk) -> None:
    life = at_desk.journal.life
    told = life.add_total(TODAY, Questionnaire.PHQ_9, 12)
    life.amend_total(type(told)(told.id, told.day, Questionnaire.PHQ_9, 9))
    assert [each.total for each in life.totals()] == [9]
    at_desk.journal.changes.undo()
    assert life.totals() == (told,)
    life.remove_total(told.id)
    with pytest.raises(LookupError):
        life.amend_total(told)


def test_a_total_beyond_its_questionnaire_is_refused(at_desk: Desk) -> None:
    life = at_desk.journal.life
    kept = life.add_total(TODAY, Questionnaire.GAD_7, 21)
    with pytest.raises(ValueError, match="between 0 and 21"):
        life.add_total(TODAY, Questionnaire.GAD_7, 22)
    assert life.totals() == (kept,)
    life.remove_total(kept.id)
    assert life.totals() == ()


def test_a_look_once_taken_stands_and_undo_passes_over_it(at_desk: Desk) -> None:
    journal = at_desk.journal
    journal.check_ins.add(1, 2)
    first = journal.kept.keep_look("active-days/84", "{}")
    at_desk.wait(days=1)
    assert journal.kept.keep_look("active-days/84", '{"another":1}') == first
    assert journal.changes.can_undo() is Verb.CHECK_IN
    journal.changes.undo()
    assert journal.changes.undo() is None
    assert journal.kept.looks() == (first,)


def test_a_week_is_drawn_before_it_begins_and_only_once(at_desk: Desk) -> None:
    kept = at_desk.journal.kept
    drawn = kept.keep_week(NEXT_MONDAY, 7, (0, 2, 4))
    assert kept.keep_week(NEXT_MONDAY, 8, (1, 3, 5)) == drawn
    with pytest.raises(ValueError, match="before it begins"):
        kept.keep_week(NEXT_MONDAY - timedelta(days=7), 7, (0, 2, 4))
    assert kept.weeks() == (drawn,)


def test_a_card_remembers_when_it_was_shown_last(at_desk: Desk) -> None:
    kept = at_desk.journal.kept
    assert kept.card("talking") is None
    kept.keep_card(CardShown("talking", TODAY))
    kept.keep_card(CardShown("talking", TODAY, TODAY))
    assert kept.card("talking") == CardShown("talking", TODAY, TODAY)


def test_the_last_thing_said_about_these_days_holds_until_it_ends(at_desk: Desk) -> None:
    statuses = at_desk.journal.statuses
    statuses.say(Status.INJURED, injured_at=[Joint.KNEE], until=TODAY + timedelta(days=2))
    said = statuses.on(TODAY + timedelta(days=2))
    assert said is not None
    assert said.injured_at == {Joint.KNEE}
    assert statuses.on(TODAY + timedelta(days=3)) is None
    assert statuses.on(TODAY - timedelta(days=1)) is None
    statuses.say(Status.AS_USUAL)
    assert statuses.on(TODAY) is None
    at_desk.journal.changes.undo()
    assert statuses.on(TODAY) == said


def test_an_easy_week_lasts_seven_days(at_desk: Desk) -> None:
    statuses = at_desk.journal.statuses
    statuses.say(Status.EASY_WEEK)
    assert statuses.on(TODAY + timedelta(days=6)) is not None
    assert statuses.on(TODAY + timedelta(days=7)) is None


def test_answers_of_one_day_stand_side_by_side(at_desk: Desk) -> None:
    wellness = at_desk.journal.wellness
    wellness.say(TODAY, readiness=2)
    wellness.say(TODAY, sore={Pattern.SQUAT: 8})
    said = wellness.on(TODAY)
    assert said is not None
    assert (said.readiness, said.sore) == (2, {Pattern.SQUAT: 8})
    wellness.say(TODAY, readiness=None)
    assert wellness.aches() == wellness.between(TODAY, TODAY)
    with pytest.raises(ValueError, match="between 1 and 5"):
        wellness.say(TODAY, sleep=6)


def test_a_step_up_that_is_not_wanted_can_be_wanted_again(at_desk: Desk) -> None:
    rises = at_desk.journal.rises
    answer = rises.decline(Pattern.PUSH, Rise.RUNG, "push-up", for_good=True)
    assert rises.all() == (answer,)
    rises.allow(answer.id)
    assert rises.all() == ()


def test_a_movement_has_one_mark_at_most(at_desk: Desk) -> None:
    marks = at_desk.journal.marks
    marks.mark("squat", Mark.FAVOURITE)
    marks.mark("squat", Mark.NOT_FOR_ME)
    assert marks.all() == {"squat": Mark.NOT_FOR_ME}
    marks.mark("squat", None)
    marks.mark("squat", None)
    assert marks.all() == {}


def test_the_changes_of_a_day_take_the_place_of_those_before(at_desk: Desk) -> None:
    plans = at_desk.journal.plans
    plans.edit(TODAY, [ItemEdit(Pattern.PUSH, dropped=True)])
    plans.edit(TODAY, [ItemEdit(Pattern.SQUAT, sets=1)])
    edit = plans.edit_on(TODAY)
    assert edit is not None
    assert edit.items == (ItemEdit(Pattern.SQUAT, sets=1),)
    plans.edit(TODAY, [])
    assert plans.edit_on(TODAY) is None
    assert set(at_desk.told) == {Topic.PLAN}
