"""Work of the window's thread in steps, one per turn of the event loop."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from upswing.ui.by_turns import ByTurns


def steps(taken: list[str], *names: str) -> Iterator[None]:
    for name in names:
        taken.append(name)
        yield


def test_each_step_is_taken_in_a_turn_of_its_own_and_the_end_is_told(qtbot: QtBot) -> None:
    parent, taken = QObject(), list[str]()
    turns = ByTurns(parent)
    with qtbot.waitSignal(turns.done):
        turns.begin(steps(taken, "first", "second"))
        assert taken == []
        assert turns.is_active
    assert taken == ["first", "second"]
    assert not turns.is_active


def test_what_is_begun_takes_the_place_of_what_is_under_way(qtbot: QtBot) -> None:
    parent, taken = QObject(), list[str]()
    turns = ByTurns(parent)
    turns.begin(steps(taken, "old"))
    with qtbot.waitSignal(turns.done):
        turns.begin(steps(taken, "new"))
    assert taken == ["new"]


def test_the_rest_can_be_taken_at_once(qtbot: QtBot) -> None:
    parent, taken = QObject(), list[str]()
    turns = ByTurns(parent)
    turns.begin(steps(taken, "first", "second"))
    with qtbot.waitSignal(turns.done):
        turns.finish()
    assert taken == ["first", "second"]


def test_what_was_stopped_is_not_told(qtbot: QtBot) -> None:
    parent, taken = QObject(), list[str]()
    turns = ByTurns(parent)
    turns.begin(steps(taken, "first"))
    turns.stop()
    with qtbot.assertNotEmitted(turns.done, wait=20):
        pass
    assert taken == []


def test_a_step_may_begin_something_else_in_place_of_what_it_belongs_to(qtbot: QtBot) -> None:
    parent, taken = QObject(), list[str]()
    turns = ByTurns(parent)

    def changes_its_mind() -> Iterator[None]:
        turns.begin(steps(taken, "instead"))
        yield
        taken.append("never")

    def changes_it_at_the_end() -> Iterator[None]:
        yield
        turns.begin(steps(taken, "instead"))

    with qtbot.waitSignal(turns.done):
        turns.begin(changes_it_at_the_end())
    assert taken == ["instead"]
    taken.clear()
    with qtbot.waitSignal(turns.done):
        turns.begin(changes_its_mind())
    assert taken == ["instead"]
