"""The copies, newest first; the one that is chosen tells what it holds, and can take the place of the data."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from upswing.domain.kept_copy import KeptCopy
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label
from upswing.ui.help.people_link import people_link
from upswing.ui.rescue.copy_lock import CopyLock
from upswing.ui.rescue.rescue import Look
from upswing.ui.rescue.words import copy_words, look_words, moment_words
from upswing.ui.routines.wide_button import WideButton
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme

LAYOUTS_DEEP = 4
"""A new preview asks each layout around it for room, one after the other."""


class CopiesPage(Page):
    """`looked_at` and `restore_wanted` come with the copy, `tried` with it and a passphrase; `left` when it
    is left. Filled by `show_copies`, and its preview by `show_look`."""

    looked_at = Signal(object)
    tried = Signal(object, str)
    restore_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, now: datetime, second: Path | None, pause_left: Callable[[], float]) -> None:
        super().__init__()
        self._pause_left = pause_left
        self._lock: CopyLock | None = None
        self._now = now
        self._second = second
        self._chosen: KeptCopy | None = None
        self._buttons: dict[Path, WideButton] = {}
        self._places: dict[Path, QVBoxLayout] = {}
        self._about = label(tr("One moment."), "soft")
        self._list = column(spacing=10)
        self.back = button(tr("Back"), name="copies-back")
        self.back.clicked.connect(self.left)
        foot = FlowLayout(spacing=12)
        foot.addWidget(self.back)
        foot.addWidget(people_link())
        self.body.addLayout(
            column(label(tr("Your data"), "eyebrow"), label(tr("Copies"), "title"), self._about, spacing=4)
        )
        self.body.addLayout(foot)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        first = next(iter(self._buttons.values()), None)
        (first or self.back).setFocus()

    def show_copies(self, copies: tuple[KeptCopy, ...]) -> None:
        clear(self._list)
        self._buttons, self._places = {}, {}
        self._about.setText(
            tr("Choose one to see what it holds. Nothing changes before you say so.")
            if copies
            else tr("There is no copy yet. One is made on each day on which you open Upswing.")
        )
        for copy in copies:
            self._list.addWidget(self._entry(copy))
        self.give_focus()

    def show_look(self, copy: KeptCopy, look: Look) -> None:
        """What the chosen copy holds."""
        if copy != self._chosen:
            return
        place = self._places[copy.path]
        clear(place)
        lines = [label(each) for each in look_words(look, self._now.date())]
        lines.append(label(breakable(str(copy.path)), "small"))
        parts = column(*lines, spacing=8)
        was_tried, self._lock = self._lock is not None, None
        if look.inside is None and copy.is_locked:
            self._lock = CopyLock(self._pause_left)
            self._lock.tried.connect(partial(self.tried.emit, copy))
            parts.addWidget(self._lock)
        if look.inside is not None and look.inside.is_sound:
            restore = button(tr("Restore this copy"), "primary", name="copy-restore")
            restore.clicked.connect(partial(self.restore_wanted.emit, copy))
            line = FlowLayout(spacing=12)
            line.addWidget(restore)
            parts.addLayout(line)
            if was_tried:
                QTimer.singleShot(0, restore, restore.setFocus)
        preview = _preview(parts)
        place.addWidget(preview)
        QTimer.singleShot(0, preview, lambda: self._bring_into_sight(preview))
        self._buttons[copy.path].setAccessibleDescription(" ".join(look_words(look, self._now.date())))

    def show_wrong(self, copy: KeptCopy) -> None:
        """The passphrase was another one."""
        if copy == self._chosen and self._lock is not None:
            self._lock.show_wrong()

    def show_trouble(self, copy: KeptCopy, sentence: str) -> None:
        """It could not be looked into."""
        if copy == self._chosen:
            clear(self._places[copy.path])
            self._places[copy.path].addWidget(_preview(column(label(breakable(sentence)))))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _bring_into_sight(self, preview: QWidget) -> None:
        """Its end, and as much above it as the page has room for; not before the page has grown by it."""
        for _ in range(LAYOUTS_DEEP):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(preview, 0, 24)

    def _entry(self, copy: KeptCopy) -> QWidget:
        when = moment_words(copy.made_at, self._now)
        in_second = self._second is not None and copy.path.parent == self._second
        words = copy_words(copy, is_in_second=in_second)
        texts = column(label(when), label(words, "small"), spacing=2)
        made = WideButton(f"{when}, {words}", texts, name="copy")
        made.setCheckable(True)
        made.clicked.connect(partial(self._choose, copy))
        self._buttons[copy.path] = made
        self._places[copy.path] = column()
        whole = QWidget()
        whole.setLayout(column(made, self._places[copy.path], spacing=6))
        return whole

    def _choose(self, copy: KeptCopy) -> None:
        former, self._chosen = self._chosen, copy
        self._lock = None
        if former is not None and former.path in self._places:
            clear(self._places[former.path])
        for path, each in self._buttons.items():
            each.setChecked(path == copy.path)
        if former == copy:
            self._chosen = None
            self._buttons[copy.path].setChecked(False)
            return
        self._places[copy.path].addWidget(_preview(column(label(tr("One moment."), "soft"))))
        self.looked_at.emit(copy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _preview(parts: QVBoxLayout) -> QFrame:
    return frame("card", parts, margin=20)
