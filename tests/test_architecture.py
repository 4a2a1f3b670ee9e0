"""The architecture is a test: the rules hold, each of them can be broken, and the inner rooms need no toolkit."""

import subprocess
import sys
from pathlib import Path

import pytest

from house import MOST_LINES, breaches

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "upswing"

BLOCKER = """
import importlib, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked}:
            raise ModuleNotFoundError(name + " is not on this machine", name=name)

sys.meta_path.insert(0, Blocker())
for module in {modules}:
    importlib.import_module(module)
print(*sorted({{name.partition(".")[0] for name in sys.modules}}))
"""


def loaded_by(modules: list[str], blocked: set[str]) -> set[str]:
    """The top-level names in a fresh Python after it has imported `modules`, on a machine without `blocked`."""
    code = BLOCKER.format(blocked=blocked, modules=modules)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def modules_of(room: str) -> list[str]:
    """Every module of a room, package first."""
    files = sorted((PACKAGE / room).rglob("*.py"))
    names = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in files]
    return [name.removesuffix(".__init__") for name in names]


def test_the_house_keeps_its_rules() -> None:
    assert breaches(PACKAGE) == []


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("domain/exercise.py", "from upswing.errors import UpswingError", "domain may not import errors"),
        ("domain/exercise.py", "import sqlalchemy", "domain may not import sqlalchemy"),
        ("planner/dose.py", "def f():\n    import numpy as np", "planner may not import numpy"),
        ("planner/dose.py", "from upswing.storage import store", "planner may not import storage"),
        ("figure/pose.py", "from upswing.catalogue.read import load", "figure may not import catalogue"),
        ("catalogue/read.py", "from ..journal import verbs", "catalogue may not import journal"),
        ("storage/store.py", "from upswing import journal", "storage may not import journal"),
        ("journal/verbs.py", "from PySide6.QtCore import QObject", "journal may not import PySide6"),
        ("journal/verbs.py", "import importlib\nimportlib.import_module('sqlalchemy.orm')", "import sqlalchemy"),
        ("ui/today/view.py", "from upswing.storage.store import Store", "ui may not import storage"),
        ("ui/today/view.py", "from upswing.journal import Journal", "ui may not import journal"),
        ("ui/today/view.py", "import pyqtgraph", "ui may not import pyqtgraph"),
        ("ui/__init__.py", "from . import app\nfrom .. import app", "ui may not import app"),
        ("app.py", "import numpy", "app may not import numpy"),
        ("app.py", "from sqlalchemy import orm", "app may not import sqlalchemy"),
        ("cli.py", "import requests", "requests is a library that nobody may import"),
        ("app.py", "import urllib.request", "urllib.request can reach another machine"),
        ("ui/help.py", "from PySide6.QtNetwork import QTcpSocket", "QTcpSocket can reach another machine"),
        ("ui/help.py", "from PySide6 import QtNetwork", "QtNetwork can reach another machine"),
        ("ui/help.py", "from PySide6.QtNetwork import QHostInfo", "QHostInfo can reach another machine"),
        ("journal/verbs.py", "import asyncio", "asyncio can reach another machine"),
        ("ui/help.py", "import socket", "ui may not import socket"),
        ("display.py", "from socket import socket", "display may not import socket.socket"),
        ("display.py", "import socket\nsocket.socket()", "socket.socket can reach another machine"),
        ("display.py", "import socket\nx = socket.AF_INET6", "AF_INET6 can reach another machine"),
        ("attic/box.py", "", "the room attic has no line"),
        ("ui/utils.py", "", "called utils"),
        ("storage/models/row.py", "", "called models"),
        ("domain/long.py", "x = 1\n" * (MOST_LINES + 1), "lines are too many"),
        (
            "journal/verbs.py",
            "from datetime import datetime, UTC\nnow = datetime.now(UTC)",
            "datetime.now fetches",
        ),
        ("journal/verbs.py", "import datetime\nday = datetime.date.today()", "date.today fetches"),
        ("ui/session/view.py", "import time\nclock = time.monotonic", "time.monotonic fetches"),
        ("ui/session/view.py", "from time import perf_counter", "time.perf_counter fetches"),
    ],
)
def test_a_broken_rule_is_found(tmp_path: Path, file: str, line: str, fault: str) -> None:
    path = tmp_path / "upswing" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", "utf-8")
    assert fault in "\n".join(breaches(tmp_path / "upswing"))


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("planner/dose.py", "import math\nfrom upswing.domain.plan import Reason\nfrom . import caps"),
        ("storage/store.py", "from sqlalchemy import select\nfrom upswing.errors import StorageError"),
        (
            "ui/today/view.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from upswing.journal import Journal",
        ),
        ("ui/charts/line.py", "import numpy\nimport pyqtgraph\nfrom upswing.ui.theme import Theme"),
        ("ui/about.py", "from upswing import __version__\nfrom urllib.parse import quote"),
        ("display.py", "import socket\nsocket.socket(socket.AF_UNIX, socket.SOCK_STREAM)"),
        ("ui/doorbell.py", "from PySide6.QtNetwork import QLocalServer, QLocalSocket"),
        ("clock.py", "import time\nfrom upswing.ui.given import Clock\nnow = time.monotonic"),
    ],
)
def test_what_is_allowed_is_let_through(tmp_path: Path, file: str, line: str) -> None:
    path = tmp_path / "upswing" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", "utf-8")
    assert breaches(tmp_path / "upswing") == []


@pytest.mark.parametrize("room", ["domain", "figure", "planner"])
def test_the_inner_rooms_need_the_standard_library_only(room: str) -> None:
    loaded_by(
        modules_of(room), {"PySide6", "shiboken6", "sqlalchemy", "numpy", "scipy", "pyqtgraph", "platformdirs"}
    )


@pytest.mark.parametrize("room", ["catalogue", "storage", "journal"])
def test_the_rooms_behind_the_screen_need_no_qt(room: str) -> None:
    loaded_by(modules_of(room), {"PySide6", "shiboken6", "pyqtgraph"})


@pytest.mark.skipif(not (PACKAGE / "app.py").exists(), reason="nothing puts the parts together yet")
def test_the_program_starts_without_what_only_charts_and_storage_need() -> None:
    heavy = {"numpy", "scipy", "pyqtgraph", "sqlalchemy"}
    assert loaded_by(["upswing.app"], set()) & heavy == set()


def test_a_missing_library_is_noticed() -> None:
    """The blocker above does block, so the three tests before it can fail."""
    with pytest.raises(AssertionError, match="platformdirs is not on this machine"):
        loaded_by(["platformdirs"], {"platformdirs"})


def test_no_two_files_of_the_tests_share_a_name() -> None:
    """Their folders are not packages, so one of the two would be taken for the other."""
    names = [path.name for path in sorted((PACKAGE.parents[1] / "tests").rglob("*.py"))]
    assert sorted(set(names)) == sorted(names)
