"""The card of the ramp: the sentence of this week, the chart or its table, what is pointed at, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame

from upswing.domain.plan import PlannedSession
from upswing.planner.weeks import WeekOfPlan
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.controls.table_view import TableView
from upswing.ui.insights.table import Table, TableModel
from upswing.ui.plan.ramp import Ramp
from upswing.ui.plan.week_why import why_of_week
from upswing.ui.plan.week_words import is_empty, is_first, mark, summary, week_words
from upswing.ui.plan.why import WhyFold
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class RampCard(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._weeks: Sequence[WeekOfPlan] = ()
        self._plans: Sequence[PlannedSession] = ()
        self.ramp = Ramp(theme)
        self.ramp.setObjectName("ramp")
        self.summary = label(tr("One moment, your plan is worked out."))
        self.readout = label(" ", "soft")
        self._key = label("", "small")
        self.table = _table_view()
        self.as_table = button(tr("Show as table"), "link", name="ramp-table")
        self.as_table.setCheckable(True)
        self.why = WhyFold(tr("the sets of this week"), lambda: why_of_week(self.ramp.week, self._plans))
        self._actions = row(self.as_table, self.why.button, 0, spacing=12)
        parts = column(
            label(tr("How much, week by week"), "heading"),
            self.summary,
            self.ramp,
            self.table,
            self.readout,
            self._key,
            self._actions,
            self.why.panel,
            spacing=8,
        )
        parts.setContentsMargins(24, 20, 24, 14)
        self.setLayout(parts)
        self.ramp.pointed.connect(self._read)
        self.ramp.chosen.connect(lambda _: self.why.refill())
        self.as_table.toggled.connect(self._on_as_table)
        for part in (self.ramp, self.table, self._key, self.as_table, self.why.button, self.readout):
            part.hide()

    def show_weeks(self, weeks: Sequence[WeekOfPlan], plans: Sequence[PlannedSession]) -> None:
        """`plans` are today's and the coming ones: they carry the caps of their weeks."""
        self._weeks, self._plans = weeks, plans
        self.ramp.show_weeks(weeks)
        self.summary.setText(_words_above(weeks))
        empty = is_empty(weeks)
        for part in (self._key, self.as_table, self.why.button, self.readout):
            part.setVisible(not empty)
        self._on_as_table(self.as_table.isChecked())
        self._read(self.ramp.week if self.ramp.hasFocus() else None)
        self._key.setText(_key(weeks))
        self.why.refill()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.ramp.apply_theme(theme)
        self._fit_table()

    def _read(self, week: WeekOfPlan | None) -> None:
        hint = tr("Point at a week, or go from week to week with the arrow keys.")
        self.readout.setText(week_words(week) if week is not None else hint)

    def _on_as_table(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.as_table.setText(tr("Show as chart") if wanted else tr("Show as table"))
        if wanted:
            before = self.table.model()
            self.table.setModel(TableModel(table_of(self._weeks), self.table))
            if before is not None:
                before.deleteLater()
            self._fit_table()
        shown = not is_empty(self._weeks)
        self.ramp.setVisible(shown and not wanted)
        self.table.setVisible(shown and wanted)

    def _fit_table(self) -> None:
        line = self._theme.px(30)
        self.table.verticalHeader().setDefaultSectionSize(line)
        self.table.setFixedHeight(line * (len(self._weeks) + 1) + self._theme.px(16))


def table_of(weeks: Sequence[WeekOfPlan]) -> Table:
    """The twin of the ramp."""
    headings = (tr("Week of"), tr("Done"), tr("Planned"), tr("At most"), tr("Kind"))
    return Table(headings, [(w.starts_on, w.done, w.planned, w.cap, _kind(w)) for w in weeks])


def _kind(week: WeekOfPlan) -> str:
    words = [tr("now")] if week.is_now else []
    return ", ".join([*words, *([mark(week)] if mark(week) else [])])


def _words_above(weeks: Sequence[WeekOfPlan]) -> str:
    if is_empty(weeks):
        return tr("Nothing is planned and nothing is done yet. Your weeks appear here with the first session.")
    if is_first(weeks):
        return tr("This is your start: {summary} The bars fill as you go.", summary=summary(weeks))
    return summary(weeks)


def _key(weeks: Sequence[WeekOfPlan]) -> str:
    said = tr(
        "Filled: done. Dashed outline: planned. The line with the hatching above it is the most for that week; the plan "
        "never crosses it."
    )
    now = next((week for week in weeks if week.is_now), None)
    if now is None or now.starts_on.weekday() == 0:
        return said
    day = QLocale().standaloneDayName(now.starts_on.isoweekday())
    return said + " " + tr("A week of the plan begins on the day of your first session: {day}.", day=day)


def _table_view() -> TableView:
    made = TableView()
    made.setObjectName("ramp-as-table")
    made.setAccessibleName(tr("Sets in each week, as a table"))
    return made
