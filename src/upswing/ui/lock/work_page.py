"""While the files are written anew: how far it is."""

from PySide6.QtCore import Qt

from upswing.ui.controls.layout import Page, label
from upswing.ui.lock.passphrase_page import Act
from upswing.ui.text import number, tr
from upswing.ui.theme import Theme


class WorkPage(Page):
    """Covers the window until the data is opened again."""

    def __init__(self, theme: Theme, act: Act) -> None:
        super().__init__()
        words = {
            Act.SET: tr("One moment, locking your data."),
            Act.CHANGE: tr("One moment, changing the passphrase."),
            Act.REMOVE: tr("One moment, removing the passphrase."),
        }[act]
        self._share = label("", "heading")
        self._share.setObjectName("lock-share")
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addStretch(1)
        self.body.addWidget(label(words, "title"))
        self.body.addWidget(self._share)
        self.body.addWidget(
            label(
                tr(
                    "Everything is written anew and checked before it takes the place of the old. Please leave it on."
                ),
                "soft",
            )
        )
        self.body.addStretch(2)
        self.show_share(0.0)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        self.setFocus()

    def show_share(self, share: float) -> None:
        """0 … 1."""
        self._share.setText(tr("{percent} %", percent=number(round(share * 100))))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
