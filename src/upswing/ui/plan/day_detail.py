"""The opened day: its movements with pictures, its steps up as offers, its reason, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from upswing.domain.plan import PlannedItem
from upswing.ui.controls.anew import anew
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import LINK_INSET_PX, button, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.day_words import done_line, facts, fill_words, sentence, weekday_and_day, why_of_day
from upswing.ui.plan.explained import Chapter
from upswing.ui.plan.fortnight import DayKind, PlanDay
from upswing.ui.plan.key_picture import KeyPicture
from upswing.ui.plan.offer_row import OfferRow
from upswing.ui.plan.offers import Offer, offers_of
from upswing.ui.plan.why import WhyFold
from upswing.ui.text import tr
from upswing.ui.words import dose, planned_name

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue
    from upswing.journal.outlook import Outlook

PICTURE_PX = 64


class DayDetail(QFrame):
    """`declined` carries an offer's axis and whether it is for good; `start_wanted` that today's session is to
    begin."""

    declined = Signal(object, bool)
    start_wanted = Signal()

    def __init__(self, pictures: LatePictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._day: PlanDay | None = None
        self._outlook: Outlook | None = None
        self._catalogue: Catalogue | None = None
        self._place, self._column = column(), column()
        self.why = WhyFold("", self._why)
        parts = column(self._place, row(self.why.button, 0), self.why.panel, spacing=8)
        parts.setContentsMargins(LINK_INSET_PX, 12, LINK_INSET_PX, 0)
        self.setLayout(parts)

    @property
    def day(self) -> PlanDay | None:
        return self._day

    def show_day(self, day: PlanDay, outlook: "Outlook", catalogue: "Catalogue") -> None:
        """Fills itself anew. "Why?" stays open where the same day is shown again; what it says comes with its
        `refill`."""
        if self._day is None or self._day.day != day.day:
            self.why.button.setChecked(False)
        self._day, self._outlook, self._catalogue = day, outlook, catalogue
        with anew(self._place, spacing=8) as self._column:
            self._fill(day, outlook, catalogue)
        self.why.show_about(
            weekday_and_day(day), is_told=day.kind not in (DayKind.DONE, DayKind.ACTIVE, DayKind.OPEN)
        )

    def _fill(self, day: PlanDay, outlook: "Outlook", catalogue: "Catalogue") -> None:
        head = label(weekday_and_day(day), "heading")
        if day.is_today and day.kind is DayKind.SESSION:
            start = button(tr("Start"), "primary", name="plan-start")
            start.clicked.connect(self.start_wanted)
            line = row(head, start, spacing=16)
            line.setStretch(0, 1)
            self._column.addLayout(line)
        else:
            self._column.addWidget(head)
        self._say(facts(day), "soft")
        for session in day.done:
            self._say(done_line(session))
        if day.plan is not None and day.plan.items:
            items = FlowLayout(spacing=16)
            for item in day.plan.items:
                items.addWidget(self._item(item))
            self._column.addLayout(items)
        offers = offers_of(day.plan, catalogue) if day.plan is not None else ()
        said = sentence(day, outlook, catalogue)
        self._say("" if said in {each.said for each in offers} else said)
        self._say(fill_words(day.day, outlook) if day.plan is not None else "", "soft")
        self._add_offers(offers)

    def _say(self, text: str, kind: str = "") -> None:
        if text:
            self._column.addWidget(label(text, kind))

    def _item(self, item: PlannedItem) -> QWidget:
        assert self._catalogue is not None
        exercise = self._catalogue.exercises[item.exercise_id]
        picture = KeyPicture(item.exercise_id, PICTURE_PX, self._pictures)
        said = dose(item.measure, item.target, item.sets, one_sided=exercise.one_sided)
        said = tr("{dose}, a little more", dose=said) if item.rise is not None else said
        words = column(
            label(exercise.name, wraps=False),
            label(said, wraps=False),
            label(planned_name(item.pattern), "small", wraps=False),
            spacing=0,
        )
        made = QWidget()
        made.setLayout(row(picture, words, spacing=8))
        return made

    def _add_offers(self, offers: Sequence[Offer]) -> None:
        if offers:
            self._column.addWidget(label(tr("Suggested, not asked of you"), "eyebrow"))
        for offer in offers:
            made = OfferRow(offer, "day", room=self.width())
            made.declined.connect(self.declined)
            self._column.addWidget(made)

    def _why(self) -> tuple[Chapter, ...]:
        if self._day is None or self._outlook is None or self._catalogue is None:
            return ()
        return why_of_day(self._day, self._outlook, self._catalogue)
