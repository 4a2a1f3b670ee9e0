"""After the session: two taps and an effort, a sentence of what changed, and nothing that has to be filled in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from upswing.domain.session import NOTHING_TOLD, Told
from upswing.ui.controls.layout import Page, button, column, frame, label, outset, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.help.people_link import people_link
from upswing.ui.session.say_more import SayMore
from upswing.ui.text import counted, signed, tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard
from upswing.ui.words import effort_words


@dataclass(frozen=True, slots=True)
class Felt:
    """Mood −5…+5, energy 1…6 and effort 0–10, each None where not said; `told` is what was said beside."""

    mood: int | None
    energy: int | None
    effort: int | None
    told: Told = NOTHING_TOLD


class AfterPage(Page):
    """Enter alone leaves it as it is; while it is kept down from the last set it does not."""

    finished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.limit_width(theme.scale)
        self.title = label(tr("That was your session."), "title")
        self.summary = label("", "soft")
        self.check_in = CheckInCard(theme, tr("And how do you feel now?"))
        self.effort = ScaleStrip(0, 10, {n: effort_words(n) for n in range(11)}, theme, signed_numbers=False)
        self.effort.setObjectName("effort")
        self.effort.setAccessibleName(tr("Effort of the whole session, from rest to the most you can do"))
        self.change = label("", "heading")
        self.more = SayMore(theme)
        self.done = button(tr("Done"), "primary", name="after-done")
        self._before: tuple[int | None, int | None] = (None, None)
        effort = frame(
            "card", column(label(tr("How hard was it, all in all?"), "heading"), self.effort, spacing=10)
        )
        self.body.addLayout(column(self.title, self.summary, spacing=4))
        self.body.addWidget(self.check_in)
        self.body.addWidget(effort)
        self.body.addWidget(self.change)
        self.body.addLayout(outset(self.more))
        self.body.addLayout(row(self.done, 0, people_link()))
        self.body.addStretch(1)
        self.check_in.felt.connect(self._on_felt)
        self.check_in.answered.connect(self.effort.setFocus)
        self.effort.chosen.connect(lambda _: self.done.setFocus())
        self.done.clicked.connect(self._on_done)

    def open(
        self,
        *,
        minutes: int,
        sets: int,
        early: bool,
        before: tuple[int | None, int | None],
        known_tags: Callable[[], Iterable[str]],
    ) -> None:
        """A fresh page: nothing is preselected. `known_tags` gives what is offered where more is said."""
        self._before = before
        kept = tr("Stopped here. Your sets are kept.") if sets else tr("Stopped here. Your minutes are kept.")
        self.title.setText(kept if early else tr("That was your session."))
        said = counted("{n} minute", "{n} minutes", minutes)
        done = counted("{n} set", "{n} sets", sets)
        self.summary.setText(f"{said}  ·  {done}" if sets else said)
        self.check_in.set_values(None, None)
        self.effort.set_value(None)
        self._on_felt(None, None)
        self.more.open(known_tags)
        self.check_in.mood.setFocus()
        self.verticalScrollBar().setValue(0)

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        self.check_in.apply_theme(theme)
        self.effort.apply_theme(theme)
        self.more.apply_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asks = (self.check_in.mood, self.check_in.energy, self.effort, self.done)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if is_enter and any(each.hasFocus() for each in asks):
            self._on_done()
        else:
            super().keyPressEvent(event)

    def _on_felt(self, mood: int | None, energy: int | None) -> None:
        self.change.setText(change_words(self._before, (mood, energy)))

    def _on_done(self) -> None:
        mood, energy = self.check_in.mood.value, self.check_in.energy.value
        self.finished.emit(Felt(mood, energy, self.effort.value, self.more.told))


def change_words(before: tuple[int | None, int | None], after: tuple[int | None, int | None]) -> str:
    """What is different from before, in one sentence; where one of the two was not said, what there is of the other."""
    parts = []
    for was, now, word in zip(before, after, (tr("mood"), tr("energy")), strict=True):
        if was is not None and now is not None:
            change = now - was
            parts.append(
                tr("{word} {change}", word=word, change=signed(change))
                if change
                else tr("{word} as before", word=word)
            )
    if parts:
        return tr("Compared with before: {parts}.", parts=", ".join(parts))
    if ended := _said(after):
        return tr("You end with {felt}; from before there is nothing to compare it with.", felt=ended)
    if began := _said(before):
        return tr("You began with {felt}.", felt=began)
    return tr("Your session is kept, whether you answer or not.")


def _said(felt: tuple[int | None, int | None]) -> str:
    mood, energy = felt
    parts = [tr("mood {n}", n=signed(mood))] if mood is not None else []
    if energy is not None:
        parts.append(tr("energy {n}", n=str(energy)))
    return ", ".join(parts)
