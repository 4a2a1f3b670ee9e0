"""After "Rest today": an optional reason, one tap, what may follow from it, and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from upswing.domain.exercise import Joint
from upswing.domain.plan import RestReason
from upswing.domain.status import Status
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.text import tr
from upswing.ui.today.link_line import LinkLine
from upswing.ui.words import joint_name, rest_reason_name

if TYPE_CHECKING:
    from upswing.domain.status import StatusSaid


class RestReasons(QFrame):
    """`told` has the reason, `ill` says that it lasts, `hurts` names joints that are to be spared, `aches_wanted`
    asks about the last session."""

    told = Signal(object)
    mind_changed = Signal()
    ill = Signal()
    hurts = Signal(object)
    aches_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        chips = FlowLayout(spacing=8)
        self._chips: dict[RestReason, QPushButton] = {}
        for reason in RestReason:
            chip = button(rest_reason_name(reason), "chip", name=f"rest-{reason}")
            chip.setCheckable(True)
            chip.setMinimumHeight(40)
            chip.clicked.connect(lambda checked, reason=reason: self.told.emit(reason if checked else None))
            chips.addWidget(chip)
            self._chips[reason] = chip
        self.back = button(tr("I would like to move after all"), "link", name="rest-back")
        self.back.clicked.connect(self.mind_changed)
        self._follows = column(spacing=8)
        self._shown: tuple[object, ...] | None = None
        self._joints: dict[Joint, QPushButton] = {}
        way_back = LinkLine()
        way_back.addWidget(self.back)
        layout = column(
            label(tr("Resting today"), "title"),
            label(tr("Rest is part of the plan. Nothing is lost, and your next step waits for you.")),
            label(tr("If you like, say why. One tap, or none."), "soft"),
            chips,
            self._follows,
            way_back,
            0,
            spacing=10,
        )
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)

    def show_reason(self, told: RestReason | None, status: "StatusSaid | None", *, asks_aches: bool) -> None:
        """The reason that was told, and what may follow from it. `asks_aches` where there is a session of the last
        two days to ask about."""
        for reason, chip in self._chips.items():
            chip.setChecked(reason is told)
        may_last = status is None or status.status not in (Status.ILL, Status.INJURED)
        shown = (told, may_last or told is not RestReason.ILL, asks_aches)
        if shown != self._shown:
            self._shown = shown
            clear(self._follows)
            self._joints = {}
            if told is RestReason.ILL:
                self._follow_ill(may_last=may_last)
            elif told is RestReason.PAIN:
                self._follow_pain(asks_aches=asks_aches)
        spared = status.injured_at if status is not None else frozenset()
        for joint, chip in self._joints.items():
            chip.setChecked(joint in spared)

    def _follow_ill(self, *, may_last: bool) -> None:
        if not may_last:
            self._say(tr("Get well first. There is no hurry."))
            self.back.setFocus()
            return
        lasting = button(tr("Ill until I say otherwise"), "chip", name="rest-ill-lasting")
        lasting.setMinimumHeight(40)
        lasting.clicked.connect(self.ill)
        self._say(tr("If it lasts, your plan can wait until you are well."))
        self._follows.addLayout(row(lasting, 0))

    def _follow_pain(self, *, asks_aches: bool) -> None:
        self._say(tr("Where does it hurt? What loads it is then left out, until you say otherwise."))
        chips = FlowLayout(spacing=8)
        for joint in Joint:
            chip = button(joint_name(joint).capitalize(), "chip", name=f"rest-hurts-{joint}")
            chip.setCheckable(True)
            chip.setMinimumHeight(40)
            chip.clicked.connect(self._on_joint)
            chips.addWidget(chip)
            self._joints[joint] = chip
        self._follows.addLayout(chips)
        if asks_aches:
            from_session = button(tr("It came with the last session"), "link", name="rest-aches")
            from_session.clicked.connect(self.aches_wanted)
            line = LinkLine()
            line.addWidget(from_session)
            self._follows.addLayout(line)
        self._say(
            tr("Strong, sharp or sudden pain, or swelling: please have it looked at by a professional."), "soft"
        )

    def _on_joint(self) -> None:
        self.hurts.emit(frozenset(joint for joint, chip in self._joints.items() if chip.isChecked()))

    def _say(self, sentence: str, kind: str = "") -> QWidget:
        made = label(sentence, kind)
        self._follows.addWidget(made)
        return made
