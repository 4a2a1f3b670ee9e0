"""Icons: our own SVG files, in the colour of the theme."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from upswing import resources


def pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """The icon `name` at `size` logical pixels, sharp on the densest screen."""
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    svg = resources.path("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: QColor, size: int = 24) -> QIcon:
    return QIcon(pixmap(name, colour, size))
