"""Every movement was checked against independent descriptions, and the page of the movements says so."""

import runpy
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue

DOCS = Path(__file__).parents[2] / "docs"
PAGE = runpy.run_path(str(Path(__file__).parents[2] / "packaging/movements_page.py"))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(resources.folder())


def test_every_movement_has_two_sources_of_different_sites(catalogue: Catalogue) -> None:
    found = PAGE["read_sources"](DOCS / "movements/sources")
    thin = {each for each in catalogue.exercises if len({urlsplit(url).netloc for url in found.get(each, ())}) < 2}
    assert thin == set()
    assert found.keys() == catalogue.exercises.keys(), "and no source is for a movement that is not there"


def test_every_source_has_a_title_and_says_what_was_compared() -> None:
    for path in sorted((DOCS / "movements/sources").glob("*.toml")):
        for movement, told in tomllib.loads(path.read_text(encoding="utf-8")).items():
            assert told.keys() == {"sources", "checked"}, movement
            assert told["checked"].strip(), movement
            assert all(each.keys() == {"title", "url"} and each["title"].strip() for each in told["sources"])


def test_the_page_of_the_movements_is_made_from_the_library_of_today(catalogue: Catalogue) -> None:
    made = PAGE["page"](catalogue, PAGE["read_sources"](DOCS / "movements/sources"))
    written = (DOCS / "movements.md").read_text(encoding="utf-8")
    assert written == made, "make it anew: python3 dev.py docs"
