"""All routines: a person's own first, then those that come with the program, and quietly below what was put away."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from upswing.domain.own_routine import OWN
from upswing.domain.routine import Routine, RoutineGroup
from upswing.ui.by_turns import ByTurns, settle
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.controls.tab_order import tab_as_laid
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.key_picture import KeyPicture
from upswing.ui.routines.wide_button import WideButton
from upswing.ui.routines.words import length_words
from upswing.ui.session.routine_cards import CardGrid, group_name, telling_movements
from upswing.ui.text import tr
from upswing.ui.theme import Theme

PICTURE_PX = 56
MOST_SCALE = 1.5


@dataclass(frozen=True, slots=True)
class Shelved:
    """A routine on the shelf. `told_s` are the seconds it takes, as they are told; None where it cannot be done, since
    a movement of it is gone."""

    routine: Routine
    told_s: float | None


@dataclass(frozen=True, slots=True)
class OnShelf:
    """Everything to be shown. `drafts` are the names of routines that were changed and not saved, by their ids; the
    one that was never saved has an empty id."""

    offered: tuple[Shelved, ...] = ()
    put_away: tuple[Routine, ...] = ()
    drafts: Mapping[str, str] | None = None


class Shelf(Page):
    """Emits the id of a routine that is to be opened, brought back, gone on with, or whose changes are to be dropped.
    It is filled a group at a time; a group of which nothing has changed stays as it is."""

    new_wanted = Signal()
    file_wanted = Signal()
    opened = Signal(str)
    bring_back_wanted = Signal(str)
    go_on_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = LatePictures(picture, self)
        self._turns = ByTurns(self)
        self._sections: dict[object, tuple[object, QWidget]] = {}
        self._shown = OnShelf()
        self._wished = ""
        self.new = button(tr("New routine …"), "primary", name="routine-new")
        self.new.clicked.connect(self.new_wanted)
        self.file = button(tr("Open a routine from a file …"), name="routine-file")
        self.file.clicked.connect(self.file_wanted)
        acts = FlowLayout(spacing=12)
        acts.addWidget(self.new)
        acts.addWidget(self.file)
        about = tr("Ready to be followed, from four minutes to an hour. Each can be copied and made your own.")
        self._list = column(spacing=24)
        self.body.addLayout(column(label(tr("Routines"), "title"), label(about, "soft"), spacing=4))
        self.body.addLayout(acts)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    @property
    def is_filling(self) -> bool:
        """Whether there are groups to come."""
        return self._turns.is_active

    @property
    def is_painting(self) -> bool:
        return self._pictures.is_painting

    def show_routines(self, shown: OnShelf) -> None:
        """In groups, the shorter ones before the longer ones. What is shown already is left as it is."""
        if shown != self._shown:
            self._shown = shown
            self._turns.begin(self._fill())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self._pictures.forget()
        self._sections = {kind: (None, section) for kind, (_, section) in self._sections.items()}
        self._turns.begin(self._fill())

    def focus_on(self, routine_id: str) -> None:
        """The card of this routine as soon as it is there, until then the first button."""
        found = self.findChild(WideButton, f"routine-{routine_id}")
        (found or self.new).setFocus()
        self._wished = routine_id if found is None else ""

    def _fill(self) -> Iterator[None]:
        wanted = self._wanted()
        for kind in [each for each in self._sections if each not in wanted]:
            self._replace(self._sections.pop(kind)[1], None)
        for place, (kind, (content, make)) in enumerate(wanted.items()):
            known, former = self._sections.get(kind, (None, None))
            if former is None or known != content:
                yield
                section = make()
                self._list.insertWidget(place, section)
                self._sections[kind] = (content, section)
                if former is not None:
                    self._replace(former, section)
                section.show()
                settle()
        tab_as_laid(self._sheet)
        if self._wished and self.new.hasFocus():
            self.focus_on(self._wished)
        self._wished = ""

    def _wanted(self) -> dict[object, tuple[object, Callable[[], QWidget]]]:
        """What is to be there, from top to bottom: by its kind what it shows, and what makes it."""
        wanted: dict[object, tuple[object, Callable[[], QWidget]]] = {}
        for routine_id, name in (self._shown.drafts or {}).items():
            wanted[("draft", routine_id)] = (name, partial(self._draft, routine_id, name))
        offered = sorted(self._shown.offered, key=lambda each: each.told_s or 0)
        for group in (None, *RoutineGroup):
            members = [each for each in offered if _group_of(each.routine) is group]
            if members:
                wanted[("group", group)] = (members, partial(self._group, group, members))
        away = self._shown.put_away
        if away:
            wanted["away"] = (away, lambda: _section(tr("Put away"), *map(self._away, away)))
        return wanted

    def _replace(self, former: QWidget, section: QWidget | None) -> None:
        """Takes it away; the focus goes to what has taken its place."""
        focused = QApplication.focusWidget()
        held = focused is not None and former.isAncestorOf(focused)
        self._list.removeWidget(former)
        if held and focused is not None:
            heir = section.findChild(QWidget, focused.objectName()) if section is not None else None
            (heir or self.new).setFocus()
        former.hide()
        former.deleteLater()

    def _group(self, group: RoutineGroup | None, members: list[Shelved]) -> QWidget:
        grid = CardGrid([self._card(each) for each in members], self._theme)
        grid.lay()
        return _section(group_name(group), grid)

    def _card(self, shelved: Shelved) -> QWidget:
        routine = shelved.routine
        if shelved.told_s is None:
            length = tr("needs a look")
        elif routine.stages:
            length = tr("from {length}", length=length_words(shelved.told_s))
        else:
            length = length_words(shelved.told_s)
        size = round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))
        pictures = [KeyPicture(each, size, self._pictures) for each in telling_movements(routine)]
        head = row(label(routine.name, "heading"), spacing=12)
        minutes = label(length, "small", wraps=False)
        head.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
        head.setStretch(0, 1)
        words = column(head, label(routine.for_whom, "soft"), 0, row(*pictures, 0, spacing=6), spacing=6)
        spoken = ", ".join((routine.name, length, routine.for_whom))
        card = WideButton(spoken, words, name=f"routine-{routine.id}", margin=18)
        card.setToolTip(routine.about)
        card.clicked.connect(partial(self.opened.emit, routine.id))
        return card

    def _draft(self, routine_id: str, name: str) -> QWidget:
        said = tr("“{name}” has changes that are not saved.", name=name) if name else tr("You began a routine.")
        go_on = button(tr("Go on"), name=f"draft-go-on-{routine_id}")
        drop = button(tr("Drop the changes"), "link", name=f"draft-drop-{routine_id}")
        go_on.setAccessibleName(tr("Go on with “{name}”", name=name))
        drop.setAccessibleName(tr("Drop the changes of “{name}”", name=name))
        go_on.clicked.connect(partial(self.go_on_wanted.emit, routine_id))
        drop.clicked.connect(partial(self.drop_wanted.emit, routine_id))
        return frame("notice", _line(said, go_on, drop), margin=14)

    def _away(self, routine: Routine) -> QWidget:
        back = button(tr("Bring back"), name=f"bring-back-{routine.id}")
        back.setAccessibleName(tr("Bring “{name}” back", name=routine.name))
        back.clicked.connect(partial(self.bring_back_wanted.emit, routine.id))
        line = row(label(routine.name), back, spacing=12)
        line.setStretch(0, 1)
        return frame("card", line, margin=14)


def _line(text: str, *acts: QWidget) -> QBoxLayout:
    """Words, and below them what can be done."""
    flow = FlowLayout(spacing=8)
    for act in acts:
        flow.addWidget(act)
    return column(label(text), flow, spacing=6)


def _section(title: str, *parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "eyebrow"), *parts, spacing=10))
    return made


def _group_of(routine: Routine) -> RoutineGroup | None:
    return None if routine.id.startswith(OWN) else routine.group
