"""The total of a questionnaire that was filled in elsewhere. Its questions are never asked here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Questionnaire(StrEnum):
    PHQ_9 = "phq-9"
    GAD_7 = "gad-7"
    WHO_5 = "who-5"


HIGHEST: Mapping[Questionnaire, int] = {
    Questionnaire.PHQ_9: 27,
    Questionnaire.GAD_7: 21,
    Questionnaire.WHO_5: 100,
}
"""The highest total; WHO-5 as its raw sum times 4. On the first two higher is worse, on WHO-5 higher is better."""


@dataclass(frozen=True, slots=True)
class QuestionnaireTotal:
    """`total` runs from 0 to `HIGHEST`; `day` is the day on which it was filled in."""

    id: UUID
    day: date
    kind: Questionnaire
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.total <= HIGHEST[self.kind]:
            raise ValueError(
                f"a total of {self.kind} lies between 0 and {HIGHEST[self.kind]}, not at {self.total}"
            )
