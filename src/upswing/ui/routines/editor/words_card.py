"""The words of a draft: its name, who it is for, and what it is about."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QFrame

from upswing.domain import routine_draft as drafts
from upswing.domain.routine_draft import RoutineDraft
from upswing.domain.routine_faults import Fault
from upswing.ui.controls.layout import column, label
from upswing.ui.routines.editor.desk import Desk
from upswing.ui.routines.editor.fields import LineField, TextField
from upswing.ui.routines.words import fault_words
from upswing.ui.text import tr


class WordsCard(QFrame):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.name = LineField("editor-name", tr("Name"), tr("For example: My slow morning"))
        self.for_whom = TextField("editor-for-whom", tr("Who it is for"), tr("For whoever likes these movements."))
        self.about = TextField("editor-about", tr("What it is about"), tr("What helps to know before one starts"))
        self._faults = {field: label("", "eyebrow") for field in ("name", "for_whom", "about")}
        self.name.textEdited.connect(partial(_say_name, desk))
        self.for_whom.textChanged.connect(lambda: _say_for_whom(desk, self.for_whom.toPlainText()))
        self.about.textChanged.connect(lambda: _say_about(desk, self.about.toPlainText()))
        layout = column(spacing=4)
        for caption, field in (
            (tr("Name"), "name"),
            (tr("Who it is for (may stay empty)"), "for_whom"),
            (tr("What it is about (may stay empty)"), "about"),
        ):
            layout.addWidget(label(caption, "small"))
            layout.addWidget(self.field(field))
            layout.addWidget(self._faults[field])
            layout.addSpacing(6)
        layout.setContentsMargins(20, 16, 20, 12)
        self.setLayout(layout)
        self.say(())

    def show_draft(self, draft: RoutineDraft) -> None:
        self.name.show_text(draft.name)
        self.for_whom.show_text(draft.for_whom)
        self.about.show_text(draft.about)

    def say(self, faults: Iterable[Fault]) -> None:
        """What is in the way, beside the field it is about."""
        said = {fault.field: fault_words(fault) for fault in faults if not fault.key}
        for field, place in self._faults.items():
            sentence = said.get(field, "")
            place.setText(sentence)
            place.setVisible(bool(sentence))
            self.field(field).setAccessibleDescription(sentence)

    def field(self, name: str) -> LineField | TextField:
        """The field of that name in the draft."""
        fields: dict[str, LineField | TextField] = {
            "name": self.name,
            "for_whom": self.for_whom,
            "about": self.about,
        }
        return fields[name]


def _say_name(desk: Desk, text: str) -> None:
    desk.edit(lambda draft: drafts.say(draft, name=text), "name")


def _say_for_whom(desk: Desk, text: str) -> None:
    desk.edit(lambda draft: drafts.say(draft, for_whom=text), "for_whom")


def _say_about(desk: Desk, text: str) -> None:
    desk.edit(lambda draft: drafts.say(draft, about=text), "about")
