"""A movement of one's own in the whole program: written down in the library, trained, put away, never forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.domain.own_check import exercise_of
from upswing.domain.own_draft import Draft, of_kind, said
from upswing.domain.player.state import Phase
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.script import script_of_exercise
from upswing.ui.library.movement_list import EXERCISE
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BIRD = "own-bird"


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        yield here


def adds(guest: Guest, pattern: Pattern = Pattern.HINGE, figure: str = "squat", **fields: object) -> Exercise:
    catalogue = guest.given.catalogue
    draft = said(of_kind(Draft(name="Bird"), pattern, catalogue), **fields)
    exercise = exercise_of(draft, BIRD, catalogue)
    return guest.given.journal.exercises.add_own(exercise, figure=figure).exercise


def library(guest: Guest) -> LibraryView:
    view = guest.app.window.view(Place.LIBRARY)
    assert isinstance(view, LibraryView)
    return view


def shown(guest: Guest) -> Exercise:
    exercise = library(guest).movements.detail.exercise
    assert exercise is not None
    return exercise


def listed(guest: Guest) -> list[str]:
    found = guest.find("movements")
    assert isinstance(found, QListView)
    model = found.model()
    return [model.index(row, 0).data(EXERCISE).id for row in range(model.rowCount())]


def trains(guest: Guest, exercise: Exercise) -> None:
    """The whole session with it, from the library on, to the check-in."""
    guest.go(Place.LIBRARY)
    library(guest).open_movement(exercise.id)
    guest.rests()
    guest.click("start-movement")
    guest.does_the_rest()
    guest.tap("mood", 2)
    guest.click("after-done")
    guest.until(lambda: not guest.session.is_under_way)


def test_from_the_library_to_a_movement_of_ones_own_and_back(guest: Guest) -> None:
    guest.go(Place.LIBRARY)
    guest.click("library-own")
    guest.rests()
    guest.types("Bird")
    guest.click("own-model")
    guest.types("single-leg hinge")
    guest.key(Qt.Key.Key_Return)
    guest.click("own-save")
    guest.rests()
    assert shown(guest).id == BIRD
    assert BIRD in listed(guest)
    guest.click("movement-change")
    assert "Change “Bird”" in guest.reads()
    guest.click("own-back")
    assert shown(guest).id == BIRD
    guest.click("movement-put-away")
    guest.rests()
    assert BIRD not in listed(guest)
    assert guest.notice == "“Bird” is put away. All you did with it stays."
    assert "Put away. It is not offered and not planned; what you did stays." in guest.reads()
    guest.click("movement-bring-back")
    guest.rests()
    assert BIRD in listed(guest)
    assert guest.sees("movement-put-away")


def test_only_own_movements_can_be_changed(guest: Guest) -> None:
    guest.go(Place.LIBRARY)
    library(guest).open_movement("squat")
    assert not guest.sees("movement-change")
    assert not guest.sees("movement-put-away")


def test_what_was_put_away_waits_on_a_quiet_list(guest: Guest) -> None:
    adds(guest)
    guest.go(Place.LIBRARY)
    guest.click(guest.named("Your own"))
    guest.click(f"own-put-away-{BIRD}")
    assert "Put away" in guest.reads()
    assert not guest.sees(f"own-change-{BIRD}")
    guest.click(f"own-bring-back-{BIRD}")
    assert guest.notice == "“Bird” is in your library again."
    guest.click(f"own-open-{BIRD}")
    assert shown(guest).id == BIRD


def test_the_focus_stays_with_the_movement_that_is_put_away_and_brought_back(guest: Guest) -> None:
    adds(guest)
    guest.go(Place.LIBRARY)
    guest.click(guest.named("Your own"))
    guest.button(f"own-put-away-{BIRD}").setFocus()
    guest.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is guest.find(f"own-bring-back-{BIRD}")
    guest.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is guest.find(f"own-put-away-{BIRD}")
    guest.click(f"own-open-{BIRD}")
    guest.button("movement-put-away").setFocus()
    guest.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is guest.find("movement-bring-back")


def test_the_notice_brings_it_back_and_so_does_undo(guest: Guest) -> None:
    adds(guest)
    guest.go(Place.LIBRARY)
    guest.click(guest.named("Your own"))
    guest.click(f"own-put-away-{BIRD}")
    guest.click("notice-act")
    assert BIRD not in guest.given.catalogue.archived
    guest.click(f"own-put-away-{BIRD}")
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert BIRD not in guest.given.catalogue.archived
    assert guest.sees(f"own-put-away-{BIRD}")


def test_undo_of_a_new_movement_leaves_the_library_whole(guest: Guest) -> None:
    adds(guest)
    guest.go(Place.LIBRARY)
    library(guest).open_movement(BIRD)
    guest.rests()
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    guest.rests()
    assert BIRD not in listed(guest)
    assert shown(guest).id in guest.given.catalogue.exercises
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    guest.rests()
    assert BIRD in listed(guest)


def test_it_is_found_by_its_own_words(guest: Guest) -> None:
    adds(guest, also="Drinking bird", cues=("Tip like a seesaw",))
    guest.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    guest.types("drinking bi")
    guest.rests()
    assert listed(guest) == [BIRD]


@pytest.mark.parametrize(
    "fields",
    [
        {"measure": Measure.REPS, "low": 3, "high": 4, "one_sided": True},
        {"measure": Measure.HOLD, "low": 10, "high": 20, "figure": ""},
        {"measure": Measure.DURATION, "low": 1, "high": 2, "figure": ""},
        {"measure": Measure.HOLD, "low": 10, "high": 20, "one_sided": True, "figure": ""},
    ],
)
def test_a_session_with_it_is_led_kept_and_told(guest: Guest, fields: dict[str, object]) -> None:
    exercise = adds(guest, **fields)  # type: ignore[arg-type]
    trains(guest, exercise)
    (session,) = guest.given.journal.sessions.all()
    script = session.script
    assert script is not None
    assert len(guest.given.journal.sessions.sets_of(session.id)) == len(script.steps)
    for place in Place:
        guest.go(place)
    guest.go(Place.HISTORY)
    assert "Bird" in guest.reads()


def test_renamed_and_put_away_history_and_its_page_still_name_it(guest: Guest) -> None:
    exercise = adds(guest, low=3, high=4)
    trains(guest, exercise)
    guest.given.journal.exercises.amend_own(replace(exercise, name="Crane"), figure="plank")
    guest.given.journal.exercises.archive(BIRD)
    guest.go(Place.HISTORY)
    assert "Bird" in guest.reads()
    guest.go(Place.LIBRARY)
    library(guest).open_movement(BIRD)
    guest.rests()
    assert shown(guest).name == "Crane"
    assert "Crane" in guest.reads()
    assert "Last: 3 times" in guest.reads()
    guest.go(Place.TODAY)
    guest.go(Place.PLAN)
    guest.go(Place.INSIGHTS)


def test_a_routine_with_one_that_was_put_away_plays_and_says_so_kindly(guest: Guest) -> None:
    adds(guest)
    routine = Routine("mine", "Morning", 5, "Me", "Mine.", (Block(Part.WORK, (RoutineItem(BIRD, 1, 5, 0),)),))
    own = guest.given.journal.routines.add(routine).routine
    guest.go(Place.LIBRARY)
    library(guest).open_movement(BIRD)
    guest.rests()
    guest.click("movement-put-away")
    assert guest.notice == "“Bird” is put away. All you did with it stays. It still plays in “Morning”."
    guest.app.views.start(guest.given.planning.script_of(own))
    assert guest.notice == "“Bird” is put away in your library. Here it has stayed."
    assert "Bird" in guest.reads()
    guest.does_the_rest()
    guest.tap("mood", 1)
    (done,) = guest.given.journal.sessions.last_sets(BIRD, 9)
    assert done.amount == 5


def test_in_a_session_it_can_be_swapped_along_the_ladder_it_names(guest: Guest) -> None:
    squat = guest.given.catalogue.exercises["squat"]
    exercise = adds(guest, Pattern.SQUAT, ladder="squat", effort=squat.effort)
    guest.app.views.start(script_of_exercise(exercise, guest.given.catalogue))
    guest.waits_for(Phase.WORK)
    guest.key(Qt.Key.Key_H)
    harder = guest.given.catalogue.harder(BIRD)
    assert harder is not None
    assert guest.player.current.exercise_id == harder.id
    guest.key(Qt.Key.Key_Escape)
    guest.tap("mood", 1)


def test_when_it_hurts_something_gentle_takes_its_place(guest: Guest) -> None:
    exercise = adds(guest)
    guest.app.views.start(script_of_exercise(exercise, guest.given.catalogue))
    guest.waits_for(Phase.WORK)
    guest.key(Qt.Key.Key_P)
    guest.key(Qt.Key.Key_5)
    assert guest.player.current.exercise_id != BIRD
    guest.key(Qt.Key.Key_Escape)
    guest.tap("mood", 1)


def test_a_borrowed_figure_moves_at_its_own_tempo_in_library_and_session(guest: Guest) -> None:
    squat = guest.given.catalogue.exercises["squat"]
    slow = tuple(
        2 * part for part in (squat.tempo.down_s, squat.tempo.pause_s, squat.tempo.up_s, squat.tempo.rest_s)
    )
    exercise = adds(guest, tempo=slow)
    guest.app.views.start(script_of_exercise(exercise, guest.given.catalogue))
    guest.waits_for(Phase.WORK)
    figure = guest.session.leading._figure
    before = figure.seconds
    guest.clock.wait(1)
    borrowed = guest.given.figures.of(exercise.id)
    assert borrowed is not None
    in_step = borrowed.cycle_s / exercise.tempo.cycle_s
    assert figure.seconds - before == pytest.approx(in_step, abs=0.01)
    guest.key(Qt.Key.Key_Escape)
    guest.tap("mood", 1)
