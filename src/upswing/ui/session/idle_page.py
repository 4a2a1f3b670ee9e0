"""When no session is under way: what could be started now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_routine import OWN
from upswing.domain.routine import Routine, RoutineGroup
from upswing.domain.script.open_ended import open_ended
from upswing.domain.session import Activity
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.one_line.field import OneLine
from upswing.ui.routines.words import length_words
from upswing.ui.session.clock_card import ClockCard
from upswing.ui.session.routine_cards import CardGrid, RoutineCard, group_name
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard
from upswing.ui.words import activity_name

if TYPE_CHECKING:
    from upswing.ui.given import Given

PICTURE_PX = 60
MOST_SCALE = 1.5
"""The pictures grow with the text, but no further than leaves room for three of them and the button."""


class IdlePage(Page):
    start_wanted = Signal(object)

    def __init__(self, given: "Given", theme: Theme) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._pictures = KeyPictures(given.figures, theme)
        self._groups: list[_Group] = []
        self._filled_from: Catalogue | None = None
        self._told: dict[tuple[str, int], float] = {}
        self._unpainted: list[tuple[str, QLabel]] = []
        self._painting = QTimer(self)
        self._painting.setInterval(0)
        self._painting.timeout.connect(self._paint_one)
        self.body.addWidget(label(tr("Session"), "title"))
        self.body.addWidget(label(tr("Nothing is under way. Pick what suits you now."), "soft"))
        self.feeling = CheckInCard(theme, tr("How do you feel before you begin?"))
        self.feeling.felt.connect(given.planning.feel)
        self._today = column(spacing=12)
        self.clock = ClockCard()
        self.clock.start_wanted.connect(self._start_clock)
        self.line = OneLine(given, theme)
        self._list = column(spacing=28)
        self.body.addWidget(self.feeling)
        self.body.addLayout(self._today)
        self.body.addWidget(self.clock)
        self.body.addWidget(self.line)
        self.body.addSpacing(8)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    @property
    def is_painting(self) -> bool:
        return bool(self._unpainted)

    def refresh(self) -> None:
        clear(self._today)
        self._told.clear()
        self.line.refresh()
        today = self._given.planning.today()
        if today.script is not None:
            script = today.script
            minutes = length_words(script.told_s)
            start = partial(self.start_wanted.emit, script)
            self._today.addWidget(_card(script.title, tr("Today’s plan"), minutes, "start-today", start))
        if self._filled_from is not self._given.catalogue:
            self._fill(self._given.catalogue)
        led = today.script.routine_id if today.script is not None else ""
        for group in self._groups:
            group.show_all_but(led)
            for card in group.cards:
                card.go_to_stage(self._given.planning.stage_of(card.routine))
                card.show_length()

    def _ask_before(self) -> None:
        """Optional, and only where nothing was said this hour; it stays while the page is looked at."""
        felt = self._given.planning.felt_lately()
        self.feeling.setVisible(felt is None)
        if felt is None:
            self.feeling.set_values(None, None)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.feeling.apply_theme(theme)
        self.line.apply_theme(theme)
        self._pictures.apply_theme(theme)
        self._dress()

    def _fill(self, catalogue: Catalogue) -> None:
        """The person's own first, then the others in their groups, the shorter ones before the longer ones. One with
        a movement that is gone cannot be started."""
        self._filled_from = catalogue
        self._unpainted.clear()
        self._groups.clear()
        clear(self._list)
        routines = [each for each in catalogue.offered_routines() if each.movements <= catalogue.exercises.keys()]
        routines.sort(key=lambda each: self._told_s(each, 1))
        for group in (None, *RoutineGroup):
            members = [each for each in routines if _group_of(each) is group]
            if members:
                made = _Group(group, members, self._theme, self._told_s, self._start)
                self._groups.append(made)
                self._list.addWidget(made)
        self._dress()

    def _told_s(self, routine: Routine, stage: int) -> float:
        key = (routine.id, stage)
        if key not in self._told:
            self._told[key] = self._given.planning.script_of(routine, stage).told_s
        return self._told[key]

    def _dress(self) -> None:
        """Everything at the size of the theme. The pictures follow one by one: sixty of them take too long to be
        waited for."""
        size = self._picture_px()
        self._unpainted.clear()
        for group in self._groups:
            group.apply_theme(self._theme)
            for card in group.cards:
                card.make_room(size)
                self._unpainted += card.pictures.items()
        if self.isVisible():
            self._painting.start()

    def _paint_one(self) -> None:
        if not self._unpainted:
            self._painting.stop()
            return
        exercise_id, place = self._unpainted.pop(0)
        place.setPixmap(self._pictures.of(exercise_id, self._picture_px()))

    def _picture_px(self) -> int:
        return round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))

    def _start(self, routine: Routine, stage: int) -> None:
        self.start_wanted.emit(self._given.planning.script_of(routine, stage))

    def _start_clock(self, activity: Activity) -> None:
        script = open_ended(activity, self._given.catalogue, activity_name(activity))
        if script is not None:
            self.start_wanted.emit(script)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._painting.start()
        self._ask_before()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painting.stop()


class _Group(QWidget):
    """A heading and the cards under it."""

    def __init__(
        self,
        group: RoutineGroup | None,
        routines: list[Routine],
        theme: Theme,
        told_s: Callable[[Routine, int], float],
        start: Callable[[Routine, int], None],
    ) -> None:
        super().__init__()
        self.cards = [RoutineCard(each, told_s) for each in routines]
        self._grid = CardGrid(self.cards, theme)
        for card in self.cards:
            card.start_wanted.connect(start)
        self.setLayout(column(label(group_name(group), "eyebrow"), self._grid, spacing=10))

    def show_all_but(self, routine_id: str) -> None:
        for card in self.cards:
            card.setVisible(card.routine.id != routine_id)
        self.setVisible(any(not card.isHidden() for card in self.cards))
        self._grid.lay()

    def apply_theme(self, theme: Theme) -> None:
        self._grid.apply_theme(theme)


def _group_of(routine: Routine) -> RoutineGroup | None:
    return None if routine.id.startswith(OWN) else routine.group


def _card(name: str, about: str, minutes: str, start_name: str, start: Callable[[], None]) -> QWidget:
    begin = button(tr("Start"), name=start_name)
    begin.setAccessibleName(tr("Start {name}", name=name))
    begin.clicked.connect(lambda: start())
    words = column(label(name, "heading"), label(about), label(minutes, "small"), spacing=3)
    line = row(words, begin, spacing=16)
    line.setStretch(0, 1)
    return frame("card", line, margin=20)
