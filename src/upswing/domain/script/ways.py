"""The ways through a block: which set follows which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import floor

from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine import Block, Circuit, EveryMinute, Intervals, Pairs, Part, Rounds, RoutineItem
from upswing.domain.script.step import SIDE_CHANGE_S, Side, Step

MINUTE_S = 60
_SLACK_S = 0.001
"""Repetitions that fill their seconds exactly do so in spite of rounding."""


def steps_of_block(block: Block, exercises: Mapping[str, Exercise]) -> Iterator[Step]:
    """Every set and side of the block in its order. Raises KeyError for a movement that is not there."""
    sets_of = _Sets(block.part, exercises)
    match block.way:
        case Pairs():
            for place in range(0, len(block.items), 2):
                yield from sets_of.in_turn(block.items[place : place + 2])
        case Circuit():
            yield from sets_of.in_turn(block.items)
        case Rounds(rounds, rest_s):
            for number in range(1, rounds + 1):
                for place, item in enumerate(block.items, 1):
                    between = place == len(block.items) and number < rounds
                    yield from sets_of.one(replace(item, rest_s=rest_s) if between else item, number, rounds)
        case EveryMinute(rounds):
            yield from sets_of.in_windows(block.items, rounds, MINUTE_S)
        case Intervals(rounds, on_s, off_s):
            filling = [replace(item, amount=sets_of.filling(item.exercise_id, on_s)) for item in block.items]
            yield from sets_of.in_windows(filling, rounds, on_s + off_s)
        case _:
            for item in block.items:
                yield from sets_of.straight(item)


def straight_sets(exercise: Exercise, part: Part, sets: int, amount: int, rest_s: int) -> Iterator[Step]:
    """Set after set; where the movement is one-sided, left then right within each set."""
    item = RoutineItem(exercise.id, sets, amount, rest_s)
    return _Sets(part, {exercise.id: exercise}).straight(item)


class _Sets:
    """Sets of the movements of one part."""

    def __init__(self, part: Part, exercises: Mapping[str, Exercise]) -> None:
        self._part = part
        self._exercises = exercises

    def straight(self, item: RoutineItem) -> Iterator[Step]:
        for number in range(1, item.sets + 1):
            yield from self.one(item, number, item.sets)

    def in_turn(self, items: Sequence[RoutineItem]) -> Iterator[Step]:
        """The first set of each, then the second of each that has one, and so on."""
        for number in range(1, max(item.sets for item in items) + 1):
            for item in items:
                if number <= item.sets:
                    yield from self.one(item, number, item.sets)

    def in_windows(self, items: Sequence[RoutineItem], rounds: int, every_s: int) -> Iterator[Step]:
        """One set or side in each window of `every_s` seconds, as many rounds of them."""
        for number in range(1, rounds + 1):
            for item in items:
                step = self._step(item, number, rounds)
                step = replace(step, every_s=every_s, rest_s=round(max(0.0, every_s - step.work_s)))
                yield from (replace(step, side=side) for side in self._sides(item))

    def one(self, item: RoutineItem, number: int, sets: int) -> Iterator[Step]:
        """One set, both sides of it."""
        step = self._step(item, number, sets)
        if self._exercises[item.exercise_id].one_sided:
            yield replace(step, side=Side.LEFT, rest_s=SIDE_CHANGE_S)
            yield replace(step, side=Side.RIGHT)
        else:
            yield step

    def filling(self, exercise_id: str, seconds: int) -> int:
        """The amount that takes so many seconds: as many repetitions as fit at the tempo, at least one."""
        exercise = self._exercises[exercise_id]
        if exercise.measure is not Measure.REPS:
            return seconds
        return max(1, floor(seconds / exercise.tempo.cycle_s + _SLACK_S))

    def _step(self, item: RoutineItem, number: int, sets: int) -> Step:
        exercise = self._exercises[item.exercise_id]
        return Step(
            exercise.id,
            self._part,
            exercise.measure,
            item.amount,
            exercise.tempo.cycle_s,
            item.rest_s,
            number,
            sets,
        )

    def _sides(self, item: RoutineItem) -> tuple[Side | None, ...]:
        return (Side.LEFT, Side.RIGHT) if self._exercises[item.exercise_id].one_sided else (None,)
