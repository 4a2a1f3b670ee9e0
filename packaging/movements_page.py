"""The page of all movements and routines, docs/movements.md, from the library and its sources.

python packaging/movements_page.py FILE
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine import Routine
from upswing.domain.script import script_of_routine

SOURCES = Path(__file__).resolve().parent.parent / "docs/movements/sources"
UNIT = {Measure.REPS: "times", Measure.HOLD: "s held", Measure.DURATION: "min"}
HEAD = """# Movements and routines

Made from `resources/` by `python3 dev.py docs`; mend the entries there, not this page. Every movement has a moving
figure (`upswing figures DIR` draws them all). MET values carry their code in the 2024 Adult Compendium of Physical
Activities where one fits. The descriptions that the facts of each movement were checked against are behind the
numbers; what was compared is in `docs/movements/sources/`.
"""

Sources = Mapping[str, tuple[str, ...]]
"""The addresses of the descriptions, by the movement's id."""


def page(catalogue: Catalogue, sources: Sources) -> str:
    """The whole page as Markdown."""
    ladders = "\n".join(_ladder(each, catalogue, sources) for each in catalogue.ladders.values())
    return f"{HEAD}\n{len(catalogue.exercises)} movements.\n\n{ladders}\n{_routines(catalogue)}"


def read_sources(folder: Path) -> dict[str, tuple[str, ...]]:
    """The addresses in all files of the folder."""
    return {
        movement: tuple(source["url"] for source in told["sources"])
        for path in sorted(folder.glob("*.toml"))
        for movement, told in tomllib.loads(path.read_text(encoding="utf-8")).items()
    }


def _ladder(ladder: Ladder, catalogue: Catalogue, sources: Sources) -> str:
    head = "| | movement | range | how and where | muscles | carried by | left out with | MET | sources |"
    movements = [catalogue.exercises[each] for each in ladder.rungs]
    rows = [_row(each, sources.get(each.id, ()), graded=ladder.graded) for each in movements]
    return "\n".join([f"## {ladder.name}\n", f"{ladder.about}\n", head, "|---" * 9 + "|", *rows, ""])


def _row(it: Exercise, sources: Iterable[str], *, graded: bool) -> str:
    where = [it.posture.value, *(each.value for each in it.equipment)]
    where += [] if it.quiet else ["not quiet"]
    cells = [
        str(it.rung) if graded else "",
        it.name + (f"<br>({', '.join(it.also)})" if it.also else ""),
        f"{it.target.low}–{it.target.high} {UNIT[it.measure]}" + (", each side" if it.one_sided else ""),
        ", ".join(where),
        "; ".join(filter(None, (", ".join(it.primary_muscles), ", ".join(it.secondary_muscles)))),
        ", ".join(it.loads),
        ", ".join(it.avoid_if),
        f"{it.met:g}" + (f" ({it.met_code})" if it.met_code else ""),
        " ".join(f"[{n}]({url})" for n, url in enumerate(sources, 1)),
    ]
    return f"| {' | '.join(cells)} |"


def _routines(catalogue: Catalogue) -> str:
    head = "| routine | minutes | for whom | movements |"
    rows = [_routine(each, catalogue) for each in catalogue.routines.values()]
    return "\n".join(["## Routines\n", head, "|---" * 4 + "|", *rows, ""])


def _routine(routine: Routine, catalogue: Catalogue) -> str:
    first, last = (
        script_of_routine(routine, catalogue, stage).minutes for stage in (1, max(1, len(routine.stages)))
    )
    minutes = f"{first}" if first == last else f"{first} to {last}"
    names = dict.fromkeys(catalogue.exercises[each].name for each in _movements(routine))
    return f"| {routine.name} | {minutes} | {routine.for_whom} | {', '.join(names)} |"


def _movements(routine: Routine) -> Iterator[str]:
    return (item.exercise_id for block in routine.blocks for item in block.items)


if __name__ == "__main__":
    made = page(read_catalogue(resources.folder()), read_sources(SOURCES))
    Path(sys.argv[1]).write_text(made, encoding="utf-8")
