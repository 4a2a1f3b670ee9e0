"""Opening Insights on ten years of believable data: how long until the first chart, does the window stay awake?

`measure()` gives (what, value, aim) for each, times in milliseconds; run as a script it prints one per line. Run
it in a process of its own: what is measured first is a program that has not loaded numpy or pyqtgraph yet.
"""

import math
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.identity import new_id
from upswing.domain.session import Activity, Session, SessionState
from upswing.insights.record import InsightsRecord
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme

HEARTBEAT_MS = 5
ONE_TURN = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
"""One turn of the event loop as the program has it: asleep until something comes, Python left to the workers."""
GAP_AIM_MS, FIRST_CHART_AIM_MS = 50.0, 400.0
YEARS = 10
TODAY = date(2026, 11, 22)


def measure() -> list[tuple[str, float, float]]:
    """Everything here is measured on one opening after another in this process; the first one also imports."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    record = ten_years()
    first_ms, first_gap_ms = opening(application, record)
    again_ms, again_gap_ms = opening(application, record)
    return [
        ("first chart, ten years, first opening (ms)", first_ms, FIRST_CHART_AIM_MS),
        ("largest gap in the event loop, first opening (ms)", first_gap_ms, GAP_AIM_MS),
        ("first chart, ten years, opened again (ms)", again_ms, FIRST_CHART_AIM_MS),
        ("largest gap in the event loop, opened again (ms)", again_gap_ms, GAP_AIM_MS),
        ("largest gap while looking at all spans (ms)", looking(application, record), GAP_AIM_MS),
    ]


def opening(application: QApplication, record: InsightsRecord) -> tuple[float, float]:
    """Milliseconds from asking for the view until its first chart is painted; the largest gap until all are."""
    tasks = Tasks()
    heart = Heart()
    begun = time.perf_counter()
    view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks)
    view.resize(1000, 740)
    view.show()
    painted = Painted(application, "TimelineChart")
    view.refresh()
    wait_until(application, lambda: painted.at is not None and not view.at_work)
    settle(application)
    gap = heart.stop()
    assert painted.at is not None
    took = painted.at - begun
    end(application, view, tasks)
    return took * 1000, gap * 1000


def looking(application: QApplication, record: InsightsRecord) -> float:
    """The largest gap while every span button is pressed in turn, milliseconds."""
    tasks = Tasks()
    view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks)
    view.resize(1000, 740)
    view.show()
    view.refresh()
    wait_until(application, lambda: not view.at_work)
    settle(application)
    heart = Heart()
    for span in ("4-weeks", "1-year", "all", "3-months", "all"):
        view.timeline.spans.chosen.emit(span)
        settle(application)
    gap = heart.stop()
    end(application, view, tasks)
    return gap * 1000


class Heart:
    """A beat every 5 ms; remembers the longest time between two."""

    def __init__(self) -> None:
        self.largest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT_MS)

    def stop(self) -> float:
        """The largest gap in seconds."""
        self._timer.stop()
        self._beat()
        return self.largest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.largest = max(self.largest, now - self._last)
        self._last = now


class Painted(QObject):
    """When a widget of a class has first been painted with something in it."""

    def __init__(self, application: QApplication, name: str) -> None:
        super().__init__()
        self.at: float | None = None
        self._name = name
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            parent = watched.parent()
            if type(parent).__name__ == self._name:
                self._application.removeEventFilter(self)
                QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()


def wait_until(application: QApplication, ready: Callable[[], bool]) -> None:
    until = time.perf_counter() + 30
    while not ready():
        application.processEvents(ONE_TURN)
        if time.perf_counter() > until:
            raise TimeoutError("the charts did not come")


def settle(application: QApplication) -> None:
    pulse = QTimer()
    pulse.start(HEARTBEAT_MS)
    until = time.perf_counter() + 0.15
    while time.perf_counter() < until:
        application.processEvents(ONE_TURN)


def end(application: QApplication, view: InsightsView, tasks: Tasks) -> None:
    tasks.close()
    view.close()
    view.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ten_years(years: int = YEARS) -> InsightsRecord:
    """About two check-ins a day and three sessions a week, with seasons, drifting moods and forgotten days."""
    chance = random.Random(7)
    check_ins: list[CheckIn] = []
    sessions: list[Session] = []
    drift = 0.0
    for back in range(years * 365, -1, -1):
        day = TODAY - timedelta(days=back)
        drift = 0.8 * drift + chance.gauss(0, 0.8)
        level = 0.6 + drift + 0.7 * math.sin(back / 58)
        morning = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        for place in range(chance.choice((0, 1, 2, 2, 2, 3))):
            at = morning + timedelta(hours=4 * place, minutes=chance.randrange(60))
            check_ins.append(CheckIn(new_id(at), at, day, mood_of(level, chance), energy_of(drift, chance)))
        if chance.random() < 3 / 7:
            at = morning + timedelta(hours=10)
            ended = at + timedelta(minutes=chance.choice((5, 10, 15, 20, 25, 40)))
            kind = chance.choice((Activity.STRENGTH, Activity.STRENGTH, Activity.WALK, Activity.YOGA))
            session = Session(
                new_id(at),
                kind,
                "Twenty minutes",
                at,
                day,
                SessionState.FINISHED,
                ended_at=ended,
                active_s=int((ended - at).total_seconds()),
                effort=4,
            )
            sessions.append(session)
            for moment, occasion, lift in ((at, Occasion.BEFORE, 0.0), (ended, Occasion.AFTER, 0.6)):
                mood, energy = mood_of(level + lift, chance), energy_of(drift + lift, chance)
                check_ins.append(CheckIn(new_id(moment), moment, day, mood, energy, occasion, session.id))
    return InsightsRecord(tuple(check_ins), tuple(sessions), TODAY)


def mood_of(level: float, chance: random.Random) -> int:
    return max(-5, min(5, round(level + chance.gauss(0, 1))))


def energy_of(drift: float, chance: random.Random) -> int:
    return max(1, min(6, round(3.4 + 0.4 * drift + chance.gauss(0, 0.9))))


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.0f}\t{aim:.0f}\n")
