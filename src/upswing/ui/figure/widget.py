"""The figure on the screen, moving."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from upswing.domain.script import Side
from upswing.figure.figure import Figure
from upswing.figure.motion import Stage, frame, stage, two_frames
from upswing.ui.figure.colours import LIGHT, FigureColours
from upswing.ui.figure.flip_book import FlipBook
from upswing.ui.figure.paint import paint_frame
from upswing.ui.figure.placeholder import paint_no_figure

_FRAME_MS = 16
_CALM_FRAME_S = 0.125


class FigureWidget(QWidget):
    """Shows one movement. `monotonic` tells seconds that never go back; the timer only repaints."""

    def __init__(
        self, monotonic: Callable[[], float], colours: FigureColours = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._figure: Figure | None = None
        self._side: Side | None = None
        self._stage: Stage | None = None
        self._colours = colours
        self._reduced_motion = False
        self._pace = 1.0
        self._playing = False
        self._was_asked = False
        self._calm = False
        self._book: FlipBook | None = None
        self._page = 0
        self._played_s = 0.0
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.update)

    def set_figure(self, figure: Figure | None, side: Side | None = None) -> None:
        """Shows this movement from its start; None shows a quiet picture that stands still."""
        self._was_asked = True
        if figure == self._figure and side is self._side:
            self.update()
            return
        self._figure, self._side = figure, side
        self._stage = stage(figure, side=side) if figure is not None else None
        self._book = None
        self.restart()

    def restart(self) -> None:
        """Back to the start of the round."""
        self._played_s = 0.0
        self._since = self._monotonic() if self._playing else None
        self._run()

    def set_playing(self, playing: bool) -> None:  # noqa: FBT001
        """Moves, or stands still where it is."""
        if playing == self._playing:
            return
        now = self._monotonic()
        if not playing and self._since is not None:
            self._played_s += now - self._since
        self._playing = playing
        self._since = now if playing else None
        self._run()

    def set_cycle_s(self, cycle_s: float | None) -> None:
        """Lets one round take this many seconds (above 0); None is the movement's own tempo."""
        own = self._figure.cycle_s if self._figure is not None else 1.0
        at = self.seconds
        self._pace = own / cycle_s if cycle_s else 1.0
        self._played_s = at / self._pace
        self._since = self._monotonic() if self._playing else None
        self._book = None
        self.update()

    def set_calm(self, *, calm: bool) -> None:
        """Moves on only with `beat`, eight pictures a second instead of sixty, each worked out once: enough where nobody
        follows it, and far less work."""
        if calm != self._calm:
            self._calm = calm
            self._run()

    def beat(self) -> None:
        """While calm: time for the next picture, together with whatever else on the screen changes now."""
        if self._moves and self._calm and self._flip_book().page_at(self.seconds) != self._page:
            self.update()

    def set_colours(self, colours: FigureColours) -> None:
        self._colours = colours
        self._book = None
        self.update()

    def set_reduced_motion(self, *, still: bool) -> None:
        """Shows two stills side by side instead of moving."""
        self._reduced_motion = still
        self._run()

    @property
    def seconds(self) -> float:
        """How far into the movement it is, in the movement's own seconds."""
        played = self._played_s + (self._monotonic() - self._since if self._since is not None else 0.0)
        return played * self._pace

    @property
    def is_ticking(self) -> bool:
        """Whether it repaints all the time by itself; never while it is hidden, still or calm."""
        return self._timer.isActive()

    @property
    def _moves(self) -> bool:
        return self._playing and not self._reduced_motion and self._figure is not None and self.isVisible()

    def _run(self) -> None:
        ticks = self._moves and not self._calm
        if ticks and not self._timer.isActive():
            self._timer.start()
        elif not ticks:
            self._timer.stop()
        self.update()

    def _flip_book(self) -> FlipBook:
        assert self._figure is not None
        if self._book is None:
            pictures = max(1, round(self._figure.cycle_s / self._pace / _CALM_FRAME_S))
            self._book = FlipBook(self._figure, self._side, QRectF(self.rect()), self._colours, pictures=pictures)
        return self._book

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        whole = QRectF(self.rect())
        if self._figure is None or self._stage is None:
            if self._was_asked:
                painter = QPainter(self)
                paint_no_figure(painter, whole, self._colours)
                painter.end()
            return
        painter = QPainter(self)
        if self._calm and not self._reduced_motion:
            book = self._flip_book()
            self._page = book.page_at(self.seconds)
            book.paint(painter, self._page)
        elif not self._reduced_motion:
            moment = frame(self._figure, self.seconds, side=self._side)
            paint_frame(painter, moment, self._stage, whole, self._colours)
        else:
            stills = two_frames(self._figure, side=self._side)
            wide = whole.width() / len(stills)
            for place, still in enumerate(stills):
                into = QRectF(whole.left() + place * wide, whole.top(), wide, whole.height())
                paint_frame(painter, still, self._stage, into, self._colours)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._book = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 96)
