"""The total of a questionnaire that was filled in elsewhere, typed in with its day. Its questions are not asked."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.domain.questionnaire import HIGHEST, Questionnaire, QuestionnaireTotal
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import column, label
from upswing.ui.history.entry_dialog import EntryDialog
from upswing.ui.history.event_dialog import day_field, day_in
from upswing.ui.text import number, tr

WHO_5_STEP = 4
"""WHO-5 is given as its raw sum, 0–25, times four."""


def questionnaire_name(kind: Questionnaire) -> str:
    """As the questionnaires are called everywhere."""
    return {Questionnaire.PHQ_9: "PHQ-9", Questionnaire.GAD_7: "GAD-7", Questionnaire.WHO_5: "WHO-5"}[kind]


def range_words(kind: Questionnaire) -> str:
    """What totals there are."""
    name, highest = questionnaire_name(kind), number(HIGHEST[kind])
    if kind is Questionnaire.WHO_5:
        return tr("{name} has totals from 0 to {highest}: its raw sum times four.", name=name, highest=highest)
    return tr("{name} has totals from 0 to {highest}.", name=name, highest=highest)


class TotalDialog(EntryDialog):
    """For a total that is there, or (with none) a new one. `kind`, `day` and `total` are what it is now."""

    def __init__(self, parent: QWidget, said: QuestionnaireTotal | None, today: date) -> None:
        super().__init__(parent, tr("Change a total") if said else tr("Add the total of a questionnaire"))
        self._today = today
        self.kind = said.kind if said else Questionnaire.PHQ_9
        self.total = said.total if said else 0
        self._kinds = Chooser(tr("Questionnaire"), [(questionnaire_name(each), each) for each in Questionnaire])
        self._kinds.show_chosen(self.kind)
        self._kinds.chosen.connect(self._on_kind)
        self.number = QLineEdit(str(said.total) if said else "")
        self.number.setObjectName("total")
        self._range = label(range_words(self.kind), "small")
        self.when = day_field(said.day if said else today)
        self.fields.addWidget(
            label(
                tr(
                    "You filled it in somewhere else, for instance with a doctor. Its questions are not asked here."
                ),
                "soft",
            )
        )
        self.fields.addLayout(column(label(tr("Questionnaire"), "soft"), self._kinds, spacing=4))
        self.ask(tr("Total"), self.number)
        self.fields.addWidget(self._range)
        self.ask(tr("The day"), self.when)
        self.save.clicked.connect(self._on_save)
        self.number.setFocus()

    @property
    def day(self) -> date:
        return day_in(self.when)

    def _on_kind(self, kind: Questionnaire) -> None:
        self.kind = kind
        self._range.setText(range_words(kind))

    def _on_save(self) -> None:
        typed = self.number.text().strip()
        total = int(typed) if typed.isdecimal() and len(typed) < 6 else -1
        fits = 0 <= total <= HIGHEST[self.kind] and (
            self.kind is not Questionnaire.WHO_5 or total % WHO_5_STEP == 0
        )
        if not fits:
            self.refuse(tr("That is none of them. {range}", range=range_words(self.kind)))
            self.number.setFocus()
        elif self.day > self._today:
            self.refuse(tr("That day is still to come. Pick the day it was filled in."))
        else:
            self.total = total
            self.accept()
