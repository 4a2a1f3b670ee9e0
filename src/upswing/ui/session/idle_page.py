"""When no session is under way: what could be started now."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_routine import OWN
from upswing.domain.routine import Routine, RoutineGroup
from upswing.domain.script import Script
from upswing.domain.script.open_ended import open_ended
from upswing.domain.session import Activity
from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.layout import Page, clear, column, label
from upswing.ui.one_line.field import OneLine
from upswing.ui.session.clock_card import ClockCard
from upswing.ui.session.offers import Offers, offers
from upswing.ui.session.routine_cards import CardGrid, RoutineCard, group_name
from upswing.ui.session.today_card import TodayCard
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard
from upswing.ui.words import activity_name

if TYPE_CHECKING:
    from upswing.ui.given import Given

KEY = "session-offers"
PICTURE_PX = 60
MOST_SCALE = 1.5
"""The pictures grow with the text, but no further than leaves room for three of them and the button."""


class IdlePage(Page):
    """What is offered is worked out beside the window whenever the page is seen, and made from the top down, one part
    per turn: sixty pictures and all the cards take too long to be waited for."""

    start_wanted = Signal(object)
    kept = Signal(str, object)
    """Something was written down that was done already: a sentence of it, and what takes it back."""

    def __init__(self, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._picture = picture
        self._is_stale = True
        self._offers: Offers | None = None
        self._filled_from: Catalogue | None = None
        self._groups: list[_Group] = []
        self._unmade: list[tuple[RoutineGroup | None, Routine]] = []
        self._unpainted: list[tuple[str, QLabel]] = []
        self._line: OneLine | None = None
        self._turns = ByTurns(self)
        self.body.addWidget(label(tr("Session"), "title"))
        self.body.addWidget(label(tr("Nothing is under way. Pick what suits you now."), "soft"))
        self.feeling = CheckInCard(theme, tr("How do you feel before you begin?"))
        self.feeling.felt.connect(given.planning.feel)
        self.today = TodayCard()
        self.today.start_wanted.connect(self.start_wanted)
        self._others = column(spacing=16)
        self._list = column(spacing=28)
        self._below = QWidget()
        self._below.setLayout(column(self._list, 0))
        self.body.addWidget(self.feeling)
        self.body.addWidget(self.today)
        self.body.addLayout(self._others)
        self.body.addSpacing(8)
        self.body.addWidget(self._below)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    @property
    def is_filling(self) -> bool:
        return self._turns.is_active or self._given.tasks.awaits(KEY)

    def refresh(self) -> None:
        """What is offered may be different now; it is looked for where it is seen."""
        self._is_stale = True
        self.today.wait()
        if self.isVisible():
            self._turns.begin(self._steps())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.feeling.apply_theme(theme)
        if self._line is not None:
            self._line.apply_theme(theme)
        self._unpainted.clear()
        for group in self._groups:
            group.apply_theme(theme)
            for card in group.cards:
                self._make_room(card)
        if self.isVisible():
            self._turns.begin(self._steps())

    def _ask_before(self) -> None:
        """Optional, and only where nothing was said this hour; it stays while the page is looked at."""
        felt = self._given.planning.felt_lately()
        self.feeling.setVisible(felt is None)
        if felt is None:
            self.feeling.set_values(None, None)

    def _steps(self) -> Iterator[None]:
        """What is still to be made, from the top down."""
        if self._line is None:
            clock = ClockCard()
            clock.start_wanted.connect(self._start_clock)
            self._others.addWidget(clock)
            yield
            self._line = OneLine(self._given, self._theme)
            self._line.kept.connect(self.kept)
            self._others.addWidget(self._line)
            yield
        elif self._is_stale:
            self._line.refresh()
        if self._is_stale:
            self._ask()
            return
        while self._unmade:
            self._add_card(*self._unmade.pop(0))
            yield
        self._below.setMinimumHeight(0)
        while self._unpainted:
            exercise_id, place = self._unpainted.pop(0)
            place.setPixmap(self._picture(exercise_id, self._picture_px()))
            yield

    def _ask(self) -> None:
        self._is_stale = False
        planning, catalogue = self._given.planning, self._given.catalogue
        self._given.tasks.run(KEY, lambda _: offers(planning, catalogue), self._on_offers)

    def _on_offers(self, found: Offers) -> None:
        self._offers = found
        self.today.show_script(found.today)
        if self._filled_from is not found.catalogue:
            self._filled_from = found.catalogue
            self._keep_room()
            self._unpainted.clear()
            self._groups.clear()
            clear(self._list)
            self._unmade = [
                (group, each)
                for group in (None, *RoutineGroup)
                for each in found.routines
                if _group_of(each) is group
            ]
        for group in self._groups:
            for card in group.cards:
                self._tell(card, found)
            group.show_all_but(found.led)
        self._turns.begin(self._steps())

    def _keep_room(self) -> None:
        """For what is made from now on: nothing that is seen moves when it comes."""
        self._below.setMinimumHeight(max(self._below.height(), 2 * self.height()))

    def _add_card(self, group: RoutineGroup | None, routine: Routine) -> None:
        assert self._offers is not None
        if not self._groups or self._groups[-1].group is not group:
            self._groups.append(_Group(group, self._theme))
            self._list.addWidget(self._groups[-1])
        card = RoutineCard(routine, self._told_s)
        card.start_wanted.connect(self._start)
        self._make_room(card)
        self._tell(card, self._offers)
        self._groups[-1].add(card)
        self._groups[-1].show_all_but(self._offers.led)

    def _tell(self, card: RoutineCard, found: Offers) -> None:
        card.go_to_stage(found.stages[card.routine.id], found.scripts[card.routine.id].told_s)

    def _told_s(self, routine: Routine, stage: int) -> float:
        return self._script_of(routine, stage).told_s

    def _script_of(self, routine: Routine, stage: int) -> Script:
        """As it was worked out beside the window, unless it may be another one by now."""
        found = None if self._is_stale or self._given.tasks.awaits(KEY) else self._offers
        if found is not None and found.stages[routine.id] == stage:
            return found.scripts[routine.id]
        return self._given.planning.script_of(routine, stage)

    def _make_room(self, card: RoutineCard) -> None:
        card.make_room(self._picture_px())
        self._unpainted += card.pictures.items()

    def _picture_px(self) -> int:
        return round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))

    def _start(self, routine: Routine, stage: int) -> None:
        self.start_wanted.emit(self._script_of(routine, stage))

    def _start_clock(self, activity: Activity) -> None:
        script = open_ended(activity, self._given.catalogue, activity_name(activity))
        if script is not None:
            self.start_wanted.emit(script)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_before()
        if self._filled_from is None:
            self._keep_room()
        self._turns.begin(self._steps())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turns.stop()
        self._is_stale = self._is_stale or self._given.tasks.awaits(KEY)
        self._given.tasks.cancel(KEY)


class _Group(QWidget):
    """A heading and the cards under it."""

    def __init__(self, group: RoutineGroup | None, theme: Theme) -> None:
        super().__init__()
        self.group = group
        self.cards: list[RoutineCard] = []
        self._grid = CardGrid((), theme)
        self.setLayout(column(label(group_name(group), "eyebrow"), self._grid, spacing=10))

    def add(self, card: RoutineCard) -> None:
        self.cards.append(card)
        self._grid.add(card)

    def show_all_but(self, routine_id: str) -> None:
        for card in self.cards:
            card.setVisible(card.routine.id != routine_id)
        self._grid.lay()
        self.setVisible(any(not card.isHidden() for card in self.cards))

    def apply_theme(self, theme: Theme) -> None:
        self._grid.apply_theme(theme)


def _group_of(routine: Routine) -> RoutineGroup | None:
    return None if routine.id.startswith(OWN) else routine.group
