"""What would be different if a copy took the place of today's data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptDifference:
    """Entries that only today's data has (`…_since`), that only the copy has (`…_back`, they were removed since), and
    the number of those in both that read otherwise. `others` are movements, routines, life events, and totals of
    questionnaires."""

    check_ins_since: int = 0
    sessions_since: int = 0
    others_since: int = 0
    check_ins_back: int = 0
    sessions_back: int = 0
    others_back: int = 0
    changed: int = 0
