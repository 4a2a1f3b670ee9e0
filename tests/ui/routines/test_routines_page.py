"""All routines, one of them, and what can be done with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot
from workshop import Maker, workshop

from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import RoutineGroup
from upswing.interchange.routine_file import read_routine
from upswing.ui.routines.sharing import file_name, with_suffix
from upswing.ui.routines.words import length_words
from upswing.ui.session.routine_cards import group_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def maker(qtbot: QtBot, tmp_path: Path) -> Iterator[Maker]:
    with workshop(tmp_path) as at_work:
        yield at_work


def test_every_shipped_routine_is_there_with_its_time_under_its_group(maker: Maker) -> None:
    read = maker.reads()
    for routine in maker.given.catalogue.offered_routines():
        assert maker.sees(f"routine-{routine.id}")
        assert routine.name in read
    for group in RoutineGroup:
        assert group_name(group) in read
    assert "Yours" not in read


def test_the_pictures_follow_one_by_one(maker: Maker) -> None:
    maker.until(lambda: not maker.page.at_work)
    places = [each for each in maker.page.shelf.findChildren(QLabel) if not each.pixmap().isNull()]
    assert len(places) >= len(maker.given.catalogue.routines)


@pytest.mark.parametrize("name", ["desk-break", "yoga-unwind", "full-body-pairs", "minimal", "pilates-core"])
def test_a_routine_says_what_it_is_for_how_long_it_takes_and_what_is_in_it(maker: Maker, name: str) -> None:
    maker.click(f"routine-{name}")
    routine = maker.routine(name)
    read = maker.reads()
    script = maker.given.planning.script_of(routine)
    assert {routine.name, routine.for_whom, routine.about} <= set(read.split("\n"))
    assert f"About {length_words(script.told_s)}" in read
    assert all(maker.exercise(each).name in read for each in routine.movements)
    assert not maker.sees("routine-act-change"), "what comes with the program stays as it is"


def test_start_starts_it(maker: Maker) -> None:
    maker.click("routine-yoga-unwind")
    maker.key(Qt.Key.Key_Return)
    assert [each.title for each in maker.started] == ["Yoga unwind"]


def test_a_movement_of_it_can_be_looked_at(maker: Maker) -> None:
    maker.click("routine-minimal")
    maker.click("look-at-dead-bug")
    assert maker.looked_at == ["dead-bug"]


def test_a_routine_that_grows_shows_and_starts_the_step_that_is_picked(maker: Maker) -> None:
    maker.click("routine-primer")
    stages = maker.find("routine-stage")
    assert isinstance(stages, QComboBox)
    primer = maker.routine("primer")
    assert "wall-push-up" not in {each.exercise_id for block in primer.at(1).blocks for each in block.items}
    before = maker.reads()
    stages.setFocus()
    maker.key(Qt.Key.Key_End)
    last = maker.given.planning.script_of(primer, len(primer.stages))
    assert maker.reads() != before
    assert f"About {length_words(last.told_s)}" in maker.reads()
    maker.click("routine-act-start")
    assert maker.started[-1].title.endswith(f"step {len(primer.stages)}")


def test_back_goes_to_where_one_was(maker: Maker) -> None:
    maker.click("routine-walk-20")
    maker.click("routine-back")
    assert maker.find("routine-walk-20").hasFocus()


def test_a_copy_is_a_persons_own_and_comes_first(maker: Maker) -> None:
    copy = maker.copies("desk-break")
    assert copy.name == "Desk break (copy)"
    assert "Desk break (copy)" in maker.reads()
    assert maker.sees("routine-act-change")
    maker.click("routine-act-duplicate")
    assert {each.name for each in maker.own} == {"Desk break (copy)", "Desk break (copy) (copy)"}
    maker.click("routine-back")
    maker.rests()
    titles = {each.text(): each for each in maker.page.shelf.findChildren(QLabel)}
    yours, short = (titles[each].mapTo(maker.page, QPoint()) for each in ("Yours", group_name(RoutineGroup.SHORT)))
    assert yours.y() < short.y()
    maker.button("routine-file").setFocus()
    maker.key(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() in {f"routine-{each.id}" for each in maker.own}


def test_a_second_copy_has_another_name_and_a_copy_can_be_taken_back(maker: Maker) -> None:
    for _ in range(2):
        maker.copies("desk-break")
        maker.click("routine-back")
    assert {each.name for each in maker.own} == {"Desk break (copy)", "Desk break (copy 2)"}
    maker.takes_the_way_back()
    assert {each.name for each in maker.own} == {"Desk break (copy)"}


def test_put_away_and_brought_back(maker: Maker) -> None:
    copy = maker.copies("desk-break")
    maker.click("routine-act-put-away")
    assert not maker.sees(f"routine-{copy.id}")
    assert maker.own == []
    assert "Put away" in maker.reads()
    maker.click(f"bring-back-{copy.id}")
    assert maker.find(f"routine-{copy.id}").hasFocus()
    assert "Put away" not in maker.reads()


def test_putting_away_can_be_taken_back_at_once(maker: Maker) -> None:
    copy = maker.copies("desk-break")
    maker.click("routine-act-put-away")
    maker.takes_the_way_back()
    assert maker.own == [copy]
    assert maker.sees(f"routine-{copy.id}")


def test_what_is_taken_back_while_it_is_looked_at_leads_back_to_all_of_them(maker: Maker) -> None:
    maker.copies("desk-break")
    maker.given.journal.changes.undo()
    assert maker.sees("routine-new")


def test_a_shared_routine_is_a_file_that_another_copy_can_read(maker: Maker) -> None:
    maker.click("routine-minimal")
    maker.click("routine-act-share")
    assert maker.asked == ["Minimal.upswing-routine"]
    shared = read_routine(maker.folder / "Minimal.upswing-routine", maker.given.catalogue.exercises)
    assert shared == SharedRoutine(maker.routine("minimal"))
    assert maker.said[-1][0] == "“Minimal” is in Minimal.upswing-routine now."


def test_own_movements_go_along_and_this_is_said(maker: Maker) -> None:
    journal = maker.given.journal
    swing = journal.exercises.add_own(
        replace(maker.exercise("squat"), id="own-swing", name="Broom swing", also=(), own=True), figure="squat"
    )
    minimal = maker.routine("minimal")
    block = minimal.blocks[0]
    items = (replace(block.items[0], exercise_id=swing.id, amount=8),)
    own = journal.routines.add(replace(minimal, name="Sweeping", blocks=(replace(block, items=items),)))
    maker.click(f"routine-{own.id}")
    maker.click("routine-act-share")
    shared = read_routine(maker.folder / "Sweeping.upswing-routine", maker.given.journal.library.shipped.exercises)
    assert shared.movements == (swing,)
    assert maker.said[-1][0].endswith("It takes along what only you have: “Broom swing”.")


def test_a_folder_that_is_gone_is_said_in_a_sentence(maker: Maker) -> None:
    maker.folder = maker.folder / "gone"
    maker.click("routine-minimal")
    maker.click("routine-act-share")
    assert "Minimal.upswing-routine could not be written" in maker.said[-1][0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Minimal", "Minimal.upswing-routine"),
        ('A/B: "slow" *', "A B slow.upswing-routine"),
        ("...", "Routine.upswing-routine"),
        ("Übung 1½", "Übung 1½.upswing-routine"),
    ],
)
def test_the_file_has_a_name_that_every_system_takes(maker: Maker, name: str, expected: str) -> None:
    assert file_name(replace(maker.routine("minimal"), name=name)) == expected


def test_the_ending_is_added_where_it_is_missing() -> None:
    assert with_suffix(Path("/x/mine")) == Path("/x/mine.upswing-routine")
    assert with_suffix(Path("/x/mine.Upswing-Routine")) == Path("/x/mine.Upswing-Routine")


def test_a_routine_with_a_movement_that_is_gone_says_so_and_can_be_changed(maker: Maker) -> None:
    minimal = maker.routine("minimal")
    block = minimal.blocks[0]
    items = (replace(block.items[0], exercise_id="own-gone"), *block.items[1:])
    own = maker.given.journal.routines.add(replace(minimal, blocks=(replace(block, items=items),)))
    maker.click(f"routine-{own.id}")
    assert "A movement of this routine is not in your library any more." in maker.reads()
    for name in ("start", "duplicate", "share"):
        assert not maker.button(f"routine-act-{name}").isEnabled()
    maker.click("routine-act-change")
    maker.waits_for_sentences()
    assert "Choose another one." in maker.reads()
    maker.click("editor-reason")
    maker.click(f"item-{maker.items[0].key}")
    maker.types("wall push")
    maker.key(Qt.Key.Key_Return)
    maker.click("editor-save")
    maker.click("routine-act-start")
    assert maker.started[-1].steps[0].exercise_id == "wall-push-up"


def test_a_file_from_somebody_can_be_opened_from_here(maker: Maker) -> None:
    maker.click("routine-file")
    assert maker.files_wanted == 1


def test_whoever_comes_by_key_finds_the_focus_where_things_begin(maker: Maker) -> None:
    maker.page.setFocus()
    assert maker.button("routine-new").hasFocus()
    maker.page.open("minimal")
    maker.page.setFocus()
    assert maker.button("routine-act-start").hasFocus()
    maker.page.change()
    maker.page.setFocus()
    assert maker.find("editor-name").hasFocus()


def test_a_card_is_opened_by_key(maker: Maker) -> None:
    maker.find("routine-desk-break").setFocus()
    maker.key(Qt.Key.Key_Return)
    assert maker.sees("routine-act-start")
    assert isinstance(maker.page.detail.grab(), QPixmap)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (48, "48 seconds"),
        (60, "1 minute"),
        (110, "1 min 50 s"),
        (240, "4 minutes"),
        (270, "4½ minutes"),
        (1200, "20 minutes"),
    ],
)
def test_a_length_is_said_as_people_say_it(seconds: int, words: str) -> None:
    assert length_words(seconds) == words
