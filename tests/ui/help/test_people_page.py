""" "I'm not OK": people to talk to, one key or one click away from everywhere, whatever has happened to the data."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from upswing import paths, settings
from upswing.domain.player.state import Phase
from upswing.ui.help.people_page import PeopleDialog
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def in_germany() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def page(guest: Guest) -> PeopleDialog:
    dialog = guest.before
    assert isinstance(dialog, PeopleDialog)
    return dialog


def country(guest: Guest) -> QComboBox:
    found = guest.find("people-country")
    assert isinstance(found, QComboBox)
    return found


def wants_people(guest: Guest) -> None:
    guest.key(Qt.Key.Key_H, CTRL_SHIFT)


@pytest.mark.parametrize("place", list(Place))
def test_the_words_are_on_the_rail_of_every_view_and_open_at_once(
    qtbot: QtBot, tmp_path: Path, place: Place
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(place)
        wants_people(guest)
        assert "You are not alone" in guest.reads()
        guest.key(Qt.Key.Key_Escape)
        assert not guest.sees("people-country")
        before = guest.acts
        guest.click("rail-people")
        assert guest.acts - before == 1
        assert "You are not alone" in guest.reads()


def test_the_key_opens_it_in_a_session_which_waits_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        wants_people(guest)
        assert "You are not alone" in guest.reads()
        assert guest.player.paused
        guest.key(Qt.Key.Key_Escape)
        guest.key(Qt.Key.Key_Space)
        assert not guest.player.paused


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_Question])
def test_where_a_session_has_no_rail_its_panels_have_the_words(qtbot: QtBot, tmp_path: Path, key: Qt.Key) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        assert not guest.sees("rail-people")
        guest.key(key)
        guest.click("people-link")
        assert "You are not alone" in guest.reads()


def test_it_is_there_after_a_session_and_from_the_help_page(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.key(Qt.Key.Key_Escape)
        guest.click("people-link")
        assert "You are not alone" in guest.reads()
        guest.key(Qt.Key.Key_Escape)
        guest.click("after-done")
        guest.click("rail-help")
        guest.click("help-people")
        assert "You are not alone" in guest.reads()


def test_it_opens_when_the_data_cannot(qtbot: QtBot, tmp_path: Path) -> None:
    settled_in(tmp_path)
    database = paths.within(tmp_path).database
    database.parent.mkdir(parents=True, exist_ok=True)
    database.write_bytes(b"this is no database" * 300)
    with at_home(tmp_path, HeldClock(), waits=False) as guest:
        guest.until(lambda: "Try again" in guest.reads())
        wants_people(guest)
        assert "You are not alone" in guest.reads()
        guest.key(Qt.Key.Key_Escape)


def test_it_is_there_during_the_first_steps(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(tmp_path, HeldClock()) as guest:
        assert guest.sees("welcome-next")
        wants_people(guest)
        assert "You are not alone" in guest.reads()


def test_the_country_of_the_desktop_stands_first_and_the_others_behind_a_chooser(
    qtbot: QtBot, tmp_path: Path, in_germany: None
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        read = guest.reads()
        assert "If you are in danger now, call the emergency number:\n112" in read
        assert "0800 111 0 111" in read
        assert "Read on " in read
        country(guest).setCurrentIndex(country(guest).findData("US"))
        read = guest.reads()
        assert "0800 111 0 111" not in read
        assert "\n911" in read
        assert "988 Suicide & Crisis Lifeline\n988" in read


def test_a_desktop_without_a_country_is_asked_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        assert page(guest).country is None
        assert "112 everywhere in the European Union" in guest.reads()
        assert "findahelpline.com" in guest.reads()
        assert country(guest).hasFocus()


def test_what_only_a_newspaper_says_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        country(guest).setCurrentIndex(country(guest).findData("BR"))
        assert "in a newspaper, not yet on a page of the line itself" in guest.reads()
        country(guest).setCurrentIndex(country(guest).findData("FR"))
        assert "in a newspaper" not in guest.reads().split("About this page")[0]


def test_a_number_can_be_copied_and_no_link_leads_out(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        country(guest).setCurrentIndex(country(guest).findData("NZ"))
        guest.click(guest.named("Copy: 1737, need to talk?, 1737"))
        assert QGuiApplication.clipboard().text() == "1737"
        assert "1737 is copied." in guest.reads()
        links = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        assert not any(each.textInteractionFlags() & links for each in page(guest).findChildren(QLabel))
        assert not any(each.openExternalLinks() for each in page(guest).findChildren(QLabel))


def test_ones_own_number_is_kept_stands_first_and_can_be_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        name, number = guest.find("own-name"), guest.find("own-number-field")
        assert isinstance(name, QLineEdit)
        assert isinstance(number, QLineEdit)
        guest.click(name)
        guest.types("Sam, next door")
        guest.click(number)
        guest.types("020 7946 0018")
        guest.key(Qt.Key.Key_Return)
        assert guest.find("own-number").isVisible(), "Enter keeps it, and the page stays open"
        guest.click("people-close")
        guest.click("rail-people")
        read = guest.reads().splitlines()
        assert read.index("020 7946 0018") < read.index("People to talk to")
        guest.click("own-copy")
        assert QGuiApplication.clipboard().text() == "020 7946 0018"
        guest.click("own-change")
        guest.click("own-number-field")
        field = guest.find("own-number-field")
        assert isinstance(field, QLineEdit)
        field.selectAll()
        guest.key(Qt.Key.Key_Delete)
        guest.click("own-keep")
        assert not guest.sees("own-number")
    assert settings.read(paths.within(tmp_path).settings).settings.own_number == ""


def test_it_says_what_its_thresholds_are(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        wants_people(guest)
        read = guest.reads()
        assert "These are cautious choices of ours, no diagnosis" in read
        assert "Nothing is sent from here." in read
