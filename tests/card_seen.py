"""A card of the Insights view as a person meets it: scrolled to, and worked out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from upswing.insights.record import InsightsRecord, StrengthRecord
from upswing.ui.insights.card import Card
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme

C = TypeVar("C", bound=Card)
SEEN = (900, 700)


@contextmanager
def card_seen(
    qtbot: QtBot,
    kind: type[C],
    record: InsightsRecord,
    strength: StrengthRecord | None = None,
    *,
    where: Path | None = None,
    theme: Theme | None = None,
    size: tuple[int, int] = SEEN,
) -> Iterator[C]:
    """The card of this kind over this record; pictures are saved in `where`."""
    tasks = Tasks()
    view = InsightsView(
        lambda: record,
        theme or Theme(LIGHT, dark=False),
        tasks,
        lambda parent, proposal, kinds: where and where / proposal,
        ask_strength=lambda: strength or StrengthRecord(),
    )
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    view.refresh()
    try:
        qtbot.waitUntil(lambda: not view.at_work)
        card = view.card(kind)
        view.show_card(card)
        qtbot.waitUntil(lambda: not view.at_work)
        yield card
    finally:
        tasks.close()
        view.close()


def rows_of(card: Card) -> list[list[str]]:
    """What the table twin shows, row by row."""
    model = card.table.model()
    assert model is not None
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def basis(record: InsightsRecord, ask_strength: Callable[[], StrengthRecord] = StrengthRecord):  # type: ignore[no-untyped-def] # made where numpy is wanted
    """What cards are worked out from."""
    from upswing.insights.basis import Basis

    return Basis(record, ask_strength)
