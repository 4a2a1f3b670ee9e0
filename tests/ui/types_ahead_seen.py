"""Run as a process of its own: starts the program and prints, for the first import of the views, whether the thread of
the window did it, and how many of Qt's types nobody had asked for by then."""

import sys
from pathlib import Path
from threading import current_thread, main_thread

from upswing.ui.types_ahead import still_to_make
from visitor import HeldClock, at_home, settled_in

if __name__ == "__main__":
    told: list[str] = []

    def hear(event: str, what: tuple[object, ...]) -> None:
        if event == "import" and what[0] == "upswing.ui.views" and not told:
            told.append(f"{current_thread() is main_thread()} {len(list(still_to_make()))}")

    began = len(list(still_to_make()))
    sys.addaudithook(hear)
    with at_home(settled_in(Path(sys.argv[1])), HeldClock()) as guest:
        guest.rests()
    sys.stdout.write(f"{began > 0} {told[0]}")
