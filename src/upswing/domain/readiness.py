"""Readiness: the health topics asked before the first session, in our own words, and what an answer changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class HealthTopic(StrEnum):
    """Topics after the usual pre-participation screens. A yes never locks the program."""

    HEART_OR_PRESSURE = "heart-or-pressure"
    CHEST_PAIN = "chest-pain"
    DIZZY_OR_FAINT = "dizzy-or-faint"
    BREATHLESS_AT_REST = "breathless-at-rest"
    BONE_OR_JOINT = "bone-or-joint"
    PREGNANT_OR_RECENT_BIRTH = "pregnant-or-recent-birth"
    RECENT_SURGERY = "recent-surgery"
    MEDICINES = "medicines"
    TOLD_TO_BE_CAREFUL = "told-to-be-careful"


STOP_TOPICS = frozenset(
    {
        HealthTopic.HEART_OR_PRESSURE,
        HealthTopic.CHEST_PAIN,
        HealthTopic.DIZZY_OR_FAINT,
        HealthTopic.BREATHLESS_AT_REST,
        HealthTopic.RECENT_SURGERY,
        HealthTopic.TOLD_TO_BE_CAREFUL,
    }
)
"""A yes to one of these keeps the plan gentle until a professional has said that exercise is fine."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """One set of answers. `yes` are the topics that apply; `cleared` that a professional knows and agrees."""

    id: UUID
    answered_at: datetime
    yes: frozenset[HealthTopic]
    cleared: bool = False

    @property
    def asks_for_gentle_only(self) -> bool:
        return bool(self.yes & STOP_TOPICS) and not self.cleared
