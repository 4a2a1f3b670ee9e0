"""The library as it stands now: what ships, and what a person has added to it."""

from collections.abc import Iterable
from pathlib import Path

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine, SharedRoutine
from upswing.domain.routine import Routine
from upswing.errors import InterchangeError
from upswing.interchange.routine_file import SUFFIX, read_routine, write_routine
from upswing.journal.pen import Pen


class Library:
    """Made again after a movement or a routine of one's own has changed. May be asked from any thread."""

    def __init__(self, pen: Pen, shipped: Catalogue) -> None:
        self._pen = pen
        self._shipped = shipped
        self._known: tuple[tuple[int, int], Catalogue, dict[str, str]] | None = None

    @property
    def shipped(self) -> Catalogue:
        return self._shipped

    @property
    def catalogue(self) -> Catalogue:
        """Everything that can be trained, and what the record may speak of. The same object until it changes.
        Raises StorageError."""
        return self._now()[0]

    @property
    def lent_figures(self) -> dict[str, str]:
        """For every own movement the id of the movement that lends its figure, empty where none does. Raises
        StorageError."""
        return self._now()[1]

    def share(self, path: Path, routine: Routine) -> None:
        """Writes the routine into a file for somebody else, with the own movements that it uses. Raises
        InterchangeError and StorageError."""
        with self._pen.reading() as reading:
            own = reading.own_exercises()
        write_routine(path, routine, own)

    def look_at(self, path: Path) -> SharedRoutine:
        """What somebody has given away in this file; nothing is kept. Raises InterchangeError with a sentence for
        whatever is no such file, and StorageError."""
        if fault := _no_file(path):
            raise fault
        return read_routine(path, self.catalogue.exercises)

    def _now(self) -> tuple[Catalogue, dict[str, str]]:
        stamp = (self._pen.writes_of[OwnExercise], self._pen.writes_of[OwnRoutine])
        known = self._known
        if known is None or known[0] != stamp:
            with self._pen.reading() as reading:
                own, routines = reading.own_exercises(), reading.own_routines()
            catalogue = self._shipped.with_own(
                (each.exercise for each in own),
                (each.routine for each in routines),
                _archived(own, routines),
            )
            known = (stamp, catalogue, {each.id: each.figure for each in own})
            self._known = known
        return known[1:]


def _archived(own: Iterable[OwnExercise], routines: Iterable[OwnRoutine]) -> set[str]:
    return {each.id for each in own if each.archived} | {each.id for each in routines if each.archived}


def _no_file(path: Path) -> InterchangeError | None:
    """What it is where it is no file; a pipe or a device is never opened, it might never end."""
    name = path.name or str(path)
    if path.is_dir():
        return InterchangeError(f"{name} is a folder.", f"Open a file whose name ends in {SUFFIX}.")
    if not path.exists():
        return InterchangeError(f"{name} is not there any more.", "Look for it where it was moved to.")
    return (
        None if path.is_file() else InterchangeError(f"{name} is not a file that can be read.", "Choose a file.")
    )
