"""The words of "Are active days better days?": verdicts, refusals, and what could fool one. No verdict names a
cause."""

from datetime import date
from math import floor
from typing import TYPE_CHECKING

from upswing.insights.active_verdict import ActiveDays, Link, Look, Refusal, Verdict, Why
from upswing.ui.insights.text import dated
from upswing.ui.text import counted, number, signed, tr

if TYPE_CHECKING:
    from upswing.insights.active_state import Dots

ROUNDING = 1e-9
AT_THE_BEGINNING = frozenset({Why.FEW_MOOD_DAYS, Why.FEW_DAYS})
"""All that is said while there are few days with a check-in: what else is missing may come with them."""


def finding(answer: ActiveDays) -> str:
    """The one sentence that the question comes to; where it cannot be answered, why, in numbers."""
    if answer.refusals:
        too_early = any(each.why is Why.FEW_MOOD_DAYS for each in answer.refusals)
        told = [each for each in answer.refusals if not too_early or each.why in AT_THE_BEGINNING]
        return " ".join(refusal(each) for each in told)
    if answer.look is None or answer.verdict is None:
        return tr("Not enough days yet to say. The first look is after 42 days, the next after 84.")
    return verdict(answer, answer.verdict, answer.look)


def verdict(answer: ActiveDays, what: Verdict, look: Look) -> str:
    same, following = answer.same_day, answer.next_day
    assert same is not None
    assert following is not None
    match what:
        case Verdict.SAME_DAY_UP:
            pattern = tr("This is a pattern, not proof: good days may also make it easier to move.")
            return f"{_higher(same, look)} {pattern}"
        case Verdict.SAME_DAY_DOWN:
            why = tr("Harder sessions, pain or rough days can do this; an easier plan is one click away.")
            return f"{_higher(same, look)} {why}"
        case Verdict.NEXT_DAY_UP | Verdict.NEXT_DAY_DOWN:
            pattern = tr("This is a pattern, not proof: other habits may go with it.")
            return f"{_following(following, look)} {pattern}"
        case Verdict.GOES_TOGETHER:
            together = tr(
                "Over {days} days mood and activity went together, and mood seems to come first.",
                days=number(look.days),
            )
            return f"{together} {_mood_first(answer)}"
        case Verdict.MOOD_FIRST:
            first = tr("Over {days} days mood seems to come first, and activity after it.", days=number(look.days))
            untold = tr("Whether moving goes with a better mood could not be told.")
            return f"{first} {_mood_first(answer)} {untold}"
        case Verdict.NO_WORTHWHILE_LINK:
            return tr(
                "If there is a day-to-day difference it is smaller than half a point. Exercise can still help over "
                "months; daily notes cannot show that."
            )
        case Verdict.NOT_CLEAR_YET:
            told = tr(
                "Not clear yet, and that is the most common result: over {days} days the difference on active days "
                "likely lies between {low} and {high} points.",
                days=number(look.days),
                low=signed(same.wide.low, 1),
                high=signed(same.wide.high, 1),
            )
            return f"{told} {too_little()}" if same.wide.spares_zero else told


def too_little() -> str:
    """Said where an interval lies to one side of nought although the look found nothing: it is not to be read as a
    finding."""
    return tr("All the same it is too little to tell from chance: these looks are strict.")


def refusal(what: Refusal) -> str:
    """What stands in the way, with what is there and what is needed."""
    have, need, missing = round(what.have), round(what.need), round(what.need - what.have)
    match what.why:
        case Why.FEW_MOOD_DAYS:
            return counted(
                "Not enough days yet to say. {n} more with a check-in outside sessions is enough to look.",
                "Not enough days yet to say. {n} more with a check-in outside sessions are enough to look.",
                missing,
            )
        case Why.FEW_MOODS:
            return counted(
                "Your check-ins name {n} mood so far; {need} are needed to compare days.",
                "Your check-ins name {n} different moods so far; {need} are needed to compare days.",
                have,
                need=number(need),
            )
        case Why.FEW_ACTIVE_DAYS:
            return counted(
                "{n} active day with a check-in so far; {need} are needed to compare.",
                "{n} active days with a check-in so far; {need} are needed to compare.",
                have,
                need=number(need),
            )
        case Why.FEW_REST_DAYS:
            return counted(
                "{n} rest day with a check-in so far; {need} are needed to compare.",
                "{n} rest days with a check-in so far; {need} are needed to compare.",
                have,
                need=number(need),
            )
        case Why.FEW_DAYS:
            return counted(
                "The first look is taken after 42 days: {n} more day.",
                "The first look is taken after 42 days: {n} more days.",
                missing,
            )
        case Why.SPARSE:
            return tr(
                "A check-in on {have} % of the days; from {need} % on they can be compared.",
                have=number(floor(100 * what.have + ROUNDING)),
                need=number(round(100 * what.need)),
            )
        case Why.WEEKDAYS:
            return tr(
                "You move on the same weekdays each week, so activity cannot be told apart from the weekday. Nothing is "
                "wrong with that; only this question cannot be answered. Shuffle my days can."
            )
        case Why.DRIFTING:
            return tr(
                "Your mood moves slowly, over weeks rather than days. Comparing days would find patterns that are not "
                "there, so none is looked for."
            )


