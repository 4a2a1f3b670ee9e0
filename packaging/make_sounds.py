"""The sounds of a session, made from nothing but sines: `resources/sounds/*.wav`.

python packaging/make_sounds.py FOLDER
"""

import io
import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, pi, sin
from pathlib import Path

RATE = 22_050
"""Samples a second; one channel, 16 bits."""
FULL = 32_767
ATTACK_S = 0.004
"""A sound that begins at once would click."""
RELEASE_S = 0.02
"""So does one that ends at once."""


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine of a stroke: its share of the stroke's loudness, and the seconds in which it falls to a third."""

    hertz: float
    share: float
    fall_s: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """`loud` is the peak, 0–1, of all its partials together."""

    at_s: float
    loud: float
    partials: tuple[Partial, ...]


WOOD = (Partial(1046.5, 0.8, 0.016), Partial(2793.8, 0.2, 0.006))
SOFT_WOOD = (Partial(523.25, 0.85, 0.014), Partial(1396.9, 0.15, 0.005))
SMALL_BOWL = (Partial(783.99, 0.7, 0.11), Partial(2116.8, 0.3, 0.05))
BOWL = (
    Partial(659.26, 0.5, 0.42),
    Partial(663.1, 0.14, 0.42),
    Partial(1780.0, 0.22, 0.2),
    Partial(3362.2, 0.14, 0.07),
)
"""A bowl that is struck: its partials stand at about 1 : 2.7 : 5.1, and two that lie close together let it sway."""

SOUNDS: dict[str, tuple[float, tuple[Stroke, ...]]] = {
    "tick": (0.1, (Stroke(0.0, 0.5, WOOD),)),
    "count": (0.08, (Stroke(0.0, 0.32, SOFT_WOOD),)),
    "half": (0.6, (Stroke(0.0, 0.45, SMALL_BOWL), Stroke(0.2, 0.38, SMALL_BOWL))),
    "bell": (1.5, (Stroke(0.0, 0.7, BOWL),)),
}
"""Each with its length in seconds."""


def samples(length_s: float, strokes: Sequence[Stroke]) -> "array[int]":
    """The strokes one over the other, as 16-bit samples."""
    count = round(length_s * RATE)
    heights = [0.0] * count
    for stroke in strokes:
        first = round(stroke.at_s * RATE)
        for place in range(first, count):
            heights[place] += stroke.loud * _height(stroke.partials, (place - first) / RATE)
    fade = RELEASE_S * RATE
    made = (round(FULL * each * min(1.0, (count - place) / fade)) for place, each in enumerate(heights))
    return array("h", made)


def _height(partials: Sequence[Partial], at_s: float) -> float:
    rise = min(1.0, at_s / ATTACK_S)
    return rise * sum(each.share * exp(-at_s / each.fall_s) * sin(2 * pi * each.hertz * at_s) for each in partials)


def wav(heights: "array[int]") -> bytes:
    """These samples as a file."""
    little = array("h", heights)
    if sys.byteorder == "big":
        little.byteswap()
    into = io.BytesIO()
    with wave.open(into, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little.tobytes())
    return into.getvalue()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (length_s, strokes) in SOUNDS.items():
        (folder / f"{name}.wav").write_bytes(wav(samples(length_s, strokes)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
