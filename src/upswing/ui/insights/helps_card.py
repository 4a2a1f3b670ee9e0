"""The card "What helps most?"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.insights.helps import By, Group, Helps
from upswing.ui.insights import helps_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.ui.charts.forest import ForestChart


class HelpsCard(Card):
    """The change around a session by kind, time of day, length and company."""

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("What helps most?"),
            "insights-helps",
            theme,
            ask_where,
            short=tr("What helps"),
            method=words.method(),
        )
        self._chart: ForestChart | None = None
        self._state: Helps | None = None
        self._lines: list[Group | By] = []

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> Helps:
        from upswing.insights.helps import build_state

        return build_state(basis, report)

    def steps(self, state: Helps) -> Iterator[None]:
        """Shows every group, in short steps."""
        from upswing.ui.charts.forest import ForestChart, ForestRow, ForestWords

        self._state = state
        if not any(each.mean is not None for each in state.groups):
            most = max((each.n for each in state.groups), default=0)
            self.show_words(words.missing(state), most, 8)
            return
        chart = self._chart
        if chart is None:
            ends = ForestWords(lambda value: signed(value, 1), tr("lower after"), tr("higher after"))
            chart = self._chart = ForestChart(self._theme, ends)
            chart.pointed.connect(self._on_pointed)
            yield
        self._lines = []
        for way in By:
            if groups := state.by(way):
                self._lines += [way, *groups]
        rows = [
            ForestRow(words.way_names()[line])
            if isinstance(line, By)
            else ForestRow(
                words.row_label(line),
                line.mean,
                line.interval.low if line.interval else None,
                line.interval.high if line.interval else None,
                thin=line.is_thin,
            )
            for line in self._lines
        ]
        for _ in chart.steps(rows):
            yield
        self.show_chart(chart, self._table, height=chart.wanted_px)
        self._on_pointed(None)
        self.say(words.finding(state), words.caution(), words.note())

    def _on_pointed(self, place: int | None) -> None:
        line = None if place is None else self._lines[place]
        self.read(words.read(line) if isinstance(line, Group) else words.hint())

    def _table(self) -> Table:
        assert self._state is not None
        headings = (tr("By"), tr("Group"), tr("Sessions"), tr("Mean difference"), tr("From"), tr("To"))
        return Table(
            headings,
            [
                (
                    words.way_names()[each.by],
                    words.key_name(each),
                    each.n,
                    each.mean,
                    each.interval.low if each.interval else None,
                    each.interval.high if each.interval else None,
                )
                for each in self._state.groups
            ],
        )
