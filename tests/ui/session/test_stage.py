"""What the stage shows can be read from two metres, and says the truth."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LEFT_LEAN, MARCH, SHORT, OnStage, stage

from upswing.domain.player.state import Phase
from upswing.domain.script import GET_READY_S
from upswing.ui.application import application
from upswing.ui.session.dial import Dial, DialState, outline, swell_at
from upswing.ui.theme import LIGHT, Theme
from upswing.ui.theme.style import dress

LEAST_SHARE = 0.12


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def ink_rows(dial: Dial) -> int:
    """How many rows of pixels the number takes, looked for in its middle, where the ring is not."""
    image: QImage = dial.grab().toImage()
    ink, middle = QColor(LIGHT["ink"]), image.width() // 2
    columns = range(middle - 40, middle + 40)
    return sum(any(_near(image.pixelColor(x, y), ink) for x in columns) for y in range(image.height()))


def _near(one: QColor, other: QColor) -> bool:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) < 90


@pytest.mark.parametrize(
    ("size", "percent"), [((720, 520), 100), ((1024, 700), 100), ((1024, 700), 200), ((1440, 900), 100)]
)
def test_the_number_stands_at_least_an_eighth_of_the_window_high(
    on_stage: OnStage, size: tuple[int, int], percent: int
) -> None:
    """12 % of the height of the window, measured in the picture."""
    on_stage.window.resize(*size)
    on_stage.view.apply_theme(Theme(LIGHT, dark=False, scale=percent / 100))
    on_stage.begins_with_squats()
    assert on_stage.number in "12345"
    assert ink_rows(on_stage.view.stage.dial) >= LEAST_SHARE * size[1]


@pytest.mark.parametrize("number", ["8", "20", "1:59", "+1:05", "10:00", "+10:05", "1:00:00"])
@pytest.mark.parametrize(
    ("size", "percent"), [((1024, 700), 100), ((1024, 700), 200), ((720, 520), 100), ((1440, 900), 100)]
)
def test_a_number_stays_within_its_line(
    on_stage: OnStage, size: tuple[int, int], percent: int, number: str
) -> None:
    on_stage.window.resize(*size)
    on_stage.view.apply_theme(Theme(LIGHT, dark=False, scale=percent / 100))
    on_stage.begins_with_squats()
    dial = on_stage.view.stage.dial
    dial.show_state(DialState(number, "hold", 0.3))
    inner, words = outline(dial.ring()), dial.words()
    assert QRectF(dial.rect()).contains(dial.ring())
    assert inner.contains(words), (dial.size(), dial.ring(), words)
    if len(number) < 5:
        assert words.height() >= LEAST_SHARE * size[1] - 1


@pytest.mark.parametrize("height", [700, 590, 560, 520])
def test_where_there_is_little_height_the_number_stays_whole_and_words_that_come_again_go(
    on_stage: OnStage, height: int
) -> None:
    """As when a sentence stands at the foot of the window, at double text."""
    on_stage.view.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.window.resize(1024, height)
    shown, dial = on_stage.view.stage, on_stage.view.stage.dial
    QApplication.processEvents()
    assert dial.rect().toRectF().contains(dial.words())
    assert outline(dial.ring()).contains(dial.words())
    for words in (shown.phase, shown.name, shown.cue, shown.following):
        assert not words.isVisible() or words.heightForWidth(words.width()) <= words.height() + 1
    assert shown.feel.isVisible()
    on_stage.window.resize(1024, 900)
    QApplication.processEvents()
    assert shown.cue.isVisible()
    assert shown.following.isVisible()


@pytest.mark.parametrize("height", [340, 150])
def test_the_sign_of_a_pause_is_seen_however_small_the_dial_is(qtbot: QtBot, height: int) -> None:
    dial = Dial(Theme(LIGHT, dark=False))
    dial.resize(420, height)
    dial.show_state(DialState("15", "hold", 0.0))
    runs = dial.grab().toImage()
    dial.show_state(DialState("15", "hold", 0.0, paused=True))
    stands = dial.grab().toImage()
    ink = QColor(LIGHT["ink"])
    changed = [
        (x, y)
        for x in range(420)
        for y in range(height)
        if _near(stands.pixelColor(x, y), ink) and not _near(runs.pixelColor(x, y), ink)
    ]
    assert len({y for _, y in changed}) >= 10


def test_the_line_keeps_its_shape_while_two_digits_count_down(on_stage: OnStage) -> None:
    on_stage.view.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
    on_stage.begins_with_squats()
    dial = on_stage.view.stage.dial
    shapes = set()
    for number in ("44", "11", "9", "0"):
        dial.show_state(DialState(number, "hold", 0.3))
        shapes.add(dial.ring().getRect())
    assert len(shapes) == 1


def test_a_hold_counts_down_and_then_up(on_stage: OnStage) -> None:
    on_stage.begins()
    while on_stage.player.step != LEFT_LEAN:
        on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.at(Phase.WORK)
    assert "left side" in on_stage.words(on_stage.view.stage.name)
    on_stage.waits(4)
    assert on_stage.number == "6"
    on_stage.waits(9)
    assert on_stage.number == "+3"
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.kept[LEFT_LEAN].amount == 13


def test_the_rest_shows_what_comes_next_and_the_feeling_is_asked_after_working_sets_only(
    on_stage: OnStage,
) -> None:
    on_stage.begins()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Return)
    stage = on_stage.view.stage
    assert on_stage.at(Phase.REST)
    assert on_stage.words(stage.phase) in ("Rest. Next:", "Get ready")
    assert on_stage.words(stage.name) == "Box squat"
    assert not stage.feel.isVisible()
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.player.step == FIRST_SQUAT
    assert stage.feel.isVisible()


def test_the_timer_tells_screen_readers_what_it_shows(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    dial = on_stage.view.stage.dial
    assert dial.accessibleName() == f"{on_stage.number} {dial.state.caption}"
    assert on_stage.view.stage.dots.accessibleName() == f"Step {FIRST_SQUAT + 1} of 6"


def test_a_computer_that_slept_finds_the_session_paused(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.clock.wait(3600)
    on_stage.until(lambda: on_stage.player.paused)
    assert on_stage.said == ["The computer slept, so the session is paused. Press Space to go on."]
    assert on_stage.player.active_s < 60


def test_still_pictures_stand_still(on_stage: OnStage) -> None:
    on_stage.begins_with_squats()
    on_stage.view.stage.figure.set_reduced_motion(still=True)  # type: ignore[attr-defined]
    on_stage.waits(1)
    before = on_stage.view.stage.figure.grab().toImage()
    on_stage.waits(1)
    assert on_stage.view.stage.figure.grab().toImage() == before


@pytest.mark.parametrize(("size", "percent"), [((1024, 700), 100), ((1024, 700), 200), ((1440, 900), 200)])
def test_the_rest_breathes_four_seconds_in_and_six_out_and_says_so_where_there_is_room(
    on_stage: OnStage, size: tuple[int, int], percent: int
) -> None:
    on_stage.window.resize(*size)
    on_stage.view.apply_theme(Theme(LIGHT, dark=False, scale=percent / 100))
    on_stage.begins_with_squats()
    on_stage.key(Qt.Key.Key_Return)
    dial, words = on_stage.view.stage.dial, []
    for _ in range(12):
        on_stage.waits(1)
        words.append(dial.state.breath)
        place = dial.breath_word()
        assert place.isEmpty() or (outline(dial.ring()).contains(place) and not place.intersects(dial.words()))
    assert words == ["breathe in"] * 3 + ["breathe out"] * 6 + ["breathe in"] * 3
    assert percent > 100 or not dial.breath_word().isEmpty()


def test_a_breath_is_begun_and_ended_gently() -> None:
    assert [round(swell_at(second), 2) for second in (0, 2, 4, 7, 10, 12)] == [0, 0.5, 1, 0.5, 0, 0.5]


def test_without_motion_the_ring_of_a_rest_stands_still_and_the_words_remain(qtbot: QtBot) -> None:
    dial = Dial(Theme(LIGHT, dark=False, still=True))
    dial.resize(340, 340)
    pictures: list[QImage] = []
    for breath_s, word in ((0.0, "breathe in"), (2.0, "breathe in"), (4.0, "breathe out")):
        dial.show_state(DialState("9", "8 times", 0.3, "accent", breath_s, word))
        pictures.append(dial.grab().toImage())
    assert pictures[0] == pictures[1]
    assert pictures[1] != pictures[2]


def test_switching_sides_and_half_time_are_words_on_the_stage(on_stage: OnStage) -> None:
    on_stage.begins()
    on_stage.waits(GET_READY_S + 11)
    assert on_stage.words(on_stage.view.stage.phase) == "Half time"
    on_stage.waits(3)
    assert on_stage.words(on_stage.view.stage.phase) == "Warm-up"
    while on_stage.player.step != LEFT_LEAN:
        on_stage.key(Qt.Key.Key_Right)
    on_stage.key(Qt.Key.Key_Return)
    on_stage.key(Qt.Key.Key_Return)
    assert on_stage.words(on_stage.view.stage.phase) == "Switch sides"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_line_keeps_its_shape_from_more_than_a_minute_to_less(on_stage: OnStage, scale: float) -> None:
    theme = Theme(LIGHT, dark=False, scale=scale)
    dress(application(), theme)  # in whose letters a 4 may be wider than a 3
    on_stage.view.apply_theme(theme)
    march = replace(MARCH, target=65)
    on_stage.begins(replace(SHORT, steps=(march, *SHORT.steps[1:])))
    on_stage.waits_for(Phase.WORK)
    dial = on_stage.view.stage.dial
    seen: dict[str, object] = {}
    while on_stage.at(Phase.WORK) and len(seen) < 12:
        on_stage.waits(1)
        seen[on_stage.number] = dial.ring().getRect()
    assert {"1:00", "59"} <= seen.keys()
    assert len(set(seen.values())) == 1
