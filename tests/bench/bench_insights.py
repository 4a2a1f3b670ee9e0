"""Opening Insights on ten years of believable data: how long until the first chart, does the window stay awake, are
charts drawn fast, and does everything grow no faster than the days?

`measure()` gives (what, value, aim) for each, times in milliseconds; run as a script it prints one per line. The first
opening, which also loads numpy and pyqtgraph, is measured in processes of its own (`bench_insights.py first`).
"""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from heart import BEAT_MS, Heart
from long_record import strength_of, years_of
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from upswing.insights.record import InsightsRecord, StrengthRecord
from upswing.ui.insights.card import choose_file
from upswing.ui.insights.cards import KINDS
from upswing.ui.insights.read_ahead import large_libraries
from upswing.ui.insights.view import InsightsView
from upswing.ui.insights.work import work_out
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme
from upswing.ui.theme.style import dress
from upswing.ui.types_ahead import still_to_make

if TYPE_CHECKING:
    from upswing.insights.timeline import Timeline

ONE_TURN = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
"""One turn of the event loop as the program has it: asleep until something comes, Python left to the workers."""
GAP_AIM_MS, FIRST_CHART_AIM_MS, ANALYSIS_AIM_MS = 50.0, 400.0, 1000.0
FRAME_AIM_MS, PLAIN_AIM = 1000 / 60, 1.3
YEARS, MANY_YEARS, GROWTH_AIM = 10, 50, 5.5
"""Five times the years may cost five times as much, and a tenth more for the scatter of the measurement."""
TWENTY_A_DAY = (20,)
FRAMES, TIMES = 60, 3
FIRST_TIMES = 5
WIDE, HIGH = 1000, 740


def measure() -> list[tuple[str, float, float]]:
    """The first openings, and then one opening after another in this process."""
    firsts_ms, first_gaps_ms = zip(*(first_elsewhere() for _ in range(FIRST_TIMES)), strict=True)
    application, record, strength = started()
    full = years_of(YEARS, TWENTY_A_DAY)
    opening(application, record, strength)
    again = [opening(application, record, strength) for _ in range(TIMES)]
    again_ms, again_gap_ms = (min(each) for each in zip(*again, strict=True))
    return [
        ("first chart, ten years, first opening (ms, median of five)", median(firsts_ms), FIRST_CHART_AIM_MS),
        ("largest gap in the event loop, first opening (ms, worst of five)", max(first_gaps_ms), GAP_AIM_MS),
        ("first chart, ten years, opened again (ms)", again_ms, FIRST_CHART_AIM_MS),
        ("largest gap in the event loop, opened again (ms)", again_gap_ms, GAP_AIM_MS),
        ("largest gap while looking at all spans (ms)", best(lambda: looking(application, record)), GAP_AIM_MS),
        (
            "largest gap while scrolling past every card (ms)",
            best(lambda: scrolling(application, record, strength)),
            GAP_AIM_MS,
        ),
        (
            "the same with 20 check-ins a day (ms)",
            best(lambda: scrolling(application, full, strength)),
            GAP_AIM_MS,
        ),
        *growth(record, strength, full),
        *frames(application, record),
    ]


