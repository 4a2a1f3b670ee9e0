"""What hands, feet and knees can be planted on: places on the floor and on the things around."""

from collections.abc import Sequence

from upswing.figure.figure import Prop, PropKind, View
from upswing.figure.pose import Part, Plant
from upswing.figure.vector import Vec

CHAIR_BACK = 0.53
"""The height of a chair's backrest."""
SEAT_WIDE = 0.26

BODY_PLACES = ("thigh", "shin", "hip", "head", "chest")
_GRIPPED = ("bar", "post", "towel", "chair-back", "point")
_TOPS = {"chair": PropKind.CHAIR, "table": PropKind.TABLE, "step": PropKind.STEP}


class SurfaceError(Exception):
    """What is wrong with a contact, as the end of a sentence."""


def plant(words: Sequence[object], part: Part, view: View, props: Sequence[Prop], side: int) -> Plant:
    """The contact written as `[surface, place, sideways]` for the limb on `side` (0 right, 1 left). Raises
    SurfaceError."""
    if not words or not isinstance(words[0], str):
        raise SurfaceError('begins with a surface, like ["floor", 0.1]')
    on = words[0]
    numbers = [_number(each) for each in words[1:]]
    if on in BODY_PLACES:
        if part is not Part.HAND:
            raise SurfaceError(f'only a hand lies on "{on}"')
        along = numbers[0] if numbers else 0.5
        return Plant(Part.TOUCH, on, Vec(along, 0.0), Vec(0.0, 1.0), Vec(1.0, 0.0))
    if on in _GRIPPED and part is Part.HAND:
        part = Part.GRIP
    x, y, normal, tangent, sideways = _surface(on, numbers, view, props, side)
    outward = -1.0 if side == 0 else 1.0
    if view is not View.FRONT:
        at = Vec(x, y, -outward * sideways if sideways is not None else 0.0)
        return Plant(part, on, at, normal, tangent, sideways is not None)
    at = Vec(sideways or 0.0, y, -x)
    turned = Vec(0.0, normal.y, -normal.x)
    along_wall = tangent if tangent.y else Vec(1.0, 0.0)
    return Plant(part, on, at, turned, along_wall, True)


def _surface(
    on: str, numbers: list[float], view: View, props: Sequence[Prop], side: int
) -> tuple[float, float, Vec, Vec, float | None]:
    """The place in the picture, the surface's outward direction, the way fingers and toes point, and how far
    sideways."""
    up, ahead = Vec(0.0, 1.0), Vec(1.0, 0.0)
    outward = 1.0 if view is not View.FRONT else (-1.0 if side == 0 else 1.0)

    def place(count: int) -> float | None:
        if not count <= len(numbers) <= count + 1:
            raise SurfaceError(f'"{on}" takes {count} number(s), and one more for the place sideways')
        return numbers[count] if len(numbers) > count else None

    if on == "floor":
        aside = place(1)
        return outward * numbers[0], 0.0, up, ahead, aside
    if on == "point":
        aside = place(2)
        return outward * numbers[0], numbers[1], up, ahead, aside
    if on in _TOPS:
        prop = _prop(_TOPS[on], on, props)
        aside = place(1)
        return outward * numbers[0], prop.height, up, ahead, aside
    if on == "chair-back":
        prop = _prop(PropKind.CHAIR, on, props)
        aside = place(0) if len(numbers) < 1 else numbers[0]
        x = {1: prop.left, -1: prop.right, 0: outward * 0.09}[prop.faces]
        return x, CHAIR_BACK, up, ahead, aside
    if on == "wall":
        prop = _prop(PropKind.WALL, on, props)
        aside = place(1)
        before = prop.left >= 0
        return (prop.left if before else prop.right), numbers[0], ahead * (-1.0 if before else 1.0), up, aside
    if on == "bar":
        prop = _prop(PropKind.BAR, on, props)
        if view is not View.FRONT:
            aside = place(0)
            return (prop.left + prop.right) / 2, prop.height, up, ahead, aside
        aside = place(1)
        return outward * numbers[0], prop.height, up, ahead, aside
    if on in ("post", "doorway"):
        prop = _prop(PropKind(on), on, props)
        aside = place(1)
        if view is not View.FRONT:
            return (prop.left + prop.right) / 2, numbers[0], ahead * -1.0, up, aside
        x = prop.left if side == 0 else prop.right
        return x, numbers[0], ahead * (-1.0 if x > 0 else 1.0), up, aside
    if on == "towel":
        prop = _prop(PropKind.TOWEL, on, props)
        aside = place(0)
        return (prop.left + prop.right) / 2, prop.height, up, ahead, aside
    raise SurfaceError(f'"{on}" is no surface')


def _prop(kind: PropKind, on: str, props: Sequence[Prop]) -> Prop:
    found = next((each for each in props if each.kind is kind), None)
    if found is None:
        raise SurfaceError(f'"{on}" needs a {kind.value} among the props')
    return found


def _number(word: object) -> float:
    if isinstance(word, bool) or not isinstance(word, int | float):
        raise SurfaceError(f"{word!r} is not a number")
    return float(word)
