""" "I'm not OK": people to talk to, opened at once from everywhere. No link is opened and nothing is sent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from upswing.ui.controls.calm_wheel import CalmWheel
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label
from upswing.ui.help.crisis_lines import Country, CrisisLine, CrisisLines
from upswing.ui.help.own_number import OwnNumber
from upswing.ui.text import day_with_year, tr
from upswing.ui.theme import Theme

AROUND_PX = 48
"""What stays free of the window behind it, at least."""


class PeopleDialog(QDialog):
    """The person's own number stands first, once there is one. Closes with Escape. `keep` is told that number and
    whose it is."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        lines: CrisisLines,
        code: str,
        own: tuple[str, str],
        keep: Callable[[str, str], None],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Upswing")  # others see titles too: in the list of windows, over a shoulder
        self.setAccessibleName(tr("I’m not OK"))
        room = parent.window().size()
        self.resize(
            min(round(760 * theme.scale), room.width() - AROUND_PX),
            min(round(640 * theme.scale), room.height() - AROUND_PX),
        )
        self._lines = lines
        self._said = label("", "small")
        self._said.setObjectName("people-copied")
        self._emergency = column(spacing=6)
        self._people = column(spacing=12)
        self._country = QComboBox()
        self._country.setObjectName("people-country")
        self._country.setAccessibleName(tr("Country"))
        CalmWheel(self._country)
        self._country.addItem(tr("Choose your country"), "")
        for each in lines.countries:
            self._country.addItem(tr(each.name), each.code)
        self._country.setCurrentIndex(max(0, self._country.findData(code)))
        self._country.currentIndexChanged.connect(self._show_country)
        self.own = OwnNumber(*own)
        self.own.kept.connect(keep)
        self.own.copy_wanted.connect(self._copy)
        self._done = button(tr("Close"), "primary", name="people-close")
        self._done.clicked.connect(self.accept)
        self._page = page = Page(margin=24)
        page.limit_width(theme.scale)
        parts: list[QWidget] = [self._now(), self._to_talk_to(), _closer(), self._about()]
        parts.insert(1 if own[0] else 3, self.own)
        for part in parts:
            page.body.addWidget(part)
        foot = FlowLayout(spacing=12)
        foot.addWidget(self._done)
        foot.setContentsMargins(24, 12, 24, 16)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page)
        layout.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show_country()
        self._country.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page is read by the keys that turn pages, too."""
        if not self._page.turns(event.key()):
            super().keyPressEvent(event)

    @property
    def country(self) -> Country | None:
        """The one that is shown."""
        return self._lines.of(self._country.currentData())

    def _now(self) -> QFrame:
        words = column(
            label(tr("You are not alone"), "title"),
            label(tr("It can be this hard, and it can change. Talking to someone helps more often than not.")),
            self._emergency,
            spacing=10,
        )
        return frame("card", words, margin=20)

    def _to_talk_to(self) -> QFrame:
        words = column(
            label(tr("People to talk to"), "heading"),
            self._country,
            self._people,
            self._said,
            spacing=10,
        )
        return frame("card", words, margin=20)

    def _about(self) -> QFrame:
        words = column(
            label(tr("About this page"), "heading"),
            label(
                tr(
                    "Nothing is sent from here. Every number was read on a page of the line itself, of a public body, "
                    "or of a newspaper, on the day beside it. Numbers can change."
                ),
                "soft",
            ),
            label(
                tr(
                    "Today shows a quiet card that leads here when your mood was at −3 or below on ten of the last "
                    "fourteen days, or when a week was two points or more below the four weeks before. These are "
                    "cautious choices of ours, no diagnosis, and the card comes at most once in two weeks."
                ),
                "soft",
            ),
            spacing=8,
        )
        return frame("card", words, margin=20)

    def _show_country(self) -> None:
        clear(self._emergency)
        clear(self._people)
        self._said.setText("")
        country = self.country
        number = country.emergency if country is not None else ""
        if number:
            self._emergency.addWidget(label(tr("If you are in danger now, call the emergency number:")))
            self._emergency.addLayout(self._number(number, tr("Emergency number {number}", number=number)))
        else:
            self._emergency.addWidget(
                label(
                    tr(
                        "If you are in danger now, call your emergency number: 112 everywhere in the European Union."
                    )
                )
            )
        for line in country.lines if country is not None else ():
            self._people.addLayout(self._line(line))
        more = tr("More lines, in many countries: {place} (type it into a browser).", place=self._lines.directory)
        self._people.addWidget(label(more, "soft"))

    def _line(self, line: CrisisLine) -> QVBoxLayout:
        about = [line.ways, line.hours, tr("free of charge") if line.free else ""]
        read = tr("Read on {day}", day=day_with_year(line.checked))
        if line.by == "press":
            read = tr(
                "Read on {day} in a newspaper, not yet on a page of the line itself",
                day=day_with_year(line.checked),
            )
        return column(
            label(line.name),
            self._number(line.number, tr("{name}, {number}", name=line.name, number=line.number)),
            label("  ·  ".join(tr(each) for each in about if each), "soft"),
            label(read, "small"),
            spacing=2,
        )

    def _number(self, number: str, spoken: str) -> QHBoxLayout:
        return number_row(number, spoken, partial(self._copy, number))

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self._said.setText(tr("{number} is copied.", number=number))


def number_row(number: str, spoken: str, copy: Callable[[], None]) -> QHBoxLayout:
    """A number to read from afar, and a way to copy it."""
    shown = label(number, "title")
    shown.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    shown.setAccessibleName(spoken)
    shown.setObjectName("people-number")
    made = button(tr("Copy"), name="people-copy")
    made.setAccessibleName(tr("Copy: {what}", what=spoken))
    made.clicked.connect(copy)
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(shown)
    line.addWidget(made)
    line.addStretch(1)
    return line


def _closer() -> QFrame:
    words = column(
        label(tr("Until then"), "heading"),
        label(tr("If you can, be with somebody, or let somebody you trust know how it is.")),
        label(tr("Put what could hurt you out of reach. Nothing has to be decided tonight.")),
        label(tr("Your doctor can be called too.")),
        spacing=8,
    )
    return frame("card", words, margin=20)
