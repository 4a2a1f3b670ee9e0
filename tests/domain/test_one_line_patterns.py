"""Many phrases as one pattern: it finds what a plain list of them would find, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.one_line.patterns import any_of

PHRASES = st.lists(st.text("ab-. ", min_size=1, max_size=8).map(lambda each: " ".join(each.split())), max_size=8)


@given(PHRASES.map(lambda found: [each for each in found if each]), st.text("ab-. ", max_size=12))
def test_the_longest_phrase_that_is_there_is_found(phrases: list[str], text: str) -> None:
    text = " ".join(text.split())
    found = re.match(rf"(?:{any_of(phrases)})(?!\w)", text)
    there = [each for each in phrases if text.startswith(each) and not re.match(r"\w", text[len(each) :])]
    assert (found[0] if found and phrases else "") == max(there, key=len, default="")


@given(PHRASES)
def test_blanks_between_words_may_be_any(phrases: list[str]) -> None:
    for each in phrases:
        assert re.fullmatch(any_of(phrases), each.replace(" ", " \t "))


def test_nothing_to_find_is_an_empty_pattern() -> None:
    assert any_of([]) == ""
