"""Reads libraries from the disk before they are loaded.

While one is loaded, Python holds every other thread still, and on a cold start that means: until the disk has brought it,
30 to 40 ms for numpy's here and more on a slow disk. A plain read leaves Python to the others.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

LARGE = {
    "numpy": ("_core/_multiarray_umath*", "../numpy.libs/*", ".dylibs/*"),
    "PySide6": ("Qt*OpenGL*", "Qt*Svg*", "Qt/lib/*OpenGL*", "Qt/lib/*Svg*"),
}
"""Under the name of each package, where in its folder are the libraries that charts need, as wheels for Linux, macOS and
Windows lay them."""
A_PIECE = 1 << 20
"""So many bytes are read at once."""


def large_libraries() -> Iterator[Path]:
    """Those that are there; no package is imported to find them."""
    for package, patterns in LARGE.items():
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent
        for pattern in patterns:
            yield from (each for each in folder.glob(pattern) if each.is_file())


def read_ahead(files: Iterable[Path]) -> None:
    """What cannot be read is left to whoever loads it."""
    piece = bytearray(A_PIECE)
    for each in files:
        with suppress(OSError), each.open("rb", buffering=0) as file:
            while file.readinto(piece):
                pass
