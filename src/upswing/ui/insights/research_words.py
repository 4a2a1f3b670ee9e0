"""The words of "What research says": what each figure is of, whom it holds for, and what to mind."""

from collections.abc import Mapping

from upswing.insights.research import DAILY_LIFE, EFFECTS, Effect, Group, Measure, Reach
from upswing.ui.text import number, signed, tr


def names() -> Mapping[str, str]:
    return {
        "walking": tr("Walking or jogging"),
        "yoga": tr("Yoga"),
        "strength": tr("Strength training"),
        "mixed": tr("Mixed aerobic exercise"),
        "tai-chi": tr("Tai chi or qigong"),
        "reviews-depression": tr("97 reviews, low mood"),
        "reviews-anxiety": tr("97 reviews, anxiety"),
        "inactive-controls": tr("Against doing nothing"),
        "resistance": tr("Strength alone, 33 trials"),
        "young": tr("Young people"),
        "older": tr("Older, without a disorder"),
        "older-disorder": tr("Older, with a disorder"),
        "daily-life": tr("Daily life, within a person"),
    }


def groups() -> Mapping[Group, str]:
    return {
        Group.KINDS: tr("By kind, with depression"),
        Group.WHOLE: tr("As a whole, other people"),
    }


def caveats() -> Mapping[str, str]:
    """Whom the figure holds for, and what to mind about it."""
    network = tr(
        "Adults with depression, against active controls; {trials} trials with {people} people in the whole comparison. "
        "People knew what they did, which alone can lift a score.",
        trials=number(218),
        people=number(14_170),
    )
    reviews = tr(
        "The middle of 97 reviews of all kinds of adults, with {trials} trials and {people} people in all, against usual "
        "care; most of these reviews were of critically low quality. Between both ends lies the middle half of the "
        "reviews.",
        trials=number(1_039),
        people=number(128_119),
    )
    older = tr(
        "Older adults, strength training. The two groups differ greatly, so this is not one range but two different "
        "populations. How many people are in each is not told in the summary of the paper."
    )
    return {
        **dict.fromkeys(("walking", "yoga", "strength", "mixed", "tai-chi"), network),
        **dict.fromkeys(("reviews-depression", "reviews-anxiety"), reviews),
        "inactive-controls": tr(
            "Adults with depression, against people who were not offered anything active, which makes an effect larger."
        ),
        "resistance": tr(
            "Adults with and without an illness. Neither how much was done nor getting stronger made a difference; where "
            "those who judged did not know who had trained, the effect was smaller."
        ),
        "young": tr(
            "People up to 26 with marked symptoms, strength training. Another population, few trials that differ a lot, "
            "and a wide interval."
        ),
        **dict.fromkeys(("older", "older-disorder"), older),
        "daily-life": tr(
            "{ratings} ratings by {people} people. Day by day, within one person, the link is small: for most people a "
            "diary of some weeks cannot see it. The interval is one of 99.2 %.",
            ratings=number(321_345),
            people=number(8_223),
        ),
    }


def finding() -> str:
    return tr(
        "On average, structured exercise lowers depressive symptoms by a small-to-moderate amount compared with usual "
        "care; the best-controlled studies find less; it works alongside treatment."
    )


def note() -> str:
    daily = tr(
        "In daily life, within one person, activity and later well-being go together only a little: r = {r} ({source}).",
        r=number(DAILY_LIFE.estimate, 2),
        source=DAILY_LIFE.source,
    )
    means = tr(
        "The numbers are standardised differences: {small} is small, {moderate} moderate, {large} large. They are "
        "averages, not a promise for one person, and stand apart from your own data.",
        small=signed(-0.2, 1),
        moderate=signed(-0.5, 1),
        large=signed(-0.8, 1),
    )
    return f"{means} {daily}"


def caution() -> str:
    return tr("Trials disagree on how hard it is best to go: pick what you can repeat.")


def hint() -> str:
    return tr("Point at a line to read it, or press ↑ ↓.")


def read(effect: Effect) -> str:
    """One figure with its interval, people, caveat and source."""
    value, low, high = (
        number(each, 2) if effect.measure is Measure.R else signed(each, 2)
        for each in (effect.estimate, effect.low, effect.high)
    )
    between = {
        Reach.INTERVAL: tr("95 % interval {low} to {high}", low=low, high=high),
        Reach.WIDER: tr("99.2 % interval {low} to {high}", low=low, high=high),
        Reach.MIDDLE_HALF: tr("middle half of the reviews {low} to {high}", low=low, high=high),
    }[effect.reach]
    people = "" if effect.n is None else " " + tr("{n} people.", n=number(effect.n))
    return f"{names()[effect.id]}: {value} ({between}).{people} {caveats()[effect.id]} {source(effect)}."


def source(effect: Effect) -> str:
    return f"{effect.source}, doi {effect.doi}"


def method() -> tuple[str, ...]:
    return (
        tr("Every figure is taken from the paper named beside it, with the interval the paper gives."),
        tr("Pale lines are of another kind: the middle half of many reviews, which tells how far they lie apart."),
        tr("The populations differ, so the lines are not to be added up or averaged."),
        tr("Why exercise may help is not settled: endorphins and growth factors are proposed, none is proven."),
        tr("None of this is a comparison with your own days; those stand below, apart, on an axis of their own."),
    )


def everything() -> tuple[Effect, ...]:
    """Every figure, the one that has no place on the axis last."""
    return (*EFFECTS, DAILY_LIFE)
