"""Sounds come from small programs of the system; none is waited for, and without any the session is silent."""

import io
import sys
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from upswing import resources
from upswing.domain.player.sounds import Sound
from upswing.ui.session.loudspeaker import LINUX, MACOS, MOST_AT_ONCE, Player, PlayingPrograms, scaled
from upswing.ui.session.programs import Order, Programs

BELL = resources.path("sounds", f"{Sound.BELL}.wav")


def python(script: str, *arguments: str, feed: bytes = b"") -> Order:
    """A program that makes no sound."""
    return Order(sys.executable, ("-I", "-S", "-c", script, *arguments), feed)


def writes_down(into: Path) -> Callable[[Path, int], Order]:
    """A player that notes what it was asked to play."""
    script = "import sys; open(sys.argv[1], 'a').write(f'{sys.argv[2]} {sys.argv[3]}\\n')"
    return lambda file, volume: python(script, str(into), file.name, str(volume))


def breaks(file: Path, volume: int) -> Order:
    del file, volume
    return python("raise SystemExit(1)")


def found(program: str) -> str | None:
    return program


def silent(loud: PlayingPrograms) -> bool:
    return loud.is_silent


def peak(said: bytes) -> int:
    with wave.open(io.BytesIO(said), "rb") as file:
        return max(map(abs, array("h", file.readframes(file.getnframes()))))


def test_a_program_is_fed_and_reaped_and_its_end_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    programs, ends = Programs(2), list[bool]()
    kept = tmp_path / "kept"
    order = python(
        "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())", str(kept), feed=b"x" * 70_000
    )
    assert programs.start(order, ends.append)
    assert programs.running == 1
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends == [True]
    assert programs.running == 0
    assert kept.read_bytes() == b"x" * 70_000


def test_no_more_than_a_few_run_at_once_and_all_end_with_the_window(qtbot: QtBot) -> None:
    programs, ends = Programs(2), list[bool]()
    waits = python("import time; time.sleep(60)")
    assert [programs.start(waits, ends.append) for _ in range(3)] == [True, True, False]
    programs.end_all()
    assert programs.running == 0
    assert ends == []


def test_a_program_that_is_not_there_has_not_ended_well(qtbot: QtBot) -> None:
    programs, ends = Programs(1), list[bool]()
    programs.start(Order("/no/such/program", (), b"fed"), ends.append)
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends == [False]


def test_a_sound_is_played_by_the_first_player_that_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    noted = tmp_path / "noted"
    players = (Player("one", breaks), Player("two", writes_down(noted)), Player("three", breaks))
    loud = PlayingPrograms(players, lambda program: None if program == "one" else program)
    loud.play(BELL, 70)
    qtbot.waitUntil(noted.exists, timeout=20_000)
    assert noted.read_text().split() == ["bell.wav", "70"]
    assert not loud.is_silent
    loud.close()


def test_a_player_that_cannot_play_gives_way_and_the_sound_is_heard_all_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    loud = PlayingPrograms((Player("one", breaks), Player("two", writes_down(noted))), found)
    loud.play(BELL, 40)
    qtbot.waitUntil(noted.exists, timeout=20_000)
    assert noted.read_text().split() == ["bell.wav", "40"]
    loud.close()


def test_without_a_player_that_works_it_is_silent_and_knows_it(qtbot: QtBot) -> None:
    nothing = PlayingPrograms(LINUX, lambda program: None)
    assert not silent(nothing), "it has not been tried"
    nothing.play(BELL, 70)
    assert silent(nothing)
    broken = PlayingPrograms((Player("one", breaks), Player("two", breaks)), found)
    broken.play(BELL, 70)
    qtbot.waitUntil(lambda: silent(broken), timeout=20_000)
    broken.look_again()
    assert not silent(broken), "something may be plugged in by now"


def test_at_volume_nought_nothing_is_started(qtbot: QtBot) -> None:
    loud = PlayingPrograms((Player("one", breaks),), found)
    loud.play(BELL, 0)
    assert not loud.is_silent
    loud.close()


def test_many_sounds_at_once_are_at_most_a_few(qtbot: QtBot) -> None:
    started: list[int] = []

    def order(file: Path, volume: int) -> Order:
        started.append(volume)
        return python("import time; time.sleep(60)")

    loud = PlayingPrograms((Player("one", order),), found)
    for _ in range(3 * MOST_AT_ONCE):
        loud.play(BELL, 70)
    assert loud._programs.running == MOST_AT_ONCE
    loud.close()
    assert loud._programs.running == 0


@pytest.mark.parametrize("volume", [1, 35, 100])
def test_samples_are_made_quieter_by_their_share(volume: int) -> None:
    whole = peak(BELL.read_bytes())
    assert peak(scaled(BELL, volume)) == pytest.approx(whole * volume / 100, abs=1)


@pytest.mark.parametrize(
    ("player", "told"),
    [
        (LINUX[0], ("--volume", "0.35", str(BELL))),
        (LINUX[1], ("--volume=22937", str(BELL))),
        (LINUX[2], ("-q", "-")),
        (MACOS[0], ("-v", "0.35", str(BELL))),
    ],
)
def test_each_player_is_told_file_and_volume_in_its_own_way(player: Player, told: tuple[str, ...]) -> None:
    order = player.order(BELL, 35)
    assert (order.program, order.arguments) == (player.program, told)
    assert order.feed == (scaled(BELL, 35) if player.program == "aplay" else b"")
