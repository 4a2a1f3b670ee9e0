"""Opening a routine that somebody has shared: looked at first, then kept or left; whatever is no routine is refused."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from lodging import held_by_another_program, library
from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.player.state import Phase
from upswing.domain.routine import Block, Circuit, Intervals, Part, Rounds, Routine, RoutineItem
from upswing.domain.script import script_of_routine
from upswing.interchange.routine_file import MOST_BYTES, write_routine
from upswing.start import last_resort
from upswing.ui.opening.preview_page import PreviewPage
from upswing.ui.opening.words import way_words
from upswing.ui.rail import Place
from upswing.ui.routines.words import length_words
from visitor import Guest, HeldClock, at_home, settled_in

CTRL = Qt.KeyboardModifier.ControlModifier
MIDDLE = QPoint(512, 350)


def evening() -> Routine:
    items = (RoutineItem("box-squat", 2, 8, 45), RoutineItem("wall-push-up", 2, 8, 45))
    turns = Block(Part.COOL_DOWN, (RoutineItem("slow-breathing", 1, 60, 0),))
    return Routine(
        "own-evening", "Evening on the stairs", 9, "For tired legs.", "Short.", (Block(Part.WORK, items), turns)
    )


def own(name: str) -> Exercise:
    like: Exercise = library().exercises["box-squat"]
    return replace(like, id=f"own-{name}", name=name.title(), own=True, ladder="")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "evening.upswing-routine"
    write_routine(path, evening())
    return path


@contextmanager
def visit(tmp_path: Path, **chosen: object) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path / "home", **chosen), HeldClock(), size=(1024, 700)) as guest:
        yield guest


def drops(guest: Guest, *urls: QUrl, at: QPoint = MIDDLE) -> bool:
    """Drags these over the window and lets go, as the desktop tells the window. Whether it would take them."""
    native = guest.window.windowHandle()
    assert native is not None
    mime = QMimeData()
    mime.setText("a line of text")
    if urls:
        mime.setUrls(list(urls))
    buttons = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(native, enter)
    if enter.isAccepted():
        drop = QDropEvent(at, Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(native, drop)
    return enter.isAccepted()


def drops_files(guest: Guest, *files: Path) -> None:
    assert drops(guest, *(QUrl.fromLocalFile(str(each)) for each in files))
    guest.until(lambda: guest.sees("opening-keep") or guest.notice != "")


def mine(guest: Guest) -> list[str]:
    return [each.routine.name for each in guest.given.journal.routines.all()]


def test_a_file_dropped_on_the_window_is_shown_and_nothing_is_kept_yet(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        length = length_words(script_of_routine(evening(), library()).told_s)
        said = guest.reads()
        for words in (
            "Evening on the stairs",
            f"About {length}  ·  a wall, a sturdy chair  ·  quiet",
            "For tired legs.",
            "Main part",
            "One after the other",
            "Box squat",
            "2 × 8, then 45 seconds of rest",
            "Cool-down",
            "Slow breathing",
            "1 minute",
        ):
            assert words in said
        assert not guest.app.window.rail.isVisible()
        assert mine(guest) == []


def test_keep_it_keeps_it_and_one_undo_takes_it_back(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        kept: list[str] = []
        guest.app.views.opening.kept.connect(kept.append)
        drops_files(guest, file)
        guest.key(Qt.Key.Key_Return)
        assert guest.notice == "“Evening on the stairs” is in your library now."
        [there] = guest.given.journal.routines.all()
        assert kept == [there.id]
        assert replace(there.routine, id="own-evening") == evening()
        assert guest.app.window.rail.isVisible()
        guest.key(Qt.Key.Key_Z, CTRL)
        assert mine(guest) == []


def test_leave_it_leaves_everything_as_it_was(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        guest.click("opening-leave")
        assert mine(guest) == []
        assert guest.app.window.here is Place.TODAY
        drops_files(guest, file)
        guest.key(Qt.Key.Key_Escape)
        assert not guest.sees("opening-keep")
        assert mine(guest) == []
        assert guest.given.journal.changes.can_undo() is None


def test_movements_of_its_own_come_along_and_go_again_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    swing = OwnExercise(own("swing"), figure="squat")
    routine = replace(evening(), blocks=(Block(Part.WORK, (RoutineItem("own-swing", 2, 8, 30),)),))
    file = tmp_path / "swing.upswing-routine"
    write_routine(file, routine, [swing])
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        said = guest.reads()
        assert "Comes along" in said
        assert "One movement comes along, written by whoever made it." in said
        assert said.count("Swing") == 2
        assert swing.exercise.how[0] in said
        guest.click("opening-keep")
        assert guest.given.journal.exercises.own() == (swing,)
        assert "own-swing" in guest.given.catalogue.exercises
        guest.click("notice-act")
        assert guest.given.journal.exercises.own() == ()
        assert mine(guest) == []


def test_the_same_routine_twice_is_said_and_may_be_kept_as_a_second_one(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        guest.click("opening-keep")
        guest.click("notice-close")
        drops_files(guest, file)
        assert "“Evening on the stairs” is in your library already, just as it is here." in guest.reads()
        assert guest.button("opening-leave").hasFocus()
        guest.click(guest.named("Keep it as a second one"))
        assert mine(guest) == ["Evening on the stairs"] * 2
        write_routine(file, replace(evening(), about="Longer."))
        guest.click("notice-close")
        drops_files(guest, file)
        assert "You have another routine of this name. Both can stay." in guest.reads()


def test_a_shipped_routine_that_comes_back_is_known(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "back.upswing-routine"
    write_routine(file, library().routines["quiet-room"])
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        assert "is in your library already, just as it is here." in guest.reads()


def test_what_is_swapped_for_this_person_is_said(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        guest.given.journal.marks.mark("box-squat", Mark.NOT_FOR_ME)
        drops_files(guest, file)
        assert "When you start it, one movement in it is swapped for you" in guest.reads()


def _is_cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _is_newer(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace('"version": 1', '"version": 2'), "utf-8")


def _is_a_picture(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)


def _is_other_json(file: Path) -> None:
    file.write_text('{"format": "diary", "version": 1}')


def _is_huge(file: Path) -> None:
    with file.open("r+b") as letter:
        letter.truncate(50 * MOST_BYTES)


def _is_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _has_vanished(file: Path) -> None:
    file.unlink()


def _is_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _has_an_unknown_movement(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("box-squat", "moon-squat"), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_is_cut_short, "is damaged, or not a file from Upswing. Ask for the file again"),
        (_is_newer, "comes from a newer version of Upswing. Install the newest version first."),
        (_is_a_picture, "is damaged, or not a file from Upswing."),
        (_is_other_json, "is not a routine that was shared from Upswing."),
        (_is_huge, "is too large to be a routine."),
        (_is_a_folder, "is a folder. Open a file whose name ends in .upswing-routine."),
        (_has_vanished, "is not there any more. Look for it where it was moved to."),
        (_has_an_unknown_movement, "moon-squat"),
        pytest.param(
            _is_a_pipe,
            "is not a file that can be read. Choose a file.",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here"),
        ),
    ],
)
def test_whatever_is_no_routine_is_refused_with_a_sentence_and_changes_nothing(
    qtbot: QtBot, tmp_path: Path, file: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    spoil(file)
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        assert guest.notice.startswith("evening.upswing-routine")
        assert sentence in guest.notice
        assert "Traceback" not in guest.notice
        assert not guest.sees("opening-keep")
        assert guest.given.journal.changes.history() == ()


def test_several_files_at_once_and_what_is_no_file_are_refused(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file, file)
        assert guest.notice == "These are 2 files. Open them one after the other."
        guest.click("notice-close")
        assert drops(guest, QUrl("https://example.org/a.upswing-routine"))
        guest.until(lambda: guest.notice.startswith("That is no file on this computer."))
        assert not drops(guest)


def test_a_file_dropped_on_a_field_is_opened_and_not_written_into_it(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    with visit(tmp_path) as guest:
        guest.key(Qt.Key.Key_F, CTRL)
        search = guest.find("search")
        assert isinstance(search, QLineEdit)
        at = search.mapTo(guest.window, search.rect().center())
        assert drops(guest, QUrl.fromLocalFile(str(file)), at=at)
        guest.until(lambda: guest.sees("opening-keep"))
        assert search.text() == ""


def test_a_disk_that_refuses_leaves_the_preview_on_the_screen(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        before, sys.excepthook = sys.excepthook, last_resort(guest.app)
        try:
            with held_by_another_program(guest.given), qtbot.captureExceptions():
                guest.click("opening-keep")
        finally:
            sys.excepthook = before
        assert mine(guest) == []
        assert guest.sees("opening-keep")
        guest.click("opening-keep")
        assert mine(guest) == ["Evening on the stairs"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_ctrl_o_lets_the_person_choose_a_file(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        guest.key(Qt.Key.Key_O, CTRL)
        dialog = guest.before
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(str(file))
        dialog.accept()
        guest.until(lambda: guest.sees("opening-keep"))
        assert "Evening on the stairs" in guest.reads()


def test_a_session_waits_while_a_file_is_looked_at(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        drops_files(guest, file)
        assert guest.player.paused
        guest.click("opening-keep")
        assert guest.session.stage.isVisible()
        assert not guest.app.window.rail.isVisible()
        assert guest.player.paused
        guest.key(Qt.Key.Key_Space)
        assert not guest.player.paused


def test_a_file_waits_for_the_first_steps_and_for_the_data(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with at_home(tmp_path / "home", HeldClock(), waits=False) as guest:
        guest.app.open_files((file,))
        guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)
        assert not guest.sees("opening-keep")
        drops_files(guest, file)
        assert guest.notice == "Your file is shown when these first steps are done."
        guest.click("welcome-skip")
        guest.until(lambda: guest.sees("opening-keep"))
        guest.click("opening-leave")
        assert guest.app.window.here is Place.TODAY
        assert guest.app.window.rail.isVisible()
    with at_home(tmp_path / "home", HeldClock(), waits=False) as guest:
        guest.app.open_files((file,))
        guest.until(lambda: guest.app.given is not None and guest.sees("opening-keep"))


def test_another_file_takes_the_place_of_the_one_that_is_looked_at(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    other = tmp_path / "other.upswing-routine"
    write_routine(other, replace(evening(), name="Morning at the window"))
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        assert drops(guest, QUrl.fromLocalFile(str(other)))
        guest.until(lambda: "Morning at the window" in guest.reads())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert len(guest.window.findChildren(PreviewPage)) == 1
        guest.click("opening-leave")
        assert guest.scale("mood").isVisible()


def test_a_view_that_is_asked_for_meanwhile_is_there_afterwards(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    with visit(tmp_path) as guest:
        drops_files(guest, file)
        guest.key(Qt.Key.Key_7, CTRL)
        assert guest.sees("opening-keep")
        guest.click("opening-leave")
        assert guest.app.window.here is Place.SETTINGS


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Rounds(3, 60), "3 rounds, with 60 seconds of rest between them"),
        (Rounds(1, 60), "1 round"),
        (Circuit(), "In a circle: a set of each, then the next set of each"),
        (Intervals(4, 30, 15), "30 seconds on, 15 seconds off, 4 rounds"),
    ],
)
def test_every_way_through_a_block_is_said(qtbot: QtBot, way: object, words: str) -> None:
    amount, rest_s = (30, 15) if isinstance(way, Intervals) else (8, 20)
    items = tuple(RoutineItem(each, 1, amount, rest_s) for each in ("box-squat", "wall-push-up"))
    assert way_words(Block(Part.WORK, items, way=way)) == words  # type: ignore[arg-type]
