"""What the plan card says, made from the journal's answer alone."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from upswing.domain.catalogue import Catalogue
from upswing.domain.plan import Choice, PlanKind, PlannedSession, Reason, Rise
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side
from upswing.ui.plan.reasons import reason_sentence, told_reasons
from upswing.ui.text import counted, long_day, tr
from upswing.ui.today.plan_card import Held, Number, Offer, PlanCardState
from upswing.ui.today.tile import Tile
from upswing.ui.today.words import OF_THE_GAP, is_away, is_done, is_later_today, welcome_words
from upswing.ui.words import dose, effort_words, planned_name

if TYPE_CHECKING:
    from upswing.journal.today import Today

CHANGED = ("dropped-today", "swapped-today", "shortened-today")
OF_THE_DAY = ("readiness-five-minutes", "readiness-less", "readiness-repeat", "hard-activity", "effort-high")
OF_THE_BODY = ("pain-rest", "sore", "pain-easier", "pain-repeat", "pain-hold")
OFFERED = frozenset({"easy-week-offered-effort", "easy-week-offered-readiness"})
RISES = {f"rise-{each.value}": each for each in Rise}
MOST_SENTENCES = 2


def card_state(today: "Today", catalogue: Catalogue) -> PlanCardState:
    """The card for what the day is: a session, a lighter one, something else, recovery, or done."""
    if is_done(today):
        return _done(today)
    if _chose(today, Choice.SOMETHING_ELSE) and today.as_planned.kind is PlanKind.SESSION:
        return _something_else(today)
    if today.script is None:
        nothing = tr("A walk or a stretch is always fine.")
        return PlanCardState(tr("Today"), tr("Nothing planned"), "", nothing, has_why=True)
    if today.plan.kind is PlanKind.SESSION:
        return _session(today, today.script, catalogue)
    return _easy_day(today, today.script, catalogue)


def _session(today: "Today", script: Script, catalogue: Catalogue) -> PlanCardState:
    plan, is_less = today.plan, _chose(today, Choice.LESS)
    return PlanCardState(
        tr("Today, five minutes") if is_less else tr("Today’s session"),
        script.title,
        "",
        tr("Two movements is a session too.") if is_less else lead(today, catalogue),
        numbers=_numbers(script),
        tiles=tiles(script, catalogue, plan),
        offers=() if is_less else offers(plan, catalogue),
        held=tuple(Held(each.id, held_words(each)) for each in today.declined),
        changes=_changes(plan, is_less=is_less),
        easy_week=_easy_week(plan),
        start=tr("Start"),
        has_why=True,
    )


def _easy_day(today: "Today", script: Script, catalogue: Catalogue) -> PlanCardState:
    plan, changes = today.plan, _changes(today.plan, is_less=False)
    if changes:
        eyebrow, reason = tr("A lighter day, as you chose"), ""
    elif is_away(today):
        eyebrow, reason = tr("Recovery today"), tr("Only if you feel like it.")
    else:
        eyebrow = tr("Recovery today") if plan.kind is PlanKind.RECOVERY else tr("Gentle today")
        reason = lead(today, catalogue)
    if is_later_today(today):
        reason = tr("{reason} Later today your session is ready.", reason=reason).strip()
    return PlanCardState(
        eyebrow,
        script.title,
        counted("{n} minute", "{n} minutes", script.minutes),
        reason,
        tiles=tiles(script, catalogue, plan),
        held=tuple(Held(each.id, held_words(each)) for each in today.declined),
        changes=changes,
        start=tr("Start"),
        has_why=True,
    )


def _something_else(today: "Today") -> PlanCardState:
    moved = bool(today.done)
    return PlanCardState(
        tr("Something else today"),
        tr("That counts too") if moved else tr("Whatever does you good"),
        _moved(today) if moved else "",
        _following(today),
        changes=tr("Today’s session is still here, if you would like it after all."),
        has_why=True,
    )


def _done(today: "Today") -> PlanCardState:
    lighter = _chose(today, Choice.LESS) or today.edit is not None
    following = _following(today)
    return PlanCardState(
        tr("Today"),
        tr("Done for today"),
        _moved(today),
        tr("Lighter on purpose counts in full. {following}", following=following) if lighter else following,
        start=tr("See your chart"),
        has_why=True,
    )


def lead(today: "Today", catalogue: Catalogue) -> str:
    """The sentences that stand on the card: what is special about the day and the body first, then the rest of the
    reasons; nothing where an offer below says it all."""
    plan = today.plan
    first = [*_first(plan, OF_THE_DAY), *_of(plan, OF_THE_BODY)]
    if first and plan.kind is PlanKind.SESSION:
        return " ".join(reason_sentence(each, catalogue) for each in first[:MOST_SENTENCES])
    if offers(plan, catalogue):
        return ""
    told_elsewhere = {*CHANGED, *OFFERED, "pain-look", "rise-declined"}
    if welcome_words(today):
        told_elsewhere |= OF_THE_GAP
    left = tuple(each for each in plan.reasons if each.code not in told_elsewhere)
    return next((said for _, said in told_reasons(replace(plan, reasons=left), catalogue)), "")


def offers(plan: PlannedSession, catalogue: Catalogue) -> tuple[Offer, ...]:
    """The steps up in today's plan, each with its reason. One that the person has shortened or swapped is none."""
    rising = {item.pattern: item for item in plan.items if item.rise is not None}
    found = []
    for each in plan.reasons:
        rise = RISES.get(each.code)
        item = rising.get(each.pattern) if each.pattern is not None else None
        if rise is not None and item is not None:
            new = item.exercise_id if rise is Rise.RUNG else ""
            found.append(Offer(item.pattern, rise, new, reason_sentence(each, catalogue)))
    return tuple(found)


