"""What it does with the body: muscles, joints, and when it is left out."""

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Joint
from upswing.domain.muscles import MUSCLES
from upswing.domain.own_draft import Draft
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.gathered import Gathered
from upswing.ui.own_movement.several import Several
from upswing.ui.own_movement.words import caution_name
from upswing.ui.text import tr
from upswing.ui.words import joint_name


class BodyCard(Card):
    def __init__(self) -> None:
        super().__init__(tr("Body"))
        add = tr("Add a muscle …")
        self.primary = Gathered(tr("Works most"), add, tuple(MUSCLES), "own-primary")
        self.secondary = Gathered(tr("Works as well"), add, tuple(MUSCLES), "own-secondary")
        self.loads = Several(tr("Joints that carry it"), [(joint_name(each), each) for each in Joint])
        self.avoid_if = Several(tr("Left out with"), [(caution_name(each), each) for each in Caution])
        self.ask("primary_muscles", tr("Works most"), self.primary, self.primary.box)
        self.ask("secondary_muscles", tr("Works as well"), self.secondary, self.secondary.box)
        self.ask(
            "loads",
            tr("Joints that carry it"),
            self.loads,
            self.loads.first,
            about=tr("When one of them hurts, the program offers something else."),
        )
        self.ask(
            "avoid_if",
            tr("Left out with"),
            self.avoid_if,
            self.avoid_if.first,
            about=tr("With such an answer in your health questions, it is not offered."),
        )
        self.primary.chosen.connect(self._on_primary)
        self.secondary.chosen.connect(lambda values: self.tell({"secondary_muscles": values}))
        self.loads.chosen.connect(lambda values: self.tell({"loads": values}))
        self.avoid_if.chosen.connect(lambda values: self.tell({"avoid_if": values}))

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        self.primary.show_chosen(draft.primary_muscles)
        self.secondary.show_chosen(draft.secondary_muscles, elsewhere=draft.primary_muscles)
        self.loads.show_chosen(draft.loads)
        self.avoid_if.show_chosen(draft.avoid_if)

    def _on_primary(self, muscles: tuple[str, ...]) -> None:
        """What works most does not work as well, too."""
        others = tuple(each for each in self.secondary.taken if each not in muscles)
        self.secondary.show_chosen(others, elsewhere=muscles)
        self.tell({"primary_muscles": muscles, "secondary_muscles": others})
