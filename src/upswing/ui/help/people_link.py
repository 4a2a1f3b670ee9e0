"""The words "I'm not OK" as a quiet link, wherever the rail is not."""

from PySide6.QtWidgets import QPushButton

from upswing.ui.controls.layout import button
from upswing.ui.text import tr
from upswing.ui.window import Window


def people_link() -> QPushButton:
    """Opens the page with people to talk to, in whatever window it stands."""
    made = button(tr("I’m not OK"), "link", name="people-link")
    made.setToolTip(tr("People to talk to (Ctrl+Shift+H)"))
    made.clicked.connect(lambda: _ask(made))
    return made


def _ask(link: QPushButton) -> None:
    window = link.window()
    if isinstance(window, Window):
        window.people_wanted.emit()
