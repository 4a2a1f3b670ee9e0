"""What the other views are made of is imported by a worker, soon after Today is there: a view that is opened for the
first time then only has to be made."""

import gc

from upswing.ui.tasks import Report


def import_others(report: Report) -> None:
    """In the order of the rail; raises Superseded when nobody waits any longer."""
    # The collector would look through all that is imported again and again.
    gc.disable()
    try:
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
        import upswing.ui.help.safety_page
        import upswing.ui.today.asked
        import upswing.ui.today.offers
        import upswing.ui.today.rest_reasons  # noqa: F401
    finally:
        gc.freeze()
        gc.enable()
