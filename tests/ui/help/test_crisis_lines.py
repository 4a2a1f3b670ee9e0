"""The list of people to talk to: whole, dated, each with its page, and never opened by us."""

import re
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from upswing import resources
from upswing.ui.help.crisis_lines import Country, CrisisLines, country_of, read_crisis_lines

LINES: CrisisLines = read_crisis_lines(resources.path("help", "crisis-lines.toml"))
EVERY = [pytest.param(country, id=country.code) for country in LINES.countries]
EUROPEAN_UNION = {"IE", "DE", "AT", "FR", "ES", "IT", "PT", "NL", "BE", "LU", "SE", "FI", "PL", "CZ"}


def test_it_covers_more_than_twenty_countries_each_once_and_in_order() -> None:
    names = [country.name for country in LINES.countries]
    codes = [country.code for country in LINES.countries]
    assert len(codes) >= 20
    assert len(set(codes)) == len(codes)
    assert names == sorted(names)


@pytest.mark.parametrize("country", EVERY)
def test_every_number_has_its_page_and_the_day_it_was_read(country: Country) -> None:
    assert re.fullmatch("[A-Z]{2}", country.code)
    assert QLocale.codeToTerritory(country.code) != QLocale.Country.AnyTerritory
    assert country.lines
    for line in country.lines:
        assert line.name
        assert re.fullmatch(r"[\d -]{3,}", line.number), line.number
        assert line.ways
        assert line.by in ("own", "public", "press")
        assert re.match("https?://", line.source)
        assert date(2026, 1, 1) <= line.checked <= date(2030, 1, 1)
        assert line.by != "press" or line.also, "what a newspaper says is read in two of them"


@pytest.mark.parametrize("country", EVERY)
def test_an_emergency_number_is_a_number(country: Country) -> None:
    assert re.fullmatch(r"\d{3}|", country.emergency)
    if country.code in EUROPEAN_UNION:
        assert country.emergency == "112"


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("US", "988"),
        ("CA", "988"),
        ("GB", "116 123"),
        ("IE", "116 123"),
        ("DE", "0800 111 0 111"),
        ("AT", "142"),
        ("CH", "143"),
        ("FR", "3114"),
        ("ES", "024"),
        ("NL", "113"),
        ("AU", "13 11 14"),
        ("NZ", "1737"),
        ("BR", "188"),
    ],
)
def test_the_lines_that_many_people_know_are_there(code: str, number: str) -> None:
    country = LINES.of(code)
    assert country is not None
    assert number in [line.number for line in country.lines]


def test_the_country_is_that_of_the_desktop() -> None:
    assert country_of(QLocale("de_AT")) == "AT"
    assert country_of(QLocale("en_GB")) == "GB"
    assert LINES.of(country_of(QLocale.c())) is None
