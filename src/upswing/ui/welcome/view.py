"""The first start: three short steps, each of which can be skipped; the fourth is Today."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.text import breakable, counted, tr
from upswing.ui.theme import Theme
from upswing.ui.welcome.readiness_page import ReadinessQuestions

if TYPE_CHECKING:
    from upswing.ui.given import Given

DAYS = (2, 3, 4, 5)
MINUTES = (10, 15, 20, 25, 30)
STEPS = 3
GREETING = ("sit-to-stand-with-hands", "wall-push-up", "standing-march")
"""Three gentle movements, as a greeting."""
GREETING_PX = 132


class WelcomeView(QWidget):
    done = Signal()

    def __init__(self, given: "Given", theme: Theme, folder: str, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._picture = picture
        self._theme = theme
        self._folder = folder
        self._steps = QStackedWidget()
        self._greeting = {each: label("", wraps=False) for each in GREETING}
        for each in self._greeting.values():
            each.setFixedSize(GREETING_PX, GREETING_PX)
        self._add(self._wishes())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._steps)
        self._turns = ByTurns(self)
        self._turns.begin(self._completed())

    def _completed(self) -> Iterator[None]:
        """What is not seen at once, in short steps."""
        for exercise_id, made in self._greeting.items():
            made.setPixmap(self._picture(exercise_id, GREETING_PX))
            yield
        readiness = ReadinessQuestions()
        readiness.answered.connect(self._on_answered)
        readiness.skipped.connect(self._next)
        self._add(readiness)
        yield
        self._add(self._data())

    def _add(self, step: QWidget) -> None:
        number = self._steps.count() + 1
        page = Page()
        page.limit_width(min(self._theme.scale, 1.4) * 0.75)
        page.body.addLayout(self._head(number, last=number == STEPS))
        page.body.addWidget(step)
        page.body.addStretch(1)
        self._steps.addWidget(page)

    def _head(self, number: int, *, last: bool) -> QHBoxLayout:
        """Which step it is, and the way past those that are left."""
        words = label(tr("Step {n} of 3", n=number), "eyebrow")
        skip = button(tr("Skip to today"), "link", name="welcome-skip")
        if last:
            line = row(words)
            line.addStrut(skip.sizeHint().height())
            return line
        skip.clicked.connect(self.done)
        line = row(words, skip)
        line.setStretch(0, 1)
        return line

    def _wishes(self) -> QWidget:
        preferences = self._given.preferences
        days = Chooser(tr("Days a week"), [(counted("{n} day", "{n} days", n), n) for n in DAYS])
        days.show_chosen(preferences.current.days_per_week)
        days.chosen.connect(lambda n: preferences.change(days_per_week=n))
        minutes = Chooser(tr("Minutes a day"), [(counted("{n} minute", "{n} minutes", n), n) for n in MINUTES])
        minutes.show_chosen(preferences.current.minutes)
        minutes.chosen.connect(lambda n: preferences.change(minutes=n))
        older = Chooser(tr("Your age"), [(tr("Under 65"), False), (tr("65 or older"), True)])
        older.show_chosen(preferences.current.older_than_65)
        older.chosen.connect(lambda yes: preferences.change(older_than_65=yes))
        go = button(tr("Next"), "primary", name="welcome-next")
        go.clicked.connect(self._next)
        return frame(
            "card",
            column(
                label(tr("Welcome to Upswing"), "title"),
                label(
                    tr(
                        "Move a little, and see honestly whether it lifts your mood. It stands beside care, never in "
                        "its place."
                    )
                ),
                6,
                label(tr("On how many days a week would you like to train?"), "heading"),
                days,
                label(tr("The first two weeks are two days for everyone, on purpose."), "small"),
                6,
                label(tr("How long may it take?"), "heading"),
                minutes,
                6,
                label(tr("How old are you?"), "heading"),
                older,
                row(go, 0, *self._greeting.values(), spacing=4),
                spacing=10,
            ),
            margin=28,
        )

    def _data(self) -> QWidget:
        go = button(tr("To today"), "primary", name="welcome-done")
        go.clicked.connect(self.done)
        place = label(breakable(self._folder), "soft")
        place.setObjectName("data-folder")
        return frame(
            "card",
            column(
                label(tr("Your data is yours"), "title"),
                label(tr("All of it lies in one folder on this computer. Upswing never goes online.")),
                place,
                label(tr("Only your own user account can read it. A checked copy is made every day.")),
                label(tr("A passphrase can lock it too, whenever you like: Settings → Lock."), "soft"),
                8,
                row(go, 0),
                spacing=10,
            ),
            margin=28,
        )

    def _on_answered(self, yes: frozenset[object], cleared: bool) -> None:  # noqa: FBT001
        self._given.journal.readiness.answer(yes, cleared=cleared)  # type: ignore[arg-type]
        self._next()

    def _next(self) -> None:
        self._turns.finish()
        self._steps.setCurrentIndex(self._steps.currentIndex() + 1)
        self._focus_the_way_on()

    def _focus_the_way_on(self) -> None:
        """Enter goes on from here."""
        step = self._steps.currentWidget()
        buttons = step.findChildren(QPushButton) if step is not None else []
        next(each for each in buttons if each.property("kind") == "primary").setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_the_way_on()
