"""Which wish is in the way, and what is there without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Caution, Equipment, Joint, Pattern, Posture
from upswing.domain.search import Filters, find, index_of
from upswing.domain.wish import InTheWay, Wish, in_the_way, wishes_in, without, without_any

INDEX = index_of(read_catalogue(resources.folder()))
ASIDE = frozenset({"squat"})

filters = st.builds(
    Filters,
    patterns=st.frozensets(st.sampled_from(list(Pattern)), max_size=3),
    postures=st.frozensets(st.sampled_from(list(Posture)), max_size=2),
    quiet=st.booleans(),
    no_floor=st.booleans(),
    at_hand=st.none() | st.frozensets(st.sampled_from(list(Equipment))),
    spare=st.frozensets(st.sampled_from(list(Joint)), max_size=3),
    cautions=st.frozensets(st.sampled_from(list(Caution)), max_size=2),
    among=st.none() | st.just(frozenset({"squat", "plank"})),
    aside=st.just(ASIDE),
    own=st.booleans(),
)
words = st.sampled_from(["", "push", "squat", "xylophone"])


def test_every_wish_is_named_once() -> None:
    said = Filters(patterns=frozenset({Pattern.PUSH}), quiet=True, spare=frozenset({Joint.KNEE, Joint.WRIST}))
    assert wishes_in(said) == (
        Wish("patterns"),
        Wish("quiet"),
        Wish("spare", Joint.WRIST),
        Wish("spare", Joint.KNEE),
    )
    assert wishes_in(Filters(aside=ASIDE, cautions=frozenset({Caution.POOR_BALANCE}))) == ()


def test_no_equipment_at_all_is_a_wish_too() -> None:
    assert wishes_in(Filters(at_hand=frozenset())) == (Wish("at_hand"),)


@given(filters)
def test_taking_the_wishes_away_one_by_one_leaves_what_is_no_wish(said: Filters) -> None:
    left = said
    for wish in wishes_in(said):
        assert wish in wishes_in(left)
        left = without(left, wish)
        assert wish not in wishes_in(left)
    assert left == without_any(said) == Filters(aside=said.aside, cautions=said.cautions)


@given(words, filters)
def test_what_is_in_the_way_frees_as_much_as_it_says_and_nothing_frees_more(typed: str, said: Filters) -> None:
    freed = {wish: len(find(INDEX, typed, without(said, wish))) for wish in wishes_in(said)}
    without_words = len(find(INDEX, "", said)) if typed else 0
    found = in_the_way(INDEX, typed, said)
    if found is None:
        assert not any(freed.values())
        assert not without_words
    else:
        assert found.found == max([*freed.values(), without_words])
        assert found.found == (without_words if found.wish is None else freed[found.wish])


@pytest.mark.parametrize(
    ("typed", "said", "told"),
    [
        ("xylophone", Filters(), InTheWay(None, len(INDEX.entries))),
        ("xylophone", Filters(quiet=True, own=True), None),
        ("", Filters(), None),
    ],
)
def test_the_words_can_be_in_the_way(typed: str, said: Filters, told: InTheWay | None) -> None:
    assert in_the_way(INDEX, typed, said) == told
