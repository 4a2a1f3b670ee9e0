"""A chart as a picture: question, drawing and finding together, on light paper so that it prints well."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextDocument, QTextOption
from PySide6.QtSvg import QSvgGenerator

from upswing.ui.charts.canvas import Canvas
from upswing.ui.charts.whole_file import put
from upswing.ui.theme import LIGHT, Theme

MARGIN = 24
ELSEWHERE = 0.82
"""The share of the width that a drawing's words fill: where our typeface is missing, another may run wider."""
SHARP = 2
"""Pixels of a saved PNG for each of the screen's."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around the chart."""

    heading: str
    finding: str
    note: str


Parts = Sequence[tuple[Canvas, Caption]]
"""Charts below one another with their words; from the second on each stands apart, below a line."""


def as_image(parts: Parts) -> QImage:
    """The picture in pixels, twice as fine as on the screen."""
    with _on_light_paper(parts):
        size = _size(parts)
        image = QImage(size * SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        painter = QPainter(image)
        _paint(painter, parts, size)
        painter.end()
    return image


def write_png(parts: Parts, path: Path) -> None:
    """Raises OSError when the file cannot be written; one that was there before stays whole then."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    as_image(parts).save(made, "PNG")  # type: ignore[call-overload]
    put(bytes(made.data().data()), path)


def write_svg(parts: Parts, path: Path) -> None:
    """Lines and text that stay sharp at any size. Raises OSError when the file cannot be written; one that was there
    before stays whole then."""
    made = QBuffer()  # of a file that cannot be written the generator would only warn
    canvas, caption = parts[0]
    with _on_light_paper(parts):
        size = _size(parts, ELSEWHERE)
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(made)
        generator.setSize(size)
        # Axes are recorded pictures, and those are stretched when the resolutions differ.
        generator.setResolution(canvas.logicalDpiX())
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(caption.heading)
        generator.setDescription(caption.finding)
        painter = QPainter(generator)
        _paint(painter, parts, size, ELSEWHERE)
        painter.end()
    put(bytes(made.data().data()), path)


@contextmanager
def _on_light_paper(parts: Parts) -> Iterator[None]:
    with ExitStack() as stack:
        for canvas, _ in parts:
            seen = canvas.theme
            stack.callback(canvas.apply_theme, seen)
            canvas.apply_theme(Theme(LIGHT, dark=False, scale=seen.scale, still=seen.still))
        yield


def _size(parts: Parts, fill: float = 1.0) -> QSize:
    height = sum(_height(canvas, caption, fill) for canvas, caption in parts)
    width = max(canvas.width() for canvas, _ in parts)
    return QSizeF(width + 2 * MARGIN, height).toSize()


def _height(canvas: Canvas, caption: Caption, fill: float) -> float:
    words = _documents(canvas, caption, fill)
    return float(canvas.height()) + 4 * MARGIN + sum(each.size().height() for each in words)


def _paint(painter: QPainter, parts: Parts, size: QSize, fill: float = 1.0) -> None:
    theme = parts[0][0].theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.colour("surface"))
    painter.translate(MARGIN, 0)
    for place, (canvas, caption) in enumerate(parts):
        if place:
            painter.fillRect(QRectF(0, 0, size.width() - 2 * MARGIN, 1), theme.colour("line"))
        heading, foot = _documents(canvas, caption, fill)
        painter.translate(0, MARGIN)
        heading.drawContents(painter)
        painter.translate(0, heading.size().height() + MARGIN)
        canvas.paint_on(painter, QRectF(0, 0, canvas.width(), canvas.height()))
        painter.translate(0, canvas.height() + MARGIN)
        foot.drawContents(painter)
        painter.translate(0, foot.size().height() + MARGIN)


def _documents(canvas: Canvas, caption: Caption, fill: float) -> tuple[QTextDocument, QTextDocument]:
    theme, width = canvas.theme, canvas.width() * fill
    ink, soft = theme.colour("ink"), theme.colour("ink_soft")
    heading = _document(canvas, width, [(caption.heading, theme.px(19), ink, True)])
    foot = _document(
        canvas, width, [(caption.finding, theme.px(15), ink, False), (caption.note, theme.px(13), soft, False)]
    )
    return heading, foot


def _document(canvas: Canvas, width: float, parts: list[tuple[str, int, QColor, bool]]) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(canvas.font()))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    document.setHtml(
        "".join(
            f'<p style="margin:0 0 6px 0; color:{colour.name()}; font-size:{px}px; '
            f'font-weight:{600 if strong else 400}">{_escaped(words)}</p>'
            for words, px, colour, strong in parts
            if words
        )
    )
    document.setTextWidth(width)
    return document


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
