"""Lives two years of a thousand people on the planner and writes a table and a picture into a folder.

    python3 dev.py simulate [--people 1000] [--weeks 104] [--to build/simulation] [--processes N]

Leaves with 1 when a promise was broken, and says which.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from report import is_kept, table
from summary import Summary, lived_by

ROOT = Path(__file__).resolve().parents[2]


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py simulate", description="Two years of a thousand people.")
    parser.add_argument("--people", type=_some, default=1000, help="how many (1000)")
    parser.add_argument("--weeks", type=_some, default=104, help="how long (104)")
    parser.add_argument(
        "--to", type=Path, default=ROOT / "build" / "simulation", help="the folder (build/simulation)"
    )
    parser.add_argument(
        "--processes", type=_some, default=os.cpu_count() or 1, help="at a time (as many as processors)"
    )
    wanted = parser.parse_args(words)
    begun = time.monotonic()
    people = list(_told(all_lives(wanted.people, 7 * wanted.weeks, wanted.processes), wanted.people))
    text = f"{len(people)} people, {wanted.weeks} weeks each, {time.monotonic() - begun:.0f} s\n\n{table(people)}"
    wanted.to.mkdir(parents=True, exist_ok=True)
    (wanted.to / "table.txt").write_text(text, encoding="utf-8")
    # Here, so that the lives themselves need no Qt.
    from picture import paint

    paint(people, wanted.to / "picture.png")
    sys.stdout.write(f"{text}\nThe picture: {wanted.to / 'picture.png'}\n")
    return 0 if is_kept(people) else 1


def all_lives(people: int, days: int, processes: int) -> Iterator[Summary]:
    """Everybody from 0 on, in their order."""
    one = partial(lived_by, days=days)
    if processes == 1:
        yield from map(one, range(people))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(one, range(people), chunksize=5)


def _told(lives: Iterator[Summary], people: int) -> Iterator[Summary]:
    for count, each in enumerate(lives, start=1):
        if count % 50 == 0:
            sys.stderr.write(f"{count} of {people} people ...\n")
        yield each


def _some(word: str) -> int:
    if int(word) < 1:
        raise argparse.ArgumentTypeError("at least one")
    return int(word)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
