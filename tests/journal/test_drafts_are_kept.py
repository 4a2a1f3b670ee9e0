"""Whatever may be saved comes back from the disk as it was, and can be given away in a file."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from desk import Desk, desk, own_exercise
from hypothesis import given

from own_drafts import drafts, nearly_right
from upswing import resources
from upswing.catalogue import own_movements
from upswing.catalogue.entry import Entry
from upswing.catalogue.own_movements import own_movement_of
from upswing.catalogue.read import read_catalogue
from upswing.domain import own_check
from upswing.domain.catalogue import Catalogue
from upswing.domain.movement_table import movement_table
from upswing.domain.own_check import exercise_of, faults_in
from upswing.domain.own_draft import Draft
from upswing.domain.own_exercise import OwnExercise


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


@pytest.fixture(scope="module")
def at_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """With one movement, own-it, to be changed over and over."""
    with desk(Path(tmp_path_factory.mktemp("data"))) as at:
        at.journal.exercises.add_own(own_exercise("it"))
        yield at


@given(draft=drafts | nearly_right)
def test_what_has_no_fault_is_kept_and_read_back_as_it_was(at_desk: Desk, draft: Draft) -> None:
    if faults_in(draft):
        return
    exercise = exercise_of(draft, "own-it", library())
    kept = at_desk.journal.exercises.amend_own(exercise, figure=draft.figure)
    assert kept == OwnExercise(exercise, figure=draft.figure)
    assert at_desk.journal.exercises.own() == (kept,)


@given(draft=nearly_right)
def test_what_has_no_fault_can_be_given_away(draft: Draft) -> None:
    if faults_in(draft):
        return
    own = OwnExercise(exercise_of(draft, "own-it", library()), figure=draft.figure)
    read = own_movement_of(Entry("shared", "movement", movement_table(own)), library().exercises)
    assert read == own


def test_the_page_allows_no_more_than_a_file_does() -> None:
    mine = (own_check.NAME, own_check.TEXT, own_check.SENTENCES)
    assert mine == (own_movements.NAME, own_movements.TEXT, own_movements.SENTENCES)
