"""What a session asks of the computer around it: to be heard, to speak, to keep the screen awake.

All three may be missing; nothing in a session depends on them. What is asked for here never waits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Loudspeaker(Protocol):
    @property
    def is_silent(self) -> bool:
        """Whether it is known that nothing here plays a sound; False until it was tried."""

    def play(self, file: Path, volume: int) -> None:
        """Plays a WAV file at a volume of 0–100, and returns at once."""

    def look_again(self) -> None:
        """Something may have been plugged in since."""

    def close(self) -> None:
        """Ends what still sounds."""


class Voice(Protocol):
    @property
    def is_there(self) -> bool:
        """Whether the system has a voice. Found out when first asked."""

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        """Speaks, and calls `then` when it is said or could not be. Whoever asks waits for `then` before the next."""

    def hush(self) -> None:
        """Ends what is being said; its `then` is not called."""


class StaysAwake(Protocol):
    def hold(self) -> None:
        """The screen does not go to sleep from now on, where the system lets itself be asked."""

    def let_go(self) -> None:
        """It may sleep again."""


class NoSound:
    is_silent = False

    def play(self, file: Path, volume: int) -> None:
        pass

    def look_again(self) -> None:
        pass

    def close(self) -> None:
        pass


class NoVoice:
    is_there = False

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        then()

    def hush(self) -> None:
        pass


class SleepsAsEver:
    def hold(self) -> None:
        pass

    def let_go(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Senses:
    loudspeaker: Loudspeaker
    voice: Voice
    awake: StaysAwake

    def close(self) -> None:
        """The window is closed."""
        self.loudspeaker.close()
        self.voice.hush()
        self.awake.let_go()


def no_senses() -> Senses:
    """For the tour and for tests: a session by itself."""
    return Senses(NoSound(), NoVoice(), SleepsAsEver())
