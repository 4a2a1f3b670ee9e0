"""Words for people: translated, and filled in. Every string that a person sees goes through here."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

CONTEXT = "upswing"
_LONG = re.compile(r"[^\s\u200b]{24}(?=[^\s\u200b]{8})")


def tr(text: str, **values: object) -> str:
    """`text` in the reader's language, its {names} filled in."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def counted(one: str, many: str, count: int, **values: object) -> str:
    """`one` for a count of 1, else `many`; {n} is the count in the reader's digits."""
    return tr(one if count == 1 else many, n=number(count), **values)


def number(value: float, decimals: int = 0) -> str:
    """A number in the reader's own digits and separators."""
    locale = QLocale()
    return (
        locale.toString(value, "f", decimals) if decimals or isinstance(value, float) else locale.toString(value)
    )


def signed(value: float, decimals: int = 0) -> str:
    """With its sign, a true minus, and no sign at nought."""
    shown = number(abs(float(value)), decimals)
    rounded = round(value, decimals)
    return shown if rounded == 0 else ("+" if rounded > 0 else "−") + shown


def breakable(text: str) -> str:
    """The same text with places to break a line after each slash, and here and there within a very long word: a path
    or the name of a file fits where a word would not."""
    text = text.replace("/", "/\u200b").replace("\\", "\\\u200b")
    return _LONG.sub("\\g<0>\u200b", text)


def long_day(day: date) -> str:
    """Sunday, 22 November – in the reader's language."""
    return QLocale().toString(_qt(day), "dddd, d MMMM")


def short_day(day: date) -> str:
    return QLocale().toString(_qt(day), "ddd d MMM")


def day_and_month(day: date) -> str:
    return QLocale().toString(_qt(day), "d MMM")


def day_with_year(day: date) -> str:
    return QLocale().toString(_qt(day), QLocale.FormatType.LongFormat)


def day_form() -> str:
    """How a field shows a day that can be typed: as the locale does, with all four figures of the year."""
    locale = QLocale()
    if locale.language() is QLocale.Language.C:
        return "d MMM yyyy"
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def moment_form() -> str:
    """The same for a day and a time of day."""
    return f"{day_form()}  {QLocale().timeFormat(QLocale.FormatType.ShortFormat)}"


def time_of_day(moment: datetime) -> str:
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def clock_text(seconds: float) -> str:
    """1:05, or 40 below a minute."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}" if whole >= 60 else str(whole)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
