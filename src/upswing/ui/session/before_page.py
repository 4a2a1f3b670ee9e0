"""Before a routine picked by hand begins: what is gentler in it and why. Nothing is locked: every movement can stay."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel

from upswing.domain.catalogue import Catalogue
from upswing.domain.limits import Why
from upswing.domain.script import Script
from upswing.domain.script.suiting import StandIn, Suited
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, label, row
from upswing.ui.routines.words import length_words
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

PICTURE_PX = 64
MOST_SCALE = 1.5
Suit = Callable[[frozenset[str]], Suited]
"""What the script is with these movements kept as they are."""


class BeforePage(Page):
    """Emits `started` with the script as it is then, `left` when it is not begun now."""

    started = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._suit: Suit | None = None
        self._script: Script | None = None
        self._rows: dict[str, SwapRow] = {}
        self.title = label("", "title")
        self.length = label("", "soft")
        self.words = label("")
        self.little = label("")
        self._list = column(spacing=12)
        self.start = button(tr("Start"), "primary", name="before-start")
        self.keep_all = button(tr("Keep all as they are"), name="before-keep-all")
        self.not_now = button(tr("Not now"), "link", name="before-not-now")
        foot = FlowLayout(spacing=12)
        for each in (self.start, self.keep_all, self.not_now):
            foot.addWidget(each)
        self.body.addLayout(column(self.title, self.length, spacing=4))
        self.body.addWidget(self.words)
        self.body.addWidget(self.little)
        self.body.addLayout(foot)
        self.body.addSpacing(4)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.start.clicked.connect(self._on_start)
        self.keep_all.clicked.connect(self._on_keep_all)
        self.not_now.clicked.connect(self.left)
        self.limit_width(theme.scale)

    @property
    def kept(self) -> frozenset[str]:
        """The movements that stay because the person says so."""
        return frozenset(each for each, made in self._rows.items() if made.keep.isChecked())

    def open(self, script: Script, catalogue: Catalogue, suit: Suit) -> None:
        """Says anew what is different in this script; nothing is kept yet."""
        self._suit = suit
        fits = suit(frozenset())
        clear(self._list)
        one_reason = len({each.why for each in fits.stand_ins}) == 1
        self._rows = {
            each.exercise_id: SwapRow(
                each, "" if one_reason else reason(each.why), catalogue, self._theme, self._picture
            )
            for each in fits.stand_ins
        }
        for made in self._rows.values():
            made.keep.toggled.connect(self._look)
            self._list.addWidget(made)
        self.title.setText(script.title)
        self.words.setText(about(fits))
        self.keep_all.setVisible(len(self._rows) > 1)
        self._look()

    def give_focus(self) -> None:
        """To what Enter is most likely meant for."""
        first = self.start if self.start.isEnabled() else self.not_now
        first.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        for made in self._rows.values():
            made.apply_theme(theme)

    def _look(self) -> None:
        """As it is with what is kept now."""
        assert self._suit is not None
        fits = self._suit(self.kept)
        told = {each.exercise_id: each for each in fits.stand_ins}
        for exercise_id, made in self._rows.items():
            made.show_stand_in(told.get(exercise_id))
        self._script = fits.script if fits.script.steps else None
        self.start.setEnabled(self._script is not None)
        self.length.setText(tr("About {length}", length=length_words(fits.script.told_s)))
        self.length.setVisible(self._script is not None)
        self.little.setText(how_little(fits))
        self.little.setVisible(bool(self.little.text()))

    def _on_start(self) -> None:
        if self._script is not None:
            self.started.emit(self._script)

    def _on_keep_all(self) -> None:
        for made in self._rows.values():
            made.keep.setChecked(True)
        self.start.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SwapRow(QFrame):
    """One movement that is different: its picture, the sentence, the reason if there are several, and how to keep it."""

    def __init__(
        self,
        told: StandIn,
        why: str,
        catalogue: Catalogue,
        theme: Theme,
        picture: Callable[[str, int], QPixmap],
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._catalogue = catalogue
        self._picture = picture
        self._told = told
        self._shown: StandIn | None = told
        self._name = catalogue.exercises[told.exercise_id].name
        self.sentence = label("", "heading")
        self.reason = label(why, "soft")
        self.keep = button(tr("Keep it as it is"), "chip", name=f"keep-{told.exercise_id}")
        self.keep.setCheckable(True)
        self.keep.setMinimumHeight(44)
        self.keep.setAccessibleName(tr("Keep {name} as it is", name=self._name))
        self._place: QLabel = label("", wraps=False)
        words = column(self.sentence, self.reason, row(self.keep, 0), spacing=6)
        line = row(self._place, words, spacing=18)
        line.setStretch(1, 1)
        line.setAlignment(self._place, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(20, 16, 20, 16)
        self.setLayout(line)
        self.apply_theme(theme)

    def show_stand_in(self, told: StandIn | None) -> None:
        """The movement that takes its place now; None when it stays."""
        self._shown = told
        self.reason.setVisible(told is not None and bool(self.reason.text()))
        if told is None:
            self.sentence.setText(tr("“{name}” stays.", name=self._name))
        elif told.instead:
            other = self._catalogue.exercises[told.instead].name
            self.sentence.setText(tr("“{other}” in place of “{name}”", other=other, name=self._name))
        else:
            self.sentence.setText(tr("Without “{name}”", name=self._name))
        self._paint()

    def apply_theme(self, theme: Theme) -> None:
        self._size = round(PICTURE_PX * min(theme.scale, MOST_SCALE))
        self._place.setFixedSize(self._size, self._size)
        self._paint()

    def _paint(self) -> None:
        shown = self._told.exercise_id if self._shown is None else self._shown.instead
        self._place.setPixmap(self._picture(shown, self._size) if shown else QPixmap())


def because(why: Why) -> str:
    """The reason as the second half of a sentence."""
    return {
        Why.HEALTH: tr("because of what you said about your health"),
        Why.INJURY: tr("because it loads a joint that you said is injured"),
        Why.NOT_FOR_ME: tr("because you said that it is not for you"),
    }[why]


def reason(why: Why) -> str:
    """The reason alone."""
    words = because(why)
    return f"{words[:1].upper()}{words[1:]}."


def about(fits: Suited) -> str:
    """What is different, why where it is one reason for all, and who decides."""
    reasons = {each.why for each in fits.stand_ins}
    count = len(fits.stand_ins)
    said = counted("One movement is different for you today", "{n} movements are different for you today", count)
    said = f"{said}, {because(next(iter(reasons)))}." if len(reasons) == 1 else f"{said}."
    if Why.HEALTH in reasons:
        return f"{said} {tr('You decide: if somebody who knows your health is fine with a movement, keep it.')}"
    return f"{said} {tr('You decide: each of them can stay.')}"


def how_little(fits: Suited) -> str:
    """Where little is left of it; empty else."""
    if not fits.script.steps:
        return tr("Nothing of it is left then. Another routine may suit you better today.")
    if sum(not each.instead for each in fits.stand_ins) > 1:
        return tr("Little of it is left then. Another routine may suit you better today.")
    return ""
