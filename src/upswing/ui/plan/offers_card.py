"""Suggested steps up, and those that are held because the person asked for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from upswing.ui.controls.anew import anew
from upswing.ui.controls.layout import button, clear, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.explained import Chapter, entries_of
from upswing.ui.plan.key_picture import KeyPicture
from upswing.ui.plan.offer_row import OfferRow
from upswing.ui.plan.offers import Held, Offer, held_words
from upswing.ui.plan.sources import Number
from upswing.ui.plan.why import WhyFold
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue

PICTURE_PX = 56
ASIDE_PX = 48 + PICTURE_PX + 12
"""What the card's margins and the picture take from the width."""


class OffersCard(QFrame):
    """`declined` carries an axis and whether it is for good, `allowed` the `Held` that may be suggested again."""

    declined = Signal(object, bool)
    allowed = Signal(object)

    def __init__(self, pictures: LatePictures) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._pictures = pictures
        self._shown: object = None
        self._offers, self._held = column(), column()
        self.why = WhyFold(tr("the suggested steps"), _why)
        parts = column(
            label(tr("Suggestions"), "heading"),
            label(
                tr("Steps the plan would take with you. Take them by doing them, or say no: both are fine."),
                "soft",
            ),
            self._offers,
            self._held,
            row(self.why.button, 0),
            self.why.panel,
            spacing=10,
        )
        parts.setContentsMargins(24, 20, 24, 14)
        self.setLayout(parts)

    def show_offers(
        self, offers: Sequence[Offer], held: Sequence[Held], catalogue: "Catalogue", *, from_week: int = 0
    ) -> None:
        """`from_week` is the week before which nothing rises, 0 when that is behind."""
        if self._shown == (offers, held, from_week):
            return
        self._shown = (offers, held, from_week)
        with anew(self._offers, spacing=14) as parts:
            if not offers:
                parts.addWidget(label(tr("Nothing is suggested for the next two weeks. The plan stays as it is.")))
            for offer in offers:
                parts.addWidget(self._offer(offer))
        clear(self._held)
        if not held:
            return
        with anew(self._held, spacing=6) as parts:
            parts.addWidget(label(tr("Held as you asked"), "eyebrow"))
            for each in held:
                parts.addWidget(self._held_line(each, catalogue))

    def apply_pictures(self) -> None:
        """Drawn anew at the next showing."""
        self._shown = None

    def _offer(self, offer: Offer) -> QWidget:
        picture = KeyPicture(offer.exercise_id, PICTURE_PX, self._pictures)
        made = OfferRow(offer, "offer", with_day=True, room=self.width() - ASIDE_PX)
        made.declined.connect(self.declined)
        line = row(picture, made, spacing=12)
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _held_line(self, held: Held, catalogue: "Catalogue") -> QWidget:
        said = held_words(held, catalogue)
        again = button(tr("Suggest it again"), "link", name=f"again-{held.axis[0].value}-{held.axis[1].value}")
        again.setAccessibleName(tr("Suggest it again: {what}", what=said))
        again.clicked.connect(lambda: self.allowed.emit(held))
        line = row(label(said), again, spacing=12)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made


def _why() -> tuple[Chapter, ...]:
    numbers = (Number.ONE_STEP, Number.TOP, Number.REPETITIONS, Number.HOLDS, Number.NOT_YET)
    return (Chapter(tr("When a step is suggested"), entries_of(numbers)),)
