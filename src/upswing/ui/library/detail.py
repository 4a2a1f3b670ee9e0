"""One movement: it moves, it says how, where it stands on its ladder, and what was done of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise
from upswing.domain.marks import Mark
from upswing.domain.movement_history import MovementHistory
from upswing.planner.places import Place
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.figure.loan import cycle_s_of
from upswing.ui.icons import icon
from upswing.ui.library.history_card import HistoryCard
from upswing.ui.library.history_words import record_line
from upswing.ui.library.ladder_strip import LadderStrip, Rungs
from upswing.ui.library.ladder_words import PLANNED_LADDERS, here_words, ladder_heading, ladder_words
from upswing.ui.library.mark_buttons import ICON_PX, MarkButtons
from upswing.ui.library.teaching import Teaching
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import equipment_name, posture_name, target_range

if TYPE_CHECKING:
    from upswing.figure.read import Figures
    from upswing.ui.figure.widget import FigureWidget


NARROW_PX = 480
"""Below this width, times the text scale, the words stand below the figure."""
ALIKE_KEY = "B"


@dataclass(frozen=True, slots=True)
class Known:
    """What the record knows about one movement: its `history`, the `marks` of all movements, the `place` of the plan
    on its ladder, and the rung of it that was `done` last; None and empty where there is nothing."""

    history: MovementHistory
    marks: Mapping[str, Mark]
    place: Place | None
    done: str


class Detail(Page):
    """Emits `start_wanted` and `opened` with the id of a movement, `marked` with the mark that is wanted for the one
    that is shown, None for none, and `alike_wanted`. `buttons` has room for more buttons about it, which `shown` tells
    the movement whenever it is shown anew."""

    start_wanted = Signal(str)
    opened = Signal(str)
    marked = Signal(object)
    alike_wanted = Signal()
    shown = Signal(object)

    def __init__(
        self, theme: Theme, figure: "FigureWidget", figures: "Figures", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__(margin=24)
        self._figure = figure
        self._scale = theme.scale
        self._figures = figures
        self._exercise: Exercise | None = None
        self.name = label("", "title")
        self.facts = label("", "soft")
        self.also = label("", "small")
        self.put_away = label(tr("Put away. It is not offered and not planned; what you did stays."), "soft")
        self.start = button(tr("Try it now"), "primary", name="start-movement")
        self.record = label("", "soft")
        self.marks = MarkButtons(theme, self)
        self.alike = button(tr("Like this, but … ({key})", key=ALIKE_KEY), name="alike-movement")
        self.alike.setAccessibleName(tr("Something like this, but …, key {key}", key=ALIKE_KEY))
        self.buttons = FlowLayout(spacing=8)
        self.ladder = LadderStrip(theme, picture)
        self.ladder_title = label("", "heading")
        self.ladder_about = label("", "small")
        self.ladder_words = label("")
        self.history = HistoryCard(theme)
        self.teaching = Teaching()
        figure.setMinimumHeight(240)
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        self.ladder.opened.connect(self.opened)
        self.ladder.walked.connect(self._see_rung)
        self.marks.marked.connect(self.marked)
        self.alike.clicked.connect(self.alike_wanted)
        self.apply_theme(theme)

    @property
    def exercise(self) -> Exercise | None:
        return self._exercise

    def show_movement(self, exercise: Exercise, catalogue: Catalogue, known: Known) -> None:
        for _ in self.steps(exercise, catalogue, known):
            pass

    def steps(self, exercise: Exercise, catalogue: Catalogue, known: Known) -> Iterator[None]:
        """Shows it from top to bottom, a card at a time."""
        is_another = self._exercise is None or self._exercise.id != exercise.id
        self._exercise = exercise
        self.name.setText(exercise.name)
        self.facts.setText(_facts(exercise))
        self.also.setText(tr("Also called: {names}", names=", ".join(exercise.also)) if exercise.also else "")
        self.also.setVisible(bool(exercise.also))
        self.put_away.setVisible(exercise.id in catalogue.archived)
        self.record.setText(record_line(known.history))
        self.marks.show_mark(
            known.marks.get(exercise.id), planned=exercise.ladder in PLANNED_LADDERS and not exercise.own
        )
        figure, exercises = self._figures.of(exercise.id), catalogue.exercises
        self._figure.set_figure(figure, None)
        self._figure.set_cycle_s(cycle_s_of(figure, exercise.id, exercise.tempo, exercises))
        self._figure.set_playing(True)
        self.shown.emit(exercise)
        yield
        self._put_below(self._ladder_card)
        self._show_ladder(exercise, catalogue, known)
        yield
        self._put_below(self.history)
        self.history.show_history(known.history)
        yield
        self._put_below(self.teaching)
        self.teaching.show()
        for _ in self.teaching.steps(exercise):
            yield
        if is_another:
            self.verticalScrollBar().setValue(0)
            self._see_rung(next((n for n, each in enumerate(self.ladder.at.rungs) if each.id == exercise.id), 0))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        self._scale = theme.scale
        self.ladder.apply_theme(theme)
        self._rungs.setMinimumHeight(self.ladder.sizeHint().height() + 18)
        self.history.apply_theme(theme)
        self.marks.apply_theme(theme)
        size = theme.px(ICON_PX)
        self.alike.setIcon(icon("alike", theme.colour("ink_soft"), size))
        self.alike.setIconSize(QSize(size, size))

    def _show_ladder(self, exercise: Exercise, catalogue: Catalogue, known: Known) -> None:
        ladder = catalogue.ladders.get(exercise.ladder)
        rungs = catalogue.ladder_of(exercise.id)
        self._ladder_card.setVisible(ladder is not None and len(rungs) > 1)
        if ladder is None:
            self.ladder.show_rungs(Rungs(rungs, exercise.id), known.marks)
            return
        place, begun = known.place, bool(known.done)
        here = known.done if place is None else place.exercise_id
        self.ladder_title.setText(ladder_heading(ladder))
        self.ladder_about.setText(ladder.about)
        self.ladder_words.setText("\n".join(ladder_words(ladder, place, catalogue, begun=begun)))
        self.ladder_words.setVisible(bool(self.ladder_words.text()))
        self.ladder.show_rungs(
            Rungs(
                rungs,
                exercise.id,
                graded=ladder.graded,
                here=here if ladder.graded else "",
                here_words=here_words(ladder, planned=place is not None, begun=begun),
                next=(place.next_exercise_id or "") if place is not None else "",
            ),
            known.marks,
        )

    def _see_rung(self, place: int) -> None:
        """In the middle, so that the easier and the harder one are seen beside it."""
        bar = self._rungs.horizontalScrollBar()
        bar.setValue(round(self.ladder.rung_box(place).center().x() - self._rungs.viewport().width() / 2))

    def _on_start(self) -> None:
        if self._exercise is not None:
            self.start_wanted.emit(self._exercise.id)

    def _lay_out(self) -> None:
        for each in (*self.marks.buttons.values(), self.alike):
            self.buttons.addWidget(each)
        head = column(
            self.name,
            self.facts,
            self.also,
            self.put_away,
            self.record,
            row(self.start, 0),
            self.buttons,
            self.marks.meaning,
            0,
            spacing=8,
        )
        pair = self._pair = row(spacing=20)
        pair.addWidget(self._figure, 5)
        pair.addLayout(head, 5)
        rungs = QScrollArea()
        rungs.setProperty("kind", "inside")
        rungs.setFrameShape(QFrame.Shape.NoFrame)
        rungs.setWidget(self.ladder)
        rungs.setWidgetResizable(True)
        rungs.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rungs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rungs = rungs
        words = column(self.ladder_title, self.ladder_about, self.ladder_words, rungs, spacing=8)
        self._ladder_card = frame("card", words, margin=18)
        self.body.addLayout(pair)
        self._below = column(spacing=16)
        self.body.addLayout(self._below)
        self.body.addStretch(1)

    def _put_below(self, card: QWidget) -> None:
        """Where it is not there yet, to be shown once it has its words."""
        if self._below.indexOf(card) < 0:
            card.setParent(self._sheet)
            card.hide()
            self._below.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW_PX * self._scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._pair.direction() != way:
            self._pair.setDirection(way)


def _facts(exercise: Exercise) -> str:
    parts = [posture_name(exercise.posture), target_range(exercise)]
    if exercise.one_sided:
        parts.append(tr("each side"))
    parts.append(", ".join(map(equipment_name, exercise.equipment)) or tr("no equipment"))
    if exercise.quiet:
        parts.append(tr("quiet"))
    if exercise.own:
        parts.append(tr("your own"))
    return "  ·  ".join(parts)
