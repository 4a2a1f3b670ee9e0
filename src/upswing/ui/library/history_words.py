"""What was done of one movement, in words."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from upswing.domain.exercise import Measure
from upswing.domain.movement_history import Bout, MovementHistory
from upswing.ui.text import counted, number, tr

BOUTS_FOR_A_CHART = 2


def dated(day: date) -> str:
    """22 Nov 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def record_line(history: MovementHistory) -> str:
    """Last and best in one line; the best is not repeated where the last was as good."""
    last, best = history.last, history.best
    if last is None or best is None:
        return tr("You have not done this one yet.")
    said = tr("Last: {dose}, {day}.", dose=most(last), day=dated(last.day))
    if best.best == last.best:
        return said if len(history.alike) == 1 else f"{said} {tr('No set had more.')}"
    return f"{said} {tr('Most in one set: {dose}, {day}.', dose=most(best), day=dated(best.day))}"


def most(bout: Bout) -> str:
    """The largest set."""
    return amount_words(bout, bout.best)


def bout_words(bout: Bout) -> str:
    """One session: how much, in how many sets."""
    sets = counted("{n} set", "{n} sets", bout.sets)
    if bout.sets == 1:
        return tr("{day}: {total}, {sets}", day=dated(bout.day), total=amount_words(bout, bout.total), sets=sets)
    return tr(
        "{day}: {total} in all, {sets}, most in one {best}",
        day=dated(bout.day),
        total=amount_words(bout, bout.total),
        sets=sets,
        best=amount_words(bout, bout.best),
    )


def amount_words(bout: Bout, amount: int) -> str:
    """So many times, or how long."""
    if bout.measure is Measure.REPS:
        return counted("{n} time", "{n} times", amount)
    if amount < 60:
        return counted("{n} second", "{n} seconds", amount)
    return tr("{minutes}:{seconds} min", minutes=number(amount // 60), seconds=f"{amount % 60:02d}")


def unit_words(measure: Measure) -> str:
    return tr("times") if measure is Measure.REPS else tr("seconds") if measure is Measure.HOLD else tr("minutes")


def sessions_words(history: MovementHistory) -> str:
    """How often, and since when."""
    return counted(
        "{n} session since {day}", "{n} sessions since {day}", len(history.bouts), day=dated(history.bouts[0].day)
    )


def too_few_words(history: MovementHistory) -> str:
    """What is missing for a chart."""
    missing = BOUTS_FOR_A_CHART - len(history.alike)
    return counted(
        "After {n} more session with it, a chart of them appears here.",
        "After {n} more sessions with it, a chart of them appears here.",
        missing,
    )
