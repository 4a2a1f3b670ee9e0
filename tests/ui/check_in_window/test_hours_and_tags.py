"""Hours as people type them, and tags as they use them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.ui.check_in_window.hours import hours_of, hours_text
from upswing.ui.check_in_window.tags import LONGEST, tidy


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("", None),
        ("   ", None),
        ("8", 8),
        ("0", 0),
        ("24", 24),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("7:30", 7.5),
        ("7h30", 7.5),
        ("7 h", 7),
        ("7 h 15 min", 7.25),
        (" 6.25 ", 6.25),
    ],
)
def test_hours_are_read_as_they_are_typed(typed: str, hours: float | None) -> None:
    assert hours_of(typed) == hours


@pytest.mark.parametrize("typed", ["25", "-1", "24.1", "24:30", "7:60", "eight", "7..5", "nan", "inf", "1e1000"])
def test_what_is_no_night_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"hours|float|nan"):
        hours_of(typed)


@given(st.integers(0, 24 * 4))
def test_quarters_of_an_hour_can_be_typed_again_as_they_are_shown(quarters: int) -> None:
    hours = quarters / 4
    assert hours_of(hours_text(hours)) == hours


def test_hours_that_were_not_said_are_empty() -> None:
    assert hours_text(None) == ""
    assert (hours_text(8.0), hours_text(7.5), hours_text(6.25)) == ("8", "7.5", "6.25")


@given(st.text(max_size=80))
def test_a_tidy_tag_is_a_word_or_nothing(typed: str) -> None:
    tag = tidy(typed)
    assert tag == tag.strip()
    assert "  " not in tag
    assert len(tag) <= LONGEST
    assert tidy(tag) == tag
