"""The wishes of the library as toggles: what each is called, whether it holds, and what it changes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from upswing.domain.exercise import Equipment, Exercise, Joint, Pattern, Posture
from upswing.domain.search import ALWAYS_AT_HAND, Filters
from upswing.domain.wish import Wish
from upswing.ui.text import tr
from upswing.ui.words import joint_name, pattern_name, posture_name

GENTLE_ON = (
    Joint.WRIST,
    Joint.KNEE,
    Joint.SHOULDER,
    Joint.LOWER_BACK,
    Joint.NECK,
    Joint.HIP,
    Joint.ELBOW,
    Joint.ANKLE,
)
"""In the order in which they are most often asked for."""
AT_HOME = tuple(each for each in Equipment if each not in ALWAYS_AT_HAND)
NOT_YET: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Toggle:
    """`name` is the object name of its chip without the beginning, `switched` the filters with it the other way,
    `short` what it is called under a heading that says the rest."""

    name: str
    text: str
    holds: Callable[[Filters], bool]
    switched: Callable[[Filters], Filters]
    short: str = ""


def quick_toggles() -> tuple[Toggle, ...]:
    """What is asked for most."""
    return (
        Toggle("quiet", tr("Quiet"), lambda said: said.quiet, lambda said: replace(said, quiet=not said.quiet)),
        Toggle(
            "no-floor",
            tr("No floor"),
            lambda said: said.no_floor,
            lambda said: replace(said, no_floor=not said.no_floor),
        ),
        Toggle(
            "favourites",
            tr("Favourites"),
            lambda said: said.among is not None,
            lambda said: replace(said, among=NOT_YET if said.among is None else None),
        ),
    )


def pattern_toggles(exercises: Iterable[Exercise]) -> tuple[Toggle, ...]:
    """The kinds of which there is a movement."""
    there = {each.pattern for each in exercises}
    return tuple(_of_pattern(each) for each in Pattern if each in there)


def posture_toggles() -> tuple[Toggle, ...]:
    return tuple(_of_posture(each) for each in Posture)


def joint_toggles() -> tuple[Toggle, ...]:
    return tuple(_of_joint(each) for each in GENTLE_ON)


def other_toggles(exercises: Iterable[Exercise], home: frozenset[Equipment]) -> tuple[Toggle, ...]:
    """All that are not beside the search, in the order of the page that has them."""
    return (
        *pattern_toggles(exercises),
        *posture_toggles(),
        *joint_toggles(),
        at_hand_toggle(home),
        own_toggle(),
    )


def at_hand_toggle(home: frozenset[Equipment]) -> Toggle:
    """Only what can be done with what there is; without a word about that, with wall and floor alone."""
    return Toggle(
        "at-hand",
        tr("With what I have") if home else tr("No equipment"),
        lambda said: said.at_hand is not None,
        lambda said: replace(said, at_hand=home if said.at_hand is None else None),
    )


def own_toggle() -> Toggle:
    return Toggle("own", tr("My own"), lambda said: said.own, lambda said: replace(said, own=not said.own))


def wish_name(wish: Wish, filters: Filters) -> str:
    """What a wish is called where it is in the way."""
    if wish.joint is not None:
        return _kind_to(wish.joint)
    names: Mapping[str, Callable[[], str]] = {
        "patterns": lambda: tr(" or ").join(pattern_name(each) for each in Pattern if each in filters.patterns),
        "postures": lambda: tr(" or ").join(posture_name(each) for each in Posture if each in filters.postures),
        "quiet": lambda: tr("Quiet"),
        "no_floor": lambda: tr("No floor"),
        "at_hand": lambda: tr("With what I have") if filters.at_hand else tr("No equipment"),
        "among": lambda: tr("Favourites"),
        "own": lambda: tr("My own"),
    }
    return names[wish.field]()


def _of_pattern(pattern: Pattern) -> Toggle:
    return Toggle(
        f"pattern-{pattern}",
        pattern_name(pattern),
        lambda said: pattern in said.patterns,
        lambda said: replace(said, patterns=said.patterns ^ {pattern}),
    )


def _of_posture(posture: Posture) -> Toggle:
    return Toggle(
        f"posture-{posture}",
        posture_name(posture),
        lambda said: posture in said.postures,
        lambda said: replace(said, postures=said.postures ^ {posture}),
    )


def _of_joint(joint: Joint) -> Toggle:
    return Toggle(
        f"gentle-{joint}",
        _kind_to(joint),
        lambda said: joint in said.spare,
        lambda said: replace(said, spare=said.spare ^ {joint}),
        joint_name(joint).capitalize(),
    )


def _kind_to(joint: Joint) -> str:
    return tr("Kind to the {joint}", joint=joint_name(joint))
