"""Sounds without a multimedia library: the small player that the system has, started for each of them."""

import io
import shutil
import sys
import threading
import wave
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from upswing.ui.session.programs import Order, Programs
from upswing.ui.session.senses import Loudspeaker

MOST_AT_ONCE = 3
PAPLAY_FULL = 65_536


@dataclass(frozen=True, slots=True)
class Player:
    """A program that plays a file at a volume of 0–100."""

    program: str
    order: Callable[[Path, int], Order]


@lru_cache(maxsize=16)
def scaled(file: Path, volume: int) -> bytes:
    """The same WAV file (16 bits) at this share of its loudness, 0–100."""
    with wave.open(str(file), "rb") as said:
        shape, frames = said.getparams(), said.readframes(said.getnframes())
    heights = array("h", frames)
    if sys.byteorder == "big":
        heights.byteswap()
    quieter = array("h", (each * volume // 100 for each in heights))
    if sys.byteorder == "big":
        quieter.byteswap()
    into = io.BytesIO()
    with wave.open(into, "wb") as told:
        told.setparams(shape)
        told.writeframes(quieter.tobytes())
    return into.getvalue()


LINUX = (
    Player("pw-play", lambda file, volume: Order("pw-play", ("--volume", f"{volume / 100:.2f}", str(file)))),
    Player("paplay", lambda file, volume: Order("paplay", (f"--volume={PAPLAY_FULL * volume // 100}", str(file)))),
    Player("aplay", lambda file, volume: Order("aplay", ("-q", "-"), scaled(file, volume))),
)
"""In the order in which they are tried; the last one knows no volume, so the samples are made quieter."""
MACOS = (Player("afplay", lambda file, volume: Order("afplay", ("-v", f"{volume / 100:.2f}", str(file)))),)


class PlayingPrograms:
    """Takes the first of the players that is there; one that cannot play gives way to the next."""

    def __init__(self, players: Sequence[Player], find: Callable[[str], str | None] = shutil.which) -> None:
        self._all = tuple(players)
        self._find = find
        self._left: tuple[Player, ...] | None = None
        self._programs = Programs(MOST_AT_ONCE)

    @property
    def is_silent(self) -> bool:
        return self._left == ()

    def look_again(self) -> None:
        self._left = None

    def play(self, file: Path, volume: int) -> None:
        if self._left is None:
            self._left = tuple(each for each in self._all if self._find(each.program) is not None)
        if not self._left or volume <= 0:
            return
        player = self._left[0]

        def then(well: bool) -> None:  # noqa: FBT001 - the answer itself
            if not well and self._left is not None and player in self._left:
                self._left = tuple(each for each in self._left if each is not player)
                self.play(file, volume)

        self._programs.start(player.order(file, volume), then)

    def close(self) -> None:
        self._programs.end_all()


class WindowsSound:
    """What Windows itself plays, from memory and in a thread of its own: it knows no volume."""

    def __init__(self) -> None:
        self.is_silent = False
        self._playing: list[threading.Thread] = []

    def look_again(self) -> None:
        self.is_silent = False

    def play(self, file: Path, volume: int) -> None:
        self._playing = [each for each in self._playing if each.is_alive()]
        if volume > 0 and len(self._playing) < MOST_AT_ONCE:
            thread = threading.Thread(target=self._play, args=(scaled(file, volume),), daemon=True)
            self._playing.append(thread)
            thread.start()

    def close(self) -> None:
        """What sounds now is over in a second, and ends with the program."""

    def _play(self, file: bytes) -> None:
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(file, winsound.SND_MEMORY | winsound.SND_NODEFAULT)
            except RuntimeError:
                self.is_silent = True


def loudspeaker_of(platform: str) -> Loudspeaker:
    """What plays sounds on a system, by its name in `sys.platform`."""
    if platform == "win32":
        return WindowsSound()
    return PlayingPrograms(MACOS if platform == "darwin" else LINUX)
