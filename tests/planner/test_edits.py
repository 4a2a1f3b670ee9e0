"""A day's plan as the person has changed it: never more than the plan asks for."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind, PlannedSession
from upswing.domain.plan_edit import ItemEdit
from upswing.domain.search import Filters
from upswing.planner.circumstances import Circumstances
from upswing.planner.edits import edited, stand_ins
from upswing.planner.ladders import ladders_from
from upswing.planner.next_session import next_session

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


@cache
def first_plan() -> PlannedSession:
    return next_session((), Circumstances(NOW.date(), NOW), ladders_from(library()))


patterns = st.sampled_from([item.pattern for item in first_plan().items])
edits = st.lists(
    st.builds(
        ItemEdit,
        patterns,
        st.booleans(),
        st.just("") | st.sampled_from(sorted(library().exercises)) | st.just("no-longer-there"),
        st.none() | st.integers(1, 9),
        st.none() | st.integers(1, 40),
    ),
    unique_by=lambda each: each.pattern,
    max_size=5,
)


@given(edits)
def test_whatever_is_changed_the_day_never_asks_for_more(changes: list[ItemEdit]) -> None:
    plan = first_plan()
    changed = edited(plan, changes, library())
    before = {item.pattern: item for item in plan.items}
    assert set(before) >= {item.pattern for item in changed.items}
    for item in changed.items:
        planned = before[item.pattern]
        assert item.sets <= planned.sets
        effort = library().exercises[item.exercise_id].effort
        assert effort <= library().exercises[planned.exercise_id].effort
        if item.measure is planned.measure:
            assert item.target <= planned.target
    assert (changed.kind is PlanKind.SESSION) == bool(changed.items)


@given(edits)
def test_a_changed_item_says_so_and_the_others_stay_as_they_are(changes: list[ItemEdit]) -> None:
    plan = first_plan()
    changed = edited(plan, changes, library())
    now = {item.pattern: item for item in changed.items}
    told = {reason.pattern for reason in changed.reasons if reason.code.endswith("-today")}
    assert told == {item.pattern for item in plan.items if now.get(item.pattern) != item}


def test_what_is_left_out_is_gone_and_the_rest_stands() -> None:
    changed = edited(first_plan(), [ItemEdit(Pattern.PUSH, dropped=True)], library())
    assert [item.pattern for item in changed.items] == [
        item.pattern for item in first_plan().items if item.pattern is not Pattern.PUSH
    ]


def test_a_day_with_everything_left_out_is_a_day_of_rest() -> None:
    everything = [ItemEdit(item.pattern, dropped=True) for item in first_plan().items]
    changed = edited(first_plan(), everything, library())
    assert (changed.kind, changed.items, changed.minutes) == (PlanKind.RECOVERY, (), 0)


def test_a_stand_in_meets_the_wishes_and_is_done_as_much_as_its_own_range_allows() -> None:
    item = replace(first_plan().items[-1], exercise_id="plank", rung=6)
    found = stand_ins(item, library(), Filters(no_floor=True))
    assert found
    for other in found:
        changed = edited(
            replace(first_plan(), items=(item,)), [ItemEdit(item.pattern, exercise_id=other.id)], library()
        )
        assert changed.items[0].exercise_id == other.id
        assert changed.items[0].target <= other.target.high
