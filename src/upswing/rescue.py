"""Copies, a restore and a salvage from the command line: for when there is no window, and for scripts."""

from datetime import datetime
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from upswing.domain.kept_copy import CopyKind, CopyState, Inside, KeptCopy
from upswing.errors import LockedError, StorageError, StorageFault
from upswing.instance import Instance, claim
from upswing.paths import Paths

if TYPE_CHECKING:
    from upswing.storage.key import Key

_KINDS = {
    CopyKind.DAILY: "daily",
    CopyKind.BEFORE_SCHEMA: "before a new version",
    CopyKind.BEFORE_RESTORE: "before a restore",
    CopyKind.BY_HAND: "made by hand",
}
_ANY_SCHEMA = 2**31
_NO_USE = {
    CopyState.TOO_NEW: "written by a newer version of Upswing",
    CopyState.NOT_OURS: "no copy of your data",
}
_COUNTED = (
    ("check-in", "check_ins"),
    ("session", "sessions"),
    ("set", "sets"),
    ("own movement", "own_movements"),
    ("own routine", "own_routines"),
    ("life event", "life_events"),
    ("questionnaire", "questionnaires"),
)


def back_up(paths: Paths, folder: Path | None, now: datetime) -> bool:
    """Makes a verified copy now and prints its path; the program may be open meanwhile. Raises StorageError."""
    from upswing.storage import backup, faults, migrate

    key = _key_of_data(paths)
    # A copy of what a newer version wrote can be made; what is not ours, or was emptied, is no data.
    migrate.refuse_foreign(paths.database, paths.backups, key=key, newest=_ANY_SCHEMA)
    if not paths.database.exists():
        raise faults.no_data(paths.database)
    print(backup.back_up(paths.database, folder or paths.backups, now, name="by-hand", key=key))
    return True


def list_copies(paths: Paths, also: Path | None) -> bool:
    """Prints every copy with what it holds. Raises StorageError."""
    from upswing.storage.copies import copies

    found = copies(paths, also)
    if not found:
        print(f"There are no copies yet in {paths.backups}.")
        return True
    passphrase = _asked("Some copies are locked. Passphrase: ") if any(copy.is_locked for copy in found) else ""
    for copy in found:
        print(f"{_moment(copy.made_at)}  {_KINDS[copy.kind]}: {_told(copy, passphrase)}\n  {copy.path}")
    print("To go back to one of them: upswing restore COPY")
    return True


def restore(paths: Paths, path: Path, now: datetime, *, yes: bool) -> bool:
    """Puts the copy at `path` (or of that name among the backups) in the place of the data, after one question unless
    `yes`. False when the answer was no. Raises StorageError; while the program is open, too."""
    from upswing.storage.copies import copy_at
    from upswing.storage.restore import restore as put_back
    from upswing.storage.restore import sound

    own = paths.backups / path.name
    copy = copy_at(own if own.exists() and not path.exists() else path.absolute())
    with _alone(paths):
        key = _key_of_data(paths)
        copy_key = _key_of_copy(copy, key)
        print(f"The copy of {_moment(copy.made_at)} holds {_holdings(sound(copy, copy_key))}.")
        print("It takes the place of your data. What your data holds now is kept in a file of its own.")
        if not (yes or _says_yes("Restore this copy?")):
            return False
        done = put_back(paths, copy, now=now, key=key, copy_key=copy_key)
    print("The copy is restored.")
    _tell_where(done.kept_in, done.set_aside)
    return True


