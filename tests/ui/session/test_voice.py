"""The system's voice: the first program that speaks, or Qt's own where it is installed; none without one."""

import sys
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from upswing.ui.session.programs import Order
from upswing.ui.session.voice import LINUX, MACOS, WINDOWS, QtVoice, Speaker, SpeakingPrograms, voice_of


def script(text: str, *arguments: str, feed: str = "") -> Order:
    """A program that makes no sound."""
    return Order(sys.executable, ("-I", "-S", "-c", text, *arguments), feed.encode())


WRITES = "import sys; open(sys.argv[1], 'ab').write(sys.stdin.buffer.read() + b'\\n')"


def writer(into: Path, program: str = "writer", hush: Order | None = None) -> Speaker:
    return Speaker(
        program, lambda words, volume, language: script(WRITES, str(into), feed=f"{language} {words}"), hush
    )


BROKEN = Speaker("broken", lambda words, volume, language: script("raise SystemExit(1)"))
ENDLESS = Speaker("endless", lambda words, volume, language: script("import time; time.sleep(60)"))


def test_words_reach_the_first_speaker_that_can_speak(qtbot: QtBot, tmp_path: Path) -> None:
    noted, ends = tmp_path / "noted", list[int]()
    voice = SpeakingPrograms((BROKEN, writer(noted)), "en", lambda program: program)
    assert voice.is_there
    voice.say("Box squat – “left”", 70, lambda: ends.append(1))
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert noted.read_text("utf-8") == "en Box squat – “left”\n"
    assert ends == [1]


def test_without_a_voice_it_says_so_and_goes_on(qtbot: QtBot) -> None:
    ends: list[int] = []
    voice = SpeakingPrograms(LINUX, "en", lambda program: None)
    assert not voice.is_there
    voice.say("Rest", 70, lambda: ends.append(1))
    assert ends == [1]


def test_a_voice_that_never_works_is_no_voice_after_all(qtbot: QtBot) -> None:
    ends: list[int] = []
    voice = SpeakingPrograms((BROKEN,), "en", lambda program: program)
    voice.say("Rest", 70, lambda: ends.append(1))
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert not voice.is_there


def test_hush_ends_it_and_its_end_is_not_told(qtbot: QtBot, tmp_path: Path) -> None:
    ends, quiet = list[int](), tmp_path / "quiet"
    speaker = Speaker("endless", ENDLESS.order, script("import sys; open(sys.argv[1], 'w')", str(quiet)))
    voice = SpeakingPrograms((speaker,), "en", lambda program: program)
    voice.say("Rest", 70, lambda: ends.append(1))
    voice.hush()
    qtbot.waitUntil(quiet.exists, timeout=20_000)
    qtbot.waitUntil(lambda: voice._hushing.running == 0, timeout=20_000)
    assert ends == []


def test_what_is_said_is_never_taken_for_an_option_or_a_command() -> None:
    words = '--version"; rm'
    spd = LINUX[0].order(words, 70, "en")
    assert spd.arguments[-2:] == ("--", words)
    for speaker in (LINUX[1], *MACOS, *WINDOWS):
        order = speaker.order(words, 70, "en")
        assert order.feed == words.encode()
        assert not any(words in each for each in order.arguments)


class StandInEngine(QObject):
    """Has what we use of Qt's engine."""

    stateChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.did: list[object] = []

    def setLocale(self, locale: QLocale) -> None:
        self.did.append(locale.language())

    def setVolume(self, volume: float) -> None:
        self.did.append(volume)

    def say(self, words: str) -> None:
        self.did.append(words)

    def stop(self) -> None:
        self.did.append("stop")


def test_qts_own_voice_is_told_words_and_volume_and_tells_its_end(qtbot: QtBot) -> None:
    engine, ends = StandInEngine(), list[int]()
    made = type("QTextToSpeech", (), {"State": SimpleNamespace(Ready="ready"), "__new__": lambda _: engine})
    voice = QtVoice(SimpleNamespace(QTextToSpeech=made), "en")
    voice.say("Rest", 70, lambda: ends.append(1))
    engine.stateChanged.emit("speaking")
    assert ends == []
    engine.stateChanged.emit("ready")
    engine.stateChanged.emit("ready")
    assert ends == [1]
    voice.say("Half time", 70, lambda: ends.append(2))
    voice.hush()
    engine.stateChanged.emit("ready")
    assert ends == [1]
    assert engine.did == [QLocale.Language.English, 0.7, "Rest", 0.7, "Half time", "stop"]


def test_nothing_is_looked_for_until_a_voice_is_wanted(qtbot: QtBot) -> None:
    voice = voice_of("linux", "en")
    voice.hush()
    assert vars(voice)["_found"] is None
