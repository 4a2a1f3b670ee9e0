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


class Reach(StrEnum):
    """What lies between both ends."""

    INTERVAL = "95"
    """The mean, with 95 %."""
    WIDER = "99.2"
    """The mean, with 99.2 %."""
    MIDDLE_HALF = "middle-half"
    """The middle half of the reviews: how they differ, not how sure their middle is."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`id` names its sentences in the interface. `estimate` lies between `low` and `high`, which are what `reach` says;
    `n` people and `trials`, None where the source does not say it of this very figure."""

    id: str
    group: Group
    estimate: float
    low: float
    high: float
    trials: int | None
    n: int | None
    source: str
    doi: str
    measure: Measure = Measure.SMD
    reach: Reach = Reach.INTERVAL


NOETEL = ("Noetel 2024, BMJ", "10.1136/bmj-2023-075847")
SINGH = ("Singh 2023, BJSM", "10.1136/bjsports-2022-106195", Measure.SMD, Reach.MIDDLE_HALF)
HEISSEL = ("Heissel 2023, BJSM", "10.1136/bjsports-2022-106282")
GORDON = ("Gordon 2018, JAMA Psychiatry", "10.1001/jamapsychiatry.2018.0572")
MARINELLI = ("Marinelli 2024, Early Intervention in Psychiatry", "10.1111/eip.13528")
CUNHA = ("Cunha 2024, Psychiatry Research", "10.1016/j.psychres.2024.115746")

EFFECTS: tuple[Effect, ...] = (
    Effect("walking", Group.KINDS, -0.62, -0.80, -0.45, None, 1210, *NOETEL),
    Effect("yoga", Group.KINDS, -0.55, -0.73, -0.36, None, 1047, *NOETEL),
    Effect("strength", Group.KINDS, -0.49, -0.69, -0.29, None, 643, *NOETEL),
    Effect("mixed", Group.KINDS, -0.43, -0.61, -0.24, None, 1286, *NOETEL),
    Effect("tai-chi", Group.KINDS, -0.42, -0.65, -0.21, None, 343, *NOETEL),
    Effect("reviews-depression", Group.WHOLE, -0.43, -0.66, -0.27, None, None, *SINGH),
    Effect("reviews-anxiety", Group.WHOLE, -0.42, -0.66, -0.26, None, None, *SINGH),
    Effect("inactive-controls", Group.WHOLE, -0.946, -1.18, -0.71, 41, 2264, *HEISSEL),
    Effect("resistance", Group.WHOLE, -0.66, -0.83, -0.48, 33, 1877, *GORDON),
    Effect("young", Group.WHOLE, -1.06, -1.61, -0.51, 10, 376, *MARINELLI),
    Effect("older", Group.WHOLE, -0.51, -0.67, -0.35, None, None, *CUNHA),
    Effect("older-disorder", Group.WHOLE, -2.15, -3.01, -1.29, None, None, *CUNHA),
)
"""Every figure from the abstract of its source. Noetel: 218 trials, 14,170 people, against active controls. Singh: 97
reviews, 1,039 trials, 128,119 people. Gordon gives 0.66 (0.48–0.83) as a benefit: its sign is turned here."""

DAILY_LIFE = Effect(
    "daily-life",
    Group.WHOLE,
    0.05,
    0.03,
    0.06,
    None,
    8223,
    "Rehder 2026, Nature Human Behaviour",
    "10.1038/s41562-026-02427-2",
    Measure.R,
    Reach.WIDER,
)
"""Within a person, activity and later well-being: 321,345 ratings. A correlation, so not on the axis of the others."""
