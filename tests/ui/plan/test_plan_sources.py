"""Every rule, every cap and every other number says where it comes from."""

import re
from pathlib import Path

import pytest

from upswing.domain.plan import CapName
from upswing.planner.explain import CODES
from upswing.ui.plan.reasons import cap_name, sentences
from upswing.ui.plan.sources import Number, source_of_cap, source_of_code, source_of_number

SCIENCE = (Path(__file__).resolve().parents[3] / "docs" / "science.md").read_text("utf-8")
OURS = "our cautious choice"
STUDY = re.compile(r"\b(?:[A-Z][A-Za-z]+ and )?[A-Z][A-Za-z]+ (?:19|20)\d\d\b")


def is_told(source: str) -> bool:
    return bool(STUDY.search(source)) or OURS in source.lower()


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_a_sentence_and_a_source_or_says_that_it_is_our_choice(code: str) -> None:
    assert sentences()[code]
    assert is_told(source_of_code()[code])


@pytest.mark.parametrize("name", CapName)
def test_every_cap_has_a_name_and_a_source_or_says_that_it_is_our_choice(name: CapName) -> None:
    assert cap_name(name)
    assert is_told(source_of_cap()[name])


@pytest.mark.parametrize("asked", Number)
def test_every_other_number_says_what_it_is_and_where_it_comes_from(asked: Number) -> None:
    because = source_of_number()[asked]
    assert because.said.endswith(".")
    assert is_told(because.source)


def test_no_source_is_left_over() -> None:
    assert set(source_of_code()) == set(CODES)
    assert set(source_of_cap()) == set(CapName)
    assert set(source_of_number()) == set(Number)


def test_every_study_that_is_named_stands_in_the_list_of_sources() -> None:
    lines = [*source_of_code().values(), *source_of_cap().values()]
    lines += [each.source for each in source_of_number().values()]
    named = {study for line in lines for study in STUDY.findall(line)}
    assert len(named) >= 8
    listed = SCIENCE.partition("## Sources")[2].replace("CSCCa/NSCA", "CSCCa and NSCA")
    assert not [study for study in named if f"* {study}." not in listed]


def test_a_line_without_a_study_that_does_not_say_that_it_is_ours_is_found() -> None:
    assert not is_told("Everybody knows that.")
    assert is_told("Foster 2001, on load.")
