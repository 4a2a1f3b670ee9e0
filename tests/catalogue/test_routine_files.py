"""Routine files in every kind of block, and routines that grow by stages."""

from collections.abc import Mapping

import pytest

from upswing import resources
from upswing.catalogue.entry import Entry
from upswing.catalogue.read import read_catalogue
from upswing.catalogue.routines import routine_of
from upswing.domain.catalogue import Catalogue
from upswing.domain.routine import (
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Part,
    Rounds,
    Routine,
    RoutineGroup,
    RoutineItem,
    Stage,
    Way,
)
from upswing.errors import CatalogueError


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return read_catalogue(resources.folder())


def item(movement: str, **fields: int) -> dict[str, object]:
    return {"movement": movement, **fields}


def straight(movement: str, sets: int = 2, amount: int = 8, rest_s: int = 60) -> dict[str, object]:
    return item(movement, sets=sets, amount=amount, rest_s=rest_s)


def block(kind: str, *items: dict[str, object], **fields: object) -> dict[str, object]:
    return {"part": "work", "planned": False, "kind": kind, "items": list(items), **fields}


def table(*blocks: dict[str, object], **fields: object) -> dict[str, object]:
    words = {"name": "Any", "group": "strength", "minutes": 5, "for_whom": "For you.", "about": "Some."}
    return {"id": "any", **words, "block": list(blocks), **fields}


def read(library: Catalogue, told: Mapping[str, object]) -> Routine:
    return routine_of(Entry("any.toml", "routine", told), library.exercises)


@pytest.mark.parametrize(
    ("told", "way", "items"),
    [
        (
            block("pairs", straight("squat"), straight("push-up")),
            Pairs(),
            (RoutineItem("squat", 2, 8, 60), RoutineItem("push-up", 2, 8, 60)),
        ),
        (
            block("circuit", straight("squat", 3), straight("plank", 1, 20)),
            Circuit(),
            (RoutineItem("squat", 3, 8, 60), RoutineItem("plank", 1, 20, 60)),
        ),
        (
            block("rounds", item("squat", amount=8, rest_s=10), rounds=3, rest_s=60),
            Rounds(3, 60),
            (RoutineItem("squat", 1, 8, 10),),
        ),
        (
            block("every-minute", item("squat", amount=8), rounds=4),
            EveryMinute(4),
            (RoutineItem("squat", 1, 8, 0),),
        ),
        (
            block("intervals", item("plank"), item("squat"), rounds=2, on_s=30, off_s=15),
            Intervals(2, 30, 15),
            (RoutineItem("plank", 1, 30, 15), RoutineItem("squat", 1, 30, 15)),
        ),
    ],
)
def test_each_kind_of_block_says_what_it_needs(
    library: Catalogue, told: dict[str, object], way: Way, items: tuple[RoutineItem, ...]
) -> None:
    (read_block,) = read(library, table(told)).blocks
    assert (read_block.part, read_block.way, read_block.items) == (Part.WORK, way, items)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            block("pairs", straight("squat", 2), straight("push-up", 3)),
            "block 1, items: the two movements of a pair have the same number of sets",
        ),
        (block("pairs", straight("squat")), "block 1, items: pairs need an even number of movements"),
        (block("circuit", straight("squat")), "block 1, items: a circuit has at least two movements"),
        (block("rounds", straight("squat"), rounds=3, rest_s=60), "item 1, sets: unknown field"),
        (block("rounds", item("squat", amount=8, rest_s=10), rounds=3), "block 1, rest_s: this field is missing"),
        (
            block("every-minute", item("squat", amount=15), rounds=3),
            "item 1, amount: expected at most 50 seconds of work in a minute, and this is 60",
        ),
        (block("every-minute", item("squat", amount=8, rest_s=9), rounds=3), "item 1, rest_s: unknown field"),
        (block("intervals", item("squat", amount=8), rounds=3, on_s=30, off_s=5), "item 1, amount: unknown field"),
        (block("intervals", item("squat"), rounds=3, on_s=5, off_s=5), "on_s: expected a whole number from 10"),
        (
            block("rounds", item("squat", amount=8, rest_s=10), rounds=3, rest_s=60, planned=True),
            "planned: expected false, since the plan gives straight sets",
        ),
    ],
)
def test_a_bad_block_is_named_with_its_field(library: Catalogue, told: dict[str, object], sentence: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        read(library, table(told))
    assert refused.value.sentence.startswith("any.toml, routine “any”, ")
    assert sentence in refused.value.sentence


JOGS = block(
    "rounds", item("jog", amount=70, rest_s=0), item("easy-walk", amount=80, rest_s=0), rounds=9, rest_s=0
)
FIRST: dict[str, object] = {"minutes": 20, "rounds": 8, "amounts": [60, 90]}
SECOND: dict[str, object] = {"minutes": 23, "rounds": 9, "amounts": [70, 80]}


def test_a_routine_that_grows_has_its_stages(library: Catalogue) -> None:
    routine = read(library, table(JOGS, minutes=23, group="walking", progression=[FIRST, SECOND]))
    assert routine.group is RoutineGroup.WALKING
    assert routine.stages == (Stage(20, 8, (60, 90)), Stage(23, 9, (70, 80)))
    first = routine.at(1)
    assert (first.minutes, first.blocks[0].way) == (20, Rounds(8, 0))
    assert [each.amount for each in first.blocks[0].items] == [60, 90]


@pytest.mark.parametrize(
    ("blocks", "stages", "sentence"),
    [
        ([JOGS], [SECOND, FIRST], "progression: the last stage is the routine as it stands"),
        ([JOGS, JOGS], [SECOND], "progression: a routine with stages has exactly one block of rounds"),
        ([JOGS], [{**FIRST, "amounts": [70]}, SECOND], "stage 1, amounts: expected 2 of them, found 1"),
        (
            [JOGS],
            [{**FIRST, "amounts": [70, 5]}],
            "stage 1, amounts: expected 0 or at least 10, found the number 5",
        ),
        ([JOGS], [{**FIRST, "amounts": [0, 0]}], "stage 1, amounts: expected at least one movement"),
        ([JOGS], [{**FIRST, "amounts": [70, -1]}], "stage 1, amounts: expected a whole number from 0"),
        ([JOGS], [{**FIRST, "rounds": 0}], "stage 1, rounds: expected a whole number from 1"),
        ([JOGS], [{**FIRST, "name": "One"}], "stage 1, name: unknown field"),
        ([JOGS], "all", "progression: expected a list, found the text “all”"),
    ],
)
def test_bad_stages_are_named(
    library: Catalogue, blocks: list[dict[str, object]], stages: object, sentence: str
) -> None:
    with pytest.raises(CatalogueError) as refused:
        read(library, table(*blocks, minutes=23, progression=stages))
    assert sentence in refused.value.sentence
