"""The words of "Does a session lift me?": counts, then a mean with its interval, and what low beginnings would do."""

from typing import TYPE_CHECKING

from upswing.insights.before_after import SESSIONS_FOR_A_MEAN, Change, Stage
from upswing.insights.pairs import Scale
from upswing.insights.regression import CONTROLS_NEEDED
from upswing.ui.text import counted, number, signed, tr

if TYPE_CHECKING:
    from upswing.insights.lift import Lift, Slope


def scale_name(scale: Scale) -> str:
    return tr("Mood") if scale is Scale.MOOD else tr("Energy")


def scale_value(scale: Scale, value: int) -> str:
    """A value as it is written: mood with its sign, energy without."""
    return signed(value) if scale is Scale.MOOD else number(value)


def missing() -> str:
    """There is no session with a check-in on both sides."""
    return tr(
        "Nothing here yet. One session with a check-in before and after draws the first line; "
        "{n} are enough for an average.",
        n=number(SESSIONS_FOR_A_MEAN),
    )


def found(lift: "Lift") -> str:
    """The finding: counts below 8 sessions, then a mean with its interval. No word claims a cause."""
    found = lift.change
    mood = lift.scale is Scale.MOOD
    if found.stage is Stage.DOTS:
        told = counted(
            "{n} session so far: {what} was higher after {rose}, lower after {fell}, the same after {same}.",
            "{n} sessions so far: {what} was higher after {rose}, lower after {fell}, the same after {same}.",
            found.n,
            what=tr("mood") if mood else tr("energy"),
            rose=number(lift.rose),
            fell=number(lift.fell),
            same=number(found.n - lift.rose - lift.fell),
        )
        wait = counted(
            "One session says little about the next, so there is no average yet. {n} more is enough for one.",
            "One session says little about the next, so there is no average yet. {n} more are enough for one.",
            found.sessions_missing,
        )
        return f"{told} {wait}"
    assert found.mean is not None
    if found.interval is None:
        return tr(
            "After each of {n} sessions the difference was the same: {mean}.",
            n=number(found.n),
            mean=signed(found.mean, 1),
        )
    numbers = {
        "by": number(abs(found.mean), 1),
        "low": signed(found.interval.low, 1),
        "high": signed(found.interval.high, 1),
        "n": number(found.n),
    }
    if not found.interval.spares_zero:
        said = (
            tr("No clear difference in mood so far: {mean} on average")
            if mood
            else tr("No clear difference in energy so far: {mean} on average")
        )
        likely = tr("(likely between {low} and {high}; {n} sessions).")
        told = f"{said} {likely}".format(mean=signed(found.mean, 1), **numbers)
        return f"{told} {tr('That is a common answer, and a fine one.')}"
    if found.mean > 0:
        said = (
            tr("Mood was {by} points higher after a session than before, on average")
            if mood
            else tr("Energy was {by} points higher after a session than before, on average")
        )
    else:
        said = (
            tr("Mood was {by} points lower after a session than before, on average")
            if mood
            else tr("Energy was {by} points lower after a session than before, on average")
        )
    likely = tr("(the difference is likely between {low} and {high}; {n} sessions).")
    early = tr("Still early: fewer than 20 sessions.") if found.stage is Stage.MEAN else ""
    return f"{said} {likely}".format(**numbers) + (f" {early}" if early else "")


def caution(lift: "Lift") -> str:
    """What low beginnings alone would do, said wherever an average is shown."""
    found = lift.change
    if found.stage in (Stage.EMPTY, Stage.DOTS):
        return ""
    if found.adjusted is not None:
        return tr(
            "Low moments tend to lift by themselves. Your {n} pairs of check-ins without a session put that at "
            "{own}; taking it away leaves {mean} (likely between {low} and {high}).",
            n=number(found.adjusted.controls),
            own=signed(found.adjusted.by_itself, 1),
            mean=signed(found.adjusted.mean, 1),
            low=signed(found.adjusted.low, 1),
            high=signed(found.adjusted.high, 1),
        )
    told = tr("Low moments tend to lift by themselves: after one, the next is often better, session or not.")
    if found.controls >= CONTROLS_NEEDED:
        more = tr(
            "Your pairs of check-ins without a session all began at the same value, so this cannot be told apart."
        )
    else:
        more = counted(
            "{n} more pair of check-ins at most 45 minutes apart without a session would tell the two apart. "
            "Until then these numbers claim nothing about the session itself.",
            "{n} more pairs of check-ins at most 45 minutes apart without a session would tell the two apart. "
            "Until then these numbers claim nothing about the session itself.",
            CONTROLS_NEEDED - found.controls,
        )
    return f"{told} {more}"


def note(change: Change) -> str:
    """The method in small words."""
    parts = [tr("A line is what a session went from and to; the wider, the more sessions did so.")]
    if change.stage in (Stage.MEAN, Stage.FIRM):
        parts.append(tr("The large dot is the mean, the bar its 95 % interval."))
    if change.n_eff is not None and change.n_eff < change.n - 0.5:
        parts.append(
            tr(
                "Neighbouring sessions resemble each other, so these {n} count like {worth}.",
                n=number(change.n),
                worth=number(round(change.n_eff)),
            )
        )
    if change.g_av is not None:
        parts.append(tr("Against your usual spread (Hedges g): {g}.", g=signed(change.g_av, 2)))
    return " ".join(parts)


def hint() -> str:
    return tr("Point at a line to read it, or press ↑ ↓.")


def slope_read(scale: Scale, slope: "Slope") -> str:
    return counted(
        "{n} session went from {before} to {after}",
        "{n} sessions went from {before} to {after}",
        slope.count,
        before=scale_value(scale, slope.before),
        after=scale_value(scale, slope.after),
    )


def method() -> tuple[str, ...]:
    """How it is worked out, and what could fool it."""
    return (
        tr(
            "For each session the last value before it is taken from the first one after it, at most 25 minutes after "
            "its end. What was written later stays out."
        ),
        tr("There is no average below {n} sessions. One session says little about the next.", n=number(8)),
        tr(
            "The interval is Student’s, at 95 %. Sessions that resemble their neighbours are counted as fewer, so that "
            "the interval becomes wider."
        ),
        tr(
            "Low moments lift by themselves. From ten pairs of check-ins without a session between them, at most 45 "
            "minutes apart, that part is worked out for you and taken away."
        ),
        tr(
            "What could fool it: you choose when to move, knowing that you moved colours what you say, and what is said "
            "right after a session may not last."
        ),
    )
