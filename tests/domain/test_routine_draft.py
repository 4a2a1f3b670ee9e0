"""Making a routine: whatever is done to a draft, it becomes a routine that can be kept and shared, or says why not."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_routines import LIBRARY, routines

from upswing.domain import routine_draft as desk
from upswing.domain.edit_steps import MOST_STEPS, EditSteps
from upswing.domain.routine import Part, Routine
from upswing.domain.routine_draft import Number, RoutineDraft
from upswing.domain.routine_faults import Fault, What
from upswing.domain.routine_limits import MOST_BLOCKS, MOST_ITEMS, NAME
from upswing.domain.routine_making import (
    ABOUT_UNSAID,
    FOR_WHOM_UNSAID,
    copy_of,
    draft_of,
    growing,
    made,
    script_of_draft,
)
from upswing.domain.routine_table import BlockKind, routine_from, table_of
from upswing.domain.script import script_of_routine
from upswing.interchange import routine_file

Edit = Callable[[RoutineDraft], RoutineDraft]
EXERCISES = LIBRARY.exercises
SQUAT, PLANK, WALK = EXERCISES["squat"], EXERCISES["plank"], EXERCISES["easy-walk"]
GROWING = [each for each in LIBRARY.routines.values() if each.stages]

movements = st.sampled_from(list(EXERCISES.values()))
numbers = st.sampled_from([0, 1, 2, 3, 5, 8, 10, 20, 30, 50, 60, 300, 301, 1200, 9999])
words = st.text(max_size=60)


def block_keys(draft: RoutineDraft) -> list[int]:
    return [block.key for block in draft.blocks]


def item_keys(draft: RoutineDraft) -> list[int]:
    return [item.key for block in draft.blocks for item in block.items]


@st.composite
def edited(draw: st.DrawFn, draft: RoutineDraft) -> RoutineDraft:
    """The draft after one thing that the editor offers."""
    blocks, items = block_keys(draft), item_keys(draft)
    kinds = st.sampled_from(BlockKind)
    edits: list[Edit] = [
        lambda d: desk.say(d, name=draw(words), for_whom=draw(words), about=draw(words)),
        lambda d: desk.add_block(d, draw(st.sampled_from(Part)), draw(kinds)),
    ]
    if blocks:
        block = draw(st.sampled_from(blocks))
        step = draw(st.sampled_from([-1, 1]))
        block_number = st.sampled_from([Number.ROUNDS, Number.REST_S, Number.ON_S, Number.OFF_S])
        edits += [
            *[lambda d: desk.add_item(d, block, draw(movements))] * 3,
            lambda d: desk.set_kind(d, block, draw(kinds)),
            lambda d: desk.set_block_number(d, block, draw(block_number), draw(numbers)),
            lambda d: desk.move_block(d, block, step),
            lambda d: desk.move_block_to(d, block, draw(st.sampled_from(Part)), draw(st.integers(0, 3))),
            lambda d: desk.duplicate_block(d, block),
            lambda d: desk.remove_block(d, block),
        ]
    if items:
        item = draw(st.sampled_from(items))
        step = draw(st.sampled_from([-1, 1]))
        item_number = st.sampled_from([Number.SETS, Number.AMOUNT, Number.REST_S])
        edits += [
            *[lambda d: desk.set_item_number(d, item, draw(item_number), draw(numbers))] * 3,
            lambda d: desk.move_item(d, item, step),
            lambda d: desk.move_item_to(d, item, draw(st.sampled_from(block_keys(d))), draw(st.integers(0, 4))),
            lambda d: desk.change_movement(d, item, draw(movements), EXERCISES.get(draft.item(item).exercise_id)),
            lambda d: desk.remove_item(d, item),
            desk.forget_stages,
        ]
    return draw(st.sampled_from(edits))(draft)


@st.composite
def sittings(draw: st.DrawFn) -> list[RoutineDraft]:
    """The draft after each of a number of edits, from an empty one, a routine of anybody's, or a shipped one."""
    begun = draw(st.just(RoutineDraft()) | st.sampled_from(list(LIBRARY.routines.values())) | routines())
    drafts = [begun if isinstance(begun, RoutineDraft) else draft_of(begun, EXERCISES)]
    for _ in range(draw(st.integers(1, 15))):
        drafts.append(draw(edited(drafts[-1])))
    return drafts


