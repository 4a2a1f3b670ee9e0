"""Settings: each a question with its choices; a choice holds at once."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSystemTrayIcon, QVBoxLayout, QWidget

from upswing.topics import Topic
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import button, column, frame, label, row
from upswing.ui.controls.page_by_turns import PageByTurns
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


class SettingsView(PageByTurns):
    topics = Topic.SETTINGS

    readiness_wanted = Signal()

    def __init__(self, given: "Given", theme: Theme, desk: "Desk", locksmith: "Locksmith") -> None:
        super().__init__()
        self._given = given
        self._desk = desk
        self._locksmith = locksmith
        self._shows: list[Callable[[], None]] = []
        self.body.addWidget(label(tr("Settings"), "title"))
        self.body.addWidget(self._training())
        self.body.addStretch(1)
        self.limit_width(theme.scale)
        self.fill(self._make_the_rest())

    def refresh(self) -> None:
        """Every part that is there shows what holds now; one that comes later does so when it comes."""
        for show in self._shows:
            show()

    def _make_the_rest(self) -> Iterator[None]:
        for make in (self._session, self._looks, self._tray, self._health, self._lock, self._data):
            known = len(self._shows)
            self.add(make())
            for show in self._shows[known:]:
                show()
            yield

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
        weekdays = WeekdayChooser(tr("Days that suit you"))
        weekdays.chosen.connect(partial(self._change, "weekdays"))
        self._shows.append(lambda: weekdays.show_chosen(self._chosen("weekdays")))
        layout.addLayout(column(label(tr("Days that suit you"), "soft"), weekdays, spacing=6))
        layout.addWidget(
            self._tick(
                tr("Ask again on Today, half an hour after a session"), "later_check_in", "setting-later-check-in"
            )
        )
        return made

    def _session(self) -> QWidget:
        made = SessionCard(self._given)
        self._shows.append(made.refresh)
        return made

    def _lock(self) -> QWidget:
        made = LockCard(self._given, self._locksmith)
        self._shows.append(made.refresh)
        return made

    def _data(self) -> QWidget:
        made = DataCard(self._given, self._desk)
        self._shows.append(made.refresh)
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
        layout.addWidget(self._tick(tr("Keep pictures still (reduced motion)"), "reduced_motion", "setting-still"))
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
            chooser.chosen.connect(partial(self._change, field))
            self._shows.append(lambda chooser=chooser, field=field: chooser.show_chosen(self._chosen(field)))  # type: ignore[misc]
            parts.addLayout(column(label(name, "soft"), chooser, spacing=6))
        return frame("card", parts)

    def _tick(self, words: str, field: str, name: str) -> Tick:
        made = Tick(words, name=name)
        made.tick(ticked=self._chosen(field))
        self._shows.append(lambda: made.tick(ticked=self._chosen(field)))
        made.toggled.connect(partial(self._change, field))
        return made

    def _chosen(self, field: str) -> Any:
        return getattr(self._given.preferences.current, field)

    def _change(self, field: str, value: object) -> None:
        self._given.preferences.change(**{field: value})
