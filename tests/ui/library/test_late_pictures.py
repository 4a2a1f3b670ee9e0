"""Pictures follow one by one: nothing waits for them, and what was asked for last comes first."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from upswing.ui.library.late_pictures import LatePictures
from visitor import turn


class Painter:
    """Paints what it is asked to, and remembers the order."""

    def __init__(self) -> None:
        self.painted: list[tuple[str, int]] = []

    def __call__(self, exercise_id: str, size: int) -> QPixmap:
        self.painted.append((exercise_id, size))
        return QPixmap(size, size)


def wait_for(pictures: LatePictures) -> None:
    for _ in range(200):
        if not pictures.is_painting:
            return
        turn(2)
    raise AssertionError("the pictures never came")


def test_a_picture_is_empty_at_first_and_there_a_moment_later(qtbot: QtBot) -> None:
    parent, painter, told = QObject(), Painter(), list[str]()
    pictures = LatePictures(painter, parent)
    pictures.painted.connect(told.append)
    assert pictures.of("squat", 60).isNull()
    assert painter.painted == []
    wait_for(pictures)
    assert told == ["squat"]
    assert pictures.of("squat", 60).width() == 60
    assert painter.painted == [("squat", 60)]


def test_what_was_asked_for_last_is_painted_first_and_nothing_twice(qtbot: QtBot) -> None:
    parent, painter = QObject(), Painter()
    pictures = LatePictures(painter, parent)
    for each in ("squat", "plank", "push-up", "squat"):
        pictures.of(each, 60)
    pictures.of("squat", 64)
    wait_for(pictures)
    assert painter.painted == [("squat", 64), ("squat", 60), ("push-up", 60), ("plank", 60)]


def test_after_a_change_of_look_everything_is_painted_anew(qtbot: QtBot) -> None:
    parent, painter = QObject(), Painter()
    pictures = LatePictures(painter, parent)
    pictures.of("squat", 60)
    wait_for(pictures)
    pictures.of("plank", 60)
    pictures.forget()
    QApplication.processEvents()
    assert not pictures.is_painting
    assert pictures.of("squat", 60).isNull()
    wait_for(pictures)
    assert painter.painted == [("squat", 60), ("squat", 60)]
