"""One small chart with its axes: bands, lines, bars, limits. A chart draws where its painter says, in its own units."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from upswing.ui.theme import LIGHT

HEAD, FOOT, LEFT, RIGHT = 34.0, 26.0, 38.0, 10.0


def colour(token: str, alpha: float = 1.0) -> QColor:
    shade = QColor(LIGHT[token])
    shade.setAlphaF(alpha)
    return shade


def font(px: int, *, bold: bool = False) -> QFont:
    made = QFont("Inter")
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@dataclass(frozen=True, slots=True)
class Panel:
    """`box` is all of it; the data run from `low` to `high` in x and y."""

    painter: QPainter
    box: QRectF
    low: tuple[float, float]
    high: tuple[float, float]

    @property
    def field(self) -> QRectF:
        return self.box.adjusted(LEFT, HEAD, -RIGHT, -FOOT)

    def at(self, x: float, y: float) -> QPointF:
        across = (x - self.low[0]) / (self.high[0] - self.low[0])
        up = (y - self.low[1]) / (self.high[1] - self.low[1])
        return QPointF(
            self.field.left() + across * self.field.width(), self.field.bottom() - up * self.field.height()
        )

    def frame(
        self, title: str, x_ticks: Sequence[tuple[float, str]], y_ticks: Sequence[tuple[float, str]]
    ) -> None:
        painter, field = self.painter, self.field
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(self.box, 12, 12)
        self._words(
            QRectF(self.box.left() + 12, self.box.top() + 8, self.box.width() - 20, 20), title, 14, bold=True
        )
        for y, name in y_ticks:
            level = self.at(self.low[0], y).y()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(field.left(), level), QPointF(field.right(), level))
            right = Qt.AlignmentFlag.AlignRight
            self._words(QRectF(self.box.left(), level - 8, LEFT - 6, 16), name, 11, soft=True, side=right)
        for x, name in x_ticks:
            place = self.at(x, self.low[1])
            middle = Qt.AlignmentFlag.AlignHCenter
            self._words(QRectF(place.x() - 40, field.bottom() + 5, 80, 16), name, 11, soft=True, side=middle)

    def band(self, xs: Sequence[float], lows: Sequence[float], highs: Sequence[float], shade: QColor) -> None:
        edge = [self.at(x, y) for x, y in zip(xs, highs, strict=True)]
        back = [self.at(x, y) for x, y in zip(xs, lows, strict=True)]
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(shade)
        self.painter.drawPolygon(QPolygonF([*edge, *reversed(back)]))

    def line(self, xs: Sequence[float], ys: Sequence[float], shade: QColor, *, dashed: bool = False) -> None:
        pen = QPen(shade, 1.2 if dashed else 2.0)
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.drawPolyline(QPolygonF([self.at(x, y) for x, y in zip(xs, ys, strict=True)]))

    def bars(self, edges: Sequence[float], counts: Sequence[float], shade: QColor) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(shade)
        for left, right, count in zip(edges, edges[1:], counts, strict=False):
            if count:
                top, foot = self.at(left, count), self.at(right, 0)
                self.painter.drawRoundedRect(QRectF(top, foot).adjusted(1, 0, -1, 0), 2, 2)

    def limit(self, x: float, name: str) -> None:
        """A line across that is not passed, with its name left of it."""
        top, foot = self.at(x, self.high[1]), self.at(x, self.low[1])
        self.painter.setPen(QPen(colour("warm"), 1.5, Qt.PenStyle.DashLine))
        self.painter.drawLine(top, foot)
        box = QRectF(top.x() - 206, top.y(), 200, 18)
        self._words(box, name, 12, side=Qt.AlignmentFlag.AlignRight, token="warm")

    def _words(
        self,
        box: QRectF,
        text: str,
        px: int,
        *,
        bold: bool = False,
        soft: bool = False,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        token: str = "",
    ) -> None:
        self.painter.setFont(font(px, bold=bold))
        self.painter.setPen(colour(token or ("ink_soft" if soft else "ink")))
        self.painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
