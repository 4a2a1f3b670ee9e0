"""Settings of the data: where it lies, its copies, and how all of it is deleted."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.rescue.words import on_words, size_words
from upswing.ui.text import breakable, tr

if TYPE_CHECKING:
    from upswing.ui.given import Given
    from upswing.ui.rescue.desk import Desk
    from upswing.ui.rescue.rescue import Shelf


class DataCard(QFrame):
    """What the disk tells is asked for in the pool whenever the card is seen anew."""

    def __init__(self, given: "Given", desk: "Desk") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._given = given
        self._desk = desk
        self._last = label(tr("One moment, looking for the last copy."), "soft")
        self._last.setObjectName("copy-last")
        self._second = label("", "soft")
        self._second.setObjectName("copy-second")
        place = label(breakable(desk.folder), "soft")
        place.setObjectName("data-folder")
        folder = _act(tr("Open the folder"), "setting-folder")
        self._reports = _act(tr("Notes about faults of the program"), "setting-reports")
        self._reports.setParent(self)
        self._reports.hide()
        copy = _act(tr("Make a copy now"), "copy-now")
        elsewhere = _act(tr("A copy in another folder …"), "copy-elsewhere")
        show = _act(tr("Show the copies"), "copy-list")
        self._choose = _act(tr("Choose a second folder …"), "copy-second-choose")
        self._forget = _act(tr("Use it no more"), "copy-second-forget")
        erase = _act(tr("Delete everything …"), "setting-erase")
        folder.clicked.connect(desk.show_folder)
        self._reports.clicked.connect(desk.show_reports)
        copy.clicked.connect(lambda: desk.make_copy(then=self.refresh))
        elsewhere.clicked.connect(desk.ask_where_to_copy)
        show.clicked.connect(desk.show_copies)
        self._choose.clicked.connect(desk.ask_second)
        self._forget.clicked.connect(desk.forget_second)
        erase.clicked.connect(desk.show_erase)
        about = tr(
            "Everything is in this folder, readable by your user account alone. A checked copy is made "
            "every day and kept beside it."
        )
        gone = tr("Entries, copies and settings, all at once. It is asked about first.")
        parts = column(
            label(tr("Your data"), "heading"),
            label(about),
            place,
            _acts(folder, self._reports),
            8,
            label(tr("Copies"), "heading"),
            self._last,
            _acts(copy, elsewhere, show),
            8,
            label(tr("A second folder for copies"), "heading"),
            self._second,
            _acts(self._choose, self._forget),
            8,
            label(tr("Delete everything"), "heading"),
            label(gone, "soft"),
            _acts(erase),
            spacing=10,
        )
        parts.setContentsMargins(24, 24, 24, 24)
        self.setLayout(parts)

    def refresh(self) -> None:
        self._show_second(is_there=True)
        self._desk.ask_shelf("card", self._show)

    def _show(self, shelf: "Shelf") -> None:
        newest = next(iter(shelf.copies), None)
        self._last.setText(
            tr("There is no copy yet.")
            if newest is None
            else tr(
                "The last copy was made {when} ({size}).",
                when=on_words(newest.made_at, self._given.clock.now()),
                size=size_words(newest.size),
            )
        )
        self._reports.setVisible(shelf.has_reports)
        self._show_second(is_there=shelf.second_is_there)

    def _show_second(self, *, is_there: bool) -> None:
        folder = self._desk.second
        self._forget.setVisible(folder is not None)
        self._choose.setText(tr("Choose another one …") if folder else tr("Choose a second folder …"))
        if folder is None:
            self._second.setText(tr("On a stick, or in a folder that you share with another computer of yours."))
        elif is_there:
            self._second.setText(tr("Each daily copy goes here too: {folder}", folder=breakable(str(folder))))
        else:
            self._second.setText(
                tr(
                    "This folder is not there now; copies go to it when it is: {folder}",
                    folder=breakable(str(folder)),
                )
            )


def _act(words: str, name: str) -> QPushButton:
    made = button(words, name=name)
    made.setMinimumHeight(44)
    return made


def _acts(*buttons: QPushButton) -> FlowLayout:
    made = FlowLayout(spacing=8)
    for each in buttons:
        made.addWidget(each)
    return made
