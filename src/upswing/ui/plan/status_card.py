"""How these days are: as usual, an easy week, ill, injured, on a break. One tap, and what it changes in a sentence."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QPushButton, QWidget

from upswing.domain.exercise import Joint
from upswing.domain.status import Status, StatusSaid
from upswing.planner.weeks import WeekOfPlan
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, frame, label, row
from upswing.ui.plan.status_words import status_about, status_name, until_words, what_changes
from upswing.ui.text import tr
from upswing.ui.words import joint_name

AHEAD_DAYS = (2, 6, 13)
"""The last days that are one tap away: three days, a week, two weeks, today counted in."""


class StatusCard(QWidget):
    """A row of five, and below it a quiet card while there is something to say. `said` carries a status, its joints
    and its last day (None: open)."""

    said = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._now: StatusSaid | None = None
        self._day: date | None = None
        self._group = QButtonGroup(self)
        self._chips = {each: self._chip(each) for each in Status}
        self._joints = {each: self._joint(each) for each in Joint}
        self._words = label("")
        self._words.setObjectName("status-words")
        self._until_words = label("", "soft")
        self.back = button(tr("As usual again"), name="status-back")
        self.back.clicked.connect(lambda: self.said.emit(Status.AS_USUAL, frozenset(), None))
        self._offer_words = label("")
        self.take = button(tr("Take an easy week"), name="take-easy-week")
        self.take.clicked.connect(lambda: self.said.emit(Status.EASY_WEEK, frozenset(), None))
        offer = column(self._offer_words, row(self.take, 0), spacing=8)
        self._offer = frame("notice", offer, margin=18)
        self._where = _flow_of(self._joints.values(), tr("Where? One place or several."))
        self.last_day = QDateEdit()
        self._until = self._until_row()
        chips = FlowLayout(spacing=8)
        for chip in self._chips.values():
            chips.addWidget(chip)
        told = column(self._words, self._where, self._until_words, self._until, row(self.back, 0), spacing=10)
        self._told = frame("card", told, margin=20)
        self.setLayout(column(chips, self._offer, self._told, spacing=12))
        for part in (self._offer, self._told):
            part.hide()

    def show_status(self, said: StatusSaid | None, day: date, week: WeekOfPlan | None, offer: str) -> None:
        """`offer` is the sentence with which the plan offers an easy week, empty where it does not."""
        self._now, self._day = said, day
        status = said.status if said is not None else Status.AS_USUAL
        self._mark(status)
        for joint, chip in self._joints.items():
            chip.setChecked(said is not None and joint in said.injured_at)
        self._told.setVisible(said is not None)
        self._where.setVisible(status is Status.INJURED)
        self._words.setText(what_changes(said, week))
        self._until_words.setText(until_words(said.until if said is not None else None))
        for part in (self._until_words, self._until, self.back):
            part.setVisible(said is not None)
        self._offer_words.setText(offer)
        self._offer.setVisible(bool(offer) and said is None)
        self.last_day.setMinimumDate(QDate(day.year, day.month, day.day))
        last = said.until if said is not None and said.until is not None else day + timedelta(days=AHEAD_DAYS[1])
        self.last_day.setDate(QDate(last.year, last.month, last.day))

    def _mark(self, status: Status) -> None:
        self._chips[status].setChecked(True)

    def _on_chip(self, status: Status) -> None:
        if status is not Status.INJURED:
            self.said.emit(status, frozenset(), None)
        elif self._now is None or self._now.status is not Status.INJURED:
            self._told.show()
            self._where.show()
            for part in (self._until_words, self._until):
                part.hide()
            self.back.show()
            self._words.setText(tr("Where does it hurt? Nothing changes before you say."))
            next(iter(self._joints.values())).setFocus()

    def _on_joint(self) -> None:
        joints = frozenset(each for each, chip in self._joints.items() if chip.isChecked())
        until = self._now.until if self._now is not None and self._now.status is Status.INJURED else None
        if joints:
            self.said.emit(Status.INJURED, joints, until)
        else:
            self.said.emit(Status.AS_USUAL, frozenset(), None)

    def _say_until(self, until: date | None) -> None:
        if self._now is not None:
            self.said.emit(self._now.status, self._now.injured_at, until)

    def _ahead(self, days: int) -> None:
        assert self._day is not None
        self._say_until(self._day + timedelta(days=days))

    def _on_last_day(self) -> None:
        chosen = self.last_day.date()
        self._say_until(date(chosen.year(), chosen.month(), chosen.day()))

    def _chip(self, status: Status) -> QPushButton:
        made = button(status_name(status), "chip", name=f"status-{status}")
        made.setCheckable(True)
        made.setMinimumHeight(44)
        made.setToolTip(status_about(status))
        made.setAccessibleName(tr("These days: {status}", status=status_name(status)))
        made.setAccessibleDescription(status_about(status))
        made.clicked.connect(lambda: self._on_chip(status))
        self._group.addButton(made)
        return made

    def _joint(self, joint: Joint) -> QPushButton:
        made = button(joint_name(joint), "chip", name=f"injured-{joint}")
        made.setCheckable(True)
        made.setMinimumHeight(44)
        made.setAccessibleName(tr("Injured at: {joint}", joint=joint_name(joint)))
        made.clicked.connect(self._on_joint)
        return made

    def _until_row(self) -> QWidget:
        flow = FlowLayout(spacing=8)
        flow.addWidget(label(tr("Last day:"), wraps=False))
        named = (tr("In three days"), tr("In a week"), tr("In two weeks"))
        for text, days in zip(named, AHEAD_DAYS, strict=True):
            made = button(text, "chip", name=f"until-{days}")
            made.setMinimumHeight(44)
            made.clicked.connect(lambda _=False, days=days: self._ahead(days))
            flow.addWidget(made)
        open_end = button(tr("Not known yet"), "chip", name="until-open")
        open_end.setMinimumHeight(44)
        open_end.clicked.connect(lambda: self._say_until(None))
        flow.addWidget(open_end)
        other = button(tr("Another day"), "chip", name="until-other")
        other.setMinimumHeight(44)
        other.setCheckable(True)
        flow.addWidget(other)
        named_day = self._named_day()
        other.toggled.connect(named_day.setVisible)
        made_row = QWidget()
        made_row.setLayout(column(flow, named_day, spacing=8))
        return made_row

    def _named_day(self) -> QWidget:
        self.last_day.setObjectName("until-date")
        self.last_day.setAccessibleName(tr("Last day"))
        self.last_day.setCalendarPopup(True)
        self.last_day.setDisplayFormat("ddd d MMM yyyy")
        take = button(tr("Until this day"), "chip", name="until-this")
        take.setMinimumHeight(44)
        take.clicked.connect(self._on_last_day)
        made = QWidget()
        made.setLayout(row(self.last_day, take, 0, spacing=8))
        made.hide()
        return made


def _flow_of(chips: Iterable[QWidget], question: str) -> QWidget:
    flow = FlowLayout(spacing=8)
    for chip in chips:
        flow.addWidget(chip)
    made = QWidget()
    made.setLayout(column(label(question, "soft"), flow, spacing=6))
    return made
