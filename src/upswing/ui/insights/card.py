"""A card of the Insights view: one question, one chart, one finding, and the chart's twins."""

import errno
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from upswing.ui.controls.layout import button, label, outset, row
from upswing.ui.controls.table_view import TableView
from upswing.ui.insights.missing import Missing
from upswing.ui.insights.table import Table, TableModel
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.ui.charts.canvas import Canvas
    from upswing.ui.charts.picture import Parts

CHART_PX, WORDS_PX, SIDES_PX = 320, 88, 56
ChooseFile = Callable[[QWidget, str, str], Path | None]
"""Asks where to save: the parent, a proposed file name, a filter. None is "not at all"."""


def choose_file(parent: QWidget, proposal: str, kinds: str) -> Path | None:
    """The desktop's own dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save"), proposal, kinds)
    return Path(chosen) if chosen else None


class Card(QFrame):
    """Shows, in one place, a waiting or missing-data sentence, the chart, or its table. `short` names it in the row
    of contents; `method` are the sentences behind "Why?": how it is worked out, and what could fool it."""

    def __init__(
        self,
        heading: str,
        name: str,
        theme: Theme,
        ask_where: ChooseFile = choose_file,
        *,
        short: str = "",
        method: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName(name)
        self._name = name
        self.short = short or heading
        self._theme = theme
        self._ask_where = ask_where
        self._canvas: Canvas | None = None
        self._waits = True
        self._height: int | None = None
        self._make_table: Callable[[], Table] | None = None
        self._dress_part: Callable[[Theme], None] = lambda _: None
        self.heading = label(heading, "heading")
        self.heading.setAccessibleName(heading)
        self.waiting = Missing(theme)
        self.waiting.say(tr("Looking at your days …"), 0, 0)
        self.readout = label(" ", "small")
        self.finding = label("")
        self.caution = label("", "soft")
        self.note = label("", "small")
        for sentence in (self.finding, self.caution, self.note):
            sentence.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self.why = button(tr("Why?"), "link", name=f"{name}-why")
        self.why.setCheckable(True)
        self.why.hide()
        self.method = label("", "soft")
        self.method.hide()
        self.why.toggled.connect(self.method.setVisible)
        self.as_table = button(tr("Show as table"), "link", name=f"{name}-table")
        self.as_table.setCheckable(True)
        self.copy = button(tr("Copy picture"), "link", name=f"{name}-copy")
        self.save = button(tr("Save…"), "link", name=f"{name}-save")
        self.as_table.toggled.connect(self._on_as_table)
        self.copy.clicked.connect(self.copy_picture)
        self.choices = QVBoxLayout()
        self._actions = QWidget()
        self._lay_out()
        self.explain(method)
        self._actions.hide()
        self.apply_theme(theme)

    def explain(self, method: Sequence[str]) -> None:
        """The sentences behind "Why?"; without any there is no such button."""
        self.method.setText("\n".join(f"•  {sentence}" for sentence in method))
        self.why.setVisible(bool(method))

    def add_part(self, part: QWidget, dress: Callable[[Theme], None]) -> None:
        """Something of the card's own between its sentences and "Why?"; `dress` gives it another theme."""
        self._parts.addWidget(part)
        self._dress_part = dress

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> Any:
        """What the card shows, worked out in a worker: pure, and no widget is touched. What it needs is imported
        here, not above. Raises StorageError."""
        raise NotImplementedError

    def steps(self, state: Any) -> Iterator[None]:
        """Shows what `work_out` gave, in steps that are short enough for the interface to wait for."""
        raise NotImplementedError

    @cached_property
    def table(self) -> QTableView:
        """Made when it is first wanted: a table of many parts that most never ask for."""
        made = TableView()
        self._stack.addWidget(made)
        return made

    @property
    def shows_table(self) -> bool:
        return isinstance(self._stack.currentWidget(), QTableView)

    def show_words(self, sentence: str, there: int = 0, needed: int = 0) -> None:
        """Instead of a chart: what is missing for it, with `there` of `needed` as dots."""
        self.waiting.say(sentence, there, needed)
        self._stack.setCurrentWidget(self.waiting)
        self._waits = False
        self._fit()
        self._actions.hide()
        self.readout.hide()
        self.say("", "", "")

    def show_waiting(self, sentence: str) -> None:
        """Where the chart is to come; one that is there, or what is missing for it, stays."""
        if self._waits:
            self.waiting.say(sentence, 0, 0)

    def show_chart(self, canvas: "Canvas", table: Callable[[], Table], *, height: int | None = None) -> None:
        """The chart that was made, and how to make its table; `height` in pixels where it wants a room of its
        own."""
        self._height = height
        if self.save.menu() is None:
            self._offer_kinds()
        if canvas is not self._canvas:
            self._canvas = canvas
            canvas.setAccessibleName(self.heading.text())
            self._stack.addWidget(canvas)
        self._make_table = table
        self._actions.show()
        self.readout.show()
        if self.as_table.isChecked():
            self._fill_table()
        self._stack.setCurrentWidget(self.table if self.as_table.isChecked() else canvas)
        self._waits = False
        self._fit()

    def say(self, finding: str, caution: str, note: str) -> None:
        """The sentences below the chart; an empty one takes no room."""
        for words, text in ((self.finding, finding), (self.caution, caution), (self.note, note)):
            if words.text() != text:
                words.setText(text)
                words.setVisible(bool(text))
        if self._canvas is not None:
            self._canvas.setAccessibleDescription(f"{finding} {caution}".strip())

    def read(self, words: str) -> None:
        """What the pointer or the keys point at."""
        self.readout.setText(words or " ")
        self.readout.setAccessibleName(words)

    def copy_picture(self) -> None:
        """Puts the chart, with its words, on the clipboard."""
        from upswing.ui.charts.picture import as_image

        QGuiApplication.clipboard().setImage(as_image(self.picture_parts()))
        self.read(tr("The picture is on the clipboard."))

    def save_as(self, kind: str) -> None:
        """Writes `png`, `svg` or `csv` to where the person says."""
        kinds = {"png": tr("Pictures (*.png)"), "svg": tr("Drawings (*.svg)"), "csv": tr("Tables (*.csv)")}
        where = self._ask_where(self, f"{self._name}.{kind}", kinds[kind])
        if where is None:
            return
        try:
            self._write(kind, where)
        except OSError as fault:
            self.read(_refusal(fault, where.name))
        else:
            self.read(tr("Saved as {name}.", name=where.name))

    def picture_parts(self) -> "Parts":
        """What a copied or saved picture holds, each chart with its words."""
        from upswing.ui.charts.picture import Caption

        assert self._canvas is not None
        finding = f"{self.finding.text()} {self.caution.text()}".strip()
        return [(self._canvas, Caption(self.heading.text(), finding, self.note.text()))]

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.waiting.dots.apply_theme(theme)
        self._dress_part(theme)
        if self._canvas is not None:
            self._canvas.apply_theme(theme)
            self._height = self._canvas.wanted_px or self._height
        self._fit()

    def _fit(self) -> None:
        """A chart is tall; a sentence about what is missing needs little room. While the first chart is being made
        its room is kept, so that nothing jumps."""
        if self._stack.currentWidget() is self.waiting and not self._waits:
            layout = self.waiting.layout()
            assert layout is not None
            needed = layout.totalHeightForWidth(max(1, self.width() - SIDES_PX))
            self._stack.setFixedHeight(max(self._theme.px(WORDS_PX), needed))
        else:
            self._stack.setFixedHeight(self._height or self._theme.px(CHART_PX))

    def _write(self, kind: str, where: Path) -> None:
        from upswing.ui.charts.picture import write_png, write_svg
        from upswing.ui.charts.whole_file import put

        if kind == "csv":
            assert self._make_table is not None
            put(self._make_table().csv().encode("utf-8-sig"), where)
        elif kind == "svg":
            write_svg(self.picture_parts(), where)
        else:
            write_png(self.picture_parts(), where)

    def _offer_kinds(self) -> None:
        menu = QMenu(self.save)
        kinds = {"png": tr("As picture (PNG)"), "svg": tr("As drawing (SVG)"), "csv": tr("As numbers (CSV)")}
        for kind, words in kinds.items():
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, kind=kind: self.save_as(kind))
        self.save.setMenu(menu)

    def _on_as_table(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.as_table.setText(tr("Show as chart") if wanted else tr("Show as table"))
        if self._canvas is None:
            return
        if wanted:
            self._fill_table()
        self._stack.setCurrentWidget(self.table if wanted else self._canvas)

    def _fill_table(self) -> None:
        assert self._make_table is not None
        before = self.table.model()
        self.table.setModel(TableModel(self._make_table(), self.table))
        if before is not None:
            before.deleteLater()
        self.table.setAccessibleName(tr("{question} As a table.", question=self.heading.text()))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addLayout(self.choices)
        actions = QHBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.addWidget(self.as_table)
        actions.addStretch(1)
        actions.addWidget(self.copy)
        actions.addWidget(self.save)
        self._parts = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDES_PX // 2, 24, SIDES_PX // 2, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addSpacing(4)
        layout.addWidget(self._stack)
        layout.addWidget(self.readout)
        layout.addSpacing(4)
        layout.addWidget(self.finding)
        layout.addWidget(self.caution)
        layout.addWidget(self.note)
        layout.addLayout(self._parts)
        layout.addSpacing(4)
        layout.addLayout(row(self.why, 0))
        layout.addWidget(self.method)
        layout.addLayout(outset(self._actions))

    # What Qt calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _refusal(fault: OSError, name: str) -> str:
    """What the disk said of a file of this name, and what can be done."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr(
            "{name} could not be written: the disk is full. Free some space, or choose another folder.", name=name
        )
    why = fault.strerror or str(fault)
    return tr("{name} could not be written: {why}. Choose another folder.", name=name, why=why)
