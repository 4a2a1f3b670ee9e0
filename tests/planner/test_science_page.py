"""The page on the science names every constant of the planner, and each with where it comes from."""

import re
from pathlib import Path

from upswing.planner import constants

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "science.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and line.rstrip().endswith("` |")]
CONSTANTS = {name for name in vars(constants) if name.isupper()}


def test_every_constant_stands_in_the_table_and_every_name_there_is_one() -> None:
    named = {name for row in ROWS for name in re.findall(r"`([A-Z_]+)`", row)}
    assert named == CONSTANTS


def test_every_row_names_a_source_of_the_list_or_says_that_it_is_design() -> None:
    sources = re.findall(r"^\* ([^:]+? \d{4})\.", PAGE.split("## Sources")[1], re.MULTILINE)
    assert len(sources) >= 12
    for row in ROWS:
        source = row.split("|")[3]
        assert "design" in source or "seed" in source or any(name in source for name in sources), row


def test_every_source_of_the_list_is_used() -> None:
    text, listed = PAGE.split("## Sources")
    for name in re.findall(r"^\* ([^:]+? \d{4})\.", listed, re.MULTILINE):
        assert name in text, name
