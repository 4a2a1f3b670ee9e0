"""Key pictures: painted once, and never an old one where a figure was lent or taken back."""

import pytest
from PySide6.QtGui import QImage

from upswing import resources
from upswing.figure.read import Figures
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.theme import DARK, LIGHT, Theme


class Loans:
    """Who lends a figure to whom; may change at any time."""

    def __init__(self) -> None:
        self.now: dict[str, str] = {}

    def __call__(self) -> dict[str, str]:
        return self.now


@pytest.fixture
def loans() -> Loans:
    return Loans()


@pytest.fixture
def pictures(qapp: object, loans: Loans) -> KeyPictures:
    return KeyPictures(Figures(resources.path("figures"), loans), Theme(LIGHT, dark=False))


def image(pictures: KeyPictures, exercise_id: str, size: int = 60) -> QImage:
    return pictures.of(exercise_id, size).toImage()


def test_a_loan_that_changes_is_seen_at_once(pictures: KeyPictures, loans: Loans) -> None:
    loans.now = {"own-dip": "squat"}
    assert image(pictures, "own-dip") == image(pictures, "squat")
    loans.now = {"own-dip": "plank"}
    assert image(pictures, "own-dip") == image(pictures, "plank")
    assert image(pictures, "plank") != image(pictures, "squat")


def test_a_loan_that_is_given_back_leaves_the_quiet_picture(pictures: KeyPictures, loans: Loans) -> None:
    loans.now = {"own-dip": "squat", "own-rest": ""}
    image(pictures, "own-dip")
    loans.now = {"own-dip": "", "own-rest": ""}
    quiet = image(pictures, "own-dip")
    assert quiet == image(pictures, "own-rest")
    assert quiet != image(pictures, "squat")
    assert not all(quiet.pixelColor(x, 30).alpha() == 0 for x in range(60))


def test_a_lender_that_has_no_figure_leaves_the_quiet_picture(pictures: KeyPictures, loans: Loans) -> None:
    loans.now = {"own-dip": "nobody", "own-rest": ""}
    assert image(pictures, "own-dip") == image(pictures, "own-rest")


def test_a_picture_is_painted_once_for_all_who_borrow_it(pictures: KeyPictures, loans: Loans) -> None:
    loans.now = {"own-dip": "squat", "own-other": "squat"}
    assert pictures.of("own-dip", 60).cacheKey() == pictures.of("own-other", 60).cacheKey()
    assert pictures.of("own-dip", 60).cacheKey() != pictures.of("own-dip", 80).cacheKey()


def test_a_new_theme_paints_anew(pictures: KeyPictures, loans: Loans) -> None:
    loans.now = {"own-rest": ""}
    light = image(pictures, "squat"), image(pictures, "own-rest")
    pictures.apply_theme(Theme(DARK, dark=True))
    assert image(pictures, "squat") != light[0]
    assert image(pictures, "own-rest") != light[1]
