"""“Something like this but …”: the wishes that can be said with one key each, and what they ask for."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from upswing.domain.exercise import Joint
from upswing.domain.search import NO_FILTERS, Filters
from upswing.ui.text import tr


class But(StrEnum):
    """In the order in which they are offered."""

    NO_FLOOR = "no-floor"
    QUIET = "quiet"
    NO_EQUIPMENT = "no-equipment"
    WRIST = "wrist"
    KNEE = "knee"
    SHOULDER = "shoulder"
    BACK = "lower-back"
    NECK = "neck"


SPARED = {
    But.WRIST: Joint.WRIST,
    But.KNEE: Joint.KNEE,
    But.SHOULDER: Joint.SHOULDER,
    But.BACK: Joint.LOWER_BACK,
    But.NECK: Joint.NECK,
}


def but_name(but: But) -> str:
    return {
        But.NO_FLOOR: tr("No floor"),
        But.QUIET: tr("Quiet"),
        But.NO_EQUIPMENT: tr("Without equipment"),
        But.WRIST: tr("Kind to the wrist"),
        But.KNEE: tr("Kind to the knee"),
        But.SHOULDER: tr("Kind to the shoulder"),
        But.BACK: tr("Kind to the back"),
        But.NECK: tr("Kind to the neck"),
    }[but]


def filters_of(buts: Iterable[But]) -> Filters:
    """All of these wishes at once."""
    said = frozenset(buts)
    return replace(
        NO_FILTERS,
        no_floor=But.NO_FLOOR in said,
        quiet=But.QUIET in said,
        at_hand=frozenset() if But.NO_EQUIPMENT in said else None,
        spare=frozenset(joint for but, joint in SPARED.items() if but in said),
    )
