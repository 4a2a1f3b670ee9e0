"""A draft of one's own movement: what the kind of movement fills in, what a model lends, and what stays typed."""

from functools import cache

import pytest
from hypothesis import given, settings

from own_drafts import drafts, nearly_right
from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Measure, Mistake, Pattern, Posture
from upswing.domain.own_check import Fault, Wrong, exercise_of, faults_in, names_in, plain
from upswing.domain.own_draft import Draft, draft_of, ladders_for, like, of_kind, said
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.search import search


@cache
def library() -> Catalogue:
    return read_catalogue(resources.folder())


READY = Draft(name="Broom swing", pattern=Pattern.HINGE)


def wrong(draft: Draft) -> set[tuple[str, Wrong]]:
    return {(fault.field, fault.wrong) for fault in faults_in(draft)}


@given(drafts)
def test_whatever_is_typed_is_a_movement_or_has_named_faults(draft: Draft) -> None:
    faults = faults_in(draft)
    if faults:
        with pytest.raises(ValueError, match="no movement yet"):
            exercise_of(draft, "own-it", library())
    else:
        own = OwnExercise(exercise_of(draft, "own-it", library()), figure=draft.figure)
        again = exercise_of(draft_of(own), "own-it", library())
        assert again == own.exercise


@given(nearly_right)
def test_a_movement_that_was_kept_can_always_be_changed_again(draft: Draft) -> None:
    if not faults_in(draft):
        kept = OwnExercise(exercise_of(draft, "own-it", library()), figure="squat")
        assert faults_in(draft_of(kept)) == ()
        assert exercise_of(draft_of(kept), "own-it", library()) == kept.exercise


def test_a_name_and_a_kind_are_all_one_needs() -> None:
    assert wrong(Draft()) == {("name", Wrong.NEEDED), ("pattern", Wrong.NEEDED)}
    assert faults_in(of_kind(said(Draft(), name="Broom swing"), Pattern.HINGE, library())) == ()


@pytest.mark.parametrize("name", ["", "   ", "\t\n", "\u200b", "\ud800", "\u2066\u2069"])
def test_a_name_that_cannot_be_seen_is_no_name(name: str) -> None:
    assert ("name", Wrong.NEEDED) in wrong(said(READY, name=name))


def test_each_fault_names_its_field_and_its_line() -> None:
    draft = said(
        READY,
        name="x" * 81,
        low=9,
        high=8,
        tempo=(0.0, 0.0, 0.1, 21.0),
        how=("Stand.", "Stand.", "y" * 401),
        mistakes=(Mistake("Round back", ""),),
        met=99.0,
    )
    assert faults_in(draft) == (
        Fault("name", Wrong.TOO_LONG, 0, 80, 81),
        Fault("high", Wrong.ORDER, 0, 9, 8),
        Fault("tempo", Wrong.RANGE, 3, 20.0, 21.0),
        Fault("met", Wrong.RANGE, 0, 25.0, 99.0),
        Fault("how", Wrong.TOO_LONG, 2, 400, 401),
        Fault("how", Wrong.TWICE, 1),
        Fault("mistakes", Wrong.HALF, 0),
    )


def test_a_range_that_no_one_could_do_is_a_fault_of_its_unit() -> None:
    assert wrong(said(READY, high=201)) == {("high", Wrong.RANGE)}
    assert wrong(said(READY, measure=Measure.HOLD, high=201)) == set()
    assert wrong(said(READY, measure=Measure.DURATION, high=121)) == {("high", Wrong.RANGE)}


def test_a_repetition_takes_at_least_half_a_second() -> None:
    assert wrong(said(READY, tempo=(0.2, 0.0, 0.2, 0.0))) == {("tempo", Wrong.TOO_QUICK)}


def test_text_is_kept_as_one_line_without_what_cannot_be_shown() -> None:
    assert plain("  Broom\n\tswing\x07 \u202etwice ") == "Broom swing twice"
    assert names_in("Sweep, the  swing ,, ") == ("Sweep", "the swing")


def test_other_names_are_kept_once_and_never_the_name_itself() -> None:
    made = exercise_of(said(READY, also="Sweep, Broom swing, Sweep"), "own-it", library())
    assert made.also == ("Sweep",)


def test_empty_lines_are_left_away() -> None:
    draft = said(READY, how=("", "Stand.", " "), mistakes=(Mistake("", " "), Mistake("Haste", "Slow down")))
    made = exercise_of(draft, "own-it", library())
    assert made.how == ("Stand.",)
    assert made.mistakes == (Mistake("Haste", "Slow down"),)


