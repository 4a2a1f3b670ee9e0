"""The figures' files: one TOML file per ladder, one table per movement. docs/figures.md is the description."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from upswing.errors import CatalogueError
from upswing.figure.fields import Place
from upswing.figure.figure import Arrow, Ease, Figure, KeyPose, View
from upswing.figure.pose import Pose, other_side
from upswing.figure.read_pose import STANDING, read_pose
from upswing.figure.read_props import read_props

_FIELDS = (
    "like",
    "view",
    "key",
    "other",
    "ease",
    "travel",
    "slides",
    "mirror",
    "close",
    "arrows",
    "props",
    "poses",
)
_MOVE_S = 1.2
_STAY_S = 0.4
_HOLD_S = 8.0


class Figures:
    """The figures of a folder. A file is read when a movement in it is first asked for. `lent` names, for
    movements without a figure of their own, the movement whose figure they borrow, or none with an empty text."""

    def __init__(self, folder: Path, lent: Callable[[], Mapping[str, str]] = dict) -> None:
        self._lent = lent
        self._files: dict[Path, dict[str, Mapping[str, object]]] = {}
        self._paths = tuple(sorted(folder.glob("*.toml")))
        self._read: dict[str, Figure] = {}

    def of(self, exercise_id: str) -> Figure | None:
        """The figure of that movement; None when there is none. Raises CatalogueError for a bad file or entry."""
        exercise_id = self._lent().get(exercise_id, exercise_id)
        if not exercise_id:
            return None
        if exercise_id in self._read:
            return self._read[exercise_id]
        for path in self._paths:
            if path not in self._files:
                self._files[path] = _entries(path)
            if exercise_id in self._files[path]:
                self._read[exercise_id] = _figure(exercise_id, self._files[path], path.name)
                return self._read[exercise_id]
        return None

    def ids(self) -> tuple[str, ...]:
        """All movements that have a figure, file by file. Raises CatalogueError."""
        for path in self._paths:
            if path not in self._files:
                self._files[path] = _entries(path)
        return tuple(entry for path in self._paths for entry in self._files[path])


def _entries(path: Path) -> dict[str, Mapping[str, object]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise CatalogueError(
            f"{path.name} could not be read: {wrong}.", "Mend the file or install again."
        ) from wrong
    return {entry: Place(path.name, entry).table(table, entry) for entry, table in tables.items()}


def _figure(entry: str, entries: Mapping[str, Mapping[str, object]], file: str) -> Figure:
    place = Place(file, entry)
    table = _with_model(entry, entries, place, ())
    place.known(table, _FIELDS)
    view = View(place.word(table, "view", "side", tuple(View)))
    props = read_props(place.table(table.get("props", {}), "props"), view, place)
    written = table.get("poses")
    if not isinstance(written, list) or not written:
        raise place.bad("poses", "is a list of at least one pose")
    poses: list[KeyPose] = []
    pose = STANDING
    for number, each in enumerate(written, start=1):
        here = place.within(f"pose {number}")
        fields = here.table(each, "poses")
        pose = read_pose(fields, pose, view, props, here)
        stay_s = _HOLD_S if len(written) == 1 else _STAY_S
        poses.append(
            KeyPose(
                pose,
                0.0 if len(written) == 1 else here.number(fields, "move", _MOVE_S, 0.05, 20),
                here.number(fields, "stay", stay_s, 0, 60),
            )
        )
    if place.yes(table, "mirror"):
        poses += [KeyPose(_mirrored(each.pose, view), each.move_s, each.stay_s) for each in poses]
    key = int(place.number(table, "key", min(2, len(written)), 1, len(written))) - 1
    other = int(place.number(table, "other", 0, 1, len(poses))) - 1 if "other" in table else None
    if other == key:
        raise place.bad("other", "is another pose than the telling one")
    return Figure(
        entry,
        view,
        tuple(poses),
        props,
        key,
        Ease(place.word(table, "ease", "stop", tuple(Ease))),
        place.number(table, "travel", 0, -3, 3),
        place.yes(table, "slides"),
        place.number(table, "close", 0, 0, 0.8),
        _arrows(table, place),
        other,
    )


def _mirrored(pose: Pose, view: View) -> Pose:
    """The pose with right and left exchanged; seen from the front its hips go to the other side as well."""
    other = other_side(pose)
    if view is not View.FRONT:
        return other
    return replace(other, trunk=other.trunk._replace(x=-other.trunk.x))


def _arrows(table: Mapping[str, object], place: Place) -> tuple[Arrow, ...]:
    rows = table.get("arrows", [])
    if not isinstance(rows, list):
        raise place.bad("arrows", "is a list of [x, y, radius, start, end]")
    arrows = []
    for row in rows:
        numbers = place.numbers({"arrows": row}, "arrows", 5, 5)
        assert numbers is not None
        arrows.append(Arrow(*numbers))
    return tuple(arrows)


def _with_model(
    entry: str, entries: Mapping[str, Mapping[str, object]], place: Place, seen: tuple[str, ...]
) -> Mapping[str, object]:
    """The entry's table, laid over the one it is `like`, pose by pose."""
    table = entries[entry]
    model = table.get("like")
    if model is None:
        return table
    if not isinstance(model, str) or model not in entries or model in (*seen, entry):
        raise place.bad("like", f"names another figure of the same file, not {model!r}")
    base = _with_model(model, entries, place, (*seen, entry))
    own, poses = table.get("poses", []), base.get("poses", [])
    if not isinstance(own, list) or not isinstance(poses, list):
        raise place.bad("poses", "is a list of poses")
    merged = [
        {**(poses[at] if at < len(poses) else {}), **(own[at] if at < len(own) else {})}
        for at in range(max(len(own), len(poses)))
    ]
    return {**base, **table, "poses": merged}
