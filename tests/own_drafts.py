"""Whatever can be typed and chosen for a movement of one's own, by hypothesis."""

from hypothesis import strategies as st

from upswing.domain.exercise import Caution, Equipment, Joint, Measure, Mistake, Pattern, Posture, Space
from upswing.domain.muscles import MUSCLES
from upswing.domain.own_draft import Draft

anything = st.text(st.characters(), max_size=30)
"""Control characters, halves of characters and marks that turn the text included."""
long_texts = st.builds(lambda text, times: text * times, st.text(min_size=1, max_size=9), st.integers(1, 90))
typed = anything | long_texts | st.sampled_from(["", " ", "\u200b", "Broom swing", "a, b,, c"])
numbers = st.floats() | st.floats(0, 30)
whole = st.integers(-3, 300) | st.integers()


def some(words: type) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(words), unique=True).map(tuple)


muscles = st.lists(st.sampled_from(sorted(MUSCLES)), unique=True, max_size=6).map(tuple)
drafts = st.builds(
    Draft,
    name=typed,
    also=typed,
    pattern=st.none() | st.sampled_from(Pattern),
    ladder=st.sampled_from(["", "squat", "push", "no-such-ladder"]),
    measure=st.sampled_from(Measure),
    one_sided=st.booleans(),
    low=whole,
    high=whole,
    tempo=st.tuples(numbers, numbers, numbers, numbers),
    posture=st.sampled_from(Posture),
    quiet=st.booleans(),
    space=st.sampled_from(Space),
    equipment=some(Equipment),
    primary_muscles=muscles,
    secondary_muscles=muscles,
    loads=some(Joint),
    avoid_if=some(Caution),
    effort=numbers,
    met=numbers,
    met_code=st.just("") | st.from_regex(r"[0-9]{5}", fullmatch=True),
    how=st.lists(typed, max_size=10).map(tuple),
    cues=st.lists(typed, max_size=10).map(tuple),
    mistakes=st.lists(st.builds(Mistake, typed, typed), max_size=10).map(tuple),
    breathing=typed,
    figure=st.sampled_from(["", "squat"]),
)
nearly_right = st.builds(
    Draft,
    name=st.text(min_size=1, max_size=20),
    also=typed,
    pattern=st.sampled_from(Pattern),
    ladder=st.sampled_from(["", "squat", "push"]),
    measure=st.sampled_from(Measure),
    one_sided=st.booleans(),
    low=st.integers(1, 5),
    high=st.integers(5, 12),
    tempo=st.tuples(*[st.floats(0.2, 5)] * 4),
    loads=some(Joint),
    effort=st.floats(0.01, 1),
    how=st.lists(anything, max_size=4, unique=True).map(tuple),
    cues=st.lists(anything, max_size=3, unique=True).map(tuple),
    breathing=anything,
)
"""Mostly without a fault, so that there is a movement to look at."""
