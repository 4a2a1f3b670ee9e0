"""The blocks and movements of a draft on the screen: made once each, then moved, so that the focus stays in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from upswing.domain.routine import Part
from upswing.domain.routine_draft import DraftBlock, RoutineDraft
from upswing.domain.routine_faults import Fault
from upswing.ui.by_turns import settle
from upswing.ui.routines.editor.block_card import BlockCard
from upswing.ui.routines.editor.desk import Desk
from upswing.ui.routines.editor.item_row import ItemRow
from upswing.ui.routines.editor.part_section import PartSection
from upswing.ui.routines.editor.places import DropPlace, place_for_block, place_for_item
from upswing.ui.routines.words import fault_words
from upswing.ui.theme import Theme

B = TypeVar("B", bound=QWidget)


class Board:
    """`sections` are to be put on the page; `cards` and `rows` go by the keys of the draft. `borrow` gives for a part
    what takes a gentle one into it, where there is such a thing."""

    def __init__(self, desk: Desk, borrow: Mapping[Part, Callable[[], None]], theme: Theme) -> None:
        self._desk = desk
        self._theme = theme
        self.sections = {part: PartSection(part, desk, borrow.get(part)) for part in Part}
        self.cards: dict[int, BlockCard] = {}
        self.rows: dict[int, ItemRow] = {}

    @property
    def all(self) -> list[BlockCard | ItemRow]:
        return [*self.cards.values(), *self.rows.values()]

    def steps(self, draft: RoutineDraft) -> Iterator[None]:
        """Everything as it stands in the draft: first what is there already and the first that is new, then one new
        block or movement a step."""
        self._let_go(self.cards, {block.key for block in draft.blocks})
        self._let_go(self.rows, {item.key for block in draft.blocks for item in block.items})
        for part in self.sections:
            self._show_part(part, draft)
        for part in self.sections:
            for block in draft.in_part(part):
                if block.key not in self.cards:
                    self.cards[block.key] = BlockCard(block.key, self._desk, self._theme)
                    self._show_part(part, draft)
                    settle()
                    yield
                for item in block.items:
                    if item.key not in self.rows:
                        self.rows[item.key] = ItemRow(item.key, self._desk, self._theme)
                        self._show_block(block)
                        settle()
                        yield

    def begin_anew(self) -> None:
        """For another draft, whose keys mean something else."""
        for _ in self.steps(RoutineDraft()):
            pass

    def see_picture(self, exercise_id: str) -> None:
        """The picture of this movement is there now."""
        for each in self.rows.values():
            each.see_picture(exercise_id)

    def say(self, faults: Iterable[Fault]) -> None:
        """What is in the way, beside the places it is about."""
        said: dict[int, list[str]] = {}
        for fault in faults:
            said.setdefault(fault.key, []).append(fault_words(fault))
        for each in self.all:
            each.say(" ".join(said.get(each.key, ())))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for each in self.all:
            each.apply_theme(theme)

    def give_up_dragging(self) -> None:
        for each in self.all:
            each.handle.give_up()

    def place_of(self, fault: Fault) -> QWidget:
        """What mends it."""
        if fault.key in self.rows:
            return self.rows[fault.key].field(fault.field)
        if fault.key in self.cards:
            return self.cards[fault.key].field(fault.field)
        return self.sections[Part.WORK].add

    def place_for(self, key: int, y: int, ground: QWidget) -> DropPlace | None:
        """Where the block or the movement of this key goes at this height of the ground."""
        sections = list(self.sections.values())
        if key in self.cards:
            return place_for_block(key, y, sections, ground)
        return place_for_item(key, y, [card for each in sections for card in each.cards], ground)

    def focused_key(self) -> int:
        """The key of the movement or the block that has the focus; 0 where none has."""
        widget = QApplication.focusWidget()
        while widget is not None:
            if isinstance(widget, ItemRow | BlockCard):
                return widget.key
            widget = widget.parentWidget()
        return 0

    def focus_near(self, gone: int, before: RoutineDraft) -> None:
        """What had the focus is gone: to what stood after it, or to what adds something in its place."""
        place = self._neighbour(gone, before)
        if place in self.rows:
            self.rows[place].away.setFocus()
        elif place in self.cards:
            self.cards[place].add.setFocus()
        else:
            self.sections[Part.WORK].add.setFocus()

    def _neighbour(self, gone: int, before: RoutineDraft) -> int:
        """What stood after the movement or block that is gone, else before it, else the block it was in; 0 where nothing
        of all that is there."""
        home = next((each for each in before.blocks if any(item.key == gone for item in each.items)), None)
        line = [item.key for item in home.items] if home else [each.key for each in before.blocks]
        place = line.index(gone)
        wanted = [*line[place + 1 :], *reversed(line[:place]), *([home.key] if home else [])]
        return next((key for key in wanted if key in self.rows or key in self.cards), 0)

    def _show_part(self, part: Part, draft: RoutineDraft) -> None:
        """Those of its blocks and movements that are made."""
        blocks = [block for block in draft.in_part(part) if block.key in self.cards]
        self.sections[part].show_blocks([self._show_block(block) for block in blocks])

    def _show_block(self, block: DraftBlock) -> BlockCard:
        card = self.cards[block.key]
        items = [item for item in block.items if item.key in self.rows]
        for item in items:
            self.rows[item.key].show_item(item, block)
        card.show_block(block, [self.rows[item.key] for item in items])
        return card

    def _let_go(self, parts: dict[int, B], kept: set[int]) -> None:
        """Takes away what is no longer in the draft. A movement that goes on in another block is there in time: what
        is let go stays until the program comes to rest."""
        for key in parts.keys() - kept:
            gone = parts.pop(key)
            gone.hide()
            gone.deleteLater()
