"""The key of locked data in the system's own keyring, for those who want no question at the start.

Whoever is logged in as the person opens the data then without the passphrase. A keyring may answer slowly, or ask the
person first: call these from the pool, never from the interface's thread.
"""

import importlib.util

from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.key import SALT_BYTES, Key, salt_of

SERVICE = "Upswing"


def is_here() -> bool:
    """Whether there is a keyring that could keep a key. Loads it to find out."""
    if importlib.util.find_spec("keyring") is None:
        return False
    import keyring
    from keyring.backends import fail, null

    try:
        return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)
    except (keyring.errors.KeyringError, RuntimeError, OSError):
        return False


def keep(paths: Paths, key: Key) -> None:
    """Puts the key into the keyring, in the place of another for this folder. Raises StorageError."""
    if not is_here():
        raise _NONE
    import keyring

    try:
        keyring.set_password(SERVICE, _name(paths), (key.raw + key.salt).hex())
    except (keyring.errors.KeyringError, RuntimeError, OSError) as error:
        raise _REFUSED from error


def find(paths: Paths) -> Key | None:
    """The key for the database of this folder; None where the keyring has none, has one of another file or another
    passphrase, or does not answer. It is not tried on the file."""
    if not is_here():
        return None
    import keyring

    try:
        kept = keyring.get_password(SERVICE, _name(paths))
        said = bytes.fromhex(kept or "")
        key = Key(said[:-SALT_BYTES], said[-SALT_BYTES:])
        return key if key.salt == salt_of(paths.database) else None
    except (keyring.errors.KeyringError, RuntimeError, OSError, ValueError):
        return None


def forget(paths: Paths) -> None:
    """Takes the key out of the keyring; nothing happens where none is. Raises StorageError when it stays there."""
    if not is_here():
        return
    import keyring

    try:
        if keyring.get_password(SERVICE, _name(paths)) is not None:
            keyring.delete_password(SERVICE, _name(paths))
    except (keyring.errors.KeyringError, RuntimeError, OSError) as error:
        raise _STAYS from error


def _name(paths: Paths) -> str:
    return str(paths.data.absolute())


_NONE = StorageError(
    "There is no keyring here that could keep the key.",
    "Your passphrase opens your data as before. Nothing was changed.",
)
_REFUSED = StorageError(
    "The system’s keyring did not take the key.",
    "Your passphrase opens your data as before. Unlock the keyring, then try again.",
)
_STAYS = StorageError(
    "The system’s keyring did not let go of the key.",
    f"Unlock the keyring and try again, or remove the entry “{SERVICE}” in the keyring’s own program.",
)
