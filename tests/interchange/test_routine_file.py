"""A routine given to somebody comes back as it was; anything else is refused with a sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import (
    Block,
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
    StraightSets,
    Way,
)
from upswing.domain.routine_limits import MOST_S_OF_A_MINUTE
from upswing.errors import InterchangeError
from upswing.interchange.routine_file import (
    MOST_BYTES,
    SUFFIX,
    VERSION,
    read_routine,
    routine_from,
    routine_text,
    write_routine,
)

LIBRARY = read_catalogue(resources.folder())
EXERCISES = LIBRARY.exercises
SHIPPED = LIBRARY.routines

LIMITS = {Measure.REPS: (1, 50), Measure.HOLD: (5, 300), Measure.DURATION: (10, 7200)}
words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=40)
slugs = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)
movements = st.sampled_from(list(EXERCISES.values()))
rests = st.integers(0, 300)
rounds = st.integers(1, 30)


def amounts(exercise: Exercise) -> st.SearchStrategy[int]:
    return st.integers(*LIMITS[exercise.measure])


def items(sets: st.SearchStrategy[int], rest: st.SearchStrategy[int]) -> st.SearchStrategy[RoutineItem]:
    return movements.flatmap(lambda each: st.builds(RoutineItem, st.just(each.id), sets, amounts(each), rest))


def fits_a_minute(item: RoutineItem) -> bool:
    exercise = EXERCISES[item.exercise_id]
    rep_s = exercise.tempo.cycle_s if exercise.measure is Measure.REPS else 1
    return item.amount * rep_s <= MOST_S_OF_A_MINUTE


@st.composite
def blocks(draw: st.DrawFn, part: Part) -> Block:
    numbers: list[Way] = [
        StraightSets(),
        Pairs(),
        Circuit(),
        Rounds(draw(rounds), draw(rests)),
        EveryMinute(draw(rounds)),
        Intervals(draw(rounds), draw(st.integers(10, 300)), draw(rests)),
    ]
    way = draw(st.sampled_from(numbers))
    one = st.just(1)
    match way:
        case Pairs():
            sets = draw(st.integers(1, 20))
            two = st.tuples(items(st.just(sets), rests), items(st.just(sets), rests))
            found = [each for pair in draw(st.lists(two, min_size=1, max_size=3)) for each in pair]
        case Rounds():
            found = draw(st.lists(items(one, rests), min_size=1, max_size=4))
        case EveryMinute():
            found = draw(st.lists(items(one, st.just(0)).filter(fits_a_minute), min_size=1, max_size=4))
        case Intervals(_, on_s, off_s):
            names = draw(st.lists(movements, min_size=1, max_size=4))
            found = [RoutineItem(each.id, 1, on_s, off_s) for each in names]
        case _:
            found = draw(st.lists(items(st.integers(1, 20), rests), min_size=2, max_size=4))
    planned = part is Part.WORK and way == StraightSets() and draw(st.booleans())
    return Block(part, tuple(found), planned, way)


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    parts = sorted(draw(st.lists(st.sampled_from(Part), min_size=1, max_size=4)), key=list(Part).index)
    made = tuple(draw(blocks(part)) for part in parts)
    minutes = draw(st.integers(1, 120))
    growing = [block for block in made if isinstance(block.way, Rounds)]
    stages: tuple[Stage, ...] = ()
    if len(growing) == 1 and draw(st.booleans()):
        (block,) = growing
        assert isinstance(block.way, Rounds)
        last = Stage(minutes, block.way.rounds, tuple(item.amount for item in block.items))
        first = Stage(
            draw(st.integers(1, 120)), draw(rounds), (block.items[0].amount, *(0 for _ in block.items[1:]))
        )
        stages = (first, last)
    return Routine(
        id=draw(slugs.filter(lambda slug: len(slug) <= 40)),
        name=draw(words),
        minutes=minutes,
        for_whom=draw(words),
        about=draw(words),
        blocks=made,
        group=draw(st.sampled_from(RoutineGroup)),
        stages=stages,
    )


def read(text: str) -> Routine:
    shared = routine_from(text.encode(), EXERCISES, name="mine.upswing-routine")
    assert shared.movements == ()
    return shared.routine


def refused(text: str | bytes) -> InterchangeError:
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(InterchangeError) as found:
        routine_from(content, EXERCISES, name="mine.upswing-routine")
    assert found.value.sentence.startswith("mine.upswing-routine")
    assert found.value.way_out
    return found.value


@given(routines())
def test_every_routine_comes_back_as_it_was(routine: Routine) -> None:
    assert read(routine_text(routine)) == routine


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_routine_can_be_given_away(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}{SUFFIX}"
    write_routine(path, SHIPPED[name])
    assert read_routine(path, EXERCISES) == SharedRoutine(SHIPPED[name])
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_says_what_it_is() -> None:
    told = json.loads(routine_text(SHIPPED["yoga-unwind"]))
    assert (told["format"], told["version"]) == ("upswing-routine", 1)
    assert list(told) == ["format", "version", "routine"]


def test_a_mark_at_the_beginning_and_other_line_ends_do_no_harm() -> None:
    text = routine_text(SHIPPED["minimal"]).replace("\n", "\r\n")
    shared = routine_from(b"\xef\xbb\xbf" + text.encode(), EXERCISES, name="x")
    assert shared.routine == SHIPPED["minimal"]


def changed(**fields: object) -> str:
    told: dict[str, Any] = json.loads(routine_text(SHIPPED["minimal"]))
    return json.dumps({**told, **fields})


def with_routine(**fields: object) -> str:
    told: dict[str, Any] = json.loads(routine_text(SHIPPED["minimal"]))
    return json.dumps({**told, "routine": {**told["routine"], **fields}})


def test_a_newer_version_is_refused_with_the_way_out() -> None:
    fault = refused(changed(version=VERSION + 1))
    assert fault.sentence == "mine.upswing-routine comes from a newer version of Upswing."
    assert fault.way_out == "Install the newest version first."


@pytest.mark.parametrize("version", [0, -1, "1", 1.0, True, None])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    assert "does not say its version" in refused(changed(version=version)).sentence


@pytest.mark.parametrize(
    "text", ["[]", "3", "{}", '{"format": "other", "version": 1, "routine": {}}', '"a"', "null"]
)
def test_another_kind_of_file_is_refused(text: str) -> None:
    assert "is not a routine that was shared from Upswing" in refused(text).sentence


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"format": NaN}', b'{"version": 1, "version": 1}', b"PK\x03\x04"],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    assert "is damaged" in refused(content).sentence


def test_a_file_that_is_far_too_large_is_refused() -> None:
    assert "too large" in refused(b" " * (MOST_BYTES + 1)).sentence


@given(st.integers(0, 5000))
def test_half_a_file_is_refused(length: int) -> None:
    text = routine_text(SHIPPED["minimal"]).rstrip()
    refused(text[: min(length, len(text) - 1)])


@given(st.binary(max_size=200))
def test_whatever_else_it_is_there_is_a_sentence(content: bytes) -> None:
    refused(content)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (changed(extra=1), "file, extra: unknown field"),
        (changed(routine=[]), "routine: expected a table, found a list"),
        (with_routine(name=3), "routine “minimal”, name: expected a text, found the number 3"),
        (with_routine(group="other"), "routine “minimal”, group: expected one of short"),
        (with_routine(block=[]), "routine “minimal”, block: expected 1 to 20"),
        (with_routine(author="me"), "routine “minimal”, author: unknown field"),
    ],
)
def test_what_a_routine_cannot_say_is_named(text: str, sentence: str) -> None:
    assert sentence in refused(text).sentence


def test_a_movement_that_is_not_here_is_named() -> None:
    text = routine_text(SHIPPED["minimal"]).replace('"dead-bug"', '"backflip"')
    assert "there is no movement “backflip”" in refused(text).sentence


@pytest.mark.parametrize("sign", ["\\u0000", "\\u0007", "\\ud800", "\\u202e", "\\u2066"])
def test_characters_that_cannot_be_shown_are_refused(sign: str) -> None:
    text = routine_text(SHIPPED["minimal"]).replace('"Minimal"', f'"Mini{sign}mal"')
    assert "cannot be shown" in refused(text).sentence


@pytest.mark.parametrize("name", ["می‌خواهم", "שלום", "Über 1½ – „leicht“", "क्‍ष"])
def test_names_of_every_script_come_back(name: str) -> None:
    assert read(with_routine(name=name)).name == name


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(InterchangeError, match=r"gone\.upswing-routine could not be read"):
        read_routine(tmp_path / "gone.upswing-routine", EXERCISES)


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(InterchangeError, match=r"a\.upswing-routine could not be written"):
        write_routine(tmp_path / "no" / "a.upswing-routine", SHIPPED["minimal"])
