"""What is heard and said in a session is chosen in Settings, and can be tried there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lodging import given
from upswing.ui.session.senses import Senses, SleepsAsEver
from upswing.ui.settings.session_card import SessionCard
from visitor import HeldClock, Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Listening:
    """A loudspeaker and a voice that only note."""

    def __init__(self) -> None:
        self.played: list[tuple[str, int]] = []
        self.said: list[tuple[str, int]] = []
        self.is_silent = False
        self.is_there = True
        self.looked = 0

    def play(self, file: Path, volume: int) -> None:
        self.played.append((file.stem, volume))

    def look_again(self) -> None:
        self.looked += 1

    def close(self) -> None:
        pass

    def say(self, words: str, volume: int, then: object) -> None:
        self.said.append((words, volume))
        assert callable(then)
        then()

    def hush(self) -> None:
        pass


class AtTheCard(Visitor):
    def __init__(self, window: QWidget, card: SessionCard, senses: Listening) -> None:
        super().__init__(window, HeldClock())
        self.card, self.senses = card, senses
        self.chosen = card._given.preferences

    def box(self, name: str) -> QCheckBox:
        found = self.find(name)
        assert isinstance(found, QCheckBox)
        return found


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[AtTheCard]:
    senses = Listening()
    with given(tmp_path, HeldClock(), lambda _: None) as rooms:
        card = SessionCard(replace(rooms, senses=Senses(senses, senses, SleepsAsEver())))
        window = QWidget()
        QVBoxLayout(window).addWidget(card)
        window.resize(700, 700)
        card.refresh()
        window.show()
        yield AtTheCard(window, card, senses)
        window.close()
        window.deleteLater()
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("name", "field", "at_first"),
    [
        ("setting-sound", "sound", True),
        ("setting-ticks", "ticks", True),
        ("setting-bell", "bell", True),
        ("setting-half-time", "half_time", True),
        ("setting-count", "count_reps", True),
        ("setting-spoken", "spoken", False),
    ],
)
def test_each_tick_holds_at_once(guest: AtTheCard, name: str, field: str, at_first: bool) -> None:
    assert guest.box(name).isChecked() is at_first
    guest.box(name).click()
    assert getattr(guest.chosen.current, field) is not at_first


def test_the_bell_can_be_heard_as_loud_as_it_is_chosen(guest: AtTheCard) -> None:
    guest.click(guest.named("Loudness: Soft"))
    guest.click("setting-hear")
    assert guest.senses.played == [("bell", 45)]
    assert guest.senses.looked == 1


def test_the_voice_can_be_tried(guest: AtTheCard) -> None:
    assert "The voice is the one of your system" in guest.reads()
    guest.click("setting-speak")
    assert guest.senses.said == [("This is how a session speaks.", 70)]


def test_a_system_without_a_voice_or_a_sound_says_so(guest: AtTheCard) -> None:
    assert not guest.sees("sound-words")
    guest.senses.is_there = False
    guest.senses.is_silent = True
    guest.card.refresh()
    assert "This system has no voice" in guest.reads()
    assert "Nothing on this computer plays a sound" in guest.reads()
    assert not guest.button("setting-speak").isEnabled()


def test_what_m_has_switched_off_in_a_session_is_shown_off(guest: AtTheCard) -> None:
    guest.chosen.change(sound=False)
    guest.card.refresh()
    assert not guest.box("setting-sound").isChecked()
