"""The key in the system's keyring: kept for one folder, found only while it fits, and gone when it is forgotten."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from upswing import paths, system_keyring
from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.key import Key

keyring = pytest.importorskip("keyring", reason="the lock is not installed here")
from keyring.backends import fail  # noqa: E402

KEY = Key(bytes(range(32)), bytes(range(100, 116)))


class InMemory(keyring.backend.KeyringBackend):  # type: ignore[misc,name-defined]
    """A keyring that is gone with the test; a `closed` one refuses as those do that nobody has opened."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.closed = False

    def _ask(self) -> None:
        if self.closed:
            raise keyring.errors.KeyringLocked("nobody has opened it")

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    """A folder with a file that begins as one does that KEY locks."""
    where = paths.within(tmp_path / "data")
    where.data.mkdir()
    where.database.write_bytes(KEY.salt + bytes(4080))
    return where


def test_a_kept_key_is_found_again(ring: InMemory, where: Paths) -> None:
    assert system_keyring.is_here()
    assert system_keyring.find(where) is None
    system_keyring.keep(where, KEY)
    assert system_keyring.find(where) == KEY
    assert list(ring.kept) == [("Upswing", str(where.data))]


def test_a_key_is_forgotten_and_forgetting_twice_is_fine(ring: InMemory, where: Paths) -> None:
    system_keyring.keep(where, KEY)
    system_keyring.forget(where)
    system_keyring.forget(where)
    assert ring.kept == {}
    assert system_keyring.find(where) is None


def test_a_key_of_a_former_passphrase_is_not_found(ring: InMemory, where: Paths) -> None:
    system_keyring.keep(where, KEY)
    where.database.write_bytes(bytes(4096))
    assert system_keyring.find(where) is None


def test_each_folder_has_its_own(ring: InMemory, where: Paths, tmp_path: Path) -> None:
    other = paths.within(tmp_path / "other")
    other.data.mkdir()
    other.database.write_bytes(where.database.read_bytes())
    system_keyring.keep(where, KEY)
    assert system_keyring.find(other) is None
    system_keyring.forget(other)
    assert system_keyring.find(where) == KEY


@pytest.mark.parametrize("nonsense", ["", "no hex", "00" * 47, "ä"])
def test_what_is_no_key_is_none(ring: InMemory, where: Paths, nonsense: str) -> None:
    ring.kept["Upswing", str(where.data)] = nonsense
    assert system_keyring.find(where) is None


def test_a_closed_keyring_gives_no_key_and_says_so_where_it_matters(ring: InMemory, where: Paths) -> None:
    system_keyring.keep(where, KEY)
    ring.closed = True
    assert system_keyring.find(where) is None
    with pytest.raises(StorageError, match="did not take"):
        system_keyring.keep(where, KEY)
    with pytest.raises(StorageError, match="did not let go"):
        system_keyring.forget(where)


def test_where_there_is_no_keyring_the_passphrase_stays_the_way(where: Paths, ring: InMemory) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    assert not system_keyring.is_here()
    assert system_keyring.find(where) is None
    system_keyring.forget(where)
    with pytest.raises(StorageError, match="no keyring here"):
        system_keyring.keep(where, KEY)


def test_the_keyring_is_not_loaded_before_it_is_asked() -> None:
    import subprocess

    code = "import sys, upswing.system_keyring; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
