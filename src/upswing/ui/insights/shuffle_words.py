"""The words of "Shuffle my days". Only here may a sentence say that the plan made a difference: chance drew the days."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale

from upswing.domain.kept_answer import DrawnWeek
from upswing.insights.before_after import Interval
from upswing.ui.insights.active_words import too_little
from upswing.ui.text import counted, day_and_month, number, signed, tr


def invitation() -> str:
    return tr(
        "On good days it is easier to move, so a diary alone cannot tell what came first. If you like, "
        "chance draws three days for each week; after {n} such weeks it can be told whether they made a difference. "
        "You can stop at any time.",
        n=number(12),
    )


def missing(weeks: int) -> str:
    return counted(
        "Chance draws your days. {n} more drawn week, and there is something to look at.",
        "Chance draws your days. {n} more drawn weeks, and there is something to look at.",
        12 - weeks % 12,
    )


def too_few_moods(days: int, needed: int) -> str:
    return counted(
        "{n} day of the drawn weeks has a check-in outside sessions; {needed} are needed to compare.",
        "{n} days of the drawn weeks have a check-in outside sessions; {needed} are needed to compare.",
        days,
        needed=number(needed),
    )


def difference(weeks: int, effect: float, interval: Interval) -> str:
    said = (
        tr("The plan made a difference: over {weeks} weeks your mood was about {by} higher on the drawn days")
        if effect > 0
        else tr("The plan made a difference: over {weeks} weeks your mood was about {by} lower on the drawn days")
    )
    likely = tr(
        "(likely between {low} and {high} points).", low=signed(interval.low, 1), high=signed(interval.high, 1)
    )
    easier = "" if effect > 0 else " " + tr("An easier plan is one click away.")
    return said.format(weeks=number(weeks), by=number(abs(effect), 1)) + f" {likely}{easier}"


def not_clear(weeks: int, interval: Interval) -> str:
    told = tr(
        "Not clear yet, and that is the most common result: over {weeks} weeks the difference likely lies between {low} "
        "and {high} points.",
        weeks=number(weeks),
        low=signed(interval.low, 1),
        high=signed(interval.high, 1),
    )
    return f"{told} {too_little()}" if interval.spares_zero else told


def kept(share: float) -> str:
    return tr(
        "You moved on {percent} % of the drawn days; they count as drawn all the same.",
        percent=number(round(100 * share)),
    )


def until(weeks: int) -> str:
    return tr("This stands until {n} weeks are drawn.", n=number(weeks))


def drawn_days(weeks: Iterable[DrawnWeek], today: date) -> str:
    """The days of this week and of the next, where they are drawn."""
    told = [
        tr("Week of {monday}: {days}.", monday=day_and_month(week.monday), days=", ".join(_names(week)))
        for week in weeks
        if (week.monday - today).days > -7
    ]
    return " ".join(told)


def switch(*, is_on: bool) -> str:
    return tr("Stop shuffling") if is_on else tr("Shuffle my days")


def method() -> tuple[str, ...]:
    return (
        tr(
            "Each week, before it begins, three days are drawn, each at least 48 hours from the next, all sets alike."
        ),
        tr("The draw is kept with its number, so that it can be drawn again and nobody can change it later."),
        tr(
            "What counts is what was drawn, not what was done: who trains on other days only makes the answer weaker."
        ),
        tr(
            "The difference of the drawn days is compared with {n} other draws by the same rule, each week’s own mean "
            "and each weekday’s taken out. A look is taken after every 12 weeks.",
            n=number(4000),
        ),
        tr(
            "What could fool it: chance, in one look of thirty; knowing which day it is when you check in; and that what "
            "a day does may outlast it."
        ),
    )


def _names(week: DrawnWeek) -> list[str]:
    return [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in week.weekdays]
