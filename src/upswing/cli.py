"""The command line: the window, the demo, the tour, the figures, the check, copies, the end."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from upswing import __version__, paths
from upswing.display import NO_SCREEN, qt_refusal, there_is_a_screen
from upswing.errors import LockedError, StorageError, UpswingError
from upswing.paths import Paths

if TYPE_CHECKING:
    from upswing.settings import Settings

OK, FAULT, NOT_HERE, STOPPED = 0, 1, 2, 130
OPEN = "open"
SURE = "delete"
COMMANDS = {OPEN, "tour", "figures", "check", "backup", "restore", "salvage", "erase"}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all went well, 1 for a fault of the world (said in a sentence), 2 when it cannot work here, 130 when it
    was stopped with Ctrl+C, as in other programs."""
    asked = _parser().parse_args(_with_open(sys.argv[1:] if arguments is None else arguments))
    try:
        code = int(asked.do(asked))
        if sys.stdout is not None:
            sys.stdout.flush()
    except UpswingError as fault:
        print(fault, file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. What you entered is kept.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # whoever reads the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(_refused(error), file=sys.stderr)
    else:
        return code
    return FAULT


def _refused(error: OSError) -> str:
    """For what is refused before the data is looked at: a name that is too long, a folder nobody may enter."""
    what = error.strerror or type(error).__name__
    where = f": {error.filename}" if error.filename else "."
    return (
        f"The system refuses this ({what}){where}\n"
        "What you entered is kept as it is. Check the folder and your rights there, then try again."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="upswing",
        usage="%(prog)s [-h] [--version] [--data-dir DIR] [--demo] [FILE | COMMAND …]",
        description="Move a little, and see honestly whether it lifts your mood.",
        epilog="A FILE is opened as with the command open.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Upswing {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in this folder")
    parser.add_argument("--demo", action="store_true", help="open two years of sample data; yours is not touched")
    parser.set_defaults(do=_window, files=())
    commands = parser.add_subparsers(metavar="COMMAND", prog="upswing")
    opened = commands.add_parser(OPEN, help="look at a routine that was shared with you, and keep it if you like")
    opened.add_argument("files", type=Path, metavar="FILE", nargs="+")
    tour = commands.add_parser("tour", help="play the main job on a fast clock and keep a picture of every view")
    tour.add_argument("folder", type=Path, metavar="DIR")
    tour.set_defaults(do=_tour)
    figures = commands.add_parser("figures", help="write a contact sheet of every movement’s figure")
    figures.add_argument("folder", type=Path, metavar="DIR")
    figures.set_defaults(do=_figures)
    check = commands.add_parser("check", help="check the data and the library, and change nothing")
    check.set_defaults(do=_check)
    _add_rescue(commands)
    erase = commands.add_parser(
        "erase", help="delete everything that the program keeps about you, after one question"
    )
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.add_argument("--backups", type=Path, metavar="DIR", help="also the copies in this folder")
    erase.set_defaults(do=_erase)
    return parser


def _add_rescue(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="make a verified copy of your data now, and say where it is")
    backup.add_argument("folder", type=Path, metavar="FOLDER", nargs="?", help="the folder for the copy")
    backup.set_defaults(do=_backup)
    restore = commands.add_parser("restore", help="list the copies of your data, or go back to one of them")
    restore.add_argument(
        "copy", type=Path, metavar="COPY", nargs="?", help="the copy; without it, they are listed"
    )
    restore.add_argument("--yes", action="store_true", help="do not ask")
    restore.set_defaults(do=_restore)
    salvage = commands.add_parser("salvage", help="make new data out of what can still be read of damaged data")
    salvage.add_argument("--yes", action="store_true", help="do not ask")
    salvage.set_defaults(do=_salvage)


def _with_open(words: Sequence[str]) -> list[str]:
    """The same words, with the command to open before the first of them that is neither option nor command: a
    desktop that opens a file starts the program with its name alone."""
    said = list(words)
    place = 0
    while place < len(said) and said[place].startswith("-") and said[place] != "--":
        place += 2 if said[place] == "--data-dir" else 1
    if place < len(said) and said[place] not in COMMANDS:
        said.insert(place, OPEN)
    return said


def _folders(asked: argparse.Namespace) -> Paths:
    """Raises StorageError where the folder is on a drive that is not there: nothing can be said of it then."""
    from upswing.instance import refuse_vanished

    folders = paths.within(asked.data_dir.absolute()) if asked.data_dir else paths.standard()
    refuse_vanished(folders)
    return folders


def _window(asked: argparse.Namespace) -> int:
    if not there_is_a_screen():
        print(NO_SCREEN, file=sys.stderr)
        return NOT_HERE
    if (refusal := qt_refusal()) is not None:
        print(refusal, file=sys.stderr)
        return NOT_HERE
    from upswing import start

    files = tuple(each.absolute() for each in asked.files)
    try:
        return start.run_demo(asked.data_dir, files) if asked.demo else start.run(_folders(asked), files=files)
    except UpswingError as fault:
        from upswing.ui.refusal import is_wanted, show

        if is_wanted():
            show(fault)
        raise


def _tour(asked: argparse.Namespace) -> int:
    _without_screen()
    from upswing import tour

    for picture in tour.play(asked.folder.absolute()):
        print(picture)
    return OK


def _figures(asked: argparse.Namespace) -> int:
    _without_screen()
    from upswing import start

    for sheet in start.write_figures(asked.folder.absolute()):
        print(sheet)
    return OK


def _check(asked: argparse.Namespace) -> int:
    from upswing import resources
    from upswing.catalogue.read import read_catalogue
    from upswing.storage.check import check
    from upswing.storage.locking import is_locked, key_for_opening
    from upswing.storage.migrate import refuse_foreign

    folders = _folders(asked)
    catalogue = read_catalogue(resources.folder())
    print(f"The library is sound: {len(catalogue.exercises)} movements, {len(catalogue.routines)} routines.")
    if not folders.database.exists():
        refuse_foreign(folders.database, folders.backups)
        print(f"There is no data yet in {folders.data}.")
        return OK
    key = key_for_opening(folders, _passphrase(folders)) if is_locked(folders) else None
    findings = check(folders.database, key=key)
    for finding in findings:
        print(finding.what)
    if not findings:
        print(f"Your data is sound: {folders.database}")
    return FAULT if findings else OK


def _passphrase(folders: Paths) -> str:
    """Asked for at the terminal, not shown. Raises LockedError where nobody answers."""
    from getpass import getpass

    try:
        return getpass("The data is locked. Passphrase: ")
    except EOFError as nobody:
        raise LockedError(
            f"Your data is locked: {folders.database}", "Enter your passphrase to check it."
        ) from nobody


def _backup(asked: argparse.Namespace) -> int:
    from upswing import rescue

    return _done(rescue.back_up(_folders(asked), asked.folder and asked.folder.absolute(), _now()))


def _restore(asked: argparse.Namespace) -> int:
    from upswing import rescue

    folders = _folders(asked)
    if asked.copy is None:
        return _done(rescue.list_copies(folders, _second(folders)))
    return _done(rescue.restore(folders, asked.copy, _now(), yes=asked.yes))


def _salvage(asked: argparse.Namespace) -> int:
    from upswing import rescue

    folders = _folders(asked)
    return _done(rescue.salvage(folders, _now(), also=_second(folders), yes=asked.yes))


def _done(done: bool) -> int:  # noqa: FBT001 - the answer to one question
    if not done:
        print("Nothing was changed.")
    return OK if done else FAULT


def _now() -> datetime:
    return datetime.now().astimezone()


def _second(folders: Paths) -> Path | None:
    """The second folder for copies that the person has chosen."""
    return _chosen(folders).second_folder


def _chosen(folders: Paths) -> "Settings":
    from upswing import settings

    found = settings.read(folders.settings)
    if found.sentence:
        print(found.sentence, file=sys.stderr)
    return found.settings


def _erase(asked: argparse.Namespace) -> int:
    from upswing import system_keyring
    from upswing.erase import anything, erase
    from upswing.instance import claim

    folders = _folders(asked)
    chosen = _chosen(folders)
    told = (asked.backups.absolute() if asked.backups else None, chosen.second_folder)
    seconds = tuple(dict.fromkeys(each for each in told if each is not None))
    if not anything(folders, *seconds):
        print(f"There is nothing to delete in {folders.data}.")
        return OK
    if not (asked.yes or _is_sure(folders, seconds)):
        print("Nothing was deleted.")
        return FAULT
    instance = claim(folders)
    if instance is None:
        raise StorageError("Upswing is open.", "Nothing was deleted. Close it, then try again.")
    has_key = chosen.key_in_keyring or folders.locked.exists()
    with instance:
        forget = partial(system_keyring.forget, folders) if has_key else lambda: None
        left = erase(folders, *seconds, forget_key=forget, let_go=instance.release)
    print("Everything that Upswing kept here is deleted.")
    if left:
        print("These are not from Upswing and were left as they are:")
        print(*left, sep="\n")
    return OK


def _is_sure(folders: Paths, seconds: Sequence[Path]) -> bool:
    """The one question. No answer at all is a no."""
    places = [folders.data, folders.config, folders.log, *seconds]
    print("This deletes your entries, their copies, your settings and the reports of faults in:")
    print(*dict.fromkeys(places), sep="\n")
    try:
        return input(f"It cannot be undone. To go on, type {SURE}: ").strip().lower() == SURE
    except EOFError:
        print()
        return False


def _without_screen() -> None:
    if not there_is_a_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
