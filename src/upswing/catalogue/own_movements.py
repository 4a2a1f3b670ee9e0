"""A movement that somebody has added to her own library and gives away with a routine."""

from collections.abc import Mapping

from upswing.catalogue.entry import Entry
from upswing.catalogue.movements import tempo_of
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
)
from upswing.domain.muscles import MUSCLES
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OWN

NAME, TEXT, SENTENCES = 80, 400, 8
"""The most characters of a name and of any other text, and the most texts in one field: people write more freely than
the shipped files do."""
_MOST_OF_A_TARGET = 1000
_FIELDS = (
    "id",
    "name",
    "also",
    "pattern",
    "rung",
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
)
_MAYBE = ("ladder", "breathing", "figure")


def own_movement_of(entry: Entry, known: Mapping[str, object]) -> OwnExercise:
    """The movement in this table. A figure lent by a movement that is not among the `known` is left away. Raises
    CatalogueError."""
    entry.only(*_FIELDS, optional=_MAYBE)
    exercise_id = entry.slug("id")
    if not exercise_id.startswith(OWN):
        raise entry.fault("id", f"expected it to begin with {OWN}, as every movement of one’s own does")
    primary = entry.known("primary", MUSCLES, least=0, most=len(MUSCLES))
    secondary = entry.known("secondary", MUSCLES, least=0, most=len(MUSCLES))
    if set(primary) & set(secondary):
        raise entry.fault("secondary", "expected no muscle that is primary already")
    exercise = Exercise(
        id=exercise_id,
        name=entry.text("name", NAME),
        also=entry.texts("also", least=0, most=SENTENCES, at_most=NAME),
        pattern=entry.word("pattern", Pattern),
        ladder=entry.slug("ladder") if entry.has("ladder") else "",
        rung=entry.whole("rung", 1, 100),
        measure=entry.word("measure", Measure),
        one_sided=entry.yes("one_sided"),
        target=_target_of(entry),
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
        met=entry.number("met", 0.5, 25),
        met_code=entry.code("met_code"),
        how=entry.texts("how", least=0, most=SENTENCES, at_most=TEXT),
        cues=entry.texts("cues", least=0, most=SENTENCES, at_most=TEXT),
        mistakes=tuple(
            Mistake(each.only("what", "mend").text("what", TEXT), each.text("mend", TEXT))
            for each in entry.entries("mistakes", "mistake", least=0, most=SENTENCES)
        ),
        breathing=entry.text("breathing", TEXT) if entry.has("breathing") else "",
        own=True,
    )
    lender = entry.slug("figure") if entry.has("figure") else ""
    return OwnExercise(exercise, figure=lender if lender in known else "")


def _target_of(entry: Entry) -> Target:
    low, high = entry.wholes("target", [(1, _MOST_OF_A_TARGET)] * 2)
    if low > high:
        raise entry.fault("target", "expected the lower one first")
    return Target(low, high)
