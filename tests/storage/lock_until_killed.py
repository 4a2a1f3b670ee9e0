"""Locks, changes the passphrase and unlocks for ever: the prey of test_lock_killed.py.

It is given the data folder, the second one, and the passphrase that opens the database now ("" where it is plain). It
writes `do` with the passphrase that an act leads to before it, and `is` after it.
"""

import sys
from itertools import count
from pathlib import Path

from kept_values import NOON

from upswing import paths
from upswing.storage.locking import key_for_opening, lock, relock, unlock


def main(data: Path, stick: Path, passphrase: str) -> None:
    where = paths.within(data)
    key = key_for_opening(where, passphrase) if passphrase else None
    _say("is", passphrase)
    start = int(passphrase.removeprefix("p") or 0)
    for number in count(start + 1):
        new = "" if key is not None and number % 3 == 0 else f"p{number}"
        _say("do", new)
        if key is None:
            key = lock(where, new, now=NOON, report=_quietly, second=stick)
        elif new:
            key = relock(where, key, new, now=NOON, report=_quietly, second=stick)
        else:
            unlock(where, key, now=NOON, report=_quietly, second=stick)
            key = None
        _say("is", new)


def _quietly(_share: float) -> None:
    pass


def _say(word: str, passphrase: str) -> None:
    sys.stdout.write(f"{word} {passphrase}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
