"""When a quiet card stands on Today: seldom, never in a session, and not again once it was put away.

Standard library only: Today asks this at the start."""

from datetime import date

from upswing.domain.kept_answer import CardShown

QUIET_DAYS = 14
"""A card comes at most once in so many days."""


def stands(shown: CardShown | None, today: date, *, called_for: bool, in_session: bool) -> bool:
    """Whether the card stands on Today now. `shown` is when it stood last, `called_for` what its own rule says.

    A card that has come stays for that day, so that it does not flicker while a person taps, until it is put away;
    the next one may come 14 days after the day on which the last one came. A day in the future (the clock was set
    back) counts like one as far in the past. During a session no card stands, whatever was shown."""
    if in_session:
        return False
    if shown is not None and shown.day == today:
        return shown.put_away_on is None
    if shown is not None and abs((today - shown.day).days) < QUIET_DAYS:
        return False
    return called_for
