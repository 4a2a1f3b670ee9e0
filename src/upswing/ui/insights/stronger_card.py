"""The card "Am I getting stronger?": every ladder at a glance, or one of them with its amounts."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from upswing.domain.exercise import Measure
from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights import stronger_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import number, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.strength import Line, Strength
    from upswing.ui.charts.steps import StepsChart
    from upswing.ui.charts.steps_line import LineChart

ALL = ""
"""The choice of every ladder at once."""


class StrongerCard(Card):
    """Rungs and amounts by week."""

    _all: "StepsChart | None" = None
    _one: "LineChart | None" = None

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("Am I getting stronger?"),
            "insights-stronger",
            theme,
            ask_where,
            short=tr("Strength"),
            method=words.method(),
        )
        self._state: Strength | None = None
        self._names: words.Names = {}
        self._shown = ALL
        self.lines: Chooser | None = None
        self._offered: tuple[str, ...] = ()

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "tuple[Strength, words.Names]":
        from upswing.insights.strength import build_state

        state = build_state(basis, report)
        return state, words.names_of(basis.strength.exercises)

    def steps(self, found: "tuple[Strength, words.Names]") -> Iterator[None]:
        """Shows what is chosen, in short steps."""
        state, self._names = found
        self._state = state
        self._offer(state)
        if not state.lines:
            self.show_words(words.missing())
            return
        line = next((each for each in state.lines if each.id == self._shown), None)
        yield from self._all_steps(state) if line is None else self._one_steps(state, line)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        for chart in (self._all, self._one):
            if chart is not None:
                chart.apply_theme(theme)
        if self._all is not None and self._canvas is self._all:
            self._height = self._all.wanted_px
            self._fit()

    def _all_steps(self, state: "Strength") -> Iterator[None]:
        from upswing.ui.charts.steps import StepsChart

        chart = self._all
        if chart is None:
            chart = self._all = StepsChart(self._theme, lambda line: words.row_label(line, self._names))
            chart.pointed.connect(self._on_pointed)
            yield
        for _ in chart.steps(state):
            yield
        self.show_chart(chart, self._table, height=chart.wanted_px)
        self._on_pointed(None)
        self.say(words.finding(state, self._names), words.caution(state), words.note())

    def _one_steps(self, state: "Strength", line: "Line") -> Iterator[None]:
        from upswing.ui.charts.steps_line import LineChart, LineWords

        chart = self._one
        if chart is None:
            chart = self._one = LineChart(self._theme, LineWords(words.rung_short, number))
            chart.pointed.connect(self._on_pointed)
            yield
        for _ in chart.steps(state, line):
            yield
        self.show_chart(chart, self._table)
        self._on_pointed(None)
        self.say(words.line_finding(line, self._names), "", words.line_note())

    def _offer(self, state: "Strength") -> None:
        """A choice for every line, made anew when there are others."""
        offered = tuple(line.id for line in state.lines)
        if offered == self._offered:
            return
        self._offered = offered
        self._shown = self._shown if self._shown in offered else ALL
        if self.lines is not None:
            self.choices.removeWidget(self.lines)
            self.lines.hide()
            self.lines.deleteLater()
            self.lines = None
        if not offered:
            return
        choices = [(tr("All"), ALL), *((words.line_name(line, self._names), line.id) for line in state.lines)]
        made = Chooser(tr("Which ladder"), choices)
        made.show_chosen(self._shown)
        made.chosen.connect(self._on_line)
        self.choices.addWidget(made)
        self.lines = made

    def _on_line(self, line: str) -> None:
        self._shown = line
        if self.lines is not None:
            self.lines.show_chosen(line)
        if self._state is not None:
            for _ in self.steps((self._state, self._names)):
                pass

    def _on_pointed(self, monday: int | None) -> None:
        state = self._state
        if monday is None or state is None:
            self.read(words.hint())
            return
        events = [each.title for each in state.events if monday <= each.day.toordinal() < monday + 7]
        told = [(line, week) for line in state.lines for week in line.weeks if week.monday == monday]
        if self._shown == ALL:
            self.read(words.week_read(monday, told, events, self._names))
        else:
            week = next((week for line, week in told if line.id == self._shown), None)
            self.read(words.line_read(monday, week, events, self._names))

    def _table(self) -> Table:
        """Every week of every line that is shown, the newest first."""
        assert self._state is not None
        headings = (
            tr("Week of"),
            tr("Ladder"),
            tr("Rung"),
            tr("Movement"),
            tr("Best, times"),
            tr("Best, seconds"),
            tr("Sets"),
            tr("Life event"),
        )
        shown = [line for line in self._state.lines if self._shown in (ALL, line.id)]
        events: dict[int, list[str]] = {}
        for each in self._state.events:
            events.setdefault(each.day.toordinal() - each.day.weekday(), []).append(each.title)
        rows: list[tuple[Cell, ...]] = [
            (
                date.fromordinal(week.monday),
                words.line_name(line, self._names),
                week.rung,
                self._names.get(week.exercise_id, week.exercise_id),
                None if week.measure is Measure.HOLD else week.amount,
                week.amount if week.measure is Measure.HOLD else None,
                week.sets,
                " · ".join(events.get(week.monday, ())),
            )
            for week, line in sorted(
                ((week, line) for line in shown for week in line.weeks), key=lambda each: -each[0].monday
            )
        ]
        return Table(headings, rows)
