"""What can be done with a movement of one's own from its page in the library."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from upswing.domain.exercise import Exercise
from upswing.ui.controls.layout import button
from upswing.ui.text import tr


class OwnButtons(QObject):
    """Three buttons in a layout among others; those that mean nothing for the movement shown are not there. Each
    signal carries its id."""

    change_wanted = Signal(str)
    put_away_wanted = Signal(str)
    bring_back_wanted = Signal(str)

    def __init__(self, layout: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._exercise_id = ""
        self.change = self._button(layout, parent, tr("Change"), "movement-change", self.change_wanted.emit)
        self.put_away = self._button(
            layout, parent, tr("Put away"), "movement-put-away", self.put_away_wanted.emit
        )
        self.bring_back = self._button(
            layout, parent, tr("Bring back"), "movement-bring-back", self.bring_back_wanted.emit
        )

    def show_movement(self, exercise: Exercise, *, archived: bool) -> None:
        had_focus = self._exercise_id == exercise.id and (self.put_away.hasFocus() or self.bring_back.hasFocus())
        self._exercise_id = exercise.id
        self.change.setVisible(exercise.own and not archived)
        self.put_away.setVisible(exercise.own and not archived)
        self.bring_back.setVisible(exercise.own and archived)
        if had_focus:
            (self.bring_back if archived else self.put_away).setFocus()

    def _button(
        self, layout: QLayout, parent: QWidget, text: str, name: str, do: Callable[[str], None]
    ) -> QPushButton:
        made = button(text, name=name)
        made.setParent(parent)
        made.hide()
        made.clicked.connect(lambda: do(self._exercise_id))
        layout.addWidget(made)
        return made
