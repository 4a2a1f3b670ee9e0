"""What Today says, made from the journal's answer alone."""

from typing import TYPE_CHECKING

from upswing.domain.catalogue import Catalogue
from upswing.domain.plan import Choice, PlanKind
from upswing.domain.routine import Part
from upswing.domain.script import Script
from upswing.domain.session import Activity
from upswing.ui.controls.week_dots import DayDot, DayMark
from upswing.ui.plan.reasons import cap_sentences, reason_sentences
from upswing.ui.text import counted, long_day, short_day, time_of_day, tr
from upswing.ui.today.plan_card import PlanCardState, Tile
from upswing.ui.words import dose, effort_words

if TYPE_CHECKING:
    from upswing.journal.today import Today

AWAY_DAYS = 8
"""From this many days without a session the person is welcomed back."""


def greeting(today: "Today") -> str:
    return long_day(today.day)


def welcome_words(today: "Today") -> str:
    if today.days_away is not None and today.days_away >= AWAY_DAYS and not today.done:
        return tr("Welcome back. Today is lighter on purpose.")
    return ""


def interrupted_words(today: "Today") -> str:
    waiting = today.interrupted
    if waiting is None:
        return ""
    sets = counted("{n} set is kept", "{n} sets are kept", today.interrupted_sets)
    when = f"{short_day(waiting.day)}, {time_of_day(waiting.started_at)}"
    return tr("Your session “{title}” from {when} is waiting. {sets}.", title=waiting.title, when=when, sets=sets)


def card_state(today: "Today", catalogue: Catalogue) -> PlanCardState:
    """The card for what the day is: a session, a lighter one, recovery, or done."""
    why = (*reason_sentences(today.plan, catalogue), *cap_sentences(today.plan))
    if is_done(today):
        return _done(today, why)
    if today.script is None:
        return PlanCardState(
            tr("Today"), tr("Nothing planned"), "", tr("A walk or a stretch is always fine."), why=why
        )
    lighter = today.choice is not None and today.choice.choice is Choice.LESS
    if today.plan.kind is PlanKind.SESSION:
        eyebrow = tr("Today, five minutes") if lighter else tr("Today’s session")
        reason = tr("Two movements is a session too.") if lighter else (why[0] if why else "")
    elif today.plan.kind is PlanKind.RECOVERY:
        eyebrow = tr("Recovery today")
        reason = why[0] if why else ""
    else:
        eyebrow = tr("Gentle today")
        reason = why[0] if why else ""
    return PlanCardState(
        eyebrow,
        today.script.title,
        _line(today.script),
        reason,
        tiles(today.script, catalogue),
        tr("Start"),
        why,
    )


def is_done(today: "Today") -> bool:
    """The day's training is behind the person."""
    return any(each.activity is Activity.STRENGTH for each in today.done)


def _done(today: "Today", why: tuple[str, ...]) -> PlanCardState:
    minutes = max(1, round(sum(each.minutes for each in today.done)))
    line = counted("{n} minute of moving today.", "{n} minutes of moving today.", minutes)
    following = (
        tr("Your next step is on {day}.", day=long_day(today.next_day))
        if today.next_day
        else tr("Your next step is waiting whenever you are.")
    )
    return PlanCardState(tr("Today"), tr("Done for today"), line, following, start=tr("See your chart"), why=why)


def _line(script: Script) -> str:
    movements = len({step.exercise_id for step in script.steps if step.part is Part.WORK})
    parts = [counted("{n} minute", "{n} minutes", script.minutes)]
    if movements:
        parts.append(counted("{n} movement", "{n} movements", movements))
        parts.append(
            tr("aim: {words} ({effort} of 10)", words=effort_words(script.effort_aim), effort=script.effort_aim)
        )
    return "  ·  ".join(parts)


def tiles(script: Script, catalogue: Catalogue) -> tuple[Tile, ...]:
    """The working movements of a script, each once; all of it where there is no working part."""
    working = [step for step in script.steps if step.part is Part.WORK] or list(script.steps)
    made: dict[str, Tile] = {}
    for step in working:
        exercise = catalogue.exercises[step.exercise_id]
        said = dose(step.measure, step.target, step.sets, one_sided=step.side is not None)
        made.setdefault(exercise.id, Tile(exercise.id, exercise.name, said))
    return tuple(made.values())


def week_dots(today: "Today") -> tuple[DayDot, ...]:
    marks = {
        "done": DayMark.DONE,
        "active": DayMark.ACTIVE,
        "planned": DayMark.PLANNED,
        "rest": DayMark.REST,
        "open": DayMark.OPEN,
    }
    return tuple(DayDot(each.day, marks[each.state], each.day == today.day) for each in today.week)
