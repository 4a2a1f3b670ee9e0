"""The key of a locked file, and how a passphrase becomes one."""

import hashlib
import os
import unicodedata
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
    def literal(self) -> str:
        """The key as SQLCipher writes one that it need not derive."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    @property
    def pragma(self) -> str:
        """What SQLCipher is told, so that it need not derive the key at each connection."""
        return f'PRAGMA key = "{self.literal}"'


def key_for(passphrase: str, salt: bytes) -> Key:
    """The key that a passphrase gives for this salt: a tenth of a second of work, so never on the interface's
    thread. Letters with marks count as one and the same however a keyboard makes them (Unicode's NFC); spaces and
    capitals count as they are."""
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Key(hashlib.pbkdf2_hmac("sha512", words, salt, ROUNDS, 32), salt)


def new_key(passphrase: str) -> Key:
    """A key with a salt of its own, for a file that is to be locked. Raises ValueError for no passphrase at all."""
    if not passphrase:
        raise ValueError("a passphrase is not empty")
    return key_for(passphrase, os.urandom(SALT_BYTES))


def salt_of(path: Path) -> bytes:
    """The salt at the beginning of a locked file. Raises OSError."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)
