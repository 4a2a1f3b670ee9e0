"""The colours a figure is painted with."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class FigureColours:
    """`near` is the warm tone of the near side and `far` that of the far side; `prop` the things around, `floor`
    the line to stand on, `ground` what lies behind the picture, each as #RRGGBB."""

    near: str = "#D8663F"
    far: str = "#E9A98C"
    prop: str = "#D6CDBF"
    floor: str = "#B9AFA0"
    ground: str = "#FFFFFF"

    @property
    def is_dark(self) -> bool:
        return QColor(self.ground).lightnessF() < 0.5


LIGHT = FigureColours()
DARK = FigureColours(near="#F08A63", far="#A8604A", prop="#46534F", floor="#5C6A66", ground="#1F2625")


@dataclass(frozen=True, slots=True)
class Tones:
    """What one side of the body wears: shirt, trousers, skin, and the rim that sets a limb off from the trunk."""

    shirt: QColor
    trousers: QColor
    skin: QColor
    rim: QColor


@cache
def near_tones(colours: FigureColours) -> Tones:
    """All tones come from the one warm tone, so that any theme stays of a piece."""
    return Tones(
        QColor(colours.near),
        mixed(colours.near, "#3B2420", 0.58),
        mixed(colours.near, "#FFE9D6", 0.58),
        mixed(colours.near, "#3B2420", 0.22),
    )


@cache
def far_tones(colours: FigureColours) -> Tones:
    near = near_tones(colours)
    back = colours.ground
    return Tones(
        QColor(colours.far),
        mixed(near.trousers.name(), back, 0.38)
        if colours.is_dark
        else mixed(near.trousers.name(), "#E8D3C6", 0.42),
        mixed(near.skin.name(), back, 0.40) if colours.is_dark else mixed(near.skin.name(), "#B98468", 0.38),
        QColor(colours.far),
    )


@cache
def hair_tone(colours: FigureColours) -> QColor:
    return mixed(colours.near, "#2A1814", 0.78 if not colours.is_dark else 0.66)


@cache
def mixed(first: str, second: str, share: float) -> QColor:
    """`first` with `share` (0–1) of `second` in it."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )
