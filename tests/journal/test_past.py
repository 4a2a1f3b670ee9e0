"""The past in memory is the past on disk, whatever was written, undone or written with a clock that went back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from led_acts import amended

from upswing import paths, resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.script import Script, script_of_routine
from upswing.domain.session import Activity, Feel
from upswing.journal.journal import Journal
from upswing.journal.past import Past
from upswing.planner.history import history_from
from upswing.storage.store import open_store
from upswing.topics import Announcer


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(resources.folder())


class Hands:
    """Someone who does one thing after another; `now` may go anywhere."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.now = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
        self.store = open_store(paths.within(folder), now=self.now, durable=False)
        self.catalogue = catalogue
        self.journal = Journal(self.store, catalogue, lambda: self.now, Announcer())
        self.past = Past(self.journal)
        self.script: Script = script_of_routine(catalogue.routines["first-steps-a"], catalogue)

    def do(self, what: str) -> None:
        self.now += timedelta(minutes=7)
        sessions = self.journal.sessions
        under_way, all_of_them = sessions.interrupted(), sessions.all()
        if what == "clock back":
            self.now -= timedelta(days=3)
        elif what == "begin":
            sessions.begin(self.script, Activity.STRENGTH)
        elif what == "walk":
            sessions.log(Activity.WALK, 20, started_at=self.now - timedelta(hours=1))
        elif what == "undo":
            self.journal.changes.undo()
        elif what == "redo":
            self.journal.changes.redo()
        elif under_way is not None and what == "set":
            step = under_way.next_step % len(self.script.steps)
            sessions.finish_set(under_way.id, step, 5, next_step=step + 1, active_s=60)
        elif under_way is not None and what == "finish":
            sessions.finish(under_way.id, effort=3, active_s=900)
        elif all_of_them and what == "remove":
            sessions.remove(all_of_them[0].id)
        elif under_way is not None and what == "rate" and (sets := sessions.sets_of(under_way.id)):
            sessions.keep_led(under_way.id, amended(under_way, sets[-1], amount=3, feel=Feel.HARD, pain=4))


@pytest.fixture
def hands(tmp_path: Path, catalogue: Catalogue) -> Iterator[Hands]:
    made = Hands(tmp_path, catalogue)
    yield made
    made.store.close()


THINGS = ("begin", "set", "set", "rate", "finish", "walk", "remove", "undo", "redo", "clock back")


@settings(max_examples=40)
@given(things=st.lists(st.sampled_from(THINGS), max_size=25))
def test_what_is_kept_in_memory_is_what_is_on_disk(
    things: list[str], catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hands = Hands(tmp_path_factory.mktemp("past"), catalogue)
    with hands.store:
        for what in ("begin", "set", *things):
            hands.do(what)
            on_disk = history_from(hands.journal.sessions.record(), catalogue)
            is_the_same = hands.past.history() == on_disk
            assert is_the_same, what


def test_a_set_changed_after_the_clock_was_set_back_is_seen(hands: Hands) -> None:
    for what in ("begin", "set", "set", "finish"):
        hands.do(what)
    work = next(i for i, step in enumerate(hands.script.steps) if step.part.value == "work")
    hands.do("begin")
    session = hands.journal.sessions.interrupted()
    assert session is not None
    hands.journal.sessions.finish_set(session.id, work, 8, next_step=work + 1, active_s=90)
    hands.past.history()
    hands.do("clock back")
    hands.do("rate")
    after = hands.past.history()
    assert after[-1].exposures[0].pain == 4
