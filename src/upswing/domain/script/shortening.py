"""A longer script made short for a low day."""

from dataclasses import replace

from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script.step import Script, Side, Step

SHORT_SETS = 2
"""The most sets in a session shortened for a low day (planner rule 8)."""
SHORT_PIECE_S = 60
SHORT_REST_S = 30


def shortened(script: Script, minutes: int = 5) -> Script:
    """The same session in at most `minutes`: one or two first sets, a little warm-up and the end of the cool-down,
    in their order, with shorter rests; where it fits already, the script itself.

    One piece always stays, so only a single long hold can take more than `minutes`."""
    limit_s = minutes * 60
    if script.estimate_s <= limit_s:
        return script
    pieces = [_short(piece, limit_s) for piece in _first_sets(script.steps)]
    kept: list[int] = []
    sets = 0
    for place in _most_telling_first(pieces):
        is_work = pieces[place][0].part is Part.WORK
        if is_work and sets == SHORT_SETS:
            continue
        tried = sorted([*kept, place])
        steps = tuple(step for each in tried for step in pieces[each])
        if kept and replace(script, steps=steps).estimate_s > limit_s:
            continue
        kept = tried
        sets += is_work
    steps = tuple(step for each in kept for step in pieces[each])
    return replace(script, steps=steps, effort_aim=max(1, script.effort_aim - 1))


def _first_sets(steps: tuple[Step, ...]) -> list[list[Step]]:
    """The first set of every movement, both sides of it together."""
    pieces: list[list[Step]] = []
    for step in steps:
        if step.set_number > 1:
            continue
        if step.side is Side.RIGHT and pieces and pieces[-1][-1].exercise_id == step.exercise_id:
            pieces[-1].append(step)
        else:
            pieces.append([step])
    return [[replace(step, sets=1) for step in piece] for piece in pieces]


def _short(piece: list[Step], limit_s: int) -> list[Step]:
    """The piece with its minutes cut to one, or to all there is where they are the work; rests cut too."""
    short: list[Step] = []
    for step in piece:
        most_s = max(SHORT_PIECE_S, limit_s - SHORT_PIECE_S) if step.part is Part.WORK else SHORT_PIECE_S
        target = min(step.target, most_s) if step.measure is Measure.DURATION else step.target
        short.append(replace(step, target=target, rest_s=min(step.rest_s, SHORT_REST_S)))
    return short


def _most_telling_first(pieces: list[list[Step]]) -> list[int]:
    """Places of the pieces, the ones to keep first at the front: the first work, the end of the cool-down, the
    first of the warm-up, more work, then the rest."""
    places = {part: [place for place, piece in enumerate(pieces) if piece[0].part is part] for part in Part}
    work, warm, cool = places[Part.WORK], places[Part.WARM_UP], places[Part.COOL_DOWN]
    return [*work[:1], *cool[-1:], *warm[:1], *work[1:], *warm[1:], *cool[:-1]]
