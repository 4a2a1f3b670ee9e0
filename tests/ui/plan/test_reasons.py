"""Every reason and every cap of the planner has a sentence that can be filled in."""

from string import Formatter

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Pattern
from upswing.domain.plan import CapName
from upswing.planner.explain import CODES, because
from upswing.ui.plan.reasons import cap_name, reason_sentence, sentences


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
