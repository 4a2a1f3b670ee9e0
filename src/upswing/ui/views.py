"""The views of the window, made when first wanted, and the doors between them."""

import secrets
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from upswing.domain.routine import Routine
from upswing.domain.script import Script
from upswing.errors import UpswingError
from upswing.ui.by_turns import ByTurns
from upswing.ui.figure.pictures import KeyPictures, figure_colours
from upswing.ui.figure.widget import FigureWidget
from upswing.ui.opening.opening import Opening
from upswing.ui.rail import Place
from upswing.ui.session.view import SessionView
from upswing.ui.stepping import Stepping
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.something_else import offer_else
from upswing.ui.today.view import TodayView
from upswing.ui.welcome.readiness_dialog import ask_readiness
from upswing.ui.window import Window

if TYPE_CHECKING:
    from upswing.ui.check_in_window.tray import Tray
    from upswing.ui.given import Given
    from upswing.ui.lock.locksmith import Locksmith
    from upswing.ui.own_movement.view import OwnMovements
    from upswing.ui.rescue.desk import Desk
    from upswing.ui.routines.page import RoutinesPage


class Views:
    """Joins the views of one window over one journal."""

    def __init__(
        self,
        window: Window,
        today: TodayView,
        given: "Given",
        theme: Theme,
        desk: "Desk",
        locksmith: Callable[[], "Locksmith"],
        pictures: KeyPictures,
    ) -> None:
        self._window = window
        self._today = today
        self._given = given
        self._theme = theme
        self._desk = desk
        self._locksmith = locksmith
        self._figures: list[FigureWidget] = []
        self._came_from = Place.TODAY
        self._tray: Tray | None = None
        self.pictures = pictures
        self._stepping = Stepping(window, given, self.session_runs)
        self.opening = Opening(window, given, theme, pictures.of)
        self.opening.arrived.connect(self._make_way)
        window.can_make(
            {
                Place.SESSION: self._make_session,
                Place.LIBRARY: self._make_library,
                Place.PLAN: self._make_plan,
                Place.INSIGHTS: self._make_insights,
                Place.HISTORY: self._make_history,
                Place.SETTINGS: self._make_settings,
            }
        )
        today.session_wanted.connect(self.start)
        today.resume_wanted.connect(self.resume)
        today.keep_wanted.connect(self.keep_interrupted)
        today.else_wanted.connect(self._offer_else)
        today.chart_wanted.connect(lambda: window.go(Place.INSIGHTS))
        today.help_wanted.connect(self.show_help)
        today.people_wanted.connect(window.people_wanted)
        self._offer_more()
        self._asked: tuple[tuple[SignalInstance, Callable[..., object]], ...] = (
            (window.rail.reached_for, self._on_reached_for),
            (window.search_wanted, self._search),
            (window.help_wanted, self.show_help),
            (window.open_wanted, self.opening.ask),
            (window.undo_wanted, self._stepping.undo),
            (window.redo_wanted, self._stepping.redo),
        )
        self._answer()
        self.follow_settings()
        self.ahead = ByTurns(window)
        """Its `done` tells that what Start leads to is made: nothing more is on its way to the screen."""
        self.ahead.begin(self._make_ahead())

    def _answer(self) -> None:
        for wish, answer in self._asked:
            wish.connect(answer)

    def close(self) -> None:
        """The data is to be closed: the window's wishes are no longer answered here, and the icon in the tray goes."""
        for wish, answer in self._asked:
            wish.disconnect(answer)
        self.opening.deleteLater()
        self.ahead.deleteLater()
        if self._tray is not None:
            self._tray.close()
            self._tray = None

    def _make_ahead(self) -> Iterator[None]:
        """What Start leads to: whoever presses it has figure, number and name at once."""
        view = self.session()
        yield
        yield from view.make_ahead()

    def session(self) -> SessionView:
        view = self._window.view(Place.SESSION)
        assert isinstance(view, SessionView)
        return view

    def start(self, script: Script) -> None:
        """Begins a session and shows it; where something in it is advised against, that is said first."""
        view = self.session()
        if view.is_under_way:
            self._window.go(Place.SESSION)
            return
        self._came_from = self._window.here
        view.make_way()
        self._window.go(Place.SESSION)
        view.start(script)

    def resume(self) -> None:
        """Goes on with the session that was interrupted."""
        waiting = self._given.journal.sessions.interrupted()
        if waiting is not None and waiting.script is not None:
            self.session().resume(waiting)
            self._window.go(Place.SESSION)

    def keep_interrupted(self) -> None:
        """Ends the interrupted session and keeps what was done."""
        waiting = self._given.journal.sessions.interrupted()
        if waiting is not None:
            self._given.journal.sessions.stop(waiting.id, active_s=waiting.active_s)
            self._window.notice.say(tr("Kept. Everything you did counts."))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.pictures.apply_theme(theme)
        self.opening.apply_theme(theme)
        for figure in self._figures:
            figure.set_colours(figure_colours(theme))
            figure.set_reduced_motion(still=theme.still)
        if self._tray is not None:
            self._tray.apply_theme(theme)

    def follow_settings(self) -> None:
        """The icon in the tray, where one is asked for."""
        if self._tray is None and self._given.preferences.current.tray != "off":
            from upswing.ui.check_in_window.tray import Tray

            self._tray = Tray(self._window, self._given, self._theme)
        elif self._tray is not None:
            self._tray.follow()

    def _offer_more(self) -> None:
        """What two taps leave out, and the quiet cards: there once the data is."""
        from upswing.ui.today.quiet_card import QuietCards

        self._today.check_in.more_wanted.connect(self._say_more)
        self._today.check_in.offer_more()
        self._today.quiet = QuietCards(self._today, self._given)
        self._today.quiet.look()

    def _say_more(self) -> None:
        from upswing.ui.history.editing import Editing

        Editing(self._window, self._given, lambda: self._theme).say_more()

    def show_help(self) -> None:
        from upswing.ui.help.safety_page import SafetyDialog

        if self.session_runs():
            self.session().pause()
        dialog = SafetyDialog(self._window, self._theme)
        dialog.readiness_wanted.connect(self._ask_readiness)
        dialog.people_wanted.connect(self._window.people_wanted)
        dialog.open()

    def _ask_readiness(self) -> None:
        ask_readiness(self._window, self._given)

    def session_runs(self) -> bool:
        """Whether a session is under way in the window; nothing is made to find out."""
        view = self._window.made(Place.SESSION)
        return isinstance(view, SessionView) and view.is_under_way

    def _make_way(self) -> None:
        """Something comes over the window: a session waits."""
        if self.session_runs():
            self.session().pause()

    def _figure(self) -> FigureWidget:
        made = FigureWidget(self._given.clock.monotonic, figure_colours(self._theme))
        made.set_reduced_motion(still=self._theme.still)
        self._figures.append(made)
        return made

    def _make_session(self) -> QWidget:
        view = SessionView(self._given, self._theme, self._figure())
        view.setAccessibleName(tr("Session"))
        view.began.connect(lambda: self._window.show_rail(visible=False))
        view.began.connect(self._window.notice.hide)
        view.ended.connect(self._on_session_ended)
        view.put_off.connect(lambda: self._window.go(self._came_from))
        view.start_wanted.connect(self.start)
        view.full_screen_wanted.connect(self._window.toggle_full_screen)
        view.trouble.connect(self.tell)
        view.said.connect(self._window.notice.say)
        view.was_read.connect(self._window.notice.let_go)
        view.kept.connect(lambda told, take_back: self._window.notice.say(told, tr("Undo"), take_back))
        return view

    def _make_library(self) -> QWidget:
        from upswing.ui.library.view import LibraryView
        from upswing.ui.own_movement.in_library import join_own_movements
        from upswing.ui.routines.in_library import join_routines

        view = LibraryView(self._given, self._theme, self._figure(), self.pictures.of)
        view.start_wanted.connect(self.start)
        join_own_movements(view, self._given, self._make_own_movements, self._window.notice.say)
        join_routines(view, self._make_routines, self.opening.ask)
        return view

    def _make_routines(self) -> "RoutinesPage":
        from upswing.ui.routines.page import RoutinesPage

        return RoutinesPage(self._given, self._theme, self.pictures.of, self._window.notice.say)

    def _make_own_movements(self) -> "OwnMovements":
        from upswing.ui.own_movement.view import OwnMovements

        return OwnMovements(self._given, self._theme, self._figure(), self.pictures.of)

    def _make_plan(self) -> QWidget:
        from upswing.ui.plan.view import PlanView

        view = PlanView(self._given, self._theme, self.pictures.of)
        view.session_wanted.connect(self.start)
        view.movement_wanted.connect(self._show_movement)
        return view

    def _make_insights(self) -> QWidget:
        from upswing.ui.insights.in_window import make_insights

        return make_insights(self._given, self._theme, self.draw_ahead)

    def draw_ahead(self) -> None:
        """Draws next week's days, where chance is to draw them."""
        self._given.planning.draw_ahead(secrets.randbits(32))

    def _on_reached_for(self, place: Place) -> None:
        """The pointer or the focus is on Insights: what charts are drawn with loads before they are opened."""
        if place is Place.INSIGHTS and self._window.made(place) is None:
            self._window.view(place).prepare()  # type: ignore[union-attr]

    def _make_history(self) -> QWidget:
        from upswing.ui.history.view import HistoryView

        view = HistoryView(self._given, self._theme, self._window.notice.say)
        view.undo_wanted.connect(self._stepping.undo)
        view.redo_wanted.connect(self._stepping.redo)
        return view

    def _make_settings(self) -> QWidget:
        from upswing.ui.settings.view import SettingsView

        view = SettingsView(self._given, self._theme, self._desk, self._locksmith())
        view.readiness_wanted.connect(self._ask_readiness)
        return view

    def tell(self, fault: UpswingError) -> None:
        """Says what the world did, and the way out."""
        self._desk.tell(fault)

    def _on_session_ended(self) -> None:
        self._window.show_rail(visible=True)
        self._window.leave_full_screen()
        self._window.go(Place.TODAY)

    def _offer_else(self) -> None:
        offer_else(
            self._today.choices.other,
            self._given.catalogue,
            self._start_routine,
            (
                (tr("All routines"), lambda: self._window.go(Place.SESSION)),
                None,
                (tr("Open a routine …"), self.opening.ask),
                (tr("Browse the library"), lambda: self._window.go(Place.LIBRARY)),
                (tr("Add what you did"), self._ask_what_was_done),
            ),
        )

    def _ask_what_was_done(self) -> None:
        """The field of History in which it is typed."""
        from upswing.ui.history.view import HistoryView

        self._window.go(Place.HISTORY)
        view = self._window.view(Place.HISTORY)
        if isinstance(view, HistoryView):
            view.line.field.setFocus()

    def _start_routine(self, routine: Routine) -> None:
        """Something else than today's plan."""
        self._today.else_chosen()
        self.start(self._given.planning.script_of(routine))

    def _search(self) -> None:
        from upswing.ui.library.view import LibraryView

        self._window.go(Place.LIBRARY)
        view = self._window.view(Place.LIBRARY)
        if isinstance(view, LibraryView):
            view.focus_search()

    def _show_movement(self, exercise_id: str) -> None:
        """One movement in the library."""
        from upswing.ui.library.view import LibraryView

        self._window.go(Place.LIBRARY)
        view = self._window.view(Place.LIBRARY)
        if isinstance(view, LibraryView):
            view.open_movement(exercise_id)
