"""What research says: published effects with interval, size, population, caveat and source. Beside a person's own
data, never mixed with it. Standard library only."""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    KINDS = "kinds"
    """Kinds of activity compared with active controls, depressive symptoms, adults."""
    WHOLE = "whole"
    """Exercise as a whole, each for a population of its own."""


class Measure(StrEnum):
    """What an effect is given in."""

    SMD = "smd"
    """Standardised mean difference, or Hedges' g; here always with benefits below nought, as most reviews have it."""
    R = "r"
    """A correlation."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`id` names its sentences in the interface. `estimate` with its 95 % interval, None where none is given; `n`
    people and `trials`, None where the source does not say it of this very figure."""

    id: str
    group: Group
    estimate: float
    low: float | None
    high: float | None
    trials: int | None
    n: int | None
    source: str
    doi: str
    measure: Measure = Measure.SMD


NOETEL = ("Noetel 2024, BMJ", "10.1136/bmj-2023-075847")
SINGH = ("Singh 2023, BJSM", "10.1136/bjsports-2022-106195")

EFFECTS: tuple[Effect, ...] = (
    Effect("walking", Group.KINDS, -0.62, -0.80, -0.45, None, None, *NOETEL),
    Effect("yoga", Group.KINDS, -0.55, -0.73, -0.36, None, None, *NOETEL),
    Effect("strength", Group.KINDS, -0.49, -0.69, -0.29, None, None, *NOETEL),
    Effect("mixed", Group.KINDS, -0.43, -0.61, -0.24, None, None, *NOETEL),
    Effect("tai-chi", Group.KINDS, -0.42, -0.65, -0.21, None, None, *NOETEL),
    Effect("reviews-depression", Group.WHOLE, -0.43, None, None, None, None, *SINGH),
    Effect("reviews-anxiety", Group.WHOLE, -0.42, None, None, None, None, *SINGH),
    Effect(
        "inactive-controls",
        Group.WHOLE,
        -0.946,
        -1.18,
        -0.71,
        41,
        None,
        "Heissel 2023, BJSM",
        "10.1136/bjsports-2022-106282",
    ),
    Effect(
        "resistance",
        Group.WHOLE,
        -0.66,
        -0.83,
        -0.48,
        33,
        None,
        "Gordon 2018, JAMA Psychiatry",
        "10.1001/jamapsychiatry.2018.0572",
    ),
    Effect("young", Group.WHOLE, -1.06, -1.61, -0.51, None, None, "Marinelli 2024", ""),
    Effect("older", Group.WHOLE, -0.51, None, None, None, None, "Cunha 2024", ""),
    Effect("older-disorder", Group.WHOLE, -2.15, None, None, None, None, "Cunha 2024", ""),
)
"""Every figure from the abstract or the main table of its source. Noetel: 218 trials, 14,170 people, against active
controls. Gordon gives 0.66 (0.48–0.83) as a benefit: its sign is turned here."""

DAILY_LIFE = Effect(
    "daily-life",
    Group.WHOLE,
    0.05,
    None,
    None,
    None,
    8223,
    "Rehder 2026, Nature Human Behaviour",
    "10.1038/s41562-026-02427-2",
    Measure.R,
)
"""Within a person, activity and later well-being: 321,345 ratings. A correlation, so not on the axis of the others."""
