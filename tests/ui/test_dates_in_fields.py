"""A day in a field reads as the desktop writes days, and never as three bare numbers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale

from upswing.ui.text import day_form, moment_form


@pytest.fixture
def locale_again() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("locale_again")
@pytest.mark.parametrize(
    ("locale", "shown"),
    [("C", "2 Nov 2026"), ("en_US", "11/2/2026"), ("en_GB", "02/11/2026"), ("de_DE", "02.11.2026")],
)
def test_a_day_has_the_form_of_the_locale_and_a_whole_year(locale: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert QLocale().toString(QDate(2026, 11, 2), day_form()) == shown
    assert moment_form().startswith(day_form())
