"""Making a routine, with the mouse and with keys alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QSpinBox
from pytestqt.qtbot import QtBot
from workshop import ALT, CONTROL, SHIFT, Maker, workshop

from upswing.domain.routine import Circuit, EveryMinute, Intervals, Pairs, Part, Rounds, StraightSets
from upswing.domain.routine_table import BlockKind
from upswing.ui.routines.words import kind_name, length_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def maker(qtbot: QtBot, tmp_path: Path) -> Iterator[Maker]:
    with workshop(tmp_path) as at_work:
        yield at_work


def field(maker: Maker, name: str) -> QSpinBox:
    found = maker.find(name)
    assert isinstance(found, QSpinBox)
    return found


def sets_to(maker: Maker, name: str, text: str) -> None:
    """Types a number into a field, in place of what stands there."""
    found = field(maker, name)
    found.setFocus()
    found.selectAll()
    maker.types(text)


def picks(maker: Maker, kind: BlockKind, block: int = 0) -> None:
    """Another way through a block, by the keys of the list."""
    box = maker.find(f"block-kind-{maker.blocks[block].key}")
    assert isinstance(box, QComboBox)
    box.setFocus()
    maker.key(Qt.Key.Key_Home)
    for _ in range(list(BlockKind).index(kind)):
        maker.key(Qt.Key.Key_Down)
    assert box.currentText() == kind_name(kind)


def test_a_routine_is_made_by_mouse_and_typing(maker: Maker) -> None:
    maker.begins("wall push", "glute bridge")
    maker.click("editor-save")
    [routine] = maker.own
    assert routine.name == "Mine"
    assert [each.exercise_id for each in routine.blocks[0].items] == ["wall-push-up", "glute-bridge"]
    assert routine.minutes == maker.given.planning.script_of(routine).minutes
    assert "Mine" in maker.reads()
    maker.click("routine-act-start")
    assert maker.started[-1].title == "Mine"


def test_a_routine_is_made_without_the_mouse(maker: Maker) -> None:
    maker.find("routine-new").setFocus()
    maker.key(Qt.Key.Key_Return)
    maker.types("By key")

    def tabs_to(name: str) -> None:
        for _ in range(60):
            if (focused := QApplication.focusWidget()) is not None and focused.objectName() == name:
                return
            maker.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    tabs_to("part-add-work")
    maker.key(Qt.Key.Key_Space)
    assert maker.find(f"block-add-{maker.blocks[0].key}").hasFocus()
    maker.key(Qt.Key.Key_Space)
    maker.types("squat")
    maker.key(Qt.Key.Key_Return)
    tabs_to("editor-save")
    maker.key(Qt.Key.Key_Space)
    assert [each.name for each in maker.own] == ["By key"]


def test_the_time_is_shown_while_it_is_made(maker: Maker) -> None:
    maker.click("routine-new")
    assert "Nothing in it yet" in maker.reads()
    maker.types("Mine")
    maker.click("part-add-work")
    maker.adds(0, "squat")
    length = maker.find("editor-length")
    assert isinstance(length, QLabel)
    before = length.text()
    sets_to(maker, f"item-sets-{maker.items[0].key}", "9")
    assert length.text() != before
    maker.click("editor-save")
    [routine] = maker.own
    assert length.text() == f"About {length_words(maker.given.planning.script_of(routine).told_s)}"


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        (BlockKind.STRAIGHT, StraightSets()),
        (BlockKind.PAIRS, Pairs()),
        (BlockKind.CIRCUIT, Circuit()),
        (BlockKind.ROUNDS, Rounds(4, 90)),
        (BlockKind.EVERY_MINUTE, EveryMinute(4)),
        (BlockKind.INTERVALS, Intervals(4, 40, 20)),
    ],
)
def test_blocks_of_every_way_can_be_made(maker: Maker, kind: BlockKind, way: object) -> None:
    maker.begins("squat", "wall push")
    picks(maker, kind)
    key = maker.blocks[0].key
    for name, text in ((f"rounds-{key}", "4"), (f"on-{key}", "40"), (f"off-{key}", "20"), (f"rest-{key}", "1:30")):
        if maker.sees(f"block-{name}"):
            sets_to(maker, f"block-{name}", text)
    maker.click("editor-save")
    assert [block.way for block in maker.own[0].blocks] == [way]


def test_each_way_asks_only_for_its_numbers(maker: Maker) -> None:
    maker.begins("squat", "plank")
    first, second = (item.key for item in maker.items)
    key = maker.blocks[0].key
    shown = {
        BlockKind.STRAIGHT: {"sets", "times", "time", "rest"},
        BlockKind.ROUNDS: {"times", "time", "rest", "rounds", "block-rest"},
        BlockKind.EVERY_MINUTE: {"times", "time", "rounds"},
        BlockKind.INTERVALS: {"rounds", "on", "off"},
    }
    for kind, expected in shown.items():
        picks(maker, kind)
        seen = {
            each
            for each in ("sets", "times", "time", "rest")
            if maker.sees(f"item-{each}-{first}") or maker.sees(f"item-{each}-{second}")
        }
        seen |= {each for each in ("rounds", "on", "off") if maker.sees(f"block-{each}-{key}")}
        seen |= {"block-rest"} if maker.sees(f"block-rest-{key}") else set()
        assert seen == expected, kind


def test_warm_up_and_cool_down_can_be_taken_from_a_gentle_routine(maker: Maker) -> None:
    maker.begins("squat")
    maker.click("part-borrow-warm-up")
    maker.click("part-borrow-cool-down")
    assert {block.part for block in maker.blocks} == set(Part)
    assert not maker.sees("part-borrow-warm-up")
    assert maker.find(f"block-add-{maker.blocks[-1].key}").hasFocus()
    maker.click("editor-save")
    lender = maker.routine("first-steps-a")
    [routine] = maker.own
    assert [b for b in routine.blocks if b.part is not Part.WORK] == [
        b for b in lender.blocks if b.part is not Part.WORK
    ]


def test_a_movement_is_moved_by_key_and_keeps_the_focus_also_into_another_block(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    maker.click("part-add-work")
    maker.adds(1, "plank")
    squat = maker.items[0].key
    sets = field(maker, f"item-sets-{squat}")
    sets.setFocus()
    maker.key(Qt.Key.Key_Down, ALT)
    assert maker.movements == ["wall-push-up", "squat", "plank"]
    maker.key(Qt.Key.Key_Down, ALT)
    assert [[item.exercise_id for item in block.items] for block in maker.blocks] == [
        ["wall-push-up"],
        ["squat", "plank"],
    ]
    assert sets.hasFocus()
    assert maker.items[1].sets == 2, "the arrow moved the movement, and not the number"
    maker.key(Qt.Key.Key_Up, ALT)
    maker.key(Qt.Key.Key_Up, ALT)
    assert maker.movements == ["squat", "wall-push-up", "plank"]


def test_a_movement_is_moved_by_its_buttons(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    first = maker.items[0].key
    maker.click(f"item-down-{first}")
    assert maker.movements == ["wall-push-up", "squat"]
    maker.click(f"item-up-{first}")
    assert maker.movements == ["squat", "wall-push-up"]
    for name in ("up", "down", "remove"):
        size = maker.button(f"item-{name}-{first}").size()
        assert min(size.width(), size.height()) >= 44


def test_a_block_is_moved_by_key_and_by_button_also_into_another_part(maker: Maker) -> None:
    maker.begins("squat")
    block = maker.blocks[0].key
    maker.find(f"block-kind-{block}").setFocus()
    maker.key(Qt.Key.Key_Up, ALT)
    assert [each.part for each in maker.blocks] == [Part.WARM_UP]
    assert maker.find(f"block-kind-{block}").hasFocus()
    maker.click(f"block-down-{block}")
    maker.click(f"block-down-{block}")
    assert [each.part for each in maker.blocks] == [Part.COOL_DOWN]


def test_a_movement_is_dragged_to_another_place_and_to_another_block(maker: Maker) -> None:
    maker.begins("squat", "wall push", "plank")
    rows = maker.editor.board.rows
    first, second, third = (item.key for item in maker.items)
    maker.drags(rows[first].handle, rows[third], QPoint(40, rows[third].height() - 5))
    assert maker.movements == ["wall-push-up", "plank", "squat"]
    maker.drags(rows[first].handle, rows[second], QPoint(40, 5))
    assert maker.movements == ["squat", "wall-push-up", "plank"]
    maker.click("part-add-cool-down")
    empty = maker.editor.board.cards[maker.blocks[1].key]
    maker.drags(rows[second].handle, empty, QPoint(60, 60))
    assert [[item.exercise_id for item in block.items] for block in maker.blocks] == [
        ["squat", "plank"],
        ["wall-push-up"],
    ]
    maker.key(Qt.Key.Key_Z, CONTROL)
    assert maker.movements == ["squat", "wall-push-up", "plank"]


def test_a_block_is_dragged_into_another_part(maker: Maker) -> None:
    maker.begins("squat")
    card = maker.editor.board.cards[maker.blocks[0].key]
    section = maker.editor.board.sections[Part.WARM_UP]
    maker.drags(card.handle, section, QPoint(60, section.height() - 10))
    assert [block.part for block in maker.blocks] == [Part.WARM_UP]


def test_a_drag_is_given_up_by_escape(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    rows = maker.editor.board.rows
    first, second = (item.key for item in maker.items)
    handle = rows[first].handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.mapFromGlobal(rows[second].mapToGlobal(QPoint(40, 60))))
    assert maker.editor._dragging.line.isVisible()
    maker.key(Qt.Key.Key_Escape)
    assert not maker.editor._dragging.line.isVisible()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 90))
    assert maker.movements == ["squat", "wall-push-up"]
    assert maker.sees("editor-save"), "the editor is still there"


def test_a_press_without_a_way_moves_nothing(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    handle = maker.editor.board.rows[maker.items[0].key].handle
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert maker.movements == ["squat", "wall-push-up"]


def test_a_movement_is_changed_for_another_one(maker: Maker) -> None:
    maker.begins("squat")
    key = maker.items[0].key
    sets_to(maker, f"item-times-{key}", "12")
    maker.click(f"item-{key}")
    assert "Choose another movement" in maker.reads()
    maker.types("wall push")
    maker.key(Qt.Key.Key_Return)
    assert maker.movements == ["wall-push-up"]
    assert maker.items[0].amount == 12
    maker.click(f"item-{key}")
    maker.key(Qt.Key.Key_Escape)
    assert maker.movements == ["wall-push-up"]
    assert maker.find(f"item-{key}").hasFocus()


def test_what_is_taken_away_hands_the_focus_to_its_neighbour(maker: Maker) -> None:
    maker.begins("squat", "wall push", "plank")
    first, second, third = (item.key for item in maker.items)
    maker.click(f"item-remove-{second}")
    assert maker.movements == ["squat", "plank"]
    assert maker.find(f"item-remove-{third}").hasFocus()
    maker.key(Qt.Key.Key_Space)
    assert maker.find(f"item-remove-{first}").hasFocus()
    maker.key(Qt.Key.Key_Space)
    assert maker.find(f"block-add-{maker.blocks[0].key}").hasFocus()
    maker.click(f"block-remove-{maker.blocks[0].key}")
    assert maker.find("part-add-work").hasFocus()


def test_a_block_is_doubled(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    maker.click(f"block-copy-{maker.blocks[0].key}")
    assert maker.movements == ["squat", "wall-push-up"] * 2


def test_undo_and_redo_go_through_everything_by_key_from_any_field(maker: Maker) -> None:
    maker.begins("squat")
    states = [maker.draft]
    key = maker.items[0].key
    sets_to(maker, f"item-sets-{key}", "5")
    states.append(maker.draft)
    picks(maker, BlockKind.CIRCUIT)
    states.append(maker.draft)
    maker.find("editor-name").setFocus()
    maker.types(" own")
    states.append(maker.draft)
    maker.find("editor-about").setFocus()
    maker.types("Slow")
    states.append(maker.draft)
    for state in reversed(states[:-1]):
        maker.key(Qt.Key.Key_Z, CONTROL)
        assert maker.draft == state
    assert field(maker, f"item-sets-{key}").value() == 2
    for state in states[1:]:
        maker.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert maker.draft == state
    assert not maker.button("editor-redo").isEnabled()
    maker.click("editor-undo")
    assert maker.draft == states[-2]
    maker.click("editor-redo")
    assert maker.draft == states[-1]


def test_undo_brings_back_what_was_taken_away_as_it_was(maker: Maker) -> None:
    maker.begins("squat", "wall push")
    before = maker.draft
    maker.click(f"block-remove-{maker.blocks[0].key}")
    assert maker.blocks == []
    maker.key(Qt.Key.Key_Z, CONTROL)
    assert maker.draft == before
    assert {"Squat", "Wall push-up"} <= set(maker.reads().split("\n"))
    maker.click("editor-save")
    assert len(maker.own) == 1


def test_save_waits_until_nothing_is_in_the_way_and_says_what_is(maker: Maker) -> None:
    maker.click("routine-new")
    save = maker.button("editor-save")
    assert not save.isEnabled()
    assert "Give it a name. One more place needs a look." in maker.reads()
    maker.types("Mine")
    assert "Add a block and a first movement." in maker.reads()
    maker.click("part-add-work")
    maker.waits_for_sentences()
    assert maker.reads().count("Add a movement, or take this block away.") == 2, "at the foot and at its place"
    assert not save.isEnabled()
    maker.adds(0, "squat")
    assert save.isEnabled()
    assert "Changes are not saved yet." in maker.reads()


def test_the_reason_leads_to_its_place(maker: Maker) -> None:
    maker.begins("squat")
    key = maker.items[0].key
    sets_to(maker, f"item-sets-{key}", "99")
    maker.find("editor-name").setFocus()
    maker.click("editor-reason")
    assert field(maker, f"item-sets-{key}").hasFocus()
    assert field(maker, f"item-sets-{key}").value() == 99, "what was typed is kept"
    assert "Sets can be from 1 to 20." in maker.reads()
    assert not maker.button("editor-save").isEnabled()


def test_a_name_that_is_too_long_is_kept_and_said(maker: Maker) -> None:
    maker.begins("squat")
    maker.find("editor-name").setFocus()
    maker.types(" and a very long story about how it came to be")
    maker.waits_for_sentences()
    assert "This has 50 characters, and there is room for 40." in maker.reads()
    assert maker.draft.name.endswith("how it came to be")


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        (BlockKind.PAIRS, ["squat"], "This one is without a partner."),
        (BlockKind.CIRCUIT, ["squat"], "A circle needs at least two movements."),
    ],
)
def test_what_a_way_needs_is_said_beside_the_block(
    maker: Maker, kind: BlockKind, words: list[str], sentence: str
) -> None:
    maker.begins(*words)
    picks(maker, kind)
    maker.waits_for_sentences()
    assert maker.reads().count(sentence) == 2
    maker.adds(0, "wall push")
    maker.waits_for_sentences()
    assert sentence not in maker.reads()


def test_a_minute_that_is_too_full_is_said_with_its_seconds(maker: Maker) -> None:
    maker.begins("squat")
    picks(maker, BlockKind.EVERY_MINUTE)
    sets_to(maker, f"item-times-{maker.items[0].key}", "40")
    maker.waits_for_sentences()
    assert "a minute has room for 50." in maker.reads()


def test_times_are_typed_as_people_say_them(maker: Maker) -> None:
    maker.begins("plank")
    time = field(maker, f"item-time-{maker.items[0].key}")
    for text, seconds, shown in (
        ("90", 90, "1:30 min"),
        ("1:15", 75, "1:15 min"),
        ("2 min", 120, "2 min"),
        ("45 s", 45, "45 s"),
        ("1 min 5 s", 65, "1:05 min"),
    ):
        sets_to(maker, time.objectName(), text)
        maker.key(Qt.Key.Key_Return)
        assert (maker.items[0].amount, time.text()) == (seconds, shown)


def test_arrows_stay_within_what_makes_sense(maker: Maker) -> None:
    maker.begins("squat", "plank")
    sets = field(maker, f"item-sets-{maker.items[0].key}")
    sets.setFocus()
    for _ in range(4):
        maker.key(Qt.Key.Key_Down)
    assert maker.items[0].sets == 1
    time = field(maker, f"item-time-{maker.items[1].key}")
    sets_to(maker, time.objectName(), "117")
    reached = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        maker.key(key)
        reached.append(maker.items[1].amount)
    assert reached == [120, 150, 120, 115]


def test_a_wheel_over_a_field_scrolls_the_page_and_changes_nothing(maker: Maker) -> None:
    maker.begins("squat")
    sets = field(maker, f"item-sets-{maker.items[0].key}")
    sets.setFocus()
    where = sets.rect().center().toPointF()
    inverted = False
    wheel = QWheelEvent(
        where,
        sets.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        inverted,
    )
    QApplication.sendEvent(sets, wheel)
    assert maker.items[0].sets == 2


def test_leaving_keeps_the_changes_and_one_can_go_on(maker: Maker) -> None:
    maker.begins("squat")
    draft = maker.draft
    maker.click("editor-back")
    assert maker.own == []
    assert "“Mine” has changes that are not saved." in maker.reads()
    maker.click("draft-go-on-")
    assert maker.draft == draft
    maker.key(Qt.Key.Key_Z, CONTROL)
    assert maker.movements == [], "undo is still there, too"


def test_changes_that_are_left_are_shown_at_their_routine_and_can_be_dropped_and_taken_back(maker: Maker) -> None:
    copy = maker.copies("desk-break")
    maker.click("routine-act-change")
    maker.types(", mine")
    maker.key(Qt.Key.Key_Escape)
    assert "It has changes that are not saved yet." in maker.reads()
    assert maker.own == [copy]
    maker.click("routine-act-drop")
    assert "It has changes that are not saved yet." not in maker.reads()
    maker.takes_the_way_back()
    maker.click("routine-act-go-on")
    assert maker.draft.name == "Desk break (copy), mine"
    maker.click("editor-save")
    assert [each.name for each in maker.own] == ["Desk break (copy), mine"]
    assert "It has changes that are not saved yet." not in maker.reads()


def test_nothing_changed_leaves_nothing_behind(maker: Maker) -> None:
    maker.copies("desk-break")
    maker.click("routine-act-change")
    assert "Everything is saved." in maker.reads()
    maker.click("editor-back")
    assert "not saved" not in maker.reads()


def test_a_change_of_one_that_was_taken_back_meanwhile_is_kept_as_a_new_one(maker: Maker) -> None:
    maker.copies("desk-break")
    maker.click("routine-act-change")
    maker.types(", mine")
    maker.given.journal.changes.undo()
    assert maker.own == []
    maker.click("editor-save")
    assert [each.name for each in maker.own] == ["Desk break (copy), mine"]


def test_a_growing_routine_says_so_and_can_be_made_to_stay(maker: Maker) -> None:
    maker.copies("primer")
    maker.click("routine-act-change")
    assert "It grows in 6 steps." in maker.reads()
    block = next(each for each in maker.blocks if each.earlier_rounds)
    maker.click(f"block-only-{block.key}")
    assert "It grows in" not in maker.reads()
    maker.click("editor-save")
    assert maker.own[0].stages == ()
    assert not maker.sees("routine-stage")


def test_a_movement_written_down_meanwhile_can_be_taken(maker: Maker) -> None:
    maker.begins("squat")
    squat = maker.exercise("squat")
    maker.given.journal.exercises.add_own(
        replace(squat, id="own-swing", name="Broom swing", also=(), own=True), figure="squat"
    )
    maker.adds(0, "broom")
    assert maker.movements == ["squat", "own-swing"]
    maker.click("editor-save")
    assert maker.own[0].movements == {"squat", "own-swing"}
