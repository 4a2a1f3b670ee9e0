"""The id of a movement of one's own: made of its name once, and never changed."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

from upswing.domain.own_routine import OWN

LONGEST = 40
"""Characters of an id, as everywhere in the library."""
_NO_WORD = "movement"
_WORDS = re.compile(r"[a-z0-9]+")


def own_id(name: str, taken: Container[str]) -> str:
    """A slug that begins with `own-` and says the name as far as small Latin letters can; with a number behind it
    where that id is `taken`."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    slug = "-".join(_WORDS.findall(bare.replace("'", "").replace("’", ""))) or _NO_WORD
    tails = (f"-{number}" if number > 1 else "" for number in count(1))
    made = (f"{OWN}{slug[: LONGEST - len(OWN) - len(tail)].rstrip('-')}{tail}" for tail in tails)
    return next(each for each in made if each not in taken)
