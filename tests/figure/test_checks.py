"""The checks find what is wrong, each in a sentence with the movement's id."""

from pathlib import Path

import pytest

from upswing.figure.checks import faults
from upswing.figure.read import Figures


@pytest.mark.parametrize(
    ("poses", "fault"),
    [
        ('[{ feet = ["floor", 0], seat = ["floor", -0.9] }]', "foot is"),
        ('[{ hip = [0, 0.9], feet = ["floor", 0], hands = ["point", 2, 2] }]', "off its place"),
        ("[{ hip = [0, 0.3] }]", "into the floor"),
        ("[{ legs = [20, -60] }]", "knee bends the wrong way"),
        ("[{ legs = [20, 165], hip = [0, 0.9] }]", "knee is at"),
        ("[{ arms = [20, -40] }]", "elbow bends the wrong way"),
        ("[{ arms = [-120, 5] }]", "shoulder is at"),
        ("[{ legs = [-80, 5], hip = [0, 0.9] }]", "hip is at"),
        ("[{ head = 90, curve = 40 }]", "neck is at"),
        ('[{ feet = ["floor", 0], hip = [0.2, 0.5], lean = 30 }]', "inside the wall"),
        ("[{ hip = [0.1, 0.26], legs = [90, 20] }]", "inside the chair"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, poses: str, fault: str) -> None:
    text = f"[bad]\nprops = {{ wall = {{ x = 0.3 }}, chair = {{ x = 0.1 }} }}\nposes = {poses}"
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    figure = Figures(tmp_path).of("bad")
    assert figure is not None
    told = faults(figure)
    assert any(fault in sentence for sentence in told), told
    assert all(sentence.startswith("bad: at ") and sentence.endswith(".") for sentence in told)


def test_a_sound_figure_has_no_fault(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text('[good]\nposes = [{ feet = ["floor", 0] }, { hip = [-0.1, 0.4] }]')
    figure = Figures(tmp_path).of("good")
    assert figure is not None
    assert faults(figure) == ()


def test_a_limb_that_leaps_is_told(tmp_path: Path) -> None:
    # Sitting, the feet cannot reach; as soon as the hips may give way they do so at once.
    poses = '[{ feet = ["floor", 0], seat = ["floor", -0.9] }, { hip = [-0.2, 0.4] }]'
    text = f"[leap]\nposes = {poses}"
    (tmp_path / "leap.toml").write_text(text, encoding="utf-8")
    figure = Figures(tmp_path).of("leap")
    assert figure is not None
    assert any("a joint jumps by" in sentence for sentence in faults(figure))
