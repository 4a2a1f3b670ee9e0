"""The boundary table of "talking to someone may help": each trigger just below, at, and just above."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.identity import new_id
from upswing.domain.kept_answer import CardShown
from upswing.insights.hard_moments import READ_DAYS, day_moods, has_dropped, is_hard, is_low_for_long
from upswing.insights.quiet_cards import stands

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def felt(back: int, mood: int | None, *, minute: int = 0, written_later: timedelta | None = None) -> CheckIn:
    """So many days back, written at once or so much later."""
    at = NOON - timedelta(days=back) + timedelta(minutes=minute)
    entered = None if written_later is None else at + written_later
    return CheckIn(new_id(at), at, at.date(), mood, 3, entered_at=entered)


def days(moods: dict[int, int]) -> list[CheckIn]:
    """One check-in a day: the mood by how many days ago."""
    return [felt(back, mood) for back, mood in moods.items()]


def on(backs: Iterable[int], mood: int) -> dict[int, int]:
    return dict.fromkeys(backs, mood)


LONG = [
    ("nine low days of fourteen", on(range(9), -3) | on(range(9, 14), 0), False),
    ("ten low days of fourteen", on(range(10), -3) | on(range(10, 14), 0), True),
    ("eleven low days of fourteen", on(range(11), -3) | on(range(11, 14), 0), True),
    ("ten low days and nothing else said", on(range(10), -3), True),
    ("ten days at −2", on(range(10), -2), False),
    ("ten days at −4", on(range(10), -4), True),
    ("nine at the bottom and one at −2", on(range(9), -5) | {9: -2}, False),
    ("nine low days, nine of them all that was said", on(range(9), -5), False),
    ("the tenth low day is the fourteenth back, today counted", on(range(9), -3) | {13: -3}, True),
    ("the tenth low day is the fifteenth back", on(range(9), -3) | {14: -3}, False),
    ("ten low days that ended yesterday", on(range(1, 11), -3), True),
    ("four good days among ten low ones", on(range(10), -3) | on(range(10, 14), 5), True),
    ("nothing at all", {}, False),
]


@pytest.mark.parametrize(("moods", "comes"), [each[1:] for each in LONG], ids=[each[0] for each in LONG])
def test_a_mood_of_minus_three_or_less_on_ten_of_the_last_fourteen_days(
    moods: dict[int, int], comes: bool
) -> None:
    assert is_low_for_long(day_moods(days(moods)), TODAY) is comes


SEVEN, BEFORE = range(7), range(7, 35)
DROPS = [
    ("two points lower", on(SEVEN, 0) | on(BEFORE, 2), True),
    ("three points lower", on(SEVEN, -1) | on(BEFORE, 2), True),
    ("one point lower", on(SEVEN, 1) | on(BEFORE, 2), False),
    ("a seventh of a point short of two", on(range(6), 0) | {6: 1} | on(BEFORE, 2), False),
    ("a seventh of a point more than two", on(range(6), 0) | {6: -1} | on(BEFORE, 2), True),
    ("two points higher", on(SEVEN, 2) | on(BEFORE, 0), False),
    ("two points lower among good days", on(SEVEN, 3) | on(BEFORE, 5), True),
    ("five days logged of the seven", on(range(5), 0) | on(BEFORE, 2), True),
    ("four days logged of the seven", on(range(4), 0) | on(BEFORE, 2), False),
    ("the five oldest of the seven", on(range(2, 7), 0) | on(BEFORE, 2), True),
    ("fourteen days logged of the 28", on(SEVEN, 0) | on(range(7, 21), 2), True),
    ("thirteen days logged of the 28", on(SEVEN, 0) | on(range(7, 20), 2), False),
    ("the fourteenth is the oldest of the 28", on(SEVEN, 0) | on(range(7, 20), 2) | {34: 2}, True),
    ("the fourteenth is one day too old", on(SEVEN, 0) | on(range(7, 20), 2) | {35: 2}, False),
    ("the eighth day belongs to the days before", on(SEVEN, 0) | on(range(8, 21), 2) | {7: 2}, True),
]


@pytest.mark.parametrize(("moods", "comes"), [each[1:] for each in DROPS], ids=[each[0] for each in DROPS])
def test_a_week_two_points_below_the_four_weeks_before(moods: dict[int, int], comes: bool) -> None:
    assert has_dropped(day_moods(days(moods)), TODAY) is comes


def test_either_of_the_two_is_enough_and_good_days_are_neither() -> None:
    assert is_hard(days(on(range(10), -3)), TODAY)
    assert is_hard(days(on(SEVEN, 3) | on(BEFORE, 5)), TODAY)
    assert not is_hard(days(on(range(35), 1)), TODAY)


@pytest.mark.parametrize(
    ("of_the_day", "low"),
    [([-3, -3], True), ([-5, -1], True), ([-4, -2, -3], True), ([-3, -3, -2], False), ([-5, -5, 2], False)],
)
def test_the_mood_of_a_day_is_the_mean_of_its_check_ins(of_the_day: list[int], low: bool) -> None:
    others = days(on(range(1, 10), -3))
    today = [felt(0, mood, minute=minute) for minute, mood in enumerate(of_the_day)]
    assert day_moods(today)[TODAY] == Fraction(sum(of_the_day), len(of_the_day))
    assert is_low_for_long(day_moods(others + today), TODAY) is low


def test_a_day_weighs_the_same_however_often_it_was_told() -> None:
    many_low = [felt(0, -5, minute=minute) for minute in range(20)]
    assert not has_dropped(day_moods(many_low + days(on(range(1, 7), 2) | on(BEFORE, 2))), TODAY)


@pytest.mark.parametrize(
    ("late", "counts"),
    [
        (timedelta(0), True),
        (timedelta(minutes=10), True),
        (timedelta(minutes=11), True),
        (timedelta(hours=24), True),
        (timedelta(hours=24, seconds=1), False),
        (timedelta(days=3), False),
    ],
)
def test_what_was_written_later_counts_and_what_is_for_the_diary_does_not(late: timedelta, counts: bool) -> None:
    told = [*days(on(range(1, 10), -3)), felt(0, -3, written_later=late)]
    assert is_low_for_long(day_moods(told), TODAY) is counts


def test_check_ins_around_sessions_count_and_those_without_a_mood_do_not() -> None:
    around = [CheckIn(new_id(NOON), NOON, TODAY, -3, 1, Occasion.AFTER)]
    silent = [felt(0, None)]
    others = days(on(range(1, 10), -3))
    assert is_low_for_long(day_moods(others + around), TODAY)
    assert not is_low_for_long(day_moods(others + silent), TODAY)
    assert day_moods(silent) == {}


SHOWN = [
    ("never shown", None, True),
    ("shown today", CardShown("card", TODAY), True),
    ("shown today and put away", CardShown("card", TODAY, TODAY), False),
    ("shown yesterday", CardShown("card", TODAY - timedelta(days=1)), False),
    ("shown 13 days ago", CardShown("card", TODAY - timedelta(days=13)), False),
    ("shown 14 days ago", CardShown("card", TODAY - timedelta(days=14)), True),
    ("shown 15 days ago", CardShown("card", TODAY - timedelta(days=15)), True),
    ("put away 13 days ago", CardShown("card", TODAY - timedelta(days=13), TODAY - timedelta(days=13)), False),
    ("put away 14 days ago", CardShown("card", TODAY - timedelta(days=14), TODAY - timedelta(days=14)), True),
    ("shown tomorrow, by a clock since set back", CardShown("card", TODAY + timedelta(days=1)), False),
    ("shown in two weeks, by a clock since set back", CardShown("card", TODAY + timedelta(days=14)), True),
]


@pytest.mark.parametrize(("shown", "comes"), [each[1:] for each in SHOWN], ids=[each[0] for each in SHOWN])
def test_it_comes_at_most_once_in_fourteen_days_and_never_in_a_session(
    shown: CardShown | None, comes: bool
) -> None:
    assert stands(shown, TODAY, called_for=True, in_session=False) is comes
    assert not stands(shown, TODAY, called_for=True, in_session=True)


def test_it_does_not_come_uncalled_but_what_has_come_today_stays() -> None:
    assert not stands(None, TODAY, called_for=False, in_session=False)
    assert stands(CardShown("card", TODAY), TODAY, called_for=False, in_session=False)
    assert not stands(CardShown("card", TODAY), TODAY, called_for=False, in_session=True)


histories = st.lists(st.tuples(st.integers(0, 60), st.integers(-5, 5)), max_size=60)


def _check_ins(history: Sequence[tuple[int, int]]) -> list[CheckIn]:
    return [felt(back, mood, minute=minute) for minute, (back, mood) in enumerate(history)]


@given(histories, st.randoms())
def test_the_order_of_the_entries_does_not_matter(history: list[tuple[int, int]], chance: Random) -> None:
    told = _check_ins(history)
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert is_hard(told, TODAY) == is_hard(shuffled, TODAY)


@given(histories)
def test_no_rule_looks_further_back_than_is_read(history: list[tuple[int, int]]) -> None:
    told = _check_ins(history)
    read = [each for each in told if (TODAY - each.day).days < READ_DAYS]
    assert is_hard(read, TODAY) == is_hard(told, TODAY)


@given(histories)
def test_a_lower_mood_today_never_takes_the_card_away(history: list[tuple[int, int]]) -> None:
    told = _check_ins([each for each in history if each[0] > 0])
    at_zero, at_the_bottom = [*told, felt(0, 0)], [*told, felt(0, -5)]
    assert is_hard(at_the_bottom, TODAY) or not is_hard(at_zero, TODAY)
