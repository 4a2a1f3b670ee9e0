"""The things around a figure, with the usual sizes of a home where none is written."""

from collections.abc import Mapping

from upswing.figure.fields import Place
from upswing.figure.figure import Prop, PropKind, View
from upswing.figure.surfaces import SEAT_WIDE

_HEIGHT = {
    PropKind.WALL: 1.12,
    PropKind.CHAIR: 0.265,
    PropKind.TABLE: 0.435,
    PropKind.STEP: 0.11,
    PropKind.BAR: 1.2,
    PropKind.POST: 1.12,
    PropKind.DOORWAY: 1.17,
    PropKind.TOWEL: 0.6,
    PropKind.MAT: 0.0,
    PropKind.STAIRS: 0.1,
    PropKind.BICYCLE: 0.64,
    PropKind.RACKET: 0.0,
    PropKind.WATER: 0.36,
}
_WIDE = {
    PropKind.WALL: 0.05,
    PropKind.CHAIR: SEAT_WIDE,
    PropKind.TABLE: 0.6,
    PropKind.STEP: 0.34,
    PropKind.BAR: 0.0,
    PropKind.POST: 0.05,
    PropKind.DOORWAY: 0.62,
    PropKind.TOWEL: 0.0,
    PropKind.MAT: 1.15,
    PropKind.STAIRS: 0.17,
    PropKind.BICYCLE: 1.1,
    PropKind.RACKET: 0.0,
    PropKind.WATER: 1.5,
}


def read_props(table: Mapping[str, object], view: View, place: Place) -> tuple[Prop, ...]:
    """`x` is the middle; of a wall it is the side that faces the person. Raises CatalogueError."""
    return tuple(_prop(name, value, view, place) for name, value in table.items())


def _prop(name: str, value: object, view: View, place: Place) -> Prop:
    if name not in tuple(PropKind):
        raise place.bad(f"props.{name}", f"is none of {', '.join(PropKind)}")
    kind = PropKind(name)
    here = place.within(name)
    fields = here.table(value, f"props.{name}")
    here.known(fields, ("x", "width", "height", "faces"))
    x = here.number(fields, "x", 0, -2, 2)
    wide = here.number(fields, "width", 0.9 if view is View.FRONT and kind is PropKind.BAR else _WIDE[kind], 0, 3)
    height = here.number(fields, "height", _HEIGHT[kind], 0, 2)
    faces = {"right": 1, "left": -1, "front": 0}[
        here.word(fields, "faces", "front" if view is View.FRONT else "right", ("right", "left", "front"))
    ]
    if kind is PropKind.WALL and view is View.FRONT and x == 0:
        return Prop(kind, -wide / 2, wide / 2, height, 0)
    if kind is PropKind.WALL:
        return Prop(kind, x, x + wide, height, -1) if x >= 0 else Prop(kind, x - wide, x, height, 1)
    return Prop(kind, x - wide / 2, x + wide / 2, height, faces)
