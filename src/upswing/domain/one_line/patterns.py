"""The phrases of a table as patterns that can be looked for."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from upswing.domain.one_line.table import Phrases, Table

SLOT = re.compile(r"\{(\w+)\}")
SHARES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_SHARE, _WRITTEN_SHARE = "[½¼¾]", "(?:1/2|1/4|3/4)"
_BEGINS = r"(?<!\w)(?<!\d[.,:/])"
_ENDS = r"(?!\w)"
_ENDS_IN_NUMBER = r"(?!\w)(?![.:/]\d)(?!,\d(?!\d))"
NUMERIC = frozenset({"n", "h", "x", "e", "d", "y", "clock", "from", "to"})
_WORD_OR_MARK = re.compile(r"\w+|\W")
_END = ""
_Tree = dict[str, "_Tree"]
_NO_GAP_NEEDED = NUMERIC | {"month", "weekday"}


class Patterns:
    """Those of one table, made when they are first asked for."""

    def __init__(self, table: Table) -> None:
        self._fixed: dict[Phrases, re.Pattern[str]] = {}
        self._slotted_of: dict[Phrases, tuple[re.Pattern[str], ...]] = {}
        numbers = any_of(table.numbers)
        names = "|".join(any_of(each) for each in table.months)
        days = "|".join(any_of(each) for each in table.weekdays)
        noon = any_of((*table.before_noon, *table.after_noon))
        clock = rf"(?:\d{{1,2}}(?:[:.h]\d{{2}})?(?:\s*(?:{noon})(?!\w))?|{any_of(table.noon)})"
        name = r"[^\W\d_][\w’'-]*"
        one = rf"(?:(?:{any_of(table.who_opens)})\s+)?{name}"
        self.who = re.compile(rf"({one})(?:\s*(?:{any_of(table.and_words)})\s+({one}))?", re.IGNORECASE)
        whole = rf"\d{{1,9}}|{numbers}"
        half = rf"\s+(?:{any_of(table.and_a_half)})"
        self._slots = {
            "n": whole,
            "h": whole,
            "x": (
                rf"\d{{1,9}}(?:[.,]\d{{1,2}}|\s?{_SHARE}|\s+{_WRITTEN_SHARE}|{half})?|\.\d{{1,2}}"
                rf"|{_SHARE}|{_WRITTEN_SHARE}|(?:{numbers})(?:{half})?"
            ),
            "e": rf"\d{{1,2}}|{numbers}",
            "clock": clock,
            "from": clock,
            "to": clock,
            "d": rf"\d{{1,2}}(?:{any_of(table.ordinals)}|\.)?",
            "y": r"(?:19|20)\d{2}",
            "month": names,
            "weekday": days,
            "who": self.who.pattern.replace("(", "(?:").replace("(?:?:", "(?:"),
        }
        self.dashed = re.compile(
            rf"{_BEGINS}(?P<from>{clock})\s*[-–—]\s*(?P<to>{clock}){_ENDS_IN_NUMBER}", re.IGNORECASE
        )
        self.marked_clock = re.compile(
            rf"{_BEGINS}(?P<clock>\d{{1,2}}(?:[:.h]\d{{2}})?\s*(?:{noon})|{any_of(table.noon)}){_ENDS}",
            re.IGNORECASE,
        )
        minutes, hours = (any_of(each.split()[-1] for each in told) for told in (table.minutes, table.hours))
        self.counted = re.compile(rf"\s*(?:{minutes}|{hours}|{noon}|{any_of(table.units)})(?!\w)", re.IGNORECASE)
        self.bare_time = re.compile(
            rf"(?<![\w.,:/-])(\d{{1,2}}):(\d{{2}})(?:\s*({hours})(?!\w)|(?![\w:]))", re.IGNORECASE
        )
        self.clock = re.compile(rf"(\d{{1,2}})(?:[:.h](\d{{2}}))?\s*({noon})?", re.IGNORECASE)

    def fixed(self, phrases: Iterable[str]) -> re.Pattern[str]:
        """Any of these phrases, which have no slots."""
        known = tuple(phrases)
        if known not in self._fixed:
            self._fixed[known] = self._made_fixed(known)
        return self._fixed[known]

    def _made_fixed(self, phrases: Phrases) -> re.Pattern[str]:
        return re.compile(rf"{_BEGINS}(?:{any_of(phrases)}){_ENDS}", re.IGNORECASE)

    def slotted(self, phrases: Phrases) -> tuple[re.Pattern[str], ...]:
        """One pattern for each phrase, with a group named after each slot."""
        if phrases not in self._slotted_of:
            self._slotted_of[phrases] = tuple(self._slotted(each) for each in phrases)
        return self._slotted_of[phrases]

    def _slotted(self, phrase: str) -> re.Pattern[str]:
        made, before = "", ""
        for part in phrase.split():
            slot = SLOT.fullmatch(part)
            name = slot[1] if slot else ""
            if made:
                free = before in _NO_GAP_NEEDED or name in NUMERIC
                after_name = before in ("month", "weekday", "d")
                made += (r"[.,]?\s*" if after_name else r"\s*") if free and (before or name) else r"\s+"
            made += f"(?P<{name}>{self._slots[name]})" if slot else f"(?:{any_of(part.split('|'))})"
            before = name if slot else ""
        ends = _ENDS_IN_NUMBER if before in NUMERIC else _ENDS
        return re.compile(_BEGINS + made + ends, re.IGNORECASE)


def any_of(phrases: Iterable[str]) -> str:
    """The longer ones first, with any blanks between their words. What several begin or end with is written once: the
    many words for numbers stand in most patterns."""
    tree: _Tree = {}
    for each in phrases:
        place = tree
        for word in (*_WORD_OR_MARK.findall(" ".join(each.split())), _END):
            place = place.setdefault(word, {})
    return _written(tree)


def _written(tree: _Tree) -> str:
    words_before: dict[str, list[str]] = {}
    for word in sorted(tree, key=len, reverse=True):
        if word != _END:
            words_before.setdefault(_written(tree[word]), []).append(r"\s+" if word == " " else re.escape(word))
    ways = [_one_of(words) + rest for rest, words in words_before.items()]
    return f"(?:{_one_of(ways)})?" if ways and _END in tree else _one_of(ways)


def _one_of(ways: Sequence[str]) -> str:
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else "".join(ways)


def key(text: str) -> str:
    """How a fixed phrase is looked up."""
    return " ".join(text.casefold().split())


@lru_cache(maxsize=8)
def patterns_of(table: Table) -> Patterns:
    return Patterns(table)
