"""Delete everything: it is gone, byte for byte, and what a person put beside it is still there."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planted import WORD, found_in, plant
from upswing import cli, paths, settings
from upswing.crash import keep_trace
from upswing.erase import anything, erase
from upswing.errors import StorageError
from upswing.instance import claim
from upswing.own_names import OF_A_COPY
from upswing.paths import Paths
from upswing.settings import Settings
from upswing.storage.anew import begin_anew
from upswing.storage.backup import back_up
from upswing.storage.copies import copy_at
from upswing.storage.restore import restore
from upswing.storage.salvage import salvage
from upswing.storage.store import open_store
from visitor import HeldClock, at_home

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def three_folders(home: Path) -> Paths:
    """Apart, as Linux has them."""
    return Paths(home / ".local/share/upswing", home / ".config/upswing", home / ".local/state/upswing/log")


def lived_in(where: Paths, second: Path) -> None:
    """The folders of someone who has entered the word everywhere, with every kind of file that can be there."""
    with at_home(where, HeldClock()) as guest:
        plant(guest.given)
        guest.rests()
        back_up(where.database, where.backups, NOW, name="before-schema-9")
        back_up(where.database, second, NOW)
        beside = {end: where.data.joinpath(f"{where.database.name}{end}") for end in ("-wal", "-shm")}
        kept = {end: file.read_bytes() for end, file in beside.items()}
        assert WORD.encode() in kept["-wal"]
    for end, file in beside.items():
        file.write_bytes(kept[end])
    whole = where.database.read_bytes()
    for name in ("-journal", ".making.part", ".ready.part", ".restoring-wal", ".restored", ".salvaging-shm"):
        where.data.joinpath(where.database.name + name).write_bytes(whole)
    where.locked.write_text("locked")
    part = next(where.backups.glob("upswing-*.sqlite3")).with_suffix(".part")
    for file in (part, part.with_name(f"{part.name}-journal")):
        file.write_bytes(whole)
    (where.set_aside / "2026-11-20T093000Z-2").mkdir(parents=True)
    (where.set_aside / "2026-11-23T093000Z" / "backups").mkdir(parents=True)
    for place in (
        "2026-11-20T093000Z-2/upswing.sqlite3",
        "2026-11-20T093000Z-2/upswing.sqlite3-wal",
        "2026-11-23T093000Z/upswing.sqlite3.ready.part",
        "2026-11-23T093000Z/backups/before-restore-2026-11-22T093000Z.sqlite3",
        "2026-11-23T093000Z/backups/by-hand-2026-11-22T093000Z.sqlite3.making.part",
    ):
        (where.set_aside / place).write_text(f"{WORD}", encoding="utf-16")
    for name in (".part", ".broken-1", ".broken-12"):
        where.settings.with_name(where.settings.name + name).write_text(WORD)
    keep_trace(where.log, ValueError, None, NOW)


@pytest.mark.parametrize("apart", [True, False])
def test_a_word_that_was_entered_everywhere_is_in_no_byte_that_is_left(
    qtbot: QtBot, tmp_path: Path, apart: bool
) -> None:
    where = three_folders(tmp_path) if apart else paths.within(tmp_path / "diary")
    second = tmp_path / "stick" / "copies"
    lived_in(where, second)
    assert len(found_in(tmp_path)) > 12
    assert anything(where)
    mine = claim(where)
    assert mine is not None
    assert erase(where, second, let_go=mine.release) == ()
    assert found_in(tmp_path) == []
    assert [each for each in tmp_path.rglob("*") if not each.is_dir()] == []
    assert not any(folder.exists() for folder in (where.data, where.config, where.log, where.log.parent))
    assert second.is_dir()
    assert not anything(where)


def test_what_a_person_put_there_is_told_and_left_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    where, second = paths.within(tmp_path / "diary"), tmp_path / "stick"
    lived_in(where, second)
    (where.set_aside / "2026-11-23T093000Z" / "letters").mkdir()
    names = (
        "poem.txt",
        "backups/my own copy.sqlite3",
        "backups/holiday-2026-11-23T093000Z.sqlite3",
        "backups/upswing-2026-11-23T093000Z.sqlite3.txt",
        "log/why.txt",
        "log/fault-2026.txt",
        "upswing.sqlite",
        "upswing.sqlite3x",
        "upswing.sqlite3.old",
        "upswing.sqlite3-notes.txt",
        "upswing.locked.txt",
        "set-aside/upswing.sqlite3",
        "set-aside/why.txt",
        "set-aside/2026-11-23T093000Z/what I did.txt",
        "set-aside/2026-11-23T093000Z/backups/before-the-holiday-2026-11-22T093000Z.sqlite3",
    )
    theirs = [where.data / name for name in names]
    beside = [
        second / name
        for name in (
            "holiday.jpg",
            "upswing-summer.sqlite3",
            "upswing-2026.sqlite3",
            "pictures-2026-11-23T093000Z.sqlite3",
        )
    ]
    for file in (*theirs, *beside):
        file.write_text("mine")
    (where.data / "pictures").mkdir()
    left = erase(where, second)
    letters = where.set_aside / "2026-11-23T093000Z" / "letters"
    assert sorted(left) == sorted([*theirs, where.data / "pictures", letters])
    files = [each for each in tmp_path.rglob("*") if not each.is_dir()]
    assert sorted(files) == sorted([*theirs, *beside])
    assert {file.read_text() for file in files} == {"mine"}


def test_the_settings_go_last_so_that_the_second_folder_is_known_until_its_copies_are_gone(tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    settings.write(where.settings, Settings(backup_folder=str(tmp_path / "stick")))
    open_store(where, now=NOW).close()
    asked: list[bool] = []

    def forget() -> None:
        asked.append(where.database.exists())
        raise StorageError("The keyring is locked.", "Open it.")

    with pytest.raises(StorageError, match="the key in the keyring of this computer") as fault:
        erase(where, tmp_path / "stick", forget_key=forget)
    assert asked == [False]
    assert f"the copies in {tmp_path / 'stick'}, which is not there now" in fault.value.sentence
    assert "Everything else is gone." in fault.value.way_out
    assert not tmp_path.exists()


def test_what_cannot_be_removed_is_named_and_the_rest_is_gone(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    stubborn = where.database.with_name("upswing.sqlite3.making.part")
    (stubborn / "child").mkdir(parents=True)
    with pytest.raises(StorageError) as fault:
        erase(where)
    assert str(stubborn) in fault.value.sentence
    assert [each.name for each in where.data.iterdir()] == [stubborn.name]


@pytest.mark.skipif(os.name != "posix", reason="making links needs a right of its own on Windows")
def test_a_database_that_lies_elsewhere_is_removed_there_and_a_linked_folder_is_not_entered(
    tmp_path: Path,
) -> None:
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    elsewhere = tmp_path / "disk"
    elsewhere.mkdir()
    where.database.rename(elsewhere / "real.db")
    (elsewhere / "real.db-wal").write_text(WORD)
    (elsewhere / "mine.txt").write_text("mine")
    where.database.symlink_to(elsewhere / "real.db")
    where.set_aside.symlink_to(elsewhere)
    assert erase(where) == ()
    assert [each.name for each in elsewhere.iterdir()] == ["mine.txt"]
    assert not where.data.exists()


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("upswing-2026-11-23T093000Z.sqlite3", True),
        ("before-schema-3-2026-11-23T093000Z.sqlite3", True),
        ("upswing-2026-11-23T093000Z.part", True),
        ("upswing-2026-11-23T093000Z.sqlite3-wal", True),
        ("by-hand-2026-11-23T093000Z.sqlite3.ready.part", True),
        ("before-restore-2026-11-23T093000Z.part-journal", True),
        ("upswing-2026-11-23T093000Z-2.sqlite3", False),
        ("upswing-2026-11-23T093000Z.sqlite3.bak", False),
        ("before-the-holiday-2026-11-23T093000Z.sqlite3", False),
        ("upswing-2026-11-23.sqlite3", False),
        ("my upswing-2026-11-23T093000Z.sqlite3", False),
        ("upswing-2026-11-23T093000Z.txt", False),
    ],
)
def test_a_backup_of_ours_is_known_by_its_name(name: str, ours: bool) -> None:
    assert (OF_A_COPY.fullmatch(name) is not None) is ours


def run(folder: Path, *words: str, said: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "upswing", "--data-dir", str(folder), "erase", *words]
    return subprocess.run(command, capture_output=True, text=True, input=said, timeout=60, check=False)


def test_the_command_line_asks_once_and_only_the_word_counts(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    before = where.database.read_bytes()
    for said in ("", "\n", "yes\n", "y\n"):
        done = run(where.data, said=said)
        assert done.returncode == 1
        assert str(where.data) in done.stdout
        assert done.stdout.endswith("Nothing was deleted.\n")
        assert where.database.read_bytes() == before
    done = run(where.data, said="Delete\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Everything that Upswing kept here is deleted." in done.stdout
    assert not where.data.exists()
    again = run(where.data, said="delete\n")
    assert (again.returncode, again.stdout) == (0, f"There is nothing to delete in {where.data}.\n")
    assert not where.data.exists()


def test_the_command_line_takes_the_copies_in_the_second_folder_too_and_tells_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, chosen, named = paths.within(tmp_path / "diary"), tmp_path / "stick", tmp_path / "other"
    for second, words in ((chosen, []), (named, ["--backups", str(named)])):
        open_store(where, now=NOW).close()
        settings.write(where.settings, Settings(backup_folder=str(chosen)))
        for folder in (chosen, second):
            back_up(where.database, folder, NOW)
        (where.data / "poem.txt").write_text("mine")
        assert cli.main(["--data-dir", str(where.data), "erase", "--yes", *words]) == 0
        assert capsys.readouterr().out.endswith(f"were left as they are:\n{where.data / 'poem.txt'}\n")
        assert [*chosen.iterdir(), *second.iterdir()] == []
        assert [each.name for each in where.data.iterdir()] == ["poem.txt"]


def test_nothing_is_deleted_while_the_program_is_open(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "diary")
    with open_store(where, now=NOW):
        mine = claim(where)
        assert mine is not None
        with mine:
            done = run(where.data, "--yes")
    assert done.returncode == 1
    assert done.stderr == "Upswing is open. Nothing was deleted. Close it, then try again.\n"
    assert where.database.exists()


KEYRING = """
import os
from pathlib import Path
from keyring.backend import KeyringBackend

