"""Search by a person's words: beginnings of words, names first, wishes that combine."""

import time
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Caution, Equipment, Exercise, Joint, Pattern, Posture
from upswing.domain.search import NO_FILTERS, Filters, find, index_of, search

LIBRARY = read_catalogue(resources.folder())
INDEX = index_of(LIBRARY)
ALL = tuple(LIBRARY.exercises.values())


def names(words: str, filters: Filters = NO_FILTERS) -> list[str]:
    return [each.id for each in find(INDEX, words, filters)]


words = st.sampled_from(
    [
        word
        for each in ALL
        for text in (each.name, *each.also, *each.cues)
        for word in text.split()
        if word.isalpha()
    ]
)
filters = st.builds(
    Filters,
    patterns=st.frozensets(st.sampled_from(list(Pattern)), max_size=4),
    postures=st.frozensets(st.sampled_from(list(Posture)), max_size=4),
    quiet=st.booleans(),
    no_floor=st.booleans(),
    at_hand=st.none() | st.frozensets(st.sampled_from(list(Equipment))),
    spare=st.frozensets(st.sampled_from(list(Joint)), max_size=3),
    cautions=st.frozensets(st.sampled_from(list(Caution)), max_size=3),
)


def test_without_words_and_wishes_everything_comes_in_the_order_of_the_library() -> None:
    assert find(INDEX, "") == find(INDEX, "  -  ") == ALL


def test_a_name_that_is_just_these_words_comes_first() -> None:
    assert names("squat")[0] == "squat"
    assert names("Push-up")[0] == "push-up"
    assert names("diamond push-up")[0] == "close-push-up"


@pytest.mark.parametrize("typed", ["pushup", "push up", "PUSH-UP", "Püsh-Úp", "push-ups", "pushups"])
def test_spelling_makes_no_difference(typed: str) -> None:
    assert "push-up" in names(typed)


def test_names_come_before_muscles_and_muscles_before_cues() -> None:
    found = names("calf")
    assert found[0] == "calf-stretch"
    heels = names("heel")
    assert heels[0] == "heel-taps"
    assert heels.index("heel-taps") < heels.index("plank")


def test_the_words_of_gyms_find_the_plain_ones() -> None:
    assert "glute-bridge" in names("gluteus")
    assert "squat" in names("quads")
    assert "prone-w-squeeze" in names("rear delts")


def test_a_word_that_is_nowhere_finds_nothing() -> None:
    assert names("xylophone") == []
    assert names("squat xylophone") == []


@given(words, words)
def test_more_words_never_find_more(first: str, second: str) -> None:
    assert set(names(f"{first} {second}")) == set(names(first)) & set(names(second))


@given(words, words, words)
def test_the_order_of_the_words_does_not_matter_to_what_is_found(first: str, second: str, third: str) -> None:
    found = {frozenset(names(" ".join(order))) for order in permutations((first, second, third))}
    assert len(found) == 1


@given(words, st.data())
def test_what_a_word_finds_its_beginning_finds_too(word: str, data: st.DataObject) -> None:
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert set(names(word)) <= set(names(beginning))


@given(st.sampled_from(ALL))
def test_every_movement_is_first_for_its_own_name(exercise: Exercise) -> None:
    assert find(INDEX, exercise.name)[0] is exercise


@given(st.text(max_size=30))
def test_no_text_is_too_odd_to_type(text: str) -> None:
    assert set(find(INDEX, text)) <= set(ALL)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll")), max_size=6))
def test_capitals_make_no_difference(text: str) -> None:
    assert find(INDEX, text.casefold()) == find(INDEX, text)


@given(words, filters)
def test_wishes_only_take_away(word: str, wishes: Filters) -> None:
    free = names(word)
    wished = names(word, wishes)
    assert [name for name in free if name in set(wished)] == wished
    assert all(wishes.allow(LIBRARY.exercises[name]) for name in wished)


@given(filters)
def test_every_wish_is_met(wishes: Filters) -> None:
    for each in find(INDEX, "", wishes):
        assert not wishes.patterns or each.pattern in wishes.patterns
        assert not wishes.postures or each.posture in wishes.postures
        assert each.quiet or not wishes.quiet
        assert not (wishes.no_floor and each.posture.value.startswith("floor"))
        assert not (wishes.no_floor and each.posture in (Posture.KNEELING, Posture.SIDE))
        assert not wishes.spare & set(each.loads)
        assert not wishes.cautions & set(each.avoid_if)
        if wishes.at_hand is not None:
            assert set(each.equipment) <= wishes.at_hand | {Equipment.WALL, Equipment.MAT}


def test_nothing_at_hand_still_means_wall_and_floor() -> None:
    found = names("", Filters(at_hand=frozenset()))
    assert {"wall-push-up", "glute-bridge", "squat"} <= set(found)
    assert "box-squat" not in found


def test_kind_to_the_wrist_standing_and_quiet() -> None:
    found = names("", Filters(spare=frozenset({Joint.WRIST}), no_floor=True, quiet=True))
    assert "squat" in found
    assert not {"wall-push-up", "plank", "cat-cow"} & set(found)


def test_a_single_search_needs_no_index() -> None:
    assert search(LIBRARY, "squat") == find(INDEX, "squat")


def test_a_search_is_faster_than_a_key_stroke() -> None:
    begun = time.process_time()
    for word in ("p", "pu", "pus", "push", "push u", "chest", "breath", "", "squat deep", "zzz"):
        find(INDEX, word)
    assert (time.process_time() - begun) / 10 < 0.010


def test_marks_and_own_movements_are_wishes_like_any_other() -> None:
    liked, disliked = frozenset({"squat", "plank"}), frozenset({"plank"})
    assert names("", Filters(among=liked)) == [each.id for each in ALL if each.id in liked]
    assert names("", Filters(among=liked, aside=disliked)) == ["squat"]
    assert names("", Filters(among=frozenset())) == []
    assert names("", Filters(own=True)) == []


def test_an_index_takes_over_what_has_not_changed_and_nothing_else() -> None:
    squat, plank = LIBRARY.exercises["squat"], LIBRARY.exercises["plank"]
    renamed = replace(squat, name="Deep sit", own=True)
    added = replace(plank, id="mine", name="Sofa plank", own=True)
    changed = LIBRARY.with_own([renamed, added], archived=["plank"])
    index = index_of(changed, INDEX)
    assert [entry.exercise for entry in index.entries] == list(changed.offered())
    assert index == index_of(changed)
    assert find(index, "deep sit")[0] is renamed
    assert find(index, "", Filters(own=True)) == (renamed, added)
    assert "plank" not in [each.id for each in find(index, "plank")]
