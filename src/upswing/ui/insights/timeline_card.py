"""The card "How has it been?"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights import text
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import mood_words

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.timeline import Span, Timeline
    from upswing.ui.charts.timeline import TimelineChart

SPANS = ("4-weeks", "3-months", "1-year", "all")


class TimelineCard(Card):
    """Mood over activity, with buttons for how much of it."""

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(tr("How has it been?"), "insights-timeline", theme, ask_where)
        self.state: Timeline | None = None
        self._chart: TimelineChart | None = None
        names = {"4-weeks": tr("4 weeks"), "3-months": tr("3 months"), "1-year": tr("1 year"), "all": tr("All")}
        self.spans = Chooser(tr("How much time"), [(names[span], span) for span in SPANS])
        self.spans.chosen.connect(self._on_span)
        self.spans.hide()
        self.choices.addWidget(self.spans)

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "Timeline":
        from upswing.insights.timeline import build_state

        return build_state(basis.series, basis.record.today.toordinal())

    def steps(self, state: "Timeline") -> Iterator[None]:
        """Shows `state`, in short steps."""
        from upswing.insights.timeline import Span
        from upswing.ui.charts.timeline import TimelineChart, TimelineWords

        self.state = state
        self.spans.setVisible(not state.days_missing)
        if state.days_missing:
            there = len(state.moods)
            self.show_words(text.timeline_missing(state.days_missing, there), there, there + state.days_missing)
            return
        chart = self._chart
        if chart is None:
            moods = mood_words()
            words = TimelineWords(moods[5], moods[0], moods[-5], text.minutes_short)
            chart = self._chart = TimelineChart(self._theme, words)
            chart.range_changed.connect(self._on_range)
            chart.pointed.connect(self._on_pointed)
            chart.moved.connect(lambda: self.spans.show_chosen(None))
            yield
            for _ in chart.steps(state):
                yield
            yield
            self._show_span(Span.WEEKS if state.today - state.first < 28 else Span.MONTHS)
        else:
            for _ in chart.steps(state):
                yield
        yield
        self.show_chart(chart, self._table)
        yield
        self._on_pointed(None)
        self._on_range(*chart.visible_days())

    def _show_span(self, span: "Span") -> None:
        assert self._chart is not None
        self._chart.show_days(span.days)
        self.spans.show_chosen(span.value)

    def _on_span(self, value: str) -> None:
        from upswing.insights.timeline import Span

        self._show_span(Span(value))

    def _on_range(self, first: float, last: float) -> None:
        from upswing.insights.timeline import grain_for, stretch
        from upswing.ui.charts.dates import day_of_ordinal

        if self.state is None or self.state.days_missing:
            return
        last = min(last, self.state.today)
        found = stretch(self.state.series, first, last)
        sentence = text.stretch_found(day_of_ordinal(first), day_of_ordinal(last), found)
        self.say(sentence, "", text.timeline_note(grain_for(last - first)))

    def _on_pointed(self, day: int | None) -> None:
        from upswing.ui.charts.dates import day_of_ordinal

        if day is None or self.state is None:
            self.read(text.timeline_hint())
            return
        series = self.state.series
        place = day - self.state.first
        if 0 <= place < series.days:
            mood = float(series.mood[place])
            told = None if mood != mood else mood
            self.read(
                text.day_read(day_of_ordinal(day), told, int(series.check_ins[place]), series.minutes[place])
            )
        else:
            self.read(text.day_read(day_of_ordinal(day), None, 0, 0.0))

    def _table(self) -> Table:
        """Every day with a check-in or movement, the newest first."""
        from upswing.ui.charts.dates import day_of_ordinal

        assert self.state is not None
        series = self.state.series
        headings = (tr("Day"), tr("Mood"), tr("Energy"), tr("Check-ins"), tr("Minutes"), tr("Sessions"))
        columns = zip(
            series.ordinals.tolist(),
            series.mood.tolist(),
            series.energy.tolist(),
            series.check_ins.tolist(),
            series.minutes.tolist(),
            series.sessions.tolist(),
            strict=True,
        )
        rows: list[tuple[Cell, ...]] = [
            (
                day_of_ordinal(day),
                None if mood != mood else mood,
                None if energy != energy else energy,
                check_ins,
                round(minutes),
                sessions,
            )
            for day, mood, energy, check_ins, minutes, sessions in columns
            if check_ins or sessions
        ]
        return Table(headings, rows[::-1])
