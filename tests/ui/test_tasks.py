"""Work beside the interface."""

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from upswing.errors import StorageError
from upswing.ui.tasks import Report, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_work_is_done_elsewhere_and_its_value_comes_back_to_the_interface(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[bool, bool]] = []
    tasks.run(
        "one",
        lambda _: current_thread() is main_thread(),
        lambda worked_here: seen.append((worked_here, current_thread() is main_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]
    assert not tasks.busy


def test_the_newest_request_of_a_key_wins_even_if_the_older_ends_later(qtbot: QtBot, tasks: Tasks) -> None:
    gate = Event()
    seen: list[str] = []

    def slow(_: Report) -> str:
        gate.wait(5)
        return "old"

    tasks.run("same", slow, seen.append)
    tasks.run("same", lambda _: "new", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    gate.set()
    tasks.run("after", lambda _: "after", seen.append)
    qtbot.waitUntil(lambda: "after" in seen)
    tasks.close()
    assert seen == ["new", "after"]


def test_different_keys_do_not_hinder_each_other(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[int] = []

    def gives(number: int) -> Callable[[Report], int]:
        return lambda _: number

    for number in range(6):
        tasks.run(str(number), gives(number), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 6)
    assert sorted(seen) == list(range(6))


def test_a_fault_of_the_world_is_handed_over_and_later_work_goes_on(qtbot: QtBot, tasks: Tasks) -> None:
    faults: list[Exception] = []
    seen: list[int] = []

    def breaks(_: Report) -> int:
        raise StorageError("The stick is gone.")

    tasks.run("one", breaks, seen.append, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    tasks.run("one", lambda _: 1, seen.append, faults.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(faults[0], StorageError)
    assert (len(faults), seen) == (1, [1])


def test_a_fault_that_nobody_takes_is_raised_where_it_can_be_seen(qtbot: QtBot, tasks: Tasks) -> None:
    def breaks(_: Report) -> int:
        raise StorageError("The stick is gone.")

    with qtbot.captureExceptions() as raised:
        tasks.run("one", breaks, lambda _: None)
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [kind for kind, _, _ in raised] == [StorageError]


def test_a_fault_of_ours_is_raised_though_those_of_the_world_are_taken(qtbot: QtBot, tasks: Tasks) -> None:
    taken: list[Exception] = []

    def breaks(_: Report) -> int:
        raise KeyError("gone")

    with qtbot.captureExceptions() as raised:
        tasks.run("one", breaks, lambda _: None, taken.append)
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [kind for kind, _, _ in raised] == [KeyError]
    assert taken == []


def test_cancelled_work_stops_at_its_next_report_and_says_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    begun, gate, ended = Event(), Event(), Event()
    seen: list[str] = []

    def long(report: Report) -> str:
        begun.set()
        gate.wait(5)
        try:
            report(0.5)
        finally:
            ended.set()
        return "never"

    tasks.run("one", long, seen.append)
    assert begun.wait(5)
    tasks.cancel("one")
    gate.set()
    assert ended.wait(5)
    tasks.run("two", lambda _: "two", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["two"]


def test_progress_is_told_in_order(qtbot: QtBot, tasks: Tasks) -> None:
    shares: list[float] = []
    done: list[None] = []

    def long(report: Report) -> None:
        for tenth in range(1, 11):
            report(tenth / 10)

    tasks.run("one", long, done.append, progress=shares.append)
    qtbot.waitUntil(lambda: bool(done))
    assert shares == [tenth / 10 for tenth in range(11)]


def test_after_closing_nothing_comes_back(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[int] = []
    tasks.run("one", lambda _: 1, seen.append)
    tasks.close()
    other: list[int] = []
    again = Tasks()
    again.run("one", lambda _: 2, other.append)
    qtbot.waitUntil(lambda: bool(other))
    again.close()
    assert seen == []


def test_what_is_asked_for_after_closing_is_not_done_and_is_no_fault(tasks: Tasks) -> None:
    """A timer of a view may still fire between the closing and the end of the view."""
    tasks.close()
    done: list[int] = []
    tasks.run("late", lambda _: 1, done.append)
    assert (done, tasks.busy) == ([], False)
