"""A column that knows how tall it is."""

from PySide6.QtWidgets import QVBoxLayout


class KeptHeights(QVBoxLayout):
    """While a page is laid out, Qt asks for the height at more widths than it remembers, and every label breaks its
    lines anew for each. This column remembers them all until something in it changes: a long page can grow at its
    end without the rest of it being measured again."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._least: dict[int, int] = {}

    def invalidate(self) -> None:
        super().invalidate()
        self._heights.clear()
        self._least.clear()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self._least:
            self._least[width] = super().minimumHeightForWidth(width)
        return self._least[width]
