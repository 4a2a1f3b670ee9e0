"""No view is imported by the window when it is opened for the first time: a worker has done so."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from visitor import HeldClock, at_home, settled_in
from upswing.ui.rail import Place
with at_home(settled_in(Path(sys.argv[1])), HeldClock()) as guest:
    guest.until(lambda: "upswing.storage.copies" in sys.modules and not guest.app.tasks.busy)
    before = set(sys.modules)
    for place in Place:
        guest.go(place)
    late = sorted(name for name in set(sys.modules) - before if name.startswith("upswing."))
    print(*late, sep="\\n")
"""


def test_a_view_that_is_opened_for_the_first_time_only_has_to_be_made(tmp_path: Path) -> None:
    asked = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(asked, capture_output=True, text=True, cwd=Path(__file__).parent, check=False)
    assert done.returncode == 0, done.stderr
    # What charts are drawn with comes when Insights is reached for, in a worker too.
    at_once = {name for name in done.stdout.split() if not is_of_charts(name)}
    assert at_once == set()


def is_of_charts(name: str) -> bool:
    return name.startswith(("upswing.ui.charts", "upswing.insights")) or name == "upswing.ui.insights.read_ahead"
