"""A script: the flat list of steps that the player leads through, one set (and side) after another; made of a
routine, of a plan in the frame of a routine, of one movement alone, or of a longer script on a low day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.domain.plan import PlannedSession
from upswing.domain.routine import Part, Routine

GET_READY_S = 8
EFFORT_S = 6
"""What a person takes, about, to notice that a set is over and to say so; used for the estimate only."""
SIDE_CHANGE_S = 5
"""The pause between the two sides of a one-sided movement."""
ALONE_REST_S = 60
SHORT_SETS = 2
"""The most sets in a session shortened for a low day (planner rule 8)."""
SHORT_PIECE_S = 60
SHORT_REST_S = 30

_KIND_OF_PATTERN = {
    Pattern.CARDIO: "other",
    Pattern.WALK_RUN: "walk",
    Pattern.MOBILITY: "mobility",
    Pattern.YOGA: "yoga",
    Pattern.PILATES: "pilates",
    Pattern.BARRE: "other",
    Pattern.BREATHING: "breathing",
}
"""The kind of a session (an `Activity`) by the pattern it mostly works; every other pattern is strength."""


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Step:
    """One set of one movement on one side. `target` is in repetitions, or in seconds for holds and durations;
    `rep_s` the seconds of one repetition; `rest_s` the rest after it. `set_number` counts from 1."""

    exercise_id: str
    part: Part
    measure: Measure
    target: int
    rep_s: float
    rest_s: int
    set_number: int = 1
    sets: int = 1
    side: Side | None = None

    def __post_init__(self) -> None:
        if self.target < 1 or self.rest_s < 0 or not 1 <= self.set_number <= self.sets:
            raise ValueError(f"a step that cannot be done: {self}")

    @property
    def work_s(self) -> float:
        """Seconds of work if done as written."""
        return self.target * self.rep_s if self.measure is Measure.REPS else float(self.target)


@dataclass(frozen=True, slots=True)
class Script:
    """`effort_aim` is the session effort aimed at, 0–10. `routine_id` says which routine lent the frame."""

    title: str
    kind: str
    steps: tuple[Step, ...]
    effort_aim: int = 3
    routine_id: str = ""

    @property
    def estimate_s(self) -> float:
        """Seconds a person who follows it takes: get-ready, work, effort answers and rests."""
        total = float(GET_READY_S)
        for place, step in enumerate(self.steps):
            last = place == len(self.steps) - 1
            total += step.work_s + (0 if last else step.rest_s)
            if step.part is Part.WORK:
                total += EFFORT_S
        return total

    @property
    def minutes(self) -> int:
        """The estimate in minutes, at least 1."""
        return max(1, round(self.estimate_s / 60))


def script_of_routine(routine: Routine, catalogue: Catalogue) -> Script:
    """The routine as it stands, its planned blocks with their defaults."""
    steps: list[Step] = []
    for block in routine.blocks:
        for item in block.items:
            exercise = catalogue.exercises[item.exercise_id]
            steps += _sets_of(exercise, block.part, item.sets, item.amount, item.rest_s)
    return Script(routine.name, _kind_of(steps, catalogue), tuple(steps), routine_id=routine.id)


def script_of_plan(planned: PlannedSession, routine: Routine, catalogue: Catalogue, title: str) -> Script:
    """The plan's items, straight sets in their order, in place of the routine's planned blocks; everything else
    of the routine stays. A plan without items leaves the warm-up and the cool-down: a gentle session."""
    steps: list[Step] = []
    filled = False
    for block in routine.blocks:
        if not block.planned:
            for item in block.items:
                exercise = catalogue.exercises[item.exercise_id]
                steps += _sets_of(exercise, block.part, item.sets, item.amount, item.rest_s)
        elif not filled:
            filled = True
            for due in planned.items:
                steps += _sets_of(
                    catalogue.exercises[due.exercise_id], block.part, due.sets, due.target, due.rest_s
                )
    return Script(title, _kind_of(steps, catalogue), tuple(steps), planned.effort_aim, routine.id)


def script_of_exercise(exercise: Exercise, catalogue: Catalogue, title: str = "") -> Script:
    """One movement alone, now: two sets at the low end of its range, or once where it is counted in minutes.
    The title is the movement's name unless another is given."""
    in_minutes = exercise.measure is Measure.DURATION
    amount = exercise.target.low * 60 if in_minutes else exercise.target.low
    steps = list(_sets_of(exercise, Part.WORK, 1 if in_minutes else 2, amount, ALONE_REST_S))
    return Script(title or exercise.name, _kind_of(steps, catalogue.with_own([exercise])), tuple(steps))


