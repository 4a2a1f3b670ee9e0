"""One's own tags, as they are offered again."""

from collections.abc import Iterable
from datetime import timedelta

TAGS_OF = timedelta(days=180)
"""Tags that were used within this time are offered."""


def each_once(newest_first: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Every tag once, in the spelling used last."""
    found: dict[str, str] = {}
    for tags in newest_first:
        for tag in tags:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())
