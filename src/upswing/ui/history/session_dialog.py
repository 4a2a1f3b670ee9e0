"""A session of the record mended, or one added that was done without the program."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QSpinBox, QWidget

from upswing.domain.session import NOTHING_TOLD, Activity, Session, Told
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.history.entry_dialog import EntryDialog
from upswing.ui.history.told_fields import ToldFields
from upswing.ui.text import moment_form, tr
from upswing.ui.theme import Theme
from upswing.ui.words import activity_name, effort_words


class SessionDialog(EntryDialog):
    """For a session that is there, or (with none) one that was done without the program."""

    def __init__(
        self, parent: QWidget, session: Session | None, now: datetime, theme: Theme, known_tags: Iterable[str]
    ) -> None:
        super().__init__(parent, tr("Change a session") if session else tr("Add what you did"))
        self._now = now
        self.activity = QComboBox()
        for each in Activity:
            self.activity.addItem(activity_name(each), each)
        started = session.started_at if session else now - timedelta(minutes=20)
        self._offset = started.tzinfo
        self.started = QDateTimeEdit(
            QDateTime(started.year, started.month, started.day, started.hour, started.minute, 0)
        )
        self.started.setDisplayFormat(moment_form())
        self.started.setCalendarPopup(True)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 600)
        # The style leaves the number at the very edge of a field whose arrows it draws itself.
        self.minutes.lineEdit().setTextMargins(theme.px(10), 0, 0, 0)
        self.effort = ScaleStrip(0, 10, {n: effort_words(n) for n in range(11)}, theme, signed_numbers=False)
        before = NOTHING_TOLD
        if session is not None:
            before = Told(session.with_someone, session.confidence, session.tags, session.note)
        self.rest = ToldFields(theme, before, known_tags)
        if session is not None:
            self.activity.setCurrentIndex(self.activity.findData(session.activity))
            self.minutes.setValue(max(1, round(session.minutes)))
            self.effort.set_value(session.effort)
        else:
            self.activity.setCurrentIndex(self.activity.findData(Activity.WALK))
            self.minutes.setValue(20)
        for name, widget in (("activity", self.activity), ("minutes", self.minutes), ("effort", self.effort)):
            widget.setObjectName(name)
        self.ask(tr("What"), self.activity)
        self.ask(tr("When it began"), self.started)
        self.ask(tr("Minutes"), self.minutes)
        self.ask(tr("Effort, all in all (may stay empty)"), self.effort)
        self.fields.addWidget(self.rest)
        self.save.clicked.connect(self._on_save)

    @property
    def started_at(self) -> datetime:
        chosen = self.started.dateTime().toPython()
        assert isinstance(chosen, datetime)
        return chosen.replace(tzinfo=self._offset)

    @property
    def told(self) -> Told:
        return self.rest.told

    def mended(self, session: Session) -> Session:
        """The session as the dialog has it now."""
        minutes = self.minutes.value()
        active_s = session.active_s if minutes == max(1, round(session.minutes)) else minutes * 60
        moved = self.started_at.replace(second=0, microsecond=0) != session.started_at.replace(
            second=0, microsecond=0
        )
        started = self.started_at if moved else session.started_at
        ended = session.ended_at
        if ended is not None and moved:
            ended = started + (ended - session.started_at)
        told = self.told
        return replace(
            session,
            activity=self.activity.currentData(),
            started_at=started,
            ended_at=ended,
            active_s=active_s,
            effort=self.effort.value,
            note=told.note,
            with_someone=told.with_someone,
            confidence=told.confidence,
            tags=told.tags,
        )

    def _on_save(self) -> None:
        if self.started_at > self._now:
            self.refuse(tr("That is in the future. Pick the time it began."))
            return
        self.accept()
