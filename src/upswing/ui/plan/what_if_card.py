"""Try other days: what is chosen here is shown beside the plan as it is, and kept only when one says so."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from upswing.ui.controls.anew import anew
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import button, column, frame, label, row
from upswing.ui.controls.weekdays import WeekdayChooser
from upswing.ui.plan.explained import Chapter, entries_of
from upswing.ui.plan.sources import Number
from upswing.ui.plan.what_if import Gist, Wish, difference, gist_of, lines, remarks
from upswing.ui.plan.why import WhyFold
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme
from upswing.ui.welcome.view import DAYS, MINUTES

if TYPE_CHECKING:
    from upswing.journal.outlook import Outlook

NARROW_PX = 620


class WhatIfCard(QFrame):
    """`tried` carries a `Wish` that is not the one in force, `kept` the one that is to be."""

    tried = Signal(object)
    kept = Signal(object)

    def __init__(self, theme: Theme, current: Wish) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._current = self._wish = current
        self._now: Gist | None = None
        self.days = Chooser(
            tr("Days a week"), [(counted("{n} day", "{n} days", n), n) for n in _with(DAYS, current.days)]
        )
        self.minutes = Chooser(
            tr("Minutes a session"),
            [(counted("{n} minute", "{n} minutes", n), n) for n in _with(MINUTES, current.minutes)],
        )
        self.weekdays = WeekdayChooser(tr("Days that suit you"))
        self._sentence = label("")
        self._sentence.setObjectName("what-if-difference")
        self._remarks = label("", "soft")
        self._is, self._would = column(), column()
        self._pair = row(frame("sunken", self._is, margin=14), frame("notice", self._would, margin=14), spacing=12)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom)
        self.keep = button(tr("Keep this"), "primary", name="what-if-keep")
        self.leave = button(tr("Leave it as it was"), name="what-if-leave")
        self.why = WhyFold(tr("days and minutes"), _why)
        self._preview = QWidget()
        self._preview.setLayout(
            column(
                self._sentence, self._remarks, self._pair, row(self.keep, self.leave, 0, spacing=12), spacing=12
            )
        )
        self._preview.hide()
        self._lay_out()
        self._show_wish()
        self.days.chosen.connect(lambda n: self._try(replace(self._wish, days=n)))
        self.minutes.chosen.connect(lambda n: self._try(replace(self._wish, minutes=n)))
        self.weekdays.chosen.connect(lambda days: self._try(replace(self._wish, weekdays=days)))
        self.keep.clicked.connect(lambda: self.kept.emit(self._wish))
        self.leave.clicked.connect(lambda: self._try(self._current))

    @property
    def wish(self) -> Wish | None:
        """What is being tried; None where it is what holds anyway."""
        return self._wish if self._wish != self._current else None

    def show_now(self, outlook: "Outlook", current: Wish) -> None:
        """The plan as it is, and the wishes it is made from. What is being tried stays, unless it holds by now."""
        self._now = gist_of(outlook)
        if self._current != current:
            self._current = self._wish = current
        self._show_wish()

    def show_then(self, outlook: "Outlook") -> None:
        """The plan as it would be."""
        if self._now is None or self.wish is None:
            return
        then = gist_of(outlook)
        self._sentence.setText(difference(self._now, then))
        said = remarks(self._wish, outlook)
        self._remarks.setText("\n".join(said))
        self._remarks.setVisible(bool(said))
        _fill(self._is, tr("As it is"), self._now)
        _fill(self._would, tr("As it would be"), then)
        self._preview.show()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._turn()

    def _try(self, wish: Wish) -> None:
        self._wish = wish
        self._show_wish()
        self.tried.emit(self.wish)

    def _show_wish(self) -> None:
        self.days.show_chosen(self._wish.days)
        self.minutes.show_chosen(self._wish.minutes)
        self.weekdays.show_chosen(self._wish.weekdays)
        if self.wish is None:
            self._preview.hide()

    def _lay_out(self) -> None:
        parts = column(
            label(tr("What if?"), "heading"),
            label(tr("Try other days or minutes. Nothing changes before you keep it."), "soft"),
            label(tr("Days a week")),
            self.days,
            label(tr("Minutes a session")),
            self.minutes,
            label(tr("Days that suit you")),
            self.weekdays,
            self._preview,
            row(self.why.button, 0),
            self.why.panel,
            spacing=8,
        )
        parts.setContentsMargins(24, 20, 24, 14)
        self.setLayout(parts)

    def _turn(self) -> None:
        wide = self.width() >= NARROW_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() != way:
            self._pair.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


def _fill(layout: QBoxLayout, heading: str, gist: Gist) -> None:
    with anew(layout, spacing=8) as shown:
        shown.addWidget(label(heading, "eyebrow"))
        for question, answer in lines(gist):
            shown.addLayout(column(label(question, "small"), label(answer), spacing=0))
        shown.addStretch(1)


def _with(choices: Sequence[int], value: int) -> list[int]:
    """The usual choices, and the one that holds where it is another."""
    return sorted({*choices, value})


def _why() -> tuple[Chapter, ...]:
    return (
        Chapter(
            tr("Days and minutes"), entries_of((Number.SESSIONS, Number.RECOVERY, Number.MINUTES, Number.WALKS))
        ),
    )
