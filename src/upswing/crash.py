"""A fault of ours, kept as a local file that its owner can read; without notes, moods or names."""

from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

OUR_FAULT = "Something in Upswing went wrong. Everything you entered is kept. What happened is noted in {file}"
KEPT = 20


def keep_trace(folder: Path, kind: type[BaseException], trace: TracebackType | None, now: datetime) -> Path:
    """Writes where in the program it happened, not what the person had entered: the message of the exception is
    left out. The newest 20 are kept."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"fault-{now:%Y%m%d-%H%M%S}.txt"
    lines = [f"{place.filename}:{place.lineno} in {place.name}" for place in extract_tb(trace)]
    file.write_text("\n".join([f"{now.isoformat()} {kind.__name__}", *lines, ""]), encoding="utf-8")
    file.chmod(0o600)
    for old in sorted(folder.glob("fault-*.txt"))[:-KEPT]:
        old.unlink()
    return file
