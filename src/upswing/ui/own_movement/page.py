"""The page on which a movement of one's own is written down or changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upswing.domain.own_check import exercise_of, faults_in, plain
from upswing.domain.own_draft import Draft, draft_of, like, of_kind, said
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_id import own_id
from upswing.errors import StorageError
from upswing.ui.movement.picker import MovementPicker
from upswing.ui.own_movement.preview import Preview
from upswing.ui.own_movement.words import in_the_way
from upswing.ui.own_movement.workplace import Workplace
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given


class OwnMovementPage(QWidget):
    """Emits `kept` with the id of the movement that was saved, `left` when the person goes back without, and `told`
    with a sentence for the foot of the window. What was typed and not saved waits here for as long as the program
    runs."""

    kept = Signal(str)
    left = Signal()
    told = Signal(str)

    def __init__(
        self, given: "Given", theme: Theme, figure: "FigureWidget", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__()
        self._given = given
        self._draft = Draft()
        self._own: OwnExercise | None = None
        self._begun: dict[str, Draft] = {}
        self._for_figure = False
        self._asked = False
        self.preview = Preview(theme, figure, given.figures)
        self.work = Workplace(theme, self.preview)
        self.form = self.work.form
        self._theme = theme
        self._picture = picture
        self._picker: MovementPicker | None = None
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._listen()

    def open_new(self) -> None:
        """A new movement, or the one that was begun here and not saved yet."""
        self._own = None
        self._open(tr("Your own movement"), Draft())

    def open_change(self, exercise_id: str) -> None:
        """A movement that is there. Raises LookupError when it is not, and StorageError."""
        own = next((each for each in self._given.journal.exercises.own() if each.id == exercise_id), None)
        if own is None:
            raise LookupError(f"there is no movement of one’s own named {exercise_id}")
        self._own = own
        self._open(tr("Change “{name}”", name=own.exercise.name), draft_of(own))

    @property
    def at_work(self) -> bool:
        """Whether the rest of the form is still being made, or pictures are painted."""
        return self.form.is_filling or (self._picker is not None and self._picker.is_painting)

    @property
    def picker(self) -> MovementPicker:
        """Made when it is first wanted."""
        if self._picker is None:
            self._picker = MovementPicker(self._given, self._theme, self._picture)
            self._picker.chosen.connect(self._on_picked)
            self._picker.left.connect(self._leave_picker)
            self._stack.addWidget(self._picker)
        return self._picker

    @property
    def draft(self) -> Draft:
        """Everything as it was typed and chosen so far."""
        return self._draft

    def apply_theme(self, theme: Theme) -> None:
        self.work.apply_theme(theme)
        self._theme = theme
        if self._picker is not None:
            self._picker.apply_theme(theme)

    def _open(self, title: str, fresh: Draft) -> None:
        self._fresh = fresh
        self._asked = False
        self._draft = self._begun.get(self._key, fresh)
        self.work.title.setText(title)
        self.work.offer_model(offered=self._own is None)
        self.work.trouble.hide()
        self.form.first.begin()
        self.form.more.setChecked(False)
        if self._stack.indexOf(self.work) < 0:
            self._stack.addWidget(self.work)
        self._stack.setCurrentWidget(self.work)
        self._show()
        self.form.verticalScrollBar().setValue(0)
        self.form.first.name.setFocus()

    @property
    def _key(self) -> str:
        return self._own.id if self._own is not None else ""

    def _show(self) -> None:
        """Everything as it stands in the draft."""
        self.form.show_draft(self._draft, self._given.catalogue)
        self._weigh()

    def _weigh(self) -> None:
        """What follows from the draft: the figure, the faults, and whether it can be saved."""
        faults = faults_in(self._draft)
        self.preview.show_draft(self._draft, self._given.catalogue)
        self.form.show_faults(faults, asked=self._asked)
        why = in_the_way(faults)
        self.work.save.setEnabled(not faults)
        self.work.reason.setText(why)
        self.work.reason.setVisible(bool(why))
        self.form.first.fields["measure"].say(self._after_another_measure())
        changed = self._draft != self._fresh
        self.work.anew.setVisible(changed)
        self.work.anew.setText(tr("Begin anew") if self._own is None else tr("Drop the changes"))
        if changed:
            self._begun[self._key] = self._draft
        else:
            self._begun.pop(self._key, None)

    def _after_another_measure(self) -> str:
        """What is to be looked at elsewhere once it is counted in another unit; empty when nothing is."""
        if self._own is None or self._draft.measure is self._own.exercise.measure:
            return ""
        routines = self._given.catalogue.offered_routines()
        names = [f"“{each.name}”" for each in routines if self._own.id in each.movements]
        if not names:
            return tr("What you did so far stays as it was counted then.")
        return tr("Its numbers in {routines} stay: have a look there afterwards.", routines=", ".join(names))

    def _on_said(self, values: dict[str, object]) -> None:
        if "pattern" in values:
            pattern = values["pattern"]
            if pattern is None:
                self._draft = said(self._draft, pattern=None)
            else:
                self._draft = of_kind(self._draft, pattern, self._given.catalogue)  # type: ignore[arg-type]
            self._show()
        elif values.keys() & {"measure", "ladder"}:
            self._draft = said(self._draft, **values)
            self._show()
        else:
            self._draft = said(self._draft, **values)
            self._weigh()

    def _on_reason(self) -> None:
        self._asked = True
        self._weigh()
        faults = faults_in(self._draft)
        if faults:
            self.form.go_to(faults[0])

    def _on_save(self) -> None:
        if faults_in(self._draft):
            self._on_reason()
            return
        try:
            exercise_id = self._keep()
        except StorageError as fault:
            self.work.trouble.setText(str(fault))
            self.work.trouble.show()
            return
        self._begun.pop(self._key, None)
        self.kept.emit(exercise_id)

    def _keep(self) -> str:
        """The id of what was written. Raises StorageError."""
        exercises, catalogue = self._given.journal.exercises, self._given.catalogue
        if self._own is None:
            exercise_id = own_id(plain(self._draft.name), catalogue.exercises)
            exercise = exercise_of(self._draft, exercise_id, catalogue)
            exercises.add_own(exercise, figure=self._draft.figure)
            return exercise_id
        exercise = exercise_of(self._draft, self._own.id, catalogue)
        if self._own.id not in catalogue.exercises:
            exercises.add_own(exercise, figure=self._draft.figure)
        elif (exercise, self._draft.figure) != (self._own.exercise, self._own.figure):
            exercises.amend_own(exercise, figure=self._draft.figure)
        return self._own.id

    def _on_back(self) -> None:
        if self._draft != self._fresh:
            self.told.emit(tr("What you typed waits there until you come back."))
        self.left.emit()

    def _on_anew(self) -> None:
        self._draft = self._fresh
        self._asked = False
        self.form.first.begin()
        self._show()
        self.form.first.name.setFocus()

    def _pick(self, *, for_figure: bool) -> None:
        self._for_figure = for_figure
        title = tr("Whose figure shall it borrow?") if for_figure else tr("Which movement is it like?")
        self._stack.setCurrentWidget(self.picker)
        self.picker.open(title)

    def _on_picked(self, exercise_id: str) -> None:
        model = self._given.catalogue.exercises[exercise_id]
        found = self._given.figures.of(exercise_id)
        figure = found.id if found is not None else ""
        if self._for_figure:
            self._draft = said(self._draft, figure=figure)
        else:
            self._draft = like(self._draft, model, figure)
        self._show()
        self._leave_picker()

    def _on_no_figure(self) -> None:
        self._draft = said(self._draft, figure="")
        self._weigh()
        self.preview.other.setFocus()

    def _leave_picker(self) -> None:
        self._stack.setCurrentWidget(self.work)
        after = self.preview.other if self._for_figure else self.form.first.name
        self.form.ensureWidgetVisible(after, 0, 60)
        after.setFocus()

    def _listen(self) -> None:
        self.form.said.connect(self._on_said)
        self.work.save.clicked.connect(self._on_save)
        self.work.reason.clicked.connect(self._on_reason)
        self.work.back.clicked.connect(self._on_back)
        self.work.anew.clicked.connect(self._on_anew)
        self.work.model.clicked.connect(lambda: self._pick(for_figure=False))
        self.preview.other_wanted.connect(lambda: self._pick(for_figure=True))
        self.preview.none_wanted.connect(self._on_no_figure)
        for keys, do in (("Ctrl+S", self._on_save), ("Esc", self._on_back)):
            shortcut = QShortcut(QKeySequence(keys), self.work)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)
