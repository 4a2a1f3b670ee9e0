"""A word that somebody has entered wherever words can be entered."""

from dataclasses import replace
from pathlib import Path

from upswing.domain.session import Activity
from upswing.ui.given import Given

WORD = "Wolkenkuckucksheim"


def plant(at: Given) -> None:
    """In notes, tags and titles, in own movements and routines, in the own number, and in what was removed again."""
    journal, day = at.journal, at.clock.now().date()
    journal.check_ins.add(2, 3, note=f"Walked to {WORD}", tags=(WORD,))
    journal.check_ins.remove(journal.check_ins.add(-2, 3, note=f"{WORD} again").id)
    journal.sessions.log(
        Activity.WALK, 30, started_at=at.clock.now(), title=f"To {WORD}", note=f"Near {WORD}", tags=(WORD,)
    )
    journal.life.add_event(day, f"Moved to {WORD}", f"Number 7, {WORD}")
    movement = at.catalogue.exercises["wall-push-up"]
    own = journal.exercises.add_own(
        replace(movement, id=f"own-{WORD.lower()}", name=WORD, how=(f"As in {WORD}.",), cues=(WORD,))
    )
    routine = next(iter(at.catalogue.routines.values()))
    journal.routines.add(replace(routine, name=WORD, about=f"For {WORD}"))
    journal.exercises.archive(own.id)
    at.preferences.change(own_number=WORD, own_number_name=f"Anna, {WORD}")


def found_in(folder: Path) -> list[str]:
    """The files below the folder that hold the word in any case, in UTF-8 or UTF-16, or are named so."""
    files = [each for each in folder.rglob("*") if WORD.lower() in str(each).lower() or holds(each)]
    return sorted(str(each.relative_to(folder)) for each in files)


def holds(file: Path) -> bool:
    if not file.is_file():
        return False
    content = file.read_bytes().lower()
    return any(WORD.lower().encode(each) in content for each in ("utf-8", "utf-16-le", "utf-16-be"))
