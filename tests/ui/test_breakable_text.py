"""Paths and names of files find a place to break the line, whatever they are made of."""

from hypothesis import given
from hypothesis import strategies as st

from upswing.ui.text import breakable

BREAK = "\u200b"


@given(st.text(st.characters(exclude_characters=BREAK)))
def test_nothing_is_lost_and_no_word_is_longer_than_a_line(text: str) -> None:
    broken = breakable(text)
    assert broken.replace(BREAK, "") == text
    assert all(len(word) <= 32 for part in broken.split() for word in part.split(BREAK))


def test_short_words_stay_whole() -> None:
    assert breakable("It gives no medical advice.") == "It gives no medical advice."
    assert breakable("/home/me") == f"/{BREAK}home/{BREAK}me"
