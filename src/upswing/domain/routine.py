"""A routine: named blocks of movements, as they stand in a file or in the editor."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Part(StrEnum):
    WARM_UP = "warm-up"
    WORK = "work"
    COOL_DOWN = "cool-down"


class RoutineGroup(StrEnum):
    """What a person looks for when she picks a routine."""

    SHORT = "short"
    STRENGTH = "strength"
    KIND_TO = "kind-to"
    MAT = "mat"
    """Yoga, Pilates, barre."""
    WALKING = "walking"
    BREATHING = "breathing"


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """`amount` is per set: repetitions, seconds held, or seconds of duration, by the movement's measure. For a
    one-sided movement it is per side."""

    exercise_id: str
    sets: int
    amount: int
    rest_s: int

    def __post_init__(self) -> None:
        if self.sets < 1 or self.amount < 1 or self.rest_s < 0:
            raise ValueError("an item has at least one set of at least 1, and a rest that is not negative")


@dataclass(frozen=True, slots=True)
class StraightSets:
    """All sets of a movement, then those of the next."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two movements in turn until their sets are done, A1 B1 A2 B2, then the next two."""


@dataclass(frozen=True, slots=True)
class Circuit:
    """A set of each movement, then the next set of each; one with fewer sets has no part in the last rounds."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """So many times one set of each movement, with `rest_s` between the rounds in place of the last item's rest."""

    rounds: int
    rest_s: int

    def __post_init__(self) -> None:
        if self.rounds < 1 or self.rest_s < 0:
            raise ValueError("there is at least one round, and the rest between rounds is not negative")


@dataclass(frozen=True, slots=True)
class EveryMinute:
    """A set begins each minute, the movements in turn; what the work leaves of the minute is rest. Each side of a
    one-sided movement has its own minute."""

    rounds: int

    def __post_init__(self) -> None:
        if self.rounds < 1:
            raise ValueError("there is at least one round")


@dataclass(frozen=True, slots=True)
class Intervals:
    """`on_s` seconds of work and `off_s` of rest, the movements in turn, so many times each. Each side of a
    one-sided movement has its own interval. The items say the same: `amount` is `on_s`, `rest_s` is `off_s`."""

    rounds: int
    on_s: int
    off_s: int

    def __post_init__(self) -> None:
        if self.rounds < 1 or self.on_s < 1 or self.off_s < 0:
            raise ValueError("an interval has at least one second on, at least none off, and comes at least once")


Way = StraightSets | Pairs | Circuit | Rounds | EveryMinute | Intervals


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the routine, done in one `way`. `planned` blocks are filled by the planner: their items are
    the default that is taken when there is no plan."""

    part: Part
    items: tuple[RoutineItem, ...]
    planned: bool = False
    way: Way = StraightSets()

    def __post_init__(self) -> None:
        if fault := fault_of(self.items, self.way):
            raise ValueError(fault)
        if self.planned and self.way != StraightSets():
            raise ValueError("a planned block has straight sets, as the plan gives them")


def fault_of(items: tuple[RoutineItem, ...], way: Way) -> str:
    """What keeps these items from being done in this way, in a few words; empty when nothing does."""
    match way:
        case Pairs() if len(items) % 2:
            return "pairs need an even number of movements"
        case Pairs() if any(a.sets != b.sets for a, b in zip(items[::2], items[1::2], strict=True)):
            return "the two movements of a pair have the same number of sets"
        case Circuit() if len(items) < 2:
            return "a circuit has at least two movements"
        case Rounds() | EveryMinute() | Intervals() if any(item.sets != 1 for item in items):
            return "where rounds are counted, each movement has one set a round"
        case EveryMinute() if any(item.rest_s for item in items):
            return "where a set begins each minute, the rest is what it leaves"
        case Intervals(_, on_s, off_s) if any((item.amount, item.rest_s) != (on_s, off_s) for item in items):
            return "in intervals each movement has the seconds on and off of the block"
    return ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a routine that grows: the whole minutes, the rounds, and the amounts in the order of the items;
    an amount of 0 leaves the movement for later."""

    minutes: int
    rounds: int
    amounts: tuple[int, ...]

    def __post_init__(self) -> None:
        if min(self.minutes, self.rounds) < 1 or min(self.amounts, default=0) < 0 or not any(self.amounts):
            raise ValueError("a stage has minutes, rounds and something to do")


@dataclass(frozen=True, slots=True)
class Routine:
    """`minutes` are the whole of it. Where there are `stages`, the one block of rounds grows from stage to stage,
    and the routine as it stands is the last of them."""

    id: str
    name: str
    minutes: int
    for_whom: str
    about: str
    blocks: tuple[Block, ...]
    group: RoutineGroup = RoutineGroup.STRENGTH
    stages: tuple[Stage, ...] = ()

    def __post_init__(self) -> None:
        if self.stages and (fault := self._fault_of_stages()):
            raise ValueError(fault)

    @property
    def movements(self) -> frozenset[str]:
        """The ids of all movements in it."""
        return frozenset(item.exercise_id for block in self.blocks for item in block.items)

    def at(self, stage: int) -> "Routine":
        """The routine in this stage, from 1 to the number of stages; one without stages is its own first. Raises
        ValueError for any other."""
        if not 1 <= stage <= max(1, len(self.stages)):
            raise ValueError(f"the routine {self.id} has {len(self.stages)} stages, none with the number {stage}")
        if not self.stages:
            return self
        told = self.stages[stage - 1]
        blocks = tuple(_grown(block, told) if isinstance(block.way, Rounds) else block for block in self.blocks)
        return replace(self, minutes=told.minutes, blocks=blocks, stages=())

    def _fault_of_stages(self) -> str:
        growing = [block for block in self.blocks if isinstance(block.way, Rounds)]
        if len(growing) != 1:
            return "a routine with stages has exactly one block of rounds"
        (block,) = growing
        if any(len(stage.amounts) != len(block.items) for stage in self.stages):
            return "every stage says the amount of each movement"
        if self.minutes != self.stages[-1].minutes or _grown(block, self.stages[-1]) != block:
            return "the last stage is the routine as it stands"
        return ""


def _grown(block: Block, stage: Stage) -> Block:
    """The block of rounds as this stage has it."""
    assert isinstance(block.way, Rounds)
    pairs = zip(block.items, stage.amounts, strict=True)
    items = tuple(replace(item, amount=amount) for item, amount in pairs if amount)
    return replace(block, items=items, way=replace(block.way, rounds=stage.rounds))
