"""The keyboard of a session as data: one table for the window and for the help that shows it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Action(StrEnum):
    PAUSE = "pause"
    DONE = "done"
    BACK = "back"
    FORWARD = "forward"
    MORE = "more"
    FEWER = "fewer"
    EASIER = "easier"
    HARDER = "harder"
    ALIKE = "alike"
    MORE_REST = "more-rest"
    SHORTEN = "shorten"
    HURTS = "hurts"
    SKIP = "skip"
    SOUND = "sound"
    FULL_SCREEN = "full-screen"
    STOP = "stop"
    HELP = "help"


KEYS: Mapping[Action, tuple[str, ...]] = MappingProxyType(
    {
        Action.PAUSE: ("Space",),
        Action.DONE: ("Return", "Enter"),
        Action.BACK: ("Left",),
        Action.FORWARD: ("Right",),
        Action.MORE: ("Up",),
        Action.FEWER: ("Down",),
        Action.EASIER: ("E",),
        Action.HARDER: ("H",),
        Action.ALIKE: ("B",),
        Action.MORE_REST: ("R",),
        Action.SHORTEN: ("L",),
        Action.HURTS: ("P",),
        Action.SKIP: ("S",),
        Action.SOUND: ("M",),
        Action.FULL_SCREEN: ("F",),
        Action.STOP: ("Esc",),
        Action.HELP: ("?",),
    }
)
"""Key names in the order in which help shows them, as Qt's portable text spells them; the first is the one to show
(`Return` is the large key, `Enter` the one on the number pad)."""


def action_of(key: str) -> Action | None:
    """What a key does, by its name in KEYS; None for every other key."""
    return next((action for action, names in KEYS.items() if key in names), None)
