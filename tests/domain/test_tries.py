"""A wrong passphrase costs time, more with each, and never more than half a minute."""

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.tries import LONGEST_S, Tries


def test_the_pauses_grow_and_end_at_half_a_minute() -> None:
    assert [Tries(wrong).pause_s for wrong in range(9)] == [0, 1, 2, 4, 8, 16, 30, 30, 30]


def test_the_first_try_need_not_wait() -> None:
    assert Tries().left_s(0.0) == 0
    assert Tries().left_s(1e9) == 0


@given(wrong=st.integers(0, 10_000), last=st.floats(0, 1e9), later=st.floats(0, 100))
def test_what_is_left_of_a_pause_runs_out(wrong: int, last: float, later: float) -> None:
    tries = Tries(wrong, last).after_wrong(last)
    assert tries.wrong == wrong + 1
    assert 0 <= tries.left_s(last + later) <= LONGEST_S
    assert tries.left_s(last) == last + tries.pause_s - last
    assert tries.left_s(last + LONGEST_S + 1) == 0
