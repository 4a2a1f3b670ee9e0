"""The rungs: for each pattern the movement that is due, how far it is to the next one, and what holds it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from upswing.domain.exercise import Pattern
from upswing.planner.constants import PAIN_EASIER, PAIN_HOLD_EXPOSURES, PAIN_REST, PAIN_REST_DAYS
from upswing.planner.places import Place
from upswing.ui.controls.layout import column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.explained import Chapter, Entry, entries_of
from upswing.ui.plan.place_row import PlaceRow
from upswing.ui.plan.sources import Number, source_of_code
from upswing.ui.plan.why import WhyFold
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue


class PlacesCard(QFrame):
    """`movement_wanted` carries the id of a movement that is to be shown in the library."""

    movement_wanted = Signal(str)

    def __init__(self, theme: Theme, pictures: LatePictures) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._pictures = pictures
        self._shown: list[tuple[object, QWidget]] = []
        self._rows = column(spacing=18)
        self.why = WhyFold(tr("the rungs"), _why)
        parts = column(
            label(tr("Your movements, rung by rung"), "heading"),
            self._rows,
            row(self.why.button, 0),
            self.why.panel,
            spacing=14,
        )
        parts.setContentsMargins(24, 20, 24, 14)
        self.setLayout(parts)

    def steps(
        self,
        places: Sequence[Place],
        held: Mapping[Pattern, tuple[str, ...]],
        left_out: Sequence[str],
        catalogue: "Catalogue",
    ) -> Iterator[None]:
        """Shows them, a row in each step; a row stays where it says the same. `held` are the steps that were declined,
        by pattern; `left_out` sentences about patterns without a row."""
        rows: list[tuple[object, Callable[[], QWidget]]] = []
        for place in places:
            holds = held.get(place.pattern, ())
            rows.append(((place, holds), partial(self._row, place, holds, catalogue)))
        rows += [(sentence, partial(label, sentence, "soft")) for sentence in left_out]
        for at, (says, make) in enumerate(rows):
            if [said for said, _ in self._shown[at : at + 1]] != [says]:
                self._put(at, says, make())
                yield
        self._drop(slice(len(rows), None))

    def apply_theme(self, theme: Theme) -> None:
        """Drawn anew at the next showing."""
        self._theme = theme
        self._shown = [(None, each) for _, each in self._shown]

    def _put(self, at: int, says: object, made: QWidget) -> None:
        """In the place of what stands there."""
        self._drop(slice(at, at + 1))
        self._rows.insertWidget(at, made)
        made.show()
        self._shown.insert(at, (says, made))

    def _drop(self, which: slice) -> None:
        for _, gone in self._shown[which]:
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        del self._shown[which]

    def _row(self, place: Place, held: Sequence[str], catalogue: "Catalogue") -> QWidget:
        made = PlaceRow(self._theme, place, held, catalogue, self._pictures, room=self.width() - 48)
        made.movement_wanted.connect(self.movement_wanted)
        return made


def _why() -> tuple[Chapter, ...]:
    numbers = (Number.RUNGS, Number.REPETITIONS, Number.HOLDS, Number.TOP, Number.ONE_STEP)
    pain = Entry(
        tr(
            "Pain of {held} or more holds a pattern for {sessions} sessions; from {rest} on it rests for {days} days.",
            held=PAIN_EASIER,
            sessions=PAIN_HOLD_EXPOSURES,
            rest=PAIN_REST,
            days=PAIN_REST_DAYS,
        ),
        source_of_code()["pain-hold"],
    )
    return (Chapter(tr("How one moves on"), (*entries_of(numbers), pain)),)
