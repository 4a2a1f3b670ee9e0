"""The plan, asked for: from the record and the wishes to the next dose, and to what Today shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from threading import Lock
from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.days import monday_of
from upswing.domain.exercise import Exercise
from upswing.domain.plan import Choice, PlanChoice, PlanKind, PlannedItem, PlannedSession
from upswing.domain.routine import Routine
from upswing.domain.script import Script, script_of_plan, script_of_routine, shortened
from upswing.domain.script.suiting import suited
from upswing.domain.search import NO_FILTERS, Filters
from upswing.domain.session import NOTHING_TOLD, Activity, Session, SessionState, Told
from upswing.domain.shuffle import drawn
from upswing.domain.status import Status
from upswing.insights.record import LoadWeek, StrengthRecord
from upswing.journal.circumstances import Wishes, circumstances_of, readiness_of
from upswing.journal.journal import Journal
from upswing.journal.later import asked_later, is_later
from upswing.journal.outlook import Outlook, outlook_of
from upswing.journal.past import Past
from upswing.journal.today import DayState, Today, WeekDay, untold, worth_a_look
from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_after, coming_sessions, on_a_later_day
from upswing.planner.constants import RESTART_DAYS
from upswing.planner.edits import edited, stand_ins
from upswing.planner.history import History
from upswing.planner.jogging import next_jog
from upswing.planner.ladders import ladders_from
from upswing.planner.mornings import MORNING_DAYS
from upswing.planner.next_session import next_session, planned, read
from upswing.planner.places import Place, places
from upswing.planner.weeks import WeekOfPlan, weeks_of_plan

FRESH_CHECK_IN = timedelta(minutes=60)
"""A check-in younger than this still tells how a person feels now."""
HOLDS = timedelta(minutes=1)
"""A plan depends on the time too: it is made anew after so long, though nothing was entered."""
CORRECTED_WITHIN = timedelta(minutes=15)
"""Tapping again this soon mends the check-in instead of adding one."""
FRAMES = ("first-steps-a", "first-steps-b")
"""The routines that lend their warm-up and cool-down to the plan, in turn."""
ON_GENTLE_DAYS = "one-movement"
JOGS = "walk-jog"
"""The routine whose stages are the planner's rungs of jogging."""
AHEAD = 6
WEEKS_BACK = 8
ALL_WEEKS = 10_000


