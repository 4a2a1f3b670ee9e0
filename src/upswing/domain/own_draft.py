"""A movement of one's own while it is being written down: everything as it was typed and chosen so far."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from statistics import median_low
from typing import Any, TypeVar

from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import (
    Caution,
    Equipment,
    Exercise,
    Joint,
    Measure,
    Mistake,
    Pattern,
    Posture,
    Space,
)
from upswing.domain.own_exercise import OwnExercise

T = TypeVar("T", bound=Hashable)

TEXTS = frozenset({"name", "also", "how", "cues", "mistakes", "breathing"})
"""Fields that are typed: what stands there is never taken away by a choice elsewhere."""
USUAL_RANGE = {Measure.REPS: (5, 12), Measure.HOLD: (10, 30), Measure.DURATION: (1, 5)}
"""Where a range begins that nobody has chosen: repetitions, seconds, minutes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of `Exercise`, as far as a person says them; `also` are names with commas between them, `low` and
    `high` the range to work in, `tempo` the seconds down, pause, up and pause, and `figure` is the id of the movement
    that lends its figure. `chosen` are the names of the fields that are not left to the kind of movement."""

    name: str = ""
    also: str = ""
    pattern: Pattern | None = None
    ladder: str = ""
    measure: Measure = Measure.REPS
    one_sided: bool = False
    low: int = USUAL_RANGE[Measure.REPS][0]
    high: int = USUAL_RANGE[Measure.REPS][1]
    tempo: tuple[float, float, float, float] = (2.0, 0.0, 2.0, 0.0)
    posture: Posture = Posture.STANDING
    quiet: bool = True
    space: Space = Space.MAT
    equipment: tuple[Equipment, ...] = ()
    primary_muscles: tuple[str, ...] = ()
    secondary_muscles: tuple[str, ...] = ()
    loads: tuple[Joint, ...] = ()
    avoid_if: tuple[Caution, ...] = ()
    effort: float = 0.3
    met: float = 3.0
    met_code: str = ""
    how: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    breathing: str = ""
    figure: str = ""
    chosen: frozenset[str] = frozenset()


def draft_of(own: OwnExercise) -> Draft:
    """A movement that is there already, to be changed: every field of it is chosen."""
    return replace(
        Draft(),
        **_copied(own.exercise),
        name=own.exercise.name,
        pattern=own.exercise.pattern,
        figure=own.figure,
        chosen=frozenset(field.name for field in fields(Draft)) - {"chosen"},
    )


def said(draft: Draft, **said: Any) -> Draft:
    """The draft once a person has typed or chosen these fields herself."""
    return replace(draft, **said, chosen=draft.chosen | said.keys())


def like(draft: Draft, model: Exercise, figure: str) -> Draft:
    """The draft with everything copied from `model` but its name; texts that a person has typed stay as they are.
    `figure` is the id of the movement that has the figure, empty where there is none."""
    copied = {**_copied(model), "pattern": model.pattern, "figure": figure}
    typed = draft.chosen & TEXTS
    taken = {field: value for field, value in copied.items() if field not in typed}
    return replace(draft, **taken, chosen=draft.chosen | (taken.keys() - TEXTS))


def of_kind(draft: Draft, pattern: Pattern, catalogue: Catalogue) -> Draft:
    """The draft as a movement of this kind: what nobody has chosen becomes what is usual among those that ship, and
    a ladder of another kind is left."""
    usual = _usual(pattern, catalogue)
    taken = {field: value for field, value in usual.items() if field not in draft.chosen}
    if draft.ladder not in {ladder.id for ladder in ladders_for(pattern, catalogue)}:
        taken["ladder"] = ""
    return replace(draft, **taken, pattern=pattern, chosen=draft.chosen | {"pattern"})


def ladders_for(pattern: Pattern, catalogue: Catalogue) -> tuple[Ladder, ...]:
    """The ladders that a movement of this kind can stand on."""
    return tuple(
        ladder
        for ladder in catalogue.ladders.values()
        if ladder.pattern is pattern or any(catalogue.exercises[rung].pattern is pattern for rung in ladder.rungs)
    )


def _copied(model: Exercise) -> dict[str, Any]:
    """Every field but name, pattern and figure."""
    return {
        "also": ", ".join(model.also),
        "ladder": model.ladder,
        "measure": model.measure,
        "one_sided": model.one_sided,
        "low": model.target.low,
        "high": model.target.high,
        "tempo": (model.tempo.down_s, model.tempo.pause_s, model.tempo.up_s, model.tempo.rest_s),
        "posture": model.posture,
        "quiet": model.quiet,
        "space": model.space,
        "equipment": model.equipment,
        "primary_muscles": model.primary_muscles,
        "secondary_muscles": model.secondary_muscles,
        "loads": model.loads,
        "avoid_if": model.avoid_if,
        "effort": model.effort,
        "met": model.met,
        "met_code": model.met_code,
        "how": model.how,
        "cues": model.cues,
        "mistakes": model.mistakes,
        "breathing": model.breathing,
    }


def _usual(pattern: Pattern, catalogue: Catalogue) -> Mapping[str, Any]:
    """What is usual among the shipped movements of this kind; nothing where there are none."""
    kin = [each for each in catalogue.exercises.values() if each.pattern is pattern and not each.own]
    if not kin:
        return {}
    measure = _most(each.measure for each in kin)
    target = _most((each.target.low, each.target.high) for each in kin if each.measure is measure)
    main = _in_half(each.primary_muscles for each in kin)
    return {
        "measure": measure,
        "low": target[0],
        "high": target[1],
        "tempo": _most(
            (each.tempo.down_s, each.tempo.pause_s, each.tempo.up_s, each.tempo.rest_s) for each in kin
        ),
        "posture": _most(each.posture for each in kin),
        "quiet": _most(each.quiet for each in kin),
        "space": _most(each.space for each in kin),
        "equipment": _in_half(each.equipment for each in kin),
        "primary_muscles": main,
        "secondary_muscles": tuple(
            each for each in _in_half(each.secondary_muscles for each in kin) if each not in main
        ),
        "loads": _in_half(each.loads for each in kin),
        "avoid_if": _in_half(each.avoid_if for each in kin),
        "effort": median_low(each.effort for each in kin),
        "met": median_low(each.met for each in kin),
        "met_code": "",
    }


def _most(values: Iterable[T]) -> T:
    return Counter(values).most_common(1)[0][0]


def _in_half(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """What stands in at least half of the groups, in the order in which it first comes."""
    listed = list(groups)
    count = Counter(each for group in listed for each in group)
    return tuple(each for each, times in count.items() if 2 * times >= len(listed))
