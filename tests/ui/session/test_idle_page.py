"""What could be started when nothing is under way: today's plan, then the routines in their groups."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from trainee import OnStage, stage

from upswing.domain.plan import Choice
from upswing.domain.routine import Routine, RoutineGroup
from upswing.domain.script import Script
from upswing.ui.routines.words import length_words
from upswing.ui.session.idle_page import IdlePage
from upswing.ui.session.routine_cards import RoutineCard, group_name, telling_movements
from upswing.ui.theme import DARK, LIGHT, Theme


class Chooser:
    """Someone before the list; `started` is what she has started."""

    def __init__(self, on_stage: OnStage) -> None:
        self.stage = on_stage
        self.started: list[Script] = []
        self.page.start_wanted.connect(self.started.append)
        on_stage.view.refresh()
        self.rests()

    @property
    def page(self) -> IdlePage:
        return self.stage.view.idle

    @property
    def cards(self) -> dict[str, RoutineCard]:
        """Once all is there."""
        self.rests()
        return {each.routine.id: each for each in self.page.findChildren(RoutineCard) if each.isVisible()}

    def routine(self, name: str) -> Routine:
        return self.stage.given.catalogue.routines[name]

    def rests(self) -> None:
        self.stage.until(lambda: not self.stage.view.at_work)


@pytest.fixture
def chooser(qtbot: QtBot, tmp_path: Path) -> Iterator[Chooser]:
    with stage(tmp_path) as led:
        yield Chooser(led)


def test_every_routine_but_the_one_of_the_plan_has_a_card(chooser: Chooser) -> None:
    led = chooser.stage.given.planning.today().script
    assert led is not None
    assert set(chooser.cards) == set(chooser.stage.given.catalogue.routines) - {led.routine_id}
    chooser.stage.click("start-today")
    assert [script.title for script in chooser.started] == [led.title]


def test_how_it_feels_before_is_asked_here_where_nothing_was_said_this_hour(chooser: Chooser) -> None:
    at, check_ins = chooser.stage, chooser.stage.given.journal.check_ins
    assert chooser.page.feeling.isVisible()
    assert (at.scale("mood").value, at.scale("energy").value) == (None, None)
    at.tap("mood", -1)
    assert [(each.mood, each.energy) for each in check_ins.all()] == [(-1, None)]
    at.tap("energy", 2)
    assert [(each.mood, each.energy) for each in check_ins.all()] == [(-1, 2)]
    assert chooser.page.feeling.isVisible(), "it does not run away from under the finger"
    chooser.page.hide()
    chooser.page.show()
    assert not chooser.page.feeling.isVisible()
    at.clock.wait(61 * 60)
    chooser.page.hide()
    chooser.page.show()
    assert (at.scale("mood").value, at.scale("energy").value) == (None, None)
    assert len(check_ins.all()) == 1, "asking keeps nothing"


def test_the_groups_have_headings_in_their_order(chooser: Chooser) -> None:
    names = [group_name(group) for group in RoutineGroup]
    shown = [each for each in chooser.page.findChildren(QLabel) if each.isVisible() and each.text() in names]
    shown.sort(key=lambda each: each.mapTo(chooser.page, each.rect().topLeft()).y())
    assert [each.text() for each in shown] == names


def test_a_card_says_who_it_is_for_and_how_long(chooser: Chooser) -> None:
    words = [each.text() for each in chooser.cards["quiet-room"].findChildren(QLabel)]
    routine = chooser.routine("quiet-room")
    minutes = chooser.stage.given.planning.script_of(routine).minutes
    assert {routine.name, routine.for_whom, f"{minutes} minutes"} <= set(words)


def test_every_card_tells_the_players_own_estimate(chooser: Chooser) -> None:
    for card in chooser.cards.values():
        script = chooser.stage.given.planning.script_of(card.routine)
        words = [each.text() for each in card.findChildren(QLabel)]
        assert length_words(script.told_s) in words, card.routine.id


def test_a_persons_own_routines_come_first_as_soon_as_they_are_there(chooser: Chooser) -> None:
    routines = chooser.stage.given.journal.routines
    kept = routines.add(replace(chooser.routine("desk-break"), name="At my desk"))
    assert kept.id in chooser.cards
    assert "Yours" in chooser.stage.reads()
    first = min(chooser.cards.values(), key=lambda card: card.mapTo(chooser.page, card.rect().topLeft()).y())
    assert first.routine == kept.routine
    chooser.stage.click(f"start-{kept.id}")
    assert chooser.started[-1].title == "At my desk"
    routines.archive(kept.id)
    assert kept.id not in chooser.cards
    assert "Yours" not in chooser.stage.reads()


def test_a_routine_with_a_movement_that_is_gone_is_not_offered(chooser: Chooser) -> None:
    journal = chooser.stage.given.journal
    minimal = chooser.routine("minimal")
    item = replace(minimal.blocks[0].items[0], exercise_id="own-gone")
    kept = journal.routines.add(replace(minimal, blocks=(replace(minimal.blocks[0], items=(item,)),)))
    assert kept.id not in chooser.cards


def test_start_starts_the_routine(chooser: Chooser) -> None:
    chooser.stage.click("start-yoga-unwind")
    assert [(script.title, script.kind) for script in chooser.started] == [("Yoga unwind", "yoga")]


def test_a_routine_that_grows_lets_the_step_be_picked(chooser: Chooser) -> None:
    card = chooser.cards["walk-jog"]
    chooser.stage.click("start-walk-jog")
    card.stages.setFocus()
    QTest.keyClick(card.stages, Qt.Key.Key_Down)
    minutes = [each.text() for each in card.findChildren(QLabel)]
    assert f"{chooser.routine('walk-jog').stages[1].minutes} minutes" in minutes
    chooser.stage.click("start-walk-jog")
    assert [script.title for script in chooser.started] == ["Walk and jog, step 1", "Walk and jog, step 2"]


def test_a_routine_that_stays_as_it_is_has_no_steps_to_pick(chooser: Chooser) -> None:
    assert not chooser.cards["gentle-a"].stages.isVisible()


def test_each_card_shows_one_to_three_of_its_working_movements(chooser: Chooser) -> None:
    chooser.rests()
    for card in chooser.cards.values():
        pictures = [each for each in card.findChildren(QLabel) if not each.pixmap().isNull()]
        assert len(pictures) == len(telling_movements(card.routine)), card.routine.id
        assert 1 <= len(pictures) <= 3


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_in_a_small_window(chooser: Chooser, dark: bool, scale: float) -> None:
    theme = Theme(DARK if dark else LIGHT, dark=dark, scale=scale)
    chooser.stage.view.apply_theme(theme)
    chooser.rests()
    cards = list(chooser.cards.values())
    page = chooser.page
    sheet = page.widget()
    assert sheet is not None
    chooser.stage.until(lambda: all(card.height() >= card.heightForWidth(card.width()) for card in cards))
    assert sheet.width() <= page.viewport().width()
    for card in cards:
        assert card.width() >= card.minimumSizeHint().width(), card.routine.id
        for part in (*card.findChildren(QLabel), card.start):
            assert not part.isVisible() or card.rect().contains(part.geometry()), (card.routine.id, part)


def test_large_text_has_one_card_in_a_row(chooser: Chooser) -> None:
    def columns() -> int:
        return len({card.x() for card in chooser.cards.values()})

    chooser.stage.until(lambda: columns() == 2)
    chooser.stage.view.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
    chooser.stage.until(lambda: columns() == 1)


def test_a_click_on_the_plan_while_it_is_worked_out_anew_starts_the_new_one(chooser: Chooser) -> None:
    journal = chooser.stage.given.journal
    journal.plans.choose(chooser.stage.clock.now().date(), Choice.LESS)
    chooser.page.today.start.click()
    assert chooser.started == []
    chooser.stage.until(lambda: bool(chooser.started))
    assert chooser.started == [chooser.stage.given.planning.today().script]


def test_what_is_left_half_made_is_finished_when_one_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    with stage(tmp_path) as led:
        led.until(lambda: len(led.view.idle.findChildren(RoutineCard)) > 2)
        made = len(led.view.idle.findChildren(RoutineCard))
        led.view.hide()
        assert not led.view.at_work
        led.view.show()
        chooser = Chooser(led)
        assert len(chooser.cards) > made
        assert len(chooser.cards) == len(led.view.idle.findChildren(RoutineCard)) - 1, "each is made once"


def test_the_keys_go_through_the_page_from_the_top_down(chooser: Chooser) -> None:
    seen: dict[QWidget, int] = {}
    sheet = chooser.page.widget()
    assert sheet is not None
    chooser.page.feeling.mood.setFocus()
    while (here := chooser.stage.window.focusWidget()) is not None and here not in seen:
        seen[here] = _card_around(here).mapTo(sheet, here.rect().topLeft()).y()
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert len(seen) > len(chooser.cards)
    assert list(seen.values()) == sorted(seen.values())


def test_what_is_seen_stays_where_it_is_while_the_rest_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    class Painted(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.at: set[tuple[int, int]] = set()

        def eventFilter(self, of: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and isinstance(of, QWidget):
                self.at.add((of.y(), of.width()))
            return False

    with stage(tmp_path) as led:
        seen = Painted()
        led.view.idle.today.installEventFilter(seen)
        Chooser(led).rests()
        assert len(seen.at) == 1


def test_the_list_is_kept_when_something_else_has_changed(chooser: Chooser) -> None:
    before = chooser.cards
    before["primer"].stages.setFocus()
    chooser.stage.view.refresh()
    assert chooser.cards == before
    assert chooser.stage.window.focusWidget() is before["primer"].stages


def _card_around(widget: QWidget) -> QWidget:
    while widget.property("kind") != "card":
        around = widget.parentWidget()
        assert around is not None
        widget = around
    return widget
