"""The card "Does the plan make a difference?": for those who let chance draw their days."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from upswing.ui.controls.layout import button, row
from upswing.ui.insights import shuffle_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.record import InsightsRecord
    from upswing.insights.shuffled import Shuffled
    from upswing.ui.charts.forest import ForestChart


class ShuffleCard(Card):
    """`wanted` tells that chance is to draw the days from next week on, or no longer."""

    wanted = Signal(bool)

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("Does the plan make a difference?"),
            "insights-shuffle",
            theme,
            ask_where,
            short=tr("Shuffle"),
            method=words.method(),
        )
        self._chart: ForestChart | None = None
        self._found: tuple[InsightsRecord, Shuffled] | None = None
        self._is_on = False
        self.switch = button("", name="insights-shuffle-switch")
        self.switch.clicked.connect(lambda: self.wanted.emit(not self._is_on))
        self.choices.addLayout(row(self.switch, 0))
        self.show_on(is_on=False)

    def show_on(self, *, is_on: bool) -> None:
        """Whether chance draws the days now."""
        self._is_on = is_on
        self.switch.setText(words.switch(is_on=is_on))
        if self._found is not None:
            for _ in self.steps(self._found):
                pass

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "tuple[InsightsRecord, Shuffled]":
        from upswing.insights.shuffled import judge

        record = basis.record
        return record, judge(basis.series, record.weeks, record.today.toordinal(), report)

    def steps(self, state: "tuple[InsightsRecord, Shuffled]") -> Iterator[None]:
        """Shows what chance has drawn and what it came to."""
        from upswing.insights.shuffled import SHARE_NEEDED, Outcome
        from upswing.ui.charts.forest import ForestChart, ForestRow, ForestWords

        self._found = state
        record, found = state
        days = words.drawn_days(record.weeks, record.today) if self._is_on else ""
        if found.effect is None or found.interval is None or found.kept is None:
            self.show_words(
                self._waiting_words(found, round(SHARE_NEEDED * 7 * found.looked_at)), found.weeks % 12, 12
            )
            self.say("", "", days)
            return
        chart = self._chart
        if chart is None:
            ends = ForestWords(
                lambda value: signed(value, 1), tr("lower on drawn days"), tr("higher on drawn days")
            )
            chart = self._chart = ForestChart(self._theme, ends)
            chart.pointed.connect(self._on_pointed)
            yield
        name = tr("Drawn days less the others")
        for _ in chart.steps([ForestRow(name, found.effect, found.interval.low, found.interval.high)]):
            yield
        self.show_chart(chart, self._table, height=chart.wanted_px)
        self._on_pointed(None)
        if found.outcome is Outcome.NOT_CLEAR_YET:
            said = words.not_clear(found.looked_at, found.interval)
        else:
            said = words.difference(found.looked_at, found.effect, found.interval)
        self.say(said, words.kept(found.kept), f"{words.until(found.looked_at + 12)} {days}".strip())

    def _waiting_words(self, found: "Shuffled", needed: int) -> str:
        from upswing.insights.shuffled import Outcome

        if not self._is_on and not found.weeks:
            return words.invitation()
        if found.outcome is Outcome.TOO_FEW_MOODS:
            return words.too_few_moods(found.days, needed)
        return words.missing(found.weeks)

    def _on_pointed(self, place: int | None) -> None:
        if place is None or self._found is None:
            self.read(tr("Point at a line to read it, or press ↑ ↓."))
            return
        _, found = self._found
        assert found.effect is not None
        assert found.interval is not None
        ends = (signed(found.interval.low, 2), signed(found.interval.high, 2))
        self.read(
            tr(
                "{effect} (95 % interval {low} to {high})",
                effect=signed(found.effect, 2),
                low=ends[0],
                high=ends[1],
            )
        )

    def _table(self) -> Table:
        """The difference that is drawn, then every drawn week with its days, the newest first."""
        assert self._found is not None
        record, found = self._found
        assert found.effect is not None
        assert found.interval is not None
        headings = (
            tr("What"),
            tr("Points"),
            tr("From (95 %)"),
            tr("To (95 %)"),
            tr("Weeks"),
            tr("Days"),
            tr("First day"),
            tr("Second day"),
            tr("Third day"),
        )
        answer = (found.effect, found.interval.low, found.interval.high, found.looked_at, found.days)
        rows: list[tuple[Cell, ...]] = [(tr("Drawn days less the others"), *answer, None, None, None)]
        for week in reversed(record.weeks):
            days = (week.monday + timedelta(days=weekday) for weekday in week.weekdays)
            rows.append((tr("Drawn week"), *[None] * len(answer), *days))
        return Table(headings, rows, decimals=2)
