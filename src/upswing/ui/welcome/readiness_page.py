"""The health questions, in our own words. A yes never locks the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.domain.readiness import STOP_TOPICS, HealthTopic, Readiness
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.controls.tick import Tick
from upswing.ui.text import tr
from upswing.ui.words import health_question


class ReadinessQuestions(QFrame):
    """Emits `answered` with the topics that apply and whether a professional knows and agrees."""

    answered = Signal(object, bool)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._boxes = {topic: Tick(health_question(topic), name=f"readiness-{topic}") for topic in HealthTopic}
        self._cleared = Tick(
            tr("A professional knows about this and has said that exercise is fine for me"),
            name="readiness-cleared",
        )
        self._advice = label(
            tr(
                "Then please talk to a doctor first. Until then Upswing keeps to breathing, gentle mobility and "
                "easy walking. Nothing else is locked."
            ),
            "soft",
        )
        keep = button(tr("Keep these answers"), "primary", name="readiness-keep")
        later = button(tr("Not now"), name="readiness-skip")
        keep.clicked.connect(self._on_keep)
        later.clicked.connect(self.skipped)
        foot = FlowLayout(spacing=12)
        foot.addWidget(keep)
        foot.addWidget(later)
        boxes = column(*self._boxes.values(), spacing=2)
        for box in self._boxes.values():
            box.toggled.connect(self._on_toggled)
        layout = column(
            label(tr("A few questions about your health"), "title"),
            label(
                tr(
                    "Tick what applies to you. It stays on this computer and makes the start as gentle as it needs "
                    "to be."
                ),
                "soft",
            ),
            boxes,
            self._advice,
            self._cleared,
            foot,
            spacing=10,
        )
        layout.setContentsMargins(28, 28, 28, 28)
        self.setLayout(layout)
        self._on_toggled()

    def show_answers(self, known: Readiness | None) -> None:
        for topic, box in self._boxes.items():
            box.tick(ticked=known is not None and topic in known.yes)
        self._cleared.tick(ticked=known is not None and known.cleared)

    def _on_toggled(self) -> None:
        stops = any(box.ticked for topic, box in self._boxes.items() if topic in STOP_TOPICS)
        self._advice.setVisible(stops)
        self._cleared.setVisible(stops)

    def _on_keep(self) -> None:
        yes = frozenset(topic for topic, box in self._boxes.items() if box.ticked)
        self.answered.emit(yes, self._cleared.ticked and bool(yes & STOP_TOPICS))
