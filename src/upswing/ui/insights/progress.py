"""The strip at the foot of Insights while looking takes longer: how far it is, and a way to stop and to go on."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from upswing.ui.controls.layout import button, label, row
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

PATIENCE_MS = 500
"""What is over sooner is not worth a bar."""
WHOLE = 1000
DAYS_OF_YEARS, DAYS_OF_MONTHS = 730, 90


class Progress(QFrame):
    """`stopped` and `resumed` tell what the person asked for; `moved` that it has come or gone, or
    needs another room."""

    stopped = Signal()
    resumed = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("insights-progress")
        self.setProperty("kind", "notice")
        self._rests = True
        self._steps = self._done = 0
        self._days = 0
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.act = button("", name="insights-progress-act")
        self.act.clicked.connect(self._on_act)
        layout = row(self.words, self.bar, self.act, spacing=16)
        layout.setContentsMargins(24, 8, 24, 8)
        for place, share in enumerate((3, 4, 0)):
            layout.setStretch(place, share)
        self.setLayout(layout)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.apply_theme(theme)
        self.hide()

    @property
    def rests(self) -> bool:
        """Whether nothing is looked through, or the person stopped it."""
        return self._rests

    def begin(self, steps: int) -> None:
        """So many steps are to come, as it looks now."""
        if self._rests:
            self._rests, self._done = False, 0
            self.bar.setValue(0)
            self._say_looking()
            if not self.isVisible():
                self._patience.start()
        self._steps = self._done + steps

    def restart(self) -> None:
        """The record has changed: everything is looked through again."""
        self._steps = self._done = 0
        self.bar.setValue(0)

    def of_days(self, days: int) -> None:
        """How long the record is that is looked through."""
        self._days = days
        if not self._rests:
            self._say_looking()

    def share(self, share: float) -> None:
        """Of the present step, 0 … 1. The bar never goes back."""
        reached = round(WHOLE * (self._done + share) / max(1, self._steps))
        self.bar.setValue(max(self.bar.value(), min(WHOLE, reached)))

    def step_done(self) -> None:
        self._done += 1
        self.share(0.0)

    def end(self) -> None:
        """Nothing is left to look through."""
        self._rests, self._steps = True, 0
        self._patience.stop()
        if self.isVisible():
            # A hidden button would hand the focus on, and the page would jump to who gets it.
            if self.act.hasFocus():
                self.act.clearFocus()
            self.hide()
            self.moved.emit()

    def apply_theme(self, theme: Theme) -> None:
        colour, px = theme.tokens, theme.px
        self.bar.setFixedHeight(px(8))
        self.bar.setMinimumWidth(px(80))
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {colour['surface']}; border: none; border-radius: {px(8) // 2}px; }}"
            f"QProgressBar::chunk {{ background: {colour['accent']}; border-radius: {px(8) // 2}px; }}"
        )
        self.act.setMinimumHeight(max(44, px(36)))

    def _appear(self) -> None:
        self.show()
        self.moved.emit()

    def _say_looking(self) -> None:
        self._say(looking(self._days), tr("Stop"))
        self.bar.show()

    def _say(self, sentence: str, act: str) -> None:
        self.words.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.act.setText(act)
        if self.isVisible():
            self.moved.emit()

    def _on_act(self) -> None:
        if self._rests:
            self.resumed.emit()
            return
        self._rests, self._steps = True, 0
        self.bar.hide()
        self._say(tr("Stopped. What was there before stays."), tr("Go on"))
        self.stopped.emit()


def looking(days: int) -> str:
    """What is under way, for a record of so many days."""
    if days >= DAYS_OF_YEARS:
        return counted("Looking through {n} year …", "Looking through {n} years …", round(days / 365.25))
    if days >= DAYS_OF_MONTHS:
        return counted("Looking through {n} month …", "Looking through {n} months …", round(days / 30.44))
    return tr("Looking at your days …")
