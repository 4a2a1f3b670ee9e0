"""A fault of ours, kept as a local file that its owner can read; without notes, moods or names."""

import platform
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from upswing import __version__
from upswing.own_names import REPORT
from upswing.private import make_folder, open_new

OUR_FAULT = "Something in Upswing went wrong. Everything you entered is kept. What happened is noted in {file}"
KEPT = 20
_PACKAGE = Path(__file__).parent


def keep_trace(folder: Path, kind: type[BaseException], trace: TracebackType | None, now: datetime) -> Path:
    """Writes where in the program it happened, not what the person had entered; see `told`. The newest 20 are
    kept. Raises OSError."""
    make_folder(folder)
    name = f"fault-{now:%Y%m%d-%H%M%S}"
    names = (name, *(f"{name}-{number}" for number in range(2, KEPT + 1)))
    file = next((each for each in (folder / f"{each}.txt" for each in names) if not each.exists()), None)
    if file is None:
        return folder / f"{name}.txt"  # twenty within a second: the first ones tell what began it
    with open_new(file) as report:
        report.write(f"{now.isoformat()}\n{told(kind, trace)}")
    for old in sorted(each for each in folder.iterdir() if REPORT.fullmatch(each.name))[:-KEPT]:
        old.unlink()
    return file


def told(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The versions, the kind of the exception, and each place in the program; its message is left out, since it may
    hold what was entered, and so are the folders above the program, since one bears the person's name."""
    versions = f"Upswing {__version__}, Python {platform.python_version()}, {platform.system()}"
    places = (f"{_place(Path(each.filename))}:{each.lineno} in {each.name}" for each in extract_tb(trace))
    return "\n".join([versions, kind.__name__, *places, ""])


def _place(file: Path) -> str:
    if file.is_relative_to(_PACKAGE):
        return file.relative_to(_PACKAGE.parent).as_posix()
    return f"…/{file.name}"
