"""What is read from the disk before numpy and pyqtgraph are loaded, so that the window does not wait for it."""

import subprocess
import sys
from pathlib import Path

from upswing.ui.insights.read_ahead import A_PIECE, large_libraries, read_ahead


def test_what_charts_load_from_the_disk_was_read_before() -> None:
    """Every library that loading the charts adds to the process, as the system itself lists them."""
    maps = Path("/proc/self/maps")
    if not maps.exists():
        assert list(large_libraries())
        return
    program = (
        "import sys\n"
        "from PySide6 import QtWidgets\n"
        "from upswing.ui.insights.work import load_charts\n"
        "def mapped():\n"
        "    with open('/proc/self/maps') as lines:\n"
        "        return {line.split()[-1] for line in lines if '.so' in line and 'site-packages' in line}\n"
        "before = mapped()\n"
        "load_charts(lambda _: None)\n"
        "print('\\n'.join(sorted(mapped() - before)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {Path(line).resolve() for line in done.stdout.split()}
    read = {each.resolve() for each in large_libraries()}
    large = {each for each in loaded if each.stat().st_size > A_PIECE}
    assert any("numpy" in each.parts for each in large)
    assert large <= read


def test_finding_them_imports_nothing() -> None:
    program = (
        "import sys\n"
        "from upswing.ui.insights.read_ahead import large_libraries\n"
        "assert any('numpy' in each.parts for each in large_libraries())\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_file_that_has_gone_is_left_to_who_loads_it(tmp_path: Path) -> None:
    there = tmp_path / "there.so"
    there.write_bytes(b"x" * (A_PIECE + 1))
    read_ahead([tmp_path / "gone.so", there])
