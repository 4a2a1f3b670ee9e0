"""All keys of the session, shown on demand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from upswing.domain.player.keys import KEYS
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.help.people_link import people_link
from upswing.ui.session.controls import action_name
from upswing.ui.text import tr

_SHOWN = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class KeyHelp(QFrame):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        half = (len(KEYS) + 1) // 2
        for place, (action, names) in enumerate(KEYS.items()):
            line, side = place % half, place // half * 2
            grid.addWidget(label(_SHOWN.get(names[0], names[0]), "eyebrow", wraps=False), line, side)
            grid.addWidget(label(action_name(action), wraps=False), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.close_button = button(tr("Close"), name="keys-close")
        self.close_button.clicked.connect(self.left)
        also = label(tr("After a set, 1, 2 and 3 say how it felt."), "soft")
        layout = column(
            label(tr("Keys"), "title"), grid, also, row(self.close_button, 0, people_link()), 0, spacing=14
        )
        layout.setContentsMargins(32, 28, 32, 24)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.left.emit()
        else:
            super().keyPressEvent(event)
