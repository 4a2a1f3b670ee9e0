"""A movement of the figure: key poses with their seconds, what stands around, and from where it is seen."""

from dataclasses import dataclass
from enum import StrEnum

from upswing.figure.pose import Pose


class View(StrEnum):
    SIDE = "side"
    """The person faces to the right of the picture."""
    FRONT = "front"
    """The person faces the viewer; the right hand is to the left of the picture."""
    ABOVE = "above"
    """Lying, seen from above: as from the side, with the right hand towards the bottom of the picture."""


class Ease(StrEnum):
    STOP = "stop"
    """Out of rest into rest, from pose to pose."""
    FLOW = "flow"
    """Smoothly through all poses, round and round."""


class PropKind(StrEnum):
    WALL = "wall"
    CHAIR = "chair"
    TABLE = "table"
    STEP = "step"
    BAR = "bar"
    POST = "post"
    DOORWAY = "doorway"
    TOWEL = "towel"
    MAT = "mat"
    STAIRS = "stairs"
    BICYCLE = "bicycle"
    RACKET = "racket"
    WATER = "water"


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing from `left` to `right` in the picture, with its top at `height` (body heights). `faces` is +1 when
    its front is to the right (a chair whose back is to the left), -1 to the left, 0 to the viewer."""

    kind: PropKind
    left: float
    right: float
    height: float
    faces: int = 1


@dataclass(frozen=True, slots=True)
class Arrow:
    """A bow around `x`, `y` (the picture's room) that tells a still picture's direction: from `start` to `end`
    degrees, 0 to the right and 90 up; its tip is at `end`."""

    x: float
    y: float
    radius: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class KeyPose:
    """`move_s` seconds are taken to arrive from the pose before, `stay_s` seconds it is held."""

    pose: Pose
    move_s: float
    stay_s: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One movement, as authored with the right side working. `key` is the place, from 0, of the most telling
    pose, and `other` that of the pose shown beside it where nothing moves, if a certain one is meant. `travel` is
    how far the ground passes below in one round, in body heights. With `slides` a planted hand or foot that changes
    its place stays on the surface; otherwise it is lifted and set down. Above 0, `close` is the height below which
    the picture ends."""

    id: str
    view: View
    poses: tuple[KeyPose, ...]
    props: tuple[Prop, ...] = ()
    key: int = 0
    ease: Ease = Ease.STOP
    travel: float = 0.0
    slides: bool = False
    close: float = 0.0
    arrows: tuple[Arrow, ...] = ()
    other: int | None = None

    @property
    def cycle_s(self) -> float:
        """Seconds of one round through all poses."""
        return sum(each.move_s + each.stay_s for each in self.poses)

    @property
    def is_hold(self) -> bool:
        return len(self.poses) == 1
