"""Words for routines: how long they take, what is done how often, and what is in the way of a draft."""

from collections.abc import Iterable, Mapping

from upswing.domain.exercise import Equipment, Exercise, Measure
from upswing.domain.routine import Block, EveryMinute, Intervals, Routine, RoutineItem
from upswing.domain.routine_faults import Fault, What
from upswing.domain.routine_table import BlockKind
from upswing.ui.text import counted, number, tr
from upswing.ui.words import dose, equipment_name


def length_words(told_s: float) -> str:
    """Seconds of a whole routine, rounded as `Script.told_s` does it."""
    seconds = round(told_s)
    minutes, left = divmod(seconds, 60)
    if not minutes:
        return counted("{n} second", "{n} seconds", seconds)
    if not left:
        return counted("{n} minute", "{n} minutes", minutes)
    if left == 30 and minutes >= 4:
        return tr("{minutes}½ minutes", minutes=number(minutes))
    return tr("{minutes} min {seconds} s", minutes=number(minutes), seconds=number(left))


def seconds_words(seconds: int) -> str:
    """A time within a routine, exactly: 45 seconds, 1 min 30 s, 20 minutes."""
    minutes, left = divmod(seconds, 60)
    if minutes and left:
        return tr("{minutes} min {seconds} s", minutes=number(minutes), seconds=number(left))
    return counted("{n} minute", "{n} minutes", minutes) if minutes else counted("{n} second", "{n} seconds", left)


def item_words(item: RoutineItem, exercise: Exercise, block: Block) -> str:
    """How much of one movement, and the rest after it where there is one to tell."""
    if isinstance(block.way, Intervals):
        return tr("each side in turn") if exercise.one_sided else ""
    timed = exercise.measure is not Measure.REPS and item.amount >= 60
    if timed:
        said = seconds_words(item.amount)
        said = tr("{sets} × {seconds}", sets=item.sets, seconds=said) if item.sets > 1 else said
        said = tr("{dose} each side", dose=said) if exercise.one_sided else said
    else:
        said = dose(exercise.measure, item.amount, item.sets, one_sided=exercise.one_sided)
    if isinstance(block.way, EveryMinute) or not item.rest_s:
        return said
    return tr("{dose}, then {rest} of rest", dose=said, rest=seconds_words(item.rest_s))


def kind_name(kind: BlockKind) -> str:
    return {
        BlockKind.STRAIGHT: tr("One after the other"),
        BlockKind.PAIRS: tr("In pairs"),
        BlockKind.CIRCUIT: tr("In a circle"),
        BlockKind.ROUNDS: tr("In rounds"),
        BlockKind.EVERY_MINUTE: tr("Every minute"),
        BlockKind.INTERVALS: tr("Intervals"),
    }[kind]


def kind_about(kind: BlockKind) -> str:
    """What the way through a block means, in a sentence."""
    return {
        BlockKind.STRAIGHT: tr("All sets of a movement, then those of the next."),
        BlockKind.PAIRS: tr("Two movements in turn until their sets are done, then the next two."),
        BlockKind.CIRCUIT: tr("A set of each movement, then the next set of each."),
        BlockKind.ROUNDS: tr("One set of each movement, a rest, and from the beginning again."),
        BlockKind.EVERY_MINUTE: tr("A set begins each minute. What it leaves of the minute is rest."),
        BlockKind.INTERVALS: tr("So many seconds of work, so many of rest, the movements in turn."),
    }[kind]


def needs_words(routine: Routine, exercises: Mapping[str, Exercise]) -> str:
    """What one needs for it, and whether it is quiet."""
    used = [exercises[each] for each in sorted(routine.movements) if each in exercises]
    things = [each for each in Equipment if any(each in exercise.equipment for exercise in used)]
    needs = ", ".join(map(equipment_name, things)) or tr("no equipment")
    quiet = used and all(exercise.quiet for exercise in used)
    return tr("{things}  ·  quiet", things=needs) if quiet else needs


def fault_words(fault: Fault) -> str:
    """What is in the way, in a sentence that says what helps."""
    found, least, most = number(fault.found), number(fault.least), number(fault.most)
    match fault.what:
        case What.NO_NAME:
            return tr("Give it a name.")
        case What.TOO_LONG:
            return tr("This has {found} characters, and there is room for {most}.", found=found, most=most)
        case What.NO_BLOCKS:
            return tr("Add a block and a first movement.")
        case What.TOO_MANY_BLOCKS:
            return tr("A routine has room for {most} blocks, and this has {found}.", found=found, most=most)
        case What.NO_ITEMS:
            return tr("Add a movement, or take this block away.")
        case What.TOO_MANY_ITEMS:
            return tr("A block has room for {most} movements, and this has {found}.", found=found, most=most)
        case What.ODD_PAIRS:
            return tr("This one is without a partner. Add another movement for the pair.")
        case What.UNLIKE_PAIR:
            return tr("The two of a pair share their sets: the one above has {most}.", most=most)
        case What.LONE_CIRCUIT:
            return tr("A circle needs at least two movements.")
        case What.UNKNOWN_MOVEMENT:
            return tr("This movement is not in your library any more. Choose another one.")
        case What.NUMBER:
            return tr("{field} can be from {least} to {most}.", field=number_name(fault), least=least, most=most)
        case What.MINUTE_TOO_FULL:
            return tr(
                "This takes about {found} seconds, and a minute has room for {most}.", found=found, most=most
            )
        case What.TWO_GROW:
            return tr("Only one block of rounds can grow from step to step.")
        case What.TOO_MANY_MINUTES:
            return tr("This takes {found} minutes, and a routine has room for {most}.", found=found, most=most)


def number_name(fault: Fault) -> str:
    return {
        "sets": tr("Sets"),
        "amount": tr("The amount"),
        "rest_s": tr("The seconds of rest"),
        "rounds": tr("Rounds"),
        "on_s": tr("The seconds of work"),
        "off_s": tr("The seconds of rest"),
    }[fault.field]


def went_along(names: Iterable[str]) -> str:
    """About the own movements in a shared file; empty where there are none."""
    told = ", ".join(f"“{name}”" for name in names)
    return tr("It takes along what only you have: {names}.", names=told) if told else ""
