"""The page of routines alone, over a real data folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lodging import given
from upswing.domain.exercise import Exercise
from upswing.domain.routine import Routine
from upswing.domain.routine_draft import DraftBlock, DraftItem, RoutineDraft
from upswing.domain.script import Script
from upswing.topics import Topic
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.given import Given
from upswing.ui.routines.editor.handle import Handle
from upswing.ui.routines.editor.view import RoutineEditor
from upswing.ui.routines.page import RoutinesPage
from upswing.ui.theme import LIGHT, Theme
from visitor import HeldClock, Visitor, show_in_page, turn

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Maker(Visitor):
    """Someone at the page. `said` are the sentences at the foot of the window, each with its way back; `started` the
    scripts, `looked_at` the movements; `asked` the names of files that were asked for, which go to `folder`."""

    def __init__(self, at: Given, clock: HeldClock, folder: Path, *, size: tuple[int, int], theme: Theme) -> None:
        self.given = at
        self.folder = folder
        self.said: list[tuple[str, Callable[[], object] | None]] = []
        self.started: list[Script] = []
        self.looked_at: list[str] = []
        self.files_wanted = 0
        self.asked: list[str] = []
        self.page = RoutinesPage(at, theme, KeyPictures(at.figures, theme).of, self._hear, self._ask)
        self.page.start_wanted.connect(self.started.append)
        self.page.movement_wanted.connect(self.looked_at.append)
        self.page.file_wanted.connect(self._count)
        window = QWidget()
        window.setMinimumSize(600, 400)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        super().__init__(window, clock)
        window.resize(*size)
        window.show()

    def _hear(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        self.said.append((sentence, act))

    def _ask(self, parent: QWidget, name: str, then: Callable[[Path], None]) -> None:
        self.asked.append(name)
        then(self.folder / name)

    def _count(self) -> None:
        self.files_wanted += 1

    @property
    def editor(self) -> RoutineEditor:
        return self.page.editor

    @property
    def draft(self) -> RoutineDraft:
        return self.editor.draft

    @property
    def blocks(self) -> list[DraftBlock]:
        return list(self.draft.blocks)

    @property
    def items(self) -> list[DraftItem]:
        return [item for block in self.draft.blocks for item in block.items]

    @property
    def movements(self) -> list[str]:
        return [item.exercise_id for item in self.items]

    @property
    def own(self) -> list[Routine]:
        """What is kept and not put away."""
        return [each.routine for each in self.given.journal.routines.all() if not each.archived]

    def exercise(self, name: str) -> Exercise:
        return self.given.catalogue.exercises[name]

    def routine(self, name: str) -> Routine:
        return self.given.catalogue.routines[name]

    def sees(self, name: str) -> bool:
        self.rests()
        return super().sees(name)

    def find(self, name: str) -> QWidget:
        self.rests()
        return super().find(name)

    def reads(self) -> str:
        self.rests()
        return super().reads()

    def _listening(self) -> QWidget:
        self.rests()
        return super()._listening()

    def rests(self) -> None:
        """Until everything but the pictures is there."""
        while self.page.is_filling:
            turn(2)

    def takes_the_way_back(self) -> None:
        _, act = self.said[-1]
        assert act is not None
        act()

    def adds(self, block: int, *words: str) -> None:
        """A movement for each of the words, into the block at this place, by search and Enter."""
        for each in words:
            self.click(f"block-add-{self.blocks[block].key}")
            self.types(each)
            self.key(Qt.Key.Key_Return)

    def begins(self, *words: str) -> None:
        """A new routine with one block of these movements, called Mine."""
        self.click("routine-new")
        self.types("Mine")
        self.click("part-add-work")
        self.adds(0, *words)

    def copies(self, name: str) -> Routine:
        """A shipped routine, as a copy of her own that she looks at."""
        self.click(f"routine-{name}")
        self.click("routine-act-duplicate")
        return self.own[-1] if len(self.own) == 1 else max(self.own, key=lambda each: each.id)

    def drags(self, handle: Handle, onto: QWidget, at: QPoint | None = None) -> None:
        """With the mouse, from the grip to a point of another widget, and lets go."""
        show_in_page(handle, handle.rect().center())
        start = handle.rect().center()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        goal = handle.mapFromGlobal(onto.mapToGlobal(at or onto.rect().center()))
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(handle, start + (goal - start) * share)
            turn(5)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, goal)

    def waits_for_sentences(self) -> None:
        """Until what is in the way is said beside its place."""
        self.until(lambda: not self.editor._patience.isActive())


@contextmanager
def workshop(folder: Path, *, size: tuple[int, int] = (1024, 700), theme: Theme | None = None) -> Iterator[Maker]:
    makers: list[Maker] = []

    def hear(_: Topic) -> None:
        for each in makers:
            each.page.refresh()

    clock = HeldClock()
    with given(folder / "data", clock, hear) as rooms:
        maker = Maker(rooms, clock, folder, size=size, theme=theme or Theme(LIGHT, dark=False))
        makers.append(maker)
        yield maker
        maker.window.close()
        maker.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
