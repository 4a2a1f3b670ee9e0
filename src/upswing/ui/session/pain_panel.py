"""Something hurts: where, and how much. From 4 on the movement stops and a gentler one is offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from upswing.domain.exercise import Joint
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.help.people_link import people_link
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import joint_name

STOP_SIGNS = (
    "Stop and call for help if you feel pain or pressure in your chest, feel faint, cannot get your breath, "
    "or have sudden weakness or numbness."
)


class PainPanel(QFrame):
    """Emits `told` with 0–10 and the joint (None if not said), `nothing_hurts` where that is the answer, and `left` where
    there is none."""

    told = Signal(int, object)
    nothing_hurts = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._joint: Joint | None = None
        self._joints: dict[Joint, QPushButton] = {}
        where = QGridLayout()
        where.setSpacing(8)
        for place, joint in enumerate(Joint):
            chip = button(joint_name(joint).capitalize(), "chip", name=f"pain-{joint}")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, joint=joint: self._on_joint(joint))
            self._joints[joint] = chip
            where.addWidget(chip, place // 4, place % 4)
        self.much = ScaleStrip(0, 10, {0: tr("not at all"), 10: tr("the worst")}, theme, signed_numbers=False)
        self.much.setObjectName("pain")
        self.much.setAccessibleName(tr("How much it hurts, from 0 to 10"))
        self.much.chosen.connect(lambda amount: self.told.emit(amount, self._joint))
        back = button(tr("Nothing hurts, go on"), "link", name="pain-none")
        back.clicked.connect(self.nothing_hurts)
        layout = column(
            label(tr("What hurts?"), "title"),
            label(tr("The session is paused. Say where, if you like, then how much."), "soft"),
            where,
            label(tr("How much, from 0 (not at all) to 10 (the worst)?"), "heading"),
            self.much,
            label(tr("From 4 on this movement ends for today, and a gentler one takes its place."), "soft"),
            label(tr(STOP_SIGNS), "soft"),
            row(back, 0, people_link()),
            0,
            spacing=12,
        )
        layout.setContentsMargins(32, 28, 32, 24)
        self.setLayout(layout)

    def open(self) -> None:
        """Asks anew."""
        self._on_joint(None)
        self.much.set_value(None)
        self.much.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self.much.apply_theme(theme)

    def _on_joint(self, joint: Joint | None) -> None:
        self._joint = joint
        for each, chip in self._joints.items():
            chip.setChecked(each is joint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
