"""One planned movement made lighter for today: swapped, shortened or left out, from its place on the card."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu

from upswing.domain.exercise import Pattern
from upswing.domain.plan_edit import ItemEdit
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.changes import changes_of, item_of, swapped, with_change
from upswing.ui.today.tile import Tile

if TYPE_CHECKING:
    from upswing.domain.plan import PlannedItem
    from upswing.journal.today import Today
    from upswing.ui.given import Given
    from upswing.ui.movement.alike_panel import AlikePanel
    from upswing.ui.today.view import TodayView


class Mending:
    """The menu of a tile, and the panel that finds another movement."""

    def __init__(self, view: "TodayView", given: "Given", picture: Callable[[str, int], QPixmap]) -> None:
        self._view = view
        self._given = given
        self._picture = picture
        self._today: Today | None = None
        self._panel: AlikePanel | None = None
        self._swapping: PlannedItem | None = None

    def show(self, today: "Today") -> None:
        self._today = today
        if self._swapping is not None and item_of(today.as_planned, self._swapping.pattern) != self._swapping:
            self._leave()

    def apply_theme(self, theme: Theme) -> None:
        if self._panel is not None:
            self._panel.apply_theme(theme)

    def open_menu(self, tile: Tile) -> None:
        """What can be done about this movement."""
        today, pattern = self._today, tile.pattern
        if today is None or pattern is None:
            return
        item = item_of(today.plan, pattern)
        if item is None:
            return
        edit = today.edit.of(pattern) if today.edit is not None else None
        menu = QMenu(self._view)
        menu.setAccessibleName(tile.name)
        menu.addAction(tr("Why {dose}?", dose=tile.dose), partial(self._view.plan.asked.emit, str(pattern)))
        menu.addSeparator()
        menu.addAction(tr("Something like it, but …"), partial(self._swap, pattern))
        for change in changes_of(item, edit, self._given.catalogue):
            menu.addAction(change.words, partial(self._change, pattern, change.edit))
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._view.plan.tile_at(pattern)
        if anchor is not None:
            menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _change(self, pattern: Pattern, edit: ItemEdit | None) -> None:
        if self._today is None:
            return
        plans, day = self._given.journal.plans, self._today.day
        plans.edit(day, with_change(plans.edit_on(day), pattern, edit))
        self._focus(pattern)

    def _swap(self, pattern: Pattern) -> None:
        """Finds another movement for what was planned: none that is heavier."""
        item = item_of(self._today.as_planned, pattern) if self._today is not None else None
        if item is None:
            return
        if self._panel is None:
            from upswing.ui.movement.alike_panel import AlikePanel

            self._panel = AlikePanel(self._view.theme, self._picture)
            self._panel.chosen.connect(self._on_chosen)
            self._panel.left.connect(self._leave)
            self._view.between.addWidget(self._panel)
        self._swapping = item
        planning, catalogue = self._given.planning, self._given.catalogue
        rungs = catalogue.ladder_of(item.exercise_id)
        place = next((n for n, each in enumerate(rungs) if each.id == item.exercise_id), 0)
        allowed = {each.id for each in planning.stand_ins(item)}
        easier = next((each for each in reversed(rungs[:place]) if each.id in allowed), None)
        self._view.set_aside(aside=True)
        self._panel.show()
        self._panel.open(
            catalogue.exercises[item.exercise_id].name, lambda wishes: planning.stand_ins(item, wishes), easier
        )

    def _on_chosen(self, exercise_id: str) -> None:
        item = self._swapping
        self._leave()
        if item is not None:
            self._change(item.pattern, swapped(item.pattern, exercise_id))

    def _leave(self) -> None:
        item, self._swapping = self._swapping, None
        if self._panel is not None:
            self._panel.hide()
        self._view.set_aside(aside=False)
        if item is not None:
            self._focus(item.pattern)

    def _focus(self, pattern: Pattern) -> None:
        tile = self._view.plan.tile_at(pattern)
        (tile if tile is not None else self._view.plan.start).setFocus()