def test_the_kind_fills_in_what_is_usual_and_nothing_that_was_chosen() -> None:
    draft = said(Draft(), posture=Posture.KNEELING, low=3, high=4)
    squat = of_kind(draft, Pattern.SQUAT, library())
    assert (squat.posture, squat.low, squat.high) == (Posture.KNEELING, 3, 4)
    assert "front of the thighs" in squat.primary_muscles
    assert not set(squat.primary_muscles) & set(squat.secondary_muscles)
    stretch = of_kind(squat, Pattern.YOGA, library())
    assert stretch.posture is Posture.KNEELING
    assert stretch.measure is Measure.HOLD
    assert "front of the thighs" not in stretch.primary_muscles


@pytest.mark.parametrize("pattern", Pattern)
def test_every_kind_gives_a_movement_that_can_be_kept_at_once(pattern: Pattern) -> None:
    draft = of_kind(said(Draft(), name="Mine"), pattern, library())
    made = exercise_of(draft, "own-mine", library())
    assert made.pattern is pattern
    assert made.ladder == ""


def test_a_library_without_that_kind_leaves_the_draft_as_it_is() -> None:
    empty = Catalogue({}, {})
    assert of_kind(Draft(), Pattern.PUSH, empty) == said(Draft(), pattern=Pattern.PUSH)


def test_a_model_lends_everything_but_its_name() -> None:
    model = library().exercises["single-leg-hinge"]
    draft = like(said(Draft(), name="Drinking bird"), model, model.id)
    made = exercise_of(draft, "own-bird", library())
    for field in (
        *("also", "pattern", "ladder", "measure", "one_sided", "target", "tempo", "posture", "quiet", "space"),
        *("equipment", "primary_muscles", "secondary_muscles", "loads", "avoid_if", "effort", "met", "met_code"),
        *("how", "cues", "mistakes", "breathing"),
    ):
        assert getattr(made, field) == getattr(model, field), field
    assert (made.name, made.own, draft.figure) == ("Drinking bird", True, model.id)


@pytest.mark.parametrize("model_id", library().exercises)
def test_every_movement_of_the_library_can_be_the_model(model_id: str) -> None:
    draft = like(said(Draft(), name="Mine"), library().exercises[model_id], model_id)
    assert faults_in(draft) == ()
    assert exercise_of(draft, "own-mine", library()).target == library().exercises[model_id].target


def test_what_was_typed_stays_when_a_model_is_chosen_or_another_one() -> None:
    draft = said(Draft(), how=("My own first step.",), breathing="Slowly.")
    first = like(draft, library().exercises["squat"], "squat")
    second = like(first, library().exercises["plank"], "plank")
    assert second.how == ("My own first step.",)
    assert second.breathing == "Slowly."
    assert second.cues == library().exercises["plank"].cues
    assert second.figure == "plank"


def test_after_a_model_another_kind_changes_the_kind_alone_and_leaves_its_ladder() -> None:
    draft = like(Draft(), library().exercises["squat"], "squat")
    other = of_kind(draft, Pattern.LUNGE, library())
    assert other.pattern is Pattern.LUNGE
    assert other.ladder == ""
    assert other.primary_muscles == draft.primary_muscles
    assert of_kind(draft, Pattern.SQUAT, library()).ladder == draft.ladder


def test_a_ladder_suits_the_kinds_of_its_movements() -> None:
    for pattern in Pattern:
        for ladder in ladders_for(pattern, library()):
            kinds = {library().exercises[rung].pattern for rung in ladder.rungs} | {ladder.pattern}
            assert pattern in kinds


def test_on_a_ladder_it_has_the_rung_where_it_stands() -> None:
    squat = library().exercises["squat"]
    made = exercise_of(like(said(Draft(), name="Mine"), squat, ""), "own-mine", library())
    grown = library().with_own([made])
    assert grown.ladder_of("own-mine")[made.rung - 1] == made
    assert made.rung == squat.rung + 1


def test_it_is_found_by_its_name_its_other_names_its_cues_and_its_muscles() -> None:
    draft = said(
        of_kind(Draft(name="Besenschwung"), Pattern.HINGE, library()),
        also="Kehren",
        cues=("Fegen",),
        equipment=(Equipment.TOWEL,),
    )
    grown = library().with_own([exercise_of(draft, "own-it", library())])
    for words in ("besensch", "kehren", "fegen", "glutes besen"):
        assert [each.id for each in search(grown, words)] == ["own-it"]


@settings(max_examples=30)
@given(drafts)
def test_choosing_a_kind_or_a_model_never_takes_typed_text_away(draft: Draft) -> None:
    typed = said(draft, how=draft.how, name=draft.name, mistakes=draft.mistakes)
    after = of_kind(like(typed, library().exercises["squat"], "squat"), Pattern.PUSH, library())
    assert (after.how, after.name, after.mistakes) == (draft.how, draft.name, draft.mistakes)
