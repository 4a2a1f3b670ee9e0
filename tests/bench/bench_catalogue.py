"""Reading the whole library at the start, against the bare reading of the same TOML.

Run as a script it prints one line with tabs between: what, milliseconds of process time on top of the bare reading,
aim, and yes or no. Both are medians of one run, taken in turns so that a busy machine slows both alike.
"""

import statistics
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from upswing import resources
from upswing.catalogue.read import read_catalogue

AIM_MS = 40.0
TURNS = 15


def measure() -> tuple[str, float, float]:
    folder = resources.folder()
    pairs = [(_timed_ms(lambda: read_catalogue(folder)), _timed_ms(lambda: _bare(folder))) for _ in range(TURNS)]
    over = statistics.median(ours for ours, _ in pairs) - statistics.median(bare for _, bare in pairs)
    return "the whole library, ms on top of bare TOML", over, AIM_MS


def _bare(folder: Path) -> None:
    for part in ("catalogue", "routines"):
        for path in sorted((folder / part).glob("*.toml")):
            tomllib.loads(path.read_text(encoding="utf-8"))


def _timed_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    what, over, aim = measure()
    print(what, f"{over:.1f}", f"{aim:.1f}", "yes" if over <= aim else "no", sep="\t")  # noqa: T201