def held_words(answer: RiseAnswer) -> str:
    """What a declined step up keeps as it is, and for how long."""
    keeps = {
        Rise.REPETITIONS: tr("{pattern} keeps its repetitions"),
        Rise.HOLD: tr("{pattern} keeps its seconds"),
        Rise.SET: tr("{pattern} keeps its sets"),
        Rise.RUNG: tr("{pattern} keeps its movement"),
    }[answer.rise].format(pattern=planned_name(answer.pattern))
    if answer.for_good:
        return tr("{keeps}, as you asked.", keeps=keeps)
    return tr("{keeps} for two weeks, as you asked.", keeps=keeps)


def tiles(script: Script, catalogue: Catalogue, plan: PlannedSession) -> tuple[Tile, ...]:
    """The working movements of a script, each once; all of it where there is no working part. What stands in the
    plan can be changed."""
    working = [step for step in script.steps if step.part is Part.WORK] or list(script.steps)
    planned = {item.exercise_id: item for item in plan.items}
    notes = {each.pattern: each.code for each in plan.reasons if each.code in CHANGED}
    made: dict[str, Tile] = {}
    for step in working:
        exercise, item = catalogue.exercises[step.exercise_id], planned.get(step.exercise_id)
        said = dose(step.measure, step.target, step.sets, one_sided=step.side is not None)
        note = "" if item is None else _note(notes.get(item.pattern, ""), is_rising=item.rise is not None)
        pattern = item.pattern if item is not None else None
        made.setdefault(exercise.id, Tile(exercise.id, exercise.name, said, pattern, note))
    return tuple(made.values())


def _note(code: str, *, is_rising: bool) -> str:
    notes = {"swapped-today": tr("swapped"), "shortened-today": tr("shorter")}
    return notes.get(code, tr("a little more") if is_rising else "")


def _numbers(script: Script) -> tuple[Number, ...]:
    working = [step for step in script.steps if step.part is Part.WORK]
    sets = counted("{n} set", "{n} sets", sum(step.side is not Side.RIGHT for step in working))
    aim = script.effort_aim
    return (
        Number("minutes", counted("{n} minute", "{n} minutes", script.minutes)),
        Number("sets", sets),
        Number("effort", tr("aim: {words} ({effort} of 10)", words=effort_words(aim), effort=aim)),
    )


def _changes(plan: PlannedSession, *, is_less: bool) -> str:
    """What the person has changed about today, in one sentence; empty where it is as planned."""
    words = {
        "dropped-today": tr("{pattern} left out"),
        "swapped-today": tr("{pattern} swapped"),
        "shortened-today": tr("{pattern} shorter"),
    }
    said = [tr("five minutes")] if is_less else []
    said += [
        words[each.code].format(pattern=planned_name(each.pattern))
        for each in plan.reasons
        if each.code in CHANGED and each.pattern is not None
    ]
    return tr("As you chose: {changes}. It counts in full.", changes=", ".join(said)) if said else ""


def _easy_week(plan: PlannedSession) -> str:
    """The offer of one; who comes back from days away has easier days anyway."""
    codes = {each.code for each in plan.reasons}
    if codes & OF_THE_GAP:
        return ""
    if "easy-week-offered-effort" in codes:
        return tr("Your sessions have felt harder lately, at the same work. An easier week would do you good.")
    if "easy-week-offered-readiness" in codes:
        return tr("You have felt low on most of the last days you told of. An easier week would do you good.")
    return ""


def _following(today: "Today") -> str:
    if today.next_day is None:
        return tr("Your next step is waiting whenever you are.")
    return tr("Your next step is on {day}.", day=long_day(today.next_day))


def _moved(today: "Today") -> str:
    minutes = max(1, round(sum(each.minutes for each in today.done)))
    return counted("{n} minute of moving today.", "{n} minutes of moving today.", minutes)


def _chose(today: "Today", choice: Choice) -> bool:
    return today.choice is not None and today.choice.choice is choice


def _of(plan: PlannedSession, codes: Iterable[str]) -> list[Reason]:
    """The reasons with these codes, in the order of the codes."""
    return [each for code in codes for each in plan.reasons if each.code == code]


def _first(plan: PlannedSession, codes: Iterable[str]) -> list[Reason]:
    return _of(plan, codes)[:1]