class Planning:
    """Questions about the plan, and the few verbs of the main job that need it."""

    def __init__(
        self,
        journal: Journal,
        wishes: Callable[[], Wishes],
        now: Callable[[], datetime],
    ) -> None:
        self._journal = journal
        self._wishes = wishes
        self._now = now
        self._ladders = ladders_from(journal.library.shipped)
        self._past = Past(journal)
        self._known: tuple[tuple[object, ...], datetime, Today] | None = None
        self._turn = Lock()

    def next(self) -> PlannedSession:
        """The next dose, for now, with what the person has changed for today."""
        return self._edited(next_session(self._history(), self._circumstances(), self._ladders))

    def coming(self, count: int = AHEAD, wishes: Wishes | None = None) -> tuple[PlannedSession, ...]:
        """The next sessions, on the days they fall on if each of them is done; what they would be with other
        `wishes`, to look at before one decides."""
        return coming_sessions(self._history(), self._circumstances(wishes), self._ladders, count)

    def draw_ahead(self, seed: int) -> None:
        """Draws the days of next week, where chance is to draw them and has not yet. Nothing else is written."""
        if not self._wishes().shuffle:
            return
        _, day = self._moment()
        monday = monday_of(day) + timedelta(days=7)
        weeks = {week.monday: week for week in self._journal.kept.weeks()}
        if monday not in weeks:
            before = weeks.get(monday - timedelta(days=7))
            self._journal.kept.keep_week(monday, seed, drawn(seed, before.weekdays[-1] if before else None))

    def today(self) -> Today:
        """Everything Today shows, on any thread. Within a minute it is planned again only if something else than how
        the person feels was entered or wished since."""
        with self._turn:
            now, day = self._moment()
            stamp = (self._journal.plans.writes, self._wishes(), day)
            known = self._known
            if known is None or known[0] != stamp or not timedelta(0) <= now - known[1] < HOLDS:
                known = self._known = (stamp, now, self._today(day))
        return replace(known[2], check_in=self.felt_lately())

    def _today(self, day: date) -> Today:
        journal, history = self._journal, self._history()
        circumstances = self._circumstances()
        ledger = read(history, circumstances, self._ladders)
        as_planned = planned(ledger, circumstances, self._ladders)
        edit = journal.plans.edit_on(day)
        plan = edited(as_planned, edit.items, self._catalogue) if edit is not None else as_planned
        choice = journal.plans.choice_on(day)
        is_left = plan.kind is not as_planned.kind or (choice is not None and choice.choice is not Choice.LESS)
        from_then = next(on_a_later_day(circumstances, 1)) if is_left else circumstances
        coming = coming_after(ledger, from_then, self._ladders, AHEAD)
        ahead = tuple(each.day for each in coming if each.kind is PlanKind.SESSION)
        monday = monday_of(day)
        sunday = monday + timedelta(days=6)
        of_week = [each for each in journal.sessions.between(monday, sunday) if _is_over(each)]
        resting = self._resting_in(monday, sunday) | ({day} if plan.kind is not as_planned.kind else set())
        waiting = journal.sessions.interrupted()
        before = [each.day for each in history if each.day < day]
        told = journal.wellness.between(day - timedelta(days=MORNING_DAYS), day)
        said = next((each for each in told if each.day == day), None)
        return Today(
            day=day,
            plan=plan,
            script=self.script(plan, choice),
            choice=choice,
            check_in=None,
            interrupted=waiting,
            interrupted_sets=len(journal.sessions.sets_of(waiting.id)) if waiting else 0,
            done=tuple(each for each in of_week if each.day == day),
            days_away=(day - before[-1]).days if before else None,
            next_day=next((each for each in ahead if each > day), None),
            week=tuple(_week_day(monday + timedelta(n), day, of_week, resting, ahead) for n in range(7)),
            as_planned=as_planned,
            edit=edit,
            status=journal.statuses.on(day),
            wellness=said,
            readiness=readiness_of(said),
            asks_about=untold(history, told, day),
            looked_at=worth_a_look(history, day),
            declined=tuple(each for each in journal.rises.all() if each.day == day),
        )

    def felt_lately(self) -> CheckIn | None:
        """The newest check-in, where it is of this hour."""
        now, _ = self._moment()
        latest = self._journal.check_ins.latest(now)
        return latest if latest is not None and _is_fresh(latest, now) else None

    def feel(self, mood: int | None, energy: int | None, *, after: UUID | None = None) -> None:
        """A tap on the check-in strip; `after` is the session that it is asked about half an hour later. Said again
        within a quarter of an hour it mends the check-in just made.

        Raises LookupError when that session is not there."""
        now, _ = self._moment()
        check_ins, sessions = self._journal.check_ins, self._journal.sessions
        latest = check_ins.latest(now + CORRECTED_WITHIN)
        stands_alone = latest is not None and (latest.occasion is Occasion.PLAIN or is_later(latest, sessions))
        if latest is not None and stands_alone and now - latest.at <= CORRECTED_WITHIN and after is None:
            check_ins.amend(replace(latest, mood=mood, energy=energy))
        elif after is not None:
            check_ins.add(mood, energy, occasion=Occasion.AFTER, session_id=after)
        else:
            check_ins.add(mood, energy)

    def asks_later(self) -> Session | None:
        """The session that ended between half an hour and two hours ago, of which nobody has told since how it feels
        now; None where there is none, or another one is under way."""
        now, _ = self._moment()
        return asked_later(now, self._journal.sessions, self._journal.check_ins)

    def begin(self, script: Script, activity: Activity) -> Session:
        """Begins a session; the check-in of the last hour, if there is one, is the one before it."""
        now, _ = self._moment()
        latest = self._journal.check_ins.latest(now)
        fresh = latest is not None and latest.occasion is Occasion.PLAIN and _is_fresh(latest, now)
        return self._journal.sessions.begin(script, activity, felt=latest.id if latest and fresh else None)

    def end(
        self,
        session_id: UUID,
        *,
        stopped: bool,
        active_s: int,
        mood: int | None,
        energy: int | None,
        effort: int | None,
        told: Told = NOTHING_TOLD,
    ) -> None:
        """Ends a session, early or not, with how it felt."""
        sessions = self._journal.sessions
        end = sessions.stop if stopped else sessions.finish
        end(session_id, effort=effort, active_s=active_s, mood=mood, energy=energy, told=told)

    def script(self, plan: PlannedSession, choice: PlanChoice | None = None) -> Script | None:
        """What leads through a plan: the frames in turn for a session, five minutes of it where less was chosen or
        readiness asks for no more, and a gentle one for every other day. None where the library has no such
        routine."""
        routines, history = self._catalogue.routines, self._history()
        if plan.kind is not PlanKind.SESSION:
            routine = routines.get(ON_GENTLE_DAYS)
            if routine is None:
                return None
            return self._suiting(script_of_plan(plan, routine, self._catalogue, "Stretch and breathe"))
        strength = sum(1 for each in history if each.sets)
        frame = routines[FRAMES[strength % len(FRAMES)]]
        script = self._suiting(script_of_plan(plan, frame, self._catalogue, frame.name))
        if any(reason.code == "readiness-five-minutes" for reason in plan.reasons):
            return replace(shortened(script), effort_aim=script.effort_aim)
        return shortened(script) if choice is not None and choice.choice is Choice.LESS else script

    def felt_before(self, session_id: UUID) -> tuple[int | None, int | None]:
        """Mood and energy of the check-in before this session."""
        before = self._journal.check_ins.around(session_id)
        said = next((each for each in before if each.occasion is Occasion.BEFORE), None)
        return (said.mood, said.energy) if said else (None, None)

    def stage_of(self, routine: Routine) -> int:
        """The stage in which a routine that grows goes on, from 1: jogging on the planner's rung, every other one
        stage further after each session of it that was finished. After a long break it begins anew."""
        if not routine.stages:
            return 1
        if routine.id == JOGS:
            jog = next_jog(self._history(), self._circumstances())
            return min(jog.rung, len(routine.stages)) if jog is not None else 1
        _, day = self._moment()
        since = self._journal.sessions.between(day - timedelta(days=RESTART_DAYS - 1), day)
        finished = sum(
            each.state is SessionState.FINISHED
            and each.script is not None
            and each.script.routine_id == routine.id
            for each in since
        )
        return min(1 + finished, len(routine.stages))

    def script_of(self, routine: Routine, stage: int | None = None) -> Script:
        """A routine as it stands; one of the plan's frames with today's plan in it; one that grows in its `stage`,
        from 1, by default the one in which it goes on."""
        if routine.id in FRAMES:
            plan = self.next()
            if plan.kind is PlanKind.SESSION:
                return self._suiting(script_of_plan(plan, routine, self._catalogue, routine.name))
        return script_of_routine(routine, self._catalogue, self.stage_of(routine) if stage is None else stage)

    def standing_on(self, ladder_id: str) -> str:
        """The movement of this ladder that was done last; empty where none was."""
        rungs = set(self._catalogue.ladders[ladder_id].rungs) if ladder_id in self._catalogue.ladders else set()
        done = (exposure.exercise_id for past in reversed(self._history()) for exposure in past.exposures)
        return next((each for each in done if each in rungs), "")

    def weeks(self, wishes: Wishes | None = None, *, past: int = WEEKS_BACK) -> tuple[WeekOfPlan, ...]:
        """Up to `past` weeks, and the coming ones: done, planned, and the cap; what they would be with other
        `wishes`."""
        return weeks_of_plan(self._history(), self._circumstances(wishes), self._ladders, past=past)

    def strength_record(self) -> StrengthRecord:
        """Every set, the movements they were done with, and the weeks up to this one: for the insights, on any
        thread."""
        weeks = self.weeks(past=ALL_WEEKS)
        now = next((place for place, week in enumerate(weeks) if week.is_now), len(weeks) - 1)
        return StrengthRecord(
            self._journal.sessions.sets_between(date.min, date.max),
            self._catalogue.exercises,
            tuple(LoadWeek(each.starts_on, each.done, each.cap) for each in weeks[: now + 1]),
        )

    def places(self) -> tuple[Place, ...]:
        """Where the person stands on each ladder, and what the next step needs."""
        return places(self._history(), self._circumstances(), self._ladders)

    def outlook(
        self,
        *,
        days_per_week: int | None = None,
        minutes: int | None = None,
        weekdays: frozenset[int] | None = None,
    ) -> Callable[[], Outlook]:
        """The whole plan ahead, or what it would be with other wishes, which stay as they are: the record is read
        now, and what is handed back works it out, on any thread. Raises StorageError."""
        wishes = self._wishes()
        wishes = wishes if days_per_week is None else replace(wishes, days_per_week=days_per_week)
        wishes = wishes if minutes is None else replace(wishes, minutes=minutes)
        wishes = wishes if weekdays is None else replace(wishes, weekdays=weekdays)
        _, day = self._moment()
        history, choice = self._history(), self._journal.plans.choice_on(day)
        strength = sum(1 for each in history if each.sets)
        return partial(
            outlook_of,
            history,
            self._circumstances(wishes),
            self._ladders,
            self._catalogue,
            self._catalogue.routines[FRAMES[strength % len(FRAMES)]],
            self._journal.plans.edit_on(day),
            from_tomorrow=choice is not None and choice.choice is not Choice.LESS,
        )

    def stand_ins(self, item: PlannedItem, filters: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
        """The movements that may take the place of a planned one today, nearest first: none heavier, none that
        the person has put aside, none that a health answer advises against."""
        circumstances = self._circumstances()
        safe = replace(filters, cautions=filters.cautions | circumstances.cautions)
        safe = replace(safe, spare=safe.spare | circumstances.injured_at)
        found = stand_ins(item, self._catalogue, safe)
        return tuple(each for each in found if each.id not in circumstances.not_for_me)

    def _resting_in(self, first: date, last: date) -> set[date]:
        """The days on which rest was chosen, and those on which the person is ill or on a break."""
        choices = self._journal.plans.choices_between(first, last)
        days = (first + timedelta(n) for n in range((last - first).days + 1))
        said = {day: self._journal.statuses.on(day) for day in days}
        away = {day for day, each in said.items() if each and each.status in (Status.ILL, Status.ON_BREAK)}
        return away | {each.day for each in choices if each.choice is Choice.REST}

    def _suiting(self, script: Script) -> Script:
        """The plan leaves out what is advised against; so do the warm-up and the cool-down that it borrows."""
        fits = suited(script, self._catalogue, self._journal.limits()).script
        return fits if fits.steps else script

    def _edited(self, plan: PlannedSession) -> PlannedSession:
        edit = self._journal.plans.edit_on(plan.day)
        return edited(plan, edit.items, self._catalogue) if edit is not None else plan

    def _moment(self) -> tuple[datetime, date]:
        now = self._now()
        return now, self._journal.day_of(now)

    def _history(self) -> History:
        return self._past.history()

    def _circumstances(self, wishes: Wishes | None = None) -> Circumstances:
        now, day = self._moment()
        return circumstances_of(self._journal, self._wishes() if wishes is None else wishes, now, day)

    @property
    def _catalogue(self) -> Catalogue:
        return self._journal.library.catalogue


def _is_over(session: Session) -> bool:
    return session.state is not SessionState.UNDER_WAY


def _is_fresh(check_in: CheckIn, now: datetime) -> bool:
    return now - check_in.at <= FRESH_CHECK_IN


def _week_day(
    day: date, today: date, sessions: list[Session], resting: set[date], planned: tuple[date, ...]
) -> WeekDay:
    done = [each for each in sessions if each.day == day]
    if any(each.activity is Activity.STRENGTH for each in done):
        return WeekDay(day, DayState.DONE)
    if done:
        return WeekDay(day, DayState.ACTIVE)
    if day in resting:
        return WeekDay(day, DayState.REST)
    return WeekDay(day, DayState.PLANNED if day >= today and day in planned else DayState.OPEN)
