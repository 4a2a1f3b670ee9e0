"""How quick and how hard it is, and the ladder it belongs to."""

from collections.abc import Sequence
from functools import partial

from upswing.domain.catalogue import Catalogue
from upswing.domain.compared import Beside, effort_beside, stands_beside, to_compare_with
from upswing.domain.exercise import Exercise
from upswing.domain.own_draft import Draft, ladders_for
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import column, frame, label
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.inputs import Choice, Decimal
from upswing.ui.own_movement.words import beside_name, field_name
from upswing.ui.text import tr


class EffortCard(Card):
    def __init__(self) -> None:
        super().__init__(tr("How quick, how hard"))
        self.tempo = tuple(Decimal(f"own-tempo-{place}", most=99) for place in range(1, 5))
        self.ladder = Choice("own-ladder")
        self.other = Choice("own-compared-with")
        self.beside = Chooser(field_name("effort"), [(beside_name(each), each) for each in Beside])
        self.met = Decimal("own-met", most=99)
        self._parts: tuple[float, ...] = ()
        self._others: tuple[Exercise, ...] = ()
        self._effort = 0.0
        self._beside = Beside.AS_HARD
        parts = FlowLayout(spacing=14)
        names = (tr("down"), tr("pause"), tr("up"), tr("pause"))
        spoken = (*names[:3], tr("pause before the next"))
        for place, (box, name) in enumerate(zip(self.tempo, names, strict=True)):
            box.setAccessibleName(tr("Tempo, {part}, in seconds", part=spoken[place]))
            box.valueChanged.connect(partial(self._on_tempo, place))
            part = frame("plain", column(box, label(name, "small", wraps=False), spacing=2), margin=0)
            parts.addWidget(part)
        self.ask(
            "tempo",
            field_name("tempo"),
            parts,
            self.tempo[0],
            about=tr("Seconds of one repetition. The figure moves like this."),
        )
        self.ask(
            "ladder",
            tr("Ladder it belongs to"),
            self.ladder,
            self.ladder,
            about=tr("On a ladder, its easier and harder neighbours are one key away in a session."),
        )
        self.ask(
            "effort",
            field_name("effort"),
            column(self.other, self.beside, spacing=8),
            self.other,
            about=tr("Beside a movement that you know, it is …"),
        )
        self.ask(
            "met",
            field_name("met"),
            self.met,
            self.met,
            about=tr("As a multiple of sitting still: a stretch is about 2, a walk 3.5, a jog 7."),
        )
        self.other.setAccessibleName(tr("Compared with"))
        self.ladder.currentIndexChanged.connect(lambda _: self.tell({"ladder": self.ladder.currentData()}))
        self.other.currentIndexChanged.connect(lambda _: self._on_compared())
        self.beside.chosen.connect(self._on_beside)
        self.met.valueChanged.connect(lambda value: self.tell({"met": value, "met_code": ""}))

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        self._parts = draft.tempo
        for box, value in zip(self.tempo, draft.tempo, strict=True):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.met.blockSignals(True)
        self.met.setValue(draft.met)
        self.met.blockSignals(False)
        has_kind = draft.pattern is not None
        self.fields["ladder"].setVisible(has_kind)
        self.fields["effort"].setVisible(has_kind)
        if draft.pattern is not None:
            ladders = [(each.name, each.id) for each in ladders_for(draft.pattern, catalogue)]
            _offer(self.ladder, [(tr("None: it stands alone"), ""), *ladders])
            self.ladder.choose(draft.ladder)
            self._show_effort(draft, to_compare_with(draft.pattern, draft.ladder, catalogue))

    def _show_effort(self, draft: Draft, others: tuple[Exercise, ...]) -> None:
        """The comparison stays as it was said, as long as it still says the same."""
        if others == self._others and draft.effort == self._effort:
            return
        self._others, self._effort = others, draft.effort
        self.fields["effort"].setVisible(bool(others))
        if others:
            _offer(self.other, [(each.name, each.id) for each in others])
            place, self._beside = stands_beside(others, draft.effort)
            self.other.choose(others[place].id)
            self.beside.show_chosen(self._beside)

    def _on_tempo(self, place: int, value: float) -> None:
        self._parts = (*self._parts[:place], value, *self._parts[place + 1 :])
        self.tell({"tempo": self._parts})

    def _on_beside(self, beside: Beside) -> None:
        self._beside = beside
        self._on_compared()

    def _on_compared(self) -> None:
        self._effort = effort_beside(self._others, max(0, self.other.currentIndex()), self._beside)
        self.tell({"effort": self._effort})


def _offer(box: Choice, entries: Sequence[tuple[str, str]]) -> None:
    """Fills the box, unless just these stand in it."""
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == list(entries):
        return
    box.blockSignals(True)
    box.clear()
    for text, value in entries:
        box.addItem(text, value)
    box.blockSignals(False)
