"""What the shipped library promises to people who begin, who sit, who keep quiet, who have only a chair."""

from collections.abc import Mapping

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Exercise, Pattern, Posture
from upswing.figure.read import Figures

MAJOR: Mapping[str, frozenset[Pattern]] = {
    "push": frozenset({Pattern.PUSH}),
    "press": frozenset({Pattern.PRESS}),
    "pull": frozenset({Pattern.PULL, Pattern.ROW}),
    "squat": frozenset({Pattern.SQUAT}),
    "lunge": frozenset({Pattern.LUNGE}),
    "hinge": frozenset({Pattern.HINGE}),
    "core": frozenset({Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK}),
    "calf and balance": frozenset({Pattern.CALF_BALANCE}),
    "cardio": frozenset({Pattern.CARDIO}),
}
IN_EVERY_HOME = {Equipment.WALL, Equipment.CHAIR, Equipment.TOWEL, Equipment.MAT}
WITH_A_BAR = {"pull"}
"""Hanging needs something to hang from; who has nothing rows."""
GENTLE = 0.25


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return read_catalogue(resources.folder())


def of_pattern(library: Catalogue, name: str) -> list[Exercise]:
    return [each for each in library.exercises.values() if each.pattern in MAJOR[name]]


@pytest.mark.parametrize("name", MAJOR)
@pytest.mark.parametrize("posture", [Posture.STANDING, Posture.SEATED])
def test_every_major_pattern_can_be_done_standing_and_seated(
    library: Catalogue, name: str, posture: Posture
) -> None:
    assert any(each.posture is posture for each in of_pattern(library, name))


@pytest.mark.parametrize("name", MAJOR)
def test_every_major_pattern_has_something_quiet_and_small_for_a_room_with_neighbours(
    library: Catalogue, name: str
) -> None:
    assert any(each.quiet and each.space.value == "mat" for each in of_pattern(library, name))


@pytest.mark.parametrize("name", MAJOR)
def test_every_major_pattern_has_something_gentle_to_do_on_a_chair_that_nothing_forbids(
    library: Catalogue, name: str
) -> None:
    seated = [each for each in of_pattern(library, name) if each.posture is Posture.SEATED and each.quiet]
    assert min(each.effort for each in seated) <= GENTLE
    assert any(not set(each.avoid_if) - {"recent-surgery"} for each in seated)


def test_every_rung_is_reached_from_a_gentlest_one_with_what_each_home_has(library: Catalogue) -> None:
    for each in library.exercises.values():
        gentlest, steps = each, 0
        while (easier := library.easier(gentlest.id)) is not None:
            gentlest, steps = easier, steps + 1
            assert steps < len(library.exercises), each.id
        if library.ladders[each.ladder].graded:
            assert gentlest.rung == 1
            assert set(gentlest.equipment) <= IN_EVERY_HOME or each.ladder in WITH_A_BAR, each.id


def test_ladders_are_climbed_by_effort_and_come_down_the_same_way(library: Catalogue) -> None:
    for each in library.exercises.values():
        harder = library.harder(each.id)
        if harder is not None:
            assert harder.effort >= each.effort, each.id
            easier = library.easier(harder.id)
            assert easier is not None
            assert easier.id == each.id


def test_whatever_stands_side_by_side_has_something_that_each_home_can_do(library: Catalogue) -> None:
    for ladder in library.ladders.values():
        movements = [library.exercises[rung] for rung in ladder.rungs]
        assert ladder.id in WITH_A_BAR or any(set(each.equipment) <= IN_EVERY_HOME for each in movements), (
            ladder.id
        )


def test_every_movement_has_a_figure_and_every_figure_a_movement(library: Catalogue) -> None:
    assert set(Figures(resources.path("figures")).ids()) == set(library.exercises)


def test_there_are_at_least_160_movements(library: Catalogue) -> None:
    assert len(library.exercises) >= 160
