"""Insights over the journal of this window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from upswing.ui.insights.view import InsightsView
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given


def make_insights(given: "Given", theme: Theme, draw_ahead: Callable[[], object]) -> InsightsView:
    """The view, with its looks kept in the journal; `draw_ahead` lets chance draw the next days once that is
    wanted."""
    journal = given.journal
    view = InsightsView(journal.insights_record, theme, given.tasks, ask_strength=given.planning.strength_record)

    def on_shuffle_wanted(wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        given.preferences.change(shuffle=wanted)
        draw_ahead()
        view.show_shuffle(is_on=wanted)
        view.refresh()

    view.look_taken.connect(journal.kept.keep_look)
    view.shuffle_wanted.connect(on_shuffle_wanted)
    view.show_shuffle(is_on=given.preferences.current.shuffle)
    return view
