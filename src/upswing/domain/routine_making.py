"""From a routine to the draft that is changed, and from the draft to the routine, or to what is in the way of it."""

from collections.abc import Mapping
from dataclasses import replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise
from upswing.domain.plain_text import one_line
from upswing.domain.routine import (
    Block,
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Rounds,
    Routine,
    RoutineItem,
    Stage,
    StraightSets,
    Way,
)
from upswing.domain.routine_draft import DraftBlock, DraftItem, RoutineDraft, default_amount
from upswing.domain.routine_faults import Fault, What, faults_of_block, faults_of_words
from upswing.domain.routine_limits import AMOUNT, MINUTES, MOST_BLOCKS, NAME
from upswing.domain.routine_table import BlockKind, kind_of
from upswing.domain.script import Script, script_of_routine

FOR_WHOM_UNSAID = "For whoever likes these movements."
ABOUT_UNSAID = "Put together by hand, one movement after the other."
"""What a routine says of itself when nobody has said anything."""


def draft_of(routine: Routine, exercises: Mapping[str, Exercise]) -> RoutineDraft:
    """The routine to be changed. Blocks that the plan fills become blocks of their own: only the shipped frames are
    ever filled."""
    blocks: list[DraftBlock] = []
    key = 1
    for block in routine.blocks:
        earlier = routine.stages[:-1] if isinstance(block.way, Rounds) else ()
        items = tuple(
            _draft_item(key + n, item, block, exercises, tuple(stage.amounts[n - 1] for stage in earlier))
            for n, item in enumerate(block.items, 1)
        )
        plain = DraftBlock(key, block.part, kind_of(block.way), items)
        rounds = tuple(stage.rounds for stage in earlier)
        blocks.append(_with_numbers(replace(plain, earlier_rounds=rounds), block.way))
        key += 1 + len(items)
    for_whom = "" if routine.for_whom == FOR_WHOM_UNSAID else routine.for_whom
    about = "" if routine.about == ABOUT_UNSAID else routine.about
    return RoutineDraft(routine.id, routine.name, for_whom, about, routine.group, tuple(blocks), key)


def made(draft: RoutineDraft, catalogue: Catalogue) -> Routine | tuple[Fault, ...]:
    """The routine with its minutes as the player estimates them, or what is in the way, in the order of the draft."""
    if faults := faults_of(draft, catalogue):
        return faults
    return _routine_of(draft, catalogue)


def faults_of(draft: RoutineDraft, catalogue: Catalogue) -> tuple[Fault, ...]:
    """Everything that is in the way, in the order of the draft; empty when a routine can be made of it."""
    found = [*faults_of_words(draft)]
    for block in draft.blocks:
        found += faults_of_block(block, catalogue.exercises)
    if not draft.blocks:
        found.append(Fault(What.NO_BLOCKS))
    if len(draft.blocks) > MOST_BLOCKS:
        found.append(Fault(What.TOO_MANY_BLOCKS, found=len(draft.blocks), most=MOST_BLOCKS))
    if growing(draft) and sum(block.kind is BlockKind.ROUNDS for block in draft.blocks) > 1:
        found.append(Fault(What.TWO_GROW))
    if not found and (most := max(_minutes_of(draft, catalogue))) > MINUTES[1]:
        found.append(Fault(What.TOO_MANY_MINUTES, found=most, most=MINUTES[1]))
    return tuple(found)


def script_of_draft(draft: RoutineDraft, catalogue: Catalogue) -> Script:
    """What can be done of the draft as it stands; blocks with something in their way are left out."""
    sound = tuple(_block_of(each) for each in draft.blocks if not any(faults_of_block(each, catalogue.exercises)))
    return script_of_routine(Routine("draft", draft.name, 1, "", "", sound), catalogue)


def growing(draft: RoutineDraft) -> DraftBlock | None:
    """The block that grows from stage to stage, where one does."""
    blocks = [each for each in draft.blocks if each.kind is BlockKind.ROUNDS and each.earlier_rounds]
    return blocks[0] if blocks else None


def copy_of(routine: Routine, name: str, catalogue: Catalogue) -> Routine:
    """The same under another name, for a person's own library; no block of it is left to the plan. The name is cut to
    what a name can hold."""
    draft = replace(draft_of(routine, catalogue.exercises), name=name[:NAME].strip())
    copy = made(draft, catalogue)
    return copy if isinstance(copy, Routine) else replace(routine, name=draft.name)


