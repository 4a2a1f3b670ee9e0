"""A borrowed figure moves at the tempo of the movement that borrows it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from upswing.domain.exercise import Exercise, Tempo

if TYPE_CHECKING:
    from upswing.figure.figure import Figure


def cycle_s_of(
    figure: "Figure | None", exercise_id: str, tempo: Tempo, exercises: Mapping[str, Exercise]
) -> float | None:
    """The seconds that one round of this figure takes when that movement is shown with it at this tempo; None for
    the figure's own, also where it is not known whose figure it is."""
    lender = exercises.get(figure.id) if figure is not None and figure.id != exercise_id else None
    if figure is None or lender is None:
        return None
    return figure.cycle_s * tempo.cycle_s / lender.tempo.cycle_s


def cycle_s_in_step(figure: "Figure | None", cycle_s: float | None, rep_s: float) -> float | None:
    """The seconds of one round with which the figure keeps step with repetitions of `rep_s` seconds: as many whole
    repetitions as one round comes nearest to, at least one."""
    if figure is None or rep_s <= 0:
        return cycle_s
    return rep_s * max(1, round((cycle_s or figure.cycle_s) / rep_s))