def described(answer: ActiveDays) -> str:
    """The plain means, where there are some, marked as no more than that."""
    told = answer.described
    if told.mean_active is None or told.mean_rest is None:
        return ""
    return tr(
        "Plain means, no more than that: {active} on {n} active days, {rest} on {m} rest days.",
        active=signed(told.mean_active, 1),
        n=number(told.active_days),
        rest=signed(told.mean_rest, 1),
        m=number(told.rest_days),
    )


def caution(answer: ActiveDays) -> str:
    if not answer.both_drift:
        return ""
    return tr("Both changed slowly over these weeks; that alone makes lines look alike.")


def note(answer: ActiveDays, dots: "Dots") -> str:
    """Which look this is and until when it stands; what the chart shows."""
    parts = []
    look = answer.look
    if look is not None and answer.verdict is not None:
        parts.append(tr("An early look.") if look.early else "")
        parts.append(
            tr(
                "Looked at after {days} days; it stands until day {next}.",
                days=number(look.days),
                next=number(look.next_after),
            )
        )
    parts.append(tr("A dot is a day: across its minutes of movement, up its mood outside sessions."))
    if dots.curve is not None:
        parts.append(tr("Line and band: the mean of days with about as many minutes, for looking only."))
    return " ".join(part for part in parts if part)


def hint() -> str:
    return tr("Point at a day to read it. Press + and − to zoom, ← → to move, Shift with ← → to read day by day.")


def day_read(day: date, minutes: float, mood: float, lag: int) -> str:
    when = (
        tr("the day before: {n} min", n=number(round(minutes))) if lag else tr("{n} min", n=number(round(minutes)))
    )
    return " · ".join((dated(day), when, tr("mood {mood}", mood=signed(mood, 1))))


def method() -> tuple[str, ...]:
    """How the answer is found, and what could fool it."""
    return (
        tr("One question, fixed before looking: is mood different on active days, the same day or the next?"),
        tr(
            "Only check-ins outside sessions count, taken at the moment. A day is the plain mean of its check-ins."
        ),
        tr(
            "The trend over the weeks and the weekday are taken out of both, since both alone make lines look alike."
        ),
        tr(
            "Moods of neighbouring days resemble each other. The difference allows for that, and its chance is found by "
            "moving your activity around the calendar, thousands of ways, and seeing how often as much comes out."
        ),
        tr("The other direction is checked too: whether a better mood comes first and moving after it."),
        tr(
            "A look is taken after 84, 168, 252 days and so on, an early one after 42, and each stands until the next. "
            "Looking every week would let one person in four find a pattern in noise. After 84 days without a check-in "
            "the days are counted anew."
        ),
        tr(
            "In simulations of people without any link, about one in twenty still gets one. The rates are published."
        ),
        tr(
            "What could fool it: something that changes both, such as a holiday, an illness or the weather; checking in "
            "more on good days; and that people differ from day to day for a hundred other reasons."
        ),
    )


def _mood_first(answer: ActiveDays) -> str:
    """After which days more was done; of an answer that was kept without it only that it differed."""
    if answer.reverse_r is None:
        return tr("How much you moved differed with the mood of the day before.")
    if answer.reverse_r > 0:
        return tr("You moved more after better days.")
    return tr("You moved more after lower days.")


def _higher(link: Link, look: Look) -> str:
    numbers = _numbers(link, look)
    if link.effect > 0:
        return tr(
            "Over {days} days your mood was about {by} higher on active days (likely between {low} and {high}).",
            **numbers,
        )
    return tr(
        "Over {days} days your mood was about {by} lower on active days (likely between {low} and {high}).",
        **numbers,
    )


def _following(link: Link, look: Look) -> str:
    numbers = _numbers(link, look)
    if link.effect > 0:
        return tr(
            "Over {days} days your mood was about {by} higher on the day after an active day (likely between {low} and "
            "{high}).",
            **numbers,
        )
    return tr(
        "Over {days} days your mood was about {by} lower on the day after an active day (likely between {low} and "
        "{high}).",
        **numbers,
    )


def _numbers(link: Link, look: Look) -> dict[str, str]:
    low, high = link.wide.low, link.wide.high
    shown = (abs(high), abs(low)) if link.effect < 0 and high < 0 else (low, high)
    signs = (link.effect > 0 and low > 0) or (link.effect < 0 and high < 0)
    ends = [number(end, 1) if signs else signed(end, 1) for end in shown]
    return {"days": number(look.days), "by": number(abs(link.effect), 1), "low": ends[0], "high": ends[1]}
