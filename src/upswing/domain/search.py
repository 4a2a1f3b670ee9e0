"""Finding movements by a person's words and wishes: every word as the beginning of a word, names first."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Equipment, Exercise, Joint, Pattern, Posture
from upswing.domain.muscles import MUSCLES

ALWAYS_AT_HAND = frozenset({Equipment.WALL, Equipment.MAT})
"""What every home has; a rug does for a mat."""
OFF_THE_FLOOR = frozenset({Posture.STANDING, Posture.SEATED, Posture.HANGING})

_NOT_A_LETTER = re.compile(r"[\W_]+")
_JOINT = re.compile(r"[-’']")
_JOINED = re.compile(r"\S+[-’']\S+")
"""A word with a hyphen or an apostrophe inside."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Wishes that all have to be met. An empty `patterns` or `postures` allows every one; `at_hand` is what there
    is to use besides wall and mat, None for no limit; `spare` are joints that may carry nothing; `cautions`
    circumstances in which a movement is left out. `among` are the ids that may be found, None for all of them;
    `aside` those that may not; `own` asks for a person's own movements."""

    patterns: frozenset[Pattern] = frozenset()
    postures: frozenset[Posture] = frozenset()
    quiet: bool = False
    no_floor: bool = False
    at_hand: frozenset[Equipment] | None = None
    spare: frozenset[Joint] = frozenset()
    cautions: frozenset[Caution] = frozenset()
    among: frozenset[str] | None = None
    aside: frozenset[str] = frozenset()
    own: bool = False

    def allow(self, exercise: Exercise) -> bool:
        """Whether this movement meets every wish."""
        return (
            (not self.patterns or exercise.pattern in self.patterns)
            and (not self.postures or exercise.posture in self.postures)
            and (exercise.quiet or not self.quiet)
            and (exercise.posture in OFF_THE_FLOOR or not self.no_floor)
            and (self.at_hand is None or self.at_hand | ALWAYS_AT_HAND >= set(exercise.equipment))
            and self.spare.isdisjoint(exercise.loads)
            and self.cautions.isdisjoint(exercise.avoid_if)
            and (self.among is None or exercise.id in self.among)
            and exercise.id not in self.aside
            and (exercise.own or not self.own)
        )


NO_FILTERS = Filters()


@dataclass(frozen=True)
class Entry:
    """One movement, compared by its words, which are taken apart when they are first wanted."""

    exercise: Exercise

    @cached_property
    def names(self) -> frozenset[str]:
        """Each of its names as a whole."""
        return frozenset(map(_plain, (self.exercise.name, *self.exercise.also)))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Each as one text with spaces around every word: the words of its name, of its other names and pattern, of
        its muscles, and of its cues."""
        exercise = self.exercise
        muscles = (*exercise.primary_muscles, *exercise.secondary_muscles)
        texts: tuple[Iterable[str], ...] = (
            (exercise.name,),
            (*exercise.also, exercise.pattern.value, exercise.ladder),
            (*muscles, *(other for muscle in muscles for other in MUSCLES.get(muscle, ()))),
            exercise.cues,
        )
        return tuple(f" {' '.join(sorted(_words_of(each)))} " for each in texts)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The entries of every movement that is offered, in the order of the library."""

    entries: tuple[Entry, ...]


def index_of(catalogue: Catalogue, before: SearchIndex | None = None) -> SearchIndex:
    """Made once for a catalogue; once it is `ready`, a search takes less than a millisecond. What has not changed is
    taken from the index `before`."""
    known = {} if before is None else {entry.exercise.id: entry for entry in before.entries}
    entries = []
    for each in catalogue.offered():
        entry = known.get(each.id)
        entries.append(entry if entry is not None and entry.exercise == each else Entry(each))
    return SearchIndex(tuple(entries))


def ready(index: SearchIndex) -> None:
    """Takes apart the words of all movements, on any thread: else the first search does it."""
    for entry in index.entries:
        entry.fields  # noqa: B018 - kept from now on
        entry.names  # noqa: B018


def find(index: SearchIndex, words: str, filters: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
    """The movements in which each of `words` begins a word, best first: a name that is just these words,
    then words found in the name, in another name or the pattern, in the muscles, in the cues; equals keep their
    order in the library. Without words all of them, in that order. Capitals, accents and hyphens make no
    difference."""
    whole = _plain(words)
    wanted = whole.split()
    found = [
        (bool(wanted) and whole not in entry.names, rank, place, entry.exercise)
        for place, entry in enumerate(index.entries)
        if filters.allow(entry.exercise) and (rank := _rank(wanted, entry)) is not None
    ]
    found.sort(key=lambda each: each[:3])
    return tuple(exercise for _, _, _, exercise in found)


def search(catalogue: Catalogue, words: str, filters: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
    """`find` for a single search; whoever searches as a person types keeps the index."""
    return find(index_of(catalogue), words, filters)


def _rank(wanted: Iterable[str], entry: Entry) -> int | None:
    """The sum over the words of the place of the first field that has it, doubled, one less where the word is
    whole there; None where a word is in no field."""
    rank = 0
    for word in wanted:
        begins = f" {word}"
        place = next((place for place, field in enumerate(entry.fields) if begins in field), None)
        if place is None:
            return None
        rank += 2 * place + (f"{begins} " not in entry.fields[place])
    return rank


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    """The plain words of these texts; a hyphenated one also as a whole, since people write “pushup”, and every
    word also in a simple plural."""
    words: set[str] = set()
    for text in texts:
        words.update(_plain(text).split())
        for joined in _JOINED.findall(text):
            words.update(_plain(_JOINT.sub("", joined)).split())
    return frozenset(words | {f"{word}s" for word in words if not word.endswith("s")})


def _plain(text: str) -> str:
    """Small letters and digits without accents, one space between words."""
    if text.isascii():
        return _NOT_A_LETTER.sub(" ", text.lower()).strip()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _NOT_A_LETTER.sub(" ", bare).strip()
