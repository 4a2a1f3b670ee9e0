"""What may stand in a line of text that goes from one person to another."""

import unicodedata

_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Kinds of marks that make a text look like another one."""


def is_shown(character: str) -> bool:
    """Not a control character, half of a character, or a mark that turns the text around."""
    return unicodedata.category(character) not in ("Cc", "Cs") and (
        unicodedata.bidirectional(character) not in _TURNING
    )


def one_line(text: str) -> str:
    """The same words in one line, without what cannot be shown and without space at the ends."""
    return " ".join("".join(each if is_shown(each) else " " for each in text).split())
