"""What the shipped library promises about itself: words, ranges, order, and routines that keep their time."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Equipment, Exercise, Joint, Measure, Pattern, Posture, Target
from upswing.domain.routine import Part
from upswing.domain.script import script_of_routine, shortened

PLANNED = ("squat", "hinge", "push", "row", "core-front")
RELEASED = Path(__file__).with_name("released.txt").read_text(encoding="utf-8").split()
"""Once released an id stays: what people have done is kept under it."""

SLOWER = {"pause-squat", "one-and-a-half-squat"}
"""Every other repetition takes the four seconds that the planner counts with."""

NEVER = re.compile(
    r"\b(treat\w*|cure[sd]?|curing|diagnos\w+|screen\w*|fail\w*|missed|missing|lazy|should|must|streak\w*|injur\w+"
    r"|clinical\w*|proven|replaces|monitor\w*|depress\w+|medication|calori\w*|lose weight|burn\w*|no excuses)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return read_catalogue(resources.folder())


def strings(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Every text in a TOML table, with the way to it."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from strings(inner, f"{where}[{place}]")


def shipped_strings() -> list[tuple[str, str]]:
    paths = [*resources.path("catalogue").glob("*.toml"), *resources.path("routines").glob("*.toml")]
    return [
        each
        for path in sorted(paths)
        for each in strings(tomllib.loads(path.read_text(encoding="utf-8")), path.name)
    ]


def test_every_released_movement_is_still_there(library: Catalogue) -> None:
    assert set(RELEASED) <= set(library.exercises)


def test_no_string_has_a_word_we_never_use() -> None:
    texts = shipped_strings()
    assert len(texts) > 500
    found = [(where, text) for where, text in texts if NEVER.search(text)]
    assert found == []


def test_no_string_shouts_or_winks() -> None:
    for where, text in shipped_strings():
        assert "!" not in text, where
        assert all(ord(each) < 0x2190 for each in text), where
        assert "  " not in text, where


def test_sentences_end_and_cues_do_not(library: Catalogue) -> None:
    for each in library.exercises.values():
        for sentence in (*each.how, each.breathing, *(text for m in each.mistakes for text in (m.what, m.mend))):
            assert sentence.endswith("."), f"{each.id}: {sentence}"
        for cue in each.cues:
            assert not cue.endswith((".", ",")), f"{each.id}: {cue}"
            assert cue[0].isupper(), f"{each.id}: {cue}"


def test_no_two_movements_share_a_name(library: Catalogue) -> None:
    names = [each.name.casefold() for each in library.exercises.values()]
    assert len(set(names)) == len(names)


def test_one_sided_movements_say_when_to_change(library: Catalogue) -> None:
    for each in library.exercises.values():
        if each.one_sided:
            assert re.search(r"change sides|other side", " ".join(each.how)), each.id


@pytest.mark.parametrize("ladder", PLANNED)
def test_each_rung_of_a_planned_ladder_asks_more_than_the_one_before(library: Catalogue, ladder: str) -> None:
    efforts = [library.exercises[rung].effort for rung in library.ladders[ladder].rungs]
    assert all(lower < higher for lower, higher in pairwise(efforts))


@pytest.mark.parametrize("ladder", PLANNED)
def test_planned_movements_work_in_the_ranges_of_the_planner(library: Catalogue, ladder: str) -> None:
    for rung in library.ladders[ladder].rungs:
        each = library.exercises[rung]
        assert each.target == (Target(8, 12) if each.measure is Measure.REPS else Target(10, 30)), rung
        assert each.measure is not Measure.DURATION
        if each.measure is Measure.REPS and rung not in SLOWER:
            assert each.tempo.cycle_s == 4, rung


def test_push_ups_carry_the_measured_share_of_body_mass(library: Catalogue) -> None:
    measured = {"wall-push-up": 0.30, "counter-push-up": 0.41, "kneeling-push-up": 0.49, "push-up": 0.64}
    assert {name: library.exercises[name].effort for name in measured} == measured
    assert 0.41 < library.exercises["chair-push-up"].effort < 0.49


@pytest.mark.parametrize("ladder", PLANNED)
def test_every_ladder_begins_with_what_each_home_has(library: Catalogue, ladder: str) -> None:
    first = library.exercises[library.ladders[ladder].rungs[0]]
    assert set(first.equipment) <= {Equipment.WALL, Equipment.CHAIR, Equipment.TOWEL, Equipment.MAT}
    assert not set(first.avoid_if) - {Caution.LATE_PREGNANCY, Caution.RECENT_SURGERY}


@pytest.mark.parametrize("ladder", PLANNED)
@pytest.mark.parametrize("caution", list(Caution))
def test_every_caution_leaves_something_to_do_in_every_planned_ladder(
    library: Catalogue, ladder: str, caution: Caution
) -> None:
    assert any(caution not in library.exercises[rung].avoid_if for rung in library.ladders[ladder].rungs)


@pytest.mark.parametrize("ladder", PLANNED)
def test_every_planned_ladder_has_a_quiet_movement_off_the_floor(library: Catalogue, ladder: str) -> None:
    rungs = [library.exercises[rung] for rung in library.ladders[ladder].rungs]
    assert any(each.quiet and each.posture in (Posture.STANDING, Posture.SEATED) for each in rungs)


def test_lying_down_is_left_out_for_people_whom_it_makes_dizzy(library: Catalogue) -> None:
    for each in library.exercises.values():
        assert each.posture is not Posture.FACE_UP or Caution.DIZZY_LYING_DOWN in each.avoid_if, each.id


def test_lying_down_and_late_pregnancy_do_not_go_together(library: Catalogue) -> None:
    for each in library.exercises.values():
        lying = each.posture in (Posture.FACE_UP, Posture.FACE_DOWN)
        assert not lying or Caution.LATE_PREGNANCY in each.avoid_if, each.id


def test_hands_that_carry_load_the_wrist(library: Catalogue) -> None:
    pushes = [each for each in library.exercises.values() if each.pattern is Pattern.PUSH]
    assert all({Joint.WRIST, Joint.ELBOW, Joint.SHOULDER} <= set(each.loads) for each in pushes)


def test_compendium_codes_come_with_their_own_value(library: Catalogue) -> None:
    compendium = {"02020": 7.5, "02022": 3.8, "02024": 2.8, "02056": 3.0, "02101": 2.3, "17170": 3.0, "17190": 3.8}
    compendium |= {"17133": 4.5, "17200": 4.8, "12010": 6.0, "12020": 7.5, "12030": 8.5}
    compendium |= {"02103": 1.8, "02105": 2.8}
    compendium |= {"02005": 4.8, "02030": 3.5, "02140": 2.5, "02143": 4.0, "02340": 2.8}
    compendium |= {"01015": 4.3, "03033": 5.0, "18240": 5.8, "15675": 6.8, "02150": 2.3, "02175": 2.3}
    compendium |= {"03072": 4.3, "07011": 1.0, "07075": 1.0}
    for each in library.exercises.values():
        assert not each.met_code or compendium[each.met_code] == each.met, each.id


@pytest.mark.parametrize("routine_id", ["first-steps-a", "first-steps-b"])
def test_first_steps_is_a_gentle_frame_around_one_set_of_five_patterns(
    library: Catalogue, routine_id: str
) -> None:
    routine = library.routines[routine_id]
    script = script_of_routine(routine, library)
    minutes = {part: sum(s.work_s + s.rest_s for s in script.steps if s.part is part) / 60 for part in Part}
    assert 4.5 <= minutes[Part.WARM_UP] <= 5.5
    assert 4.5 <= minutes[Part.COOL_DOWN] <= 6
    assert script.steps[-1].exercise_id == "slow-breathing"
    assert script.steps[-1].target == 120
    (planned,) = [block for block in routine.blocks if block.planned]
    work = [library.exercises[item.exercise_id] for item in planned.items]
    assert {each.ladder for each in work} == set(PLANNED)
    assert all(each.rung == 1 for each in work)
    assert all(item.sets == 1 and item.amount in (8, 10) for item in planned.items)


def test_first_steps_a_and_b_differ_in_every_part(library: Catalogue) -> None:
    for part in Part:
        a, b = (
            [
                item.exercise_id
                for block in library.routines[name].blocks
                if block.part is part
                for item in block.items
            ]
            for name in ("first-steps-a", "first-steps-b")
        )
        assert a != b


def test_the_shortened_first_steps_end_in_breathing_and_take_five_minutes(library: Catalogue) -> None:
    for name in ("first-steps-a", "first-steps-b"):
        short = shortened(script_of_routine(library.routines[name], library))
        assert short.estimate_s <= 300
        assert short.steps[-1].exercise_id == "slow-breathing"
        assert 1 <= sum(step.part is Part.WORK for step in short.steps) <= 2


def test_a_movement_is_a_value_with_a_place_on_its_ladder(library: Catalogue) -> None:
    for ladder in library.ladders.values():
        rungs: list[Exercise] = [library.exercises[rung] for rung in ladder.rungs]
        assert [each.rung for each in rungs] == list(range(1, len(rungs) + 1))
        assert {each.ladder for each in rungs} == {ladder.id}
        assert not ladder.graded or {each.pattern for each in rungs} == {ladder.pattern}
