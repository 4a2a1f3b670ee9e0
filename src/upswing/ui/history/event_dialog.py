"""Something that happened in a life: a day, a few words, and a note."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from upswing.domain.life_event import LifeEvent
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, label
from upswing.ui.history.entry_dialog import EntryDialog
from upswing.ui.text import day_form, tr


def suggestions() -> tuple[str, ...]:
    return (
        tr("Started therapy"),
        tr("New medicine"),
        tr("Moved house"),
        tr("New job"),
        tr("Holiday"),
        tr("Was ill"),
        tr("A loss"),
        tr("A child was born"),
    )


class EventDialog(EntryDialog):
    """For an event that is there, or (with none) a new one. `day`, `title` and `note` are what it is now."""

    def __init__(self, parent: QWidget, event: LifeEvent | None, today: date) -> None:
        super().__init__(parent, tr("Change a life event") if event else tr("Add a life event"))
        self._today = today
        self.what = QLineEdit(event.title if event else "")
        self.what.setObjectName("event-title")
        self.what.setMaxLength(80)
        self.when = day_field(event.day if event else today)
        self.note_field = QLineEdit(event.note if event else "")
        self.note_field.setObjectName("note")
        self.fields.addWidget(
            label(tr("It is marked in your charts, so that you can see what came after."), "soft")
        )
        self.ask(tr("What happened"), self.what)
        chips = FlowLayout(spacing=6)
        for each in suggestions():
            chip = button(each, "chip", name="event-suggestion")
            chip.setMinimumHeight(40)
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _=False, each=each: self._take(each))
            chips.addWidget(chip)
        self.fields.addLayout(chips)
        self.ask(tr("The day"), self.when)
        self.ask(tr("Note"), self.note_field)
        self.save.clicked.connect(self._on_save)
        self.what.setFocus()

    @property
    def title(self) -> str:
        return " ".join(self.what.text().split())

    @property
    def day(self) -> date:
        return day_in(self.when)

    @property
    def note(self) -> str:
        return self.note_field.text().strip()

    def _take(self, words: str) -> None:
        self.what.setText(words)
        self.when.setFocus()

    def _on_save(self) -> None:
        if not self.title:
            self.refuse(tr("Say what happened, in a word or two."))
            self.what.setFocus()
        elif self.day > self._today:
            self.refuse(tr("That day is still to come. Pick the day it happened."))
        else:
            self.accept()


def day_field(day: date) -> QDateEdit:
    """A day to pick, typed or from a calendar."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setObjectName("day")
    made.setDisplayFormat(day_form())
    made.setCalendarPopup(True)
    return made


def day_in(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
