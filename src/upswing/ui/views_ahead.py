"""What the other views are made of is imported by a worker, soon after Today is there: a view that is opened for the
first time then only has to be made."""

from upswing.ui.importing import importing
from upswing.ui.tasks import Report


def import_others(report: Report) -> None:
    """In the order of the rail, after what a tap on Today may show; raises Superseded when nobody waits any longer."""
    with importing():
        import upswing.ui.movement.alike_panel
        import upswing.ui.plan.why
        import upswing.ui.today.aches
        import upswing.ui.today.asked
        import upswing.ui.today.body
        import upswing.ui.today.mending
        import upswing.ui.today.offers
        import upswing.ui.today.rest_reasons

        report(0.1)
        import upswing.ui.library.view
        import upswing.ui.own_movement.in_library
        import upswing.ui.routines.in_library

        report(0.3)
        import upswing.ui.plan.view

        report(0.5)
        import upswing.ui.insights.in_window

        report(0.7)
        import upswing.ui.history.view
        import upswing.ui.settings.view

        report(0.9)
        import upswing.ui.help.safety_page  # noqa: F401
