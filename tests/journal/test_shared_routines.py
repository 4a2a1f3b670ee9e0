"""A routine is given to somebody, and one that was given is kept with the movements that came along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, desk, own_exercise

from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.errors import InterchangeError
from upswing.interchange.routine_file import read_routine


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "desk") as at_desk:
        yield at_desk


def routine_with(*movements: str) -> Routine:
    items = tuple(RoutineItem(each, 2, 8, 60) for each in movements)
    return Routine("own-mine", "Mine", 5, "For me.", "Short.", (Block(Part.WORK, items),))


def test_a_routine_takes_its_own_movements_along(at_desk: Desk, tmp_path: Path) -> None:
    journal = at_desk.journal
    swing = journal.exercises.add_own(own_exercise("swing"))
    journal.exercises.add_own(own_exercise("unused"))
    journal.exercises.archive(swing.id)
    path = tmp_path / "mine.upswing-routine"
    journal.library.share(path, routine_with("own-swing"))
    assert read_routine(path, {}) == SharedRoutine(routine_with("own-swing"), (swing,))


def test_a_folder_that_is_gone_is_told(at_desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(InterchangeError, match="could not be written"):
        at_desk.journal.library.share(tmp_path / "gone" / "mine.upswing-routine", routine_with())


def test_what_came_along_is_kept_in_the_same_step(at_desk: Desk) -> None:
    journal = at_desk.journal
    here = journal.exercises.add_own(own_exercise("swing"), figure="squat")
    arrived = OwnExercise(own_exercise("swing")), OwnExercise(own_exercise("lift"))
    kept = journal.routines.add(routine_with("own-swing", "own-lift"), arrived)
    assert kept.routine.movements == {"own-swing", "own-lift"}
    assert set(journal.exercises.own()) == {here, arrived[1]}
    journal.changes.undo()
    assert journal.exercises.own() == (here,)
    assert journal.routines.all() == ()
