"""A bad figure file is refused with file, entry and field; a good one is read when it is wanted."""

from pathlib import Path

import pytest

from upswing.errors import CatalogueError
from upswing.figure.figure import Ease, View
from upswing.figure.pose import Part, Rest
from upswing.figure.read import Figures


def written(folder: Path, text: str, name: str = "push.toml") -> Figures:
    (folder / name).write_text(text, encoding="utf-8")
    return Figures(folder)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[dip]\nposes = []", ["dip", "poses"]),
        ("[dip]\nview = 'side'", ["dip", "poses"]),
        ("[dip]\nposes = [{ hpi = [0, 1] }]", ["dip", "pose 1", "hpi"]),
        ("[dip]\nposes = [{ hip = [0] }]", ["dip", "pose 1", "hip", "2 numbers"]),
        ("[dip]\nposes = [{ lean = 'much' }]", ["dip", "pose 1", "lean", "a number"]),
        ("[dip]\nposes = [{ lean = 400 }]", ["dip", "pose 1", "lean", "200"]),
        ("[dip]\nposes = [{ arms = [1, 2, 3, 4] }]", ["dip", "pose 1", "arms"]),
        ("[dip]\nposes = [{}, { feet = ['ceiling', 1] }]", ["dip", "pose 2", "feet", "ceiling"]),
        ("[dip]\nposes = [{ hands = ['chair', 0.1] }]", ["dip", "pose 1", "hands", "chair", "props"]),
        ("[dip]\nposes = [{ hands = 'held' }]", ["dip", "pose 1", "hands", "free"]),
        ("[dip]\nposes = [{ hands = ['floor'] }]", ["dip", "pose 1", "hands", "floor"]),
        ("[dip]\nposes = [{ feet = ['head'] }]", ["dip", "pose 1", "feet", "head"]),
        ("[dip]\nposes = [{ seat = ['sofa', 1] }]", ["dip", "pose 1", "seat", "sofa"]),
        ("[dip]\nposes = [{ move = -1 }, {}]", ["dip", "pose 1", "move"]),
        ("[dip]\nview = 'back'\nposes = [{}]", ["dip", "view", "back"]),
        ("[dip]\nkey = 3\nposes = [{}]", ["dip", "key"]),
        ("[dip]\nmirror = 'yes'\nposes = [{}]", ["dip", "mirror"]),
        ("[dip]\nlike = 'nothing'\nposes = [{}]", ["dip", "like", "nothing"]),
        ("[dip]\nlike = 'dip'\nposes = [{}]", ["dip", "like"]),
        ("[dip]\nprops = { sofa = {} }\nposes = [{}]", ["dip", "sofa"]),
        ("[dip]\nprops = { wall = { y = 1 } }\nposes = [{}]", ["dip", "wall", "y"]),
        ("[dip]\narrows = [[1, 2]]\nposes = [{}]", ["dip", "arrows"]),
        ("[dip]\ncolour = 'red'\nposes = [{}]", ["dip", "colour"]),
        ("dip = 3", ["dip"]),
        ("[dip", ["push.toml"]),
    ],
)
def test_a_bad_entry_is_refused_by_name(tmp_path: Path, text: str, names: list[str]) -> None:
    with pytest.raises(CatalogueError) as refused:
        written(tmp_path, text).of("dip")
    assert "push.toml" in refused.value.sentence
    for name in names:
        assert name in refused.value.sentence


def test_a_file_is_read_only_when_a_movement_is_sought_in_it(tmp_path: Path) -> None:
    (tmp_path / "z-broken.toml").write_text("[[[", encoding="utf-8")
    figures = written(tmp_path, "[dip]\nposes = [{}]", "a.toml")
    assert figures.of("dip") is not None
    with pytest.raises(CatalogueError):
        figures.of("elsewhere")


def test_a_movement_without_a_figure_has_none(tmp_path: Path) -> None:
    assert written(tmp_path, "[dip]\nposes = [{}]").of("dance") is None
    assert Figures(tmp_path / "missing").of("dip") is None


def test_a_pose_says_only_what_differs(tmp_path: Path) -> None:
    figure = written(
        tmp_path,
        """
[dip]
view = "front"
ease = "flow"
poses = [
  { feet = ["floor", 0.1], lean = 20, arms = [30, 40, 50], left_arm = [1, 2] },
  { lean = 30, right_foot = "free", move = 3, stay = 1 },
]
""",
    ).of("dip")
    assert figure is not None
    assert (figure.view, figure.ease, figure.cycle_s) == (View.FRONT, Ease.FLOW, 1.2 + 0.4 + 3 + 1)
    first, second = (each.pose for each in figure.poses)
    assert (first.trunk.lean, second.trunk.lean) == (20, 30)
    assert first.arms[0].angles[:3] == (30, 40, 50)
    assert first.arms[1].angles[:2] == (1, 2)
    assert second.arms == first.arms
    assert second.legs[0].plant is None
    assert second.legs[1].plant == first.legs[1].plant


def test_hands_grip_a_bar_lie_on_a_chair_and_rest_on_the_own_thigh(tmp_path: Path) -> None:
    figure = written(
        tmp_path,
        """
[dip]
props = { bar = { x = 0, height = 1.2 }, chair = { x = -0.2 } }
poses = [
  { hands = ["bar"] },
  { hands = ["chair", -0.1], seat = ["chair", -0.2] },
  { hands = ["thigh", 0.6], back = ["floor", 0] },
]
""",
    ).of("dip")
    assert figure is not None
    plants = [each.pose.arms[0].plant for each in figure.poses]
    assert [plant.part for plant in plants if plant] == [Part.GRIP, Part.HAND, Part.TOUCH]
    assert [each.pose.rest for each in figure.poses] == [Rest.NONE, Rest.SEAT, Rest.BACK]
    assert figure.poses[2].pose.trunk.lean == -90


def test_a_mirrored_movement_goes_on_with_the_other_side(tmp_path: Path) -> None:
    figure = written(tmp_path, "[march]\nmirror = true\nposes = [{}, { right_leg = [80, 90] }]", "m.toml").of(
        "march"
    )
    assert figure is not None
    assert len(figure.poses) == 4
    assert figure.poses[3].pose.legs[1] == figure.poses[1].pose.legs[0]


def test_a_figure_like_another_overlays_its_poses(tmp_path: Path) -> None:
    figures = written(
        tmp_path, "[dip]\nposes = [{ lean = 5 }, { lean = 20 }]\n[deep]\nlike = 'dip'\nposes = [{}, { stay = 3 }]"
    )
    dip, deep = figures.of("dip"), figures.of("deep")
    assert dip is not None
    assert deep is not None
    assert deep.poses[1].pose == dip.poses[1].pose
    assert deep.poses[1].stay_s == 3
