"""Where a routine is to be written for somebody else: the desktop's own dialog, and a name to begin with."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from upswing.domain.routine import Routine
from upswing.ui.text import tr

SUFFIX = ".upswing-routine"
_NOT_IN_A_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def file_name(routine: Routine) -> str:
    """A name that every file system takes."""
    plain = " ".join(_NOT_IN_A_NAME.sub(" ", routine.name).split()).strip(". ")
    return f"{plain or tr('Routine')}{SUFFIX}"


def with_suffix(path: Path) -> Path:
    """The path with the ending that such files have."""
    return path if path.name.lower().endswith(SUFFIX) else path.with_name(path.name + SUFFIX)


def ask_where(parent: QWidget, name: str, then: Callable[[Path], None]) -> None:
    """Asks with the desktop's own dialog, which asks in turn before it writes over a file, and hands on the path; not a
    word when the person leaves it."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, tr("Share a routine"), documents)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr("Routines from Upswing") + f" (*{SUFFIX})"])
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(with_suffix(Path(chosen))))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
