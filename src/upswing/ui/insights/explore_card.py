"""The card "Looking around"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.explore import Explored, Group
    from upswing.ui.charts.forest import ForestChart, ForestRow

DOSE, LAGS = "dose", "lags"


class ExploreCard(Card):
    """Means by minutes, sleep and tags, and mood some days before and after; nothing here is a finding."""

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(tr("Looking around"), "insights-explore", theme, ask_where, short=tr("Looking around"))
        self._chart: ForestChart | None = None
        self._state: Explored | None = None
        self._view = DOSE
        self.views: Chooser | None = None

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "Explored":
        from upswing.insights.explore import build_state

        return build_state(basis, report)

    def steps(self, state: "Explored") -> Iterator[None]:
        """Shows one of the views, in short steps."""
        from upswing.ui.charts.forest import ForestChart, ForestWords
        from upswing.ui.insights import explore_words as words

        self._state = state
        if self.views is None:
            self.explain(words.method())
            self.views = Chooser(
                tr("What is looked at"), [(name, view) for view, name in words.view_names().items()]
            )
            self.views.show_chosen(self._view)
            self.views.chosen.connect(self._on_view)
            self.choices.addWidget(self.views)
        rows = self._rows()
        if not rows:
            self.show_words(words.missing(state, self._view), *words.needed(state, self._view))
            return
        chart = self._chart
        if chart is None:
            decimals = 1
            chart = self._chart = ForestChart(self._theme, ForestWords(lambda value: signed(value, decimals)))
            chart.pointed.connect(self._on_pointed)
            yield
        for _ in chart.steps(rows):
            yield
        self.show_chart(chart, self._table, height=chart.wanted_px)
        self._on_pointed(None)
        self.say("", "", words.note(self._view, state.by_chance))

    def _groups(self) -> "list[Group]":
        assert self._state is not None
        return [each for each in self._state.groups if each.view.value == self._view and each.mean is not None]

    def _rows(self) -> "list[ForestRow]":
        from upswing.ui.charts.forest import ForestRow
        from upswing.ui.insights import explore_words as words

        assert self._state is not None
        if self._view == LAGS:
            return [ForestRow(words.lag_name(lag), lag.r, thin=True) for lag in self._state.lags]
        return [
            ForestRow(
                words.row_label(each),
                each.mean,
                each.interval.low if each.interval else None,
                each.interval.high if each.interval else None,
                thin=True,
            )
            for each in self._groups()
        ]

    def _on_view(self, view: str) -> None:
        self._view = view
        assert self.views is not None
        self.views.show_chosen(view)
        if self._state is not None:
            for _ in self.steps(self._state):
                pass

    def _on_pointed(self, place: int | None) -> None:
        from upswing.ui.insights import explore_words as words

        if place is None or self._state is None:
            self.read(words.hint())
        elif self._view == LAGS:
            self.read(words.read_lag(self._state.lags[place], self._state.by_chance or 0.0))
        else:
            self.read(words.read_group(self._groups()[place]))

    def _table(self) -> Table:
        from upswing.ui.insights import explore_words as words

        assert self._state is not None
        if self._view == LAGS:
            return Table((tr("What"), tr("r")), [(words.lag_name(lag), lag.r) for lag in self._state.lags])
        headings = (tr("Group"), tr("Times"), tr("Mean mood"), tr("From"), tr("To"))
        return Table(
            headings,
            [
                (
                    words.group_name(each),
                    each.n,
                    each.mean,
                    each.interval.low if each.interval else None,
                    each.interval.high if each.interval else None,
                )
                for each in self._state.groups
                if each.view.value == self._view
            ],
        )
