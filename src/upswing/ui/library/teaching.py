"""How a movement is done: steps, cues, mistakes with their mend, breathing, and what of the body works."""

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from upswing.domain.exercise import Exercise
from upswing.ui.controls.layout import column, frame, label
from upswing.ui.text import tr
from upswing.ui.words import joint_name


class Teaching(QWidget):
    """A card for each; one that has nothing to say is not there. The labels stay and change their words: making
    them anew would take longer than everything else on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = [
            _Lines(title)
            for title in (
                tr("How"),
                tr("Three cues"),
                tr("What often goes wrong, and the mend"),
                tr("Breathing"),
                tr("Body"),
            )
        ]
        self.setLayout(column(*(each.card for each in self._cards), spacing=14))

    def steps(self, exercise: Exercise) -> Iterator[None]:
        """Shows it, a card at a time."""
        mends = [tr("{what} – {mend}", what=each.what, mend=each.mend) for each in exercise.mistakes]
        works = ", ".join((*exercise.primary_muscles, *exercise.secondary_muscles))
        carried = ", ".join(joint_name(joint) for joint in exercise.loads)
        body = [tr("Works: {muscles}", muscles=works)] if works else []
        if carried:
            body.append(tr("Carried by: {joints}", joints=carried))
        parts = (
            [f"{n}.  {step}" for n, step in enumerate(exercise.how, 1)],
            [f"•  {cue}" for cue in exercise.cues],
            [f"•  {line}" for line in mends],
            [exercise.breathing] if exercise.breathing else [],
            body,
        )
        for card, lines in zip(self._cards, parts, strict=True):
            card.say(lines)
            yield


class _Lines:
    """A title and lines under it."""

    def __init__(self, title: str) -> None:
        self._column = column(label(title, "heading"), spacing=6)
        self._labels: list[QLabel] = []
        self.card: QFrame = frame("card", self._column, margin=18)
        self.card.hide()

    def say(self, lines: list[str]) -> None:
        while len(self._labels) < len(lines):
            self._labels.append(label(""))
            self._column.addWidget(self._labels[-1])
        for place, each in enumerate(self._labels):
            each.setText(lines[place] if place < len(lines) else "")
            each.setVisible(place < len(lines))
        self.card.setVisible(bool(lines))
