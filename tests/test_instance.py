"""One running program for each data folder."""

import contextlib
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from upswing import paths
from upswing.errors import StorageError, StorageFault
from upswing.instance import Instance, claim
from upswing.ui.doorbell import ring

_HOLD = """
import sys
from pathlib import Path
from upswing import paths
from upswing.instance import claim
held = claim(paths.within(Path(sys.argv[1])))
print("held" if held else "taken", flush=True)
sys.stdin.read()
"""


def _claim(folder: Path) -> Instance:
    mine = claim(paths.within(folder))
    assert mine is not None
    return mine


def _other_program(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _said(program: "subprocess.Popen[str]") -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_a_folder_can_be_claimed_once(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    first = claim(where)
    assert first is not None
    assert claim(where) is None
    first.release()
    again = claim(where)
    assert again is not None
    again.release()


def test_two_folders_do_not_stand_in_each_others_way(tmp_path: Path) -> None:
    with _claim(tmp_path / "a") as one, _claim(tmp_path / "b") as other:
        assert one.path != other.path


def test_another_program_sees_the_claim(tmp_path: Path) -> None:
    with _claim(tmp_path), _other_program(tmp_path) as other:
        assert _said(other) == "taken"


def test_a_claim_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    with _other_program(tmp_path) as other:
        assert _said(other) == "held"
        assert claim(paths.within(tmp_path)) is None
        other.kill()
        other.wait()
        mine = claim(paths.within(tmp_path))
        assert mine is not None
        mine.release()
        if os.name == "posix":
            assert other.returncode == -signal.SIGKILL


def test_a_lock_file_left_behind_does_not_block(tmp_path: Path) -> None:
    (tmp_path / "upswing.lock").write_text("4711")
    mine = claim(paths.within(tmp_path))
    assert mine is not None
    mine.release()


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise here")
def test_a_new_folder_is_for_the_owner_alone(tmp_path: Path) -> None:
    with _claim(tmp_path / "data") as mine:
        assert stat.S_IMODE(mine.path.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE(mine.path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StorageError, match="cannot be written"):
        claim(paths.within(tmp_path / "letter.txt" / "data"))


def test_a_chosen_folder_is_not_made_where_the_folder_above_it_is_not_there(tmp_path: Path) -> None:
    """As when the drive that holds it is not connected."""
    with pytest.raises(StorageError, match="is not there") as caught:
        claim(paths.within(tmp_path / "drive" / "upswing"))
    assert caught.value.kind == StorageFault.VANISHED
    assert not (tmp_path / "drive").exists()


# Two starts, and what can become of the lock.

_START = """
import sys
from pathlib import Path
from upswing import paths
from upswing.instance import claim
where = [paths.within(Path(each)) for each in sys.argv[1:]]
print("ready", flush=True)
for folder in where:
    sys.stdin.readline()
    held = claim(folder)
    print("held" if held else "taken", flush=True)
    sys.stdin.readline()
    if held:
        held.release()
    print("gone", flush=True)
"""


def _tell(program: "subprocess.Popen[str]") -> None:
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def test_of_two_starts_at_the_same_moment_exactly_one_gets_the_folder(tmp_path: Path) -> None:
    folders = [str(tmp_path / str(number)) for number in range(20)]
    command = [sys.executable, "-c", _START, *folders]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as one,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other,
    ):
        both = (one, other)
        assert [_said(each) for each in both] == ["ready", "ready"]
        for number in range(20):
            for each in both[:: 1 if number % 2 else -1]:
                _tell(each)
            assert sorted(_said(each) for each in both) == ["held", "taken"]
            for each in both:
                _tell(each)
            assert [_said(each) for each in both] == ["gone", "gone"]


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed here")
def test_a_lock_file_that_is_removed_or_replaced_under_a_running_program_frees_nothing(tmp_path: Path) -> None:
    with _claim(tmp_path) as mine:
        mine.path.unlink()
        with _other_program(tmp_path) as other:
            assert _said(other) == "taken"
        mine.path.unlink(missing_ok=True)
        mine.path.write_text("another file")
        with _other_program(tmp_path) as other:
            assert _said(other) == "taken"
    _claim(tmp_path).release()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no program can be held still here")
def test_a_program_that_hangs_is_said_and_its_data_is_not_opened_twice(tmp_path: Path) -> None:
    """It has the folder and listens at the door, but does not answer."""
    start = [sys.executable, "-m", "upswing", "--data-dir", str(tmp_path)]
    with subprocess.Popen(start, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as hung:
        try:
            while not ring(tmp_path):
                with contextlib.suppress(subprocess.TimeoutExpired):
                    hung.wait(0.1)
                assert hung.poll() is None
            hung.send_signal(signal.SIGSTOP)
            began = time.monotonic()
            second = subprocess.run(start, capture_output=True, text=True, check=False, timeout=30)
            assert time.monotonic() - began < 15
            assert second.returncode == 1
            assert "Upswing is open already, but does not answer." in second.stderr
            assert "end it first: what you entered is kept" in second.stderr
        finally:
            hung.kill()
            hung.wait()
    _claim(tmp_path).release()