def started() -> tuple[QApplication, InsightsRecord, StrengthRecord]:
    """As the program is when it has started (`App._join_views`): Qt's types are made, and what is there by then is not
    looked through again."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application, Theme(LIGHT, dark=False))
    record = years_of(YEARS)
    strength = strength_of(record)
    for module, name in still_to_make():
        getattr(module, name, None)
    gc.collect()
    gc.freeze()
    return application, record, strength


def first_elsewhere() -> tuple[float, float]:
    """What `opening` gives in a process that has opened nothing yet, its libraries to be fetched from the disk where
    the system can be asked to forget them."""
    if hasattr(os, "posix_fadvise"):
        for library in large_libraries():
            with library.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    done = subprocess.run([sys.executable, __file__, "first"], capture_output=True, text=True, check=True)
    first_ms, gap_ms = done.stdout.split()
    return float(first_ms), float(gap_ms)


def best(once: Callable[[], float]) -> float:
    """The least of a few: what else the machine does makes a gap longer, never shorter."""
    return min(once() for _ in range(TIMES))


def growth(
    record: InsightsRecord, strength: StrengthRecord, full: InsightsRecord
) -> list[tuple[str, float, float]]:
    """What all cards together take in the pool, for more and more years and for more check-ins a day."""
    longer = years_of(MANY_YEARS)
    ten_ms, ten_bytes = analysis(record, strength)
    fifty_ms, fifty_bytes = analysis(longer, strength_of(longer))
    full_ms, _ = analysis(full, strength)
    most = len(full.check_ins) / len(record.check_ins)
    return [
        ("ten years worked out, all cards (ms of processor time)", ten_ms, ANALYSIS_AIM_MS),
        ("fifty years ÷ ten years, time", fifty_ms / ten_ms, GROWTH_AIM),
        ("fifty years ÷ ten years, memory", fifty_bytes / ten_bytes, GROWTH_AIM),
        ("ten years with 20 check-ins a day (ms of processor time)", full_ms, ANALYSIS_AIM_MS),
        (f"the same ÷ usual ({most:.1f} times as many check-ins)", full_ms / ten_ms, most * 1.1),
    ]


def analysis(record: InsightsRecord, strength: StrengthRecord) -> tuple[float, float]:
    """Processor time in milliseconds, the best of three, and the most bytes held at once beyond the record."""
    import tracemalloc

    from upswing.insights.basis import Basis

    cards = [kind(Theme(LIGHT, dark=False), choose_file) for kind in KINDS]

    def work() -> None:
        basis = Basis(record, lambda: strength)
        for card in cards:
            work_out(card, basis, lambda _: None)

    took = []
    for _ in range(3):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    for card in cards:
        card.deleteLater()
    return min(took) * 1000, float(most)


def frames(application: QApplication, record: InsightsRecord) -> list[tuple[str, float, float]]:
    """The median frame while ten years are panned and zoomed, and beside a plain plot."""
    tasks, view = opened(application, record, StrengthRecord())
    from upswing.ui.charts.timeline import TimelineChart

    chart = view.timeline.findChild(TimelineChart)
    assert chart is not None
    chart.show_days(365)
    pan = median(frame(chart, lambda _: chart.pan(-0.02), n) for n in range(FRAMES))
    chart.show_days(None)
    zoom = median(frame(chart, lambda n: chart.zoom(0.93 if n % 40 < 20 else 1 / 0.93), n) for n in range(FRAMES))
    state = view.timeline.state
    assert state is not None
    plain = plain_plot(state, record, chart.width(), chart.height())
    chart.show_days(None)
    settle(application)
    still = ratio(chart, plain, lambda _: None, lambda _: None)
    first, last = chart.visible_days()
    wide = 0.8 * (last - first)
    chart.show_days(round(wide))
    panned = ratio(
        chart,
        plain,
        lambda _: chart.pan(-0.002),
        lambda n: plain.setXRange(last - wide * (1 + 0.002 * n), last - wide * 0.002 * n, padding=0),
    )
    plain.close()
    end(application, view, tasks)
    return [
        ("a frame while panning over one of ten years (ms)", pan, FRAME_AIM_MS),
        ("a frame while zooming in and out of ten years (ms)", zoom, FRAME_AIM_MS),
        ("ten years drawn again ÷ a plain pyqtgraph plot of the same points", still, PLAIN_AIM),
        ("ten years panned ÷ the same plain plot panned", panned, PLAIN_AIM),
    ]


def plain_plot(state: "Timeline", record: InsightsRecord, wide: int, high: int) -> Any:
    """What pyqtgraph makes of the same points by itself, with edges as smooth as ours: dots, line, band and bars,
    totals, and a line for each event."""
    import pyqtgraph as pg

    from upswing.insights.timeline import Grain

    band, bars = state.band(Grain.MONTH), state.activity(Grain.MONTH)
    pg.setConfigOptions(antialias=True)
    plot = pg.PlotWidget()
    edges = [pg.PlotDataItem(band.days, line) for line in (band.low, band.high)]
    plot.addItem(pg.FillBetweenItem(*edges, brush="#cde"))
    plot.plot(band.days, band.middle, pen="b", connect="finite")
    plot.plot(state.mood_days, state.moods, pen=None, symbol="o", symbolSize=3)
    plot.addItem(pg.BarGraphItem(x0=bars.starts, width=bars.lengths, y0=-9.4, height=bars.minutes / 1000))
    totals = [(float(each.day.toordinal()), each.total / 25 - 14) for each in record.totals]
    plot.plot([day for day, _ in totals], [total for _, total in totals], symbol="s", symbolSize=6)
    for event in record.events:
        plot.addItem(pg.InfiniteLine(event.day.toordinal(), angle=90))
    pg.setConfigOptions(antialias=False)
    plot.resize(wide, high)
    plot.show()
    return plot


def ratio(one: Any, other: Any, moves: Callable[[int], None], moves_other: Callable[[int], None]) -> float:
    """The median frame of one chart over that of another, frame by frame in turn, so that both meet the same
    machine."""
    took: tuple[list[float], list[float]] = ([], [])
    for n in range(FRAMES):
        took[0].append(frame(one, moves, n))
        took[1].append(frame(other, moves_other, n))
    return median(took[0]) / median(took[1])


def frame(chart: Any, moves: Callable[[int], None], n: int) -> float:
    """Milliseconds of processor time for a move and for drawing all of it at once."""
    begun = time.thread_time()
    moves(n)
    chart.viewport().repaint()
    return (time.thread_time() - begun) * 1000


def opening(application: QApplication, record: InsightsRecord, strength: StrengthRecord) -> tuple[float, float]:
    """Milliseconds from asking for the view until its first chart is painted; the largest gap until all are."""
    tasks = Tasks()
    heart = Heart()
    begun = time.perf_counter()
    view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks, ask_strength=lambda: strength)
    view.resize(WIDE, HIGH)
    view.show()
    painted = Painted(application, "TimelineChart")
    view.refresh()
    wait_until(application, lambda: painted.at is not None and not view.at_work)
    settle(application)
    gap_ms, _ = heart.stop()
    assert painted.at is not None
    took = painted.at - begun
    end(application, view, tasks)
    return took * 1000, gap_ms


def looking(application: QApplication, record: InsightsRecord) -> float:
    """The largest gap while every span button is pressed in turn, milliseconds."""
    tasks, view = opened(application, record, StrengthRecord())
    heart = Heart()
    for span in ("4-weeks", "1-year", "all", "3-months", "all"):
        view.timeline.spans.chosen.emit(span)
        settle(application)
    gap_ms, _ = heart.stop()
    end(application, view, tasks)
    return gap_ms


def scrolling(application: QApplication, record: InsightsRecord, strength: StrengthRecord) -> float:
    """The largest gap while the page is scrolled from the first card to the last and every chart comes,
    milliseconds."""
    tasks, view = opened(application, record, strength)
    heart = Heart()
    for card in view.cards:
        view.show_card(card)
        wait_until(application, lambda: not view.at_work)
        settle(application)
    gap_ms, _ = heart.stop()
    end(application, view, tasks)
    return gap_ms


def opened(
    application: QApplication, record: InsightsRecord, strength: StrengthRecord
) -> tuple[Tasks, InsightsView]:
    """The view with its first charts drawn."""
    tasks = Tasks()
    view = InsightsView(lambda: record, Theme(LIGHT, dark=False), tasks, ask_strength=lambda: strength)
    view.resize(WIDE, HIGH)
    view.show()
    view.refresh()
    wait_until(application, lambda: not view.at_work)
    settle(application)
    return tasks, view


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
    pulse.start(BEAT_MS)
    until = time.perf_counter() + 0.15
    while time.perf_counter() < until:
        application.processEvents(ONE_TURN)


def end(application: QApplication, view: InsightsView, tasks: Tasks) -> None:
    tasks.close()
    view.close()
    view.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    if "first" in sys.argv:
        sys.stdout.write("{} {}".format(*opening(*started())))
        sys.exit()
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.4g}\t{aim:.4g}\n")
