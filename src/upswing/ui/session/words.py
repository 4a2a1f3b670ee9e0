"""What the session says at each moment, made from the player's state alone."""

from dataclasses import dataclass, replace
from math import ceil, floor

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.player.flow import HALF_TIME_FROM_S, whole_seconds
from upswing.domain.player.prompts import CUE_S
from upswing.domain.player.state import Phase, Player
from upswing.domain.rest import HowLong, RestNow
from upswing.domain.routine import Part
from upswing.domain.script import Script, Step
from upswing.domain.session import Activity
from upswing.ui.routines.words import seconds_words
from upswing.ui.session.dial import BREATH_IN_S, BREATH_S, DialState
from upswing.ui.text import clock_text, counted, tr
from upswing.ui.words import activity_name, dose, side_name

HALF_S = 3.0
"""For so long it says that half of a hold or a duration is over."""
REST_STEP_S = 0.125
"""The ring of a rest moves so often: to breathe that is smooth enough, and a rest is long."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything on the stage but the figure. `exercise_id` is the movement the figure shows."""

    phase_word: str
    name: str
    cue: str
    following: str
    dial: DialState
    exercise_id: str


def moment(player: Player, catalogue: Catalogue, now: float) -> Moment:
    """The stage at `now`."""
    resting = player.is_between_sets and player.next_step is not None
    shown = player.next_step if resting else player.current
    assert shown is not None
    exercise = catalogue.exercises[shown.exercise_id]
    if shown.open_ended:
        return _open_moment(player, exercise, now)
    name = (
        exercise.name
        if shown.side is None
        else tr("{name}, {side}", name=exercise.name, side=side_name(shown.side))
    )
    return Moment(
        phase_word=_phase_word(player, now),
        name=name,
        cue=_cue(player, exercise, now),
        following=_following(player, catalogue),
        dial=_dial(player, shown, now),
        exercise_id=exercise.id,
    )


def _open_moment(player: Player, exercise: Exercise, now: float) -> Moment:
    """A clock that runs up: the ring is the minute, the number all of the time, the name what was picked."""
    active_s = player.active(now)
    ready = player.phase is Phase.GET_READY
    number, share = _minutes_and_seconds(int(active_s)), active_s % 60 / 60
    open_dial = DialState(number, tr("minutes"), share, "warm", paused=player.paused, widest="00:00")
    return Moment(
        phase_word=_phase_word(player, now) if ready or player.paused else tr("Under way"),
        name=activity_name(Activity(player.script.kind)),
        cue=_cue(player, exercise, now) if has_cues(player.current, exercise) else "",
        following="" if ready else tr("Press Enter when you are done"),
        dial=_dial(player, player.current, now) if ready else open_dial,
        exercise_id=exercise.id,
    )


def has_cues(step: Step, exercise: Exercise) -> bool:
    """Whether the cues of the movement are those of the step: not where it only stands for a clock of many."""
    return not step.open_ended or exercise.measure is Measure.DURATION


def rest_words(rest: RestNow) -> str:
    """What is said of a rest that ran when the session was interrupted."""
    left = counted("{n} second is left", "{n} seconds are left", ceil(rest.left_s))
    return {
        HowLong.AS_PAUSED: tr("Your rest stood still meanwhile: {left}.", left=left),
        HowLong.RAN_ON: tr("Your rest ran on meanwhile: {left}.", left=left),
        HowLong.OVER: tr("Your rest is over by now. There is a moment to get ready."),
        HowLong.ANEW: tr("The clock of this computer was set back meanwhile, so your rest begins anew."),
    }[rest.how]


def put_away_words(script: Script, catalogue: Catalogue) -> str:
    """What is said of own movements in the script that were put away since; empty where there is none."""
    used = dict.fromkeys(step.exercise_id for step in script.steps)
    names = [catalogue.exercises[each].name for each in used if each in catalogue.archived]
    if not names:
        return ""
    if len(names) == 1:
        return tr("“{name}” is put away in your library. Here it has stayed.", name=names[0])
    return tr("{names} are put away in your library. Here they have stayed.", names=", ".join(names))


def shortened_words(player: Player) -> str:
    """What is said of a session that has been made shorter, with what is left of it from the step at hand on."""
    fewer = tr("One set fewer of each movement that has more than one.")
    first = player.next_place if player.is_between_sets else player.step
    if player.is_over or first is None:
        return fewer
    left_s = replace(player.script, steps=player.script.steps[first:]).estimate_s
    left = counted("About {n} minute is left.", "About {n} minutes are left.", max(1, round(left_s / 60)))
    return f"{fewer} {left}"


