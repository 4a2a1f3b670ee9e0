"""Settings: each a question with its choices; a choice holds at once."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSystemTrayIcon, QVBoxLayout, QWidget

from upswing.topics import Topic
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.controls.tick import Tick
from upswing.ui.controls.weekdays import WeekdayChooser
from upswing.ui.settings.data_card import DataCard
from upswing.ui.settings.lock_card import LockCard
from upswing.ui.settings.session_card import SessionCard
from upswing.ui.text import counted, tr
from upswing.ui.theme import Look, Theme
from upswing.ui.welcome.view import DAYS, MINUTES

if TYPE_CHECKING:
    from upswing.ui.given import Given
    from upswing.ui.lock.locksmith import Locksmith
    from upswing.ui.rescue.desk import Desk

TEXT_PERCENTS = (100, 125, 150, 175, 200)
DAY_STARTS = (0, 2, 3, 4, 5, 6)


class SettingsView(Page):
    topics = Topic.SETTINGS

    readiness_wanted = Signal()

    def __init__(self, given: "Given", theme: Theme, desk: "Desk", locksmith: "Locksmith") -> None:
        super().__init__()
        self._given = given
        self._fields: list[tuple[str, Chooser]] = []
        self._weekdays = WeekdayChooser(tr("Days that suit you"))
        self._weekdays.chosen.connect(partial(self._change, "weekdays"))
        self._motion = Tick(tr("Keep pictures still (reduced motion)"), name="setting-still")
        self._motion.tick(ticked=given.preferences.current.reduced_motion)
        self._motion.toggled.connect(lambda yes: given.preferences.change(reduced_motion=yes))
        self._later = Tick(tr("Ask again on Today, half an hour after a session"), name="setting-later-check-in")
        self._later.tick(ticked=given.preferences.current.later_check_in)
        self._later.toggled.connect(lambda yes: given.preferences.change(later_check_in=yes))
        self.body.addWidget(label(tr("Settings"), "title"))
        self._session = SessionCard(given)
        self._lock = LockCard(given, locksmith)
        self._data = DataCard(given, desk)
        self.body.addWidget(self._training())
        self.body.addWidget(self._session)
        self.body.addWidget(self._looks())
        self.body.addWidget(self._tray())
        self.body.addWidget(self._health())
        self.body.addWidget(self._lock)
        self.body.addWidget(self._data)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def refresh(self) -> None:
        for field, chooser in self._fields:
            chooser.show_chosen(getattr(self._given.preferences.current, field))
        self._weekdays.show_chosen(self._given.preferences.current.weekdays)
        self._motion.tick(ticked=self._given.preferences.current.reduced_motion)
        self._later.tick(ticked=self._given.preferences.current.later_check_in)
        self._session.refresh()
        self._lock.refresh()
        self._data.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _training(self) -> QWidget:
        days = [(counted("{n} day", "{n} days", n), n) for n in DAYS]
        minutes = [(counted("{n} minute", "{n} minutes", n), n) for n in MINUTES]
        made = self._card(
            tr("Training"),
            (tr("Days a week"), "days_per_week", days),
            (tr("Minutes a session"), "minutes", minutes),
            (tr("Your age"), "older_than_65", [(tr("Under 65"), False), (tr("65 or older"), True)]),
            (tr("A new day begins at"), "day_starts_at_hour", [(f"{hour}:00", hour) for hour in DAY_STARTS]),
        )
        layout = made.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(column(label(tr("Days that suit you"), "soft"), self._weekdays, spacing=6))
        layout.addWidget(self._later)
        return made

    def _looks(self) -> QWidget:
        looks = [
            (tr("As the system"), Look.SYSTEM.value),
            (tr("Light"), Look.LIGHT.value),
            (tr("Dark"), Look.DARK.value),
        ]
        sizes = [(f"{percent} %", percent) for percent in TEXT_PERCENTS]
        made = self._card(tr("Look"), (tr("Colours"), "look", looks), (tr("Text size"), "text_percent", sizes))
        layout = made.layout()
        assert layout is not None
        layout.addWidget(self._motion)
        return made

    def _tray(self) -> QWidget:
        """A small check-in from the tray, where the desktop has one."""
        choices: list[tuple[str, object]] = [
            (tr("No"), "off"),
            (tr("While the window is open"), "open"),
            (tr("Keep it when the window is closed"), "kept"),
        ]
        made = self._card(
            tr("A small check-in"), (tr("An icon in the tray, one click from a check-in"), "tray", choices)
        )
        layout = made.layout()
        assert layout is not None
        words = tr(
            "Kept there, Upswing goes on when its window is closed; Quit in the icon’s menu ends it. It never speaks up "
            "by itself."
        )
        if not QSystemTrayIcon.isSystemTrayAvailable():
            words = tr(
                "This desktop has no tray, so nothing of this can be shown here. Closing the window ends Upswing."
            )
        told = label(words, "soft")
        told.setObjectName("tray-words")
        layout.addWidget(told)
        return made

    def _health(self) -> QWidget:
        ask = button(tr("Answer the health questions"), name="setting-readiness")
        ask.clicked.connect(self.readiness_wanted)
        words = label(
            tr("Your answers decide how gentle the start is. You can change them whenever something changes."),
            "soft",
        )
        return frame("card", column(label(tr("Health"), "heading"), words, row(ask, 0), spacing=10))

    def _card(self, title: str, *fields: tuple[str, str, Sequence[tuple[str, object]]]) -> QWidget:
        parts = column(label(title, "heading"), spacing=14)
        for name, field, choices in fields:
            chooser = Chooser(name, choices)
            self._fields.append((field, chooser))
            chooser.chosen.connect(partial(self._change, field))
            parts.addLayout(column(label(name, "soft"), chooser, spacing=6))
        return frame("card", parts)

    def _change(self, field: str, value: object) -> None:
        self._given.preferences.change(**{field: value})
