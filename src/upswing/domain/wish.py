"""The single wishes that filters are made of: which there are, how they are without one, and which is in the way."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from upswing.domain.exercise import Joint
from upswing.domain.search import NO_FILTERS, Filters, SearchIndex, find

SAID_BY_A_PERSON = ("patterns", "postures", "quiet", "no_floor", "at_hand", "spare", "among", "own")
"""Fields of filters that are wishes. The others come from marks and from answers about health."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One field of filters; of the joints to spare each is a wish of its own. Patterns are one wish together, and
    so are postures: with one of them less, less would be found, not more."""

    field: str
    joint: Joint | None = None


@dataclass(frozen=True, slots=True)
class InTheWay:
    """Without `wish` there would be `found` movements; the wish is None where it is the words."""

    wish: Wish | None
    found: int


def wishes_in(filters: Filters) -> tuple[Wish, ...]:
    """Each wish that is said, in the order of the fields."""
    return tuple(_wishes(filters))


def without(filters: Filters, wish: Wish) -> Filters:
    """The same filters with one wish less."""
    if wish.joint is not None:
        return replace(filters, spare=filters.spare - {wish.joint})
    return replace(filters, **{wish.field: getattr(NO_FILTERS, wish.field)})


def without_any(filters: Filters) -> Filters:
    """Only what is not a wish."""
    return replace(filters, **{name: getattr(NO_FILTERS, name) for name in SAID_BY_A_PERSON})


def in_the_way(index: SearchIndex, words: str, filters: Filters) -> InTheWay | None:
    """Where nothing is found: the one thing without which the most would be, a wish before the words where both
    free as many. None where no single one of them helps."""
    candidates = [InTheWay(each, len(find(index, words, without(filters, each)))) for each in wishes_in(filters)]
    if words.strip():
        candidates.append(InTheWay(None, len(find(index, "", filters))))
    best = max(candidates, key=lambda each: each.found, default=None)
    return best if best is not None and best.found else None


def _wishes(filters: Filters) -> Iterator[Wish]:
    for field in fields(Filters):
        if field.name == "spare":
            yield from (Wish("spare", joint) for joint in Joint if joint in filters.spare)
        elif field.name in SAID_BY_A_PERSON and getattr(filters, field.name) != getattr(NO_FILTERS, field.name):
            yield Wish(field.name)
