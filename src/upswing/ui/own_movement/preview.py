"""The figure that the movement will have, moving at the tempo that is being chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Tempo
from upswing.domain.own_check import LEAST_CYCLE_S
from upswing.domain.own_draft import Draft
from upswing.ui.controls.layout import button, column, label
from upswing.ui.figure.loan import cycle_s_of
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.figure.read import Figures
    from upswing.ui.figure.widget import FigureWidget

SIZE_PX = 240


class Preview(QFrame):
    """Emits `other_wanted` to choose whose figure it is, and `none_wanted` for none."""

    other_wanted = Signal()
    none_wanted = Signal()

    def __init__(self, theme: Theme, figure: "FigureWidget", figures: "Figures") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._figure = figure
        self._figures = figures
        self.lender = label("", "small")
        self.other = button(tr("Another figure …"), name="own-figure-other")
        self.none = button(tr("No figure"), "link", name="own-figure-none")
        self.other.clicked.connect(self.other_wanted)
        self.none.clicked.connect(self.none_wanted)
        figure.setAccessibleName(tr("The figure, moving"))
        figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = column(self.lender, self.other, self.none, 0, spacing=8)
        self._pair = column(figure, words, spacing=10)
        self._pair.setContentsMargins(18, 18, 18, 14)
        self._pair.setStretch(1, 1)
        self.setLayout(self._pair)
        self.apply_theme(theme)

    def show_draft(self, draft: Draft, catalogue: Catalogue) -> None:
        figure = self._figures.of(draft.figure) if draft.figure else None
        self._figure.set_figure(figure, None)
        if sum(draft.tempo) >= LEAST_CYCLE_S:
            self._figure.set_cycle_s(cycle_s_of(figure, "", Tempo(*draft.tempo), catalogue.exercises))
        self._figure.set_playing(True)
        lender = catalogue.exercises.get(draft.figure)
        self.lender.setText(
            tr("It moves like “{name}”.", name=lender.name)
            if figure is not None and lender is not None
            else tr("No figure. Lists and sessions show this quiet picture.")
        )
        self.other.setText(tr("Another figure …") if figure is not None else tr("Borrow a figure …"))
        self.none.setVisible(figure is not None)

    def lie_down(self, *, flat: bool) -> None:
        """Figure and words side by side, or one below the other."""
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() != way:
            self._pair.setDirection(way)

    def apply_theme(self, theme: Theme) -> None:
        size = round(SIZE_PX * min(1.25, theme.scale))
        self._figure.setMinimumSize(min(size, SIZE_PX), size)
        self._figure.setMaximumHeight(size)