class InAFile(KeyringBackend):
    priority = 1
    def get_password(self, service, name):
        file = Path(os.environ["KEPT_KEY"])
        return file.read_text() if file.exists() else None
    def set_password(self, service, name, password):
        raise AssertionError("nothing is kept here")
    def delete_password(self, service, name):
        Path(os.environ["KEPT_KEY"]).with_suffix(".of").write_text(f"{service} {name}")
        Path(os.environ["KEPT_KEY"]).unlink()
"""


@pytest.mark.parametrize("asked_for", [True, False])
def test_the_key_in_the_keyring_goes_too_and_without_one_the_keyring_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked_for: bool
) -> None:
    pytest.importorskip("keyring")
    (tmp_path / "keyring_in_a_file.py").write_text(KEYRING)
    kept = tmp_path / "kept.key"
    kept.write_text("00" * 48)
    monkeypatch.setenv("KEPT_KEY", str(kept))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring_in_a_file.InAFile")
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    settings.write(where.settings, Settings(key_in_keyring=asked_for))
    done = run(where.data, "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert kept.exists() is not asked_for
    if asked_for:
        assert kept.with_suffix(".of").read_text() == f"Upswing {where.data}"


def test_where_an_open_file_cannot_be_removed_the_claim_ends_first(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    where.lock.mkdir()  # as Windows refuses to remove the lock while it is held
    there: list[bool] = []
    assert erase(where, let_go=lambda: there.append(where.lock.exists())) == ()
    assert there == [True, False]
    assert not where.data.exists()


def test_a_file_that_is_only_named_like_the_settings_is_left(tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    settings.write(where.settings, Settings())
    notes = tmp_path / "settings.json.txt"
    notes.write_text("what I chose, and why")
    assert erase(where) == (notes,)


@pytest.mark.skipif(os.name != "posix", reason="making links needs a right of its own on Windows")
def test_a_linked_database_that_was_set_aside_is_removed_where_it_lies(tmp_path: Path) -> None:
    where, real = paths.within(tmp_path / "diary"), tmp_path / "real.db"
    open_store(where, now=NOW).close()
    real.write_text(WORD)
    aside = where.set_aside / "2026-11-23T093000Z"
    aside.mkdir(parents=True)
    (aside / "upswing.sqlite3").symlink_to(real)
    assert erase(where) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_second_set_of_everything_that_is_made_bears_names_that_are_known(tmp_path: Path) -> None:
    """So that nothing that the program makes is left behind as if it were a stranger's."""
    where = paths.within(tmp_path / "diary")
    open_store(where, now=NOW).close()
    copy = copy_at(back_up(where.database, where.backups, NOW, name="by-hand"))
    for _ in range(2):
        where.database.write_text("noise")
        restore(where, copy, now=NOW)
    restore(where, copy, now=NOW)
    where.database.write_text("noise")
    salvage(where, now=NOW, copy=copy)
    begin_anew(where, now=NOW)
    begin_anew(where, now=NOW)
    assert len(list(where.set_aside.iterdir())) > 3
    assert erase(where) == ()
    assert list(tmp_path.iterdir()) == []
