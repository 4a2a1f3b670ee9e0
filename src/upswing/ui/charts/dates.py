"""A time axis in whole days, labelled as the reader's language writes dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFontMetrics


@dataclass(frozen=True, slots=True)
class Step:
    """A distance between labels: so many days, or months."""

    days: int = 0
    months: int = 0

    @property
    def about_days(self) -> float:
        return self.days + self.months * 30.4


STEPS = (
    *(Step(days=days) for days in (1, 2, 7, 14)),
    *(Step(months=months) for months in (1, 2, 3, 6, 12, 24, 60, 120, 240)),
)


def marks(first: int, last: int, step: Step) -> list[int]:
    """The ordinals from `first` to `last` that get a label: every so many days counted from a Monday, or the
    first of every so many months."""
    if step.days:
        begin = first + (1 - first) % step.days if step.days > 2 else first + first % step.days
        return list(range(begin, last + 1, step.days))
    day = date.fromordinal(max(1, first))
    month = day.year * 12 + day.month - 1
    month = -(-month // step.months) * step.months
    found = []
    while month // 12 <= 9999:
        ordinal = date(month // 12, month % 12 + 1, 1).toordinal()
        if ordinal > last:
            break
        if ordinal >= first:
            found.append(ordinal)
        month += step.months
    return found


def label_of(ordinal: int, step: Step, locale: QLocale) -> str:
    """22 Nov; Nov, and in January the year; 2026."""
    day = date.fromordinal(ordinal)
    pattern = "d MMM" if step.days else "yyyy" if step.months >= 12 or day.month == 1 else "MMM"
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def step_for(days: float, pixels: float, widest: float) -> Step:
    """The closest labels that leave room between them."""
    for step in STEPS:
        if step.about_days / days * pixels >= widest * 1.6:
            return step
    return STEPS[-1]


class DateAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """A bottom axis whose values are `date.toordinal()`; the middle of a day is its whole number."""

    def __init__(self, locale: Callable[[], QLocale] = QLocale) -> None:
        super().__init__("bottom")
        self._locale = locale
        self._step = STEPS[0]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803
        font = self.style["tickFont"]
        widest = QFontMetrics(font).horizontalAdvance("28 Mmm") if font else 50.0
        first, last = max(1, round(minVal)), min(date.max.toordinal(), round(maxVal))
        self._step = step_for(max(1.0, maxVal - minVal), max(1.0, size), widest)
        days = marks(first, last, self._step)
        # Beside the axis' start there is room for half a label, beyond its end there is none.
        if font and days:
            half = QFontMetrics(font).horizontalAdvance(label_of(days[-1], self._step, self._locale())) / 2
            if (maxVal - days[-1]) / max(1.0, maxVal - minVal) * size < half:
                days.pop()
        return [(self._step.about_days, [float(day) for day in days])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        locale = self._locale()
        return [label_of(round(value), self._step, locale) for value in values]


def day_of_ordinal(ordinal: float) -> date:
    """The calendar day at a place of the axis."""
    return date.min + timedelta(days=min(max(round(ordinal), 1), date.max.toordinal()) - 1)
