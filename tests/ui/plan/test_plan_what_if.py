"""What if: other days, minutes and weekdays are seen beside the plan before they are kept."""

from pathlib import Path

import pytest
from planner_at_home import HeldClock, at_home, at_the_plan, settled_in, with_weeks
from pytestqt.qtbot import QtBot

from upswing.ui.plan.what_if import Gist, Wish, difference, gist_of, lines
from upswing.ui.rail import Place
from visitor import Guest

NOW = Gist(("Mon", "Wed", "Fri", "Sun"), (10, 12), (17, 20))


def says(guest: Guest) -> str:
    guest.rests()
    return guest.reads()


def test_fewer_days_are_shown_beside_the_plan_and_nothing_changes_before_they_are_kept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(with_weeks(tmp_path, 3), HeldClock()) as guest:
        guest.clock.wait(21 * 86_400)
        view = at_the_plan(guest)
        planning, current = guest.given.planning, guest.given.preferences.current
        now, then = gist_of(planning.outlook()()), gist_of(planning.outlook(days_per_week=2)())
        assert len(then.days) < len(now.days)
        assert not guest.sees("what-if-keep")
        guest.click(guest.named("Days a week: 2 days"))
        read = says(guest)
        assert difference(now, then) in read
        for gist in (now, then):
            assert all(answer in read for _, answer in lines(gist))
        assert guest.given.preferences.current == current
        guest.click("what-if-keep")
        guest.rests()
        assert guest.given.preferences.current.days_per_week == 2
        assert gist_of(planning.outlook()()) == then
        assert not guest.sees("what-if-keep")
        assert view.what_if.wish is None


def test_leaving_it_as_it_was_takes_the_preview_away(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click(guest.named("Minutes a session: 15 minutes"))
        assert "A session takes 14–15 minutes instead of" in says(guest) or "A session takes" in says(guest)
        guest.click("what-if-leave")
        guest.rests()
        assert not guest.sees("what-if-keep")
        assert guest.named("Minutes a session: 20 minutes").isChecked()
        assert guest.given.preferences.current.minutes == 20


def test_weekdays_are_tried_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click("weekday-1")
        guest.click("weekday-5")
        read = says(guest)
        assert "Tue 24 Nov, Sat 28 Nov, Tue 1 Dec, Sat 5 Dec" in read
        guest.click("what-if-keep")
        guest.rests()
        assert guest.given.preferences.current.weekdays == (1, 5)
        assert [each.day.weekday() for each in guest.given.planning.coming(2)] == [1, 5]


def test_the_newest_of_several_wishes_is_the_one_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        for minutes in (10, 15, 25, 10, 15):
            guest.click(guest.named(f"Minutes a session: {minutes} minutes"))
        read = says(guest)
        then = gist_of(guest.given.planning.outlook(minutes=15)())
        assert all(answer in read for _, answer in lines(then))


def test_in_the_first_weeks_more_days_say_that_everyone_has_two_sessions(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click(guest.named("Days a week: 5 days"))
        read = says(guest)
        assert "In the first 2 weeks everyone has 2 sessions." in read
        assert "More than 3 sessions a week are never planned. The other days are for walks." in read
        assert "The coming weeks would stay as they are." in read


def test_what_is_tried_outlives_a_change_of_the_record_but_not_a_change_of_the_wishes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        guest.click(guest.named("Minutes a session: 15 minutes"))
        guest.rests()
        view.refresh()
        guest.rests()
        assert guest.sees("what-if-keep")
        guest.given.preferences.change(minutes=30)
        guest.rests()
        assert not guest.sees("what-if-keep")
        assert guest.named("Minutes a session: 30 minutes").isChecked()


def test_an_unusual_number_from_the_settings_is_among_the_choices(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, days_per_week=7, minutes=45), HeldClock()) as guest:
        at_the_plan(guest)
        assert guest.named("Days a week: 7 days").isChecked()
        assert guest.named("Minutes a session: 45 minutes").isChecked()


def chosen(guest: Guest) -> tuple[int, ...]:
    return guest.given.preferences.current.weekdays


def test_settings_offer_the_weekdays_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        assert guest.button("weekday-any").isChecked()
        guest.click("weekday-0")
        guest.click("weekday-3")
        assert chosen(guest) == (0, 3)
        guest.click("weekday-any")
        assert chosen(guest) == ()
        for day in range(7):
            guest.click(f"weekday-{day}")
        assert chosen(guest) == ()
        assert guest.button("weekday-any").isChecked()


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (NOW, "The coming weeks would stay as they are."),
        (Gist(("Tue",) * 4, (10, 12), (17, 20)), "As much as now, on other days."),
        (Gist(("Mon",) * 3, (10, 12), (17, 20)), "1 session fewer in the next two weeks."),
        (Gist(("Mon",) * 6, (10, 12), (17, 20)), "2 sessions more in the next two weeks."),
        (Gist(NOW.days, (6, 8), (17, 20)), "About 7 sets a week instead of 11."),
        (Gist(NOW.days, (10, 12), (15, 15)), "A session takes 15 minutes instead of 17–20 minutes."),
        (Gist((), (), (0, 0)), "4 sessions fewer in the next two weeks. About 0 sets a week instead of 11."),
    ],
)
def test_a_sentence_tells_what_differs(then: Gist, said: str) -> None:
    assert difference(NOW, then) == said


def test_a_plan_without_sessions_has_no_numbers_made_up() -> None:
    assert [answer for _, answer in lines(Gist((), (), (0, 0)))] == ["0 sessions", "–", "–", "–"]


def test_two_wishes_are_alike_when_all_of_them_are() -> None:
    assert Wish(3, 20) == Wish(3, 20, ())
    assert Wish(3, 20) != Wish(3, 20, (1,))
