"""From a draft to a movement, or to what is still in the way, field by field."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure, Mistake, Target, Tempo
from upswing.domain.own_draft import Draft

NAME, TEXT, SENTENCES = 80, 400, 8
"""The most characters of a name and of any other text, and the most texts in one field."""
MOST_OF = {Measure.REPS: 200, Measure.HOLD: 600, Measure.DURATION: 120}
"""The highest end of a range: repetitions, seconds, minutes."""
PHASE_S = 20.0
"""The most seconds of one part of the tempo."""
LEAST_CYCLE_S = 0.5
EFFORT = (0.01, 1.0)
MET = (0.5, 25.0)
TOP_RUNG = 100

_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Marks that turn the text around them: a file that is given away may not hold them."""


class Wrong(StrEnum):
    NEEDED = "needed"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    TWICE = "twice"
    HALF = "half"
    """A mistake without its mend, or a mend without its mistake."""
    ORDER = "order"
    """The range ends below its beginning."""
    RANGE = "range"
    TOO_QUICK = "too-quick"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the field of that name of a `Draft`; `place` counts its lines from 0. `limit` and `found` are
    numbers where there are any: characters, texts, an end of a range."""

    field: str
    wrong: Wrong
    place: int = 0
    limit: float = 0
    found: float = 0


def faults_in(draft: Draft) -> tuple[Fault, ...]:
    """All that is in the way, in the order of the fields; empty when nothing is."""
    return tuple(_faults(draft))


def exercise_of(draft: Draft, exercise_id: str, catalogue: Catalogue) -> Exercise:
    """The movement that the draft describes. Raises ValueError where `faults_in` finds anything."""
    if faults := faults_in(draft):
        raise ValueError(f"a draft that is no movement yet: {faults[0].field} {faults[0].wrong}")
    assert draft.pattern is not None
    name = plain(draft.name)
    return Exercise(
        id=exercise_id,
        name=name,
        also=tuple(dict.fromkeys(each for each in names_in(draft.also) if each != name)),
        pattern=draft.pattern,
        ladder=draft.ladder,
        rung=_rung(draft, exercise_id, catalogue),
        measure=draft.measure,
        one_sided=draft.one_sided,
        target=Target(draft.low, draft.high),
        tempo=Tempo(*draft.tempo),
        posture=draft.posture,
        quiet=draft.quiet,
        space=draft.space,
        equipment=draft.equipment,
        primary_muscles=draft.primary_muscles,
        secondary_muscles=tuple(each for each in draft.secondary_muscles if each not in draft.primary_muscles),
        loads=draft.loads,
        avoid_if=draft.avoid_if,
        effort=draft.effort,
        met=draft.met,
        met_code=draft.met_code,
        how=_kept(draft.how),
        cues=_kept(draft.cues),
        mistakes=tuple(
            Mistake(plain(each.what), plain(each.mend)) for each in draft.mistakes if not _is_blank(each)
        ),
        breathing=plain(draft.breathing),
        own=True,
    )


def plain(text: str) -> str:
    """One line as it is kept: no space at its ends, one between words, and no characters that cannot be shown."""
    shown = (" " if unicodedata.category(each) == "Cc" else each for each in text if not _is_hidden(each))
    return " ".join("".join(shown).split())


def names_in(text: str) -> tuple[str, ...]:
    """Names with commas between them."""
    return tuple(name for each in text.split(",") if (name := plain(each)))


def _faults(draft: Draft) -> Iterator[Fault]:
    name = plain(draft.name)
    if not any(unicodedata.category(each)[0] in "LNPS" for each in name):
        yield Fault("name", Wrong.NEEDED)
    yield from _too_long("name", [name], NAME)
    if draft.pattern is None:
        yield Fault("pattern", Wrong.NEEDED)
    yield from _range_faults(draft)
    yield from _number_faults(draft)
    yield from _too_long("also", names_in(draft.also), NAME)
    if (count := len(names_in(draft.also))) > SENTENCES:
        yield Fault("also", Wrong.TOO_MANY, limit=SENTENCES, found=count)
    yield from _line_faults("how", draft.how)
    yield from _line_faults("cues", draft.cues)
    yield from _mistake_faults(draft.mistakes)
    yield from _too_long("breathing", [plain(draft.breathing)], TEXT)


def _range_faults(draft: Draft) -> Iterator[Fault]:
    most = MOST_OF[draft.measure]
    if draft.low > draft.high:
        yield Fault("high", Wrong.ORDER, limit=draft.low, found=draft.high)
    if draft.low < 1:
        yield Fault("low", Wrong.RANGE, limit=1, found=draft.low)
    if draft.high > most:
        yield Fault("high", Wrong.RANGE, limit=most, found=draft.high)


def _number_faults(draft: Draft) -> Iterator[Fault]:
    for place, part in enumerate(draft.tempo):
        if not 0 <= part <= PHASE_S:
            yield Fault("tempo", Wrong.RANGE, place, PHASE_S, part)
    if all(map(isfinite, draft.tempo)) and sum(draft.tempo) < LEAST_CYCLE_S:
        yield Fault("tempo", Wrong.TOO_QUICK, limit=LEAST_CYCLE_S, found=sum(draft.tempo))
    for field, value, (low, high) in (("effort", draft.effort, EFFORT), ("met", draft.met, MET)):
        if not low <= value <= high:
            yield Fault(field, Wrong.RANGE, limit=high if value > high else low, found=value)


def _line_faults(field: str, lines: Iterable[str]) -> Iterator[Fault]:
    cleaned = [plain(line) for line in lines]
    yield from _too_long(field, cleaned, TEXT)
    for place, line in enumerate(cleaned):
        if line and line in cleaned[:place]:
            yield Fault(field, Wrong.TWICE, place)
    if (count := len(_kept(cleaned))) > SENTENCES:
        yield Fault(field, Wrong.TOO_MANY, limit=SENTENCES, found=count)


def _mistake_faults(mistakes: Iterable[Mistake]) -> Iterator[Fault]:
    told = 0
    for place, each in enumerate(mistakes):
        halves = (plain(each.what), plain(each.mend))
        told += any(halves)
        if any(halves) and not all(halves):
            yield Fault("mistakes", Wrong.HALF, place)
        for half in halves:
            if len(half) > TEXT:
                yield Fault("mistakes", Wrong.TOO_LONG, place, TEXT, len(half))
    if told > SENTENCES:
        yield Fault("mistakes", Wrong.TOO_MANY, limit=SENTENCES, found=told)


def _too_long(field: str, texts: Iterable[str], most: int) -> Iterator[Fault]:
    for place, text in enumerate(texts):
        if len(text) > most:
            yield Fault(field, Wrong.TOO_LONG, place, most, len(text))


def _rung(draft: Draft, exercise_id: str, catalogue: Catalogue) -> int:
    """Its place on its ladder by how hard it is, from 1; 1 where it stands on none."""
    ladder = catalogue.ladders.get(draft.ladder)
    others = [rung for rung in ladder.rungs if rung != exercise_id] if ladder else []
    below = sum(catalogue.exercises[rung].effort <= draft.effort for rung in others)
    return min(TOP_RUNG, 1 + below)


def _kept(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for each in lines if (line := plain(each)))


def _is_blank(mistake: Mistake) -> bool:
    return not plain(mistake.what) and not plain(mistake.mend)


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) == "Cs" or unicodedata.bidirectional(character) in _TURNING
