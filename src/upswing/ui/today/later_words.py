"""What the check-in on Today asks: how it feels now, or how it feels a while after a session."""

from datetime import datetime, timedelta

from upswing.domain.session import Activity, Session
from upswing.ui.text import tr

HALF_AN_HOUR_UNTIL, AN_HOUR_UNTIL = timedelta(minutes=45), timedelta(minutes=75)


def check_in_question(later: Session | None, now: datetime) -> str:
    """`later` is the session that is asked about, None where none is."""
    if later is None or later.ended_at is None:
        return tr("How do you feel right now?")
    ago, what = now - later.ended_at, what_words(later.activity)
    if ago < HALF_AN_HOUR_UNTIL:
        return tr("It is half an hour since your {what}. How do you feel now?", what=what)
    if ago < AN_HOUR_UNTIL:
        return tr("It is an hour since your {what}. How do you feel now?", what=what)
    return tr("It is more than an hour since your {what}. How do you feel now?", what=what)


def what_words(activity: Activity) -> str:
    """What one has done, within a sentence."""
    return {
        Activity.MOBILITY: tr("stretching"),
        Activity.YOGA: tr("yoga"),
        Activity.PILATES: tr("Pilates"),
        Activity.BREATHING: tr("breathing"),
        Activity.WALK: tr("walk"),
        Activity.RUN: tr("run"),
        Activity.CYCLE: tr("bike ride"),
        Activity.DANCE: tr("dancing"),
        Activity.SWIM: tr("swim"),
        Activity.TENNIS: tr("tennis"),
    }.get(activity, tr("session"))
