"""A session's script as one JSON text. A step is a short array, so that a script of thirty steps stays small:
[exercise, part, measure, target, rep_s, rest_s, set number, sets, side or null], behind these `every_s` where it is
not 0, and behind that `true` where it is open-ended."""

import json
from functools import lru_cache

from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step
from upswing.storage.columns import CellType


def script_text(script: Script) -> str:
    return json.dumps(
        {
            "title": script.title,
            "kind": script.kind,
            "effort_aim": script.effort_aim,
            "routine": script.routine_id,
            "steps": [_cells(step) for step in script.steps],
        },
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )


def script_of(text: str) -> Script:
    told = json.loads(text)
    steps = tuple(_step(*step) for step in told["steps"])
    return Script(told["title"], told["kind"], steps, told["effort_aim"], told["routine"])


def step_of(text: str) -> Step:
    """One element of the script's `steps`."""
    return _step(*json.loads(text))


def _cells(s: Step) -> tuple[object, ...]:
    told = (s.exercise_id, s.part, s.measure, s.target, s.rep_s, s.rest_s, s.set_number, s.sets, s.side)
    if s.open_ended:
        return (*told, s.every_s, True)
    return (*told, s.every_s) if s.every_s else told


@lru_cache(maxsize=4096)
def _step(
    exercise_id: str,
    part: str,
    measure: str,
    target: int,
    rep_s: float,
    rest_s: int,
    set_number: int,
    sets: int,
    side: str | None,
    every_s: int = 0,
    open_ended: bool = False,  # noqa: FBT001, FBT002 - a cell of the array
) -> Step:
    # Ten years of sessions repeat the same few hundred steps: one value serves them all.
    return Step(
        exercise_id,
        Part(part),
        Measure(measure),
        target,
        rep_s,
        rest_s,
        set_number,
        sets,
        None if side is None else Side(side),
        every_s,
        open_ended,
    )


class ScriptText(CellType[Script]):
    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: Script | None) -> str | None:
        return None if part is None else script_text(part)

    @staticmethod
    def read(cell: str | None) -> Script | None:
        return None if cell is None else script_of(cell)
