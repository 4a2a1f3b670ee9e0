"""A chart as a picture: question, drawing and finding together, on light paper so that it prints well."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextDocument, QTextOption
from PySide6.QtSvg import QSvgGenerator

from upswing.ui.charts.canvas import Canvas
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


def as_image(canvas: Canvas, caption: Caption) -> QImage:
    """The picture in pixels, twice as fine as on the screen."""
    with _on_light_paper(canvas):
        size = _size(canvas, caption)
        image = QImage(size * SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        painter = QPainter(image)
        _paint(painter, canvas, caption, size)
        painter.end()
    return image


def write_png(canvas: Canvas, caption: Caption, path: Path) -> None:
    """Raises OSError when the file cannot be written."""
    if not as_image(canvas, caption).save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"the picture could not be written to {path}")


def write_svg(canvas: Canvas, caption: Caption, path: Path) -> None:
    """Lines and text that stay sharp at any size. Raises OSError when the file cannot be written."""
    with path.open("wb"):
        pass  # the generator would only warn
    with _on_light_paper(canvas):
        size = _size(canvas, caption, ELSEWHERE)
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setFileName(str(path))
        generator.setSize(size)
        # Axes are recorded pictures, and those are stretched when the resolutions differ.
        generator.setResolution(canvas.logicalDpiX())
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(caption.heading)
        generator.setDescription(caption.finding)
        painter = QPainter(generator)
        _paint(painter, canvas, caption, size, ELSEWHERE)
        painter.end()


@contextmanager
def _on_light_paper(canvas: Canvas) -> Iterator[None]:
    seen = canvas.theme
    canvas.apply_theme(Theme(LIGHT, dark=False, scale=seen.scale, still=seen.still))
    try:
        yield
    finally:
        canvas.apply_theme(seen)


def _size(canvas: Canvas, caption: Caption, fill: float = 1.0) -> QSize:
    heading, foot = _documents(canvas, caption, fill)
    width = canvas.width()
    height = heading.size().height() + canvas.height() + foot.size().height() + 4 * MARGIN
    return QSizeF(width + 2 * MARGIN, height).toSize()


def _paint(painter: QPainter, canvas: Canvas, caption: Caption, size: QSize, fill: float = 1.0) -> None:
    heading, foot = _documents(canvas, caption, fill)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), canvas.theme.colour("surface"))
    painter.translate(MARGIN, MARGIN)
    heading.drawContents(painter)
    painter.translate(0, heading.size().height() + MARGIN)
    canvas.paint_on(painter, QRectF(0, 0, canvas.width(), canvas.height()))
    painter.translate(0, canvas.height() + MARGIN)
    foot.drawContents(painter)


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
