"""The data could not be opened: what happened, what is safe, and the ways out."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from upswing.errors import StorageError, StorageFault, UpswingError
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, label
from upswing.ui.help.people_link import people_link
from upswing.ui.rescue.rescue import Shelf
from upswing.ui.rescue.way_card import WayCard
from upswing.ui.rescue.words import on_words, size_words
from upswing.ui.text import breakable, counted, tr
from upswing.ui.theme import Theme

BROKEN = frozenset({StorageFault.DAMAGED, StorageFault.NOT_A_DATABASE})
"""Something of the file may still be read."""
RESTORABLE = BROKEN | {StorageFault.VANISHED, StorageFault.NOT_OURS, StorageFault.TOO_NEW}
"""A copy can stand in."""
WHOLE = frozenset({StorageFault.READ_ONLY, StorageFault.FULL})
"""The data itself is sound, and can be read."""


class TroublePage(Page):
    """Covers the window until the data is open. The ways that need no look at the disk are there at once; `show_shelf`
    and `show_room` tell what is found."""

    again_wanted = Signal()
    copies_wanted = Signal()
    salvage_wanted = Signal()
    copy_wanted = Signal()
    """A verified copy of the data is to be made elsewhere."""
    files_wanted = Signal()
    """The files of the database are to be copied elsewhere as they are."""

    def __init__(self, theme: Theme, fault: UpswingError, now: datetime) -> None:
        super().__init__()
        self._now = now
        kind = fault.kind if isinstance(fault, StorageError) else StorageFault.OTHER
        self._room = label("", "soft")
        self._room.hide()
        self._copies_words = label(tr("One moment."), "soft")
        self.again = button(tr("Try again"), name="trouble-again")
        self.copies = button(tr("Restore a copy …"), name="trouble-copies")
        self.salvage = button(tr("See what can be saved"), name="trouble-salvage")
        self.copy = button(tr("Save a copy elsewhere …"), name="trouble-copy")
        self.files = button(tr("Save the file elsewhere …"), name="trouble-files")
        self.again.clicked.connect(self.again_wanted)
        self.copies.clicked.connect(self.copies_wanted)
        self.salvage.clicked.connect(self.salvage_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.files.clicked.connect(self.files_wanted)
        self.wants_shelf, self.wants_room = kind in RESTORABLE, kind is StorageFault.FULL
        ways = self._ways(kind)
        self._first = next(each for each in ways if each is not self.copies or kind is StorageFault.VANISHED)
        self._first.setProperty("kind", "primary")
        self.body.addLayout(
            column(
                label(tr("Your data"), "eyebrow"),
                label(title_words(kind), "title"),
                label(breakable(fault.sentence)),
                label(breakable(fault.way_out)),
                self._room,
                spacing=8,
            )
        )
        self._cards = [self._card(theme, way) for way in ways]
        self.body.addLayout(column(*self._cards, spacing=10))
        foot = FlowLayout(spacing=12)
        foot.addWidget(people_link())
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        """To what Enter is most likely meant for."""
        self._first.setFocus()

    def show_shelf(self, shelf: Shelf) -> None:
        """Whether there is a copy, and of when the newest one is."""
        newest = next(iter(shelf.copies), None)
        self.copies.setEnabled(newest is not None)
        if newest is None:
            self._copies_words.setText(tr("No copy was found on this computer."))
            return
        when = on_words(newest.made_at, self._now)
        self._copies_words.setText(
            counted(
                "There is one copy. It was made {when}. You see what it holds before anything changes.",
                "There are {n} copies. The newest was made {when}. You see what each holds before anything changes.",
                len(shelf.copies),
                when=when,
            )
        )

    def show_room(self, free: int) -> None:
        """How much is free on the disk of the data, in bytes."""
        self._room.setText(
            tr(
                "{size} are free on this disk. The bin and old downloads often hold the most.",
                size=size_words(free),
            )
        )
        self._room.show()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        for each in self._cards:
            each.apply_theme(theme)

    def _ways(self, kind: StorageFault) -> tuple[QPushButton, ...]:
        """The likeliest first."""
        if kind in BROKEN:
            return self.salvage, self.copies, self.files, self.again
        if kind in RESTORABLE:
            return (self.copies, self.again) if kind is StorageFault.VANISHED else (self.again, self.copies)
        return (self.again, self.copy) if kind in WHOLE else (self.again,)

    def _card(self, theme: Theme, way: QPushButton) -> WayCard:
        words = {
            self.salvage: tr("Upswing reads whatever the file still tells, and shows it before anything changes."),
            self.copy: tr("Your data as it is, in one file, in a folder that you choose."),
            self.files: tr("The file is copied as it is, for someone who can look into it. It may be large."),
            self.again: tr("Nothing is lost by trying. It may have been only for a moment."),
        }.get(way)
        return WayCard(theme, self._copies_words if words is None else label(words, "soft"), way)


def title_words(kind: StorageFault) -> str:
    """What it comes to, in a few words."""
    return {
        StorageFault.FULL: tr("The disk is full"),
        StorageFault.HELD: tr("Your data is in use elsewhere"),
        StorageFault.VANISHED: tr("Your data is not where it was"),
        StorageFault.DAMAGED: tr("Your data cannot be read as it is"),
        StorageFault.NOT_A_DATABASE: tr("Your data cannot be read as it is"),
        StorageFault.READ_ONLY: tr("Your data cannot be written"),
        StorageFault.TOO_NEW: tr("Your data is from a newer version"),
    }.get(kind, tr("Your data cannot be opened"))
