"""Identities: UUIDv7 for what is made here, UUIDv5 for what comes from elsewhere."""

import secrets
from datetime import datetime
from uuid import UUID, uuid5

_IMPORTED = UUID("8f6a1c52-55a5-5a0c-9d6a-6f0d5b1d7b11")


def new_id(at: datetime) -> UUID:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds since 1970, then 74 random bits. `at` must be aware."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    number = (milliseconds << 80) | secrets.randbits(80)
    number = number & ~(0xF << 76) | (7 << 76)
    number = number & ~(0b11 << 62) | (0b10 << 62)
    return UUID(int=number)


def imported_id(source: str, natural_key: str) -> UUID:
    """The same identity whenever the same thing is read from the same source again."""
    return uuid5(_IMPORTED, f"{source}\n{natural_key}")
