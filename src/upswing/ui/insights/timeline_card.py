"""The card "How has it been?"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights import text
from upswing.ui.insights.card import CHART_PX, Card, ChooseFile, choose_file
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import mood_words

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.timeline import Span, Timeline
    from upswing.insights.timeline_marks import Marks
    from upswing.ui.charts.timeline import TimelineChart

SPANS = ("4-weeks", "3-months", "1-year", "all")


class TimelineCard(Card):
    """Mood over activity, with buttons for how much of it."""

    _chart: "TimelineChart | None" = None
    _has_span = False

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("How has it been?"),
            "insights-timeline",
            theme,
            ask_where,
            short=tr("Mood"),
            method=text.timeline_method(),
        )
        self.state: Timeline | None = None
        self._marks: Marks | None = None
        names = {"4-weeks": tr("4 weeks"), "3-months": tr("3 months"), "1-year": tr("1 year"), "all": tr("All")}
        self.spans = Chooser(tr("How much time"), [(names[span], span) for span in SPANS])
        self.spans.chosen.connect(self._on_span)
        self.spans.hide()
        self.choices.addWidget(self.spans)

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "tuple[Timeline, Marks]":
        from upswing.insights.timeline import build_state
        from upswing.insights.timeline_marks import marks_of

        return build_state(basis.series, basis.record.today.toordinal()), marks_of(basis.record)

    def steps(self, found: "tuple[Timeline, Marks]") -> Iterator[None]:
        """Shows the days and what stands beside them, in short steps."""
        from upswing.insights.timeline import Span
        from upswing.ui.charts.timeline import TimelineChart, TimelineWords

        state, marks = found
        self.state, self._marks = state, marks
        self.spans.setVisible(not state.days_missing)
        if state.days_missing:
            there = len(state.moods)
            self.show_words(text.timeline_missing(state.days_missing, there), there, there + state.days_missing)
            return
        chart = self._chart
        if chart is None:
            moods = mood_words()
            words = TimelineWords(moods[5], moods[0], moods[-5], text.minutes_short, text.lane_name)
            chart = self._chart = TimelineChart(self._theme, words)
            chart.range_changed.connect(self._on_range)
            chart.pointed.connect(self._on_pointed)
            chart.moved.connect(lambda: self.spans.show_chosen(None))
            yield
        for _ in chart.steps(state, marks):
            yield
        yield
        if not self._has_span:
            self._has_span = True
            self._show_span(Span.WEEKS if state.today - state.first < 28 else Span.MONTHS)
            yield
        self.show_chart(chart, self._table, height=self._wanted_px())
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
        self.say(sentence, "", f"{text.timeline_note(grain_for(last - first))} {self._marks_note()}".strip())

    def _on_pointed(self, day: int | None) -> None:
        from upswing.ui.charts.dates import day_of_ordinal

        if day is None or self.state is None or self._marks is None:
            self.read(text.timeline_hint())
            return
        series, marks = self.state.series, self._marks
        place = day - self.state.first
        told: str
        if 0 <= place < series.days:
            mood = float(series.mood[place])
            told = text.day_read(
                day_of_ordinal(day),
                None if mood != mood else mood,
                int(series.check_ins[place]),
                series.minutes[place],
                marks.later.get(day, 0),
            )
        else:
            told = text.day_read(day_of_ordinal(day), None, 0, 0.0)
        totals = [text.total_read(each) for each in marks.totals_on(day)]
        self.read(" · ".join((told, *totals, *(each.title for each in marks.events_on(day)))))

    def _marks_note(self) -> str:
        assert self._marks is not None
        return text.marks_note(events=bool(self._marks.events), totals=bool(self._marks.totals))

    def _wanted_px(self) -> int | None:
        """Totals of questionnaires make the chart taller."""
        if self._chart is None or not self._chart.lanes_px:
            return None
        return self._theme.px(CHART_PX) + self._chart.lanes_px

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        if self._chart is not None and self._chart is self._canvas:
            self._height = self._wanted_px()
            self._fit()

    def _table(self) -> Table:
        """Every day with a check-in, movement, an event or a total, the newest first. A column that would be empty
        is left out."""
        from upswing.ui.charts.dates import day_of_ordinal

        assert self.state is not None
        assert self._marks is not None
        series, marks = self.state.series, self._marks
        kinds = marks.kinds
        by_day: dict[int, tuple[Cell, ...]] = dict.fromkeys(marks.days, (None, None, 0, 0, 0))
        for day, mood, energy, check_ins, minutes, sessions in zip(
            series.ordinals.tolist(),
            series.mood.tolist(),
            series.energy.tolist(),
            series.check_ins.tolist(),
            series.minutes.tolist(),
            series.sessions.tolist(),
            strict=True,
        ):
            if check_ins or sessions:
                told = None if mood != mood else mood, None if energy != energy else energy
                by_day[day] = (*told, check_ins, round(minutes), sessions)
        headings = [tr("Day"), tr("Mood"), tr("Energy"), tr("Check-ins"), tr("Minutes"), tr("Sessions")]
        headings += [tr("Written later")] if marks.later else []
        headings += [text.questionnaire_name(kind) for kind in kinds]
        headings += [tr("Life event")] if marks.events else []
        marked = marks.days
        rows: list[tuple[Cell, ...]] = []
        for day in sorted(by_day, reverse=True):
            cells: list[Cell] = [day_of_ordinal(day), *by_day[day]]
            cells += [marks.later.get(day, 0)] if marks.later else []
            totals = {each.kind: each.total for each in marks.totals_on(day)} if day in marked else {}
            cells += [totals.get(kind) for kind in kinds]
            if marks.events:
                cells.append(" · ".join(each.title for each in marks.events_on(day)) if day in marked else "")
            rows.append(tuple(cells))
        return Table(tuple(headings), rows)
