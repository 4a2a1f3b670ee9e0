"""Steps up are offers: each with its reason, to be put off, declined for good, and suggested again."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from planner_at_home import DAY_S, HeldClock, at_home, at_the_plan, done_for, with_weeks
from pytestqt.qtbot import QtBot

from lodging import given, library
from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlannedItem, Rise
from upswing.domain.rise_answer import RiseAnswer
from upswing.ui.plan.offers import Held, Offer, axis_of, held_on, held_patterns, held_words, offers_ahead
from upswing.ui.text import long_day
from visitor import MORNING, Guest

DAY = MORNING.date()


@pytest.fixture(scope="module")
def three_weeks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_weeks(tmp_path_factory.mktemp("three"), 3)


def copied(folder: Path, to: Path) -> Path:
    """A copy of a life, so that each test goes on from the same day."""
    import shutil

    return Path(shutil.copytree(folder, to / "life"))


def first_offer(guest: Guest) -> Offer:
    return offers_ahead(guest.given.planning.outlook()().coming, guest.given.catalogue)[0]


def name_of(offer: Offer) -> str:
    return f"{offer.axis[0].value}-{offer.axis[1].value}"


def rises(guest: Guest) -> set[tuple[Pattern, Rise]]:
    coming = guest.given.planning.outlook()().coming
    return {(item.pattern, item.rise) for plan in coming for item in plan.items if item.rise is not None}


def test_every_planned_step_is_offered_with_its_reason_and_two_ways_to_say_no(
    qtbot: QtBot, tmp_path: Path, three_weeks: Path
) -> None:
    with at_home(copied(three_weeks, tmp_path), HeldClock()) as guest:
        guest.clock.wait(21 * DAY_S)
        at_the_plan(guest)
        coming = guest.given.planning.outlook()().coming
        assert rises(guest)
        read = guest.reads()
        for offer in offers_ahead(coming, guest.given.catalogue):
            assert offer.said in read
            assert f"From {long_day(offer.day)} on" in read
            for way in ("not-yet", "never"):
                assert guest.button(f"offer-{way}-{name_of(offer)}").accessibleName().endswith(offer.said)
        for plan in coming:
            guest.click(guest.button(f"plan-day-{plan.day}"))
            for item in plan.items:
                axis = axis_of(item)
                assert guest.sees(f"day-not-yet-{item.pattern.value}-{item.rise}") is (axis is not None)


@pytest.mark.parametrize("where", ["offer", "day"])
def test_not_yet_holds_a_step_for_two_weeks_and_it_can_be_suggested_again(
    qtbot: QtBot, tmp_path: Path, three_weeks: Path, where: str
) -> None:
    with at_home(copied(three_weeks, tmp_path), HeldClock()) as guest:
        guest.clock.wait(21 * DAY_S)
        at_the_plan(guest)
        offer = first_offer(guest)
        if where == "day":
            guest.click(guest.button(f"plan-day-{offer.day}"))
        guest.click(f"{where}-not-yet-{name_of(offer)}")
        guest.rests()
        assert not guest.sees(f"{where}-not-yet-{name_of(offer)}")
        day = guest.given.journal.day_of(guest.clock.now())
        held = Held(offer.axis, day + timedelta(days=14), ())
        assert "Held as you asked" in guest.reads()
        assert held_words(held, guest.given.catalogue) in guest.reads()
        assert offer.axis[:2] not in rises(guest)
        guest.click(f"again-{name_of(offer)}")
        guest.rests()
        assert "Held as you asked" not in guest.reads()
        assert offer.axis[:2] in rises(guest)


def test_never_holds_it_for_good_and_both_answers_go_when_it_is_allowed_again(
    qtbot: QtBot, tmp_path: Path, three_weeks: Path
) -> None:
    with at_home(copied(three_weeks, tmp_path), HeldClock()) as guest:
        guest.clock.wait(21 * DAY_S)
        at_the_plan(guest)
        offer = first_offer(guest)
        pattern, rise, exercise_id = offer.axis
        guest.given.journal.rises.decline(pattern, rise, exercise_id)
        guest.given.journal.rises.decline(pattern, rise, exercise_id, for_good=True)
        guest.rests()
        assert held_words(Held(offer.axis, None, ()), guest.given.catalogue).endswith("for good")
        assert held_words(Held(offer.axis, None, ()), guest.given.catalogue) in guest.reads()
        guest.click(f"again-{name_of(offer)}")
        guest.rests()
        assert guest.given.journal.rises.all() == ()


def test_undo_takes_a_no_back(qtbot: QtBot, tmp_path: Path, three_weeks: Path) -> None:
    with at_home(copied(three_weeks, tmp_path), HeldClock()) as guest:
        guest.clock.wait(21 * DAY_S)
        at_the_plan(guest)
        offer = first_offer(guest)
        guest.click(f"offer-never-{name_of(offer)}")
        guest.rests()
        guest.given.journal.changes.undo()
        guest.rests()
        assert guest.sees(f"offer-never-{name_of(offer)}")


def test_the_plan_does_not_rise_on_a_held_axis_for_fourteen_days_whatever_is_done(
    tmp_path: Path, three_weeks: Path
) -> None:
    """Every pattern's repetitions and holds are put off, and two weeks are trained."""
    clock = HeldClock()
    clock.wait(21 * DAY_S)
    with given(copied(three_weeks, tmp_path), clock, lambda topic: None) as at:
        for pattern in Pattern:
            for rise in (Rise.REPETITIONS, Rise.HOLD):
                at.journal.rises.decline(pattern, rise)
        for _ in range(14):
            plan = at.planning.next()
            assert not [item for item in plan.items if item.rise in (Rise.REPETITIONS, Rise.HOLD)]
            done_for(at, clock, 1)
        risen = {item.rise for plan in at.planning.coming() for item in plan.items}
        assert Rise.REPETITIONS in risen


