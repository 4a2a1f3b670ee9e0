"""One routine: what it is for, how long it takes, and every movement of it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPushButton, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_routine import OWN
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.ui.by_turns import ByTurns, settle
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.opening.words import part_name, way_words
from upswing.ui.plan.key_picture import KeyPicture
from upswing.ui.routines.wide_button import WideButton
from upswing.ui.routines.words import item_words, length_words, needs_words
from upswing.ui.text import tr
from upswing.ui.theme import Theme

PICTURE_PX = 56
MOST_SCALE = 1.5


class RoutineDetail(Page):
    """Emits what is wanted with the routine that is shown; `start_wanted` with the stage, from 1, and
    `movement_wanted` with the id of a movement to be looked at."""

    left = Signal()
    start_wanted = Signal(object, int)
    duplicate_wanted = Signal(object)
    share_wanted = Signal(object)
    change_wanted = Signal(object)
    put_away_wanted = Signal(object)
    drop_wanted = Signal(object)
    movement_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        picture: Callable[[str, int], QPixmap],
        told_s: Callable[[Routine, int], float],
    ) -> None:
        super().__init__(margin=24)
        self._theme = theme
        self._pictures = LatePictures(picture, self)
        self._turns = ByTurns(self)
        self._told_s = told_s
        self._catalogue = Catalogue({}, {})
        self._routine: Routine | None = None
        self._is_changed = False
        self.back = button(tr("All routines"), "link", name="routine-back")
        self.back.clicked.connect(self.left)
        self.name = label("", "title")
        self.for_whom, self.about, self.facts = label(""), label("", "soft"), label("", "soft")
        self.stages = QComboBox()
        self.stages.setObjectName("routine-stage")
        self.stages.setAccessibleName(tr("Step of the routine"))
        self.start = self._act(tr("Start"), "start", self._on_start, kind="primary")
        self.change = self._act(tr("Change"), "change", self.change_wanted.emit)
        self.duplicate = self._act(tr("Duplicate"), "duplicate", self.duplicate_wanted.emit)
        self.share = self._act(tr("Share …"), "share", self.share_wanted.emit)
        self.put_away = self._act(tr("Put away"), "put-away", self.put_away_wanted.emit)
        self._note, self._parts = column(spacing=8), column(spacing=16)
        self.stages.currentIndexChanged.connect(self._show_stage)
        self._lay_out()
        self.limit_width(theme.scale)

    @property
    def is_filling(self) -> bool:
        """Whether there are blocks to come."""
        return self._turns.is_active

    @property
    def is_painting(self) -> bool:
        return self._pictures.is_painting

    @property
    def routine(self) -> Routine | None:
        return self._routine

    @property
    def stage(self) -> int:
        return max(0, self.stages.currentIndex()) + 1

    def show_routine(self, routine: Routine, catalogue: Catalogue, *, stage: int, is_changed: bool) -> None:
        """`stage` is the one in which it goes on; `is_changed` tells that there are changes that are not saved."""
        if routine != self._routine:
            self.verticalScrollBar().setValue(0)
        self._routine, self._catalogue, self._is_changed = routine, catalogue, is_changed
        self.name.setText(routine.name)
        self.for_whom.setText(routine.for_whom)
        self.about.setText(routine.about)
        self.stages.blockSignals(True)
        self.stages.clear()
        count = len(routine.stages)
        for number in range(1, count + 1):
            self.stages.addItem(tr("Step {number} of {count}", number=number, count=count))
        self.stages.setCurrentIndex(stage - 1 if count else -1)
        self.stages.blockSignals(False)
        self.stages.setVisible(count > 0)
        is_own = routine.id.startswith(OWN)
        self.change.setVisible(is_own)
        self.put_away.setVisible(is_own)
        self._show_note(is_own=is_own)
        self._show_stage()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self._pictures.forget()
        self._show_stage()

    def _show_note(self, *, is_own: bool) -> None:
        assert self._routine is not None
        clear(self._note)
        self.start.setEnabled(self._is_whole)
        self.duplicate.setEnabled(self._is_whole)
        self.share.setEnabled(self._is_whole)
        if not self._is_whole:
            way_out = tr("Change it, and choose another one in its place.") if is_own else ""
            said = tr("A movement of this routine is not in your library any more.")
            self._note.addWidget(frame("notice", column(label(f"{said} {way_out}".strip())), margin=14))
        if self._is_changed:
            go_on = self._act(tr("Go on"), "go-on", self.change_wanted.emit)
            drop = self._act(tr("Drop the changes"), "drop", self.drop_wanted.emit, kind="link")
            acts = FlowLayout(spacing=8)
            acts.addWidget(go_on)
            acts.addWidget(drop)
            words = label(tr("It has changes that are not saved yet. What you see here is how it was before."))
            self._note.addWidget(frame("notice", column(words, acts, spacing=6), margin=14))

    @property
    def _is_whole(self) -> bool:
        assert self._routine is not None
        return self._routine.movements <= self._catalogue.exercises.keys()

    def _show_stage(self) -> None:
        routine = self._routine
        clear(self._parts)
        if routine is None:
            return
        needs = needs_words(routine, self._catalogue.exercises)
        if self._is_whole:
            length = tr("About {length}", length=length_words(self._told_s(routine, self.stage)))
            self.facts.setText(f"{length}  ·  {needs}")
        else:
            self.facts.setText(needs)
        self._turns.begin(self._fill(routine.at(self.stage).blocks))

    def _fill(self, blocks: Sequence[Block]) -> Iterator[None]:
        for part in Part:
            inside = [block for block in blocks if block.part is part]
            if inside:
                cards = column(label(part_name(part), "heading"), spacing=10)
                self._parts.addLayout(cards)
                for block in inside:
                    card = self._block(block)
                    cards.addWidget(card)
                    card.show()
                    settle()
                    yield

    def _block(self, block: Block) -> QWidget:
        said = tr("Your plan fills this part. Without a plan:") if block.planned else way_words(block)
        lines = [self._item(item, block) for item in block.items]
        return frame("card", column(label(said, "soft"), *lines, spacing=4), margin=18)

    def _item(self, item: RoutineItem, block: Block) -> QWidget:
        size = round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))
        exercise = self._catalogue.exercises.get(item.exercise_id)
        if exercise is None:
            place = label("", wraps=False)
            place.setFixedSize(size, size)
            gone = label(tr("A movement that is not here any more"), "soft")
            return _plain(row(place, gone, spacing=14))
        about = item_words(item, exercise, block)
        words = column(0, label(exercise.name), *([label(about, "small")] if about else []), 0, spacing=1)
        line = row(KeyPicture(exercise.id, size, self._pictures), words, spacing=14)
        line.setStretch(1, 1)
        made = WideButton(f"{exercise.name}, {about}", line, name=f"look-at-{exercise.id}", margin=8)
        made.setToolTip(tr("Look at this movement"))
        made.clicked.connect(partial(self.movement_wanted.emit, exercise.id))
        return made

    def _act(self, text: str, name: str, act: Callable[[Routine], object], *, kind: str = "") -> QPushButton:
        made = button(text, kind, name=f"routine-act-{name}")
        made.setMinimumHeight(44)
        made.clicked.connect(lambda: act(self._routine) if self._routine is not None else None)
        return made

    def _on_start(self, routine: Routine) -> None:
        self.start_wanted.emit(routine, self.stage)

    def _lay_out(self) -> None:
        acts = FlowLayout(spacing=10)
        for act in (self.start, self.change, self.duplicate, self.share, self.put_away):
            acts.addWidget(act)
        head = column(row(self.back, 0), self.name, self.facts, spacing=4)
        words = column(self.for_whom, self.about, spacing=6)
        for part in (head, row(self.stages, 0), acts, self._note, words, self._parts):
            self.body.addLayout(part)
        self.body.addStretch(1)


def _plain(layout: QBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
