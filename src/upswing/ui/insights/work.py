"""What Insights does in a worker: no widget is touched here."""

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

from upswing.ui.importing import importing
from upswing.ui.insights.card import Card
from upswing.ui.insights.read_ahead import large_libraries, read_ahead
from upswing.ui.tasks import Report

if TYPE_CHECKING:
    from upswing.insights.basis import Basis

LAST = "upswing.ui.charts.when"
"""The last of what is loaded."""


def work_out(card: Card, basis: "Basis", report: Report) -> Any:
    """What the card shows. Raises what the card does."""
    # Nothing here makes rings of garbage, and the collector would look through the whole record again and again.
    gc.disable()
    try:
        return card.work_out(basis, report)
    finally:
        gc.enable()


def load_charts(report: Report) -> None:
    """Imports numpy and pyqtgraph with the charts: a third of a second that the interface must not wait for."""
    # Our matrices are small: threads of numpy's own would cost memory and, on a busy machine, many times the work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if LAST in sys.modules:
        return
    read_ahead(large_libraries())
    with importing():
        import upswing.ui.charts.calendar
        import upswing.ui.charts.forest
        import upswing.ui.charts.load
        import upswing.ui.charts.minutes
        import upswing.ui.charts.slopes
        import upswing.ui.charts.steps_line
        import upswing.ui.charts.timeline
        import upswing.ui.charts.when  # noqa: F401
