"""The command line, as another program sees it: exit codes, and a sentence for whatever is wrong."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from upswing import __version__, cli, paths
from upswing.catalogue.read import read_catalogue
from upswing.errors import CatalogueError
from upswing.storage.store import open_store
from upswing.ui.doorbell import ring

ROOT = Path(__file__).resolve().parents[1]
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PATIENCE_S = 60


def upswing(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Runs `upswing` with these words. An empty variable of the environment is taken out of it."""
    around = {name: value for name, value in {**os.environ, **environment}.items() if value}
    command = [sys.executable, "-m", "upswing", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=around, timeout=PATIENCE_S, check=False)


def is_a_sentence(text: str) -> bool:
    return text.strip() != "" and "Traceback" not in text and text.strip()[-1] in ".)"


def test_it_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"Upswing {__version__}\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen here")
def test_without_a_screen_it_names_the_tour_and_ends_with_two(tmp_path: Path) -> None:
    done = upswing("--data-dir", tmp_path / "data", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 2
    assert "there is no screen here" in done.stderr
    assert "upswing tour FOLDER" in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen here")
def test_a_screen_that_does_not_answer_is_none(tmp_path: Path) -> None:
    done = upswing("--data-dir", tmp_path, QT_QPA_PLATFORM="", DISPLAY=":4711", WAYLAND_DISPLAY="")
    assert done.returncode == 2
    assert "upswing tour FOLDER" in done.stderr


def test_a_data_folder_that_cannot_be_written_is_said_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")
    done = upswing("--data-dir", letter / "data")
    assert done.returncode == 1
    assert f"Your data folder cannot be written: {letter / 'data'}" in done.stderr
    assert "choose another folder with --data-dir." in done.stderr
    assert is_a_sentence(done.stderr)
    assert letter.read_text() == "dear"


def test_a_second_start_shows_the_first_window_and_ends_well(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "upswing", "--data-dir", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as first:
        try:
            end = time.monotonic() + PATIENCE_S
            while not ring(tmp_path) and time.monotonic() < end:
                with suppress(subprocess.TimeoutExpired):
                    first.wait(0.05)
            second = upswing("--data-dir", tmp_path)
            assert second.returncode == 0
            assert second.stdout == "Upswing is open already; its window comes to the front.\n"
            assert second.stderr == ""
            assert first.poll() is None
        finally:
            first.terminate()
            _, said = first.communicate(timeout=PATIENCE_S)
    assert "Traceback" not in said
    third = upswing("--data-dir", tmp_path, "check")
    assert third.returncode == 0


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["a.upswing-routine"], ["a.upswing-routine"]),
        (["open", "a b", "c"], ["a b", "c"]),
        (["--data-dir", "check", "a"], ["a"]),
        (["--data-dir=here", "--demo", "a"], ["a"]),
        (["./check"], ["check"]),
        (["--", "-a"], ["-a"]),
        (["--demo"], []),
        ([], []),
    ],
)
def test_a_file_may_stand_where_a_command_could(words: list[str], files: list[str]) -> None:
    asked = cli._parser().parse_args(cli._with_open(words))
    assert [str(each) for each in asked.files] == files
    assert asked.do is cli._window


@pytest.mark.parametrize("command", sorted(cli.COMMANDS - {cli.OPEN}))
def test_a_command_stays_a_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    assert f"upswing {command}" in capsys.readouterr().out


def test_check_says_that_all_is_sound_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data-dir", str(tmp_path), "check"]) == 0
    said = capsys.readouterr().out
    assert "The library is sound: " in said
    assert f"There is no data yet in {tmp_path}." in said
    assert list(tmp_path.iterdir()) == []
    open_store(paths.within(tmp_path), now=NOON).close()
    before = paths.within(tmp_path).database.read_bytes()
    assert cli.main(["--data-dir", str(tmp_path), "check"]) == 0
    assert "Your data is sound: " in capsys.readouterr().out
    assert paths.within(tmp_path).database.read_bytes() == before


def _writes_a_letter(file: Path) -> None:
    file.write_text("Dear diary, today I walked by the sea.\n" * 40)


def _makes_it_newer(file: Path) -> None:
    open_store(paths.within(file.parent), now=NOON).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 4711")
        newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_writes_a_letter, "This file is not a database"),
        (_makes_it_newer, "written by a newer version of Upswing"),
    ],
)
def test_check_names_a_file_that_cannot_be_used_and_leaves_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None], sentence: str
) -> None:
    file = paths.within(tmp_path).database
    spoil(file)
    before = file.read_bytes()
    assert cli.main(["--data-dir", str(tmp_path), "check"]) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert str(file) in said
    assert is_a_sentence(said)
    assert file.read_bytes() == before


@pytest.fixture
def copied_program(tmp_path: Path) -> Path:
    """The program and its library in another place, where the library can be spoiled."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", tmp_path / "copy" / "src", ignore=leave)
    shutil.copytree(ROOT / "resources", tmp_path / "copy" / "resources", ignore=leave)
    return tmp_path / "copy"


@pytest.mark.parametrize(
    ("good", "bad", "named"),
    [
        ('posture = "standing"', 'posture = "flying"', "posture"),
        ("effort = 0.", "effort = 7.", "effort"),
        ("[ladder]", "[ladder", "expected TOML"),
    ],
)
def test_a_bad_entry_of_the_library_is_named_with_its_file_and_field(
    tmp_path: Path, copied_program: Path, good: str, bad: str, named: str
) -> None:
    file = copied_program / "resources" / "catalogue" / "push.toml"
    text = file.read_text("utf-8")
    assert good in text
    file.write_text(text.replace(good, bad, 1), "utf-8")
    with pytest.raises(CatalogueError) as fault:
        read_catalogue(copied_program / "resources")
    assert "push.toml" in fault.value.sentence
    assert named in str(fault.value)
    if named == "posture":
        assert "wall-push-up" in fault.value.sentence
        data = tmp_path / "data"
        open_store(paths.within(data), now=NOON).close()
        before = paths.within(data).database.read_bytes()
        done = upswing("--data-dir", data, "check", PYTHONPATH=str(copied_program / "src"))
        assert done.returncode == 1
        assert fault.value.sentence in done.stderr
        assert paths.within(data).database.read_bytes() == before


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from upswing import paths
from upswing.app import App
from upswing.clock import system_clock
from upswing.ui.application import application
qt = application()
app = App(paths.within(Path(sys.argv[1])), system_clock())
app.show()
def look():
    labels = app.window.findChildren(QLabel)
    read = "\\n".join(each.text().replace("\\u200b", "") for each in labels if each.isVisible())
    if sys.argv[2] in read:
        print(read)
        qt.quit()
looks = QTimer()
looks.timeout.connect(look)
looks.start(20)
qt.exec()
app.window.close()
app.close()
"""


def test_the_window_says_what_is_wrong_with_the_library(tmp_path: Path, copied_program: Path) -> None:
    file = copied_program / "resources" / "routines" / "first-steps-a.toml"
    file.write_text(file.read_text("utf-8").replace("wall-push-up", "wall-push-upp"), "utf-8")
    around = {**os.environ, "PYTHONPATH": str(copied_program / "src")}
    command = [sys.executable, "-c", _WINDOW, str(tmp_path / "data"), "first-steps-a.toml"]
    done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=PATIENCE_S, check=True)
    assert "first-steps-a.toml" in done.stdout
    assert "wall-push-upp" in done.stdout
    assert "Traceback" not in done.stderr
