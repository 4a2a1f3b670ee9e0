"""What Today was told a moment ago is told again, and never where anything that it speaks of has changed since."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from busy_person import BusyPerson
from desk import MORNING, Desk

from lodging import library
from upswing import paths
from upswing.domain.plan import Choice
from upswing.journal.circumstances import Wishes
from upswing.journal.journal import Journal
from upswing.journal.planning import HOLDS, Planning
from upswing.storage.store import open_store
from upswing.topics import Announcer

ACTS = 100


class Planner:
    """Asks one planning again and again; `wishes` may change."""

    def __init__(self, at_desk: Desk) -> None:
        self.at_desk = at_desk
        self.journal = at_desk.journal
        self.wishes = Wishes()
        self.planning = self.newly_opened()

    def newly_opened(self) -> Planning:
        """One that has been asked nothing yet."""
        return Planning(self.journal, lambda: self.wishes, lambda: self.at_desk.now)

    def agrees(self) -> bool:
        return self.planning.today() == self.newly_opened().today()


@contextmanager
def planner(folder: Path) -> Iterator[Planner]:
    moment = [MORNING]
    with open_store(paths.within(folder), now=MORNING, durable=False) as store:
        journal = Journal(store, library(), lambda: moment[0], Announcer())
        yield Planner(Desk(journal, moment, []))


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_today_knows_of_it(tmp_path: Path, seed: int) -> None:
    with planner(tmp_path) as at:
        person = BusyPerson(at.at_desk, random.Random(seed))
        for _ in range(ACTS):
            act = person.acts()
            assert at.agrees(), act


def test_other_wishes_are_another_plan_at_once(tmp_path: Path) -> None:
    with planner(tmp_path) as at:
        before = at.planning.today()
        at.wishes = replace(at.wishes, minutes=10)
        assert at.planning.today().plan != before.plan
        assert at.agrees()


def test_how_one_feels_is_told_beside_the_plan_that_is_there(tmp_path: Path) -> None:
    with planner(tmp_path) as at:
        before = at.planning.today()
        at.planning.feel(3, 4)
        after = at.planning.today()
        assert after.plan is before.plan
        assert after.check_in is not None
        assert (after.check_in.mood, after.check_in.energy) == (3, 4)


def test_another_minute_or_another_day_is_planned_anew(tmp_path: Path) -> None:
    with planner(tmp_path) as at:
        before = at.planning.today()
        at.at_desk.now += HOLDS
        assert at.planning.today().plan is not before.plan
        at.at_desk.now += timedelta(days=1)
        assert at.planning.today().day == before.day + timedelta(days=1)


def test_a_clock_that_goes_back_does_not_keep_what_was_planned(tmp_path: Path) -> None:
    with planner(tmp_path) as at:
        at.journal.plans.choose(at.planning.today().day, Choice.REST)
        before = at.planning.today()
        at.at_desk.now -= timedelta(seconds=5)
        assert at.planning.today().plan is not before.plan
