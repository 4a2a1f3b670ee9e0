"""What is in a file that somebody has given away, on the screen before anything is kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.limits import Limits
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import Block, Part, RoutineItem
from upswing.domain.script import script_of_routine
from upswing.domain.script.suiting import suited
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.opening.words import (
    brought_words,
    figure_ids,
    known_words,
    part_name,
    same_here,
    way_words,
    whole_words,
)
from upswing.ui.routines.words import item_words, needs_words
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

PICTURE_PX = 56
MOST_SCALE = 1.5
Picture = Callable[[str, int], QPixmap]


class PreviewPage(Page):
    """Emits `kept` or `left`. `catalogue` is the library it is laid beside; nothing of the file is in it yet."""

    kept = Signal()
    left = Signal()

    def __init__(
        self, shared: SharedRoutine, catalogue: Catalogue, limits: Limits, theme: Theme, picture: Picture
    ) -> None:
        super().__init__()
        self.shared = shared
        self._all = catalogue.with_own([each.exercise for each in shared.movements], archived=catalogue.archived)
        self._pictures = LatePictures(picture, self)
        self._pictures.painted.connect(self._on_painted)
        self._lenders = figure_ids(shared)
        self._places: list[tuple[QLabel, str]] = []
        routine = shared.routine
        known = same_here(routine, catalogue) is not None
        self.keep = button(tr("Keep it as a second one") if known else tr("Keep it"), name="opening-keep")
        self.leave = button(tr("Leave it"), name="opening-leave")
        self.keep.clicked.connect(self.kept)
        self.leave.clicked.connect(self.left)
        first, second = (self.leave, self.keep) if known else (self.keep, self.leave)
        first.setProperty("kind", "primary")
        self._first = first
        foot = FlowLayout(spacing=12)
        foot.addWidget(first)
        foot.addWidget(second)
        self.body.addLayout(
            column(
                label(tr("A routine that was shared with you"), "eyebrow"),
                label(routine.name, "title"),
                label(
                    f"{whole_words(routine, self._all)}  ·  {needs_words(routine, self._all.exercises)}", "soft"
                ),
                spacing=4,
            )
        )
        for text in (routine.for_whom, routine.about):
            if text:
                self.body.addWidget(label(text))
        for sentence in (known_words(shared, catalogue), self._for_you(limits)):
            if sentence:
                self.body.addWidget(_note(sentence))
        self.body.addLayout(foot)
        for part in Part:
            blocks = [self._block(block) for block in routine.blocks if block.part is part]
            if blocks:
                self.body.addLayout(column(label(part_name(part), "heading"), *blocks, spacing=10))
        if shared.movements:
            self.body.addWidget(self._brought())
        self.body.addStretch(1)
        self.apply_theme(theme)

    def give_focus(self) -> None:
        """To what Enter is most likely meant for."""
        self._first.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        self._pictures.forget()
        size = round(PICTURE_PX * min(theme.scale, MOST_SCALE))
        for place, exercise_id in self._places:
            place.setFixedSize(size, size)
            place.setPixmap(self._picture(exercise_id, size))

    def _picture(self, exercise_id: str, size: int) -> QPixmap:
        return self._pictures.of(self._lenders.get(exercise_id, exercise_id), size)

    def _on_painted(self, lender: str) -> None:
        for place, exercise_id in self._places:
            if self._lenders.get(exercise_id, exercise_id) == lender:
                place.setPixmap(self._picture(exercise_id, place.width()))

    def _for_you(self, limits: Limits) -> str:
        """What would be swapped in it for this person when she starts it."""
        script = script_of_routine(self.shared.routine, self._all)
        return (
            counted(
                "When you start it, one movement in it is swapped for you, because of what you told Upswing.",
                "When you start it, {n} movements in it are swapped for you, because of what you told Upswing.",
                count,
            )
            if (count := len(suited(script, self._all, limits).stand_ins))
            else ""
        )

    def _block(self, block: Block) -> QWidget:
        lines = [self._item(item, block) for item in block.items]
        said = tr("Your plan fills this part. Without a plan:") if block.planned else way_words(block)
        return frame("card", column(label(said, "soft"), *lines, spacing=10), margin=20)

    def _item(self, item: RoutineItem, block: Block) -> QWidget:
        exercise = self._all.exercises[item.exercise_id]
        return self._line(exercise.id, exercise.name, item_words(item, exercise, block))

    def _brought(self) -> QWidget:
        lines = [self._movement(each) for each in self.shared.movements]
        card = frame("card", column(label(brought_words(self.shared), "soft"), *lines, spacing=10), margin=20)
        made = QWidget()
        made.setLayout(column(label(tr("Comes along"), "heading"), card, spacing=10))
        return made

    def _movement(self, own: OwnExercise) -> QWidget:
        return self._line(own.id, own.exercise.name, " ".join(own.exercise.how))

    def _line(self, exercise_id: str, name: str, about: str) -> QWidget:
        place = label("", wraps=False)
        self._places.append((place, exercise_id))
        words = column(0, label(name), *([label(about, "small")] if about else []), 0, spacing=1)
        line = row(place, words, spacing=14)
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _note(sentence: str) -> QFrame:
    return frame("notice", row(label(sentence)), margin=14)
