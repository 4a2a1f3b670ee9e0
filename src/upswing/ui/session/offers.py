"""What could be started now, worked out beside the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upswing.domain.catalogue import Catalogue
from upswing.domain.routine import Routine
from upswing.domain.script import Script

if TYPE_CHECKING:
    from upswing.journal.planning import Planning


@dataclass(frozen=True, slots=True)
class Offers:
    """Today's plan, and the routines, the shorter ones before the longer ones. `stages` is where each goes on, from 1,
    by its id, and `scripts` how it is in that stage."""

    catalogue: Catalogue
    today: Script | None
    routines: tuple[Routine, ...]
    stages: Mapping[str, int]
    scripts: Mapping[str, Script]

    @property
    def led(self) -> str:
        """The routine that today's plan goes by; empty where there is none."""
        return self.today.routine_id if self.today is not None else ""


def offers(planning: "Planning", catalogue: Catalogue) -> Offers:
    """On any thread. A routine with a movement that is gone cannot be started. Raises StorageError."""
    known = [each for each in catalogue.offered_routines() if each.movements <= catalogue.exercises.keys()]
    stages = {each.id: planning.stage_of(each) for each in known}
    scripts = {each.id: planning.script_of(each, stages[each.id]) for each in known}
    at_first = {each.id: planning.script_of(each, 1) for each in known if stages[each.id] != 1}
    known.sort(key=lambda each: at_first.get(each.id, scripts[each.id]).told_s)
    return Offers(catalogue, planning.today().script, tuple(known), stages, scripts)
