"""A short session on the stage, led over a real data folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from lodging import given
from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script import GET_READY_S, Script, Side, Step
from upswing.domain.session import Activity, SetDone
from upswing.errors import UpswingError
from upswing.topics import Topic
from upswing.ui.figure.pictures import figure_colours
from upswing.ui.figure.widget import FigureWidget
from upswing.ui.given import Given
from upswing.ui.session.senses import Senses
from upswing.ui.session.view import SessionView
from upswing.ui.theme import LIGHT, Theme
from visitor import HeldClock, Trainee

MARCH = Step("standing-march", Part.WARM_UP, Measure.DURATION, 20, 0.0, 5)
SQUATS = tuple(Step("box-squat", Part.WORK, Measure.REPS, 5, 4.0, 20, number, 2) for number in (1, 2))
LEAN = tuple(Step("wall-side-plank", Part.WORK, Measure.HOLD, 10, 0.0, 20, side=side) for side in Side)
BREATH = Step("slow-breathing", Part.COOL_DOWN, Measure.DURATION, 30, 0.0, 0)
SHORT = Script("A short one", "strength", (MARCH, *SQUATS, *LEAN, BREATH), 3, "first-steps-a")
FIRST_SQUAT, SECOND_SQUAT, LEFT_LEAN, RIGHT_LEAN, LAST = range(1, 6)


class OnStage(Trainee):
    """`said` and `faults` are what the view told the window; `calls` its other wishes, by name."""

    def __init__(self, given: Given, clock: HeldClock, size: tuple[int, int] = (1024, 700)) -> None:
        theme = Theme(LIGHT, dark=False)
        self.view = SessionView(given, theme, FigureWidget(clock.monotonic, figure_colours(theme)))
        window = QWidget()
        window.setMinimumSize(720, 520)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        super().__init__(window, clock)
        self.given = given
        self.said: list[str] = []
        self.faults: list[UpswingError] = []
        self.calls: list[str] = []
        self.view.said.connect(self.said.append)
        self.view.trouble.connect(self.faults.append)
        self.view.full_screen_wanted.connect(lambda: self.calls.append("full-screen"))
        self.view.ended.connect(lambda: self.calls.append("ended"))
        window.resize(*size)
        window.show()

    @property
    def session(self) -> SessionView:
        return self.view

    def begins(self, script: Script = SHORT) -> None:
        self.view.begin(script, Activity.STRENGTH)

    def begins_with_squats(self) -> None:
        """In the first set of squats, two seconds in."""
        self.begins()
        self.waits(GET_READY_S + MARCH.target + MARCH.rest_s + 2)
        assert self.player.step == FIRST_SQUAT

    @property
    def session_id(self) -> UUID:
        [session] = self.given.journal.sessions.all()
        return session.id

    @property
    def kept(self) -> dict[int, SetDone]:
        """The sets on disk, by their step."""
        return {each.step: each for each in self.given.journal.sessions.sets_of(self.session_id)}

    @property
    def number(self) -> str:
        return self.view.stage.dial.state.number

    def words(self, label: QLabel) -> str:
        return label.text() if label.isVisible() else ""


@contextmanager
def stage(folder: Path, senses: Senses | None = None) -> Iterator[OnStage]:
    """A window with the session view alone, over this folder; it is heard by these senses, if any."""
    views: list[OnStage] = []

    def hear(_: Topic) -> None:
        for each in views:
            each.view.refresh()

    clock = HeldClock()
    with given(folder, clock, hear) as rooms:
        led = OnStage(rooms if senses is None else replace(rooms, senses=senses), clock)
        views.append(led)
        yield led
        led.window.close()
        led.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
