"""The key of a locked file, and how a passphrase becomes one."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

SALT_BYTES = 16
ROUNDS = 256_000
"""Of PBKDF2-HMAC-SHA512, as SQLCipher 4 counts them for a passphrase: any program with SQLCipher opens the file with
the same passphrase (https://www.zetetic.net/sqlcipher/sqlcipher-api/, “kdf_iter”)."""


@dataclass(frozen=True, slots=True)
class Key:
    """`raw` are 32 bytes, `salt` the 16 that stand open at the beginning of the file. Neither shows in a repr."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != 32 or len(self.salt) != SALT_BYTES:
            raise ValueError("a key is 32 bytes and a salt of 16")

    @property
    def pragma(self) -> str:
        """What SQLCipher is told, so that it need not derive the key at each connection."""
        return f"PRAGMA key = \"x'{self.raw.hex()}{self.salt.hex()}'\""


def key_for(passphrase: str, salt: bytes) -> Key:
    """The key that a passphrase gives for this salt: a tenth of a second of work, so never on the interface's
    thread."""
    return Key(hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, 32), salt)


def new_key(passphrase: str) -> Key:
    """A key with a salt of its own, for a file that is to be locked."""
    return key_for(passphrase, os.urandom(SALT_BYTES))


def salt_of(path: Path) -> bytes:
    """The salt at the beginning of a locked file. Raises OSError."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)
