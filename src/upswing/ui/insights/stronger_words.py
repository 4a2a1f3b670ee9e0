"""The words of "Am I getting stronger?": where a person stands on each ladder, and what changed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.insights.strength import WEEKS_COMPARED, Line, Way, Week
from upswing.ui.insights.text import dated
from upswing.ui.text import counted, number, tr
from upswing.ui.words import pattern_name

if TYPE_CHECKING:
    from upswing.insights.strength import Strength

Names = Mapping[str, str]
"""The names of movements by id."""


def names_of(exercises: Mapping[str, Exercise]) -> Names:
    return {each.id: each.name for each in exercises.values()}


def line_name(line: Line, names: Names) -> str:
    """The pattern of a ladder, or the movement that is on none."""
    return pattern_name(Pattern(line.id)) if line.rungs else names.get(line.id, line.id)


def row_label(line: Line, names: Names) -> str:
    """A line's name and, below it, where it stands now."""
    now = line.weeks[-1]
    if now.rung is None:
        return f"{line_name(line, names)}\n{amount_short(now)}"
    rung = tr("rung {rung} of {rungs}", rung=number(now.rung), rungs=number(line.top))
    return f"{line_name(line, names)}\n{rung}"


def amount_short(week: Week) -> str:
    if week.measure is Measure.HOLD:
        return counted("{n} second", "{n} seconds", week.amount)
    return counted("{n} time", "{n} times", week.amount)


def rung_short(rung: int) -> str:
    return tr("rung {n}", n=number(rung))


def missing() -> str:
    return tr(
        "Nothing here yet. The first week with a set of strength draws the first step; from {n} weeks on the last are "
        "compared with the first.",
        n=number(2 * WEEKS_COMPARED),
    )


def finding(found: "Strength", names: Names) -> str:
    """How the last trained weeks stand beside the first, by line; below eight weeks only how many there are."""
    told = [line for line in found.lines if line.way is not None]
    if not told:
        most = max(len(line.weeks) for line in found.lines)
        so_far = counted("{n} week of strength so far.", "{n} weeks of strength so far.", found.weeks)
        wait = counted(
            "After {n} more week of a movement its last four are compared with its first four.",
            "After {n} more weeks of a movement its last four are compared with its first four.",
            2 * WEEKS_COMPARED - most,
        )
        return f"{so_far} {wait}"
    said = []
    for way, sentence in (
        (Way.UP, tr("On a higher rung than in the first weeks: {names}.")),
        (Way.MORE, tr("On the same rung, with more: {names}.")),
        (Way.SAME, tr("The same as in the first weeks: {names}.")),
        (Way.LESS, tr("On the same rung, with less: {names}.")),
        (Way.DOWN, tr("On a lower rung now: {names}.")),
    ):
        if these := [line_name(line, names) for line in told if line.way is way]:
            said.append(sentence.format(names=" · ".join(these)))
    return " ".join(said)


def caution(found: "Strength") -> str:
    if any(line.way in (Way.DOWN, Way.LESS) for line in found.lines):
        return tr(
            "A break, an easy week, pain or an illness can be behind less. Nothing is lost by starting lower."
        )
    return ""


def line_finding(line: Line, names: Names) -> str:
    """One ladder: from where to where."""
    first, last = line.weeks[0], line.weeks[-1]
    return tr(
        "From {then} (week of {first}) to {now} (week of {last}).",
        then=week_short(first, names),
        now=week_short(last, names),
        first=dated(date.fromordinal(first.monday)),
        last=dated(date.fromordinal(last.monday)),
    )


def week_short(week: Week, names: Names) -> str:
    """Like "Chair incline push-up, 12 times each side"."""
    amount = amount_short(week)
    amount = tr("{amount} each side", amount=amount) if week.one_sided else amount
    return f"{names.get(week.exercise_id, week.exercise_id)}, {amount}"


def note() -> str:
    return tr(
        "A step is the highest rung trained in a week; a gap is a week without. The steps of two ladders cannot be "
        "compared. In an easy week or after a break a lower rung is planned on purpose."
    )


def line_note() -> str:
    return tr(
        "Above: the highest rung of each week. Below: the best set on it, a dot for times, a ring for seconds; a new "
        "movement begins a new line, and starts with less on purpose."
    )


def hint() -> str:
    return tr(
        "Point at a week to read it. Press + and − to zoom, 0 to see all, ← → to move, Shift with ← → to read week by "
        "week."
    )


def week_read(monday: int, told: Sequence[tuple[Line, Week]], events: Sequence[str], names: Names) -> str:
    """All lines of one week, and what happened in life."""
    parts = [tr("Week of {day}", day=dated(date.fromordinal(monday)))]
    for line, week in told:
        if week.rung is None:
            parts.append(week_short(week, names))
        else:
            rung = tr("{name}: rung {rung}", name=line_name(line, names), rung=number(week.rung))
            parts.append(f"{rung}, {amount_short(week)}")
    if not told:
        parts.append(tr("no set of strength"))
    return " · ".join((*parts, *events))


def line_read(monday: int, week: Week | None, events: Sequence[str], names: Names) -> str:
    """One line in one week, in full."""
    parts = [tr("Week of {day}", day=dated(date.fromordinal(monday)))]
    if week is None:
        parts.append(tr("no set of this"))
    else:
        if week.rung is not None:
            parts.append(rung_short(week.rung))
        parts += [week_short(week, names), counted("{n} set", "{n} sets", week.sets)]
    return " · ".join((*parts, *events))


def method() -> tuple[str, ...]:
    return (
        tr(
            "For each week: the highest rung of a ladder that was trained, and the best set on that rung. Of a movement "
            "with two sides the weaker side counts."
        ),
        tr("Movements of your own, and those on no ladder, have a line of their own with times or seconds only."),
        tr(
            "The best of the last four trained weeks stands beside the best of the first four. Rungs are put in order "
            "by how much they ask of most bodies, not of yours."
        ),
        tr(
            "What could fool it: a quicker or shallower repetition counts like a full one, the planner decides which "
            "rung comes next, and a higher rung in a hard week is not better than a lower one in an easy week."
        ),
    )
