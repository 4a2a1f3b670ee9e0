"""The sounds are files that the project's own script makes; nobody records or borrows any."""

import runpy
import wave
from array import array
from pathlib import Path

import pytest

from upswing import resources
from upswing.domain.player.sounds import Sound

MADE = runpy.run_path(str(Path(__file__).parents[1] / "packaging/make_sounds.py"))
LAST_BIT = 1
"""A sine may differ in its last bit between two systems, and so may what is rounded from it."""


def heights(path: Path) -> tuple[tuple[int, int, int], "array[int]"]:
    """The shape of a file (channels, bytes, rate) and its samples."""
    with wave.open(str(path), "rb") as file:
        shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        return shape, array("h", file.readframes(file.getnframes()))


def test_each_sound_is_shipped_and_nothing_else() -> None:
    shipped = {each.name for each in resources.path("sounds").iterdir()}
    assert shipped == {f"{sound}.wav" for sound in Sound} == {f"{name}.wav" for name in MADE["SOUNDS"]}


@pytest.mark.parametrize("sound", Sound)
def test_what_is_shipped_is_what_the_script_makes(sound: Sound, tmp_path: Path) -> None:
    MADE["main"](tmp_path)
    shape, made = heights(tmp_path / f"{sound}.wav")
    shipped_shape, shipped = heights(resources.path("sounds", f"{sound}.wav"))
    assert shape == shipped_shape
    assert len(made) == len(shipped)
    assert max(abs(one - other) for one, other in zip(made, shipped, strict=True)) <= LAST_BIT


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_begins_and_ends_in_silence_and_never_at_full_height(sound: Sound) -> None:
    _, made = heights(resources.path("sounds", f"{sound}.wav"))
    assert abs(made[0]) < 100
    assert abs(made[-1]) < 100
    assert 2000 < max(map(abs, made)) < 30_000


def test_a_tick_is_over_long_before_the_next_second_and_no_file_is_large() -> None:
    for sound in Sound:
        path = resources.path("sounds", f"{sound}.wav")
        assert path.stat().st_size < 80_000
        with wave.open(str(path), "rb") as file:
            assert file.getnframes() / file.getframerate() <= (0.15 if sound in (Sound.TICK, Sound.COUNT) else 2)
