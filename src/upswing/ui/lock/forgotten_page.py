"""When the passphrase is not known any more: what cannot be done, and what can."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, label
from upswing.ui.help.people_link import people_link
from upswing.ui.rescue.way_card import WayCard
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme


class ForgottenPage(Page):
    """`aside` is the folder into which the locked files go when somebody begins anew."""

    copies_wanted = Signal()
    anew_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, aside: str) -> None:
        super().__init__()
        self.back = button(tr("Try it again"), "primary", name="forgotten-back")
        self.copies = button(tr("Restore a copy …"), name="forgotten-copies")
        self.anew = button(tr("Begin anew"), name="forgotten-anew")
        self.back.clicked.connect(self.left)
        self.copies.clicked.connect(self.copies_wanted)
        self.anew.clicked.connect(self.anew_wanted)
        ways = (
            (self.back, tr("It often comes back after a pause. Nothing is lost by trying, however often.")),
            (
                self.copies,
                tr(
                    "A copy may still open with a former passphrase, or with none. You see what it holds before anything "
                    "changes."
                ),
            ),
            (
                self.anew,
                tr(
                    "Upswing begins empty. The locked files and their copies are set aside as they are, never deleted, "
                    "in {folder}",
                    folder=aside,
                ),
            ),
        )
        self._cards = [WayCard(theme, label(breakable(words), "soft"), way) for way, words in ways]
        for way, _ in ways[1:]:
            way.setMinimumHeight(44)
        self.body.addLayout(
            column(
                label(tr("Your data is locked"), "eyebrow"),
                label(tr("If you don’t know the passphrase any more"), "title"),
                label(
                    tr(
                        "Without it nobody can open this data: not you, not those who made Upswing, not anybody. "
                        "That is what keeps it yours."
                    )
                ),
                spacing=8,
            )
        )
        self.body.addLayout(column(*self._cards, spacing=10))
        self.body.addWidget(
            label(
                tr(
                    "If it comes back to you after you began anew, put the file that was set aside into the folder "
                    "“backups”: it stands among the copies then, and can be restored."
                ),
                "soft",
            )
        )
        foot = FlowLayout(spacing=12)
        foot.addWidget(people_link())
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        self.back.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        for each in self._cards:
            each.apply_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
