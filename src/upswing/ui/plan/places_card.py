"""The rungs: for each pattern the movement that is due, how far it is to the next one, and what holds it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from upswing.domain.exercise import Pattern
from upswing.planner.constants import PAIN_EASIER, PAIN_HOLD_EXPOSURES, PAIN_REST, PAIN_REST_DAYS
from upswing.planner.places import Place
from upswing.ui.controls.layout import clear, column, label, row
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
        self._shown: object = None
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

    def show_places(
        self,
        places: Sequence[Place],
        held: Mapping[Pattern, tuple[str, ...]],
        left_out: Sequence[str],
        catalogue: "Catalogue",
    ) -> None:
        """`held` are the steps that were declined, by pattern; `left_out` sentences about patterns without a row."""
        if self._shown == (places, held, left_out):
            return
        self._shown = (places, held, left_out)
        clear(self._rows)
        for place in places:
            self._rows.addWidget(self._row(place, held.get(place.pattern, ()), catalogue))
        for sentence in left_out:
            self._rows.addWidget(label(sentence, "soft"))

    def apply_theme(self, theme: Theme) -> None:
        """Drawn anew at the next showing."""
        self._theme = theme
        self._shown = None

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
