"""A movement to choose: the key that chooses it, its picture, its name, and a line about it. Its words wrap."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from upswing.domain.exercise import Exercise
from upswing.ui.controls.layout import column, label, row
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import equipment_name, posture_name

PICTURE_PX = 56
MOST_SCALE = 1.5
NARROW_PX = 190
"""In less width than this, times the text scale, the words have the room of the picture."""


def facts_of(exercise: Exercise) -> str:
    """Posture, what is needed, and whether it is quiet: what a swap is chosen by."""
    parts = [posture_name(exercise.posture)]
    parts += [equipment_name(each) for each in exercise.equipment]
    if exercise.quiet:
        parts.append(tr("quiet"))
    return "  ·  ".join(parts)


class MovementButton(QPushButton):
    """`about` stands above the name, like "Easier"; `key` is the key that chooses it, empty where none does."""

    def __init__(
        self,
        exercise: Exercise,
        key: str,
        about: str,
        theme: Theme,
        picture: Callable[[str, int], QPixmap],
    ) -> None:
        super().__init__()
        self.exercise = exercise
        self.key = key
        self._picture = picture
        self._scale = theme.scale
        self.setObjectName(f"movement-{exercise.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self._place = label("", wraps=False)
        self._key = label(key, "eyebrow", wraps=False)
        above = [label(about, "small")] if about else []
        words = column(0, *above, label(exercise.name), label(facts_of(exercise), "small"), 0, spacing=1)
        line = row(self._key, self._place, words, spacing=12)
        line.setContentsMargins(14, 8, 14, 8)
        line.setStretch(2, 1)
        self.setLayout(line)
        for each in self.findChildren(QLabel):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        spoken = f"{about}: {exercise.name}" if about else exercise.name
        self.setAccessibleName(tr("{name}, key {key}", name=spoken, key=key) if key else spoken)
        self.setAccessibleDescription(facts_of(exercise).replace("  ·  ", ", "))
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._scale = theme.scale
        size = round(PICTURE_PX * min(theme.scale, MOST_SCALE))
        self._place.setFixedSize(size, size)
        self._place.setPixmap(self._picture(self.exercise.id, size))
        self._key.setMinimumWidth(theme.px(14) if self.key else 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as it is given, as tall as its words then need."""
        inner = self.layout()
        if not isinstance(self.parent(), QWidget) or inner is None:
            return super().sizeHint()
        wide = max(self.width(), inner.minimumSize().width())
        return QSize(inner.minimumSize().width(), max(44, inner.totalHeightForWidth(wide)))

    def showEvent(self, event: QShowEvent) -> None:
        """Its words have no size before they are shown, so it is measured anew."""
        super().showEvent(event)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place.setVisible(event.size().width() >= NARROW_PX * self._scale)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
