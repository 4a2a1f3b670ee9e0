"""A thousand different people: how far they keep to the plan, how well they are, what they wish and answer."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from upswing.domain.exercise import Caution, Pattern
from upswing.planner.constants import PLANNED_PATTERNS
from upswing.planner.ladders import Ladders


class Obedience(StrEnum):
    """How far somebody keeps to the plan."""

    ALL = "all"
    """Does what is asked, whenever it is asked."""
    MOST = "most"
    HALF = "half"
    OVERDOES = "overdoes"
    """Two or three times as much on many days, and trains on days of rest too."""
    SPORADIC = "sporadic"
    """Weeks of zeal, weeks of nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """Chances are by day unless said otherwise, 0–1. `keeps` a session that is offered, `doubles` its sets, `adds` a
    routine of their own on a day of rest. `pain`, `sharp` and `misses` (the target) are by movement and session,
    `sore` and `morning` by session. `ill`, `hurt` (injured at a joint), `away` (on a break, told) and `silent` (away,
    not told) begin such a time. `taps` a readiness, of mean `mood`; `tells` how hard it was. `not_yet` and `never` are
    the answers to a rise that is offered. `strength` is the ρ that can just be done, `gains` what a session adds.
    `walks`, `plays` (other activity, at times hard) and `blank` (strength logged without sets) are outside the plan."""

    number: int
    obedience: Obedience
    wish: int
    minutes: int | None
    older: bool
    excluded: frozenset[Pattern]
    not_for_me: frozenset[str]
    cautions: frozenset[Caution]
    keeps: float
    doubles: float
    adds: float
    pain: float
    sharp: float
    misses: float
    sore: float
    morning: float
    ill: float
    hurt: float
    away: float
    silent: float
    taps: float
    mood: float
    tells: float
    not_yet: float
    never: float
    strength: float
    gains: float
    walks: float
    plays: float
    blank: float


KEEPS = {
    Obedience.ALL: (1.0, 1.0),
    Obedience.MOST: (0.75, 0.95),
    Obedience.HALF: (0.3, 0.6),
    Obedience.OVERDOES: (0.9, 1.0),
    Obedience.SPORADIC: (0.6, 1.0),
}


def person(number: int, ladders: Ladders) -> Person:
    """Person `number` of as many as one likes: always the same. Every fifth is of the same obedience, and one in ten
    is never ill, hurt or away and answers nothing, so that the plan itself can be seen."""
    chance = Random(f"person {number}")
    obedience = tuple(Obedience)[number % len(Obedience)]
    calm = number % 10 == 0
    frail = chance.choice((0.3, 1, 1, 2))
    overdoes = obedience is Obedience.OVERDOES
    return Person(
        number,
        obedience,
        wish=3 if calm else chance.choice((1, 2, 2, 3, 3, 3, 4, 5, 7)),
        minutes=None if calm else chance.choice((None, 10, 15, 20, 20, 30, 30, 45)),
        older=chance.random() < 0.2,
        excluded=frozenset() if calm else _left_out(chance),
        not_for_me=frozenset() if calm else _not_for_me(chance, ladders),
        cautions=frozenset() if calm or chance.random() < 0.85 else frozenset({chance.choice(tuple(Caution))}),
        keeps=chance.uniform(*KEEPS[obedience]),
        doubles=chance.uniform(0.2, 0.7) if overdoes else 0.0,
        adds=chance.uniform(0.02, 0.2) if overdoes else 0.0 if calm else chance.choice((0.0, 0.0, 0.02)),
        pain=0.0 if calm else frail * chance.choice((0.0, 0.004, 0.015, 0.03)),
        sharp=0.0 if calm else frail * chance.choice((0.0, 0.001)),
        misses=0.0 if calm else chance.choice((0.0, 0.03, 0.1)),
        sore=0.0 if calm else frail * chance.choice((0.02, 0.05, 0.1)),
        morning=0.0 if calm else chance.choice((0.0, 0.3, 0.8)),
        ill=0.0 if calm else frail * chance.choice((0.0, 0.004, 0.01)),
        hurt=0.0 if calm else frail * chance.choice((0.0, 0.0, 0.003)),
        away=0.0 if calm else chance.choice((0.0, 0.002, 0.005)),
        silent=0.02 if obedience is Obedience.SPORADIC else 0.0 if calm else chance.choice((0.0, 0.0, 0.004)),
        taps=0.0 if calm else chance.choice((0.0, 0.3, 0.9)),
        mood=chance.uniform(3.0, 4.6),
        tells=1.0 if calm else chance.choice((1.0, 1.0, 0.9, 0.5)),
        not_yet=0.0 if calm else chance.choice((0.0, 0.0, 0.1, 0.4)),
        never=0.0 if calm else chance.choice((0.0, 0.0, 0.01)),
        strength=chance.uniform(0.35, 0.7),
        gains=chance.choice((0.0, 0.001, 0.002, 0.004)),
        walks=0.0 if calm else chance.choice((0.0, 0.2, 0.5)),
        plays=0.0 if calm else chance.choice((0.0, 0.0, 0.1, 0.3)),
        blank=0.0 if calm else chance.choice((0.0, 0.0, 0.0, 0.03, 0.1)),
    )


def _left_out(chance: Random) -> frozenset[Pattern]:
    return frozenset(chance.sample(PLANNED_PATTERNS, chance.choice((0, 0, 0, 0, 1, 1, 2, 4))))


def _not_for_me(chance: Random, ladders: Ladders) -> frozenset[str]:
    movements = [rung.exercise_id for rungs in ladders.values() for rung in rungs]
    return frozenset(chance.sample(movements, chance.choice((0, 0, 0, 2, 6, 12))))
