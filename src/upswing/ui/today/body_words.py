"""What Today asks about the body, and what it says of the answers."""

from typing import TYPE_CHECKING

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Pattern
from upswing.domain.plan import Choice, PlanKind
from upswing.domain.wellness import Wellness
from upswing.ui.text import number, tr
from upswing.ui.today.words import is_away, is_done, weekday
from upswing.ui.words import planned_name

if TYPE_CHECKING:
    from upswing.journal.today import Today, Trained

FOUR = ("sleep", "energy", "soreness", "stress")
"""The four answers that make one, by their names in `Wellness`."""


def ready_words() -> dict[int, str]:
    """How ready for it, 1–5."""
    return {
        1: tr("not at all"),
        2: tr("barely"),
        3: tr("so-so"),
        4: tr("well enough"),
        5: tr("very"),
    }


def four_words() -> dict[str, tuple[str, dict[int, str]]]:
    """The four questions, each with the words for 1–5."""
    return {
        "sleep": (
            tr("How did you sleep?"),
            {1: tr("very badly"), 2: tr("badly"), 3: tr("so-so"), 4: tr("well"), 5: tr("very well")},
        ),
        "energy": (
            tr("How much energy do you have?"),
            {1: tr("none"), 2: tr("little"), 3: tr("some"), 4: tr("a good deal"), 5: tr("plenty")},
        ),
        "soreness": (
            tr("How sore are your muscles?"),
            {1: tr("not at all"), 2: tr("a little"), 3: tr("somewhat"), 4: tr("quite"), 5: tr("very")},
        ),
        "stress": (
            tr("How tense or stressed are you?"),
            {1: tr("not at all"), 2: tr("a little"), 3: tr("somewhat"), 4: tr("quite"), 5: tr("very")},
        ),
    }


def asks_readiness(today: "Today") -> bool:
    """It is asked where it can change something: before a session that is still to come. What was answered stays to
    be taken back."""
    is_else = today.choice is not None and today.choice.choice is Choice.SOMETHING_ELSE
    if is_done(today) or is_away(today) or is_else:
        return False
    return today.as_planned.kind is PlanKind.SESSION


def four_said(said: Wellness | None) -> dict[str, int | None]:
    return {name: getattr(said, name) if said is not None else None for name in FOUR}


def after_answer(said: Wellness | None, name: str, value: int) -> dict[str, int | None]:
    """What is kept when one of the four is answered: once all four are there, they stand in place of the one tap."""
    four = {**four_said(said), name: value}
    is_whole = all(each is not None for each in four.values())
    return {name: value, "readiness": None} if is_whole else {name: value}


def four_mean(today: "Today") -> str:
    """The mean of the four answers, where they are what counts."""
    said = today.wellness
    if today.readiness is None or said is None or said.readiness is not None:
        return ""
    return tr("Your four answers make {mean} of 5.", mean=number(float(today.readiness), 1))


def ache_question(asked: "tuple[Trained, ...]") -> str:
    days = {each.day for each in asked}
    if len(days) == 1:
        return tr("Anything sore or aching from {day}?", day=weekday(days.pop()))
    return tr("Anything sore or aching from the last two days?")


def aches_said(today: "Today") -> bool:
    """Whether the question about the days before has been answered today."""
    said = today.wellness
    return said is not None and any(
        each.pattern in said.sore or each.pattern in said.pain for each in today.asks_about
    )


def ache_answer(today: "Today", catalogue: Catalogue) -> str:
    """What was answered: each movement that left something, in a few words."""
    said = today.wellness
    parts = []
    for each in today.asks_about if said is not None else ():
        sore, pain = (said.sore.get(each.pattern, 0), said.pain.get(each.pattern, 0)) if said else (0, 0)
        felt = [tr("sore {n}", n=number(sore))] if sore else []
        felt += [tr("aching {n}", n=number(pain))] if pain else []
        if felt:
            parts.append(f"{catalogue.exercises[each.exercise_id].name}: {', '.join(felt)}")
    return tr("Noted. {parts}.", parts="; ".join(parts)) if parts else tr("Nothing sore or aching.")


def with_ache(said: Wellness | None, field: str, pattern: Pattern, amount: int) -> dict[str, dict[Pattern, int]]:
    """What is kept when one ache (`field` is "sore" or "pain") is told beside the others of the day."""
    before: dict[Pattern, int] = dict(getattr(said, field)) if said is not None else {}
    return {field: {**before, pattern: amount}}


def nothing_aches(said: Wellness | None, asked: "tuple[Trained, ...]") -> dict[str, dict[Pattern, int]]:
    """What "No" keeps: nought for every pattern that was asked about and not told of."""
    nought = {each.pattern: 0 for each in asked}
    return {
        "sore": {**nought, **(said.sore if said is not None else {})},
        "pain": {**nought, **(said.pain if said is not None else {})},
    }


def no_aches_told(said: Wellness | None, asked: "tuple[Trained, ...]") -> dict[str, dict[Pattern, int]]:
    """What is left when the answer to the question is taken back."""
    about = {each.pattern for each in asked}
    sore, pain = (said.sore, said.pain) if said is not None else ({}, {})
    return {
        "sore": {pattern: amount for pattern, amount in sore.items() if pattern not in about},
        "pain": {pattern: amount for pattern, amount in pain.items() if pattern not in about},
    }


def look_words(patterns: tuple[Pattern, ...]) -> str:
    """Strong pain, or pain that comes back, is for a professional to look at."""
    if not patterns:
        return ""
    names = ", ".join(planned_name(each) for each in patterns)
    return tr(
        "{patterns}: strong pain, or pain that comes back. Please have it looked at by a professional.",
        patterns=names,
    )
