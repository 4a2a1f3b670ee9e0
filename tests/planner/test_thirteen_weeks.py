"""A novice who does what is asked, three asks a week for thirteen weeks."""

from asked import FIRST, asked_week_by_week, obey

from upswing.planner.history import PastSession
from upswing.planner.load import daily_loads, week_load


def thirteen_weeks() -> list[list[PastSession]]:
    lived = obey([], asked_week_by_week(13), readiness=4)
    return [[each for each in lived if (each.day - FIRST).days // 7 == week] for week in range(13)]


def test_the_sets_of_thirteen_weeks() -> None:
    sets = [sum(each.sets for each in week) for week in thirteen_weeks()]
    assert sets == [10, 10, 11, 12, 13, 7, 13, 14, 15, 16, 17, 10, 17]


def test_the_minutes_of_thirteen_weeks() -> None:
    minutes = [sum(each.minutes for each in week) for week in thirteen_weeks()]
    assert minutes == [36, 36, 49, 51, 53, 44, 55, 55, 57, 58, 59, 49, 61]


def test_no_session_of_thirteen_weeks_is_shorter_than_14_or_longer_than_21_minutes() -> None:
    assert {each.minutes for week in thirteen_weeks() for each in week} <= set(range(14, 22))


def test_the_load_of_thirteen_weeks() -> None:
    loads = [
        week_load(daily_loads([(each.day, each.effort, each.minutes) for each in week], week[0].day))
        for week in thirteen_weeks()
    ]
    assert (loads[0].load, loads[-1].load) == (144, 244)
    assert max(load.strain or 0 for load in loads) < 211
