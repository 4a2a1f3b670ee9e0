"""What other days, minutes or weekdays would change: the plan as it is beside the plan as it would be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upswing.planner.constants import FIRST_WEEKS, FIRST_WEEKS_SESSIONS, MOST_SESSIONS
from upswing.ui.text import counted, number, short_day, tr

if TYPE_CHECKING:
    from upswing.journal.outlook import Outlook


@dataclass(frozen=True, slots=True)
class Wish:
    """As in the settings: days a week, minutes a session, weekdays (Monday 0, none means any)."""

    days: int
    minutes: int
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Gist:
    """What is compared: the sessions of fourteen days, the sets of the next whole weeks, the minutes."""

    days: tuple[str, ...]
    sets: tuple[int, ...]
    minutes: tuple[int, int]


def gist_of(outlook: "Outlook") -> Gist:
    minutes = [outlook.minutes[each.day] for each in outlook.coming] or [0]
    return Gist(
        tuple(short_day(each.day) for each in outlook.coming),
        tuple(week.planned for week in outlook.weeks if week.starts_on > outlook.day),
        (min(minutes), max(minutes)),
    )


def lines(gist: Gist) -> tuple[tuple[str, str], ...]:
    """A plan in four lines, each a question and its answer."""
    count = len(gist.days)
    return (
        (tr("In the next two weeks"), counted("{n} session", "{n} sessions", count)),
        (tr("Sets in the coming weeks"), ", ".join(number(each) for each in gist.sets) or "–"),
        (tr("A session takes"), minutes_words(gist.minutes)),
        (tr("On"), ", ".join(gist.days) or "–"),
    )


def difference(now: Gist, then: Gist) -> str:
    """What would be different, in sentences; one where nothing would."""
    said = []
    more = len(then.days) - len(now.days)
    if more > 0:
        said.append(
            counted("{n} session more in the next two weeks.", "{n} sessions more in the next two weeks.", more)
        )
    elif more < 0:
        said.append(
            counted("{n} session fewer in the next two weeks.", "{n} sessions fewer in the next two weeks.", -more)
        )
    before, after = _mean(now.sets), _mean(then.sets)
    if before != after:
        said.append(
            tr("About {after} sets a week instead of {before}.", after=number(after), before=number(before))
        )
    if now.minutes != then.minutes and then.minutes != (0, 0):
        said.append(
            tr("A session takes {after} instead of {before}.", **_both(now.minutes, then.minutes))
            if now.minutes != (0, 0)
            else tr("A session takes {after}.", after=minutes_words(then.minutes))
        )
    if not said and now.days != then.days:
        said.append(tr("As much as now, on other days."))
    return " ".join(said) or tr("The coming weeks would stay as they are.")


def remarks(wish: Wish, outlook: "Outlook") -> tuple[str, ...]:
    """What the rules make of a wish, where it is not taken by the letter."""
    said = []
    if outlook.today.week <= FIRST_WEEKS and wish.days > FIRST_WEEKS_SESSIONS:
        said.append(
            tr("In the first {weeks} weeks everyone has {n} sessions.", weeks=FIRST_WEEKS, n=FIRST_WEEKS_SESSIONS)
        )
    if wish.days > MOST_SESSIONS:
        said.append(
            tr("More than {n} sessions a week are never planned. The other days are for walks.", n=MOST_SESSIONS)
        )
    if wish.weekdays and len(wish.weekdays) < min(wish.days, MOST_SESSIONS):
        said.append(
            counted(
                "{n} weekday leaves room for one session a week at most.",
                "{n} weekdays leave room for {n} sessions a week at most.",
                len(wish.weekdays),
            )
        )
    elif wish.weekdays:
        said.append(tr("Two days between sessions come first: a day that follows too soon is left free."))
    return tuple(said)


def minutes_words(minutes: tuple[int, int]) -> str:
    low, high = minutes
    if high == 0:
        return "–"
    if low == high:
        return counted("{n} minute", "{n} minutes", high)
    return tr("{low}–{high} minutes", low=number(low), high=number(high))


def _both(now: tuple[int, int], then: tuple[int, int]) -> dict[str, object]:
    return {"after": minutes_words(then), "before": minutes_words(now)}


def _mean(sets: Sequence[int]) -> int:
    return round(sum(sets) / len(sets)) if sets else 0
