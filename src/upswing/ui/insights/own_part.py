"""One's own numbers below what research says: in words and in a small forest with an axis of its own, so that nobody
takes the two for one measure."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from upswing.insights.before_after import Stage
from upswing.ui.controls.layout import column, label
from upswing.ui.insights import active_words, lift_words
from upswing.ui.text import number, signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.own import Own
    from upswing.ui.charts.forest import ForestChart, ForestRow
    from upswing.ui.charts.picture import Parts


class OwnPart(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[ForestRow] = []
        self.chart: ForestChart | None = None
        self.heading = label(tr("Your own, apart from these"), "eyebrow")
        self.words = label("")
        self.measure = label("", "small")
        self.readout = label(" ", "small")
        for each in (self.measure, self.readout):
            each.hide()
        self._layout = column(self.heading, self.words, self.readout, self.measure, spacing=6)
        self._layout.setContentsMargins(0, 12, 0, 0)
        self.setLayout(self._layout)

    def steps(self, own: "Own") -> Iterator[None]:
        """Shows what stands, or says what is needed for it."""
        from upswing.ui.charts.forest import ForestChart, ForestRow, ForestWords

        self.words.setText(" ".join(_said(own)))
        self._rows = [ForestRow(*each) for each in _rows(own)]
        for part in (self.measure, self.readout):
            part.setVisible(bool(self._rows))
        if not self._rows:
            if self.chart is not None:
                self.chart.hide()
            return
        self.measure.setText(
            tr("In points of the mood scale, −5 to +5. That is another measure, so the two cannot be compared.")
        )
        chart = self.chart
        if chart is None:
            ends = ForestWords(lambda value: signed(value, 1), tr("lower"), tr("higher"))
            chart = self.chart = ForestChart(self._theme, ends, self)
            chart.setAccessibleName(self.heading.text())
            chart.pointed.connect(self._on_pointed)
            self._layout.insertWidget(1, chart)
            yield
        for _ in chart.steps(self._rows):
            yield
        chart.setAccessibleDescription(self.words.text())
        chart.setFixedHeight(chart.wanted_px)
        chart.show()
        self._on_pointed(None)

    @property
    def rows(self) -> "tuple[ForestRow, ...]":
        """What its chart shows; nothing before there is enough."""
        return tuple(self._rows)

    def picture_parts(self) -> "Parts":
        """Its chart with its words; nothing before there is one."""
        from upswing.ui.charts.picture import Caption

        if self.chart is None or not self._rows:
            return []
        return [(self.chart, Caption(self.heading.text(), self.words.text(), self.measure.text()))]

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.chart is not None:
            self.chart.apply_theme(theme)
            self.chart.setFixedHeight(self.chart.wanted_px)

    def _on_pointed(self, place: int | None) -> None:
        if place is None:
            self.readout.setText(tr("Point at a line to read it, or press ↑ ↓."))
            return
        row = self._rows[place]
        assert row.estimate is not None
        said = f"{row.label}: {signed(row.estimate, 2)}"
        if row.low is not None and row.high is not None:
            said = tr(
                "{said} (95 % interval {low} to {high})",
                said=said,
                low=signed(row.low, 2),
                high=signed(row.high, 2),
            )
        self.readout.setText(said)


def _rows(own: "Own") -> Iterator[tuple[str, float, float | None, float | None, bool]]:
    found = own.sessions.change
    if found.mean is not None:
        ends = (found.interval.low, found.interval.high) if found.interval else (None, None)
        name = tr("After a session ({n})", n=number(found.n))
        yield name, found.mean, *ends, found.stage is not Stage.FIRM
    if found.adjusted is not None:
        left = found.adjusted
        yield tr("Less what comes by itself"), left.mean, left.low, left.high, found.stage is not Stage.FIRM
    days = own.days
    if days is not None and days.same_day is not None and days.look is not None:
        link = days.same_day
        name = tr("Active days ({n} days)", n=number(days.look.days))
        yield name, link.effect, link.wide.low, link.wide.high, days.look.early


def _said(own: "Own") -> Iterator[str]:
    if own.is_empty:
        yield tr(
            "Nothing here yet. From {sessions} sessions with a check-in before and after, and from {days} days of "
            "check-ins, your own numbers stand here.",
            sessions=number(8),
            days=number(42),
        )
        return
    if own.sessions.change.mean is not None:
        yield lift_words.found(own.sessions)
        if own.sessions.change.adjusted is None:
            yield tr("Low moments lift by themselves, and here that part is still in it.")
        else:
            yield lift_words.caution(own.sessions)
    if own.days is not None:
        yield active_words.finding(own.days)