def shortened(script: Script, minutes: int = 5) -> Script:
    """The same session in at most `minutes`: one or two first sets, a little warm-up and the end of the cool-down,
    in their order, with shorter rests; where it fits already, the script itself.

    One piece always stays, so only a single long hold can take more than `minutes`."""
    limit_s = minutes * 60
    if script.estimate_s <= limit_s:
        return script
    pieces = [_short(piece, limit_s) for piece in _first_sets(script.steps)]
    kept: list[int] = []
    sets = 0
    for place in _most_telling_first(pieces):
        is_work = pieces[place][0].part is Part.WORK
        if is_work and sets == SHORT_SETS:
            continue
        tried = sorted([*kept, place])
        steps = tuple(step for each in tried for step in pieces[each])
        if kept and replace(script, steps=steps).estimate_s > limit_s:
            continue
        kept = tried
        sets += is_work
    steps = tuple(step for each in kept for step in pieces[each])
    return replace(script, steps=steps, effort_aim=max(1, script.effort_aim - 1))


def _sets_of(exercise: Exercise, part: Part, sets: int, amount: int, rest_s: int) -> Iterator[Step]:
    """Straight sets; where the movement is one-sided, left then right within each set."""
    for number in range(1, sets + 1):
        step = Step(exercise.id, part, exercise.measure, amount, exercise.tempo.cycle_s, rest_s, number, sets)
        if exercise.one_sided:
            yield replace(step, side=Side.LEFT, rest_s=SIDE_CHANGE_S)
            yield replace(step, side=Side.RIGHT)
        else:
            yield step


def _kind_of(steps: Iterable[Step], catalogue: Catalogue) -> str:
    """What most of the working time is, or most of all time where nothing is work."""
    seconds: dict[tuple[bool, str], float] = {}
    for step in steps:
        pattern = catalogue.exercises[step.exercise_id].pattern
        key = (step.part is Part.WORK, _KIND_OF_PATTERN.get(pattern, "strength"))
        seconds[key] = seconds.get(key, 0.0) + step.work_s
    return max(seconds, key=lambda key: (key[0], seconds[key]))[1] if seconds else "other"


def _first_sets(steps: tuple[Step, ...]) -> list[list[Step]]:
    """The first set of every movement, both sides of it together."""
    pieces: list[list[Step]] = []
    for step in steps:
        if step.set_number > 1:
            continue
        if step.side is Side.RIGHT and pieces and pieces[-1][-1].exercise_id == step.exercise_id:
            pieces[-1].append(step)
        else:
            pieces.append([step])
    return [[replace(step, sets=1) for step in piece] for piece in pieces]


def _short(piece: list[Step], limit_s: int) -> list[Step]:
    """The piece with its minutes cut to one, or to all there is where they are the work; rests cut too."""
    short: list[Step] = []
    for step in piece:
        most_s = max(SHORT_PIECE_S, limit_s - SHORT_PIECE_S) if step.part is Part.WORK else SHORT_PIECE_S
        target = min(step.target, most_s) if step.measure is Measure.DURATION else step.target
        short.append(replace(step, target=target, rest_s=min(step.rest_s, SHORT_REST_S)))
    return short


def _most_telling_first(pieces: list[list[Step]]) -> list[int]:
    """Places of the pieces, the ones to keep first at the front: the first work, the end of the cool-down, the
    first of the warm-up, more work, then the rest."""
    places = {part: [place for place, piece in enumerate(pieces) if piece[0].part is part] for part in Part}
    work, warm, cool = places[Part.WORK], places[Part.WARM_UP], places[Part.COOL_DOWN]
    return [*work[:1], *cool[-1:], *warm[:1], *work[1:], *warm[1:], *cool[:-1]]
