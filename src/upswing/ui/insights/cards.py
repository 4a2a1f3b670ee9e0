"""The cards of the Insights view, in their order."""

from collections.abc import Callable

from upswing.ui.insights.active_card import ActiveCard
from upswing.ui.insights.card import Card, ChooseFile
from upswing.ui.insights.explore_card import ExploreCard
from upswing.ui.insights.helps_card import HelpsCard
from upswing.ui.insights.lift_card import LiftCard
from upswing.ui.insights.load_card import LoadCard
from upswing.ui.insights.research_card import ResearchCard
from upswing.ui.insights.shuffle_card import ShuffleCard
from upswing.ui.insights.stronger_card import StrongerCard
from upswing.ui.insights.timeline_card import TimelineCard
from upswing.ui.insights.when_card import WhenCard
from upswing.ui.theme import Theme

KINDS: tuple[Callable[[Theme, ChooseFile], Card], ...] = (
    TimelineCard,
    LiftCard,
    ActiveCard,
    ShuffleCard,
    HelpsCard,
    WhenCard,
    ExploreCard,
    StrongerCard,
    LoadCard,
    ResearchCard,
)
"""Each asks one question."""
