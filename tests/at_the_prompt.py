"""The program at a terminal, of somebody who may do no more than others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SETPRIV = shutil.which("setpriv")


def program(folder: Path, *words: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """In a process of its own, which may do no more than the owner of the folder, also where root runs the tests."""
    bounds = ["--bounding-set=-dac_override,-dac_read_search"]
    less = [SETPRIV, *bounds] if SETPRIV and os.name == "posix" and os.getuid() == 0 else []
    said = [*less, sys.executable, "-m", "upswing", "--data-dir", str(folder), *words]
    return subprocess.run(
        said, input=typed, capture_output=True, text=True, timeout=60, check=False, start_new_session=True
    )
