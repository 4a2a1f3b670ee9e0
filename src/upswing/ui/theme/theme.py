"""A theme: the tokens as colours, and the sizes at the chosen text scale."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from upswing.ui.theme.tokens import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Look

BODY_PX = 15
"""Height of body text at 100 %, in logical pixels."""


@dataclass(frozen=True, eq=True)
class Theme:
    """`scale` is the text scale, 1.0 … 2.0. `still` asks for no motion."""

    tokens: Mapping[str, str]
    dark: bool
    scale: float = 1.0
    still: bool = False

    def colour(self, name: str) -> QColor:
        """The colour of a token; KeyError for a name that is none."""
        return QColor(self.tokens[name])

    def px(self, size: float) -> int:
        """A size that grows with the text, in logical pixels."""
        return round(size * self.scale)

    def blend(self, first: str, second: str, share: float) -> QColor:
        """From token `first` (share 0) to token `second` (share 1)."""
        a, b = self.colour(first), self.colour(second)
        return QColor(
            round(a.red() + (b.red() - a.red()) * share),
            round(a.green() + (b.green() - a.green()) * share),
            round(a.blue() + (b.blue() - a.blue()) * share),
        )

    def mood(self, value: float) -> QColor:
        """The mood ramp at −5…+5: low, middle, high."""
        share = max(-1.0, min(1.0, value / 5))
        return self.blend("mood_middle", "mood_high" if share >= 0 else "mood_low", abs(share))


def theme_for(look: Look, *, text_percent: int = 100, still: bool = False) -> Theme:
    """The theme for a chosen look; `system` and the contrast preference are read from the desktop."""
    hints = QGuiApplication.styleHints()
    dark = look is Look.DARK or (look is Look.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark)
    sharp = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    usual, sharper = (DARK, HIGH_CONTRAST_DARK) if dark else (LIGHT, HIGH_CONTRAST_LIGHT)
    tokens = sharper if sharp else usual
    return Theme(tokens, dark, text_percent / 100, still)
