"""Colours, sizes and style: one place that feeds widgets, charts and figure alike."""

from upswing.ui.theme.theme import Theme, theme_for
from upswing.ui.theme.tokens import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Look

__all__ = ["DARK", "HIGH_CONTRAST_DARK", "HIGH_CONTRAST_LIGHT", "LIGHT", "Look", "Theme", "theme_for"]
