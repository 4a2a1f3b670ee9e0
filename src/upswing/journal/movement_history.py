"""The history of one movement, also of one that is put away."""

from upswing.domain.movement_history import MovementHistory
from upswing.journal.pen import Pen


class MovementHistories:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of(self, exercise_id: str) -> MovementHistory:
        """Every session in which this movement was done. Raises StorageError."""
        with self._pen.reading() as reading:
            return MovementHistory(reading.bouts(exercise_id))
