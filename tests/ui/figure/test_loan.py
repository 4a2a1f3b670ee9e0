"""A borrowed figure at the tempo of the one who borrows it."""

import pytest

from lodging import figures, library
from upswing.domain.exercise import Tempo
from upswing.ui.figure.loan import cycle_s_of


def test_twice_as_slow_a_tempo_takes_twice_as_long_a_round() -> None:
    squat, figure = library().exercises["squat"], figures().of("squat")
    assert figure is not None
    slow = Tempo(
        *(2 * part for part in (squat.tempo.down_s, squat.tempo.pause_s, squat.tempo.up_s, squat.tempo.rest_s))
    )
    assert cycle_s_of(figure, "own-squat", slow, library().exercises) == pytest.approx(2 * figure.cycle_s)
    assert cycle_s_of(figure, "own-squat", squat.tempo, library().exercises) == pytest.approx(figure.cycle_s)


def test_a_movement_with_a_figure_of_its_own_keeps_its_round() -> None:
    squat = library().exercises["squat"]
    assert cycle_s_of(figures().of("squat"), "squat", Tempo(9, 0, 0, 0), library().exercises) is None
    assert cycle_s_of(None, "own-squat", squat.tempo, library().exercises) is None
    assert cycle_s_of(figures().of("squat"), "own-squat", squat.tempo, {}) is None
