"""The card "When?": the week at a glance, and the calendar."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import button, label, row
from upswing.ui.insights import when_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Table
from upswing.ui.text import signed, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.when import Cell, When
    from upswing.ui.charts.calendar import CalendarChart
    from upswing.ui.charts.when import WhenChart

WEEK, CALENDAR = "week", "calendar"


class WhenCard(Card):
    """Mood by weekday and time of day, or day by day over a year."""

    _week: "WhenChart | None" = None
    _calendar: "CalendarChart | None" = None

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(tr("When?"), "insights-when", theme, ask_where, short=tr("When"), method=words.method())
        self._state: When | None = None
        self._shown = WEEK
        self.ways = Chooser(tr("What is shown"), [(tr("Week"), WEEK), (tr("Calendar"), CALENDAR)])
        self.ways.show_chosen(WEEK)
        self.ways.chosen.connect(self._on_way)
        self.ways.hide()
        self.choices.addWidget(self.ways)
        self.earlier = button("", "chip", name="insights-when-earlier")
        self.later = button("", "chip", name="insights-when-later")
        self.year = label("", wraps=False)
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.choices.addLayout(row(self.earlier, self.year, self.later, 0))
        self._show_years(None)

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "When":
        from upswing.insights.when import build_state

        return build_state(basis, report)

    def steps(self, state: "When") -> Iterator[None]:
        """Shows what is chosen of `state`, in short steps."""
        self._state = state
        self.ways.setVisible(state.series.days > 0)
        yield from self._week_steps(state) if self._shown == WEEK else self._calendar_steps(state)

    def _week_steps(self, state: "When") -> Iterator[None]:
        from upswing.insights.when import CHECK_INS_FOR_A_CELL, Part
        from upswing.ui.charts.when import WhenChart, WhenWords

        self._show_years(None)
        if not state.told:
            self.show_words(words.missing(state, CHECK_INS_FOR_A_CELL), state.fullest, CHECK_INS_FOR_A_CELL)
            return
        chart = self._week
        if chart is None:
            parts = tuple(words.part_name(part) for part in Part)
            said = WhenWords(words.weekdays(), parts, lambda mood: signed(mood, 1), words.count_short)
            chart = self._week = WhenChart(self._theme, said)
            chart.pointed.connect(self._on_cell)
            yield
        for _ in chart.steps(state):
            yield
        self.show_chart(chart, self._week_table, height=chart.wanted_px)
        self._on_cell(None)
        self.say(words.week_finding(state), words.week_caution(), words.week_note(CHECK_INS_FOR_A_CELL))

    def _calendar_steps(self, state: "When") -> Iterator[None]:
        from upswing.ui.charts.calendar import CalendarChart

        if not state.series.days:
            self.show_words(words.calendar_missing())
            return
        chart = self._calendar
        if chart is None:
            chart = self._calendar = CalendarChart(self._theme, words.months())
            chart.pointed.connect(self._on_day)
            chart.turned.connect(self._on_year)
            yield
        for _ in chart.steps(state):
            yield
        self.show_chart(chart, self._calendar_table, height=chart.wanted_px)
        self._on_day(None)
        self._on_year(chart.year)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        for chart in (self._week, self._calendar):
            if chart is not None:
                chart.apply_theme(theme)
                if chart is self._canvas:
                    self._height = chart.wanted_px
        self._fit()

    def _on_way(self, way: str) -> None:
        self._shown = way
        self.ways.show_chosen(way)
        if self._state is not None:
            for _ in self.steps(self._state):
                pass

    def _turn(self, by: int) -> None:
        if self._calendar is not None:
            self._calendar.show_year(self._calendar.year + by)

    def _on_year(self, year: int) -> None:
        assert self._state is not None
        series = self._state.series
        first = date(year, 1, 1).toordinal()
        inside = (series.ordinals >= first) & (series.ordinals < date(year + 1, 1, 1).toordinal())
        moods = int((series.mood[inside] == series.mood[inside]).sum())
        self._show_years(year)
        self.say(words.year_finding(year, moods, int((series.sessions[inside] > 0).sum())), "", words.year_note())

    def _show_years(self, year: int | None) -> None:
        """The years to turn to, around the one that is shown; none of it where None is."""
        state = self._state
        for widget in (self.earlier, self.year, self.later):
            widget.setVisible(False)
        if year is None or state is None:
            return
        self.year.setText(str(year))
        self.year.setVisible(state.first_year < state.last_year)
        for made, other, there in (
            (self.earlier, year - 1, year > state.first_year),
            (self.later, year + 1, year < state.last_year),
        ):
            made.setText(f"← {other}" if other < year else f"{other} →")
            made.setAccessibleName(tr("Show {year}", year=str(other)))
            made.setVisible(there)

    def _on_cell(self, cell: "Cell | None") -> None:
        from upswing.insights.when import CHECK_INS_FOR_A_CELL

        self.read(words.week_hint() if cell is None else words.cell_read(cell, CHECK_INS_FOR_A_CELL))

    def _on_day(self, day: date | None) -> None:
        state = self._state
        if day is None or state is None:
            self.read(words.year_hint())
            return
        series = state.series
        place = day.toordinal() - int(series.ordinals[0])
        if 0 <= place < series.days:
            mood = float(series.mood[place])
            told = words.day_read(
                day,
                None if mood != mood else mood,
                int(series.check_ins[place]),
                float(series.minutes[place]),
                int(series.sessions[place]),
            )
        else:
            told = words.day_read(day, None, 0, 0.0, 0)
        events = words.events_read(each for each in state.events if each.day == day)
        self.read(f"{told} · {events}" if events else told)

    def _week_table(self) -> Table:
        assert self._state is not None
        headings = (tr("Weekday"), tr("Time of day"), tr("Check-ins"), tr("Mean mood"), tr("From"), tr("To"))
        names = words.weekdays()
        return Table(
            headings,
            [
                (
                    names[cell.weekday],
                    words.part_hours(cell.part),
                    cell.n,
                    cell.mean,
                    cell.interval.low if cell.interval else None,
                    cell.interval.high if cell.interval else None,
                )
                for cell in sorted(self._state.cells, key=lambda cell: cell.weekday)
            ],
        )

    def _calendar_table(self) -> Table:
        """Every day of all years with a check-in, movement or an event, the newest first."""
        assert self._state is not None
        series = self._state.series
        events: dict[date, list[str]] = {}
        for each in self._state.events:
            events.setdefault(each.day, []).append(each.title)
        by_day: dict[date, tuple[float | None, int, int]] = dict.fromkeys(events, (None, 0, 0))
        for ordinal, mood, check_ins, minutes, sessions in zip(
            series.ordinals.tolist(),
            series.mood.tolist(),
            series.check_ins.tolist(),
            series.minutes.tolist(),
            series.sessions.tolist(),
            strict=True,
        ):
            if check_ins or sessions:
                by_day[date.fromordinal(ordinal)] = None if mood != mood else mood, check_ins, round(minutes)
        return Table(
            (tr("Day"), tr("Mood"), tr("Check-ins"), tr("Minutes"), tr("Life event")),
            [(day, *by_day[day], " · ".join(events.get(day, ()))) for day in sorted(by_day, reverse=True)],
        )
