"""Help → Safety: what the program is and is not, when to stop, and where to find people."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme

AROUND_PX = 48
"""What stays free of the window behind it, at least."""
MARGIN_PX = 32


class SafetyDialog(QDialog):
    """Opened with F1 or from the rail; closes with Escape. What leads out of it stays in sight."""

    readiness_wanted = Signal()
    people_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help and safety"))
        room = parent.window().size()
        self.resize(
            min(round(720 * theme.scale), room.width() - AROUND_PX),
            min(round(640 * theme.scale), room.height() - AROUND_PX),
        )
        self._page = page = Page(margin=MARGIN_PX)
        page.limit_width(theme.scale)
        for title, sentences in _chapters():
            words = [label(sentence) for sentence in sentences]
            page.body.addWidget(frame("card", column(label(title, "heading"), *words, spacing=8), margin=20))
        people = button(tr("I’m not OK: people to talk to"), name="help-people")
        people.clicked.connect(self._on_people)
        ask = button(tr("Answer the health questions again"), name="help-readiness")
        done = button(tr("Close"), "primary", name="help-close")
        ask.clicked.connect(self._on_ask)
        done.clicked.connect(self.accept)
        page.body.addLayout(row(ask, 0))
        foot = FlowLayout(spacing=12)
        foot.addWidget(done)
        foot.addWidget(people)
        foot.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 16)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page)
        layout.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        done.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page is read by the keys that turn pages, too."""
        if not self._page.turns(event.key()):
            super().keyPressEvent(event)

    def _on_people(self) -> None:
        self.accept()
        self.people_wanted.emit()

    def _on_ask(self) -> None:
        self.accept()
        self.readiness_wanted.emit()


def _chapters() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            tr("What Upswing is"),
            (
                tr("A companion for moving a little and seeing honestly how your mood goes with it."),
                tr("It stands beside care, never in its place. It gives no medical advice."),
                tr("A chart of yours can show what goes together. It cannot show what causes what."),
            ),
        ),
        (
            tr("Stop, and get help now"),
            (
                tr("Pain or pressure in the chest. Feeling faint. Not getting your breath."),
                tr("Sudden weakness or numbness. Sharp pain."),
                tr("Call your local emergency number: 112 in Europe, 911 in North America, 999 in the UK."),
            ),
        ),
        (
            tr("The same day"),
            (
                tr(
                    "After the first sessions: very swollen, very weak muscles or dark urine. See a doctor that day."
                ),
            ),
        ),
        (
            tr("If things are dark"),
            (
                tr("You are not alone, and talking to someone helps more often than not."),
                tr(
                    "Call someone you trust, your doctor, or a crisis line in your country. If you are in danger, "
                    "call the emergency number above."
                ),
            ),
        ),
        (
            tr("Pain in a movement"),
            (
                tr("Press P in a session. From 4 of 10 on, that movement ends for today and a gentler one comes."),
                tr("At 7 or more, or pain that stays the next day: have it looked at."),
            ),
        ),
        (
            tr("Your data"),
            (tr("Everything stays in one folder on this computer. Nothing is ever sent anywhere."),),
        ),
    )