def _draft_item(
    key: int, item: RoutineItem, block: Block, exercises: Mapping[str, Exercise], earlier: tuple[int, ...]
) -> DraftItem:
    exercise = exercises.get(item.exercise_id)
    if isinstance(block.way, Intervals) and exercise is not None:
        return DraftItem(key, item.exercise_id, 1, default_amount(exercise, block.part), 30)
    return DraftItem(key, item.exercise_id, item.sets, item.amount, item.rest_s, earlier)


def _with_numbers(block: DraftBlock, way: Way) -> DraftBlock:
    match way:
        case Rounds(rounds, rest_s):
            return replace(block, rounds=rounds, rest_s=rest_s)
        case EveryMinute(rounds):
            return replace(block, rounds=rounds)
        case Intervals(rounds, on_s, off_s):
            return replace(block, rounds=rounds, on_s=on_s, off_s=off_s)
    return block


def _routine_of(draft: RoutineDraft, catalogue: Catalogue) -> Routine:
    """The routine of a draft without faults."""
    blocks = tuple(_block_of(block) for block in draft.blocks)
    routine = Routine(
        draft.routine_id or "own-new",
        one_line(draft.name),
        1,
        one_line(draft.for_whom) or FOR_WHOM_UNSAID,
        one_line(draft.about) or ABOUT_UNSAID,
        blocks,
        draft.group,
    )
    minutes = _minutes(routine, catalogue)
    stages = _stages_of(draft, routine, catalogue)
    return replace(routine, minutes=minutes, stages=stages)


def _minutes_of(draft: RoutineDraft, catalogue: Catalogue) -> list[int]:
    """The minutes of the whole and of each stage before it."""
    blocks = tuple(_block_of(block) for block in draft.blocks)
    routine = Routine("draft", "", 1, "", "", blocks, draft.group)
    return [_minutes(routine, catalogue), *(each.minutes for each in _stages_of(draft, routine, catalogue))]


def _stages_of(draft: RoutineDraft, routine: Routine, catalogue: Catalogue) -> tuple[Stage, ...]:
    """Every stage up to the routine as it stands. Those that would leave nothing to do are left out; a movement that
    has come in since is there from the last stage on."""
    block = growing(draft)
    if block is None:
        return ()
    last = Stage(1, block.rounds, tuple(item.amount for item in block.items))
    stages: list[Stage] = []
    for n, rounds in enumerate(block.earlier_rounds):
        amounts = tuple(_earlier(item, n, catalogue.exercises[item.exercise_id]) for item in block.items)
        if any(amounts):
            stages.append(Stage(1, rounds, amounts))
    if not stages:
        return ()
    grows = replace(routine, minutes=1, stages=(*stages, last))
    return tuple(
        replace(stage, minutes=_minutes(grows.at(number), catalogue))
        for number, stage in enumerate(grows.stages, 1)
    )


def _earlier(item: DraftItem, stage: int, exercise: Exercise) -> int:
    """The amount in an earlier stage: 0, or within what this movement can have."""
    amount = item.earlier[stage] if stage < len(item.earlier) else 0
    least, most = AMOUNT[exercise.measure]
    return amount and max(least, min(most, amount))


def _minutes(routine: Routine, catalogue: Catalogue) -> int:
    return script_of_routine(routine, catalogue).minutes


def _block_of(block: DraftBlock) -> Block:
    """The block as a value. Raises ValueError where something is in its way."""
    way = _way_of(block)
    return Block(block.part, tuple(_item_of(each, way) for each in block.items), way=way)


def _way_of(block: DraftBlock) -> Way:
    match block.kind:
        case BlockKind.STRAIGHT:
            return StraightSets()
        case BlockKind.PAIRS:
            return Pairs()
        case BlockKind.CIRCUIT:
            return Circuit()
        case BlockKind.ROUNDS:
            return Rounds(block.rounds, block.rest_s)
        case BlockKind.EVERY_MINUTE:
            return EveryMinute(block.rounds)
        case BlockKind.INTERVALS:
            return Intervals(block.rounds, block.on_s, block.off_s)


def _item_of(item: DraftItem, way: Way) -> RoutineItem:
    match way:
        case Rounds():
            return RoutineItem(item.exercise_id, 1, item.amount, item.rest_s)
        case EveryMinute():
            return RoutineItem(item.exercise_id, 1, item.amount, 0)
        case Intervals(_, on_s, off_s):
            return RoutineItem(item.exercise_id, 1, on_s, off_s)
        case _:
            return RoutineItem(item.exercise_id, item.sets, item.amount, item.rest_s)
