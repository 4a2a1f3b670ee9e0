"""The plan: the weeks as a ramp, then the next sessions, each with its reasons."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from upswing.domain.plan import PlannedItem, PlannedSession
from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.plan.ramp import Ramp, WeekBar
from upswing.ui.plan.reasons import cap_sentences, reason_sentences
from upswing.ui.text import counted, long_day, tr
from upswing.ui.theme import Theme
from upswing.ui.words import dose, effort_words, pattern_name

if TYPE_CHECKING:
    from upswing.ui.given import Given

PICTURE_PX = 56


class PlanView(Page):
    topics = Topic.SESSIONS | Topic.PLAN | Topic.READINESS | Topic.SETTINGS | Topic.EXERCISES

    def __init__(self, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._picture = picture
        self.ramp = Ramp(theme)
        self._ramp_words = label("", "soft")
        self._list = column(spacing=12)
        self.body.addWidget(label(tr("Plan"), "title"))
        self.body.addWidget(
            frame(
                "card",
                column(
                    label(tr("How much, week by week"), "heading"),
                    self._ramp_words,
                    self.ramp,
                    label(
                        tr(
                            "Filled: done. Dashed: planned. The line above is the most for that week; the plan never "
                            "crosses it."
                        ),
                        "small",
                    ),
                    spacing=8,
                ),
            )
        )
        self.body.addWidget(label(tr("Your next sessions"), "heading"))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def refresh(self) -> None:
        planning = self._given.planning
        weeks = planning.weeks()
        self.ramp.show_weeks([WeekBar(w.starts_on, w.done, w.planned, w.cap, w.is_now) for w in weeks])
        now = next((week for week in weeks if week.is_now), None)
        self._ramp_words.setText(_week_sentence(now.done, now.planned, now.cap) if now else "")
        clear(self._list)
        for planned in planning.coming():
            self._list.addWidget(self._card(planned))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        self.ramp.apply_theme(theme)
        self.refresh()

    def _card(self, planned: PlannedSession) -> QWidget:
        script = self._given.planning.script(planned)
        facts = [counted("{n} minute", "{n} minutes", script.minutes if script else planned.minutes)]
        if planned.items:
            facts.append(counted("{n} set", "{n} sets", planned.sets))
            aim = planned.effort_aim
            facts.append(tr("aim: {words} ({effort} of 10)", words=effort_words(aim), effort=aim))
        items = FlowLayout(spacing=12)
        for item in planned.items:
            items.addWidget(self._item(item))
        reasons = reason_sentences(planned, self._given.catalogue)
        caps = cap_sentences(planned)
        why = button(tr("Why?"), "link", name="plan-why")
        why.setCheckable(True)
        words = label("\n".join(f"•  {sentence}" for sentence in (*reasons, *caps)), "soft")
        words.hide()
        why.toggled.connect(words.setVisible)
        parts = column(
            label(long_day(planned.day), "eyebrow"),
            label("  ·  ".join(facts), "soft"),
            items,
            label(reasons[0]) if reasons else 0,
            row(why, 0),
            words,
            spacing=6,
        )
        return frame("card", parts, margin=18)

    def _item(self, item: PlannedItem) -> QWidget:
        exercise = self._given.catalogue.exercises[item.exercise_id]
        made = QWidget()
        picture = label("", wraps=False)
        picture.setPixmap(self._picture(item.exercise_id, PICTURE_PX))
        said = dose(item.measure, item.target, item.sets, one_sided=exercise.one_sided)
        if item.rise is not None:
            said = tr("{dose}, a little more", dose=said)
        words = column(
            label(exercise.name, wraps=False),
            label(f"{pattern_name(item.pattern)}  ·  {said}", "small", wraps=False),
            spacing=0,
        )
        made.setLayout(row(picture, words, spacing=8))
        return made


def _week_sentence(done: int, planned: int, cap: int | None) -> str:
    so_far = counted("{n} set done this week", "{n} sets done this week", done)
    ahead = counted("{n} still planned", "{n} still planned", planned)
    if cap is None:
        return f"{so_far}, {ahead}."
    return tr("{so_far}, {ahead}, at most {cap}.", so_far=so_far, ahead=ahead, cap=cap)
