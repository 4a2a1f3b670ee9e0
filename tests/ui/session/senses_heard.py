"""Senses that note what a session asks of them, and make no sound."""

from collections.abc import Callable
from pathlib import Path

from upswing.ui.session.senses import Senses


class NotingLoudspeaker:
    def __init__(self) -> None:
        self.played: list[tuple[str, int]] = []
        self.is_silent = False

    def play(self, file: Path, volume: int) -> None:
        assert file.is_file()
        self.played.append((file.stem, volume))

    def look_again(self) -> None:
        pass

    def close(self) -> None:
        self.played.append(("closed", 0))


class NotingVoice:
    """Says one thing until `finishes` is called; complains when it is to say two at once."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.said: list[str] = []
        self.hushed = 0
        self._then: Callable[[], None] | None = None

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        assert self._then is None, f"“{words}” over “{self.said[-1]}”"
        assert 0 < volume <= 100
        self.said.append(words)
        self._then = then

    def hush(self) -> None:
        self.hushed += 1
        self._then = None

    def finishes(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


class NotingScreen:
    def __init__(self) -> None:
        self.is_held = False

    def hold(self) -> None:
        assert not self.is_held
        self.is_held = True

    def let_go(self) -> None:
        self.is_held = False


class NotingSenses:
    def __init__(self) -> None:
        self.loudspeaker, self.voice, self.screen = NotingLoudspeaker(), NotingVoice(), NotingScreen()
        self.all = Senses(self.loudspeaker, self.voice, self.screen)

    def heard(self) -> list[str]:
        """The sounds since it was last asked."""
        played, self.loudspeaker.played = self.loudspeaker.played, []
        return [name for name, _ in played]
