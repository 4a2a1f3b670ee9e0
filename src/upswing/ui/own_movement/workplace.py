"""The form, the figure beside it or above its rest, and the line at the foot with Save."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.own_movement.form import Form
from upswing.ui.own_movement.preview import Preview
from upswing.ui.text import tr
from upswing.ui.theme import Theme

NARROW_PX = 720
"""Below this width, times the text scale, the figure stands among the fields instead of beside them."""
SIDE_PX = 276
MOST_SCALE = 1.25


class Workplace(QWidget):
    """`reason` says beside Save what is still in the way, `trouble` what the disk said; `back` and `model` stand above
    the fields."""

    def __init__(self, theme: Theme, preview: Preview) -> None:
        super().__init__()
        self._theme = theme
        self.title = label("", "title")
        self.back = button(tr("Back"), name="own-back")
        self.model = button(tr("Start from a similar movement …"), name="own-model")
        self.save = button(tr("Save"), "primary", name="own-save")
        self.reason = button("", "link", name="own-reason")
        self.trouble = label("", "eyebrow")
        self.anew: QPushButton = button("", "link", name="own-anew")
        self.preview = preview
        self._start, self._start_row = QWidget(), column(spacing=6)
        self._side, self._side_column = QWidget(), column(spacing=0)
        self.form = Form(self._head())
        self._is_narrow = True
        self._lay_out()

    def offer_model(self, *, offered: bool) -> None:
        """Whether a similar movement can be copied here."""
        self._start.setVisible(offered)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.form.limit_width(theme.scale)
        self.preview.apply_theme(theme)
        self._make_room()

    def _head(self) -> QBoxLayout:
        """What stands above the fields, and comes before them by the Tab key."""
        first = row(self.title, self.back, spacing=12)
        first.setStretch(0, 1)
        self._start_row.addWidget(self.model)
        about = tr("All of it is copied as a start, with its figure. Then you change what you like.")
        self._start_row.addWidget(label(about, "small"), 1)
        self._start.setLayout(self._start_row)
        return column(first, self._start, spacing=14)

    def _lay_out(self) -> None:
        self.form.middle.addWidget(self.preview)
        self.preview.lie_down(flat=True)
        self._side_column.setContentsMargins(10, 28, 28, 0)
        self._side_column.addStretch(1)
        self._side.setLayout(self._side_column)
        above = row(self.form, self._side, spacing=0)
        above.setStretch(0, 1)
        foot = row(self.save, self.reason, self.trouble, 0, self.anew, spacing=14)
        foot.setContentsMargins(28, 10, 28, 16)
        layout = column(above, foot, spacing=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._side.hide()

    def _make_room(self) -> None:
        narrow = self.width() < NARROW_PX * self._theme.scale
        self._side.setFixedWidth(round(SIDE_PX * min(MOST_SCALE, self._theme.scale)) + 38)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self.preview.lie_down(flat=narrow)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._start_row.setDirection(down if narrow else across)
        if narrow:
            self.form.middle.addWidget(self.preview)
        else:
            self._side_column.insertWidget(0, self.preview)
        self._side.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
