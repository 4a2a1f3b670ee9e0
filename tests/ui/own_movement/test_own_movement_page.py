"""Writing a movement of one's own down: what one needs first, everything else on request, nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from lodging import given, held_by_another_program
from upswing.domain.exercise import Caution, Equipment, Exercise, Joint, Measure, Mistake, Pattern, Posture
from upswing.domain.own_exercise import OwnExercise
from upswing.ui.figure.pictures import KeyPictures, figure_colours
from upswing.ui.figure.widget import FigureWidget
from upswing.ui.given import Given
from upswing.ui.own_movement.page import OwnMovementPage
from upswing.ui.theme import LIGHT, Theme
from visitor import HeldClock, Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
THEME = Theme(LIGHT, dark=False)


class Writer(Visitor):
    """Someone before the page; `kept` are the ids that were saved, `left` how often she went back, `told` what the
    foot of the window was to say."""

    def __init__(self, page: OwnMovementPage, figure: FigureWidget, at: Given, clock: HeldClock) -> None:
        super().__init__(page, clock)
        self.page, self.figure, self.at = page, figure, at
        self.kept: list[str] = []
        self.told: list[str] = []
        self.left = 0
        page.kept.connect(self.kept.append)
        page.told.connect(self.told.append)
        page.left.connect(self._on_left)

    def _on_left(self) -> None:
        self.left += 1

    def writes(self, field: str, text: str) -> None:
        """Puts the cursor there by a click, and types."""
        self.click(field)
        self.types(text)

    def chooses(self, box: str, text: str) -> None:
        """By the first letters of the entry."""
        self.find(box).setFocus()
        self.types(text)

    def takes(self, box: str, text: str) -> None:
        """Out of a list that opens at the first key."""
        found = self.find(box)
        assert isinstance(found, QComboBox)
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Down)
        QTest.keyClicks(found.view(), text)
        QTest.keyClick(found.view(), Qt.Key.Key_Return)
        self.until(lambda: not found.view().isVisible())

    def enters(self, box: str, value: str) -> None:
        found = self.find(box)
        found.setFocus()
        assert hasattr(found, "selectAll")
        found.selectAll()
        self.types(value)

    def picks(self, button: str, words: str) -> None:
        """In the list of all movements, the one found best."""
        self.click(button)
        self.types(words)
        self.key(Qt.Key.Key_Return)

    @property
    def own(self) -> list[OwnExercise]:
        return list(self.at.journal.exercises.own())

    @property
    def saved(self) -> Exercise:
        """The only one there is."""
        (own,) = self.own
        return own.exercise


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def at(tmp_path: Path, clock: HeldClock) -> Iterator[Given]:
    with given(tmp_path, clock, lambda topics: None) as lodging:
        yield lodging


@pytest.fixture
def writer(qtbot: QtBot, at: Given, clock: HeldClock) -> Writer:
    figure = FigureWidget(clock.monotonic, figure_colours(THEME))
    page = OwnMovementPage(at, THEME, figure, KeyPictures(at.figures, THEME).of)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.open_new()
    return Writer(page, figure, at, clock)


def test_a_name_and_a_kind_make_a_movement(writer: Writer) -> None:
    writer.types("Broom swing")
    writer.chooses("own-pattern", "Hin")
    writer.click("own-save")
    assert writer.kept == ["own-broom-swing"]
    assert (writer.saved.name, writer.saved.pattern, writer.saved.own) == ("Broom swing", Pattern.HINGE, True)
    assert "own-broom-swing" in writer.at.catalogue.exercises


def test_save_waits_for_what_is_needed_and_says_so_and_leads_there(writer: Writer) -> None:
    assert not writer.button("own-save").isEnabled()
    assert writer.button("own-reason").text() == "It needs a name and a kind."
    assert "Choose the kind that comes nearest." not in writer.reads()
    writer.types("Broom swing")
    assert writer.button("own-reason").text() == "It needs a kind of movement."
    writer.click("own-reason")
    assert "Choose the kind that comes nearest." in writer.reads()
    assert QApplication.focusWidget() is writer.find("own-pattern")
    writer.chooses("own-pattern", "Hin")
    assert not writer.sees("own-reason")
    assert writer.button("own-save").isEnabled()


def test_saving_by_key_before_it_is_complete_leads_to_what_is_needed(writer: Writer) -> None:
    writer.chooses("own-pattern", "Hin")
    writer.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert writer.kept == []
    assert "It needs a name." in writer.reads()
    assert QApplication.focusWidget() is writer.find("own-name")
    writer.types("Broom swing")
    writer.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert writer.kept == ["own-broom-swing"]


def test_everything_can_be_said(writer: Writer) -> None:
    writer.types("Broom swing")
    writer.chooses("own-pattern", "Hin")
    writer.click("own-more")
    writer.click("choose-hold")
    writer.enters("own-low", "20")
    writer.enters("own-high", "40")
    writer.click("own-one-sided")
    writer.click("choose-kneeling")
    for chip in ("several-towel", "several-wrist", "several-recent-surgery"):
        if not writer.button(chip).isChecked():
            writer.click(chip)
    writer.click("own-quiet")
    writer.click("choose-room")
    writer.enters("own-tempo-2", "1.5")
    writer.takes("own-primary", "calves")
    writer.takes("own-secondary", "feet")
    writer.enters("own-met", "4.5")
    writer.writes("own-how-1", "Hold the broom.")
    writer.key(Qt.Key.Key_Return)
    writer.types("Swing.")
    writer.writes("own-cue-1", "Long arms")
    writer.writes("own-mistake-1-1", "Haste")
    writer.writes("own-mistake-1-2", "Count to three")
    writer.writes("own-breathing", "Out as it rises.")
    writer.writes("own-also", "Sweep, Broom")
    writer.click("own-save")
    it = writer.saved
    assert (it.measure, it.target.low, it.target.high, it.one_sided) == (Measure.HOLD, 20, 40, True)
    assert (it.posture, it.quiet, it.space.value) == (Posture.KNEELING, False, "room")
    assert Equipment.TOWEL in it.equipment
    assert Joint.WRIST in it.loads
    assert Caution.RECENT_SURGERY in it.avoid_if
    assert it.tempo.pause_s == 1.5
    assert "calves" in it.primary_muscles
    assert "feet" in it.secondary_muscles
    assert (it.met, it.met_code) == (4.5, "")
    assert it.how == ("Hold the broom.", "Swing.")
    assert it.cues == ("Long arms",)
    assert it.mistakes == (Mistake("Haste", "Count to three"),)
    assert (it.breathing, it.also) == ("Out as it rises.", ("Sweep", "Broom"))


def test_the_rest_is_folded_away_until_it_is_wanted(writer: Writer) -> None:
    assert not writer.sees("own-how-1")
    writer.click("own-more")
    assert writer.sees("own-how-1")
    writer.click("own-more")
    assert not writer.sees("own-how-1")


def test_the_kind_fills_in_what_is_usual_and_leaves_what_was_chosen(writer: Writer) -> None:
    writer.click("own-more")
    writer.click("choose-kneeling")
    writer.chooses("own-pattern", "Squ")
    draft = writer.page.draft
    assert draft.posture is Posture.KNEELING
    assert "front of the thighs" in draft.primary_muscles
    assert writer.sees("take-away-front of the thighs")


def test_a_similar_movement_lends_everything_and_its_figure(writer: Writer) -> None:
    writer.types("Drinking bird")
    writer.picks("own-model", "single-leg hinge")
    model = writer.at.catalogue.exercises["single-leg-hinge"]
    assert "It moves like “Single-leg hinge”." in writer.reads()
    writer.click("own-save")
    assert writer.kept == ["own-drinking-bird"]
    assert (writer.saved.name, writer.saved.how, writer.saved.ladder) == ("Drinking bird", model.how, model.ladder)
    figure = writer.at.figures.of("own-drinking-bird")
    assert figure is not None
    assert figure.id == "single-leg-hinge"


def test_what_she_typed_stays_hers_when_a_model_is_chosen(writer: Writer) -> None:
    writer.click("own-more")
    writer.writes("own-breathing", "Slowly.")
    writer.picks("own-model", "plank")
    assert writer.page.draft.breathing == "Slowly."
    assert writer.page.draft.cues == writer.at.catalogue.exercises[writer.page.draft.figure].cues


def test_leaving_the_list_of_models_changes_nothing(writer: Writer) -> None:
    writer.types("Bird")
    before = writer.page.draft
    writer.click("own-model")
    writer.key(Qt.Key.Key_Escape)
    assert writer.page.draft == before
    assert writer.left == 0
    assert writer.sees("own-name")


def test_the_figure_moves_at_the_tempo_that_is_chosen(writer: Writer) -> None:
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-more")
    writer.clock.wait(1)
    usual = writer.figure.seconds
    tempo = writer.page.draft.tempo
    for place, seconds in enumerate(tempo, start=1):
        writer.enters(f"own-tempo-{place}", str(2 * seconds))
    before = writer.figure.seconds
    writer.clock.wait(1)
    assert usual == pytest.approx(1)
    assert writer.figure.seconds - before == pytest.approx(0.5, abs=0.01)


def test_the_figure_can_be_another_one_or_none(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.picks("own-figure-other", "wall push-up")
    assert writer.page.draft.figure == "wall-push-up"
    assert writer.page.draft.pattern is Pattern.HINGE
    moving = writer.figure.grab().toImage()
    writer.click("own-figure-none")
    assert writer.page.draft.figure == ""
    assert writer.figure.grab().toImage() != moving
    assert "No figure. Lists and sessions show this quiet picture." in writer.reads()
    assert not writer.sees("own-figure-none")
    writer.click("own-save")
    assert writer.at.figures.of("own-bird") is None


def test_a_figure_that_is_borrowed_itself_is_borrowed_from_its_owner(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    writer.page.open_new()
    writer.types("Crane")
    writer.picks("own-model", "bird")
    assert writer.page.draft.figure == "single-leg-hinge"


def test_faults_stand_beside_their_field_and_nothing_typed_is_lost(writer: Writer) -> None:
    name = "x" * 90
    writer.types(name)
    writer.chooses("own-pattern", "Hin")
    writer.enters("own-low", "9")
    writer.enters("own-high", "8")
    assert "Up to 80 characters fit here; these are 90." in writer.reads()
    assert "The second number is smaller than the first." in writer.reads()
    assert writer.button("own-reason").text() == "Have a look at “Name” first."
    assert not writer.button("own-save").isEnabled()
    assert writer.page.draft.name == name
    low, high = writer.find("own-low"), writer.find("own-high")
    assert isinstance(low, QSpinBox)
    assert isinstance(high, QSpinBox)
    assert (low.value(), high.value()) == (9, 8)
    assert writer.find("own-name").accessibleDescription() == "Up to 80 characters fit here; these are 90."


def test_the_reason_unfolds_what_is_hidden(writer: Writer) -> None:
    writer.types("Bird")
    writer.chooses("own-pattern", "Hin")
    writer.click("own-more")
    writer.writes("own-mistake-1-1", "Haste")
    writer.click("own-more")
    assert writer.button("own-reason").text() == "Have a look at “What often goes wrong” first."
    writer.click("own-reason")
    assert writer.sees("own-mistake-1-1")
    assert "Say both, what goes wrong and the mend, or leave both empty." in writer.reads()
    assert QApplication.focusWidget() is writer.find("own-mistake-1-1")


def test_each_measure_keeps_a_range_of_its_own(writer: Writer) -> None:
    writer.enters("own-high", "15")
    writer.click("choose-hold")
    assert (writer.page.draft.low, writer.page.draft.high) == (10, 30)
    writer.click("choose-reps")
    assert (writer.page.draft.low, writer.page.draft.high) == (5, 15)


def test_what_works_most_does_not_work_as_well(writer: Writer) -> None:
    writer.click("own-more")
    writer.takes("own-secondary", "calves")
    writer.takes("own-primary", "calves")
    assert writer.page.draft.primary_muscles == ("calves",)
    assert writer.page.draft.secondary_muscles == ()
    writer.click("take-away-calves")
    assert not writer.page.draft.primary_muscles


def test_how_hard_it_is_is_said_beside_one_that_is_known(writer: Writer) -> None:
    writer.types("Bird")
    writer.chooses("own-pattern", "Squ")
    writer.click("own-more")
    writer.chooses("own-ladder", "Squ")
    squat = writer.at.catalogue.exercises["squat"]
    box = writer.find("own-compared-with")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("squat"))
    writer.click("choose-harder")
    assert squat.effort < writer.page.draft.effort < 1
    assert box.currentData() == "squat"
    writer.click("own-save")
    easier = writer.at.catalogue.easier("own-bird")
    assert easier is not None
    assert easier.effort == squat.effort
    writer.page.open_change("own-bird")
    writer.click("own-more")
    assert writer.button("choose-harder").isChecked()


def test_two_of_the_same_name_are_two_movements(writer: Writer) -> None:
    for _ in range(2):
        writer.page.open_new()
        writer.types("Bird")
        writer.picks("own-model", "single-leg hinge")
        writer.click("own-save")
    assert writer.kept == ["own-bird", "own-bird-2"]
    assert [each.exercise.name for each in writer.own] == ["Bird", "Bird"]


def test_going_back_keeps_what_was_typed_until_she_comes_again(writer: Writer) -> None:
    writer.types("Bir")
    writer.key(Qt.Key.Key_Escape)
    assert writer.left == 1
    assert writer.told == ["What you typed waits there until you come back."]
    writer.page.open_new()
    assert writer.page.draft.name == "Bir"
    writer.types("d")
    assert writer.page.draft.name == "Bird"
    writer.click("own-anew")
    assert writer.page.draft.name == ""
    assert not writer.sees("own-anew")
    writer.click("own-back")
    assert writer.left == 2
    assert len(writer.told) == 1


def test_what_was_saved_is_not_begun_again(writer: Writer) -> None:
    writer.types("Bird")
    writer.chooses("own-pattern", "Hin")
    writer.click("own-save")
    writer.page.open_new()
    assert writer.page.draft.name == ""


def test_a_new_name_keeps_the_id(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    writer.page.open_change("own-bird")
    assert "Change “Bird”" in writer.reads()
    assert not writer.sees("own-model")
    writer.enters("own-name", "Crane")
    writer.click("own-save")
    assert writer.kept == ["own-bird", "own-bird"]
    assert (writer.saved.id, writer.saved.name) == ("own-bird", "Crane")
    assert writer.own[0].figure == "single-leg-hinge"


def test_saving_without_a_change_writes_nothing(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    lines = len(writer.at.journal.changes.history())
    writer.page.open_change("own-bird")
    writer.click("own-save")
    assert writer.kept == ["own-bird", "own-bird"]
    assert len(writer.at.journal.changes.history()) == lines


def test_saving_is_one_step_of_undo(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    writer.page.open_change("own-bird")
    writer.enters("own-name", "Crane")
    writer.click("own-save")
    writer.at.journal.changes.undo()
    assert writer.saved.name == "Bird"
    writer.at.journal.changes.undo()
    assert writer.own == []


def test_a_movement_that_was_undone_meanwhile_is_saved_under_its_id(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    writer.page.open_change("own-bird")
    writer.at.journal.changes.undo()
    writer.enters("own-name", "Crane")
    writer.click("own-save")
    assert (writer.saved.id, writer.saved.name) == ("own-bird", "Crane")


def test_nobody_can_change_what_is_not_there(writer: Writer) -> None:
    with pytest.raises(LookupError, match="own-nobody"):
        writer.page.open_change("own-nobody")


def test_another_unit_says_what_becomes_of_what_was_done(writer: Writer) -> None:
    writer.types("Bird")
    writer.picks("own-model", "single-leg hinge")
    writer.click("own-save")
    writer.page.open_change("own-bird")
    writer.click("choose-hold")
    assert "What you did so far stays as it was counted then." in writer.reads()
    writer.click("choose-reps")
    assert "What you did so far stays as it was counted then." not in writer.reads()


def test_a_disk_that_refuses_loses_nothing(writer: Writer) -> None:
    writer.types("Bird")
    writer.chooses("own-pattern", "Hin")
    with held_by_another_program(writer.at):
        writer.click("own-save")
        assert writer.kept == []
        assert writer.page.work.trouble.text()
        assert writer.page.work.trouble.isVisible()
        assert writer.page.draft.name == "Bird"
    writer.click("own-save")
    assert writer.kept == ["own-bird"]


def test_a_wheel_that_passes_over_a_number_or_a_list_changes_nothing(writer: Writer) -> None:
    writer.chooses("own-pattern", "Hin")
    before = writer.page.draft
    for name in ("own-low", "own-pattern"):
        widget = writer.find(name)
        widget.setFocus()
        here = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            here,
            widget.mapToGlobal(here),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert writer.page.draft == before


def test_a_pasted_paragraph_becomes_one_line(writer: Writer) -> None:
    writer.click("own-more")
    writer.click("own-how-1")
    QApplication.clipboard().setText("Stand tall.\nSwing.\n\n")
    writer.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert writer.page.draft.how == ("Stand tall. Swing.",)


def test_a_sentence_grows_with_its_words_and_a_new_line_waits_below(writer: Writer) -> None:
    writer.click("own-more")
    first = writer.find("own-how-1")
    assert isinstance(first, QPlainTextEdit)
    low = first.height()
    assert not writer.sees("own-how-3")
    writer.writes("own-how-1", "Hold the broom with both hands and stand a step away from the wall. " * 3)
    writer.until(lambda: first.height() >= 2 * low - 24)
    writer.writes("own-how-2", "Swing.")
    assert writer.sees("own-how-3")


def test_the_tab_key_goes_through_it_as_it_is_read(writer: Writer) -> None:
    writer.button("own-back").setFocus()
    seen = ["own-back"]
    for _ in range(13):
        writer.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    wanted = ["own-back", "own-model", "own-name", "own-pattern", "choose-reps", "own-low", "own-high"]
    wanted += ["own-one-sided", "own-more", "own-figure-other", "own-reason"]
    assert [each for each in seen if each in wanted][: len(wanted)] == wanted
