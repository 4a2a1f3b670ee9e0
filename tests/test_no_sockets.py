"""No socket that could leave this machine is ever opened: by us, by Qt, by any library, or by a child of theirs."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from socket_guard import REFUSED, ended_by_the_guard, filter_of, kernel_can
from upswing import paths
from upswing.ui.doorbell import ring

GUARD = Path(__file__).with_name("socket_guard.py")
PATIENCE_S = 400
OPENS = """
import socket
try:
    socket.socket(socket.{family}, socket.SOCK_DGRAM)
except OSError as error:
    print(error)
"""
BY_A_CHILD = f"""
import subprocess, sys
print(subprocess.run([sys.executable, "-c", {OPENS.format(family="AF_INET")!r}]).returncode)
"""
BY_QT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket
application = QCoreApplication([])
socket = QTcpSocket()
socket.connectToHost("127.0.0.1", 9)
socket.waitForConnected(2000)
"""
EVERYTHING = """
import pkgutil, importlib, sys
for name in ("numpy", "sqlalchemy", "sqlalchemy.orm", "sqlalchemy.dialects.sqlite", "pyqtgraph", "platformdirs",
             "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtDBus",
             "PySide6.QtNetwork", "PySide6.QtTest"):
    importlib.import_module(name)
import upswing
for each in pkgutil.walk_packages(upswing.__path__, "upswing."):
    if each.name != "upswing.__main__":
        importlib.import_module(each.name)
print("imported")
"""


def guarded(way: str, *words: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(GUARD), way, *map(str, words)]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(command, capture_output=True, text=True, env=around, timeout=PATIENCE_S, check=False)


@pytest.fixture(scope="module")
def way() -> str:
    """The guard that sees the most here."""
    if kernel_can() and guarded("kernel", "-c", "").returncode != REFUSED:
        return "kernel"
    return "python"


def needs_the_kernel(way: str) -> None:
    if way != "kernel":
        pytest.skip("the kernel's guard is for Linux on x86_64 or aarch64 where it takes filters; not so here")


@pytest.fixture(params=["kernel", "python"])
def each_way(request: pytest.FixtureRequest, way: str) -> str:
    if request.param == "kernel":
        needs_the_kernel(way)
    return str(request.param)


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_guard_ends_a_program_that_opens_an_internet_socket(each_way: str, family: str) -> None:
    assert ended_by_the_guard(guarded(each_way, "-c", OPENS.format(family=family)).returncode)


@pytest.mark.skipif(sys.platform == "win32", reason="Python has no AF_UNIX on Windows")
def test_the_guard_lets_a_socket_within_this_machine_be(each_way: str) -> None:
    done = guarded(each_way, "-c", OPENS.format(family="AF_UNIX"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_guard_sees_a_child_and_what_is_not_python(way: str) -> None:
    needs_the_kernel(way)
    assert guarded(way, "-c", BY_A_CHILD).stdout == f"{-signal.SIGSYS}\n"
    assert ended_by_the_guard(guarded(way, "-c", BY_QT).returncode)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_is_whole_for_both_kinds_of_processor(machine: str) -> None:
    """Walks through the filter as the kernel does."""
    known, number = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}[machine]
    ends = {family: run(filter_of(machine), known, number, family) for family in (1, 2, 10, 16, 17)}
    assert [family for family, allowed in ends.items() if allowed] == [1, 16]
    assert run(filter_of(machine), known, number + 1, 2)
    assert not run(filter_of(machine), known, 425, 1)
    assert not run(filter_of(machine), 0x40000003, 102, 1)


def run(steps: bytes, machine: int, number: int, family: int) -> bool:
    """Whether the filter allows the call."""
    data = {0: number, 4: machine, 16: family}
    place, held = 0, 0
    while True:
        code, so, else_, value = _step(steps, place)
        place += 1
        match code:
            case 0x20:
                held = data[value]
            case 0x15:
                place += so if held == value else else_
            case 0x35:
                place += so if held >= value else else_
            case _:
                return value == 0x7FFF0000


def _step(steps: bytes, place: int) -> tuple[int, int, int, int]:
    raw = steps[8 * place : 8 * place + 8]
    return int.from_bytes(raw[:2], sys.byteorder), raw[2], raw[3], int.from_bytes(raw[4:], sys.byteorder)


def test_each_guard_runs_the_program_as_its_command_does(each_way: str, tmp_path: Path) -> None:
    done = guarded(each_way, "-m", "upswing", "--data-dir", tmp_path, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"There is no data yet in {tmp_path}." in done.stdout


def test_no_library_opens_one_while_it_is_imported(each_way: str) -> None:
    done = guarded(each_way, "-c", EVERYTHING)
    assert (done.stdout, done.returncode) == ("imported\n", 0), done.stderr


def test_the_whole_tour_opens_none_and_leaves_nothing_in_the_home(way: str, tmp_path: Path) -> None:
    home, pictures, scratch = (tmp_path / name for name in ("home", "pictures", "scratch"))
    done = guarded(way, "-m", "upswing", "tour", pictures, TMPDIR=_made(scratch), **_as_home(home))
    assert done.returncode == 0, done.stderr
    kept = {str(pictures / line) for line in done.stdout.splitlines()}
    assert kept == {str(file) for file in files_below(pictures)}
    assert len(kept) > 30
    assert list(files_below(scratch)) == []
    assert sorted(str(file.relative_to(home)) for file in files_below(home) if not of_the_system(file, home)) == []


def test_a_start_with_a_fresh_folder_opens_none(way: str, tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    command = [sys.executable, str(GUARD), way, "-m", "upswing", "--data-dir", str(where.data)]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **_as_home(tmp_path / "home", runtime=False)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=around) as program:
        try:
            end = time.monotonic() + PATIENCE_S
            while not (where.backups.is_dir() and list(where.backups.glob("*.sqlite3")) and ring(where.data)):
                assert program.poll() is None, f"it ended with {program.returncode}"
                assert time.monotonic() < end
                try:
                    program.wait(0.05)
                except subprocess.TimeoutExpired:
                    continue
        finally:
            program.terminate()
            _, said = program.communicate(timeout=PATIENCE_S)
    assert not ended_by_the_guard(program.returncode), said
    assert "Traceback" not in said


def of_the_system(file: Path, home: Path) -> bool:
    """What the fonts' own library keeps about fonts, for every program of this user."""
    return file.is_relative_to(home / ".cache" / "fontconfig")


def files_below(folder: Path) -> Iterator[Path]:
    return (each for each in folder.rglob("*") if not each.is_dir())


def _as_home(home: Path, *, runtime: bool = True) -> dict[str, str]:
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "Roaming",
        "LOCALAPPDATA": home / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CACHE_HOME": home / ".cache",
    } | ({"XDG_RUNTIME_DIR": home / ".run"} if runtime else {})
    return {name: _made(folder) for name, folder in folders.items()}


def _made(folder: Path) -> str:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(folder)
