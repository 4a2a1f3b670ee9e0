"""The picture: what two years looked like, by how far people kept to the plan, and how near the limits it came."""

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles

from panel import Panel, colour, font
from people import Obedience
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from standstill import MOST_WEEKS
from summary import Summary

WIDTH, HEIGHT, MARGIN, GAP, SCALE = 1600, 1180, 28, 14, 1.5
TOP, ROW = 92, 252
NAMES = {
    Obedience.ALL: "does all of it",
    Obedience.MOST: "does most of it",
    Obedience.HALF: "does half of it",
    Obedience.OVERDOES: "overdoes it",
    Obedience.SPORADIC: "on and off",
}
Numbers = Callable[[Summary, int], float | None]


def paint(people: Sequence[Summary], path: Path) -> None:
    """Writes the picture of these people, at least one, as PNG. OSError where it cannot be written."""
    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(round(WIDTH * SCALE), round(HEIGHT * SCALE), QImage.Format.Format_RGB32)
    image.fill(colour("ground"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    _heading(painter, people)
    for column, obedience in enumerate(Obedience):
        group = [each for each in people if each.obedience is obedience]
        _sets(_panel(painter, column, 0, (0, 0), (_weeks(people), 45)), group, NAMES[obedience])
        _share(_panel(painter, column, 1, (0, 0), (_weeks(people), 100)), group)
        _effort(_panel(painter, column, 2, (0, 0), (_weeks(people), 10)), group)
    _limits(painter, people)
    painter.end()
    del application
    if not image.save(str(path)):
        raise OSError(f"{path} could not be written")


def percentiles(values: Sequence[float]) -> tuple[float, float, float, float, float]:
    """The 10th, 25th, 50th, 75th and 90th of a hundred; of one value five times itself, of none zero."""
    if len(values) < 2:
        return (values[0] if values else 0.0,) * 5
    parts = quantiles(values, n=20, method="inclusive")
    return parts[1], parts[4], parts[9], parts[14], parts[17]


def counts_between(values: Sequence[float], edges: Sequence[float]) -> list[int]:
    """How many lie in each step from one edge to the next; the last step has both its ends."""
    counts = [0] * (len(edges) - 1)
    for value in values:
        place = sum(value >= edge for edge in edges[1:-1])
        if edges[0] <= value <= edges[-1]:
            counts[place] += 1
    return counts


def _weeks(people: Sequence[Summary]) -> int:
    return max(2, len(people[0].sets))


def _panel(
    painter: QPainter, column: int, row: int, low: tuple[float, float], high: tuple[float, float], columns: int = 5
) -> Panel:
    width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns
    box = QRectF(MARGIN + column * (width + GAP), TOP + row * (ROW + GAP), width, ROW)
    return Panel(painter, box, low, high)


def _heading(painter: QPainter, people: Sequence[Summary]) -> None:
    painter.setFont(font(26, bold=True))
    painter.setPen(colour("ink"))
    weeks = len(people[0].sets)
    painter.drawText(QPointF(MARGIN, 44), f"{len(people):,} people, {weeks} weeks each, on the planner itself")
    painter.setFont(font(14))
    painter.setPen(colour("ink_soft"))
    words = "Line: the middle person of each week. Dark: the middle half. Light: four fifths of all."
    painter.drawText(QPointF(MARGIN, 72), f"{words} Dashed: the sets that count for later weeks.")


def _over_weeks(panel: Panel, group: Sequence[Summary], number: Numbers) -> None:
    xs: list[float] = []
    rows = []
    for week in range(len(group[0].sets) if group else 0):
        values = [value for each in group if (value := number(each, week)) is not None]
        if values:
            xs.append(week + 0.5)
            rows.append(percentiles(values))
    low, quarter, middle, three, high = ([row[place] for row in rows] for place in range(5))
    panel.band(xs, low, high, colour("accent", 0.16))
    panel.band(xs, quarter, three, colour("accent", 0.28))
    panel.line(xs, middle, colour("accent"))


def _years(panel: Panel) -> list[tuple[float, str]]:
    step = 26 if panel.high[0] > 60 else 13 if panel.high[0] > 26 else 4
    return [(week, f"week {week}" if week else "") for week in range(0, int(panel.high[0]), step)]


def _sets(panel: Panel, group: Sequence[Summary], name: str) -> None:
    panel.frame(f"Sets a week: {name}", _years(panel), [(y, str(y)) for y in (0, 10, 20, 30, 40)])
    panel.painter.save()
    panel.painter.setClipRect(panel.field)
    _over_weeks(panel, group, lambda each, week: float(each.sets[week]))
    weeks = range(len(group[0].counted) if group else 0)
    counted = [percentiles([float(each.counted[week]) for each in group])[2] for week in weeks]
    panel.line([week + 0.5 for week in weeks], counted, colour("warm"), dashed=True)
    panel.painter.restore()


def _share(panel: Panel, group: Sequence[Summary]) -> None:
    panel.frame("Up the ladders, % of their rungs", _years(panel), [(y, str(y)) for y in (0, 25, 50, 75, 100)])
    _over_weeks(panel, group, lambda each, week: 100 * each.rung[week])


def _effort(panel: Panel, group: Sequence[Summary]) -> None:
    panel.frame("How hard it was, 0–10", _years(panel), [(y, str(y)) for y in (0, 2, 4, 6, 8, 10)])
    _over_weeks(panel, group, lambda each, week: each.effort[week])


def _limits(painter: QPainter, people: Sequence[Summary]) -> None:
    used = [100 * share for each in people for share in each.used]
    edges = [float(edge) for edge in range(0, 111, 5)]
    _histogram(
        painter,
        0,
        "Of the week's sets, used once a session is planned, %",
        used,
        edges,
        range(0, 101, 20),
        "all of them",
        100,
    )
    steps = [100 * (each.after - each.most) / each.most for person in people for each in person.swings]
    edges = [float(edge) for edge in range(-100, 21, 5)]
    _histogram(
        painter,
        1,
        "Whole weeks against the most the rules allow, %",
        steps,
        edges,
        range(-100, 1, 20),
        "the most",
        0,
    )
    stood = [each.standstill / 7 for each in people]
    edges = [each / 2 for each in range(2 * MOST_WEEKS + 5)]
    _histogram(
        painter,
        2,
        "Longest standstill without a reason, weeks",
        stood,
        edges,
        range(0, 11, 2),
        "eight weeks",
        MOST_WEEKS,
    )


def _histogram(
    painter: QPainter,
    column: int,
    title: str,
    values: Sequence[float],
    edges: Sequence[float],
    ticks: range,
    limit_name: str,
    limit: float,
) -> None:
    # What lies on an edge belongs to the step below it: a week that is full is not over-full.
    counts = counts_between([value - 1e-9 for value in values], [edges[0] - 1e-6, *edges[1:]])
    highest = max([1, *counts]) * 1.15
    panel = _panel(painter, column, 3, (edges[0], 0), (edges[-1], highest), columns=3)
    panel.frame(title, [(x, f"{x}".replace("-", "\N{MINUS SIGN}")) for x in ticks], [])
    panel.bars(edges, counts, colour("accent", 0.75))
    panel.limit(limit, limit_name)
