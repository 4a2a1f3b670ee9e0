"""The moving figure follows the clock it is given, and stands still when asked to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from upswing import resources
from upswing.domain.script import Side
from upswing.figure.read import Figures
from upswing.ui.figure.colours import DARK
from upswing.ui.figure.widget import FigureWidget

PAGES = 37
"""The pictures of a squat, while calm."""
SHIPPED = Figures(resources.path("figures"))


class Clock:
    """Seconds that go on only when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def widget(qtbot: QtBot, clock: Callable[[], float]) -> FigureWidget:
    made = FigureWidget(clock)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.set_figure(SHIPPED.of("squat"))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_moves_with_the_clock_and_keeps_its_place_while_paused(widget: FigureWidget, clock: Clock) -> None:
    clock.now += 5
    assert widget.seconds == 0
    widget.set_playing(True)
    clock.now += 1.5
    assert widget.seconds == pytest.approx(1.5)
    widget.set_playing(False)
    clock.now += 60
    assert widget.seconds == pytest.approx(1.5)
    widget.set_playing(True)
    clock.now += 1
    assert widget.seconds == pytest.approx(2.5)


def test_another_movement_or_side_begins_at_its_start(widget: FigureWidget, clock: Clock) -> None:
    widget.set_playing(True)
    clock.now += 1.5
    widget.set_figure(SHIPPED.of("squat"))
    assert widget.seconds == pytest.approx(1.5)
    widget.set_figure(SHIPPED.of("single-leg-hinge"), Side.LEFT)
    assert widget.seconds == 0
    clock.now += 1
    widget.set_figure(SHIPPED.of("single-leg-hinge"), Side.RIGHT)
    assert widget.seconds == 0


def test_a_slower_tempo_keeps_the_place_in_the_movement(widget: FigureWidget, clock: Clock) -> None:
    squat = SHIPPED.of("squat")
    assert squat is not None
    widget.set_playing(True)
    clock.now += 1
    widget.set_cycle_s(squat.cycle_s * 2)
    assert widget.seconds == pytest.approx(1)
    clock.now += 1
    assert widget.seconds == pytest.approx(1.5)
    widget.set_cycle_s(None)
    clock.now += 1
    assert widget.seconds == pytest.approx(2.5)


def test_the_picture_changes_while_it_plays_and_only_then(widget: FigureWidget, clock: Clock) -> None:
    first = widget.grab().toImage()
    clock.now += 1.5
    assert widget.grab().toImage() == first
    widget.set_playing(True)
    clock.now += 1.5
    assert widget.grab().toImage() != first


def test_reduced_motion_shows_stills_that_do_not_move(widget: FigureWidget, clock: Clock) -> None:
    widget.set_playing(True)
    moving = widget.grab().toImage()
    widget.set_reduced_motion(still=True)
    still = widget.grab().toImage()
    clock.now += 1.3
    assert still != moving
    assert widget.grab().toImage() == still


def test_it_takes_new_colours_at_once(widget: FigureWidget) -> None:
    light = widget.grab().toImage()
    widget.set_colours(DARK)
    assert widget.grab().toImage() != light


def test_without_a_figure_it_shows_a_quiet_picture_that_stands_still(widget: FigureWidget, clock: Clock) -> None:
    moving = widget.grab().toImage()
    widget.set_figure(None)
    quiet = widget.grab().toImage()
    assert quiet != moving
    assert colours_in(quiet) > 2
    clock.now += 1.3
    assert widget.grab().toImage() == quiet
    assert not widget.is_ticking


def test_nothing_is_shown_before_anybody_has_said_what(qtbot: QtBot, clock: Clock) -> None:
    made = FigureWidget(clock)
    qtbot.addWidget(made)
    made.resize(200, 200)
    assert colours_in(made.grab().toImage()) == 1


def colours_in(image: QImage) -> int:
    return len({image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 7)})


def test_it_rests_while_nobody_sees_it(widget: FigureWidget) -> None:
    changes: tuple[Callable[[], None], ...] = (
        lambda: widget.set_playing(True),
        widget.hide,
        widget.show,
        lambda: widget.set_reduced_motion(still=True),
    )
    ticking = []
    for change in changes:
        change()
        ticking.append(widget.is_ticking)
    assert ticking == [True, False, True, False]


def test_calm_it_shows_the_next_picture_only_when_it_is_told_to(widget: FigureWidget, clock: Clock) -> None:
    widget.set_playing(True)
    widget.set_calm(calm=True)
    assert not widget.is_ticking
    paintings = Paintings(widget)
    for later_s, expected in ((0.0, 0), (0.02, 0), (0.125, 1), (0.125, 2)):
        clock.now += later_s
        widget.beat()
        QApplication.processEvents()
        assert paintings.count == expected
    widget.set_calm(calm=False)
    assert widget.is_ticking


def test_calm_and_moving_it_looks_the_same(widget: FigureWidget, clock: Clock) -> None:
    widget.set_playing(True)
    squat = SHIPPED.of("squat")
    assert squat is not None
    for page in (0, 7, 23, 7, PAGES + 7):
        clock.now = 100.0 + page * squat.cycle_s / PAGES + 1e-6
        widget.set_calm(calm=True)
        calm = widget.grab().toImage()
        clock.now -= 1e-6
        widget.set_calm(calm=False)
        assert widget.grab().toImage() == calm
    assert round(squat.cycle_s * 8) == PAGES, "eight a second"


def test_calm_it_takes_another_size_another_tempo_and_other_colours_at_once(
    widget: FigureWidget, clock: Clock
) -> None:
    widget.set_playing(True)
    widget.set_calm(calm=True)
    clock.now += 1.0
    seen = [widget.grab().toImage()]
    changes: tuple[Callable[[], None], ...] = (
        lambda: widget.resize(260, 220),
        lambda: widget.set_colours(DARK),
        lambda: widget.set_figure(SHIPPED.of("push-up")),
    )
    for change in changes:
        change()
        seen.append(widget.grab().toImage())
    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])
    clock.now += 1.0
    before = widget.seconds
    widget.set_cycle_s(16.0)
    assert widget.seconds == pytest.approx(before)
    clock.now += 8.0
    assert widget.seconds == pytest.approx(before + 2.0)


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        QApplication.processEvents()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False
