"""Where all joints are: the outcome of solving a pose."""

from collections.abc import Callable
from dataclasses import dataclass

from upswing.figure.vector import Vec


@dataclass(frozen=True, slots=True)
class ArmBones:
    """`tip` is the end of the fingers, or the middle of the fist when it grips."""

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    tip: Vec
    grips: bool = False

    def moved(self, to: Callable[[Vec], Vec]) -> "ArmBones":
        return ArmBones(to(self.shoulder), to(self.elbow), to(self.wrist), to(self.tip), self.grips)


@dataclass(frozen=True, slots=True)
class LegBones:
    hip: Vec
    knee: Vec
    ankle: Vec
    heel: Vec
    ball: Vec
    toe: Vec

    def moved(self, to: Callable[[Vec], Vec]) -> "LegBones":
        return LegBones(to(self.hip), to(self.knee), to(self.ankle), to(self.heel), to(self.ball), to(self.toe))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`spine` runs from the middle of the hips to the base of the neck. `pelvis_right`, `chest_right`,
    `pelvis_front`, `chest_front` and `head_up` are directions. `arms` and `legs` are right, left."""

    spine: tuple[Vec, ...]
    head: Vec
    head_up: Vec
    head_front: Vec
    pelvis_right: Vec
    pelvis_front: Vec
    chest_right: Vec
    chest_front: Vec
    arms: tuple[ArmBones, ArmBones]
    legs: tuple[LegBones, LegBones]

    @property
    def hips(self) -> Vec:
        return self.spine[0]

    @property
    def neck(self) -> Vec:
        return self.spine[-1]

    def moved(self, to: Callable[[Vec], Vec]) -> "Skeleton":
        """The same joints in another room, given by a linear map."""
        return Skeleton(
            tuple(to(each) for each in self.spine),
            to(self.head),
            to(self.head_up),
            to(self.head_front),
            to(self.pelvis_right),
            to(self.pelvis_front),
            to(self.chest_right),
            to(self.chest_front),
            (self.arms[0].moved(to), self.arms[1].moved(to)),
            (self.legs[0].moved(to), self.legs[1].moved(to)),
        )
