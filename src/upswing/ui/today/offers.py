"""What is offered and what was changed, as quiet rows on the plan card: a sentence, and its buttons."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFrame, QPushButton

from upswing.ui.controls.layout import button, label, row
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.ui.today.plan_card import Held, Offer


def offer_box(
    offer: "Offer", postpone: Callable[["Offer"], object], refuse: Callable[["Offer"], object]
) -> QFrame:
    """A step up, "not yet" and "never" one tap away."""
    later = button(tr("Not yet"), "chip", name=f"not-yet-{offer.pattern}")
    never = button(tr("Never"), "chip", name=f"never-{offer.pattern}")
    later.setAccessibleDescription(tr("Not in the next two weeks. {step}", step=offer.sentence))
    never.setAccessibleDescription(tr("Not any more. {step}", step=offer.sentence))
    later.setToolTip(tr("Not in the next two weeks"))
    never.setToolTip(tr("It is not offered any more"))
    later.clicked.connect(lambda: postpone(offer))
    never.clicked.connect(lambda: refuse(offer))
    return _box(offer.sentence, later, never)


def held_box(held: "Held", allow: Callable[[UUID], object]) -> QFrame:
    """A step up that was declined today."""
    after_all = button(tr("After all"), "chip", name="after-all")
    after_all.setAccessibleDescription(held.sentence)
    after_all.clicked.connect(lambda: allow(held.answer_id))
    return _box(held.sentence, after_all)


def changes_box(sentence: str, take_back: Callable[[], object]) -> QFrame:
    """What the person has changed for today, and the way back."""
    back = button(tr("As planned again"), "chip", name="as-planned")
    back.clicked.connect(lambda: take_back())
    return _box(sentence, back)


def easy_week_box(sentence: str, take: Callable[[], object]) -> QFrame:
    wanted = button(tr("Take an easy week"), "chip", name="easy-week")
    wanted.clicked.connect(lambda: take())
    return _box(sentence, wanted)


def _box(sentence: str, *buttons: QPushButton) -> QFrame:
    for each in buttons:
        each.setMinimumHeight(36)
    line = row(label(sentence), *buttons, spacing=8)
    line.setStretch(0, 1)
    made = QFrame()
    made.setLayout(line)
    return made
