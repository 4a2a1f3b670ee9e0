"""What Today says, as tables: each sentence is true of the plan it stands above."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from days import DAY, PUSH, SQUAT, done, item, plan, rising, today

from lodging import library
from upswing.domain.exercise import Joint, Measure, Pattern
from upswing.domain.identity import new_id
from upswing.domain.plan import Choice, PlanChoice, PlanKind, PlannedSession, Rise
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.session import Activity
from upswing.domain.status import Status, StatusSaid
from upswing.domain.wellness import Wellness
from upswing.journal.today import DayState, Today, Trained, WeekDay
from upswing.planner.explain import because
from upswing.ui.today.body_words import (
    ache_answer,
    ache_question,
    aches_said,
    after_answer,
    asks_readiness,
    look_words,
    no_aches_told,
    nothing_aches,
)
from upswing.ui.today.card import card_state, held_words
from upswing.ui.today.changes import changes_of, half_of, with_change
from upswing.ui.today.words import joints_words, status_words, until_words, week_words, welcome_words
from visitor import MORNING

LIGHTER = "Welcome back. Today is lighter on purpose."
TWO_WEEKS = "Welcome back. These two weeks are lighter on purpose, then it goes on as before."
FOUR_WEEKS = "Welcome back. It begins with about half as much, and grows over four weeks."
ANEW = "Welcome back. You begin anew, as gently as in the first week."


def _ramp(days: int) -> tuple[Any, ...]:
    return ("layoff-ramp", days, 1, 50, 12, 6)


@pytest.mark.parametrize(
    ("days_away", "planned", "said"),
    [
        (None, plan(), ""),
        (7, plan(), ""),
        (8, plan(("short-break", 8, 80)), LIGHTER),
        (13, plan(("short-break", 13, 80)), LIGHTER),
        (14, plan(_ramp(14)), TWO_WEEKS),
        (27, plan(_ramp(27)), TWO_WEEKS),
        (28, plan(_ramp(28)), FOUR_WEEKS),
        (83, plan(_ramp(83)), FOUR_WEEKS),
        (84, plan(("restart", 84, 2)), ANEW),
        (9, plan(_ramp(20), ("short-break", 9, 80)), LIGHTER),
        (9, plan(), "Welcome back. Your next step is here."),
        (30, plan("ill", kind=PlanKind.RECOVERY), "Welcome back."),
        (30, plan("gentle-only", kind=PlanKind.GENTLE), "Welcome back."),
    ],
)
def test_the_welcome_says_what_the_plan_does(days_away: int | None, planned: PlannedSession, said: str) -> None:
    assert welcome_words(today(planned, days_away=days_away)) == said


def test_who_has_moved_today_is_not_welcomed_back() -> None:
    assert welcome_words(today(plan(("short-break", 9, 80)), days_away=9, done=(done(Activity.WALK),))) == ""


def test_days_away_are_counted_nowhere_on_the_card() -> None:
    away = today(plan(("short-break", 9, 80), "hard-first"), days_away=9)
    assert "9" not in card_state(away, library()).reason
    assert "9" in card_state(today(plan(("short-break", 9, 80))), library()).reason


def _said(status: Status, days: int | None = None, *joints: Joint) -> StatusSaid:
    until = None if days is None else DAY + timedelta(days=days)
    return StatusSaid(new_id(MORNING), MORNING, DAY, status, frozenset(joints), until)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (None, ""),
        (_said(Status.AS_USUAL), ""),
        (_said(Status.EASY_WEEK, 6), "An easy week until Sunday."),
        (_said(Status.EASY_WEEK, 0), "An easy week, today for the last time."),
        (_said(Status.ON_BREAK), "You are on a break."),
        (_said(Status.ON_BREAK, 6), "You are on a break until Sunday."),
        (_said(Status.ON_BREAK, 7), "You are on a break until Monday, 30 November."),
        (_said(Status.ON_BREAK, 0), "This is the last day of your break."),
        (_said(Status.ILL), "You are ill. Your plan waits until you say otherwise."),
        (_said(Status.ILL, 2), "You are ill. Your plan waits until Wednesday."),
        (_said(Status.ILL, 0), "You are ill. Tomorrow your plan goes on, if you are well."),
        (_said(Status.INJURED, None, Joint.KNEE), "What loads your knee is left out until you say otherwise."),
        (_said(Status.INJURED, 3, Joint.KNEE), "What loads your knee is left out until Thursday."),
        (_said(Status.INJURED, 0, Joint.KNEE), "What loads your knee is left out, today for the last time."),
    ],
)
def test_how_these_days_are_is_named(said: StatusSaid | None, words: str) -> None:
    assert status_words(said, DAY) == words


def test_a_day_less_than_a_week_ahead_is_a_weekday() -> None:
    assert until_words(DAY + timedelta(days=6), DAY) == "Sunday"
    assert until_words(DAY + timedelta(days=7), DAY) == "Monday, 30 November"


def test_joints_are_named_in_the_order_of_the_body() -> None:
    assert joints_words([Joint.KNEE]) == "knee"
    assert joints_words([Joint.KNEE, Joint.WRIST]) == "wrist and knee"
    assert joints_words([Joint.ANKLE, Joint.KNEE, Joint.HIP]) == "hip, knee and ankle"


def _week(*states: DayState) -> tuple[WeekDay, ...]:
    return tuple(WeekDay(DAY + timedelta(days=n), state) for n, state in enumerate(states))


def test_the_week_is_told_as_its_dots_show_it() -> None:
    here = _week(DayState.DONE, DayState.REST, DayState.DONE, DayState.ACTIVE, DayState.PLANNED, DayState.OPEN)
    assert week_words(today(week=here)) == ("This week", "2 done, 1 planned")


@pytest.mark.parametrize(
    ("kind", "state", "later"),
    [
        (PlanKind.RECOVERY, DayState.PLANNED, True),
        (PlanKind.RECOVERY, DayState.OPEN, False),
        (PlanKind.SESSION, DayState.PLANNED, False),
    ],
)
def test_a_session_that_is_ready_in_the_evening_is_announced_in_the_morning(
    kind: PlanKind, state: DayState, later: bool
) -> None:
    resting = replace(plan(kind=kind), reasons=(because("needs-recovery", 40, 48, pattern=Pattern.SQUAT),))
    said = card_state(today(resting, week=_week(state)), library()).reason
    assert ("Later today your session is ready." in said) is later


def _told(code: str, *numbers: float, pattern: Pattern | None = None) -> PlannedSession:
    here = plan(items=(item(Pattern.SQUAT, SQUAT),))
    return replace(here, reasons=(because(code, *numbers, pattern=pattern),))


@pytest.mark.parametrize(
    ("planned", "reason"),
    [
        (_told("readiness-less", 2, 75, 3), "You said it is a low day, so this is 75 %: 3 sets, done lightly."),
        (_told("readiness-repeat", 3), "You are a little below your usual today, so nothing rises."),
        (_told("sore", 8, pattern=Pattern.HINGE), "Hinge rests today: your muscles are sore (8 of 10)."),
        (_told("pain-look", pattern=Pattern.HINGE), ""),
        (_told("dropped-today", pattern=Pattern.HINGE), ""),
    ],
)
def test_what_is_special_about_the_day_stands_on_the_card(planned: PlannedSession, reason: str) -> None:
    assert card_state(today(planned), library()).reason == reason


def test_the_day_comes_before_the_body_and_two_sentences_are_enough() -> None:
    reasons = (
        because("sore", 8, pattern=Pattern.HINGE),
        because("sore", 7, pattern=Pattern.PUSH),
        because("readiness-repeat", 3),
    )
    said = card_state(today(replace(plan(), reasons=reasons)), library()).reason
    assert said.startswith("You are a little below your usual today")
    assert said.count(".") == 2
    assert "Push" not in said


@pytest.mark.parametrize(
    ("rise", "reason", "exercise_id"),
    [
        (Rise.REPETITIONS, because("rise-repetitions", 8, 9, pattern=Pattern.SQUAT), ""),
        (Rise.HOLD, because("rise-hold", 10, 15, pattern=Pattern.SQUAT), ""),
        (Rise.SET, because("rise-set", 2, 8, pattern=Pattern.SQUAT), ""),
        (Rise.RUNG, because("rise-rung", 1, 2, SQUAT, 8, pattern=Pattern.SQUAT), SQUAT),
    ],
)
def test_a_step_up_is_offered_with_its_reason_and_a_rung_names_its_movement(
    rise: Rise, reason: Any, exercise_id: str
) -> None:
    planned = replace(plan(items=(rising(Pattern.SQUAT, SQUAT, rise),)), reasons=(reason,))
    [offer] = card_state(today(planned), library()).offers
    assert (offer.pattern, offer.rise, offer.exercise_id) == (Pattern.SQUAT, rise, exercise_id)
    assert offer.sentence.startswith("Squat")


def test_what_was_shortened_offers_no_step_up() -> None:
    reason = because("rise-repetitions", 8, 9, pattern=Pattern.SQUAT)
    planned = replace(plan(items=(item(Pattern.SQUAT, SQUAT, target=4),)), reasons=(reason,))
    assert card_state(today(planned), library()).offers == ()


@pytest.mark.parametrize(
    ("rise", "for_good", "words"),
    [
        (Rise.REPETITIONS, False, "Squat keeps its repetitions for two weeks, as you asked."),
        (Rise.HOLD, False, "Squat keeps its seconds for two weeks, as you asked."),
        (Rise.SET, True, "Squat keeps its sets, as you asked."),
        (Rise.RUNG, True, "Squat keeps its movement, as you asked."),
    ],
)
def test_what_was_declined_is_kept_in_words(rise: Rise, for_good: bool, words: str) -> None:
    answer = RiseAnswer(new_id(MORNING), MORNING, DAY, Pattern.SQUAT, rise, "", for_good)
    assert held_words(answer) == words


def _chose(choice: Choice) -> PlanChoice:
    return PlanChoice(new_id(MORNING), DAY, MORNING, choice)


def _edit(*items: ItemEdit) -> PlanEdit:
    return PlanEdit(new_id(MORNING), DAY, MORNING, items)


def test_what_was_chosen_is_told_in_one_sentence_and_counts() -> None:
    reasons = (
        because("dropped-today", pattern=Pattern.PUSH),
        because("swapped-today", SQUAT, pattern=Pattern.SQUAT),
        because("shortened-today", 1, 4, pattern=Pattern.HINGE),
    )
    said = card_state(today(replace(plan(), reasons=reasons), choice=_chose(Choice.LESS)), library()).changes
    assert said == "As you chose: five minutes, Push left out, Squat swapped, Hinge shorter. It counts in full."
    assert card_state(today(), library()).changes == ""


@pytest.mark.parametrize(
    ("known", "begins"),
    [
        ({}, "Your next step is on Wednesday"),
        ({"choice": _chose(Choice.LESS)}, "Lighter on purpose counts in full. Your next step"),
        ({"edit": _edit(ItemEdit(Pattern.PUSH, dropped=True))}, "Lighter on purpose counts in full."),
        ({"next_day": None}, "Your next step is waiting whenever you are."),
    ],
)
def test_a_day_that_is_done_says_so_and_lighter_counts_too(known: dict[str, Any], begins: str) -> None:
    state = card_state(today(done=(done(),), **known), library())
    assert (state.heading, state.line) == ("Done for today", "20 minutes of moving today.")
    assert state.reason.startswith(begins)


def test_something_else_is_named_and_the_session_stays_at_hand() -> None:
    before = card_state(today(choice=_chose(Choice.SOMETHING_ELSE)), library())
    after = card_state(today(choice=_chose(Choice.SOMETHING_ELSE), done=(done(Activity.WALK, 30),)), library())
    assert (before.heading, before.start) == ("Whatever does you good", "")
    assert (after.heading, after.line) == ("That counts too", "30 minutes of moving today.")
    assert before.changes == after.changes != ""


@pytest.mark.parametrize(
    ("code", "numbers"), [("easy-week-offered-effort", (4, 6)), ("easy-week-offered-readiness", (3, 4))]
)
def test_an_easy_week_is_offered(code: str, numbers: tuple[int, int]) -> None:
    assert "easier week" in card_state(today(plan((code, *numbers))), library()).easy_week
    assert card_state(today(plan()), library()).easy_week == ""
    assert card_state(today(plan((code, *numbers), _ramp(20))), library()).easy_week == ""


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ({}, True),
        ({"done": (done(),)}, False),
        ({"done": (done(Activity.WALK),)}, True),
        ({"status": _said(Status.ILL)}, False),
        ({"status": _said(Status.EASY_WEEK, 6)}, True),
        ({"as_planned": plan(kind=PlanKind.RECOVERY)}, False),
        ({"choice": _chose(Choice.LESS)}, True),
        ({"choice": _chose(Choice.SOMETHING_ELSE)}, False),
    ],
)
def test_readiness_is_asked_where_it_can_change_something(known: dict[str, Any], asked: bool) -> None:
    assert asks_readiness(today(**known)) is asked


def _wellness(**answers: Any) -> Wellness:
    return Wellness(new_id(MORNING), DAY, MORNING, **answers)


def test_the_fourth_of_the_four_answers_stands_in_place_of_the_one_tap() -> None:
    three = _wellness(readiness=2, sleep=4, energy=3, soreness=1)
    assert after_answer(three, "stress", 2) == {"stress": 2, "readiness": None}
    assert after_answer(three, "sleep", 1) == {"sleep": 1}
    assert after_answer(None, "sleep", 1) == {"sleep": 1}


ASKED = (
    Trained(Pattern.SQUAT, SQUAT, DAY - timedelta(days=2)),
    Trained(Pattern.PUSH, PUSH, DAY - timedelta(days=2)),
)


def _morning(**known: Any) -> Today:
    return today(asks_about=ASKED, **known)


def test_the_question_names_the_day_of_the_session() -> None:
    assert ache_question(ASKED) == "Anything sore or aching from Saturday?"
    later = replace(ASKED[1], day=DAY - timedelta(days=1))
    assert ache_question((ASKED[0], later)) == "Anything sore or aching from the last two days?"


@pytest.mark.parametrize(
    ("said", "answered", "words"),
    [
        (None, False, ""),
        (_wellness(readiness=3), False, ""),
        (_wellness(sore={Pattern.HINGE: 5}), False, ""),
        (_wellness(sore={Pattern.SQUAT: 0}, pain={Pattern.SQUAT: 0}), True, "Nothing sore or aching."),
        (_wellness(sore={Pattern.SQUAT: 5}), True, "Noted. Sit to stand, hands helping: sore 5."),
        (
            _wellness(sore={Pattern.SQUAT: 5}, pain={Pattern.SQUAT: 2, Pattern.PUSH: 4}),
            True,
            "Noted. Sit to stand, hands helping: sore 5, aching 2; Wall push-up: aching 4.",
        ),
    ],
)
def test_what_was_answered_is_shown_in_place_of_the_question(
    said: Wellness | None, answered: bool, words: str
) -> None:
    here = _morning(wellness=said)
    assert aches_said(here) is answered
    assert not answered or ache_answer(here, library()) == words


def test_no_is_nought_for_what_was_asked_and_keeps_what_was_told() -> None:
    told = _wellness(sore={Pattern.SQUAT: 5, Pattern.HINGE: 3})
    assert nothing_aches(told, ASKED) == {
        "sore": {Pattern.SQUAT: 5, Pattern.PUSH: 0, Pattern.HINGE: 3},
        "pain": {Pattern.SQUAT: 0, Pattern.PUSH: 0},
    }
    assert no_aches_told(told, ASKED) == {"sore": {Pattern.HINGE: 3}, "pain": {}}
    assert no_aches_told(None, ASKED) == {"sore": {}, "pain": {}}


def test_strong_pain_is_for_a_professional() -> None:
    assert look_words(()) == ""
    assert look_words((Pattern.HINGE, Pattern.PUSH)) == (
        "Hinge, Push: strong pain, or pain that comes back. Please have it looked at by a professional."
    )


@pytest.mark.parametrize(
    ("measure", "target", "half"),
    [
        (Measure.REPS, 8, 4),
        (Measure.REPS, 9, 5),
        (Measure.REPS, 1, 1),
        (Measure.HOLD, 30, 15),
        (Measure.HOLD, 25, 10),
        (Measure.HOLD, 10, 5),
        (Measure.HOLD, 5, 5),
    ],
)
def test_half_is_whole_repetitions_and_whole_steps_of_seconds(measure: Measure, target: int, half: int) -> None:
    assert half_of(item(Pattern.SQUAT, SQUAT, target=target, measure=measure)) == half


def test_the_menu_of_a_movement_only_makes_it_lighter() -> None:
    one = changes_of(item(Pattern.SQUAT, SQUAT), None, library())
    assert [each.words for each in one] == ["About half: 4 times", "Leave it out today"]
    two = changes_of(item(Pattern.SQUAT, SQUAT, sets=2), ItemEdit(Pattern.SQUAT, exercise_id=PUSH), library())
    assert [each.words for each in two] == [
        "One set fewer: 8 times",
        "About half: 2 × 4",
        "Leave it out today",
        "As planned again",
    ]
    assert two[0].edit == ItemEdit(Pattern.SQUAT, exercise_id=PUSH, sets=1)
    assert two[-1].edit is None


def test_a_change_takes_the_place_of_the_one_before_and_leaves_the_others() -> None:
    squat, push = ItemEdit(Pattern.SQUAT, dropped=True), ItemEdit(Pattern.PUSH, sets=1)
    before = _edit(squat, push)
    assert with_change(before, Pattern.SQUAT, ItemEdit(Pattern.SQUAT, target=4)) == (
        push,
        ItemEdit(Pattern.SQUAT, target=4),
    )
    assert with_change(before, Pattern.SQUAT, None) == (push,)
    assert with_change(None, Pattern.SQUAT, squat) == (squat,)
