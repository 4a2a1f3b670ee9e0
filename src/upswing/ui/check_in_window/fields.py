"""Everything a check-in may say beside mood and energy. All of it is optional, nothing is chosen in advance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QLineEdit, QWidget

from upswing.domain.check_in import CheckIn
from upswing.ui.check_in_window.hours import hours_of, hours_text
from upswing.ui.check_in_window.optional_strip import OptionalStrip
from upswing.ui.check_in_window.tags import TagPicker
from upswing.ui.controls.layout import column, label
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import number, tr
from upswing.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class More:
    """The fields of `CheckIn`, None or empty where nothing was said."""

    stress: int | None = None
    anxiety: int | None = None
    sleep_h: float | None = None
    sleep_quality: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def says_something(self) -> bool:
        return self != More()

    def beside(self, said: CheckIn) -> CheckIn:
        """The same check-in with these fields in place of its own. Where nothing would be left of it, it stays."""
        try:
            return replace(
                said,
                stress=self.stress,
                anxiety=self.anxiety,
                sleep_h=self.sleep_h,
                sleep_quality=self.sleep_quality,
                tags=self.tags,
                note=self.note,
            )
        except ValueError:
            return said


class MoreFields(QWidget):
    def __init__(self, theme: Theme, said: CheckIn | None, known_tags: Iterable[str]) -> None:
        super().__init__()
        ten = {0: tr("none at all"), 10: tr("the most")}
        self.stress = _strip(tr("Stress, 0 to 10"), 0, 10, ten, theme, "stress")
        self.anxiety = _strip(tr("Anxiety, 0 to 10"), 0, 10, ten, theme, "anxiety")
        five = {1: tr("very bad"), 2: tr("bad"), 3: tr("so-so"), 4: tr("good"), 5: tr("very good")}
        self.quality = _strip(tr("How you slept the night before"), 1, 5, five, theme, "sleep-quality")
        self.hours = QLineEdit()
        self.hours.setObjectName("sleep-hours")
        self.hours.setPlaceholderText(tr("for example {hours} or 7:30", hours=number(7.5, 1)))
        self.tags = TagPicker(known_tags, said.tags if said else ())
        self.note = QLineEdit()
        self.note.setObjectName("note")
        layout = column(self.stress, self.anxiety, spacing=12)
        hours = _named(tr("Hours of sleep, the night before"), self.hours)
        layout.addLayout(column(hours, self.hours, spacing=4))
        layout.addWidget(self.quality)
        layout.addLayout(column(label(tr("Tags, in your own words"), "soft"), self.tags, spacing=4))
        layout.addLayout(column(_named(tr("Note"), self.note), self.note, spacing=4))
        self.setLayout(layout)
        if said is not None:
            self.stress.set_value(said.stress)
            self.anxiety.set_value(said.anxiety)
            self.quality.set_value(said.sleep_quality)
            self.hours.setText(hours_text(said.sleep_h))
            self.note.setText(said.note)

    def read(self) -> More:
        """What the fields say now. Raises ValueError with a sentence for a person where the hours are no hours."""
        try:
            hours = hours_of(self.hours.text())
        except ValueError:
            self.hours.setFocus()
            raise ValueError(tr("Sleep is a number of hours from 0 to 24. You can leave it empty.")) from None
        return More(
            self.stress.value,
            self.anxiety.value,
            hours,
            self.quality.value,
            self.tags.chosen,
            self.note.text().strip(),
        )

    def apply_theme(self, theme: Theme) -> None:
        for each in (self.stress, self.anxiety, self.quality):
            each.apply_theme(theme)


def _strip(name: str, low: int, high: int, words: dict[int, str], theme: Theme, object_name: str) -> OptionalStrip:
    return OptionalStrip(name, ScaleStrip(low, high, words, theme, signed_numbers=False), object_name=object_name)


def _named(name: str, field: QLineEdit) -> QWidget:
    words = label(name, "soft")
    words.setBuddy(field)
    field.setAccessibleName(name)
    return words
