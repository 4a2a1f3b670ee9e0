"""Every reason and every cap of the planner has a sentence that can be filled in."""

import re
from string import Formatter

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Pattern
from upswing.domain.plan import Cap, CapName
from upswing.planner.explain import CODES, because
from upswing.ui.plan.reasons import cap_name, cap_sentence, of_one, reason_sentence, sentences


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_that_names_only_what_the_code_carries(code: str) -> None:
    named = {name for _, name, _, _ in Formatter().parse(sentences()[code]) if name}
    assert named <= {*CODES[code].numbers, *(["pattern"] if CODES[code].about_pattern else [])}


def test_no_sentence_is_left_over() -> None:
    assert set(sentences()) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_filled_sentence_shows_numbers_and_names_not_codes(code: str) -> None:
    words = {"exercise": "wall-push-up", "cap": CapName.WEEK_TABLE.value}
    numbers = [words.get(name, 7) for name in CODES[code].numbers]
    reason = because(code, *numbers, pattern=Pattern.PUSH if CODES[code].about_pattern else None)
    sentence = reason_sentence(reason, read_catalogue(resources.folder()))
    assert sentence.endswith(".")
    assert not {"{", "}", "wall-push-up", "week-table"} & set(sentence.split())


def test_every_cap_has_a_name() -> None:
    assert len({cap_name(name) for name in CapName}) == len(CapName)


@pytest.mark.parametrize(("code", "name"), of_one())
def test_a_number_of_one_is_said_as_one(code: str, name: str) -> None:
    told = CODES[code]
    words = {"exercise": "wall-push-up", "cap": CapName.WEEK_TABLE.value}
    numbers = [1 if each == name else words.get(each, 7) for each in told.numbers]
    reason = because(code, *numbers, pattern=Pattern.PUSH if told.about_pattern else None)
    said = reason_sentence(reason, read_catalogue(resources.folder()))
    assert not re.search(r"\b1 (sets|sessions|days|hours|rungs|more)\b", said)
    assert said.endswith(".")


def test_the_core_is_named_as_a_whole_or_by_the_ladder_that_is_meant() -> None:
    catalogue, core = read_catalogue(resources.folder()), Pattern.CORE_FRONT
    side = because("has-its-turn", pattern=core, ladder=Pattern.CORE_SIDE)
    assert reason_sentence(side, catalogue).startswith("Core, side has its turn")
    front = because("first-time", 10, pattern=core, ladder=core)
    assert reason_sentence(front, catalogue).startswith("Core, front is new")
    assert reason_sentence(because("waits-its-turn", pattern=core), catalogue).startswith("Core waits")


def test_a_cap_of_one_set_is_one_set() -> None:
    assert cap_sentence(Cap(CapName.READINESS, 1)).startswith("At most 1 set in the session")
    assert cap_sentence(Cap(CapName.MINUTES, 1)) == "At most 1 minute."
