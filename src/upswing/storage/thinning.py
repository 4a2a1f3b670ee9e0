"""Which backups to keep as they grow older: days first, then weeks, then months."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

from upswing.domain.days import monday_of

DAILY, WEEKLY, MONTHLY = 7, 4, 12


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """The moments to keep: the newest of each of the latest 7 days, 4 weeks and 12 months that have any.

    Days without a backup are not counted, so a long absence costs nothing. Thinning every day leaves the same
    as thinning once at the end."""
    newest_first = sorted(set(moments), reverse=True)
    return frozenset(
        _newest_of_each(newest_first, lambda moment: moment.date(), DAILY)
        | _newest_of_each(newest_first, lambda moment: monday_of(moment.date()), WEEKLY)
        | _newest_of_each(newest_first, lambda moment: (moment.year, moment.month), MONTHLY)
    )


def _newest_of_each(
    newest_first: list[datetime], period: Callable[[datetime], Hashable], periods: int
) -> set[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in newest_first:
        newest.setdefault(period(moment), moment)
    return set(list(newest.values())[:periods])
