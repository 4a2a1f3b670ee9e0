"""From what was kept to what the planner reads."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import Exercise, Measure, Pattern, Posture, Space, Target, Tempo
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Activity, Session, SessionState, SetDone
from upswing.planner.history import Morning, PastSession, PatternExposure, history_from
from upswing.planner.ladders import ladders_from

AT = datetime(2026, 3, 2, 18, tzinfo=UTC)


def movement(name: str, pattern: Pattern, ladder: str, rung: int, measure: Measure = Measure.REPS) -> Exercise:
    return Exercise(
        id=name,
        name=name,
        also=(),
        pattern=pattern,
        ladder=ladder,
        rung=rung,
        measure=measure,
        one_sided=name.startswith("single"),
        target=Target(5, 12) if measure is Measure.REPS else Target(10, 40),
        tempo=Tempo(2, 0, 2, 0),
        posture=Posture.STANDING,
        quiet=True,
        space=Space.MAT,
        equipment=(),
        primary_muscles=(),
        secondary_muscles=(),
        loads=(),
        avoid_if=(),
        effort=0.2 * rung,
        met=3.0,
        met_code="",
        how=(),
        cues=(),
        mistakes=(),
        breathing="",
    )


MOVEMENTS = (
    movement("wall", Pattern.PUSH, "push", 1),
    movement("kneeling", Pattern.PUSH, "push", 2),
    movement("reach", Pattern.PRESS, "press", 1),
    movement("single-hinge", Pattern.HINGE, "hinge", 1),
    movement("plank", Pattern.CORE_FRONT, "core-front", 1, Measure.HOLD),
    movement("cat", Pattern.MOBILITY, "mobility", 1),
)
CATALOGUE = Catalogue(
    {each.id: each for each in MOVEMENTS},
    {
        "push": Ladder("push", "Push", Pattern.PUSH, "", ("wall", "kneeling")),
        "press": Ladder("press", "Press", Pattern.PRESS, "", ("reach",)),
        "hinge": Ladder("hinge", "Hinge", Pattern.HINGE, "", ("single-hinge",)),
        "core-front": Ladder("core-front", "Core", Pattern.CORE_FRONT, "", ("plank",)),
    },
)


def kept(activity: Activity = Activity.STRENGTH, script: Script | None = None, day: int = 0) -> Session:
    start = AT + timedelta(days=day)
    return Session(
        uuid4(),
        activity,
        "",
        start,
        start.date(),
        SessionState.FINISHED,
        script,
        0,
        start,
        active_s=1200,
        effort=4,
    )


def a_set(session: Session, name: str, amount: int = 8, target: int = 8, **known: object) -> SetDone:
    done = SetDone(uuid4(), session.id, 0, name, Measure.REPS, amount, target, AT)
    return replace(done, **known)  # type: ignore[arg-type]


def read(
    session: Session, *sets: SetDone, mornings: dict[tuple[UUID, Pattern], Morning] | None = None
) -> PastSession:
    [past] = history_from([(session, sets)], CATALOGUE, mornings)
    return past


def test_sets_of_a_movement_are_one_exposure_on_its_rung() -> None:
    session = kept()
    past = read(session, a_set(session, "kneeling", 9), a_set(session, "kneeling", 7, pain=2))
    [push] = past.exposures
    assert (push.pattern, push.rung, push.amounts, push.target) == (Pattern.PUSH, 2, (9, 7), 8)
    assert not push.targets_met
    assert push.pain == 2
    assert (past.sets, past.minutes, past.effort, past.pain) == (2, 20, 4, 2)


def test_both_sides_are_one_set_and_the_weaker_side_counts() -> None:
    session = kept()
    sides = [(Side.LEFT, 8), (Side.RIGHT, 6), (Side.LEFT, 8), (Side.RIGHT, 8)]
    past = read(session, *(a_set(session, "single-hinge", amount, side=side) for side, amount in sides))
    assert past.exposures[0].amounts == (6, 8)
    assert past.sets == 2


def test_a_side_alone_is_a_set_that_missed_its_target() -> None:
    session = kept()
    past = read(session, a_set(session, "single-hinge", side=Side.LEFT))
    assert past.exposures[0].amounts == (8,)
    assert not past.exposures[0].targets_met


def test_other_movements_of_a_pattern_count_off_the_ladder() -> None:
    session = kept()
    past = read(session, a_set(session, "reach"))
    assert (past.exposures[0].pattern, past.exposures[0].rung) == (Pattern.PUSH, None)


def test_unknown_movements_are_sets_of_no_pattern() -> None:
    session = kept()
    past = read(
        session,
        a_set(session, "gone"),
        a_set(session, "lost", side=Side.LEFT),
        a_set(session, "lost", side=Side.RIGHT),
    )
    assert (past.exposures, past.sets) == ((), 2)


def test_mobility_and_sets_of_nothing_do_not_count() -> None:
    session = kept()
    assert read(session, a_set(session, "cat"), a_set(session, "wall", amount=0)).sets == 0


def test_only_working_steps_count() -> None:
    steps = tuple(Step("wall", part, Measure.REPS, 8, 4, 60) for part in (Part.WARM_UP, Part.WORK, Part.COOL_DOWN))
    session = kept(script=Script("", "strength", steps))
    past = read(session, *(a_set(session, "wall", step=step) for step in range(4)))
    assert past.sets == 2


@pytest.mark.parametrize("activity", [Activity.WALK, Activity.YOGA, Activity.OTHER])
def test_other_activities_keep_their_minutes_and_have_no_sets(activity: Activity) -> None:
    session = kept(activity)
    past = read(session, a_set(session, "wall"))
    assert (past.exposures, past.sets, past.minutes, past.activity) == ((), 0, 20, activity)


def test_a_walk_without_sets_is_a_past_session() -> None:
    assert read(kept(Activity.WALK)).minutes == 20


def test_only_strength_sessions_have_sets() -> None:
    push = PatternExposure(Pattern.PUSH, "wall", 1, (8, 8), 8)
    for activity in Activity:
        past = PastSession(AT, AT.date(), activity=activity, exposures=(push,), other_sets=1)
        assert past.sets == (3 if activity is Activity.STRENGTH else 0)


def test_the_morning_after_belongs_to_its_pattern() -> None:
    session = kept()
    mornings = {(session.id, Pattern.PUSH): Morning(pain=5, soreness=6)}
    past = read(session, a_set(session, "wall"), a_set(session, "plank"), mornings=mornings)
    push, core = past.exposures
    assert (push.morning_pain, push.soreness) == (5, 6)
    assert (core.morning_pain, core.soreness) == (None, None)
    assert core.measure is Measure.HOLD


def test_the_history_is_in_the_order_of_time() -> None:
    late, early = kept(day=3), kept(day=1)
    assert [past.day.day for past in history_from([(late, ()), (early, ())], CATALOGUE)] == [3, 5]


def test_the_ladders_are_those_of_the_catalogue_within_the_planners_range() -> None:
    ladders = ladders_from(CATALOGUE)
    assert set(ladders) == {Pattern.PUSH, Pattern.HINGE, Pattern.CORE_FRONT}
    wall, kneeling = ladders[Pattern.PUSH]
    assert (wall.rung, wall.low, wall.high, kneeling.effort) == (1, 8, 12, 0.4)
    [plank] = ladders[Pattern.CORE_FRONT]
    assert (plank.measure, plank.low, plank.high) == (Measure.HOLD, 10, 30)
    assert ladders[Pattern.HINGE][0].one_sided


def test_a_moment_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        PastSession(datetime(2026, 3, 2), AT.date())  # noqa: DTZ001