def answer(day: date, *, for_good: bool = False, rise: Rise = Rise.REPETITIONS, exercise: str = "") -> RiseAnswer:
    return RiseAnswer(uuid4(), MORNING, day, Pattern.PUSH, rise, exercise, for_good)


def test_held_is_what_still_holds_the_longest_answer_counts() -> None:
    old, new, never = answer(DAY - timedelta(days=14)), answer(DAY), answer(DAY, for_good=True)
    assert held_on(DAY, [old]) == ()
    assert held_on(DAY, [answer(DAY - timedelta(days=13))])[0].until == DAY + timedelta(days=1)
    both = held_on(DAY, [answer(DAY - timedelta(days=3)), new])
    assert [each.until for each in both] == [DAY + timedelta(days=14)]
    assert [each.until for each in held_on(DAY, [new, never])] == [None]
    assert set(held_on(DAY, [old, new, never])[0].answers) == {new.id, never.id}


def test_a_declined_rung_names_its_movement_also_one_that_is_gone() -> None:
    catalogue = library()
    known = Held((Pattern.PUSH, Rise.RUNG, "wall-push-up"), None, ())
    gone = Held((Pattern.PUSH, Rise.RUNG, "no-such-movement"), DAY, ())
    assert held_words(known, catalogue) == "Push, the step to Wall push-up: for good"
    assert held_words(gone, catalogue) == f"Push, the step to the next movement: until {long_day(DAY)}"


def test_what_is_held_of_the_core_stands_by_each_of_its_ladders_a_movement_by_its_own() -> None:
    core = Pattern.CORE_FRONT
    longer = Held((core, Rise.HOLD, ""), None, ())
    rung = Held((core, Rise.RUNG, library().ladders["core-side"].rungs[1]), None, ())
    found = held_patterns([longer, rung], library())
    assert {pattern: len(said) for pattern, said in found.items()} == {
        core: 1,
        Pattern.CORE_SIDE: 2,
        Pattern.CORE_BACK: 1,
    }
    assert found[core] == ("Core, longer holds: for good",)


def test_only_a_rung_is_answered_for_a_movement() -> None:
    from upswing.domain.exercise import Measure

    item = PlannedItem(Pattern.PUSH, "wall-push-up", 1, 1, Measure.REPS, 8, 60)
    assert axis_of(item) is None
    rung = PlannedItem(Pattern.PUSH, "wall-push-up", 1, 1, Measure.REPS, 8, 60, Rise.RUNG)
    assert axis_of(rung) == (Pattern.PUSH, Rise.RUNG, "wall-push-up")
    more = PlannedItem(Pattern.PUSH, "wall-push-up", 1, 1, Measure.REPS, 8, 60, Rise.REPETITIONS)
    assert axis_of(more) == (Pattern.PUSH, Rise.REPETITIONS, "")
