"""A movement of the library: what it is, what it asks of the body, and the words that teach it."""

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    PUSH = "push"
    PRESS = "press"
    PULL = "pull"
    ROW = "row"
    SQUAT = "squat"
    LUNGE = "lunge"
    HINGE = "hinge"
    CORE_FRONT = "core-front"
    CORE_SIDE = "core-side"
    CORE_BACK = "core-back"
    DIP = "dip"
    CALF_BALANCE = "calf-balance"
    CARDIO = "cardio"
    WALK_RUN = "walk-run"
    MOBILITY = "mobility"
    YOGA = "yoga"
    PILATES = "pilates"
    BARRE = "barre"
    BREATHING = "breathing"


class Measure(StrEnum):
    """What is counted: repetitions, seconds held, or minutes."""

    REPS = "reps"
    HOLD = "hold"
    DURATION = "duration"


class Posture(StrEnum):
    STANDING = "standing"
    SEATED = "seated"
    KNEELING = "kneeling"
    FACE_UP = "floor-face-up"
    FACE_DOWN = "floor-face-down"
    SIDE = "side"
    HANGING = "hanging"


class Space(StrEnum):
    MAT = "mat"
    ROOM = "room"


class Equipment(StrEnum):
    """Only what a home has. `none` is the empty tuple."""

    WALL = "wall"
    CHAIR = "chair"
    TABLE = "table"
    STEP = "step"
    BAR = "bar"
    TOWEL = "towel"
    MAT = "mat"


class Joint(StrEnum):
    WRIST = "wrist"
    ELBOW = "elbow"
    SHOULDER = "shoulder"
    NECK = "neck"
    LOWER_BACK = "lower-back"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"


class Caution(StrEnum):
    """Circumstances in which a movement is left out (`avoid_if` in the catalogue)."""

    DIZZY_LYING_DOWN = "dizzy-lying-down"
    LATE_PREGNANCY = "late-pregnancy"
    HIGH_BLOOD_PRESSURE_HELD_BREATH = "high-blood-pressure-held-breath"
    RECENT_SURGERY = "recent-surgery"
    POOR_BALANCE = "poor-balance-without-support"
    HEART_CONDITION = "heart-condition"
    BONE_OR_JOINT = "bone-or-joint-trouble"


@dataclass(frozen=True, slots=True)
class Target:
    """The range to work in, both ends included: repetitions, seconds held, or minutes."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 1 <= self.low <= self.high:
            raise ValueError(f"a target runs from a low of at least 1 to a high: {self.low}–{self.high}")


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of one repetition: going down, the pause, coming up, the pause before the next."""

    down_s: float
    pause_s: float
    up_s: float
    rest_s: float

    def __post_init__(self) -> None:
        if min(self.down_s, self.pause_s, self.up_s, self.rest_s) < 0 or self.cycle_s <= 0:
            raise ValueError("a tempo has no negative part and takes some time")

    @property
    def cycle_s(self) -> float:
        return self.down_s + self.pause_s + self.up_s + self.rest_s


@dataclass(frozen=True, slots=True)
class Mistake:
    """What often goes wrong, and the mend, each a short sentence."""

    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement. `rung` counts from 1, the gentlest, within `ladder`; `effort` is relative load ρ, 0–1, on
    the ladder (for push a share of body mass); `met` is the metabolic equivalent, with its Compendium code."""

    id: str
    name: str
    also: tuple[str, ...]
    pattern: Pattern
    ladder: str
    rung: int
    measure: Measure
    one_sided: bool
    target: Target
    tempo: Tempo
    posture: Posture
    quiet: bool
    space: Space
    equipment: tuple[Equipment, ...]
    primary_muscles: tuple[str, ...]
    secondary_muscles: tuple[str, ...]
    loads: tuple[Joint, ...]
    avoid_if: tuple[Caution, ...]
    effort: float
    met: float
    met_code: str
    how: tuple[str, ...]
    cues: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    breathing: str
    own: bool = False

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise ValueError("a movement needs an id and a name")
        if self.rung < 1:
            raise ValueError("rungs count from 1")
        if not 0 < self.effort <= 1:
            raise ValueError("effort lies above 0 and at most at 1")
