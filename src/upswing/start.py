"""Starting: the window, the demo, the figures, and what becomes of an exception that nobody caught."""

import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from upswing.app import App
from upswing.clock import system_clock
from upswing.errors import StorageError, StorageFault, UpswingError
from upswing.paths import Paths
from upswing.ui.application import application
from upswing.ui.text import tr
from upswing.ui.theme import Look, theme_for
from upswing.ui.theme.style import dress

if TYPE_CHECKING:
    from upswing.ui.session.senses import Senses
    from upswing.ui.tasks import Report


def run(paths: Paths, prepare: Callable[["Report"], None] | None = None, files: Sequence[Path] = ()) -> int:
    """The program: its window over this data folder, until it is closed; `files` are shown in it. Where it is open
    already, its window is asked to show them. Raises StorageError, also when it does not answer."""
    from upswing.instance import claim

    qt = application()
    instance = claim(paths)
    if instance is None:
        from upswing.ui.doorbell import ring

        if ring(paths.data, files):
            print("Upswing is open already; its window comes to the front.")
            return 0
        raise StorageError(
            "Upswing is open already, but does not answer.",
            "Wait a moment, then start it again. If it still does not answer, end it first: what you entered is kept.",
            StorageFault.HELD,
        )
    with instance:
        app = App(paths, system_clock(), prepare, senses=_own_senses)
        app.release = instance.release
        sys.excepthook = last_resort(app)
        if files:
            app.open_files(files)
        app.show()
        # Python would wait with Ctrl+C for its next turn, and call it a fault; what was entered is on the disk.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        QTimer.singleShot(0, app.listen_at_the_door)
        code = qt.exec()
        app.close()
    return code


def _own_senses() -> "Senses":
    from upswing.ui.session.own_senses import own_senses

    return own_senses()


def run_demo(folder: Path | None, files: Sequence[Path] = ()) -> int:
    """The window over two years of sample data, in a folder of its own; a person's own data is never touched."""
    from upswing import demo

    with demo.folder_for(folder) as paths:
        return run(paths, lambda report: demo.make(paths, system_clock().now(), report), files)


def write_figures(folder: Path) -> list[Path]:
    """A contact sheet of every movement's figure. Raises CatalogueError."""
    from upswing import resources
    from upswing.catalogue.read import read_catalogue
    from upswing.figure.read import Figures
    from upswing.ui.figure.sheet import write_sheets

    qt = application()
    dress(qt, theme_for(Look.LIGHT))
    catalogue = read_catalogue(resources.folder())
    names = {each.id: each.name for each in catalogue.exercises.values()}
    return write_sheets(folder, Figures(resources.path("figures")), names)


def last_resort(app: App) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What becomes of an exception nobody caught: the world's faults are said, ours are said and logged."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, UpswingError):
            app.desk.tell(fault)
            return
        from upswing.crash import OUR_FAULT, keep_trace, told

        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, fault, trace)
        elif sys.stderr is not None:
            # A desktop keeps what its programs say there, and the message may hold what was entered.
            print(told(kind, trace), file=sys.stderr)
        kept = keep_trace(app.paths.log, kind, trace, app.clock.now())
        app.window.notice.say(
            OUR_FAULT.format(file=kept), tr("Open the folder"), partial(_show_folder, kept.parent)
        )

    return tell


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
