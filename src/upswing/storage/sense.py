"""Whether what was read can be made a value."""

from collections.abc import Iterator
from contextlib import contextmanager

from upswing.storage.faults import SenselessEntryError


@contextmanager
def sense() -> Iterator[None]:
    """Turns what values and columns say of cells that cannot be into SenselessEntryError."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SenselessEntryError(str(error)) from error
