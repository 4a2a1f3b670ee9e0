"""Opening a shared routine: from a dialog, a file dropped on the window, or a file the program was started with."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog

from upswing.domain.own_routine import SharedRoutine
from upswing.errors import UpswingError
from upswing.ui.opening.preview_page import PreviewPage
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.window import Window

if TYPE_CHECKING:
    from upswing.ui.given import Given

WORK = "opening"


class Opening(QObject):
    """Reads beside the interface, shows what there is, and keeps it only when the person says so. `arrived` comes
    before the preview covers the window, `kept` with the id of the routine that was kept."""

    arrived = Signal()
    kept = Signal(str)

    def __init__(
        self, window: Window, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._given = given
        self._theme = theme
        self._picture = picture
        self._preview: PreviewPage | None = None

    def ask(self) -> None:
        """Lets the person choose a file."""
        places = QStandardPaths.StandardLocation.DownloadLocation, QStandardPaths.StandardLocation.HomeLocation
        folders = [QStandardPaths.writableLocation(each) for each in places]
        there = next((each for each in folders if each and Path(each).is_dir()), "")
        dialog = QFileDialog(self._window, tr("Open a routine"), there)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Routines from Upswing") + " (*.upswing-routine)", tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: self.open((Path(name),)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, files: Sequence[Path]) -> None:
        """Shows what is in the file; says in a sentence why not where it cannot be."""
        if len(files) != 1:
            self._window.notice.say(
                tr("These are {count} files. Open them one after the other.", count=len(files))
                if files
                else tr("That is no file on this computer. Save it first, then open it from there.")
            )
            return
        [path] = files
        self._given.tasks.run(
            WORK, lambda report: self._given.journal.library.look_at(path), self._show, self._refuse
        )

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._preview is not None:
            self._preview.apply_theme(theme)

    def _show(self, shared: SharedRoutine) -> None:
        self._leave()
        self.arrived.emit()
        self._window.notice.hide()
        given = self._given
        preview = PreviewPage(shared, given.catalogue, given.journal.limits(), self._theme, self._picture)
        preview.kept.connect(self._keep)
        preview.left.connect(self._leave)
        self._preview = preview
        self._window.cover_with(preview)
        preview.give_focus()

    def _refuse(self, fault: UpswingError) -> None:
        self._window.notice.say(str(fault))

    def _keep(self) -> None:
        assert self._preview is not None
        shared = self._preview.shared
        own = self._given.journal.routines.add(shared.routine, shared.movements)
        self._leave()
        changes = self._given.journal.changes
        undo = partial(changes.undo, only=changes.last())
        self._window.notice.say(tr("“{name}” is in your library now.", name=own.routine.name), tr("Undo"), undo)
        self.kept.emit(own.id)

    def _leave(self) -> None:
        preview, self._preview = self._preview, None
        if preview is not None:
            self._window.leave(preview)