def salvage(paths: Paths, now: datetime, *, also: Path | None, yes: bool) -> bool:
    """Makes new data out of what can still be read of damaged data and its newest sound copy, after one question
    unless `yes`. False when the answer was no. Raises StorageError; while the program is open, too."""
    from upswing.storage.copies import copies, newest_sound
    from upswing.storage.salvage import look_into_damaged
    from upswing.storage.salvage import salvage as put_together

    with _alone(paths):
        key = _key_of_data(paths)
        if _is_sound(paths, key):
            print(f"Your data is sound: {paths.database}\nThere is nothing to salvage.")
            return True
        copy = newest_sound(copies(paths, also), key)
        print(f"What can still be read: {_holdings(look_into_damaged(paths, key))}.")
        if copy is None:
            print("There is no sound copy to add to it.")
        else:
            print(f"What is missing is taken from the copy of {_moment(copy.made_at)}:\n  {copy.path}")
        if not (yes or _says_yes("Make new data out of it?")):
            return False
        done = put_together(paths, now=now, key=key, copy=copy)
    print(f"Your data holds {_holdings(done.inside)}.")
    print(f"{done.read} entries were read, {done.from_copy} were taken from the copy.")
    left_out = done.left_out + done.without_session
    if left_out:
        print(f"{left_out} could not be used and were left out.")
    _tell_where(None, done.set_aside)
    return True


def _alone(paths: Paths) -> Instance:
    instance = claim(paths)
    if instance is None:
        raise StorageError("Upswing is open.", "Nothing was changed. Close it, then try again.", StorageFault.HELD)
    return instance


def _is_sound(paths: Paths, key: "Key | None") -> bool:
    from upswing.storage.check import check

    try:
        return paths.database.exists() and not check(paths.database, key=key)
    except StorageError as fault:
        if fault.kind not in (StorageFault.DAMAGED, StorageFault.NOT_A_DATABASE, StorageFault.VANISHED):
            raise
        return False


def _key_of_data(paths: Paths) -> "Key | None":
    """Asks for the passphrase where the data is locked; no answer is none. Raises LockedError for a wrong one."""
    from upswing.storage import faults
    from upswing.storage.locking import is_locked, key_for_opening, opens

    if not is_locked(paths):
        return None
    passphrase = _asked("Your data is locked. Passphrase: ")
    if not passphrase:
        raise faults.needs_passphrase(paths.database)
    key = key_for_opening(paths, passphrase)
    if not opens(paths.database, key):
        raise faults.wrong_passphrase(paths.database)
    return key


def _key_of_copy(copy: KeptCopy, key: "Key | None") -> "Key | None":
    from upswing.storage.copies import refuse_wrong_key
    from upswing.storage.locking import key_for_file

    try:
        return refuse_wrong_key(copy, key)
    except LockedError:
        passphrase = _asked("This copy is locked. Passphrase: ")
        return refuse_wrong_key(copy, key_for_file(copy.path, passphrase) if passphrase else None)


def _told(copy: KeptCopy, passphrase: str) -> str:
    from upswing.storage.copies import look_into
    from upswing.storage.locking import key_for_file

    try:
        key = key_for_file(copy.path, passphrase) if copy.is_locked and passphrase else None
        inside = look_into(copy, key)
        return f"damaged; {_holdings(inside)}" if inside.state is CopyState.DAMAGED else _holdings(inside)
    except LockedError:
        return "locked with another passphrase" if passphrase else "locked"
    except StorageError as fault:
        return fault.sentence


def _holdings(inside: Inside) -> str:
    if inside.state in _NO_USE:
        return _NO_USE[inside.state]
    counts = ((name, int(getattr(inside, part))) for name, part in _COUNTED)
    told = [f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts if count] or ["nothing yet"]
    text = ", ".join(told)
    if inside.first_day is not None:
        text += f", {inside.first_day.isoformat()} to {inside.last_day or inside.first_day}"
    return text


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _tell_where(kept_in: Path | None, set_aside: Path | None) -> None:
    for place in (kept_in, set_aside):
        if place is not None:
            print(f"What was there before: {place}")


def _asked(prompt: str) -> str:
    """A passphrase, not shown; empty where nobody answers."""
    try:
        return getpass(prompt)
    except EOFError:
        return ""


def _says_yes(question: str) -> bool:
    """No answer at all is a no."""
    try:
        return input(f"{question} Type yes: ").strip().lower() in ("yes", "y")
    except EOFError:
        print()
        return False
