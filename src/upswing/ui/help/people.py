"""Opens the page with people to talk to. It needs nothing of the data, so that it opens whatever has happened to it."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from upswing import resources
from upswing.preferences import Preferences
from upswing.ui.help.crisis_lines import country_of, read_crisis_lines
from upswing.ui.help.people_page import PeopleDialog
from upswing.ui.theme import Theme


def show_people(parent: QWidget, theme: Theme, preferences: Preferences) -> PeopleDialog:
    """The reader's country first, as the desktop is set."""
    now = preferences.current
    dialog = PeopleDialog(
        parent,
        theme,
        read_crisis_lines(resources.path("help", "crisis-lines.toml")),
        country_of(QLocale()),
        (now.own_number, now.own_number_name),
        lambda number, name: preferences.change(own_number=number, own_number_name=name),
    )
    dialog.open()
    return dialog
