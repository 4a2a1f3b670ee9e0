"""Spoken prompts through the voice that the system has."""

import importlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale

from upswing.ui.session.programs import Order, Programs
from upswing.ui.session.senses import Voice

_READ_ALOUD = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Volume = {volume}; "
    "$voice.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A program that says words at a volume of 0–100 in a language (such as `en`), and one that silences it."""

    program: str
    order: Callable[[str, int, str], Order]
    hush: Order | None = None


def _spd_say(words: str, volume: int, language: str) -> Order:
    return Order("spd-say", ("--wait", "--language", language, "--volume", str(2 * volume - 100), "--", words))


def _espeak(words: str, volume: int, language: str) -> Order:
    return Order("espeak-ng", ("-v", language, "-a", str(volume), "--stdin"), words.encode())


def _say(words: str, volume: int, language: str) -> Order:
    del volume, language  # as the system's own voice has them
    return Order("say", ("-f", "-"), words.encode())


def _powershell(words: str, volume: int, language: str) -> Order:
    del language
    told = ("-NoProfile", "-NonInteractive", "-Command", _READ_ALOUD.format(volume=volume))
    return Order("powershell", told, words.encode())


LINUX = (
    Speaker("spd-say", _spd_say, Order("spd-say", ("--cancel",))),
    Speaker("espeak-ng", _espeak),
)
MACOS = (Speaker("say", _say),)
WINDOWS = (Speaker("powershell", _powershell),)


class SpeakingPrograms:
    """Takes the first of the speakers that is there; one that cannot speak gives way to the next."""

    def __init__(
        self,
        speakers: Sequence[Speaker],
        language: str,
        find: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._all = tuple(speakers)
        self._language = language
        self._find = find
        self._left: tuple[Speaker, ...] | None = None
        self._speaking = Programs(1)
        self._hushing = Programs(1)

    @property
    def is_there(self) -> bool:
        return bool(self._speakers())

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        speakers = self._speakers()
        if not speakers or volume <= 0:
            then()
            return
        speaker = speakers[0]

        def ended(well: bool) -> None:  # noqa: FBT001 - the answer itself
            if well:
                then()
                return
            self._left = tuple(each for each in self._speakers() if each is not speaker)
            self.say(words, volume, then)

        if not self._speaking.start(speaker.order(words, volume, self._language), ended):
            then()

    def hush(self) -> None:
        speakers = self._speakers() if self._speaking.running else ()
        self._speaking.end_all()
        if speakers and (order := speakers[0].hush) is not None:
            self._hushing.start(order, lambda well: None)

    def _speakers(self) -> tuple[Speaker, ...]:
        if self._left is None:
            self._left = tuple(each for each in self._all if self._find(each.program) is not None)
        return self._left


class QtVoice:
    """Qt's own text-to-speech; `speech` is its module, which our wheels do not bring along."""

    is_there = True

    def __init__(self, speech: Any, language: str) -> None:
        self._ready = speech.QTextToSpeech.State.Ready
        self._engine = speech.QTextToSpeech()
        self._engine.setLocale(QLocale(language))
        self._engine.stateChanged.connect(self._on_state)
        self._then: Callable[[], None] | None = None

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        self._then = then
        self._engine.setVolume(volume / 100)
        self._engine.say(words)

    def hush(self) -> None:
        self._then = None
        self._engine.stop()

    def _on_state(self, state: object) -> None:
        then = self._then
        if state == self._ready and then is not None:
            self._then = None
            then()


class FirstVoice:
    """Looks for a voice when it is first asked for one: nothing is loaded or looked up for whoever wants none."""

    def __init__(self, find: Callable[[], Voice]) -> None:
        self._find = find
        self._found: Voice | None = None

    @property
    def is_there(self) -> bool:
        return self._voice.is_there

    def say(self, words: str, volume: int, then: Callable[[], None]) -> None:
        self._voice.say(words, volume, then)

    def hush(self) -> None:
        if self._found is not None:
            self._found.hush()

    @property
    def _voice(self) -> Voice:
        if self._found is None:
            self._found = self._find()
        return self._found


def voice_of(platform: str, language: str) -> Voice:
    """The voice of a system, by its name in `sys.platform`: Qt's where it is installed, else a program's."""
    speakers = {"win32": WINDOWS, "darwin": MACOS}.get(platform, LINUX)

    def find() -> Voice:
        speech = speech_of_qt()
        if speech is not None and set(speech.QTextToSpeech.availableEngines()) - {"mock"}:
            return QtVoice(speech, language)
        return SpeakingPrograms(speakers, language)

    return FirstVoice(find)


def speech_of_qt() -> Any:
    """The module of Qt's text-to-speech; None where it is not installed."""
    try:
        return importlib.import_module("PySide6.QtTextToSpeech")
    except ImportError:
        return None
