"""Activities with nothing but a clock: a walk, a ride, an hour of yoga somewhere else."""

from collections.abc import Mapping
from types import MappingProxyType

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure
from upswing.domain.routine import Part
from upswing.domain.script.step import Script, Step
from upswing.domain.session import Activity

SHOWN_WITH: Mapping[Activity, str] = MappingProxyType(
    {
        Activity.WALK: "brisk-walk",
        Activity.RUN: "jog",
        Activity.CYCLE: "cycling",
        Activity.DANCE: "dancing",
        Activity.TENNIS: "tennis",
        Activity.SWIM: "swimming",
        Activity.YOGA: "mountain-pose",
        Activity.PILATES: "spine-stretch",
        Activity.BREATHING: "slow-breathing",
    }
)
"""The movement whose figure is shown meanwhile."""
SOMETHING_S = 600


def open_ended(activity: Activity, catalogue: Catalogue, title: str) -> Script | None:
    """A clock that runs up until the person is done; None where the library has nothing to show with it."""
    exercise = catalogue.exercises.get(SHOWN_WITH.get(activity, ""))
    if exercise is None:
        return None
    step = Step(exercise.id, Part.WORK, Measure.DURATION, SOMETHING_S, 0.0, 0, open_ended=True)
    return Script(title, activity.value, (step,))
