"""Restores or salvages one folder over and over until it is killed: the prey of test_replacing_killed.py.

It is given the folder, the name of a copy for `restore` or nothing for `salvage`, and writes a line when it is about
to begin.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upswing import paths
from upswing.storage.copies import copies, copy_at, newest_sound
from upswing.storage.restore import restore
from upswing.storage.salvage import salvage

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main(folder: Path, name: str) -> None:
    where = paths.within(folder)
    now = NOON
    sys.stdout.write("begins\n")
    sys.stdout.flush()
    while True:
        now += timedelta(seconds=1)
        if name:
            restore(where, copy_at(where.backups / name), now=now)
        else:
            salvage(where, now=now, copy=newest_sound(copies(where)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