def check(draft: RoutineDraft) -> None:
    """It can be kept, shared and read back, or something in it is named."""
    result = made(draft, LIBRARY)
    if isinstance(result, Routine):
        assert routine_from(table_of(result)) == result
        shared = routine_file.routine_from(
            routine_file.routine_text(result).encode(), EXERCISES, name="x.upswing-routine"
        )
        assert shared.routine == result
        assert result.minutes == script_of_routine(result, LIBRARY, max(1, len(result.stages))).minutes
        assert draft_of(result, EXERCISES).blocks
    else:
        places = {0, *block_keys(draft), *item_keys(draft)}
        assert result
        assert all(fault.key in places for fault in result)
    assert script_of_draft(draft, LIBRARY).estimate_s > 0


@settings(max_examples=150)
@given(sittings())
def test_every_draft_is_a_routine_that_can_be_shared_or_has_named_faults(drafts: list[RoutineDraft]) -> None:
    check(drafts[-1])


@given(sittings())
def test_keys_are_never_used_twice_and_blocks_stand_in_the_order_of_their_parts(
    drafts: list[RoutineDraft],
) -> None:
    for draft in drafts:
        keys = block_keys(draft) + item_keys(draft)
        assert len(set(keys)) == len(keys)
        assert max(keys, default=0) < draft.next_key
        parts = [list(Part).index(block.part) for block in draft.blocks]
        assert parts == sorted(parts)


@given(sittings(), st.data())
def test_moving_keeps_every_movement_and_every_block(drafts: list[RoutineDraft], data: st.DataObject) -> None:
    before = drafts[-1]
    after = before
    for _ in range(data.draw(st.integers(1, 6))):
        if not (keys := item_keys(after)):
            break
        key = data.draw(st.sampled_from(keys))
        after = desk.move_item(after, key, data.draw(st.sampled_from([-1, 1])))
        block = data.draw(st.sampled_from(block_keys(after)))
        after = desk.move_block(after, block, data.draw(st.sampled_from([-1, 1])))
    assert sorted(block_keys(after)) == sorted(block_keys(before))
    items = [Counter(item for block in each.blocks for item in block.items) for each in (before, after)]
    assert items[0] == items[1]


@given(sittings(), st.data())
def test_up_and_down_again_is_as_before(drafts: list[RoutineDraft], data: st.DataObject) -> None:
    draft = drafts[-1]
    for key in item_keys(draft):
        down = desk.move_item(draft, key, 1)
        assert down == draft or desk.move_item(down, key, -1) == draft
    for key in block_keys(draft):
        down = desk.move_block(draft, key, 1)
        assert down == draft or desk.move_block(down, key, -1) == draft


@given(sittings())
def test_undo_goes_back_through_every_state_and_redo_forward_again(drafts: list[RoutineDraft]) -> None:
    steps = EditSteps(drafts[0])
    for draft in drafts[1:]:
        steps = steps.changed(draft)
    last = steps
    states = [draft for n, draft in enumerate(drafts) if n == 0 or draft != drafts[n - 1]]
    for state in reversed(states):
        assert steps.now == state
        steps = steps.undone()
    assert steps.now == drafts[0]
    assert not steps.before
    for state in states:
        assert steps.now == state
        steps = steps.redone()
    assert (steps.now, steps.before, steps.after) == (last.now, last.before, ())


def test_letters_in_one_field_are_one_step_and_another_field_is_the_next() -> None:
    steps = EditSteps("")
    for text in ("M", "My", "My "):
        steps = steps.changed(text, "name")
    steps = steps.changed("My 5", "rest")
    assert steps.undone().now == "My "
    assert steps.undone().undone().now == ""
    again = steps.undone().changed("My x", "name")
    assert again.undone().now == "My "
    assert again.redone() == again


