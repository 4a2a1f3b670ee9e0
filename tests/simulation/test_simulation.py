"""A small simulation keeps its promises, and one that did not would say so."""

from collections import Counter
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from living import FIRST, Asked, Life, life
from people import Obedience, person
from picture import counts_between, paint, percentiles
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from report import is_kept, looked_at, table
from simulate import all_lives, main
from standstill import longest_standstill
from summary import STUCK, SWINGS, Summary, lived_by, shipped_ladders, summed_up
from swings import Lived, swings

from upswing.domain.plan import PlannedSession

WEEKS, PEOPLE = 26, 20


@pytest.fixture(scope="module")
def people() -> list[Summary]:
    return list(all_lives(PEOPLE, 7 * WEEKS, 1))


@pytest.fixture(scope="module")
def calm() -> Life:
    """Half a year of somebody who does everything and is never ill."""
    return life(person(0, shipped_ladders()), shipped_ladders(), 7 * WEEKS)


def test_twenty_people_for_half_a_year_break_no_promise(people: list[Summary]) -> None:
    assert {name: told for each in people for name, told in each.told.items()} == {}
    assert is_kept(people)


def test_every_promise_is_looked_at(people: list[Summary]) -> None:
    looked = looked_at(people)
    assert len(looked) >= 30
    assert looked[STUCK] == PEOPLE
    assert looked[SWINGS] > 20


def test_there_are_people_of_every_kind(people: list[Summary]) -> None:
    assert Counter(each.obedience for each in people) == dict.fromkeys(Obedience, PEOPLE // 5)
    asked = [person(number, shipped_ladders()) for number in range(300)]
    for trait in (
        "older",
        "excluded",
        "not_for_me",
        "cautions",
        "pain",
        "ill",
        "hurt",
        "away",
        "taps",
        "never",
        "blank",
    ):
        assert 0 < sum(bool(getattr(each, trait)) for each in asked) < 300, trait
    assert {each.wish for each in asked} == {1, 2, 3, 4, 5, 7}


def test_a_person_lives_the_same_life_again() -> None:
    assert lived_by(3, 60) == lived_by(3, 60)
    assert list(all_lives(3, 30, 2)) == list(all_lives(3, 30, 1))


def test_too_much_in_a_plan_is_seen(calm: Life) -> None:
    """The promises see a plan that asks for more than it may; each fault breaks its own promise."""
    asked = next(each for each in calm.asked if each.plan.items and (each.plan.day - FIRST).days > 60)
    plan = asked.plan
    doubled = tuple(replace(item, sets=4) for item in plan.items)
    faults = {
        "one to three sets": replace(plan, items=doubled),
        "minutes within the table and the wish": replace(plan, minutes=31),
        "effort within the table": replace(plan, effort_aim=7),
        "the week is what rules 3, 4 and 5 make it": replace(plan, week_budget=plan.week_budget + 1),
        "every plan has its reasons": replace(plan, reasons=()),
    }
    ladders = shipped_ladders()
    before = life(person(0, ladders), ladders, (plan.day - FIRST).days)
    assert broken_by(plan, asked, before) == Counter()
    for promise, fault in faults.items():
        assert promise in broken_by(fault, asked, before)


def broken_by(plan: PlannedSession, asked: Asked, before: Life) -> Counter[str]:
    """What a plan breaks that is given after a life."""
    promises = deepcopy(before.promises)
    promises.asked(plan, asked.circumstances)
    return promises.broken


def test_a_pattern_that_repeats_for_nothing_stands_still(calm: Life) -> None:
    first = next(each for each in calm.asked if each.plan.items)
    bare = replace(
        first.plan,
        items=tuple(replace(item, rise=None) for item in first.plan.items),
        reasons=first.plan.reasons[:0],
    )
    repeated = [replace(first, plan=replace(bare, day=FIRST + timedelta(days=7 * week))) for week in range(11)]
    assert longest_standstill(repeated) == 70
    assert longest_standstill([*repeated[:5], first, *repeated[5:]]) <= 70
    far = [replace(first, plan=replace(bare, day=FIRST + timedelta(days=14 * week))) for week in range(11)]
    assert longest_standstill(far) == 0


def weeks_of(*planned: int, eased: int = -1, codes: frozenset[str] = frozenset()) -> list[Lived]:
    return [
        Lived(FIRST + timedelta(days=7 * place), sets, 3, codes, whole=True, eased=place == eased)
        for place, sets in enumerate(planned)
    ]


@pytest.mark.parametrize(
    ("planned", "eased", "within"),
    [
        ((20, 20, 20, 20, 22), -1, [True]),
        ((20, 20, 20, 20, 23), -1, [False]),
        ((20, 20, 20, 20, 18), -1, [True]),
        ((20, 20, 20, 20, 17), -1, [False]),
        ((20, 20, 20, 20, 12, 22), 4, [True]),
        ((20, 20, 20), -1, []),
    ],
)
def test_a_week_that_leaps_or_falls_is_seen(planned: tuple[int, ...], eased: int, within: list[bool]) -> None:
    assert [step.is_within for step in swings(weeks_of(*planned, eased=eased))] == within


def test_a_fall_with_its_reason_is_no_saw() -> None:
    [step] = swings(weeks_of(20, 20, 20, 20, 9, codes=frozenset({"sore"})))
    assert step.is_within


def test_a_broken_promise_is_told_and_ends_with_one(people: list[Summary], calm: Life) -> None:
    calm.promises.check("a promise of ours", False, lambda: "there and then")
    broken = [*people, summed_up(calm, 7 * WEEKS)]
    assert not is_kept(broken)
    assert "Broken: a promise of ours\n    person 0: there and then" in table(broken)
    assert not is_kept([])


def test_the_table_and_the_picture_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    assert main(["--people", "6", "--weeks", "12", "--processes", "1", "--to", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "6 people, 12 weeks each" in said
    assert (tmp_path / "out" / "table.txt").read_text("utf-8").split() == said.split()[:-3]
    picture = QImage(str(tmp_path / "out" / "picture.png"))
    assert (picture.width(), picture.height()) == (2400, 1770)
    assert qapp is not None


def test_a_picture_that_cannot_be_written_says_so(
    tmp_path: Path, people: list[Summary], qapp: QApplication
) -> None:
    with pytest.raises(OSError, match="could not be written"):
        paint(people, tmp_path / "nowhere" / "picture.png")
    assert qapp is not None


def test_percentiles_and_counts() -> None:
    chance = Random(1)
    values = [chance.random() for _ in range(2000)]
    assert percentiles(values) == pytest.approx((0.1, 0.25, 0.5, 0.75, 0.9), abs=0.03)
    assert (percentiles([]), percentiles([3])) == ((0.0,) * 5, (3,) * 5)
    assert counts_between([0, 1, 1, 2, 3, 9], [0, 1, 2, 3]) == [1, 2, 2]
