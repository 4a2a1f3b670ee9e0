"""The card "What does research say?": published figures, and a person's own apart from them: below, on an axis of their
own, in another measure."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.insights.research import EFFECTS, Effect, Group, Reach
from upswing.ui.insights import research_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.own_part import OwnPart
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.own import Own
    from upswing.ui.charts.forest import ForestChart
    from upswing.ui.charts.picture import Parts


class ResearchCard(Card):
    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("What does research say?"),
            "insights-research",
            theme,
            ask_where,
            short=tr("Research"),
            method=words.method(),
        )
        self._chart: ForestChart | None = None
        self.own = OwnPart(theme)
        self.add_part(self.own, self.own.apply_theme)
        self._lines: list[Effect | Group] = []
        for group in Group:
            self._lines += [group, *(each for each in EFFECTS if each.group is group)]

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "Own":
        """The figures are those of the papers; only one's own are worked out."""
        from upswing.insights.own import build_state

        return build_state(basis)

    def steps(self, state: "Own") -> Iterator[None]:
        """Shows every published figure, and below one's own, in short steps."""
        from upswing.ui.charts.forest import ForestChart, ForestRow, ForestWords

        chart = self._chart
        if chart is None:
            ends = ForestWords(lambda value: signed(value, 1), tr("lower symptoms"), "")
            chart = self._chart = ForestChart(self._theme, ends)
            chart.pointed.connect(self._on_pointed)
            yield
        rows = [
            ForestRow(words.groups()[line])
            if isinstance(line, Group)
            else ForestRow(
                words.names()[line.id], line.estimate, line.low, line.high, thin=line.reach is Reach.MIDDLE_HALF
            )
            for line in self._lines
        ]
        for _ in chart.steps(rows):
            yield
        self.show_chart(chart, self._table, height=chart.wanted_px)
        self._on_pointed(None)
        self.say(words.finding(), words.caution(), words.note())
        yield
        yield from self.own.steps(state)

    def _on_pointed(self, place: int | None) -> None:
        line = None if place is None else self._lines[place]
        self.read(words.read(line) if isinstance(line, Effect) else words.hint())

    def picture_parts(self) -> "Parts":
        """One's own stands below, apart."""
        return [*super().picture_parts(), *self.own.picture_parts()]

    def _table(self) -> Table:
        """Every published figure, and below one's own: the first column tells them apart."""
        headings = (
            tr("Whose"),
            tr("What"),
            tr("Difference"),
            tr("From"),
            tr("To"),
            tr("Trials"),
            tr("People"),
            tr("Mind"),
            tr("Source"),
        )
        published: list[tuple[Cell, ...]] = [
            (
                tr("Research"),
                words.names()[each.id],
                each.estimate,
                each.low,
                each.high,
                each.trials,
                each.n,
                words.caveats()[each.id],
                words.source(each),
            )
            for each in words.everything()
        ]
        own: list[tuple[Cell, ...]] = [
            (
                tr("Your own"),
                each.label,
                each.estimate,
                each.low,
                each.high,
                None,
                None,
                self.own.measure.text(),
                "",
            )
            for each in self.own.rows
        ]
        return Table(headings, published + own, decimals=2)
