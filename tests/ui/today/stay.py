"""Someone who has been training for a while: shared by the tests of Today."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from lodging import trains
from upswing.domain.exercise import Measure, Pattern
from upswing.domain.plan import PlannedItem
from upswing.domain.session import Activity
from upswing.journal.today import Today
from upswing.ui.rail import Place
from visitor import Guest

DAY_S = 86_400
TWO_WEEKS = (0, 3, 4, 3)
"""Days before each of the first sessions of the planner's worked examples: on days 0, 3, 7 and 10."""


def has_trained(guest: Guest, *waits: int) -> None:
    """Sessions as they were planned, each so many days after the one before; "nothing sore" on no morning."""
    guest.go(Place.SETTINGS)
    for days in waits:
        guest.clock.wait(days * DAY_S)
        trains(guest.given, guest.clock)
    guest.go(Place.TODAY)


def has_trained_at_the_top(guest: Guest, *waits: int) -> None:
    """The same with twelve repetitions of everything: more than was planned, and easy all the same."""
    guest.go(Place.SETTINGS)
    for days in waits:
        guest.clock.wait(days * DAY_S)
        script = now(guest).script
        assert script is not None
        steps = [replace(each, target=12) if each.measure is Measure.REPS else each for each in script.steps]
        session = guest.given.planning.begin(replace(script, steps=tuple(steps)), Activity.STRENGTH)
        for place, step in enumerate(steps):
            guest.given.journal.sessions.finish_set(
                session.id, place, step.target, next_step=place + 1, active_s=60 * (place + 1)
            )
        guest.given.journal.sessions.finish(session.id, effort=3, active_s=20 * 60)
    guest.go(Place.TODAY)


def days_later(guest: Guest, days: int) -> None:
    """Comes back to Today so many days later, at the same time."""
    guest.clock.wait(days * DAY_S)
    guest.go(Place.SETTINGS)
    guest.go(Place.TODAY)


def now(guest: Guest) -> Today:
    return guest.given.planning.today()


def week_read_out(guest: Guest) -> str:
    """The dots of the week as they are read out, once they have come to rest."""
    guest.rests()
    return guest.app.today.week.accessibleDescription()


def planned(guest: Guest, pattern: Pattern) -> PlannedItem | None:
    """What the plan has of this pattern today."""
    return next((each for each in now(guest).plan.items if each.pattern is pattern), None)


def pick(guest: Guest, pattern: Pattern, words: str) -> None:
    """Opens the menu of a movement and picks a line of it, by the keys."""
    guest.click(f"tile-{pattern}")
    menu = guest.before
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    place = next(n for n, text in enumerate(texts) if text.startswith(words))
    for _ in range(place + 1):
        guest.key(Qt.Key.Key_Down)
    guest.key(Qt.Key.Key_Return)
