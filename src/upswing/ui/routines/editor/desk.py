"""What the parts of the editor may ask of it: to change the draft, to choose a movement, to drag something."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPushButton

from upswing.domain.exercise import Exercise
from upswing.domain.routine_draft import RoutineDraft
from upswing.ui.controls.layout import button
from upswing.ui.icons import icon
from upswing.ui.theme import Theme

Edit = Callable[[RoutineDraft], RoutineDraft]
ICON_PX = 20


@dataclass(frozen=True, slots=True)
class Desk:
    """`edit` changes the draft; its word names the change, so that letters in one field are one step to undo. `add`
    asks for a movement for this block, `exchange` for another one in place of this item. `drag` tells that the pointer
    drags the block or item of that key over the screen, `drop` that it was let go there, `give_up` that nothing moves."""

    edit: Callable[[Edit, str], None]
    add: Callable[[int], None]
    exchange: Callable[[int], None]
    drag: Callable[[int, QPoint], None]
    drop: Callable[[int, QPoint], None]
    give_up: Callable[[], None]
    exercises: Callable[[], Mapping[str, Exercise]]
    picture: Callable[[str, int], QPixmap]


def small_button(picture: str, name: str, act: Callable[[], object]) -> QPushButton:
    """A button with a picture alone; `dress` gives it the picture in the colours of the theme."""
    made = button("", "icon", name=name)
    made.setProperty("picture", picture)
    made.setMinimumSize(44, 44)
    made.clicked.connect(lambda: act())
    return made


def say_what_it_does(small: QPushButton, text: str) -> None:
    """In words, for whoever hears or points."""
    small.setAccessibleName(text)
    small.setToolTip(text)


def dress(small: QPushButton, theme: Theme) -> None:
    size = theme.px(ICON_PX)
    small.setIcon(icon(str(small.property("picture")), theme.colour("ink_soft"), size))
    small.setIconSize(QSize(size, size))
