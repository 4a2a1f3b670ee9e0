"""A second start of the program, as far as the bell: from another process, since the one who opens has to answer
meanwhile."""

import subprocess
import sys
from pathlib import Path

from visitor import turn

_RING = """
import sys
from pathlib import Path
from upswing.ui.doorbell import ring
folder, *files = map(Path, sys.argv[1:])
print(ring(folder, files))
"""


def rings(*folder_and_files: Path) -> bool:
    """Whether the program of this folder answered, and was told of these files."""
    command = [sys.executable, "-c", _RING, *map(str, folder_and_files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        while other.poll() is None:
            turn(5)
        assert other.stdout is not None
        return other.stdout.read() == "True\n"
