"""Hours of sleep as a person types them."""

import re

from PySide6.QtCore import QLocale

from upswing.ui.text import number

MOST_HOURS = 24
_CLOCK = re.compile(r"(\d{1,2})\s*[:h]\s*([0-5]?\d)?\s*(?:min|m)?", re.IGNORECASE)


def hours_of(typed: str) -> float | None:
    """7.5, 7,5, 7:30 and 7h30 are seven and a half hours; None where nothing is typed. Raises ValueError for
    anything else and beyond 0–24."""
    text = typed.strip()
    if not text:
        return None
    if clock := _CLOCK.fullmatch(text):
        hours = int(clock[1]) + int(clock[2] or 0) / 60
    else:
        hours, understood = QLocale().toDouble(text)
        if not understood:
            hours = float(text.replace(",", "."))
    if not 0 <= hours <= MOST_HOURS:
        raise ValueError(f"a night has 0 to {MOST_HOURS} hours, not {hours}")
    return hours


def hours_text(hours: float | None) -> str:
    """As it can be typed again."""
    if hours is None:
        return ""
    return number(int(hours)) if hours == int(hours) else number(hours, 2).rstrip("0")
