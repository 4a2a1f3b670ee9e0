"""The colours can be read by everyone."""

from collections.abc import Mapping

import pytest

from upswing.ui.theme.tokens import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT

LOOKS = {
    "light": LIGHT,
    "dark": DARK,
    "high contrast light": HIGH_CONTRAST_LIGHT,
    "high contrast dark": HIGH_CONTRAST_DARK,
}
GROUNDS = ("ground", "surface", "sunken", "control")


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two #RRGGBB colours, 1 … 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_of_contrast_is_the_published_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
def test_text_stands_out_from_every_ground(look: str) -> None:
    tokens = LOOKS[look]
    pairs = [(ink, ground) for ink in ("ink", "ink_soft", "accent") for ground in (*GROUNDS, "accent_soft")]
    assert too_faint(tokens, [*pairs, ("on_accent", "accent"), ("on_accent", "accent_hover")], 4.5) == []


@pytest.mark.parametrize("look", LOOKS)
def test_controls_stand_out_from_what_is_behind_them(look: str) -> None:
    pairs = [(edge, ground) for edge in ("edge", "accent", "warm") for ground in ("surface", "ground")]
    assert too_faint(LOOKS[look], pairs, 3.0) == []


def test_every_look_has_the_same_tokens() -> None:
    assert all(set(tokens) == set(LIGHT) for tokens in LOOKS.values())


def too_faint(tokens: Mapping[str, str], pairs: list[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{one} on {other}: {contrast(tokens[one], tokens[other]):.2f}"
        for one, other in pairs
        if contrast(tokens[one], tokens[other]) < least
    ]
