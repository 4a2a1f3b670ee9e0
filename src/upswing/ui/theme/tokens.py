"""The colour tokens, as text, without Qt: a test reads their contrast from here."""

from collections.abc import Mapping
from enum import StrEnum


class Look(StrEnum):
    """What a person chose; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


LIGHT: Mapping[str, str] = {
    "ground": "#FAF7F2",
    "surface": "#FFFFFF",
    "sunken": "#F1ECE4",
    "control": "#F1ECE4",
    "line": "#E3DCD1",
    "edge": "#8A8172",
    "ink": "#26302E",
    "ink_soft": "#5A6663",
    "accent": "#1F6F68",
    "accent_hover": "#195C56",
    "accent_soft": "#D7EAE6",
    "on_accent": "#FFFFFF",
    "warm": "#D8663F",
    "warm_far": "#EBB49C",
    "warm_soft": "#F9E7DD",
    "prop": "#C9BEAE",
    "mood_low": "#3B4C7A",
    "mood_middle": "#B8B4AB",
    "mood_high": "#E0A33A",
}

DARK: Mapping[str, str] = {
    "ground": "#161B1A",
    "surface": "#1F2625",
    "sunken": "#121615",
    "control": "#2B3533",
    "line": "#33403D",
    "edge": "#75847F",
    "ink": "#E8ECE9",
    "ink_soft": "#A3B0AC",
    "accent": "#6CC5B7",
    "accent_hover": "#85D3C6",
    "accent_soft": "#23423D",
    "on_accent": "#0F211E",
    "warm": "#F08A63",
    "warm_far": "#8F5844",
    "warm_soft": "#3A2A23",
    "prop": "#4B5A56",
    "mood_low": "#7F93D1",
    "mood_middle": "#6F7471",
    "mood_high": "#F0BC5E",
}

HIGH_CONTRAST_LIGHT: Mapping[str, str] = {
    **LIGHT,
    "ground": "#FFFFFF",
    "line": "#26302E",
    "edge": "#000000",
    "ink": "#000000",
    "ink_soft": "#26302E",
    "accent": "#0B4F49",
    "accent_hover": "#063A35",
}

HIGH_CONTRAST_DARK: Mapping[str, str] = {
    **DARK,
    "ground": "#000000",
    "surface": "#0B0F0E",
    "line": "#E8ECE9",
    "edge": "#FFFFFF",
    "ink": "#FFFFFF",
    "ink_soft": "#E8ECE9",
    "accent": "#8FE6D8",
    "accent_hover": "#B5F2E8",
}
