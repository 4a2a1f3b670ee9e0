"""A check-in with every field: changed, added for a moment in the past, or only the rest of it said."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from upswing.domain.check_in import (
    AT_ONCE,
    BACK_FILL,
    ENERGY_HIGH,
    ENERGY_LOW,
    MOOD_HIGH,
    MOOD_LOW,
    CheckIn,
)
from upswing.ui.check_in_window.fields import More, MoreFields
from upswing.ui.check_in_window.optional_strip import OptionalStrip
from upswing.ui.controls.layout import label
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.history.entry_dialog import EntryDialog
from upswing.ui.text import moment_form, tr
from upswing.ui.theme import Theme
from upswing.ui.words import energy_words, mood_words

BEFORE_NOW = timedelta(hours=1)
"""The moment that a new check-in for the past begins with."""


class SayMoreDialog(EntryDialog):
    """What two taps leave out. `more` after it was accepted is what was said; `said` the check-in it belongs to."""

    def __init__(self, parent: QWidget, said: CheckIn | None, theme: Theme, known_tags: Iterable[str]) -> None:
        super().__init__(parent, tr("Say more"))
        self.more = More()
        self.rest = MoreFields(theme, said, known_tags)
        self.fields.addWidget(label(tr("Only what you like. Everything may stay empty."), "soft"))
        self.fields.addWidget(self.rest)
        self.save.clicked.connect(self._on_save)
        self.rest.stress.strip.setFocus()

    def _on_save(self) -> None:
        try:
            self.more = self.rest.read()
        except ValueError as refused:
            self.refuse(str(refused))
            return
        self.accept()


class CheckInDialog(EntryDialog):
    """For a check-in that is there, or (with none) one for a moment in the past. After it was accepted, `mended`
    and the fields say what it is now."""

    def __init__(
        self, parent: QWidget, said: CheckIn | None, now: datetime, theme: Theme, known_tags: Iterable[str]
    ) -> None:
        super().__init__(parent, tr("Change a check-in") if said else tr("Add a check-in"))
        self._said = said
        self._now = now
        at = said.at if said else now - BEFORE_NOW
        self._offset = at.tzinfo
        self._at = at
        self.more = More()
        self.moment = QDateTimeEdit(QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0))
        self.moment.setObjectName("moment")
        self.moment.setDisplayFormat(moment_form())
        self.moment.setCalendarPopup(True)
        self.lateness = label("", "small")
        self.lateness.setObjectName("lateness")
        self.mood = OptionalStrip(
            tr("Mood"),
            ScaleStrip(MOOD_LOW, MOOD_HIGH, mood_words(), theme, signed_numbers=True),
            object_name="mood",
        )
        self.energy = OptionalStrip(
            tr("Energy"),
            ScaleStrip(ENERGY_LOW, ENERGY_HIGH, energy_words(), theme, signed_numbers=False),
            object_name="energy",
        )
        self.rest = MoreFields(theme, said, known_tags)
        if said is not None:
            self.mood.set_value(said.mood)
            self.energy.set_value(said.energy)
        self.ask(tr("The moment it speaks of"), self.moment)
        self.fields.addWidget(self.lateness)
        for part in (self.mood, self.energy, self.rest):
            self.fields.addWidget(part)
        self.moment.dateTimeChanged.connect(self._tell_lateness)
        self.save.clicked.connect(self._on_save)
        self._tell_lateness()
        (self.mood.strip if said else self.moment).setFocus()

    @property
    def felt_at(self) -> datetime:
        """The moment it speaks of; to the second where it was left as it is."""
        chosen = self.moment.dateTime().toPython()
        assert isinstance(chosen, datetime)
        chosen = chosen.replace(tzinfo=self._offset)
        return self._at if chosen == self._at.replace(second=0, microsecond=0) else chosen

    def mended(self, said: CheckIn) -> CheckIn:
        """The check-in as the dialog has it now. One that is moved keeps the moment at which it was written."""
        moved = self.felt_at != said.at
        return replace(
            said,
            at=self.felt_at,
            entered_at=(said.entered_at or said.at) if moved else said.entered_at,
            mood=self.mood.value,
            energy=self.energy.value,
            stress=self.more.stress,
            anxiety=self.more.anxiety,
            sleep_h=self.more.sleep_h,
            sleep_quality=self.more.sleep_quality,
            tags=self.more.tags,
            note=self.more.note,
        )

    def _tell_lateness(self) -> None:
        written = self._now if self._said is None else self._said.entered_at or self._said.at
        self.lateness.setText(lateness_words(written - self.felt_at))

    def _on_save(self) -> None:
        try:
            self.more = self.rest.read()
        except ValueError as refused:
            self.refuse(str(refused))
            return
        if self.felt_at > self._now:
            self.refuse(tr("That is in the future. Pick the moment it speaks of."))
        elif self.mood.value is None and self.energy.value is None and not self.more.says_something:
            self.refuse(tr("There is nothing in it yet. One tap or one word is enough."))
        else:
            self.accept()


def lateness_words(late: timedelta) -> str:
    """What becomes of a check-in that is written so much after its moment."""
    if late <= AT_ONCE:
        return tr("Written at the moment itself.")
    if late <= BACK_FILL:
        return tr("Written later. It is marked, and stays out of the questions that Insights asks.")
    return tr(
        "For the diary: more than a day later, memory colours it. It is here to read, and not reckoned with."
    )
