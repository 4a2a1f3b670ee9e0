"""One pattern on its ladder: where one stands, how far it is, and the movement that comes next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from upswing.planner.places import Place
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.key_picture import KeyPicture
from upswing.ui.plan.place_words import holds, progress, rung_words
from upswing.ui.plan.step_dots import StepDots
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import dose, pattern_name

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue

PICTURE_PX = 72
NARROW_PX = 720


class PlaceRow(QWidget):
    """`movement_wanted` carries the id of a movement that is to be shown in the library. `room` is how wide it is
    going to be, as far as that is known."""

    movement_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        place: Place,
        held: Sequence[str],
        catalogue: "Catalogue",
        pictures: LatePictures,
        *,
        room: int = 0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        exercise = catalogue.exercises[place.exercise_id]
        said = dose(place.measure, place.target, place.sets, one_sided=exercise.one_sided)
        now = column(
            label(f"{pattern_name(place.pattern)}  ·  {rung_words(place)}", "eyebrow"),
            self._link(exercise.id, exercise.name),
            label(said, "small"),
            0,
            spacing=0,
        )
        way = column(StepDots(theme, place), label(progress(place)), spacing=4)
        for sentence in holds(place, held):
            way.addWidget(label(sentence, "small"))
        way.addStretch(1)
        ahead = column(label(tr("Next"), "eyebrow"), spacing=0)
        if place.next_exercise_id is None:
            ahead.addWidget(label(tr("This is the top of the ladder."), "soft"))
        else:
            ahead.addLayout(self._link(place.next_exercise_id, catalogue.exercises[place.next_exercise_id].name))
        ahead.addStretch(1)
        parts = (self._pair(exercise.id, now), way, self._pair(place.next_exercise_id, ahead))
        self._line = row(*parts, spacing=18)
        for at in range(len(parts)):
            self._line.setStretch(at, 1)
        self._turn(room)
        self.setLayout(self._line)

    def _turn(self, room: int) -> None:
        wide = room >= NARROW_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setSpacing(18 if wide else 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(self.width())

    def _pair(self, exercise_id: str | None, words: QLayout) -> QLayout:
        line = row(words, spacing=6)
        line.setStretch(0, 1)
        if exercise_id is not None:
            picture = KeyPicture(exercise_id, PICTURE_PX, self._pictures)
            line.insertWidget(0, picture)
            line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        return line

    def _link(self, exercise_id: str, name: str) -> QLayout:
        made = button(name, "link", name=f"plan-movement-{exercise_id}")
        made.setAccessibleName(tr("{movement}, show it in the library", movement=name))
        made.clicked.connect(lambda: self.movement_wanted.emit(exercise_id))
        return row(made, 0)
