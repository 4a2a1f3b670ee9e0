"""Settings survive broken files, other versions and a disk that is full; they never stop the program."""

import json
import os
import stat
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing import settings
from upswing.errors import SettingsError
from upswing.settings import Found, Settings

ALL = Settings(
    days_per_week=5,
    minutes=35,
    look="dark",
    text_percent=150,
    reduced_motion=True,
    day_starts_at_hour=0,
    older_than_65=True,
    sound=False,
    volume=35,
    ticks=False,
    bell=False,
    half_time=False,
    count_reps=False,
    spoken=True,
    later_check_in=True,
    welcomed=True,
    geometry="01d9d0cb",
    excluded=("dip", "hinge"),
    at_home=("chair", "towel"),
    tray="kept",
    own_number="+44 20 7946 0018",
    own_number_name="Sam",
    unknown=(("voice", {"name": "calm", "speed": 0.9}),),
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
KNOWN = [field.name for field in fields(Settings) if field.name != "unknown"]


def kept(path: Path, said: object) -> Path:
    path.write_text(said if isinstance(said, str) else json.dumps(said), encoding="utf-8")
    return path


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    assert settings.read(tmp_path / "none" / "settings.json") == Found(Settings())
    assert (Settings().days_per_week, Settings().minutes, Settings().day_starts_at_hour) == (3, 20, 4)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "settings.json"
    settings.write(path, ALL)
    assert settings.read(path) == Found(ALL)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_what_a_newer_version_wrote_survives_a_change(tmp_path: Path) -> None:
    path = kept(tmp_path / "settings.json", {"minutes": 30, "voice": {"on": True}, "colours": ["a", "b"]})
    settings.write(path, replace(settings.read(path).settings, minutes=25))
    said = json.loads(path.read_text(encoding="utf-8"))
    assert (said["minutes"], said["voice"], said["colours"]) == (25, {"on": True}, ["a", "b"])
    assert "unknown" not in said


@pytest.mark.parametrize(
    "wrong",
    [
        {"days_per_week": 0},
        {"days_per_week": 8},
        {"days_per_week": 3.5},
        {"minutes": 61},
        {"minutes": True},
        {"look": "blue"},
        {"look": ["dark"]},
        {"text_percent": "large"},
        {"day_starts_at_hour": 9},
        {"sound": 1},
        {"geometry": None},
        {"at_home": "chair"},
        {"tray": "always"},
        {"own_number": 112},
        {"own_number": "1" * 61},
        {"excluded": "dip"},
        {"excluded": [1, 2]},
    ],
)
def test_a_value_out_of_its_range_is_the_usual_one_and_the_others_stay(tmp_path: Path, wrong: Any) -> None:
    path = kept(tmp_path / "settings.json", {"days_per_week": 4, "welcomed": True, **wrong})
    days = 3 if "days_per_week" in wrong else 4
    assert settings.read(path) == Found(Settings(days_per_week=days, welcomed=True))


@pytest.mark.parametrize(
    "broken", ["", "{", "[1, 2]", '"dark"', "null", "[" * 100_000, '{"minutes": 1' + "0" * 5000]
)
def test_a_broken_file_is_set_aside_and_told_of(tmp_path: Path, broken: str) -> None:
    path = kept(tmp_path / "settings.json", broken)
    found = settings.read(path)
    assert found.settings == Settings()
    assert "settings.json.broken-1" in found.sentence
    assert (tmp_path / "settings.json.broken-1").read_text(encoding="utf-8") == broken
    assert settings.read(path).sentence == "", "said once"


def test_bytes_that_are_no_text_are_set_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00{")
    assert settings.read(tmp_path / "settings.json").sentence


def test_each_broken_file_is_kept_under_its_own_number(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for broken in ("first", "second", "third"):
        settings.read(kept(path, broken))
    assert [(tmp_path / f"settings.json.broken-{n}").read_text() for n in (1, 2, 3)] == [
        "first",
        "second",
        "third",
    ]


@given(st.dictionaries(st.sampled_from([*KNOWN, "unknown"]) | st.text(), json_values, max_size=8))
def test_whatever_an_object_says_can_be_read_and_written(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, Any]
) -> None:
    path = kept(tmp_path_factory.mktemp("any") / "settings.json", said)
    found = settings.read(path)
    settings.write(path, found.settings)
    assert settings.read(path) == found
    again = json.loads(path.read_text(encoding="utf-8"))
    assert {name: again[name] for name in said if name not in KNOWN} == {
        name: value for name, value in said.items() if name not in KNOWN
    }


@given(st.text(st.characters(), max_size=5))
def test_every_text_can_be_kept_even_half_a_character(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("text") / "settings.json"
    for geometry in (text, text + "\ud800"):
        settings.write(path, Settings(geometry=geometry))
        assert settings.read(path).settings.geometry == geometry


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights elsewhere")
def test_file_and_folder_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "upswing" / "settings.json"
    settings.write(path, Settings())
    part = path.with_name("settings.json.part")
    part.write_text("left behind by a crash")
    part.chmod(0o644)
    settings.write(path, ALL)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_cannot_be_written_is_a_fault_with_a_way_out(tmp_path: Path) -> None:
    kept(tmp_path / "file", "in the way")
    with pytest.raises(SettingsError) as fault:
        settings.write(tmp_path / "file" / "settings.json", Settings())
    assert str(tmp_path / "file") in fault.value.sentence
    assert fault.value.way_out


def test_a_write_that_fails_leaves_the_old_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.write(path, ALL)
    (tmp_path / "settings.json.part").mkdir()
    with pytest.raises(SettingsError):
        settings.write(path, Settings())
    assert settings.read(path).settings == ALL


def test_a_folder_in_place_of_the_file_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert settings.read(tmp_path / "settings.json").settings == Settings()


@pytest.mark.parametrize("name", KNOWN)
def test_nonsense_is_refused(name: str) -> None:
    wrong: dict[str, Any] = {name: -1}
    with pytest.raises(ValueError, match=name):
        Settings(**wrong)
