"""The health questions in a window of their own, for whoever wants to answer them again."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from upswing.ui.controls.layout import Page
from upswing.ui.text import tr
from upswing.ui.welcome.readiness_page import ReadinessQuestions

if TYPE_CHECKING:
    from upswing.ui.given import Given


def ask_readiness(window: QWidget, given: "Given") -> None:
    """Opens it over the window; it goes when it is closed."""
    dialog = QDialog(window)
    dialog.setWindowTitle(tr("Health questions"))
    questions = ReadinessQuestions()
    questions.show_answers(given.journal.readiness.latest())
    page = Page(margin=16)
    page.body.addWidget(questions)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    dialog.resize(720, 640)

    def keep(yes: object, cleared: object) -> None:
        given.journal.readiness.answer(yes, cleared=bool(cleared))  # type: ignore[arg-type]
        dialog.accept()

    questions.answered.connect(keep)
    questions.skipped.connect(dialog.reject)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
