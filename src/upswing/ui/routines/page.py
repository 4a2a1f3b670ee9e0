"""Routines in the library: all of them, one of them, and the editor."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from upswing.domain.edit_steps import EditSteps
from upswing.domain.routine import Routine
from upswing.domain.routine_draft import RoutineDraft
from upswing.domain.routine_making import copy_of, draft_of
from upswing.errors import UpswingError
from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.layout import column
from upswing.ui.routines.detail import RoutineDetail
from upswing.ui.routines.editor.view import RoutineEditor
from upswing.ui.routines.sharing import ask_where, file_name
from upswing.ui.routines.shelf import OnShelf, Shelf, Shelved
from upswing.ui.routines.words import went_along
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

T = TypeVar("T")
SHELF = "routine-shelf"
Say = Callable[..., None]
Ask = Callable[[QWidget, str, Callable[[Path], None]], None]


class RoutinesPage(QWidget):
    """Emits `start_wanted` with a script, `movement_wanted` with the id of a movement to be looked at, and `file_wanted`
    when a routine from a file is to be opened. `say` tells a sentence at the foot of the window, with the name of a way
    back and what it does; `ask` asks where a file of that name is to be written, and hands the path on.

    What was changed and not saved stays here, by the id of its routine, for as long as the program runs."""

    start_wanted = Signal(object)
    movement_wanted = Signal(str)
    file_wanted = Signal()

    def __init__(
        self,
        given: "Given",
        theme: Theme,
        picture: Callable[[str, int], QPixmap],
        say: Say,
        ask: Ask = ask_where,
    ) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._picture = picture
        self._say = say
        self._ask = ask
        self._drafts: dict[str, EditSteps[RoutineDraft]] = {}
        self._editor: RoutineEditor | None = None
        self._turns = ByTurns(self)
        self.shelf = Shelf(theme, picture)
        self.detail = RoutineDetail(theme, picture, self._told_s)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.shelf)
        self._stack.addWidget(self.detail)
        self.setLayout(column(self._stack, spacing=0))
        self._stack.currentChanged.connect(self._offer_focus)
        self._offer_focus()
        self._listen()
        self.refresh()

    @property
    def at_work(self) -> bool:
        return self.is_filling or any(each.is_painting for each in self._parts)

    @property
    def is_filling(self) -> bool:
        """Whether there is more to come than pictures."""
        awaits = self._given.tasks.awaits(SHELF) or self._turns.is_active
        return awaits or any(each.is_filling for each in self._parts)

    @property
    def _parts(self) -> "list[Shelf | RoutineDetail | RoutineEditor]":
        return [self.shelf, self.detail, *([self._editor] if self._editor is not None else [])]

    @property
    def editor(self) -> RoutineEditor:
        """Made when it is first wanted."""
        return self._editor if self._editor is not None else self._add_editor()

    def refresh(self) -> None:
        shown = self._stack.currentWidget()
        self._fill_shelf()  # also unseen, so that nothing moves when one comes back
        if shown is self.detail:
            routine = self.detail.routine
            self.open(routine.id if routine is not None else "")
        elif shown is not self.shelf:
            self.editor.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.shelf.apply_theme(theme)
        self.detail.apply_theme(theme)
        if self._editor is not None:
            self._editor.apply_theme(theme)

    def open(self, routine_id: str) -> None:
        """Shows one routine; where there is none of this id any more, all of them."""
        routine = self._given.catalogue.routines.get(routine_id)
        if routine is None or routine_id in self._given.catalogue.archived:
            self.show_all()
            return
        stage = self._given.planning.stage_of(routine)
        self.detail.show_routine(
            routine, self._given.catalogue, stage=stage, is_changed=routine_id in self._drafts
        )
        self._stack.setCurrentWidget(self.detail)

    def show_all(self) -> None:
        """The shelf, with the focus on the routine that was looked at."""
        last = self.detail.routine
        self._fill_shelf()
        self._stack.setCurrentWidget(self.shelf)
        self.shelf.focus_on(last.id if last is not None else "")

    def change(self, routine_id: str = "") -> None:
        """Opens the editor, for a new routine where no id is given; it goes on where it was left. The first time it is
        made in a turn of its own."""
        if self._editor is not None:
            self._open_editor(routine_id)
        else:
            self._turns.begin(self._make_and_open(routine_id))

    def _make_and_open(self, routine_id: str) -> Iterator[None]:
        if self._editor is None:
            self._add_editor()
        yield
        self._open_editor(routine_id)

    def _add_editor(self) -> RoutineEditor:
        made = self._editor = RoutineEditor(self._given, self._theme, self._picture)
        made.save_wanted.connect(self._on_save)
        made.left.connect(self._on_editor_left)
        self._stack.addWidget(made)
        return made

    def _open_editor(self, routine_id: str) -> None:
        routine = self._given.catalogue.routines.get(routine_id)
        fresh = draft_of(routine, self._given.catalogue.exercises) if routine is not None else RoutineDraft()
        self.editor.open(self._drafts.get(routine_id) or EditSteps(fresh), routine)
        self._stack.setCurrentWidget(self.editor)
        self.editor.give_focus()

    def _offer_focus(self) -> None:
        """Whoever comes to this page by key finds the focus where things begin."""
        shown = self._stack.currentWidget()
        if shown is self.shelf:
            self.setFocusProxy(self.shelf.new)
        elif shown is self.detail:
            self.setFocusProxy(self.detail.start)
        else:
            self.setFocusProxy(self.editor.words.name)

    def _on_open(self, routine_id: str) -> None:
        self.open(routine_id)
        self.detail.start.setFocus()

    def _on_start(self, routine: Routine, stage: int) -> None:
        self.start_wanted.emit(self._given.planning.script_of(routine, stage))

    def _on_duplicate(self, routine: Routine) -> None:
        names = {each.name for each in self._given.catalogue.offered_routines()}
        name = tr("{name} (copy)", name=routine.name)
        number = 2
        while name in names:
            name = tr("{name} (copy {number})", name=routine.name, number=number)
            number += 1
        copy = copy_of(routine, name, self._given.catalogue)
        if (kept := self._tried(lambda: self._given.journal.routines.add(copy))) is not None:
            self._on_open(kept.id)
            self._tell_with_undo(tr("“{name}” is yours. Change it as you like.", name=kept.routine.name))

    def _on_share(self, routine: Routine) -> None:
        self._ask(self, file_name(routine), partial(self._share, routine))

    def _share(self, routine: Routine, path: Path) -> None:
        catalogue = self._given.catalogue
        own = [each.name for each in catalogue.exercises.values() if each.own and each.id in routine.movements]

        def write() -> bool:
            self._given.journal.library.share(path, routine)
            return True

        if self._tried(write):
            said = tr("“{name}” is in {file} now.", name=routine.name, file=path.name)
            self._say(f"{said} {went_along(own)}".strip())

    def _on_put_away(self, routine: Routine) -> None:
        def put_away() -> bool:
            self._given.journal.routines.archive(routine.id)
            return True

        if self._tried(put_away):
            self.show_all()
            self._tell_with_undo(tr("“{name}” is put away. What you did with it stays.", name=routine.name))

    def _on_bring_back(self, routine_id: str) -> None:
        def bring_back() -> bool:
            self._given.journal.routines.bring_back(routine_id)
            return True

        if self._tried(bring_back):
            self.show_all()
            self.shelf.focus_on(routine_id)

    def _on_save(self, routine: Routine) -> None:
        editor, routines = self.editor, self._given.journal.routines
        known = any(each.id == routine.id for each in routines.all())
        draft_id = editor.draft.routine_id
        if (kept := self._tried(lambda: routines.amend(routine) if known else routines.add(routine))) is None:
            return
        self._drafts.pop(draft_id, None)
        self._on_open(kept.id)
        self._say(tr("Saved."))

    def _on_editor_left(self) -> None:
        editor = self.editor
        routine_id = editor.draft.routine_id
        if editor.is_changed:
            self._drafts[routine_id] = editor.steps
        else:
            self._drafts.pop(routine_id, None)
        if routine_id:
            self.open(routine_id)
            self.detail.change.setFocus()
        else:
            self.show_all()

    def _on_drop(self, routine_id: str) -> None:
        dropped = self._drafts.pop(routine_id, None)
        self.refresh()
        if dropped is None:
            return

        def take_back() -> None:
            self._drafts[routine_id] = dropped
            self.refresh()

        self._say(tr("The changes are dropped."), tr("Undo"), take_back)

    def _fill_shelf(self) -> None:
        routines = self._given.catalogue.offered_routines()
        own = self._tried(self._given.journal.routines.all) or ()
        put_away = tuple(each.routine for each in own if each.archived)
        drafts = {key: steps.now.name for key, steps in self._drafts.items()}
        self._given.tasks.run(
            SHELF,
            lambda _: tuple(Shelved(each, self._length_of(each)) for each in routines),
            lambda offered: self.shelf.show_routines(OnShelf(offered, put_away, drafts)),
            lambda fault: self._say(str(fault)),
        )

    def _length_of(self, routine: Routine) -> float | None:
        whole = routine.movements <= self._given.catalogue.exercises.keys()
        return self._told_s(routine, 1) if whole else None

    def _told_s(self, routine: Routine, stage: int) -> float:
        return self._given.planning.script_of(routine, stage).told_s

    def _listen(self) -> None:
        shelf, detail = self.shelf, self.detail
        shelf.opened.connect(self._on_open)
        shelf.new_wanted.connect(lambda: self.change())
        shelf.file_wanted.connect(self.file_wanted)
        shelf.bring_back_wanted.connect(self._on_bring_back)
        shelf.go_on_wanted.connect(self.change)
        shelf.drop_wanted.connect(self._on_drop)
        detail.left.connect(self.show_all)
        detail.start_wanted.connect(self._on_start)
        detail.duplicate_wanted.connect(self._on_duplicate)
        detail.share_wanted.connect(self._on_share)
        detail.change_wanted.connect(lambda routine: self.change(routine.id))
        detail.put_away_wanted.connect(self._on_put_away)
        detail.drop_wanted.connect(lambda routine: self._on_drop(routine.id))
        detail.movement_wanted.connect(self.movement_wanted)

    def _tell_with_undo(self, sentence: str) -> None:
        changes = self._given.journal.changes
        self._say(sentence, tr("Undo"), partial(changes.undo, only=changes.last()))

    def _tried(self, act: Callable[[], T]) -> T | None:
        """What it gives; None where the world was in the way, which is then told."""
        try:
            return act()
        except UpswingError as fault:
            self._say(str(fault))
            return None