def test_undo_remembers_many_steps_but_not_all() -> None:
    steps = EditSteps(0)
    for number in range(1, MOST_STEPS + 50):
        steps = steps.changed(number)
    while steps.before:
        steps = steps.undone()
    assert steps.now == 49


@pytest.mark.parametrize("name", LIBRARY.routines)
def test_every_shipped_routine_can_be_copied(name: str) -> None:
    shipped = LIBRARY.routines[name]
    copy = copy_of(shipped, "Mine", LIBRARY)
    plain = tuple(replace(block, planned=False) for block in shipped.blocks)
    assert (copy.name, copy.blocks, copy.for_whom, copy.about) == (
        "Mine",
        plain,
        shipped.for_whom,
        shipped.about,
    )
    assert [(each.rounds, each.amounts) for each in copy.stages] == [
        (each.rounds, each.amounts) for each in shipped.stages
    ]
    for stage in range(1, len(copy.stages) + 1):
        assert copy.at(stage).minutes == script_of_routine(copy, LIBRARY, stage).minutes


def test_a_name_that_grows_too_long_by_copying_is_cut() -> None:
    copy = copy_of(LIBRARY.routines["minimal"], "n" * 50, LIBRARY)
    assert copy.name == "n" * NAME


def named(*blocks: tuple[Part, BlockKind, int]) -> RoutineDraft:
    """A draft called Mine, with as many squats in each block."""
    draft = RoutineDraft(name="Mine")
    for part, kind, count in blocks:
        draft = desk.add_block(draft, part, kind)
        for _ in range(count):
            draft = desk.add_item(draft, draft.in_part(part)[-1].key, SQUAT)
    return draft


def whats(draft: RoutineDraft) -> list[What]:
    result = made(draft, LIBRARY)
    return [] if isinstance(result, Routine) else [fault.what for fault in result]


def fault_in(draft: RoutineDraft) -> Fault:
    result = made(draft, LIBRARY)
    assert not isinstance(result, Routine)
    [fault] = result
    return fault


def test_what_is_not_said_is_said_kindly_and_shown_empty_again() -> None:
    routine = made(named((Part.WORK, BlockKind.STRAIGHT, 1)), LIBRARY)
    assert isinstance(routine, Routine)
    assert (routine.for_whom, routine.about) == (FOR_WHOM_UNSAID, ABOUT_UNSAID)
    draft = draft_of(routine, EXERCISES)
    assert (draft.for_whom, draft.about) == ("", "")


def test_space_and_line_ends_in_words_do_no_harm() -> None:
    routine = made(
        desk.say(named((Part.WORK, BlockKind.STRAIGHT, 1)), name="  My \n own ", about="a\tb\x07\u202ec"), LIBRARY
    )
    assert isinstance(routine, Routine)
    assert (routine.name, routine.about) == ("My own", "a b c")


def test_an_empty_draft_misses_its_name_and_something_to_do() -> None:
    assert whats(RoutineDraft()) == [What.NO_NAME, What.NO_BLOCKS]
    assert whats(desk.say(RoutineDraft(), name=" \n")) == [What.NO_NAME, What.NO_BLOCKS]


def test_words_that_are_too_long_are_kept_and_named() -> None:
    draft = desk.say(named((Part.WORK, BlockKind.STRAIGHT, 1)), name="n" * 41)
    assert fault_in(draft) == Fault(What.TOO_LONG, field="name", found=41, most=40)
    assert draft.name == "n" * 41


@pytest.mark.parametrize(
    ("kind", "count", "expected"),
    [
        (BlockKind.STRAIGHT, 0, [What.NO_ITEMS]),
        (BlockKind.PAIRS, 1, [What.ODD_PAIRS]),
        (BlockKind.PAIRS, 3, [What.ODD_PAIRS]),
        (BlockKind.PAIRS, 4, []),
        (BlockKind.CIRCUIT, 1, [What.LONE_CIRCUIT]),
        (BlockKind.CIRCUIT, 2, []),
        (BlockKind.ROUNDS, 1, []),
        (BlockKind.STRAIGHT, MOST_ITEMS + 1, [What.TOO_MANY_ITEMS]),
    ],
)
def test_a_block_says_what_it_misses(kind: BlockKind, count: int, expected: list[What]) -> None:
    assert whats(named((Part.WORK, kind, count))) == expected


