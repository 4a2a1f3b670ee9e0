"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.days import monday_of
from upswing.storage.thinning import DAILY, MONTHLY, WEEKLY, kept

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
some = st.lists(moments, max_size=200)
FIRST = datetime(2024, 1, 1, 7, 12, tzinfo=UTC)


@given(backups=some)
def test_nothing_is_kept_that_was_not_there_and_never_too_much(backups: list[datetime]) -> None:
    assert kept(backups) <= set(backups)
    assert len(kept(backups)) <= DAILY + WEEKLY + MONTHLY


@given(backups=some.filter(bool))
def test_the_newest_is_always_kept(backups: list[datetime]) -> None:
    assert max(backups) in kept(backups)


@given(backups=some)
def test_thinning_twice_is_thinning_once(backups: list[datetime]) -> None:
    assert kept(kept(backups)) == kept(backups)


@given(backups=some)
def test_each_of_the_latest_days_weeks_and_months_with_a_backup_has_its_newest_one(
    backups: list[datetime],
) -> None:
    keep = kept(backups)
    for period, many in (
        (lambda moment: (moment.date(),), DAILY),
        (lambda moment: (monday_of(moment.date()),), WEEKLY),
        (lambda moment: (moment.year, moment.month), MONTHLY),
    ):
        for latest in sorted({period(moment) for moment in backups}, reverse=True)[:many]:
            newest = max(moment for moment in backups if period(moment) == latest)
            assert newest in keep


@given(gaps=st.lists(st.integers(1, 40), max_size=120))
def test_thinning_day_by_day_leaves_the_same_as_thinning_at_the_end(gaps: list[int]) -> None:
    now, there, ever = FIRST, set[datetime](), set[datetime]()
    for gap in gaps:
        now += timedelta(days=gap)
        ever.add(now)
        there = set(kept(there | {now}))
    assert there == kept(ever)


def test_two_years_of_daily_use_leave_a_week_a_month_and_a_year() -> None:
    days = [FIRST + timedelta(days=number) for number in range(730)]
    keep = sorted(kept(days), reverse=True)
    assert keep[:7] == days[:-8:-1]
    assert len(keep) == 7 + 2 + 11
    assert keep[-1] == datetime(2025, 1, 31, 7, 12, tzinfo=UTC)


def test_a_year_away_costs_no_backup() -> None:
    before = [FIRST + timedelta(days=number) for number in range(5)]
    back = FIRST + timedelta(days=400)
    assert kept([*before, back]) == {*before, back}
