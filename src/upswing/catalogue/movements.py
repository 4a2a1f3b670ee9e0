"""A ladder file: one `[ladder]` table and its movements, gentlest first."""

from upswing.catalogue.entry import Entry
from upswing.domain.catalogue import Ladder
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
    Target,
    Tempo,
)
from upswing.domain.muscles import MUSCLES

NAME, CUE, STEP, SENTENCE, ABOUT = 32, 48, 160, 140, 240
"""The most characters of a name, a spoken cue, one step, one other sentence, and a paragraph."""

_LADDER_FIELDS = ("id", "name", "pattern", "graded", "about")
_MOVEMENT_FIELDS = (
    "id",
    "name",
    "also",
    "measure",
    "one_sided",
    "target",
    "tempo",
    "posture",
    "quiet",
    "space",
    "equipment",
    "primary",
    "secondary",
    "loads",
    "avoid_if",
    "effort",
    "met",
    "met_code",
    "how",
    "cues",
    "mistakes",
    "breathing",
)
_MOST_OF = {Measure.REPS: 30, Measure.HOLD: 120, Measure.DURATION: 60}
"""The highest target that makes sense: repetitions, seconds, minutes."""


def ladder_of(file: Entry) -> tuple[Ladder, tuple[Exercise, ...]]:
    """The ladder in this file and its movements in the order of the file. Where the ladder is not graded, a
    movement may say a pattern of its own. Raises CatalogueError."""
    file.only("ladder", "movement")
    head = file.inner("ladder").only(*_LADDER_FIELDS)
    ladder_id = head.slug("id")
    pattern = head.word("pattern", Pattern)
    graded = head.yes("graded")
    movements: list[Exercise] = []
    for rung, entry in enumerate(file.entries("movement", "movement", least=1, most=60), 1):
        movement = _movement_of(entry, _own_pattern(entry, graded=graded) or pattern, ladder_id, rung)
        if graded and movements and movement.effort < movements[-1].effort:
            raise entry.fault("effort", f"expected at least the {movements[-1].effort:g} of the rung before")
        movements.append(movement)
    ladder = Ladder(
        ladder_id,
        head.text("name", NAME),
        pattern,
        head.text("about", ABOUT),
        tuple(movement.id for movement in movements),
        graded,
    )
    return ladder, tuple(movements)


def _own_pattern(entry: Entry, *, graded: bool) -> Pattern | None:
    entry.only(*_MOVEMENT_FIELDS, optional=() if graded else ("pattern",))
    return entry.word("pattern", Pattern) if entry.has("pattern") else None


def _movement_of(entry: Entry, pattern: Pattern, ladder: str, rung: int) -> Exercise:
    measure = entry.word("measure", Measure)
    primary = entry.known("primary", MUSCLES, least=1, most=4)
    secondary = entry.known("secondary", MUSCLES, least=0, most=5)
    if set(primary) & set(secondary):
        raise entry.fault("secondary", "expected no muscle that is primary already")
    return Exercise(
        id=entry.slug("id"),
        name=entry.text("name", NAME),
        also=entry.texts("also", least=0, most=8, at_most=NAME),
        pattern=pattern,
        ladder=ladder,
        rung=rung,
        measure=measure,
        one_sided=entry.yes("one_sided"),
        target=_target_of(entry, measure),
        tempo=tempo_of(entry),
        posture=entry.word("posture", Posture),
        quiet=entry.yes("quiet"),
        space=entry.word("space", Space),
        equipment=entry.words("equipment", Equipment),
        primary_muscles=primary,
        secondary_muscles=secondary,
        loads=entry.words("loads", Joint),
        avoid_if=entry.words("avoid_if", Caution),
        effort=entry.number("effort", 0.01, 1),
        met=entry.number("met", 1, 15),
        met_code=entry.code("met_code"),
        how=entry.texts("how", least=2, most=4, at_most=STEP),
        cues=entry.texts("cues", least=3, most=3, at_most=CUE),
        mistakes=tuple(
            Mistake(each.only("what", "mend").text("what", SENTENCE), each.text("mend", SENTENCE))
            for each in entry.entries("mistakes", "mistake", least=2, most=3)
        ),
        breathing=entry.text("breathing", SENTENCE),
    )


def _target_of(entry: Entry, measure: Measure) -> Target:
    low, high = entry.numbers("target", 2, 1, _MOST_OF[measure])
    if low > high or low != int(low) or high != int(high):
        raise entry.fault("target", "expected two whole numbers, the lower one first")
    return Target(int(low), int(high))


def tempo_of(entry: Entry) -> Tempo:
    """The seconds of one repetition under the field `tempo`. Raises CatalogueError."""
    tempo = entry.numbers("tempo", 4, 0, 20)
    if sum(tempo) <= 0:
        raise entry.fault("tempo", "expected seconds down, pause, up and pause that take some time together")
    return Tempo(*tempo)
