"""What stands beside the moods: life events, totals, and check-ins that were written later."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from lives import FIRST, Life, moment
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.insights.record import InsightsRecord
from upswing.insights.timeline_marks import marks_of

START = FIRST.toordinal()


def event(day: int, title: str) -> LifeEvent:
    return LifeEvent(new_id(moment(day, 9)), FIRST + timedelta(days=day), title)


def total(day: int, kind: Questionnaire, value: int) -> QuestionnaireTotal:
    return QuestionnaireTotal(new_id(moment(day, 9)), FIRST + timedelta(days=day), kind, value)


def test_an_empty_record_has_no_marks() -> None:
    found = marks_of(Life().record(0))
    assert (found.events, found.totals, found.kinds, found.days, dict(found.later)) == ((), (), (), set(), {})


def test_only_check_ins_written_later_on_the_same_day_are_marked() -> None:
    life = Life()
    said = [life.says(0, 1, hour=9), life.says(0, 2, hour=12), life.says(1, 3), life.says(2, None, None, note="x")]
    late = timedelta(hours=3), timedelta(hours=0), timedelta(hours=30), timedelta(hours=3)
    life.check_ins = [replace(each, entered_at=each.at + by) for each, by in zip(said, late, strict=True)]
    assert marks_of(life.record(3)).later == {START: 1}


def test_the_questionnaires_that_are_there_come_in_their_order() -> None:
    record = replace(
        Life().record(0), totals=(total(3, Questionnaire.WHO_5, 40), total(1, Questionnaire.PHQ_9, 12))
    )
    found = marks_of(record)
    assert found.kinds == (Questionnaire.PHQ_9, Questionnaire.WHO_5)
    assert [each.total for each in found.totals] == [12, 40]
    assert found.days == {START + 1, START + 3}


@given(st.lists(st.integers(0, 30), max_size=20), st.randoms(use_true_random=False))
def test_every_event_is_found_on_its_day_whatever_their_order(days: list[int], chance: Random) -> None:
    events = [event(day, f"event {n}") for n, day in enumerate(days)]
    chance.shuffle(events)
    found = marks_of(InsightsRecord((), (), date(2026, 5, 1), tuple(events)))
    assert list(found.events) == sorted(found.events, key=lambda each: each.day)
    for day in set(days):
        assert len(found.events_on(START + day)) == days.count(day)
    assert found.events_on(START + 99) == ()
