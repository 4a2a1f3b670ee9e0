"""The form of one own movement: what one needs, and folded under “More” everything else."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_check import Fault, Wrong
from upswing.domain.own_draft import Draft
from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.layout import Page, button, column, label, row
from upswing.ui.controls.tab_order import tab_as_laid
from upswing.ui.own_movement.body_card import BodyCard
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.effort_card import EffortCard
from upswing.ui.own_movement.field import Field
from upswing.ui.own_movement.first_card import FirstCard
from upswing.ui.own_movement.place_card import PlaceCard
from upswing.ui.own_movement.words import fault_sentence
from upswing.ui.own_movement.words_card import WordsCard
from upswing.ui.text import tr


class Form(Page):
    """Emits `said` with the fields of a `Draft` that were just typed or chosen. `head` stands above the fields, and
    `middle` is a place between what one needs and all the rest, which is made while what one needs is seen."""

    said = Signal(object)

    def __init__(self, head: QBoxLayout) -> None:
        super().__init__(margin=28)
        self.body.addLayout(head)
        self.first = FirstCard()
        self._cards: list[Card] = [self.first]
        self._shown: tuple[Draft, Catalogue] | None = None
        self._said: tuple[tuple[Fault, ...], bool] | None = None
        self._turns = ByTurns(self)
        self.middle = column(spacing=0)
        self.more = button(tr("More"), name="own-more")
        self.more.setCheckable(True)
        self.more.setAccessibleDescription(tr("Where, how hard, muscles, and the words"))
        self._about = label(tr("All of this can stay as it is: it comes from the kind of movement."), "soft")
        self._rest = QWidget()
        self._below = column(spacing=16)
        self._rest.setLayout(self._below)
        line = row(self.more, self._about, spacing=14)
        line.setStretch(1, 1)
        line.setAlignment(self.more, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.first)
        self.body.addLayout(self.middle)
        self.body.addLayout(line)
        self.body.addWidget(self._rest)
        self.body.addStretch(1)
        self._rest.hide()
        self.more.toggled.connect(self._on_more)
        self.first.said.connect(self.said)

    @property
    def is_filling(self) -> bool:
        """Whether there are cards to come."""
        return self._turns.is_active

    @property
    def cards(self) -> list[Card]:
        """All of them; those that are to come are made now."""
        self._turns.finish()
        return self._cards

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        if self._shown is None:
            self._turns.begin(self._make_rest())
        self._shown = (draft, catalogue)
        for card in self._cards:
            card.show_draft(draft, catalogue)

    def show_faults(self, faults: tuple[Fault, ...], *, asked: bool) -> None:
        """Says beside every field what is wrong there. That something is still to be said is told only when it was
        `asked` for: an empty form is no fault."""
        self._said = (faults, asked)
        for card in self._cards:
            for field in set(card.fields.values()):
                mine = [each for each in faults if card.fields.get(each.field) is field]
                told = [each for each in mine if asked or each.wrong is not Wrong.NEEDED]
                field.say(fault_sentence(told[0]) if told else "")

    def go_to(self, fault: Fault) -> None:
        """Brings its field to the eye and the cursor to it."""
        for card in self.cards:
            field = card.fields.get(fault.field)
            if field is not None:
                if card is not self.first:
                    self.more.setChecked(True)
                self._bring(field)

    def _make_rest(self) -> Iterator[None]:
        for kind in (PlaceCard, EffortCard, BodyCard, WordsCard):
            card: Card = kind()
            self._cards.append(card)
            self._below.addWidget(card)
            card.ensurePolished()
            assert self._shown is not None
            card.show_draft(*self._shown)
            card.said.connect(self.said)
            yield
        tab_as_laid(self._sheet)
        if self._said is not None:
            faults, asked = self._said
            self.show_faults(faults, asked=asked)

    def _on_more(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._turns.finish()
        self._rest.setVisible(wanted)

    def _bring(self, field: Field) -> None:
        widget = self.widget()
        assert widget is not None
        layout = widget.layout()
        if layout is not None:
            layout.activate()
        self.ensureWidgetVisible(field, 0, 40)
        field.first.setFocus()
