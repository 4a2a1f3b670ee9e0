"""Where the shipped files are: beside the source in a checkout, inside the package when installed."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder that holds catalogue/, figures/, routines/ and icons/."""
    here = Path(__file__).resolve()
    packed = here.parent / "_resources"
    return packed if packed.is_dir() else here.parents[2] / "resources"


def path(*parts: str) -> Path:
    return folder().joinpath(*parts)
