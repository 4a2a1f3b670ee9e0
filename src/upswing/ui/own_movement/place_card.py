"""Where it is done, and with what."""

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Posture, Space
from upswing.domain.own_draft import Draft
from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.tick import Tick
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.several import Several
from upswing.ui.own_movement.words import space_name
from upswing.ui.text import tr
from upswing.ui.words import equipment_name, posture_name


class PlaceCard(Card):
    def __init__(self) -> None:
        super().__init__(tr("Where, and with what"))
        self.posture = Chooser(tr("Posture"), [(posture_name(each), each) for each in Posture])
        self.space = Chooser(tr("Space it needs"), [(space_name(each), each) for each in Space])
        self.equipment = Several(tr("Needs"), [(equipment_name(each), each) for each in Equipment])
        self.quiet = Tick(tr("Quiet: the people below hear nothing"), name="own-quiet")
        self.ask("posture", tr("Posture"), self.posture, self.posture)
        self.ask("equipment", tr("Needs"), self.equipment, self.equipment.first)
        self.ask("space", tr("Space it needs"), self.space, self.space)
        self.add(self.quiet)
        self.posture.chosen.connect(lambda value: self.tell({"posture": value}))
        self.space.chosen.connect(lambda value: self.tell({"space": value}))
        self.equipment.chosen.connect(lambda values: self.tell({"equipment": values}))
        self.quiet.toggled.connect(lambda ticked: self.tell({"quiet": ticked}))

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        self.posture.show_chosen(draft.posture)
        self.space.show_chosen(draft.space)
        self.equipment.show_chosen(draft.equipment)
        self.quiet.box.blockSignals(True)
        self.quiet.tick(ticked=draft.quiet)
        self.quiet.box.blockSignals(False)
