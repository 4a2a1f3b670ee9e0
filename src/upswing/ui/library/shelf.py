"""What the list shows: the library through the words, the wishes and the marks of a person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Exercise
from upswing.domain.marks import Mark
from upswing.domain.search import Filters, SearchIndex, find, index_of
from upswing.domain.wish import InTheWay, in_the_way


@dataclass(frozen=True, slots=True)
class Found:
    """The movements to show, best first, and how many of those that fit are left out since they are marked as not
    for this person."""

    shown: tuple[Exercise, ...] = ()
    hidden: int = 0


class Shelf:
    """A movement that is marked “not for me” is not among the others, but whoever looks for it by a word finds it,
    after all others; or all of them where they are asked for (`shows_aside`)."""

    def __init__(self) -> None:
        self._catalogue: Catalogue | None = None
        self.index = SearchIndex(())
        self.marks: Mapping[str, Mark] = {}
        self.home: frozenset[Equipment] = frozenset()
        self.words = ""
        self.shows_aside = False
        self._filters = Filters()

    @property
    def filters(self) -> Filters:
        return self._filters

    @property
    def has_aside(self) -> bool:
        """Whether anything is marked as not for this person."""
        return bool(self._marked(Mark.NOT_FOR_ME))

    def take(self, catalogue: Catalogue, marks: Mapping[str, Mark], home: frozenset[Equipment]) -> None:
        """The library, the marks and the things at home as they are now."""
        if catalogue is not self._catalogue:
            self._catalogue = catalogue
            self.index = index_of(catalogue, self.index)
        self.marks, self.home = marks, home
        self.wish(self._filters)

    def wish(self, filters: Filters) -> None:
        """From now on these; favourites and what is at home are filled in."""
        self._filters = replace(
            filters,
            among=None if filters.among is None else self._marked(Mark.FAVOURITE),
            at_hand=None if filters.at_hand is None else self.home,
        )

    def look(self) -> Found:
        found = find(self.index, self.words, self._filters)
        aside = self._marked(Mark.NOT_FOR_ME)
        if not aside:
            return Found(found)
        first = tuple(each for each in found if each.id not in aside)
        if self._hides:
            return Found(first, len(found) - len(first))
        return Found((*first, *(each for each in found if each.id in aside)))

    def in_the_way(self) -> InTheWay | None:
        """Where nothing is found: the one thing without which the most would be."""
        aside = self._marked(Mark.NOT_FOR_ME) if self._hides else frozenset[str]()
        return in_the_way(self.index, self.words, replace(self._filters, aside=aside))

    @property
    def _hides(self) -> bool:
        return not self.shows_aside and not self.words.strip()

    def _marked(self, mark: Mark) -> frozenset[str]:
        return frozenset(each for each, said in self.marks.items() if said is mark)
