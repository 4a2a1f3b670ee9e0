"""The steps of the session as a quiet row: done, at hand, to come."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.domain.player.state import Player
from upswing.domain.routine import Part
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class SetDots(QWidget):
    """One mark a step; wide marks are the working sets, small ones warm-up and cool-down."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._player: Player | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_player(self, player: Player) -> None:
        known = self._player
        self._player = player
        if known is None or (known.step, known.outcomes, known.script) != (
            player.step,
            player.outcomes,
            player.script,
        ):
            count = len(player.script.steps)
            self.setAccessibleName(tr("Step {step} of {count}", step=player.step + 1, count=count))
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        player = self._player
        if player is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        steps = player.script.steps
        weights = [2.2 if step.part is Part.WORK else 1.0 for step in steps]
        gap = 4.0
        unit = min(16.0, (self.width() - gap * (len(steps) - 1)) / sum(weights))
        left = (self.width() - unit * sum(weights) - gap * (len(steps) - 1)) / 2
        middle = self.height() / 2
        for place, weight in enumerate(weights):
            box = QRectF(left, middle - 4, unit * weight, 8)
            outcome = player.outcome_of(place)
            done = outcome is not None and outcome.amount > 0
            painter.setBrush(self._theme.colour("accent" if done else "line"))
            painter.drawRoundedRect(box, 4, 4)
            if place == player.step and not player.is_over:
                painter.setBrush(self._theme.colour("warm"))
                painter.drawEllipse(QPointF(box.center().x(), middle), 6, 6)
            left += unit * weight + gap
        painter.end()
