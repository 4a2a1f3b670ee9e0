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
