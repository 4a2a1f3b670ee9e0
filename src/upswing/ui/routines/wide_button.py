"""A button as wide as its place, with a picture and several lines of words on it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy


class WideButton(QPushButton):
    """Looks like a card and is as tall as its words need. `margin` is the room at the sides, `above` that above and
    below, in pixels."""

    def __init__(
        self,
        spoken: str,
        layout: QBoxLayout,
        *,
        name: str,
        margin: int = 16,
        above: int | None = None,
        kind: str = "choice",
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        above = margin - 4 if above is None else above
        layout.setContentsMargins(margin, above, margin, above)
        self.setLayout(layout)
        for each in self.findChildren(QLabel):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        if inner is None:
            return super().sizeHint()
        least = inner.minimumSize()
        return QSize(least.width(), inner.totalHeightForWidth(max(self.width(), least.width())))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
