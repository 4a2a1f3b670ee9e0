"""What the window asks of every view."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from upswing.topics import Topic
from upswing.ui.theme import Theme


class View(Protocol):
    """`topics` are what it shows: a change of one makes it stale. It refreshes only while it is seen."""

    topics: Topic

    def refresh(self) -> None: ...

    def apply_theme(self, theme: Theme) -> None: ...


def as_view(widget: QWidget) -> View:
    assert hasattr(widget, "refresh")
    return widget  # type: ignore[return-value]
