"""What every view is given: the journal and its companions. Nobody fetches."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from upswing.ui.session.senses import Senses, no_senses

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue
    from upswing.figure.read import Figures
    from upswing.journal.journal import Journal
    from upswing.journal.planning import Planning
    from upswing.preferences import Preferences
    from upswing.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` is the aware local time, `monotonic` seconds that never jump back."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Given:
    journal: "Journal"
    planning: "Planning"
    figures: "Figures"
    preferences: "Preferences"
    tasks: "Tasks"
    clock: Clock
    senses: Senses = field(default_factory=no_senses)

    @property
    def catalogue(self) -> "Catalogue":
        """The library as it stands now, a person's own movements and routines included."""
        return self.journal.library.catalogue
