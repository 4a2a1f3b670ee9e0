"""A pose: the place and bearing of the trunk, the angles of the limbs, and what they are planted on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from upswing.figure import body
from upswing.figure.vector import Vec


class Part(StrEnum):
    """What of a limb is planted."""

    HAND = "hand"
    GRIP = "grip"
    FOREARM = "forearm"
    FOOT = "foot"
    KNEE = "knee"
    TOUCH = "touch"
    """A hand that lies on the person's own body."""


class Rest(StrEnum):
    """How the trunk itself is carried, if it is: it then stays where the pose puts it."""

    NONE = "none"
    SEAT = "seat"
    BACK = "back"
    FRONT = "front"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class Plant:
    """A limb held at `at` on the surface `on`, whose outward direction is `normal` and along which fingers and
    toes point (`tangent`). With TOUCH, `on` is a part of the body and `at.x` how far along it (0–1). `given_z` is
    False when the sideways place is simply that of the limb."""

    part: Part
    on: str
    at: Vec
    normal: Vec
    tangent: Vec
    given_z: bool = False

    def same_hold(self, other: "Plant | None") -> bool:
        """Whether the other holds the same part on the same surface, if perhaps elsewhere along it."""
        return other is not None and self.part is other.part and self.on == other.on


class Trunk(NamedTuple):
    """Degrees, except `x`, `y` (middle of the hips), `shrug`, `roll`, `hip_drop`, `chin` (body heights) and
    `breath` (0–1). `x`, `y` are in the picture. `lean` forward from upright and `tilt` to the person's left, of
    the line from hips to neck; `curve` and `bow` round it; `twist` turns the chest to its right; `head` and
    `head_tilt` are counted from the chest, and `chin` slides the head ahead of it;
    `turn` turns the face to its right, whatever the chest does."""

    x: float = 0.0
    y: float = body.STANDING_HIP
    lean: float = 0.0
    tilt: float = 0.0
    curve: float = 0.0
    bow: float = 0.0
    twist: float = 0.0
    head: float = 0.0
    head_tilt: float = 0.0
    shrug: float = 0.0
    roll: float = 0.0
    hip_drop: float = 0.0
    breath: float = 0.0
    chin: float = 0.0
    turn: float = 0.0


class ArmAngles(NamedTuple):
    """`raised` forward from hanging down, `out` away from the middle, both of the upper arm; `bend` of the elbow;
    `elbow_out` turns the elbow from pointing back (0) to pointing out (90); `wrist` bends a free hand back
    and `wrist_out` leads it away from the middle; `fingers` turns a planted hand outwards."""

    raised: float = 4.0
    bend: float = 14.0
    out: float = 6.0
    elbow_out: float = 0.0
    wrist: float = 0.0
    fingers: float = 0.0
    wrist_out: float = 0.0


class LegAngles(NamedTuple):
    """`raised` forward from straight down, `out` away from the middle, both of the thigh; `bend` of the knee;
    `knee_out` turns the knee from pointing forward (0) to pointing out (90); `heel` lifts the heel of a planted
    foot (below 0 its toes); `toes` points a free foot; `toes_out` turns the foot; `shin` lifts the shin of a
    planted knee off the ground behind it."""

    raised: float = 0.0
    bend: float = 0.0
    out: float = 0.0
    knee_out: float = 0.0
    heel: float = 0.0
    toes: float = 0.0
    toes_out: float = 0.0
    shin: float = 0.0


@dataclass(frozen=True, slots=True)
class Arm:
    angles: ArmAngles
    plant: Plant | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    angles: LegAngles
    plant: Plant | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """`arms` and `legs` are right, left."""

    trunk: Trunk
    arms: tuple[Arm, Arm]
    legs: tuple[Leg, Leg]
    rest: Rest = Rest.NONE


def other_side(pose: Pose) -> Pose:
    """The same pose with right and left exchanged."""
    trunk = pose.trunk._replace(
        tilt=-pose.trunk.tilt,
        bow=-pose.trunk.bow,
        twist=-pose.trunk.twist,
        turn=-pose.trunk.turn,
        head_tilt=-pose.trunk.head_tilt,
        hip_drop=-pose.trunk.hip_drop,
    )
    right_arm, left_arm = pose.arms
    right_leg, left_leg = pose.legs
    return Pose(
        trunk,
        (Arm(left_arm.angles, _across(left_arm.plant)), Arm(right_arm.angles, _across(right_arm.plant))),
        (Leg(left_leg.angles, _across(left_leg.plant)), Leg(right_leg.angles, _across(right_leg.plant))),
        pose.rest,
    )


def _across(plant: Plant | None) -> Plant | None:
    if plant is None or plant.part is Part.TOUCH:
        return plant
    return Plant(plant.part, plant.on, _flip(plant.at), _flip(plant.normal), _flip(plant.tangent), plant.given_z)


def _flip(a: Vec) -> Vec:
    return Vec(a.x, a.y, -a.z)
