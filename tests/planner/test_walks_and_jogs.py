"""Walks and walk–jog."""

from itertools import pairwise

import pytest
from asked import all_five, ask, at, circumstances, on, two_weeks

from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.planner.constants import JOG_MINUTES, WALK_MINUTES
from upswing.planner.history import PastSession
from upswing.planner.jogging import next_jog
from upswing.planner.walks import daily_minutes, filling_walk, minutes_of, next_walk


def walk(day: int, minutes: float = 30, effort: int | None = 3) -> PastSession:
    return PastSession(at(day), on(day), minutes, effort, Activity.WALK)


def run(day: int, effort: int | None = 4, pain: int | None = None) -> PastSession:
    return PastSession(at(day), on(day), 30, effort, Activity.RUN, pain=pain)


def walked(weeks: int) -> list[PastSession]:
    return [walk(7 * week + day) for week in range(weeks) for day in (0, 2, 4)]


def test_walks_grow_from_20_to_40_minutes_by_a_tenth_at_most() -> None:
    assert [minutes_of(week) for week in range(1, 12)] == [20, 22, 24, 26, 28, 30, 33, 36, 39, 40, 40]
    assert all(later <= 1.1 * before for before, later in pairwise(WALK_MINUTES))


def test_three_walks_a_week() -> None:
    assert next_walk([], circumstances(0)).minutes == 20
    third = next_walk(walked(1)[:2], circumstances(4))
    assert (third.minutes, third.done, third.allowed) == (20, 2, 3)
    assert next_walk(walked(1), circumstances(5)).minutes == 0
    assert next_walk(walked(1), circumstances(7)).minutes == 22


def test_a_week_without_a_walk_unlocks_nothing() -> None:
    assert next_walk([walk(0)], circumstances(12)).week == 2
    assert next_walk([walk(0), walk(16)], circumstances(21)).week == 3


@pytest.mark.parametrize(
    ("off", "minutes"), [(7, 26), (8, 20), (13, 20), (14, 13), (27, 13), (28, 13), (83, 13), (84, 20)]
)
def test_walks_come_back_as_sets_do(off: int, minutes: int) -> None:
    assert next_walk(walked(3), circumstances(18 + off)).minutes == minutes


def test_the_second_week_back_walks_seventy_percent() -> None:
    assert next_walk([*walked(3), walk(35)], circumstances(42)).minutes == 18
    assert next_walk([*walked(3), walk(35), walk(43)], circumstances(49)).minutes == 30


def test_a_walk_fits_the_day() -> None:
    assert next_walk(walked(9), circumstances(63, minutes=15)).minutes == 15
    assert next_walk(walked(9), circumstances(63, gentle_only=True)).minutes == 20
    assert next_walk(walked(9), circumstances(63, status=Status.ILL)).minutes == 0


def test_a_walk_fills_the_session_to_the_minutes_of_its_week() -> None:
    assert filling_walk(ask([], 0), circumstances(0)) == 2
    assert filling_walk(ask(two_weeks(), 14), circumstances(14)) == 8
    assert filling_walk(ask(two_weeks(), 14), circumstances(14, minutes=20)) == 3
    assert filling_walk(ask(two_weeks(), 12), circumstances(12)) == 0


def test_every_activity_counts_towards_daily_minutes() -> None:
    assert daily_minutes([all_five(0), walk(0, 20), run(2)]) == {on(0): 38, on(2): 30}


def test_jogging_begins_after_two_weeks_of_brisk_walks() -> None:
    assert next_jog(walked(1), circumstances(8)) is None
    assert next_jog([walk(day, effort=2) for day in range(14)], circumstances(14)) is None
    assert next_jog([walk(day, minutes=29) for day in range(14)], circumstances(14)) is None
    jog = next_jog(walked(2), circumstances(14))
    assert jog is not None
    assert (jog.rung, jog.running_minutes) == (1, 8)


def test_a_rung_of_jogging_needs_two_good_runs() -> None:
    def rung(*runs: PastSession) -> int | None:
        jog = next_jog([*walked(2), *runs], circumstances(runs[-1].day.toordinal() - on(0).toordinal() + 2))
        return None if jog is None else jog.rung

    assert rung(run(14)) == 1
    assert rung(run(14), run(16)) == 2
    assert rung(run(14), run(16, effort=7)) == 1
    assert rung(run(14), run(16, pain=3), run(18)) == 2
    assert rung(run(14, effort=None), run(16)) == 1


def test_jogging_rests_for_48_hours_and_comes_back_lower() -> None:
    runs = [run(14 + 2 * each) for each in range(20)]
    last = 14 + 38
    tomorrow = next_jog([*walked(2), *runs], circumstances(last + 1))
    later = next_jog([*walked(2), *runs], circumstances(last + 14))
    anew = next_jog([*walked(2), *runs], circumstances(last + 84))
    assert tomorrow is not None
    assert later is not None
    assert anew is not None
    assert (tomorrow.rests, tomorrow.running_minutes, tomorrow.rung) == (True, 18, 11)
    assert (later.rests, later.running_minutes) == (False, 9)
    assert anew.rung == 1


def test_jogging_has_eighteen_rungs_without_a_leap() -> None:
    assert len(JOG_MINUTES) == 18
    assert (JOG_MINUTES[0], JOG_MINUTES[-1]) == (8, 30)
    assert all(later <= before * 1.125 for before, later in pairwise(JOG_MINUTES))
