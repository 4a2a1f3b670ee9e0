"""Ids of own movements: readable, steady, never taken twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.own_id import LONGEST, own_id


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Broom swing", "own-broom-swing"),
        ("Grandma’s T-pose", "own-grandmas-t-pose"),
        ("Übung für Füße", "own-ubung-fur-fusse"),
        ("Приседание", "own-movement"),
        ("", "own-movement"),
        ("a" * 80, "own-" + "a" * 36),
        ("One very long name for a very small thing", "own-one-very-long-name-for-a-very-small"),
    ],
)
def test_the_id_says_the_name(name: str, made: str) -> None:
    assert own_id(name, ()) == made


def test_two_of_the_same_name_are_told_apart_by_a_number() -> None:
    taken: set[str] = set()
    for expected in ("own-dip", "own-dip-2", "own-dip-3"):
        made = own_id("Dip", taken)
        assert made == expected
        taken.add(made)


@given(st.lists(st.text(st.characters(), max_size=60) | st.just("a" * 60), max_size=12))
def test_any_names_give_as_many_ids_that_files_accept(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        taken.add(own_id(name, taken))
    assert len(taken) == len(names)
    for each in taken:
        assert re.fullmatch(r"own-[a-z0-9]+(-[a-z0-9]+)*", each)
        assert len(each) <= LONGEST
