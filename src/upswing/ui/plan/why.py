"""Why? opened: each sentence with its source below it, the limit that counted marked in words and in colour."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.plan import PlannedSession
from upswing.ui.controls.anew import anew
from upswing.ui.controls.layout import Ground, button, column, frame, label
from upswing.ui.plan.explained import Chapter, Entry, explained
from upswing.ui.text import tr

ENTRY_GAP_PX, CHAPTER_GAP_PX = 8, 14
A_STEP = 5
"""So many lines are written in one turn of the event loop."""


class WhyPanel(Ground):
    """Made empty and cheap; it writes down only what it is asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self._chapters: tuple[Chapter, ...] = ()
        self._place = column()
        self.setLayout(self._place)
        self.setAccessibleName(tr("Why?"))

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """What is shown now."""
        return self._chapters

    def show_plan(self, plan: PlannedSession, catalogue: Catalogue) -> None:
        """Every rule that fired, every cap with its value, every number of this session, each with its source."""
        self.show_chapters(explained(plan, catalogue))

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        for _ in self.written(chapters):
            pass

    def written(self, chapters: Sequence[Chapter]) -> Iterator[None]:
        """Writes them down in short steps, from the top."""
        if self._chapters == tuple(chapters):
            return
        self._chapters = ()
        lines: list[Chapter | Entry] = []
        for chapter in chapters:
            lines += (chapter, *chapter.entries)
        with anew(self._place, spacing=ENTRY_GAP_PX) as shown:
            shown.addWidget(_part(lines, 0))
        for first in range(A_STEP, len(lines), A_STEP):
            yield
            shown.addWidget(_part(lines, first))
        self._chapters = tuple(chapters)


class WhyFold:
    """A "Why?" and what it opens. The panel is filled when it is opened, and again by `refill` while it is open; the
    two are laid out by whoever made them."""

    def __init__(self, about: str, chapters: Callable[[], Sequence[Chapter]]) -> None:
        self._chapters = chapters
        self.panel = WhyPanel()
        self.panel.hide()
        self.button = button(tr("Why?"), "link", name="plan-why")
        self.button.setAccessibleName(tr("Why? {about}", about=about))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)

    def show_about(self, about: str, *, is_told: bool) -> None:
        """What it is about now, and whether there is anything to tell."""
        self.button.setAccessibleName(tr("Why? {about}", about=about))
        self.button.setVisible(is_told)
        self.panel.setVisible(is_told and self.button.isChecked())

    def refill(self) -> None:
        if self.button.isChecked():
            self.panel.show_chapters(self._chapters())

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.refill()
        self.panel.setVisible(wanted)


def _part(lines: Sequence[Chapter | Entry], first: int) -> QWidget:
    """The lines of one step."""
    parts = column(spacing=ENTRY_GAP_PX)
    for place, line in enumerate(lines[first : first + A_STEP], first):
        if isinstance(line, Entry):
            _add(parts, line)
            continue
        if place:
            parts.addSpacing(CHAPTER_GAP_PX - ENTRY_GAP_PX)
        parts.addWidget(label(line.heading, "eyebrow"))
    made = Ground()
    made.setLayout(parts)
    return made


def _add(parts: QVBoxLayout, entry: Entry) -> None:
    said = label(entry.said)
    source = label(entry.source, "small")
    if entry.binds:
        mark = label(tr("This one sets the limit."), "small")
        parts.addWidget(frame("notice", column(said, mark, source, spacing=2), margin=10))
    else:
        parts.addLayout(column(said, source, spacing=2))
