"""A person's own movements: those in the library, and quietly below them those that were put away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from upswing.domain.own_exercise import OwnExercise
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import pattern_name, posture_name, target_range

PICTURE_PX = 56
MOST_SCALE = 1.5


class Shelf(Page):
    """Emits the id of the movement that is to be opened, changed, put away or brought back, or `new_wanted`."""

    new_wanted = Signal()
    opened = Signal(str)
    change_wanted = Signal(str)
    put_away_wanted = Signal(str)
    bring_back_wanted = Signal(str)

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._own: tuple[OwnExercise, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self.new = button(tr("Write one down …"), "primary", name="own-new")
        self.new.clicked.connect(self.new_wanted)
        about = tr(
            "A movement that the library does not have: write it down once, and it is in every list, routine and "
            "session like the others. The plan leaves it to you when to do it."
        )
        self._list, self._away = column(spacing=10), column(spacing=10)
        self._away_head = label(tr("Put away"), "eyebrow")
        self.body.addWidget(label(tr("Your own movements"), "title"))
        self.body.addWidget(label(about, "soft"))
        self.body.addLayout(row(self.new, 0))
        self.body.addLayout(self._list)
        self.body.addSpacing(12)
        self.body.addWidget(self._away_head)
        self.body.addLayout(self._away)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def show_own(self, own: tuple[OwnExercise, ...]) -> None:
        """All of them, the archived ones too, in this order. The focus stays with the movement that it was at."""
        focused = QApplication.focusWidget()
        was_at = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self._own = own
        self._buttons.clear()
        clear(self._list)
        clear(self._away)
        for each in own:
            (self._away if each.archived else self._list).addWidget(self._row(each))
        self._away_head.setVisible(any(each.archived for each in own))
        if was_at:
            self._give_focus(was_at)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.show_own(self._own)

    def focus_new(self) -> None:
        self.new.setFocus()

    def _give_focus(self, name: str) -> None:
        """To the button of this name, or to its counterpart where the movement lies elsewhere now."""
        left, right = "own-put-away-", "own-bring-back-"
        other = name.replace(left, right) if name.startswith(left) else name.replace(right, left)
        self._buttons.get(name, self._buttons.get(other, self.new)).setFocus()

    def _row(self, own: OwnExercise) -> QWidget:
        exercise = own.exercise
        place = label("", wraps=False)
        size = round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))
        place.setFixedSize(size, size)
        place.setPixmap(self._picture(own.id, size))
        about = "  ·  ".join(
            (pattern_name(exercise.pattern), posture_name(exercise.posture), target_range(exercise))
        )
        words = column(label(exercise.name), label(about, "small"), spacing=2)
        acts = FlowLayout(spacing=8)
        for act in self._acts(own):
            acts.addWidget(act)
        line = row(place, column(words, acts, spacing=8), spacing=16)
        line.setStretch(1, 1)
        return frame("card", line, margin=16)

    def _acts(self, own: OwnExercise) -> list[QPushButton]:
        name = own.exercise.name
        if own.archived:
            return [self._act("bring-back", tr("Bring back"), tr("Bring “{name}” back", name=name), own.id)]
        return [
            self._act("open", tr("Open"), tr("Open “{name}”", name=name), own.id),
            self._act("change", tr("Change"), tr("Change “{name}”", name=name), own.id),
            self._act("put-away", tr("Put away"), tr("Put “{name}” away", name=name), own.id),
        ]

    def _act(self, what: str, text: str, spoken: str, exercise_id: str) -> QPushButton:
        wanted = {
            "bring-back": self.bring_back_wanted,
            "open": self.opened,
            "change": self.change_wanted,
            "put-away": self.put_away_wanted,
        }[what]
        made = button(text, name=f"own-{what}-{exercise_id}")
        self._buttons[made.objectName()] = made
        made.setAccessibleName(spoken)
        made.clicked.connect(partial(wanted.emit, exercise_id))
        return made
