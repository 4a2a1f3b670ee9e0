"""The data opened, and all that is read with it before the window can be filled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from upswing.paths import Paths
from upswing.settings import Settings
from upswing.topics import Announcer

if TYPE_CHECKING:
    from upswing.figure.read import Figures
    from upswing.journal.journal import Journal
    from upswing.journal.planning import Planning
    from upswing.journal.today import Today
    from upswing.storage.key import Key
    from upswing.storage.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read from disk before the window can be filled."""

    store: "Store"
    journal: "Journal"
    planning: "Planning"
    figures: "Figures"
    today: "Today"


def open_data(
    paths: Paths,
    now: Callable[[], datetime],
    announcer: Announcer,
    chosen: Callable[[], Settings],
    key: "Key | None" = None,
) -> Opened:
    """Everything heavy: imports, the database, the catalogue, the past. Runs beside the interface.

    Raises StorageError or CatalogueError; LockedError when the data is locked and there is no key, or another one.
    """
    from upswing import resources
    from upswing.catalogue.read import read_catalogue
    from upswing.domain.exercise import Pattern
    from upswing.figure.read import Figures
    from upswing.journal.circumstances import Wishes
    from upswing.journal.journal import Journal
    from upswing.journal.planning import Planning
    from upswing.storage.store import open_store

    def wishes() -> Wishes:
        said = chosen()
        excluded = frozenset(Pattern(each) for each in said.excluded if each in set(Pattern))
        return Wishes(
            said.days_per_week, said.minutes, said.older_than_65, excluded, frozenset(said.weekdays), said.shuffle
        )

    catalogue = read_catalogue(resources.folder())
    store = open_store(paths, now=now(), key=key, second=chosen().second_folder)
    journal = Journal(store, catalogue, now, announcer, day_starts_at_hour=chosen().day_starts_at_hour)
    planning = Planning(journal, wishes, now)
    figures = Figures(resources.path("figures"), lent=lambda: journal.library.lent_figures)
    today = planning.today()
    for exercise_id in {step.exercise_id for step in today.script.steps} if today.script else ():
        figures.of(exercise_id)
    return Opened(store, journal, planning, figures, today)
