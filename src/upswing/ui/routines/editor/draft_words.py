"""The words of a draft: its name above everything, and below everything who it is for and what it is about."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QLabel

from upswing.domain import routine_draft as drafts
from upswing.domain.routine_draft import RoutineDraft
from upswing.domain.routine_faults import Fault
from upswing.ui.controls.layout import column, frame, label
from upswing.ui.routines.editor.desk import Desk
from upswing.ui.routines.editor.fields import LineField, TextField
from upswing.ui.routines.words import fault_words
from upswing.ui.text import tr


class Words:
    """`head` and `tail` are the cards to be put on the page."""

    def __init__(self, desk: Desk) -> None:
        self.name = LineField("editor-name", tr("Name"), tr("For example: My slow morning"))
        self.for_whom = TextField("editor-for-whom", tr("Who it is for"), tr("For whoever likes these movements."))
        self.about = TextField(
            "editor-about", tr("What it is about"), tr("What helps to know before one starts"), lines=3
        )
        self._said: dict[str, QLabel] = {field: label("", "eyebrow") for field in ("name", "for_whom", "about")}
        self.name.textEdited.connect(partial(_say_name, desk))
        self.for_whom.textChanged.connect(lambda: _say_for_whom(desk, self.for_whom.toPlainText()))
        self.about.textChanged.connect(lambda: _say_about(desk, self.about.toPlainText()))
        self.head = frame(
            "card", column(label(tr("Name"), "small"), self.name, self._said["name"], spacing=4), margin=16
        )
        self.tail = frame(
            "card",
            column(
                label(tr("Words that go with it"), "heading"),
                label(tr("They may stay empty. Somebody you share it with will read them first."), "soft"),
                6,
                label(tr("Who it is for"), "small"),
                self.for_whom,
                self._said["for_whom"],
                6,
                label(tr("What it is about"), "small"),
                self.about,
                self._said["about"],
                spacing=4,
            ),
            margin=16,
        )
        self.say(())

    def show_draft(self, draft: RoutineDraft) -> None:
        self.name.show_text(draft.name)
        self.for_whom.show_text(draft.for_whom)
        self.about.show_text(draft.about)

    def say(self, faults: Iterable[Fault]) -> None:
        """What is in the way, beside the field it is about."""
        said = {fault.field: fault_words(fault) for fault in faults if not fault.key}
        for field, place in self._said.items():
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
