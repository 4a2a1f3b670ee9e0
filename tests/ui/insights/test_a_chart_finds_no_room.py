"""A chart is saved where there is no room: it is said in plain words, nothing is left there half written, a file that
was there before stays whole, and the next try works."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from card_seen import card_seen
from lives import steady_life
from small_disk import small_disk
from upswing.ui.insights.when_card import WhenCard

KINDS = ["png", "svg", "csv"]
EARLIER = b"what was kept here last year" * 300


@pytest.mark.parametrize(("kind", "room"), [*((kind, 0) for kind in KINDS), ("png", 4096), ("svg", 4096)])
def test_a_full_disk_is_said_and_the_next_try_works(qtbot: QtBot, tmp_path: Path, kind: str, room: int) -> None:
    with (
        small_disk(tmp_path / "stick", 2_000_000) as disk,
        card_seen(qtbot, WhenCard, steady_life(400).record(399), where=disk.folder) as card,
    ):
        disk.fill(but=room)
        before = sorted(disk.folder.iterdir())
        card.save_as(kind)
        assert card.readout.text() == (
            f"insights-when.{kind} could not be written: the disk is full. Free some space, or choose another folder."
        )
        assert sorted(disk.folder.iterdir()) == before
        disk.make_room()
        card.save_as(kind)
        assert card.readout.text() == f"Saved as insights-when.{kind}."
        assert (disk.folder / f"insights-when.{kind}").stat().st_size > 500


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_there_before_stays_whole(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    with (
        small_disk(tmp_path / "stick", 2_000_000) as disk,
        card_seen(qtbot, WhenCard, steady_life(400).record(399), where=disk.folder) as card,
    ):
        earlier = disk.folder / f"insights-when.{kind}"
        earlier.write_bytes(EARLIER)
        disk.fill()
        card.save_as(kind)
        assert "the disk is full" in card.readout.text()
        assert earlier.read_bytes() == EARLIER


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_is_not_there_is_named_in_plain_words(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    with card_seen(qtbot, WhenCard, steady_life(40).record(39), where=tmp_path / "gone") as card:
        card.save_as(kind)
        said = card.readout.text()
        assert (
            said == f"insights-when.{kind} could not be written: No such file or directory. Choose another folder."
        )
