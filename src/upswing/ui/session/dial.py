"""The one number, in a ring: repetitions to go, or seconds. Readable from two metres."""

import re
from dataclasses import dataclass, replace
from math import cos, pi, sqrt

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.ui.theme import Theme

BREATH_S, BREATH_IN_S = 10.0, 4.0
"""One breath of the resting ring: four seconds in, six out."""
DIGITS_SHARE = 0.12
"""Least height of the digits as a share of the window's height."""
CAPITALS = 0.72
"""The height of a digit as a share of its font's size."""
DOTS_APART = 2.2
"""Between the dots of a dotted line, in widths of the line."""
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
SMALLEST_PX, SMALLEST_CAPTION_PX = 16, 12
"""No number and no caption is smaller, whatever it has to fit."""


@dataclass(frozen=True, slots=True)
class DialState:
    """`share` is how far the phase has come, 0–1; `breath_s` the seconds of a breathing ring, None for none, and
    `breath` the word for what the breath does. `widest` is the number for which the ring keeps room, so that it does not
    change its shape from 1:00 to 59. So that a state is known by its shape too, the line of a set to come is
    `dotted`, and what is `paused` bears two bars."""

    number: str
    caption: str
    share: float
    token: str = "accent"
    breath_s: float | None = None
    breath: str = ""
    dotted: bool = False
    paused: bool = False
    widest: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands still while the ring goes round: the ground of the ring and the words as a picture, the `line` that
    is followed, and the `region` in which something moves. `known` is what all this depends on."""

    known: object
    ring: QRectF
    line: QPainterPath
    region: QRect
    picture: QPixmap


class Dial(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = DialState("", "", 0.0)
        self._kept: Kept | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> DialState:
        return self._state

    def show_state(self, state: DialState) -> None:
        if state != self._state:
            if (state.number, state.caption) != (self._state.number, self._state.caption):
                self.setAccessibleName(f"{state.number} {state.caption}".strip())
            only_moves = self._kept is not None and _still(state) == _still(self._state)
            self._state = state
            self.update(self._kept.region if only_moves and self._kept is not None else self.rect())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._kept = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def digits_px(self) -> int:
        """Pixel size of the font of the number: its digits stand at least 12 % of the window's height, and above
        that it stays well inside the ring. Only what is wider than the whole dial is smaller."""
        return self._px_of(self._state.number)

    def _px_of(self, number: str) -> int:
        least = self.window().height() * DIGITS_SHARE / CAPITALS
        ring = min(self.width(), self.height())
        px = round(max(least, ring * min(0.38, 1.02 / max(1, len(number)))))
        while px > SMALLEST_PX and self._width_for(self._covered(number, px)) > self._widest:
            px -= 1
        return px

    def ring(self) -> QRectF:
        """The middle of the line around the number: a circle, drawn out sideways where the number needs it. Two
        digits, and the widest number of the phase, have room in any case, and each digit as much as the widest one: it
        does not change its shape as they count down."""
        metrics = QFontMetricsF(self._digits(100))
        widest = max("0123456789", key=metrics.horizontalAdvance)
        numbers = [re.sub(r"\d", widest, each) for each in (self._state.number, "00", self._state.widest)]
        needed = [self._width_for(self._covered(each, self._px_of(each))) for each in numbers]
        wide = min(self._widest, max(self._tall, *needed))
        return QRectF((self.width() - wide) / 2, (self.height() - self._tall) / 2, wide, self._tall)

    def words(self) -> QRectF:
        """What the digits of the number cover. With the caption below they stand in the middle of the ring."""
        return self._words(self.digits_px())

    def _words(self, px: int) -> QRectF:
        return self._covered(self._state.number, px)

    def _covered(self, number: str, px: int) -> QRectF:
        metrics = QFontMetricsF(self._digits(px))
        wide, tall = metrics.horizontalAdvance(number), metrics.capHeight()
        below = self._gap + self._small().pixelSize() if self._state.caption else 0.0
        return QRectF((self.width() - wide) / 2, (self.height() - tall - below) / 2, wide, tall)

    def _width_for(self, words: QRectF) -> float:
        """How wide the ring has to be so that these words lie within its line."""
        off = max(abs(edge - self.height() / 2) for edge in (words.top(), words.bottom()))
        inner = self._tall / 2 - self._thick
        return words.width() + self._tall - 2 * sqrt(max(0.0, inner**2 - off**2))

    @property
    def _tall(self) -> float:
        """The height of the ring, from the middle of its line to the middle."""
        return min(self.width(), self.height()) - 8 - 2 * self._thick

    @property
    def _widest(self) -> float:
        return self.width() - 8 - 2 * self._thick

    @property
    def _thick(self) -> float:
        return max(8.0, (min(self.width(), self.height()) - 8) * 0.035)

    @property
    def _gap(self) -> float:
        """Between the number and its caption."""
        return min(self.width(), self.height()) * 0.07

    def _digits(self, px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, px))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(self._theme.px(16), round(min(self.width(), self.height()) * 0.055)))
        font.setWeight(QFont.Weight.Normal)
        return font

    def _keep(self) -> Kept:
        """What stands still, painted anew only when something that it depends on has changed, since the rest moves
        many times a second."""
        known = (
            _still(self._state),
            self.size(),
            self.window().height(),
            QFont(self.font()),
            self.devicePixelRatioF(),
        )
        if self._kept is None or self._kept.known != known:
            ring, thick = self.ring(), self._thick
            picture = QPixmap(self.size() * self.devicePixelRatioF())
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            picture.fill(Qt.GlobalColor.transparent)
            self._kept = Kept(
                known, ring, outline(ring), ring.adjusted(-thick, -thick, thick, thick).toRect(), picture
            )
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, self._kept.line)
            self._paint_words(painter, self.digits_px(), self.breath_word())
            painter.end()
        return self._kept

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        kept = self._keep()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_breath(painter, kept.ring)
        painter.drawPixmap(0, 0, kept.picture)
        self._paint_share(painter, kept.line)
        painter.end()

    def _paint_ground(self, painter: QPainter, line: QPainterPath) -> None:
        ground = QPen(self._theme.colour("line"), self._thick)
        if self._state.dotted:
            dots = max(1, round(line.length() / self._thick / DOTS_APART))
            ground.setCapStyle(Qt.PenCapStyle.RoundCap)
            ground.setDashPattern([0.001, line.length() / self._thick / dots - 0.001])
        painter.strokePath(line, ground)

    def _paint_share(self, painter: QPainter, line: QPainterPath) -> None:
        share = max(0.0, min(1.0, self._state.share))
        if share > 0:
            pen = QPen(self._theme.colour("ink_soft" if self._state.paused else self._state.token), self._thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            if share < 1:
                whole = line.length() / self._thick
                pen.setDashPattern([max(0.001, share * whole), 2 * whole])
            painter.strokePath(line, pen)

    def breath_word(self) -> QRectF:
        """What the word of the breath covers, over the number; empty where it has no room within the ring."""
        metrics = QFontMetricsF(self._small())
        wide, tall = metrics.horizontalAdvance(self._state.breath), metrics.capHeight() + metrics.descent()
        place = QRectF((self.width() - wide) / 2, self.words().top() - self._gap * 0.7 - tall, wide, tall)
        inside = self.ring().adjusted(self._thick, self._thick, -self._thick, -self._thick)
        return place if outline(inside).contains(place) else QRectF()

    def _paint_breath(self, painter: QPainter, ring: QRectF) -> None:
        if self._state.breath_s is None:
            return
        swell = 0.5 if self._theme.still else swell_at(self._state.breath_s)
        size = ring.height() * (0.62 + 0.28 * swell)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawEllipse(ring.center(), size / 2, size / 2)

    def _paint_words(self, painter: QPainter, px: int, breath_word: QRectF) -> None:
        words = self._words(px)
        painter.setFont(self._digits(px))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(words.bottomLeft(), self._state.number)
        bars = self._bars(words) if self._state.paused else QRectF()
        if self._state.paused:
            self._paint_bars(painter, bars)
        painter.setFont(self._caption(words))
        painter.setPen(self._theme.colour("ink_soft"))
        below = QRectF(0, words.bottom() + self._gap * 0.6, self.width(), self.height())
        if bars.top() <= words.bottom():
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._state.caption)
        if not self._state.paused and not breath_word.isEmpty():
            painter.drawText(breath_word, _MIDDLE, self._state.breath)

    def _caption(self, words: QRectF) -> QFont:
        """As large as the other small words, and smaller where the caption would cross the line."""
        font = self._small()
        ring = self.ring()
        inner = self._tall / 2 - self._thick
        while font.pixelSize() > SMALLEST_CAPTION_PX:
            metrics = QFontMetricsF(font)
            off = words.bottom() + self._gap * 0.6 + metrics.ascent() - self.height() / 2
            chord = ring.width() - self._tall + 2 * sqrt(max(0.0, inner**2 - off**2))
            if metrics.horizontalAdvance(self._state.caption) <= chord - self._thick:
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _bars(self, words: QRectF) -> QRectF:
        """Where the sign of a pause is: over the number, as large as the room within the line allows, and in the place
        of the caption where that would be too small to be seen."""
        top = (self.height() - self._tall) / 2 + 1.6 * self._thick
        tall, small = min(words.top() - top - self._gap * 0.7, self._tall * 0.12), self._small().pixelSize()
        middle = self.width() / 2
        if tall < small * 0.6:
            tall = small * 0.9
            return QRectF(middle - 0.48 * tall, words.bottom() + self._gap, 0.96 * tall, tall)
        return QRectF(middle - 0.48 * tall, words.top() - self._gap * 0.7 - tall, 0.96 * tall, tall)

    def _paint_bars(self, painter: QPainter, sign: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        wide = sign.width() / 3
        for left in (sign.left(), sign.right() - wide):
            painter.drawRoundedRect(QRectF(left, sign.top(), wide, sign.height()), wide / 4, wide / 4)


def _still(state: DialState) -> DialState:
    """The state without what moves all the time."""
    return replace(state, share=0.0, breath_s=None)


def swell_at(breath_s: float) -> float:
    """How full the breath is at this second, 0–1: four seconds in, six out, each begun and ended gently."""
    within = breath_s % BREATH_S
    if within < BREATH_IN_S:
        return (1 - cos(pi * within / BREATH_IN_S)) / 2
    return (1 + cos(pi * (within - BREATH_IN_S) / (BREATH_S - BREATH_IN_S))) / 2


def outline(ring: QRectF) -> QPainterPath:
    """Around with the clock from the top, with ends as round as they can be."""
    path = QPainterPath(QPointF(ring.center().x(), ring.top()))
    round_px = ring.height()
    right = QRectF(ring.right() - round_px, ring.top(), round_px, round_px)
    left = QRectF(ring.left(), ring.top(), round_px, round_px)
    path.arcTo(right, 90, -180)
    path.arcTo(left, 270, -180)
    path.closeSubpath()
    return path