def test_there_are_so_many_blocks_and_no_more() -> None:
    assert whats(named(*[(Part.WORK, BlockKind.EVERY_MINUTE, 1)] * MOST_BLOCKS)) == []
    assert whats(named(*[(Part.WORK, BlockKind.EVERY_MINUTE, 1)] * (MOST_BLOCKS + 1))) == [What.TOO_MANY_BLOCKS]


def test_a_pair_shares_its_sets_when_they_are_changed_and_says_so_when_they_differ() -> None:
    draft = named((Part.WORK, BlockKind.PAIRS, 4))
    first, second, third, fourth = item_keys(draft)
    draft = desk.set_item_number(draft, second, Number.SETS, 5)
    assert [draft.item(key).sets for key in (first, second, third, fourth)] == [5, 5, 2, 2]
    moved = desk.move_item(draft, second, 1)
    assert whats(moved) == [What.UNLIKE_PAIR, What.UNLIKE_PAIR]
    assert whats(desk.set_item_number(moved, second, Number.SETS, 2)) == [What.UNLIKE_PAIR]


def test_work_that_fills_its_minute_is_named_with_its_seconds() -> None:
    draft = named((Part.WORK, BlockKind.EVERY_MINUTE, 1))
    [key] = item_keys(draft)
    most = int(50 / SQUAT.tempo.cycle_s)
    assert whats(desk.set_item_number(draft, key, Number.AMOUNT, most)) == []
    fault = fault_in(desk.set_item_number(draft, key, Number.AMOUNT, most + 1))
    assert (fault.what, fault.key, fault.field, fault.most) == (What.MINUTE_TOO_FULL, key, "amount", 50)
    assert fault.found > 50


def test_numbers_out_of_range_are_named_with_their_range() -> None:
    draft = named((Part.WORK, BlockKind.STRAIGHT, 1))
    [key] = item_keys(draft)
    fault = fault_in(desk.set_item_number(draft, key, Number.SETS, 21))
    assert fault == Fault(What.NUMBER, key, "sets", 21, 1, 20)
    other = desk.set_kind(
        desk.set_item_number(draft, key, Number.SETS, 21), block_keys(draft)[0], BlockKind.ROUNDS
    )
    assert whats(other) == [], "where rounds are counted nobody asks for sets"


def test_more_than_two_hours_are_too_long() -> None:
    draft = named((Part.WORK, BlockKind.STRAIGHT, 0))
    draft = desk.add_item(draft, block_keys(draft)[0], WALK)
    [key] = item_keys(draft)
    assert whats(desk.set_item_number(draft, key, Number.AMOUNT, 7200)) == []
    draft = desk.add_item(desk.set_item_number(draft, key, Number.AMOUNT, 7200), block_keys(draft)[0], WALK)
    fault = fault_in(draft)
    assert (fault.what, fault.most) == (What.TOO_MANY_MINUTES, 120)
    assert fault.found > 120


def test_a_movement_that_is_gone_is_named_and_can_be_changed() -> None:
    draft = desk.add_item(
        named((Part.WORK, BlockKind.STRAIGHT, 0)), 1, replace(SQUAT, id="own-gone", name="Gone", own=True)
    )
    [key] = item_keys(draft)
    assert fault_in(draft) == Fault(What.UNKNOWN_MOVEMENT, key)
    assert whats(desk.change_movement(draft, key, PLANK, None)) == []


