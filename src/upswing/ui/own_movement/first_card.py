"""What one needs to say: the name, the kind, how it is counted and how much, and whether a side at a time."""

from PySide6.QtWidgets import QLineEdit

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure, Pattern
from upswing.domain.own_draft import USUAL_RANGE, Draft
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import label, row
from upswing.ui.controls.tick import Tick
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.inputs import Choice, Number
from upswing.ui.own_movement.words import field_name, measure_name, unit_name
from upswing.ui.text import tr
from upswing.ui.words import pattern_name


class FirstCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName("own-name")
        self.name.setPlaceholderText(tr("What you call it"))
        self.pattern = Choice("own-pattern")
        self.pattern.addItem(tr("Choose …"), None)
        for pattern in Pattern:
            self.pattern.addItem(pattern_name(pattern), pattern)
        self.measure = Chooser(tr("How is it counted?"), [(measure_name(each), each) for each in Measure])
        self.low, self.high = Number("own-low"), Number("own-high")
        self.low.setAccessibleName(tr("How much, from"))
        self.high.setAccessibleName(tr("How much, up to"))
        self._unit = label("", "soft", wraps=False)
        self.one_sided = Tick(tr("One side, then the other"), name="own-one-sided")
        self._measure = Measure.REPS
        self._ranges = dict(USUAL_RANGE)
        numbers = row(self.low, label(tr("to"), "soft", wraps=False), self.high, self._unit, 0, spacing=10)
        self.ask("name", field_name("name"), self.name, self.name)
        self.ask("pattern", field_name("pattern"), self.pattern, self.pattern)
        self.ask("measure", tr("How is it counted?"), self.measure, self.measure)
        self.ask("range", field_name("low"), numbers, self.low)
        self.fields["low"] = self.fields["high"] = self.fields.pop("range")
        self.add(self.one_sided)
        self._listen()

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        if self.name.text() != draft.name:
            self.name.blockSignals(True)
            self.name.setText(draft.name)
            self.name.blockSignals(False)
        self.pattern.choose(draft.pattern)
        self.measure.show_chosen(draft.measure)
        self._measure = draft.measure
        self._unit.setText(unit_name(draft.measure))
        for box, value in ((self.low, draft.low), (self.high, draft.high)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self._ranges[draft.measure] = (draft.low, draft.high)
        self.one_sided.box.blockSignals(True)
        self.one_sided.tick(ticked=draft.one_sided)
        self.one_sided.box.blockSignals(False)

    def begin(self) -> None:
        """Another movement: ranges that were remembered for the other measures are forgotten."""
        self._ranges = dict(USUAL_RANGE)

    def _listen(self) -> None:
        self.name.textChanged.connect(lambda text: self.tell({"name": text}))
        self.pattern.currentIndexChanged.connect(self._on_pattern)
        self.measure.chosen.connect(self._on_measure)
        self.low.valueChanged.connect(self._on_range)
        self.high.valueChanged.connect(self._on_range)
        self.one_sided.toggled.connect(lambda ticked: self.tell({"one_sided": ticked}))

    def _on_pattern(self) -> None:
        """The box hands back a plain text."""
        chosen = self.pattern.currentData()
        self.tell({"pattern": Pattern(chosen) if chosen else None})

    def _on_measure(self, measure: Measure) -> None:
        """Numbers of another unit mean nothing: each measure keeps a range of its own."""
        low, high = self._ranges[measure]
        self.tell({"measure": measure, "low": low, "high": high})

    def _on_range(self) -> None:
        self._ranges[self._measure] = (self.low.value(), self.high.value())
        self.tell({"low": self.low.value(), "high": self.high.value()})
