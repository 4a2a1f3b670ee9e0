"""What unlocks the next rung, in words and numbers, and never more than is true."""

from dataclasses import replace
from datetime import date

import pytest

from lodging import library
from upswing.domain.catalogue import Ladder
from upswing.domain.exercise import Measure, Pattern
from upswing.planner.places import Place
from upswing.ui.library.ladder_words import PLANNED_LADDERS, here_words, ladder_heading, ladder_words

PUSH = library().ladders["push"]
PLACE = Place(
    Pattern.PUSH,
    "chair-push-up",
    3,
    9,
    Measure.REPS,
    2,
    12,
    8,
    12,
    "kneeling-push-up",
    1,
    rises_from=None,
    is_held=False,
    rests_until=None,
)


def said(place: Place | None, ladder: Ladder = PUSH, *, begun: bool = True) -> str:
    return " ".join(ladder_words(ladder, place, library(), begun=begun))


def test_the_next_rung_and_what_it_takes() -> None:
    assert said(PLACE) == (
        "You are at Chair push-up, rung 3 of 9: 2 × 12. "
        "Next: Kneeling push-up. It is offered after 2 sessions at 12 with effort to spare; one is done."
    )


@pytest.mark.parametrize(
    ("times", "words"), [(0, "none is done yet."), (1, "one is done."), (2, "A second set may come first.")]
)
def test_how_many_of_the_two_are_done(times: int, words: str) -> None:
    assert said(replace(PLACE, top_times=times)).endswith(words)


def test_holds_are_told_in_seconds() -> None:
    plank = replace(PLACE, measure=Measure.HOLD, sets=1, target=20, low=10, high=30, top_times=0)
    assert "rung 3 of 9: 20 seconds." in said(plank)
    assert "after 2 sessions at 30 seconds with effort to spare" in said(plank)


def test_nobody_who_has_not_begun_is_told_what_is_not_done() -> None:
    words = said(replace(PLACE, exercise_id="wall-push-up", rung=1, sets=1, target=8, top_times=0), begun=False)
    assert words.startswith("You begin at Wall push-up, rung 1 of 9: 8 times.")
    assert words.endswith("with effort to spare.")
    assert "yet" not in words


def test_a_week_between_two_rises_is_told_with_its_day() -> None:
    words = said(replace(PLACE, rises_from=date(2026, 11, 27)))
    assert words.endswith("It rose lately, so nothing more before Friday, 27 November.")


def test_after_pain_nothing_is_promised() -> None:
    resting = said(replace(PLACE, rests_until=date(2026, 11, 29), is_held=True))
    assert resting.endswith("It rests after strong pain, until Sunday, 29 November.")
    assert "Next" not in resting
    held = said(replace(PLACE, is_held=True))
    assert held.endswith("It hurt lately, so it rises no further for now.")
    assert "Next" not in held


def test_the_top_and_rungs_that_are_left_out_are_not_the_same() -> None:
    assert said(replace(PLACE, rung=9, next_exercise_id=None)).endswith("This is the top of the ladder.")
    left_out = said(replace(PLACE, next_exercise_id=None))
    assert left_out.endswith("The rungs above are left out, by your marks or by your answers about your health.")


def test_a_ladder_that_the_plan_leaves_out_says_so() -> None:
    assert said(None) == "Your plan leaves this ladder out for now, by your wishes, your marks or your answers."


@pytest.mark.parametrize("ladder", library().ladders.values(), ids=lambda each: each.id)
def test_nothing_wrong_is_said_about_any_ladder(ladder: Ladder) -> None:
    words = said(None, ladder)
    if not ladder.graded:
        assert words == ""
        assert here_words(ladder, planned=False, begun=True) == ""
        assert "harder" not in ladder_heading(ladder)
    elif ladder.id in PLANNED_LADDERS:
        assert "leaves this ladder out" in words
    else:
        assert words == "Your plan does not climb this ladder by itself. Try any of it when you like."
        assert here_words(ladder, planned=False, begun=True) == "done last"


def test_only_who_has_done_something_is_somewhere() -> None:
    assert here_words(PUSH, planned=True, begun=True) == "you are here"
    assert here_words(PUSH, planned=True, begun=False) == "you begin here"
