"""A disk of its own that is really full: a small file system in memory, where one may be mounted; and, wherever there is
POSIX, a limit on how long a file may become."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """`folder` is where it is mounted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "somebody's film"

    def fill(self, *, but: int = 0) -> None:
        """Leaves no more room than so many bytes."""
        self.make_room()
        with self._filler.open("wb", buffering=0) as film:
            try:
                while film.write(bytes(65536)):
                    pass
            except OSError:
                pass
            about = os.statvfs(self.folder)
            while about.f_bavail:
                film.write(bytes(about.f_bsize))
                about = os.statvfs(self.folder)
            film.truncate(max(0, film.tell() - but))

    def make_room(self) -> None:
        self._filler.unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[SmallDisk]:
    """Skips the test where nothing can be mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "none", str(folder)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def may_be_root_in_a_room_of_its_own() -> bool:
    """Whether a plain user may mount something that only its own processes see."""
    if sys.platform != "linux" or os.geteuid() == 0:
        return False
    try:
        return subprocess.run(["unshare", "-Urm", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """For this process, until the `with` is left."""
    import resource

    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))
