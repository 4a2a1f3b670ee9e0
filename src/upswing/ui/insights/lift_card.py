"""The card "Does a session lift me?"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.insights.before_after import SESSIONS_FOR_A_MEAN, Stage
from upswing.insights.pairs import Scale
from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights import lift_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme
from upswing.ui.words import activity_name

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.findings import Lifts
    from upswing.insights.lift import Lift, Slope
    from upswing.ui.charts.slopes import SlopesChart, SlopeWords


class LiftCard(Card):
    """Before and after each session, for mood or energy."""

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("Does a session lift me?"),
            "insights-lift",
            theme,
            ask_where,
            short=tr("Sessions"),
            method=words.method(),
        )
        self._lifts: Lifts | None = None
        self._chart: SlopesChart | None = None
        self._scale = Scale.MOOD
        self.scales = Chooser(tr("What is compared"), [(words.scale_name(scale), scale.value) for scale in Scale])
        self.scales.show_chosen(self._scale.value)
        self.scales.chosen.connect(self._on_scale)
        self.scales.hide()
        self.choices.addWidget(self.scales)

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "Lifts":
        from upswing.insights.findings import find_lifts

        return find_lifts(basis, report)

    def steps(self, lifts: "Lifts") -> Iterator[None]:
        """Shows both scales of `lifts`, in short steps."""
        from upswing.ui.charts.slopes import SlopesChart

        self._lifts = lifts
        anything = any(lifts.of(scale).change.n for scale in Scale)
        self.scales.setVisible(anything)
        state = lifts.of(self._scale)
        if state.change.stage is Stage.EMPTY:
            self.show_words(words.missing(), 0, SESSIONS_FOR_A_MEAN)
            return
        chart = self._chart
        if chart is None:
            chart = self._chart = SlopesChart(self._theme, self._words())
            chart.pointed.connect(self._on_pointed)
            yield
        chart.words = self._words()
        for _ in chart.steps(state):
            yield
        self.show_chart(chart, self._table)
        self._on_pointed(None)
        self.say(words.found(state), words.caution(state), words.note(state.change))

    def _lift(self) -> "Lift":
        assert self._lifts is not None
        return self._lifts.of(self._scale)

    def _on_scale(self, value: str) -> None:
        self._scale = Scale(value)
        if self._lifts is not None:
            for _ in self.steps(self._lifts):
                pass

    def _words(self) -> "SlopeWords":
        from upswing.ui.charts.slopes import SlopeWords

        scale = self._scale
        return SlopeWords(
            tr("before"), tr("after"), tr("difference"), lambda value: words.scale_value(scale, value), signed
        )

    def _on_pointed(self, slope: "Slope | None") -> None:
        self.read(words.hint() if slope is None else words.slope_read(self._scale, slope))

    def _table(self) -> Table:
        """Every session with a value on both sides, the newest first."""
        headings = (tr("Day"), tr("Kind"), tr("Before"), tr("After"), tr("Difference"))
        return Table(
            headings,
            [
                (pair.day, activity_name(pair.activity), pair.before, pair.after, pair.after - pair.before)
                for pair in reversed(self._lift().pairs)
            ],
        )
