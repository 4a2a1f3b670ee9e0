"""Something like this but …: wishes in, movements out, a key each."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lodging import library
from upswing.domain.alike import alike
from upswing.domain.exercise import Exercise, Joint
from upswing.domain.search import Filters
from upswing.ui.application import application
from upswing.ui.controls.layout import Page
from upswing.ui.movement.alike_panel import AlikePanel
from upswing.ui.movement.wishes import But
from upswing.ui.theme import Look, theme_for
from upswing.ui.theme.style import dress
from visitor import HeldClock, Visitor


class Asker(Visitor):
    """Looks at the panel, and keeps what it says."""

    def __init__(self, page: QWidget, panel: AlikePanel) -> None:
        super().__init__(page, HeldClock())
        self.panel = panel
        self.chosen: list[str] = []
        self.left = 0
        panel.chosen.connect(self.chosen.append)
        panel.left.connect(self._on_left)

    def _on_left(self) -> None:
        self.left += 1

    def asks(
        self, exercise_id: str, find: Callable[[Filters], tuple[Exercise, ...]] | None = None
    ) -> tuple[Exercise, ...]:
        catalogue = library()
        self.panel.open(
            catalogue.exercises[exercise_id].name,
            find or (lambda filters: alike(catalogue, exercise_id, filters)),
            catalogue.easier(exercise_id),
            catalogue.harder(exercise_id),
        )
        return self.panel.offered


@pytest.fixture(params=[100, 200])
def asker(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Asker]:
    theme = theme_for(Look.LIGHT, text_percent=request.param)
    dress(application(), theme)
    page = Page()
    qtbot.addWidget(page)
    panel = AlikePanel(theme, lambda exercise_id, size: QPixmap(size, size))
    page.body.addWidget(panel)
    page.resize(900, 680)
    page.show()
    yield Asker(page, panel)
    page.hide()


def test_the_nearest_are_offered_and_a_number_key_chooses(asker: Asker) -> None:
    offered = asker.asks("push-up")
    neighbours = {"kneeling-push-up", "close-push-up"}
    assert offered == tuple(each for each in alike(library(), "push-up") if each.id not in neighbours)[:6]
    asker.key(Qt.Key.Key_3)
    assert asker.chosen == [offered[2].id]
    asker.click(f"movement-{offered[4].id}")
    assert asker.chosen == [offered[2].id, offered[4].id]


def test_the_neighbours_on_the_ladder_have_letters(asker: Asker) -> None:
    asker.asks("wall-push-up")
    assert "Easier" not in asker.reads()
    asker.key(Qt.Key.Key_E)
    asker.key(Qt.Key.Key_H)
    harder = library().harder("wall-push-up")
    assert harder is not None
    assert asker.chosen == [harder.id]


def test_a_neighbour_is_offered_while_it_meets_the_wishes(asker: Asker) -> None:
    asker.asks("push-up")
    assert {"Easier", "Harder"} <= set(asker.reads().splitlines())
    asker.click("alike-wrist")
    assert not {"Easier", "Harder"} & set(asker.reads().splitlines())
    asker.key(Qt.Key.Key_E)
    assert asker.chosen == []


def test_wishes_hold_together_and_every_offer_meets_them(asker: Asker) -> None:
    asker.asks("push-up")
    asker.key(Qt.Key.Key_Space)
    asker.click("alike-quiet")
    asker.click("alike-wrist")
    assert asker.panel.asked == (But.NO_FLOOR, But.QUIET, But.WRIST)
    assert asker.panel.offered
    for each in asker.panel.offered:
        assert each.quiet
        assert not each.posture.value.startswith("floor")
        assert Joint.WRIST not in each.loads


def test_nothing_found_names_the_wish_in_the_way_and_drops_it(asker: Asker) -> None:
    def find(filters: Filters) -> tuple[Exercise, ...]:
        return () if filters.quiet else tuple(library().exercises.values())[:2]

    asker.asks("push-up", find)
    asker.click("alike-no-floor")
    asker.click("alike-quiet")
    assert "Nothing like this fits all of that. Without “Quiet” there are 2." in asker.reads()
    asker.click("alike-drop")
    assert asker.panel.asked == (But.NO_FLOOR,)
    assert len(asker.panel.offered) == 2
    assert not asker.sees("alike-drop")


def test_where_no_single_wish_is_in_the_way_all_can_be_dropped(asker: Asker) -> None:
    def find(filters: Filters) -> tuple[Exercise, ...]:
        return tuple(library().exercises.values())[:1] if filters == Filters() else ()

    asker.asks("mountain-pose", find)
    for name in ("alike-quiet", "alike-knee", "alike-neck"):
        asker.click(name)
    asker.click("alike-drop")
    assert asker.panel.asked == ()
    assert len(asker.panel.offered) == 1


def test_the_rest_is_shown_when_asked_for(asker: Asker) -> None:
    everything = alike(library(), "mountain-pose")
    asker.asks("mountain-pose")
    assert f"Show {len(everything) - 6} more" in asker.reads()
    asker.click("alike-more")
    assert asker.panel.offered == everything
    asker.key(Qt.Key.Key_9)
    assert asker.chosen == [everything[8].id]


def test_escape_and_the_button_leave_and_the_next_question_starts_anew(asker: Asker) -> None:
    asker.asks("push-up")
    asker.click("alike-quiet")
    asker.key(Qt.Key.Key_Escape)
    asker.click("alike-back")
    assert asker.left == 2
    asker.asks("squat")
    assert asker.panel.asked == ()
    assert "Something like “Squat”, but …" in asker.reads()
    assert QApplication.focusWidget() is asker.panel.wishes[But.NO_FLOOR]


def test_every_choice_is_tall_enough_and_says_its_key(asker: Asker) -> None:
    offered = asker.asks("push-up")
    QApplication.processEvents()
    for place, each in enumerate(offered, start=1):
        made = asker.button(f"movement-{each.id}")
        assert made.height() >= 44
        assert made.accessibleName() == f"{each.name}, key {place}"
