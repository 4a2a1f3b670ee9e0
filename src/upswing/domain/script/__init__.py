"""A script: the flat list of steps that the player leads through, one set (and side) after another; made of a
routine, of a plan in the frame of a routine, of one movement alone, or of a longer script on a low day."""

from upswing.domain.script.building import (
    ALONE_REST_S,
    script_of_exercise,
    script_of_plan,
    script_of_routine,
)
from upswing.domain.script.shortening import SHORT_PIECE_S, SHORT_REST_S, SHORT_SETS, shortened
from upswing.domain.script.step import EFFORT_S, GET_READY_S, SIDE_CHANGE_S, Script, Side, Step

__all__ = [
    "ALONE_REST_S",
    "EFFORT_S",
    "GET_READY_S",
    "SHORT_PIECE_S",
    "SHORT_REST_S",
    "SHORT_SETS",
    "SIDE_CHANGE_S",
    "Script",
    "Side",
    "Step",
    "script_of_exercise",
    "script_of_plan",
    "script_of_routine",
    "shortened",
]
