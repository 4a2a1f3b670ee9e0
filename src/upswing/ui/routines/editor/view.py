"""The editor of a routine: name and words, the parts with their blocks, and always in sight how long it takes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from upswing.domain import routine_draft as drafts
from upswing.domain.edit_steps import EditSteps
from upswing.domain.routine import Part, Routine
from upswing.domain.routine_draft import DraftBlock, RoutineDraft
from upswing.domain.routine_faults import Fault, What
from upswing.domain.routine_making import draft_of, faults_of, made, script_of_draft
from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.layout import Page, button, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.movement.picker import MovementPicker
from upswing.ui.routines.editor.board import Board
from upswing.ui.routines.editor.desk import Desk, Edit, dress, say_what_it_does, small_button
from upswing.ui.routines.editor.draft_words import Words
from upswing.ui.routines.editor.dragging import Dragging
from upswing.ui.routines.editor.fields import is_undo_or_redo
from upswing.ui.routines.editor.foot import Foot
from upswing.ui.routines.editor.places import DropPlace
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

LENDER = "first-steps-a"
"""The routine whose warm-up and cool-down can be taken."""
PATIENCE_MS = 350
"""Somebody who is in the middle of typing a number is not told at once that it is too small."""


class RoutineEditor(QWidget):
    """Emits `save_wanted` with the routine as it is now, and `left` when the person goes away; what she has not saved
    is in `steps`."""

    save_wanted = Signal(object)
    left = Signal()

    def __init__(self, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._picture = picture
        self._pictures = LatePictures(picture, self)
        self._turns = ByTurns(self)
        self._saved = RoutineDraft()
        self._faults: tuple[Fault, ...] = ()
        self.steps = EditSteps(RoutineDraft())
        self.desk = Desk(
            edit=self.edit,
            add=self._pick_for_block,
            exchange=self._pick_for_item,
            drag=lambda key, at: self._dragging.drag(key, at),
            drop=self._on_drop,
            give_up=lambda: self._dragging.end(),
            exercises=lambda: self._given.catalogue.exercises,
            picture=self._pictures.of,
        )
        self.title = label("", "title")
        self.back = button(tr("Back"), name="editor-back")
        self.undo = small_button("undo", "editor-undo", self._on_undo)
        self.redo = small_button("redo", "editor-redo", self._on_redo)
        self.words = Words(self.desk)
        self.board = Board(self.desk, self._lent(), theme)
        self.foot = Foot()
        self.page = Page(margin=20)
        self._picker: MovementPicker | None = None
        self._picked: Callable[[str], None] = lambda _: None
        self._came_from: QWidget | None = None
        self._lay_out()
        self._dragging = Dragging(self.page, self._place_for, theme)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_faults)
        self._listen()
        self.apply_theme(theme)

    @property
    def is_filling(self) -> bool:
        """Whether there are blocks or movements to come."""
        return self._turns.is_active

    @property
    def is_painting(self) -> bool:
        return self._pictures.is_painting or (self._picker is not None and self._picker.is_painting)

    @property
    def picker(self) -> MovementPicker:
        """Made when it is first wanted."""
        if self._picker is None:
            self._picker = MovementPicker(self._given, self._theme, self._picture)
            self._picker.chosen.connect(self._on_picked)
            self._picker.left.connect(self._on_not_picked)
            self._stack.addWidget(self._picker)
        return self._picker

    @property
    def draft(self) -> RoutineDraft:
        return self.steps.now

    @property
    def is_changed(self) -> bool:
        """Whether there is anything that is not saved."""
        return replace(self.draft, next_key=0) != replace(self._saved, next_key=0)

    def open(self, steps: EditSteps[RoutineDraft], saved: Routine | None) -> None:
        """Goes on with these steps; `saved` is the routine as it is kept, None for one that never was."""
        self._saved = draft_of(saved, self._given.catalogue.exercises) if saved is not None else RoutineDraft()
        self.title.setText(tr("Change “{name}”", name=saved.name) if saved is not None else tr("New routine"))
        self.steps = steps
        self.board.begin_anew()
        self._stack.setCurrentIndex(0)
        self._show()
        self._say_faults()
        self.page.verticalScrollBar().setValue(0)

    def give_focus(self) -> None:
        """To the name, where everything begins."""
        self.words.name.setFocus()

    def edit(self, change: Edit, what: str = "") -> None:
        """Changes the draft; `what` names the change as `EditSteps` wants it. The focus goes to a block that is new, or
        stays near what is gone."""
        before, focused = self.draft, self.board.focused_key()
        self._go_to_step(self.steps.changed(change(before), what))
        known = {block.key for block in before.blocks}
        if added := [block.key for block in self.draft.blocks if block.key not in known]:
            self.board.cards[added[0]].add.setFocus()
            QTimer.singleShot(0, self._show_focused)
        elif focused and focused not in self.board.cards and focused not in self.board.rows:
            self.board.focus_near(focused, before)

    def refresh(self) -> None:
        """The library has changed."""
        self._show()
        self._say_faults()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.page.limit_width(theme.scale)
        self._pictures.forget()
        if self._picker is not None:
            self._picker.apply_theme(theme)
        self._dragging.line.apply_theme(theme)
        for small in (self.undo, self.redo):
            dress(small, theme)
        self.board.apply_theme(theme)

    def event(self, event: QEvent) -> bool:
        # Else the window would take back the last entry of the journal.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_undo_or_redo(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._on_undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._on_redo()
        elif event.key() == Qt.Key.Key_Escape and self._dragging.is_under_way:
            self.board.give_up_dragging()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go_to_step(self, steps: EditSteps[RoutineDraft]) -> None:
        self.steps = steps
        focused = QApplication.focusWidget()
        self._show()
        if focused is not None and self.isAncestorOf(focused) and not focused.hasFocus():
            focused.setFocus()
        self._patience.start()

    def _on_undo(self) -> None:
        self._go_to_step(self.steps.undone())

    def _on_redo(self) -> None:
        self._go_to_step(self.steps.redone())

    def _show(self) -> None:
        """Everything as it stands in the draft; what is shown already is not touched."""
        draft, catalogue = self.draft, self._given.catalogue
        self.words.show_draft(draft)
        self._turns.finish()
        steps = self.board.steps(draft)
        next(steps, None)
        self._turns.begin(steps)
        self.undo.setEnabled(bool(self.steps.before))
        self.redo.setEnabled(bool(self.steps.after))
        self._faults = faults_of(draft, catalogue)
        script = script_of_draft(draft, catalogue)
        self.foot.show_draft(script.told_s if script.steps else None, self._faults, is_changed=self.is_changed)

    def _say_faults(self) -> None:
        """What is in the way, beside the places it is about."""
        self.board.say(self._faults)
        is_begun = self.draft != RoutineDraft()
        self.words.say([fault for fault in self._faults if fault.what is not What.NO_NAME or is_begun])

    def _on_filled(self) -> None:
        if not self._patience.isActive():
            self._say_faults()

    def _move_focused(self, step: int) -> None:
        key = self.board.focused_key()
        if key in self.board.rows:
            self.edit(lambda draft: drafts.move_item(draft, key, step))
        elif key in self.board.cards:
            self.edit(lambda draft: drafts.move_block(draft, key, step))
        QTimer.singleShot(0, self._show_focused)

    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.page.isAncestorOf(focused):
            self.page.ensureWidgetVisible(focused, 0, 80)

    def _on_fault(self, fault: Fault) -> None:
        """Leads to the place that a fault is about."""
        place = self.words.field(fault.field) if fault.field and not fault.key else self.board.place_of(fault)
        self._say_faults()
        place.setFocus()
        self.page.ensureWidgetVisible(place, 0, 120)

    def _place_for(self, key: int, y: int) -> DropPlace | None:
        ground = self.page.widget()
        assert ground is not None
        return self.board.place_for(key, y, ground)

    def _on_drop(self, key: int, at: QPoint) -> None:
        if (change := self._dragging.drop(key, at)) is not None:
            self.edit(change)

    def _pick_for_block(self, key: int) -> None:
        def add(exercise_id: str) -> None:
            exercise = self._given.catalogue.exercises[exercise_id]
            self.edit(lambda draft: drafts.add_item(draft, key, exercise))
            self.board.cards[key].add.setFocus()

        self._pick(tr("Add a movement"), add)

    def _pick_for_item(self, key: int) -> None:
        exercises = self._given.catalogue.exercises

        def exchange(exercise_id: str) -> None:
            before = exercises.get(self.draft.item(key).exercise_id)
            self.edit(lambda draft: drafts.change_movement(draft, key, exercises[exercise_id], before))
            self.board.rows[key].name.setFocus()

        self._pick(tr("Choose another movement"), exchange)

    def _pick(self, title: str, picked: Callable[[str], None]) -> None:
        self._picked = picked
        self._came_from = QApplication.focusWidget()
        self._stack.setCurrentWidget(self.picker)
        self.picker.open(title)

    def _on_picked(self, exercise_id: str) -> None:
        self._stack.setCurrentIndex(0)
        self._picked(exercise_id)
        QTimer.singleShot(0, self._show_focused)

    def _on_not_picked(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._came_from is not None:
            self._came_from.setFocus()

    def _lent(self) -> dict[Part, Callable[[], None]]:
        """For the parts around the work: what takes those of a gentle routine into the draft."""
        lender = self._given.catalogue.routines.get(LENDER)
        if lender is None:
            return {}
        draft = draft_of(lender, self._given.catalogue.exercises)
        return {part: partial(self._borrow, draft.in_part(part)) for part in (Part.WARM_UP, Part.COOL_DOWN)}

    def _borrow(self, blocks: Sequence[DraftBlock]) -> None:
        self.edit(lambda draft: drafts.add_blocks(draft, blocks))

    def _on_save(self) -> None:
        routine = made(self.draft, self._given.catalogue)
        if isinstance(routine, Routine):
            self.save_wanted.emit(routine)

    def _listen(self) -> None:
        self.back.clicked.connect(self.left)
        self.foot.save_wanted.connect(self._on_save)
        self.foot.fault_wanted.connect(self._on_fault)
        self._pictures.painted.connect(self.board.see_picture)
        self._turns.done.connect(self._on_filled)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, step))

    def _lay_out(self) -> None:
        say_what_it_does(self.undo, tr("Undo (Ctrl+Z)"))
        say_what_it_does(self.redo, tr("Redo (Ctrl+Shift+Z)"))
        head = row(self.back, 0, self.undo, self.redo, spacing=6)
        head.setContentsMargins(20, 10, 20, 4)
        self.page.body.addWidget(self.title)
        self.page.body.addWidget(self.words.head)
        for section in self.board.sections.values():
            self.page.body.addWidget(section)
        self.page.body.addWidget(self.words.tail)
        self.page.body.addStretch(1)
        foot = row(self.foot)
        foot.setContentsMargins(20, 4, 20, 10)
        whole = QWidget()
        lines = column(head, self.page, foot, spacing=0)
        lines.setStretch(1, 1)
        whole.setLayout(lines)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self.setLayout(column(self._stack, spacing=0))