def _phase_word(player: Player, now: float) -> str:
    if player.paused:
        return tr("Paused")
    if player.switches_sides:
        return tr("Switch sides")
    if player.is_getting_ready(now):
        return tr("Get ready")
    if player.is_between_sets:
        return tr("Rest. Next:") if player.next_step else tr("Rest")
    if _is_half(player, now):
        return tr("Half time")
    return {Part.WARM_UP: tr("Warm-up"), Part.WORK: _set_word(player.current), Part.COOL_DOWN: tr("Cool-down")}[
        player.current.part
    ]


def _is_half(player: Player, now: float) -> bool:
    timed = player.phase is Phase.WORK and player.current.measure is not Measure.REPS
    timed = timed and not player.current.open_ended
    half_s = player.phase_target_s / 2
    return timed and player.phase_target_s >= HALF_TIME_FROM_S and 0 <= player.elapsed(now) - half_s < HALF_S


def _set_word(step: Step) -> str:
    if step.sets == 1:
        return tr("Go")
    return tr("Set {number} of {sets}", number=step.set_number, sets=step.sets)


def _cue(player: Player, exercise: Exercise, now: float) -> str:
    if player.phase is Phase.GET_READY or player.is_between_sets:
        return exercise.how[0] if exercise.how else ""
    if not exercise.cues:
        return ""
    return exercise.cues[int(player.elapsed(now) // CUE_S) % len(exercise.cues)]


def _following(player: Player, catalogue: Catalogue) -> str:
    place = player.next_place
    if player.is_between_sets and place is not None:
        known = {outcome.step for outcome in player.outcomes}
        place = next((i for i in range(place + 1, len(player.script.steps)) if i not in known), None)
    if place is None:
        return tr("Then: how you feel")
    step = player.script.steps[place]
    name, in_minutes = catalogue.exercises[step.exercise_id].name, step.measure is Measure.DURATION
    said = seconds_words(step.target) if in_minutes else dose(step.measure, step.target, 1)
    return tr("Then: {name}, {dose}", name=name, dose=said)


def _dial(player: Player, shown: Step, now: float) -> DialState:
    state = _running_dial(player, shown, now)
    widest = "" if shown.measure is Measure.REPS and player.phase is Phase.WORK else _whole(player)
    return replace(state, dotted=player.phase is Phase.GET_READY, paused=player.paused, widest=widest)


def _running_dial(player: Player, shown: Step, now: float) -> DialState:
    if player.phase is Phase.GET_READY:
        share = player.elapsed(now) / player.phase_target_s if player.phase_target_s else 1.0
        ahead = "" if shown.open_ended else _dose_ahead(shown)
        return DialState(_left(player, now), ahead, share, "warm")
    if player.is_between_sets:
        breath_s = floor(player.elapsed(now) / REST_STEP_S + 1e-6) * REST_STEP_S
        share = min(1.0, breath_s / player.phase_target_s) if player.phase_target_s else 1.0
        breath = tr("breathe in") if breath_s % BREATH_S < BREATH_IN_S else tr("breathe out")
        return DialState(_left(player, now), _dose_ahead(shown), share, "accent", breath_s, breath)
    if shown.measure is Measure.REPS:
        done = player.shown_reps(now)
        caption = tr("to go") if done < shown.target else tr("press Enter when done")
        if player.counted:
            return DialState(str(done), tr("of {target}", target=shown.target), done / shown.target, "warm")
        if not player.paces:
            return DialState(str(shown.target), tr("press Enter when done"), 0.0, "warm")
        return DialState(
            str(shown.target - done), caption, player.elapsed(now) / max(1.0, player.phase_target_s), "warm"
        )
    over = player.over_s(now)
    if over > 0 and not player.ends_by_itself:
        return DialState(f"+{clock_text(whole_seconds(over))}", tr("Enter when you let go"), 1.0, "accent")
    share = player.elapsed(now) / player.phase_target_s if player.phase_target_s else 1.0
    caption = tr("hold") if shown.measure is Measure.HOLD else ""
    return DialState(_left(player, now), caption, share, "warm")


def _minutes_and_seconds(seconds: int) -> str:
    """0:45: beside the word for minutes, 45 alone would be three quarters of an hour."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _whole(player: Player) -> str:
    """All the time of the phase, which is the widest number that it shows as it counts down."""
    return clock_text(ceil(player.phase_target_s - 1e-6))


def _left(player: Player, now: float) -> str:
    return clock_text(ceil(player.remaining_s(now) - 1e-6))


def _dose_ahead(step: Step) -> str:
    return dose(step.measure, step.target, 1)
