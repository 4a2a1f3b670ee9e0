"""Links in a line whose words begin where all other words begin: a link's own edge stands out by its inset."""

from PySide6.QtCore import QRect, Qt

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import LINK_INSET_PX


class LinkLine(FlowLayout):
    def setGeometry(self, box: QRect) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        super().setGeometry(
            box.adjusted(0, 0, LINK_INSET_PX, 0) if mirrored else box.adjusted(-LINK_INSET_PX, 0, 0, 0)
        )
