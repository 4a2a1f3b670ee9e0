"""Finding movements by a person's words and wishes: every word as the beginning of a word, names first."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Equipment, Exercise, Joint, Pattern, Posture
from upswing.domain.muscles import MUSCLES

ALWAYS_AT_HAND = frozenset({Equipment.WALL, Equipment.MAT})
"""What every home has; a rug does for a mat."""
OFF_THE_FLOOR = frozenset({Posture.STANDING, Posture.SEATED, Posture.HANGING})

_NOT_A_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Filters:
    """Wishes that all have to be met. An empty `patterns` or `postures` allows every one; `at_hand` is what there
    is to use besides wall and mat, None for no limit; `spare` are joints that may carry nothing; `cautions`
    circumstances in which a movement is left out."""

    patterns: frozenset[Pattern] = frozenset()
    postures: frozenset[Posture] = frozenset()
    quiet: bool = False
    no_floor: bool = False
    at_hand: frozenset[Equipment] | None = None
    spare: frozenset[Joint] = frozenset()
    cautions: frozenset[Caution] = frozenset()

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
        )


NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The words of every movement, ready to be compared: for each of them its names as a whole, and the words of
    its name, of its other names and pattern, of its muscles, and of its cues."""

    entries: tuple[tuple[Exercise, frozenset[str], tuple[frozenset[str], ...]], ...]


def index_of(catalogue: Catalogue) -> SearchIndex:
    """Made once for a catalogue; a search then takes about a millisecond."""
    return SearchIndex(
        tuple(
            (each, frozenset(_plain(name) for name in (each.name, *each.also)), _fields_of(each))
            for each in catalogue.offered()
        )
    )


def find(index: SearchIndex, words: str, filters: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
    """The movements in which each of `words` begins a word, best first: a name that is just these words,
    then words found in the name, in another name or the pattern, in the muscles, in the cues; equals keep their
    order in the library. Without words all of them, in that order. Capitals, accents and hyphens make no
    difference."""
    whole = _plain(words)
    wanted = whole.split()
    found = [
        (whole not in names, rank, place, exercise)
        for place, (exercise, names, fields) in enumerate(index.entries)
        if filters.allow(exercise) and (rank := _rank(wanted, fields)) is not None
    ]
    found.sort(key=lambda each: each[:3])
    return tuple(exercise for _, _, _, exercise in found)


def search(catalogue: Catalogue, words: str, filters: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
    """`find` for a single search; whoever searches as a person types keeps the index."""
    return find(index_of(catalogue), words, filters)


def _rank(wanted: Iterable[str], fields: tuple[frozenset[str], ...]) -> int | None:
    """The sum over the words of the place of the first field that has it, doubled, one less where the word is
    whole there; None where a word is in no field."""
    rank = 0
    for word in wanted:
        for place, field in enumerate(fields):
            if word in field:
                rank += 2 * place
                break
            if any(each.startswith(word) for each in field):
                rank += 2 * place + 1
                break
        else:
            return None
    return rank


def _fields_of(exercise: Exercise) -> tuple[frozenset[str], ...]:
    muscles = (*exercise.primary_muscles, *exercise.secondary_muscles)
    return (
        _words_of([exercise.name]),
        _words_of([*exercise.also, exercise.pattern.value, exercise.ladder]),
        _words_of([*muscles, *(other for muscle in muscles for other in MUSCLES.get(muscle, ()))]),
        _words_of(exercise.cues),
    )


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    """The plain words of these texts; a hyphenated one also as a whole, since people write “pushup”, and every
    word also in a simple plural."""
    words: set[str] = set()
    for text in texts:
        words.update(_plain(text).split())
        words.update(_plain(each.replace("-", "").replace("’", "").replace("'", "")) for each in text.split())
    words.discard("")
    return frozenset(words | {f"{word}s" for word in words if not word.endswith("s")})


def _plain(text: str) -> str:
    """Small letters and digits without accents, one space between words."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _NOT_A_LETTER.sub(" ", bare).strip()