def test_another_movement_keeps_the_numbers_where_both_count_the_same() -> None:
    draft = named((Part.WORK, BlockKind.STRAIGHT, 1))
    [key] = item_keys(draft)
    draft = desk.set_item_number(draft, key, Number.AMOUNT, 13)
    push_up = EXERCISES["wall-push-up"]
    assert desk.change_movement(draft, key, push_up, SQUAT).item(key).amount == 13
    held = desk.change_movement(draft, key, PLANK, SQUAT).item(key)
    assert (held.amount, held.sets, held.rest_s) == (PLANK.target.low, 2, 60)


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("kind", BlockKind)
def test_every_movement_begins_with_numbers_that_can_be_kept(part: Part, kind: BlockKind) -> None:
    for exercise in EXERCISES.values():
        draft = desk.add_block(RoutineDraft(name="Mine"), part, kind)
        for _ in range(2):
            draft = desk.add_item(draft, 1, exercise)
        assert whats(draft) == [], exercise.id


def test_trying_another_way_and_going_back_loses_nothing() -> None:
    draft = draft_of(LIBRARY.routines["full-body-pairs"], EXERCISES)
    for block in draft.blocks:
        tried = draft
        for kind in BlockKind:
            tried = desk.set_kind(tried, block.key, kind)
        assert desk.set_kind(tried, block.key, block.kind) == draft


def test_blocks_of_another_routine_come_to_their_parts() -> None:
    frame = draft_of(LIBRARY.routines["first-steps-a"], EXERCISES)
    draft = named((Part.WORK, BlockKind.STRAIGHT, 1))
    draft = desk.add_blocks(draft, (b for b in frame.blocks if b.part is not Part.WORK))
    assert draft.blocks[0].part is Part.WARM_UP
    assert draft.blocks[-1].part is Part.COOL_DOWN
    assert whats(draft) == []


@pytest.mark.parametrize("routine", GROWING, ids=lambda each: each.id)
def test_a_routine_that_grows_still_grows_after_a_change(routine: Routine) -> None:
    draft = draft_of(routine, EXERCISES)
    block = growing(draft)
    assert block is not None
    first = block.items[0]
    moved = made(desk.move_item(draft, first.key, 1), LIBRARY)
    assert isinstance(moved, Routine)
    assert len(moved.stages) == len(routine.stages)
    assert [each.amounts[1] for each in moved.stages] == [each.amounts[0] for each in routine.stages]
    added = made(desk.add_item(draft, block.key, PLANK), LIBRARY)
    assert isinstance(added, Routine)
    assert [each.amounts[-1] for each in added.stages] == [0] * (len(routine.stages) - 1) + [PLANK.target.low]
    alone = made(desk.forget_stages(draft), LIBRARY)
    assert isinstance(alone, Routine)
    assert alone.stages == ()
    check(desk.set_block_number(draft, block.key, Number.ROUNDS, 2))
    check(desk.remove_item(draft, first.key))


def test_only_one_block_of_rounds_can_grow() -> None:
    draft = draft_of(LIBRARY.routines["primer"], EXERCISES)
    block = growing(draft)
    assert block is not None
    twice = desk.duplicate_block(draft, block.key)
    assert whats(twice) == [What.TWO_GROW]
    assert whats(desk.forget_stages(twice)) == []


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: desk.remove_block(d, 99),
        lambda d: desk.duplicate_block(d, 99),
        lambda d: desk.move_block(d, 99, 1),
        lambda d: desk.set_kind(d, 99, BlockKind.PAIRS),
        lambda d: desk.add_item(d, 99, SQUAT),
        lambda d: desk.remove_item(d, 99),
        lambda d: desk.move_item(d, 99, 1),
        lambda d: desk.move_item_to(d, 2, 99, 0),
        lambda d: desk.set_item_number(d, 99, Number.SETS, 1),
    ],
)
def test_what_is_not_there_cannot_be_changed(edit: Edit) -> None:
    with pytest.raises(KeyError):
        edit(named((Part.WORK, BlockKind.STRAIGHT, 1)))


def test_a_number_of_something_else_is_refused() -> None:
    draft = named((Part.WORK, BlockKind.STRAIGHT, 1))
    with pytest.raises(ValueError, match="a block has no sets"):
        desk.set_block_number(draft, 1, Number.SETS, 2)
    with pytest.raises(ValueError, match="an item has no rounds"):
        desk.set_item_number(draft, 2, Number.ROUNDS, 2)
