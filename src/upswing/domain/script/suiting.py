"""A script made to suit a person before it begins: a gentle stand-in for each movement that is advised against."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Exercise, Joint, Pattern
from upswing.domain.limits import Limits, Why, alike_within
from upswing.domain.script.building import kind_of
from upswing.domain.script.instead import steps_instead
from upswing.domain.script.step import Script, Step
from upswing.domain.search import OFF_THE_FLOOR, Filters

GENTLEST = "slow-breathing"
"""What stands in, once, where nothing alike is left."""
MOST_TIMES = 2
"""A movement stands in for so many others at most: the same one again and again is no routine."""
AT_HOME = frozenset({Equipment.CHAIR, Equipment.TOWEL})
"""What a stand-in may ask for even where the movement did without: often it is the very thing that makes it safe."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """`instead` is the id of the movement that takes its place; empty where the movement is left out."""

    exercise_id: str
    instead: str
    why: Why


@dataclass(frozen=True, slots=True)
class Suited:
    """The script that suits, and what is different in it, in the order of the script. The script has no steps
    where nothing of it was left."""

    script: Script
    stand_ins: tuple[StandIn, ...] = ()


def suited(script: Script, catalogue: Catalogue, limits: Limits, keep: Collection[str] = ()) -> Suited:
    """The script with a stand-in for each movement that `limits` advise against, but for those in `keep`. All other
    steps stay as they are, and every movement keeps its sets.

    A stand-in is trained for the same and is no heavier; where there is a choice it asks for nothing that the
    movement itself did not ask for: no noise, no floor, no other joint, nothing to use that not every home has.
    Where nothing is like it, slow breathing takes the place once, and after that it is left out. The same one stands
    in for two others at most."""
    here = dict.fromkeys(step.exercise_id for step in script.steps)
    against = {
        each: why
        for each in here
        if each not in keep and (why := limits.against(catalogue.exercises[each])) is not None
    }
    if not against:
        return Suited(script)
    instead: dict[str, Exercise | None] = {}
    for exercise_id in against:
        used = Counter(other.id for other in instead.values() if other is not None)
        taken = (here.keys() - against.keys()) | used.keys()
        often = {each for each, times in used.items() if times >= MOST_TIMES}
        instead[exercise_id] = _stand_in(exercise_id, catalogue, limits, taken, often)
    steps = tuple(_steps(script.steps, catalogue, instead))
    told = tuple(
        StandIn(each, other.id if other is not None else "", against[each]) for each, other in instead.items()
    )
    kind = kind_of(steps, catalogue) if steps else script.kind
    return Suited(replace(script, kind=kind, steps=steps), told)


def _stand_in(
    exercise_id: str, catalogue: Catalogue, limits: Limits, here: Collection[str], often: Collection[str]
) -> Exercise | None:
    """`here` is what the script has already: it is not offered again where the ladder has another one, but a walk
    with something else in it stays a walk. What stands in `often` already does so no more."""
    like = catalogue.exercises[exercise_id]
    walks = like.pattern is Pattern.WALK_RUN

    def rank(other: Exercise) -> tuple[bool, bool]:
        return other.ladder != like.ladder, (other.id in here) != walks

    for wishes in _wishes(like):
        alike = alike_within(catalogue, exercise_id, limits, wishes, most_effort=like.effort)
        if found := [each for each in alike if each.id not in often]:
            return min(found, key=rank)
    gentlest = catalogue.exercises.get(GENTLEST)
    return gentlest if gentlest is not None and GENTLEST not in here and limits.allow(gentlest) else None


def _wishes(like: Exercise) -> Iterator[Filters]:
    """What is asked of a stand-in for this movement, the most first."""
    as_it_was = Filters(
        quiet=like.quiet, no_floor=like.posture in OFF_THE_FLOOR, at_hand=AT_HOME | set(like.equipment)
    )
    yield replace(as_it_was, spare=frozenset(Joint) - set(like.loads))
    yield as_it_was
    yield replace(as_it_was, at_hand=None)
    yield Filters()


def _steps(steps: tuple[Step, ...], catalogue: Catalogue, instead: dict[str, Exercise | None]) -> Iterator[Step]:
    """The steps in their order; each run of one movement that is swapped gives its place to the other."""
    run: list[Step] = []
    for step in (*steps, None):
        if run and (step is None or step.exercise_id != run[0].exercise_id):
            other = instead[run[0].exercise_id]
            if other is not None:
                yield from steps_instead(run, catalogue.exercises[run[0].exercise_id], other)
            run = []
        if step is not None and step.exercise_id in instead:
            run.append(step)
        elif step is not None:
            yield step
