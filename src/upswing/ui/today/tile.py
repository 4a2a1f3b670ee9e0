"""One movement on the plan card: its picture, its name, its dose; a click opens what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from upswing.domain.exercise import Pattern
from upswing.ui.controls.layout import column, label
from upswing.ui.text import tr

PICTURE_PX = 80


@dataclass(frozen=True, slots=True)
class Tile:
    """One movement on the card. `pattern` is that of the planned item it stands for, None where nothing about it can
    be changed; `note` says in a word or two what is special today."""

    exercise_id: str
    name: str
    dose: str
    pattern: Pattern | None = None
    note: str = ""


class TileButton(QPushButton):
    """A tile that can be changed. It is as tall as its words need."""

    def __init__(self, tile: Tile, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.tile = tile
        self.setProperty("kind", "link")
        self.setObjectName(f"tile-{tile.pattern}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        spoken = ", ".join(each for each in (tile.name, tile.dose, tile.note) if each)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(tr("Swap it, shorten it, leave it out, or ask why"))
        self.setToolTip(tr("Swap it, shorten it, leave it out, or ask why"))
        layout = _layout(tile, picture)
        layout.setContentsMargins(0, 4, 0, 6)
        self.setLayout(layout)
        for each in self.findChildren(QLabel):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        if inner is None:
            return super().sizeHint()
        least = inner.minimumSize()
        tall = inner.totalHeightForWidth(max(self.width(), least.width()))
        return QSize(least.width(), max(44, tall))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def tile_of(tile: Tile, picture: Callable[[str, int], QPixmap]) -> QWidget:
    """The tile as a button where something about it can be changed, else as a picture with words."""
    if tile.pattern is not None:
        return TileButton(tile, picture)
    made = QWidget()
    made.setLayout(_layout(tile, picture))
    return made


def _layout(tile: Tile, picture: Callable[[str, int], QPixmap]) -> QVBoxLayout:
    shown = label("", wraps=False)
    shown.setPixmap(picture(tile.exercise_id, PICTURE_PX))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words = [label(tile.name), label(tile.dose, "small")]
    if tile.note:
        words.append(label(tile.note, "eyebrow"))
    for each in words:
        each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return column(shown, *words, 0, spacing=2)
