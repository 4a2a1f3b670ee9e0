"""One movement: it moves, it says how, and it shows where it stands on its ladder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise
from upswing.domain.session import SetDone
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.library.ladder_strip import LadderStrip
from upswing.ui.text import counted, short_day, tr
from upswing.ui.theme import Theme
from upswing.ui.words import dose, equipment_name, joint_name, posture_name, target_range

if TYPE_CHECKING:
    from upswing.figure.read import Figures
    from upswing.ui.figure.widget import FigureWidget


NARROW_PX = 480
"""Below this width, times the text scale, the words stand below the figure."""


class Detail(Page):
    start_wanted = Signal(str)
    opened = Signal(str)

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
        self.start = button(tr("Try it now"), "primary", name="start-movement")
        self.record = label("", "soft")
        self.ladder = LadderStrip(theme, picture)
        self.ladder_about = label("", "small")
        self._texts = column(spacing=14)
        figure.setMinimumHeight(240)
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        self.ladder.opened.connect(self.opened)

    @property
    def exercise(self) -> Exercise | None:
        return self._exercise

    def show_movement(
        self, exercise: Exercise, catalogue: Catalogue, *, at: str, last: tuple[SetDone, ...]
    ) -> None:
        """`at` is the movement of this ladder that the plan stands on; `last` the newest sets of this one."""
        self._exercise = exercise
        self.name.setText(exercise.name)
        self.facts.setText(_facts(exercise))
        self.also.setText(tr("Also called: {names}", names=", ".join(exercise.also)) if exercise.also else "")
        self.also.setVisible(bool(exercise.also))
        self.record.setText(_record(last))
        self._figure.set_figure(self._figures.of(exercise.id), None)
        self._figure.set_playing(True)
        ladder = catalogue.ladders.get(exercise.ladder)
        self.ladder_about.setText(ladder.about if ladder else "")
        self.ladder.show_ladder(catalogue.ladder_of(exercise.id), exercise.id, at)
        self._show_texts(exercise)
        self.verticalScrollBar().setValue(0)

    def _on_start(self) -> None:
        if self._exercise is not None:
            self.start_wanted.emit(self._exercise.id)

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        self._scale = theme.scale
        self.ladder.apply_theme(theme)

    def _lay_out(self) -> None:
        head = column(self.name, self.facts, self.also, self.record, row(self.start, 0), 0, spacing=8)
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
        rungs.setMinimumHeight(self.ladder.sizeHint().height() + 18)
        self._rungs = rungs
        way = label(tr("The ladder, easier to harder"), "heading")
        self.body.addLayout(pair)
        self.body.addWidget(frame("card", column(way, self.ladder_about, rungs, spacing=8), margin=18))
        self.body.addLayout(self._texts)
        self.body.addStretch(1)

    def _show_texts(self, exercise: Exercise) -> None:
        clear(self._texts)
        self._texts.addWidget(_section(tr("How"), [f"{n}.  {step}" for n, step in enumerate(exercise.how, 1)]))
        self._texts.addWidget(_section(tr("Three cues"), [f"•  {cue}" for cue in exercise.cues]))
        mends = [tr("{what} – {mend}", what=each.what, mend=each.mend) for each in exercise.mistakes]
        self._texts.addWidget(
            _section(tr("What often goes wrong, and the mend"), [f"•  {line}" for line in mends])
        )
        self._texts.addWidget(_section(tr("Breathing"), [exercise.breathing]))
        works = ", ".join((*exercise.primary_muscles, *exercise.secondary_muscles))
        carried = ", ".join(joint_name(joint) for joint in exercise.loads)
        lines = [tr("Works: {muscles}", muscles=works)]
        if carried:
            lines.append(tr("Carried by: {joints}", joints=carried))
        self._texts.addWidget(_section(tr("Body"), lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW_PX * self._scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._pair.direction() != way:
            self._pair.setDirection(way)


def _section(title: str, lines: list[str]) -> QWidget:
    return frame("card", column(label(title, "heading"), *(label(line) for line in lines), spacing=6), margin=18)


def _facts(exercise: Exercise) -> str:
    parts = [posture_name(exercise.posture), target_range(exercise)]
    if exercise.one_sided:
        parts.append(tr("each side"))
    parts.append(", ".join(map(equipment_name, exercise.equipment)) or tr("no equipment"))
    if exercise.quiet:
        parts.append(tr("quiet"))
    return "  ·  ".join(parts)


def _record(last: tuple[SetDone, ...]) -> str:
    if not last:
        return tr("You have not done this one yet.")
    newest = last[0]
    said = dose(newest.measure, max(1, newest.amount), 1)
    sets = counted("{n} set so far", "{n} sets so far", len(last))
    return tr("Last: {dose}, {day}. {sets}.", dose=said, day=short_day(newest.done_at.date()), sets=sets)
