"""People to talk to, by country: data that ships with the program, each number with its page and the day it was read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """`number` as it is dialled in its country; `ways` and `hours` in words, `hours` empty where unknown; `free` where
    the page says so; `by` whose page `source` is: "own", "public" or "press"; `checked` the day it was read."""

    name: str
    number: str
    ways: str
    source: str
    by: str
    checked: date
    hours: str = ""
    free: bool = False
    also: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is that of ISO 3166, two letters; `emergency` the emergency number, empty where it is not known here."""

    code: str
    name: str
    lines: tuple[CrisisLine, ...]
    emergency: str = ""


@dataclass(frozen=True, slots=True)
class CrisisLines:
    """`directory` is a place on the web with lines of many more countries, to be read, never opened."""

    countries: tuple[Country, ...]
    directory: str

    def of(self, code: str) -> Country | None:
        """The country of this code, None where it is not among them."""
        return next((each for each in self.countries if each.code == code), None)


def read_crisis_lines(path: Path) -> CrisisLines:
    """In the order of the countries' names."""
    said = tomllib.loads(path.read_text("utf-8"))
    countries = sorted((_country(each) for each in said["country"]), key=lambda each: each.name)
    return CrisisLines(tuple(countries), said["directory"])


def country_of(locale: QLocale) -> str:
    """The code of the country that the desktop is set to, for instance "DE"; empty where it says none."""
    return QLocale.territoryToCode(locale.territory())


def _country(said: Mapping[str, Any]) -> Country:
    lines = tuple(CrisisLine(**each) for each in said["line"])
    return Country(said["code"], said["name"], lines, said.get("emergency", ""))
