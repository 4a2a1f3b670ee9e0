"""Movements that only the giver has go along with the routine, and do no harm to those that are here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.own_movements import NAME, SENTENCES, TEXT
from upswing.catalogue.read import read_catalogue
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
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.errors import InterchangeError
from upswing.interchange.routine_file import routine_from, routine_text

LIBRARY = read_catalogue(resources.folder())
EXERCISES = LIBRARY.exercises
SWING = OwnExercise(
    replace(EXERCISES["squat"], id="own-swing", name="Broom swing", also=(), ladder="", rung=1, own=True),
    figure="squat",
)

lines = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=30)
seconds = st.floats(0, 20, allow_nan=False)


def texts(most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(lines, max_size=most, unique=True).map(tuple)


def some(words: type[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(words), max_size=4, unique=True).map(tuple)


@st.composite
def own_movements(draw: st.DrawFn) -> OwnExercise:
    low = draw(st.integers(1, 60))
    muscles = draw(st.lists(st.sampled_from(list(MUSCLES)), max_size=6, unique=True))
    primary = draw(st.integers(0, len(muscles)))
    exercise = Exercise(
        id=f"own-{draw(st.uuids())}",
        name=draw(lines),
        also=draw(texts(3)),
        pattern=draw(st.sampled_from(Pattern)),
        ladder=draw(st.sampled_from(["", *LIBRARY.ladders])),
        rung=draw(st.integers(1, 20)),
        measure=draw(st.sampled_from(Measure)),
        one_sided=draw(st.booleans()),
        target=Target(low, draw(st.integers(low, 120))),
        tempo=Tempo(draw(seconds), draw(seconds), draw(st.floats(0.5, 20)), draw(seconds)),
        posture=draw(st.sampled_from(Posture)),
        quiet=draw(st.booleans()),
        space=draw(st.sampled_from(Space)),
        equipment=draw(some(Equipment)),
        primary_muscles=tuple(muscles[:primary]),
        secondary_muscles=tuple(muscles[primary:]),
        loads=draw(some(Joint)),
        avoid_if=draw(some(Caution)),
        effort=draw(st.floats(0.01, 1)),
        met=draw(st.floats(1, 15)),
        met_code=draw(st.sampled_from(["", "02022"])),
        how=draw(texts(4)),
        cues=draw(texts(3)),
        mistakes=tuple(Mistake(*each) for each in draw(st.lists(st.tuples(lines, lines), max_size=3))),
        breathing=draw(st.just("") | lines),
        own=True,
    )
    return OwnExercise(exercise, figure=draw(st.sampled_from(["", "squat", "plank"])))


def routine_with(*movements: OwnExercise) -> Routine:
    items = [RoutineItem(each.id, 1, 20, 30) for each in movements]
    block = Block(Part.WORK, (RoutineItem("plank", 2, 20, 60), *items))
    return Routine("mine", "Mine", 3, "For me.", "Short.", (block,))


def text_of(*movements: OwnExercise) -> str:
    return routine_text(routine_with(*movements), movements)


def read(text: str, exercises: Mapping[str, Exercise] = EXERCISES) -> SharedRoutine:
    return routine_from(text.encode(), exercises, name="mine.upswing-routine")


@given(st.lists(own_movements(), max_size=3, unique_by=lambda each: each.id))
def test_own_movements_come_back_as_they_were(movements: list[OwnExercise]) -> None:
    shared = read(text_of(*movements))
    assert shared == SharedRoutine(routine_with(*movements), tuple(movements))


def test_a_movement_that_the_routine_does_not_use_stays_at_home() -> None:
    told = json.loads(routine_text(routine_with(), [SWING]))
    assert "movements" not in told


def test_a_movement_that_was_put_away_goes_along_all_the_same() -> None:
    [arrived] = read(text_of(replace(SWING, archived=True))).movements
    assert arrived == SWING


def test_without_the_movement_the_file_would_be_refused() -> None:
    with pytest.raises(InterchangeError, match="there is no movement “own-swing”"):
        read(routine_text(routine_with(SWING)))


def test_a_movement_that_is_here_already_does_not_come_again() -> None:
    here = {**EXERCISES, SWING.id: SWING.exercise}
    shared = read(text_of(SWING), here)
    assert shared == SharedRoutine(routine_with(SWING))


def test_a_movement_that_was_changed_here_stays_and_the_other_comes_beside_it() -> None:
    mended = replace(SWING.exercise, name="Broom swing, slowly")
    here = {**EXERCISES, SWING.id: mended}
    shared = read(text_of(SWING), here)
    [arrived] = shared.movements
    assert arrived.id != SWING.id
    assert arrived.exercise == replace(SWING.exercise, id=arrived.id)
    assert arrived.figure == "squat"
    assert shared.routine.movements == {"plank", arrived.id}
    again = read(text_of(SWING), {**here, arrived.id: arrived.exercise})
    assert again == SharedRoutine(shared.routine)


def test_a_figure_that_is_not_here_is_left_away() -> None:
    [arrived] = read(text_of(replace(SWING, figure="of-a-newer-version"))).movements
    assert arrived == replace(SWING, figure="")


def spoilt(change: Callable[[dict[str, Any]], object]) -> str:
    told = json.loads(text_of(SWING))
    change(told["movements"][0])
    return json.dumps(told)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda it: it.update(id="squat"), "expected it to begin with own-"),
        (lambda it: it.update(id="own-Other"), "id: expected small letters"),
        (lambda it: it.update(name=""), "name: expected one line of text"),
        (lambda it: it.update(name="n" * (NAME + 1)), f"name: expected at most {NAME}"),
        (lambda it: it.update(how=["x" * (TEXT + 1)]), f"how: expected at most {TEXT}"),
        (lambda it: it.update(cues=[str(n) for n in range(SENTENCES + 1)]), f"cues: expected 0 to {SENTENCES}"),
        (lambda it: it.update(target=[8, 5]), "target: expected the lower one first"),
        (lambda it: it.update(target=[0, 5]), "target: expected a whole number"),
        (lambda it: it.update(tempo=[0, 0, 0, 0]), "tempo: expected seconds"),
        (lambda it: it.update(effort=0), "effort: expected a number"),
        (lambda it: it.update(primary=["wings"]), "primary: expected words from this list"),
        (lambda it: it.update(primary=["belly"], secondary=["belly"]), "secondary: expected no muscle"),
        (lambda it: it.update(mistakes=[{"what": "x"}]), "mend: this field is missing"),
        (lambda it: it.update(author="me"), "author: unknown field"),
        (lambda it: it.pop("measure"), "measure: this field is missing"),
    ],
)
def test_what_a_movement_cannot_say_is_named(change: Callable[[dict[str, Any]], object], sentence: str) -> None:
    with pytest.raises(InterchangeError) as found:
        read(spoilt(change))
    assert found.value.sentence.startswith("mine.upswing-routine")
    assert sentence in found.value.sentence


def test_two_movements_with_one_id_are_refused() -> None:
    told = json.loads(text_of(SWING))
    told["movements"] *= 2
    with pytest.raises(InterchangeError, match="another movement has this id"):
        read(json.dumps(told))


def test_a_movement_that_nobody_uses_is_refused() -> None:
    told = json.loads(text_of(SWING))
    told["routine"]["block"][0]["items"].pop()
    with pytest.raises(InterchangeError, match="only movements of the routine"):
        read(json.dumps(told))
