"""From the health answers to the circumstances in which a movement is left out."""

from collections.abc import Mapping

from upswing.domain.exercise import Caution
from upswing.domain.readiness import HealthTopic, Readiness

CAUTIONS: Mapping[HealthTopic, frozenset[Caution]] = {
    HealthTopic.HEART_OR_PRESSURE: frozenset({Caution.HEART_CONDITION, Caution.HIGH_BLOOD_PRESSURE_HELD_BREATH}),
    HealthTopic.CHEST_PAIN: frozenset({Caution.HEART_CONDITION}),
    HealthTopic.DIZZY_OR_FAINT: frozenset({Caution.DIZZY_LYING_DOWN, Caution.POOR_BALANCE}),
    HealthTopic.BREATHLESS_AT_REST: frozenset({Caution.HEART_CONDITION}),
    HealthTopic.BONE_OR_JOINT: frozenset({Caution.BONE_OR_JOINT}),
    HealthTopic.PREGNANT_OR_RECENT_BIRTH: frozenset({Caution.LATE_PREGNANCY}),
    HealthTopic.RECENT_SURGERY: frozenset({Caution.RECENT_SURGERY}),
    HealthTopic.MEDICINES: frozenset({Caution.POOR_BALANCE}),
    HealthTopic.TOLD_TO_BE_CAREFUL: frozenset(),
}


def cautions_of(answers: Readiness | None) -> frozenset[Caution]:
    """Every caution that one of the answers brings; none before there are answers."""
    if answers is None:
        return frozenset()
    return frozenset(caution for topic in answers.yes for caution in CAUTIONS[topic])
