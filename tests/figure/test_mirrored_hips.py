"""A mirrored movement takes the hips to the other side where they go sideways, and only there."""

from pathlib import Path

import pytest

from upswing.figure.motion import pose_frame
from upswing.figure.read import Figures


def hips(folder: Path, view: str) -> list[float]:
    (folder / "one.toml").write_text(
        f'[one]\nview = "{view}"\nmirror = true\nposes = [{{ hip = [0, 0.5] }}, {{ hip = [0.1, 0.5] }}]',
        encoding="utf-8",
    )
    shown = Figures(folder).of("one")
    assert shown is not None
    return [pose_frame(shown, index).skeleton.hips.x for index in range(4)]


def test_seen_from_the_front_the_hips_sway_to_both_sides(tmp_path: Path) -> None:
    assert hips(tmp_path, "front") == pytest.approx([0, 0.1, 0, -0.1])


@pytest.mark.parametrize("view", ["side", "above"])
def test_seen_from_the_side_or_from_above_the_hips_go_the_same_way_twice(tmp_path: Path, view: str) -> None:
    assert hips(tmp_path, view) == pytest.approx([0, 0.1, 0, 0.1])
