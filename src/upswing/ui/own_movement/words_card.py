"""The words that teach it: other names, steps, cues, mistakes and their mends, and the breathing."""

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Mistake
from upswing.domain.own_check import SENTENCES
from upswing.domain.own_draft import Draft
from upswing.ui.own_movement.card import Card
from upswing.ui.own_movement.lines import Lines
from upswing.ui.own_movement.sentence import Sentence
from upswing.ui.own_movement.words import field_name
from upswing.ui.text import tr


class WordsCard(Card):
    def __init__(self) -> None:
        super().__init__(tr("In words"))
        self.how = Lines(field_name("how"), "own-how", 2, SENTENCES)
        self.cues = Lines(field_name("cues"), "own-cue", 3, 3)
        self.mistakes = Lines(
            field_name("mistakes"), "own-mistake", 1, SENTENCES, (tr("What goes wrong"), tr("The mend"))
        )
        self.breathing = Sentence("own-breathing", field_name("breathing"), tr("In as …, out as …"))
        self.also = Sentence("own-also", field_name("also"), tr("With commas between them"))
        self.ask("how", field_name("how"), self.how, self.how.first)
        self.ask(
            "cues",
            field_name("cues"),
            self.cues,
            self.cues.first,
            about=tr("A few words each. They are shown in turn while you move."),
        )
        self.ask("mistakes", field_name("mistakes"), self.mistakes, self.mistakes.first)
        self.ask("breathing", field_name("breathing"), self.breathing, self.breathing)
        self.ask(
            "also",
            field_name("also"),
            self.also,
            self.also,
            about=tr("The search finds it by these, too."),
        )
        self.how.typed.connect(lambda lines: self.tell({"how": tuple(line for (line,) in lines)}))
        self.cues.typed.connect(lambda lines: self.tell({"cues": tuple(line for (line,) in lines)}))
        self.mistakes.typed.connect(self._on_mistakes)
        self.breathing.typed.connect(lambda: self.tell({"breathing": self.breathing.text()}))
        self.also.typed.connect(lambda: self.tell({"also": self.also.text()}))

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        self.how.show_lines([(line,) for line in draft.how])
        self.cues.show_lines([(line,) for line in draft.cues])
        self.mistakes.show_lines([(each.what, each.mend) for each in draft.mistakes])
        self.breathing.show_text(draft.breathing)
        self.also.show_text(draft.also)

    def _on_mistakes(self, lines: tuple[tuple[str, str], ...]) -> None:
        self.tell({"mistakes": tuple(Mistake(what, mend) for what, mend in lines)})
