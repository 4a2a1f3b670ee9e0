"""The two quiet cards of Today: "talking to someone may help", and the kind note about rest. Both read a few weeks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from upswing.domain.catalogue import Catalogue
from upswing.domain.kept_answer import CardShown
from upswing.insights import hard_moments, over_exercise
from upswing.insights.over_exercise import TooMuch, Trained, WeekDone
from upswing.insights.quiet_cards import stands
from upswing.journal.kept import Kept
from upswing.journal.pen import Pen
from upswing.planner.history import past_sessions
from upswing.planner.mornings import with_mornings
from upswing.planner.weeks import WeekOfPlan

TALKING, REST = "talking-may-help", "rest-is-part-of-it"


class HardMoments:
    """Questions may be asked from any thread. What a card says is never kept, only the day on which it came."""

    def __init__(self, pen: Pen, kept: Kept, catalogue: Callable[[], Catalogue]) -> None:
        self._pen = pen
        self._kept = kept
        self._catalogue = catalogue

    def talking_may_help(self) -> bool:
        """Whether "talking to someone may help" stands on Today. Reads the check-ins of the last 42 days at most.
        Raises StorageError."""
        today = self._pen.today()
        shown = self._kept.card(TALKING)
        in_session = self._in_session()
        if not _could_come(shown, today, in_session=in_session):
            return stands(shown, today, called_for=False, in_session=in_session)
        first = today - timedelta(days=hard_moments.READ_DAYS - 1)
        with self._pen.reading() as reading:
            check_ins = reading.check_ins(first, today)
        return stands(shown, today, called_for=hard_moments.is_hard(check_ins, today), in_session=in_session)

    def rest_is_part_of_it(self, weeks: Callable[[], Sequence[WeekOfPlan]]) -> TooMuch | None:
        """What the kind note about rest speaks of, None when it does not stand on Today. `weeks` are the last weeks
        of the plan; they are asked for only when the note could come. Raises StorageError."""
        today = self._pen.today()
        shown = self._kept.card(REST)
        in_session = self._in_session()
        came_today = shown is not None and shown.day == today
        if not came_today and not _could_come(shown, today, in_session=in_session):
            return None
        found = self._too_much(weeks(), today)
        if not stands(shown, today, called_for=found is not None, in_session=in_session):
            return None
        return found or TooMuch.HARD

    def has_come(self, card: str) -> None:
        """The card (`TALKING` or `REST`) stands on Today now: kept once, for this day."""
        today = self._pen.today()
        shown = self._kept.card(card)
        if shown is None or shown.day != today:
            self._kept.keep_card(CardShown(card, today))

    def put_away(self, card: str) -> None:
        """The person has put it away."""
        today = self._pen.today()
        shown = self._kept.card(card) or CardShown(card, today)
        self._kept.keep_card(replace(shown, put_away_on=today))

    def _too_much(self, weeks: Sequence[WeekOfPlan], today: date) -> TooMuch | None:
        first = today - timedelta(days=over_exercise.READ_DAYS - 1)
        with self._pen.reading() as reading:
            sessions, sets = reading.sessions(first, today), reading.sets(first, today)
            told = reading.wellness(first, today)
        of = {each.id: tuple(done for done in sets if done.session_id == each.id) for each in sessions}
        past = past_sessions([(each, of[each.id]) for each in sessions], self._catalogue())
        trained = [
            Trained(session.day, exposure.pattern.value, _most(exposure.pain, exposure.morning_pain))
            for session in with_mornings(past, told).values()
            for exposure in session.exposures
            if exposure.amounts
        ]
        done = [WeekDone(each.starts_on, each.done, each.cap) for each in weeks]
        return over_exercise.too_much(sessions, trained, done, today)

    def _in_session(self) -> bool:
        with self._pen.reading() as reading:
            return reading.session_under_way() is not None


def _could_come(shown: CardShown | None, today: date, *, in_session: bool) -> bool:
    """Whether the rule of the card has to be asked at all."""
    return stands(shown, today, called_for=True, in_session=in_session) and (shown is None or shown.day != today)


def _most(*pains: int | None) -> int | None:
    return max((each for each in pains if each is not None), default=None)
