"""One pose of a figure's file: only what differs from the pose before is written."""

from collections.abc import Mapping, Sequence

from upswing.figure.fields import Place
from upswing.figure.figure import Prop, PropKind, View
from upswing.figure.pose import Arm, ArmAngles, Leg, LegAngles, Part, Plant, Pose, Rest, Trunk
from upswing.figure.surfaces import SurfaceError, plant

_SIDES = ("right", "left")
_TRUNK = {
    "lean": (-200, 200),
    "tilt": (-120, 120),
    "curve": (-120, 160),
    "bow": (-90, 90),
    "twist": (-90, 90),
    "head": (-70, 90),
    "head_tilt": (-50, 50),
    "shrug": (-0.03, 0.06),
    "roll": (-0.06, 0.06),
    "hip_drop": (-0.08, 0.08),
    "breath": (0, 1),
    "chin": (-0.04, 0.04),
    "turn": (-80, 80),
}
_ARM_NUMBERS = {"elbow_out": "elbows_out", "wrist": "wrists", "wrist_out": "wrists_out", "fingers": "fingers"}
_LEG_NUMBERS = {
    "knee_out": "knees_out",
    "heel": "heels",
    "toes": "toes",
    "toes_out": "toes_out",
    "shin": "shins",
}
_PLANTED = {"hand": Part.HAND, "forearm": Part.FOREARM, "foot": Part.FOOT, "knee": Part.KNEE}
_PLURAL = {"hand": "hands", "forearm": "forearms", "foot": "feet", "knee": "knees", "arm": "arms", "leg": "legs"}
_RESTS = {"seat": Rest.SEAT, "back": Rest.BACK, "front": Rest.FRONT, "side": Rest.SIDE}
_REST_ABOVE = {Rest.SEAT: 0.062, Rest.BACK: 0.066, Rest.FRONT: 0.066, Rest.SIDE: 0.09}
_REST_LEAN = {Rest.BACK: -90.0, Rest.FRONT: 90.0}

STANDING = Pose(Trunk(), (Arm(ArmAngles()), Arm(ArmAngles())), (Leg(LegAngles()), Leg(LegAngles())))


def fields() -> tuple[str, ...]:
    """Every field a pose may have."""
    names = ["hip", "move", "stay", *_TRUNK, *_RESTS]
    for single, many in (*_PLURAL.items(), *_ARM_NUMBERS.items(), *_LEG_NUMBERS.items()):
        names += [many, *(f"{side}_{single}" for side in _SIDES)]
    return tuple(names)


def read_pose(table: Mapping[str, object], before: Pose, view: View, props: Sequence[Prop], place: Place) -> Pose:
    """The pose written in `table`, with all else as in `before`. Raises CatalogueError."""
    place.known(table, fields())
    trunk, rest = _trunk(table, before, props, place)
    arms = tuple(_arm(table, side, before.arms[side], view, props, place) for side in (0, 1))
    legs = tuple(_leg(table, side, before.legs[side], view, props, place) for side in (0, 1))
    return Pose(trunk, (arms[0], arms[1]), (legs[0], legs[1]), rest)


def _trunk(table: Mapping[str, object], before: Pose, props: Sequence[Prop], place: Place) -> tuple[Trunk, Rest]:
    trunk, rest = before.trunk, before.rest
    given = {name: place.number(table, name, 0, *bounds) for name, bounds in _TRUNK.items() if name in table}
    trunk = trunk._replace(**given)
    hip = place.numbers(table, "hip", 2, 2)
    if hip is not None:
        trunk, rest = trunk._replace(x=hip[0], y=hip[1]), Rest.NONE
    for name, kind in _RESTS.items():
        if name in table:
            x, top = _rest_place(table[name], name, props, place)
            rest = kind
            trunk = trunk._replace(x=x, y=top + _REST_ABOVE[kind])
            if kind in _REST_LEAN and "lean" not in table and before.rest is not kind:
                trunk = trunk._replace(lean=_REST_LEAN[kind])
    return trunk, rest


def _rest_place(value: object, field: str, props: Sequence[Prop], place: Place) -> tuple[float, float]:
    """Where along, and how high, the thing is that carries the trunk: `["floor", 0.0]`, `["chair", -0.1]`."""
    if (
        not isinstance(value, list)
        or len(value) != 2
        or not isinstance(value[0], str)
        or not isinstance(value[1], int | float)
    ):
        raise place.bad(field, 'is a surface and a place, like ["chair", -0.1]')
    if value[0] == "floor":
        return float(value[1]), 0.0
    for prop in props:
        if prop.kind.value == value[0] and prop.kind in (PropKind.CHAIR, PropKind.STEP, PropKind.TABLE):
            return float(value[1]), prop.height
    raise place.bad(field, f'rests on "{value[0]}", which is not among the props')


def _arm(
    table: Mapping[str, object], side: int, before: Arm, view: View, props: Sequence[Prop], place: Place
) -> Arm:
    angles, held = before.angles, before.plant
    given = _both(table, "arm", side, place)
    if given is not None:
        angles, held = angles._replace(**dict(zip(("raised", "bend", "out"), given, strict=False))), None
    numbers = {name: _one(table, name, many, side, place) for name, many in _ARM_NUMBERS.items()}
    angles = angles._replace(**{name: value for name, value in numbers.items() if value is not None})
    for single in ("hand", "forearm"):
        held = _held(table, single, side, held, view, props, place)
    return Arm(angles, held)


def _leg(
    table: Mapping[str, object], side: int, before: Leg, view: View, props: Sequence[Prop], place: Place
) -> Leg:
    angles, held = before.angles, before.plant
    given = _both(table, "leg", side, place)
    if given is not None:
        angles, held = angles._replace(**dict(zip(("raised", "bend", "out"), given, strict=False))), None
    numbers = {name: _one(table, name, many, side, place) for name, many in _LEG_NUMBERS.items()}
    angles = angles._replace(**{name: value for name, value in numbers.items() if value is not None})
    for single in ("foot", "knee"):
        held = _held(table, single, side, held, view, props, place)
    return Leg(angles, held)


def _both(table: Mapping[str, object], single: str, side: int, place: Place) -> tuple[float, ...] | None:
    """The angles for this side: its own field before the one for both."""
    own = f"{_SIDES[side]}_{single}"
    return place.numbers(table, own if own in table else _PLURAL[single], 2, 3)


def _one(table: Mapping[str, object], single: str, many: str, side: int, place: Place) -> float | None:
    own = f"{_SIDES[side]}_{single}"
    field = own if own in table else many
    return place.number(table, field, 0, -180, 180) if field in table else None


def _held(
    table: Mapping[str, object],
    single: str,
    side: int,
    before: Plant | None,
    view: View,
    props: Sequence[Prop],
    place: Place,
) -> Plant | None:
    own = f"{_SIDES[side]}_{single}"
    field = own if own in table else _PLURAL[single]
    value = table.get(field)
    if value is None:
        return before
    if value == "free":
        return None
    if not isinstance(value, list):
        raise place.bad(field, 'is "free" or a surface and a place, like ["floor", 0.1]')
    try:
        return plant(value, _PLANTED[single], view, props, side)
    except SurfaceError as wrong:
        raise place.bad(field, str(wrong)) from wrong
