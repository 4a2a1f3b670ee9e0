"""The rules of the house, read from the syntax tree: who may import whom, and who may ask for the time.

`docs/architecture.md` says why. A new room or a new library needs a line here first.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = {
    "domain",
    "figure",
    "planner",
    "insights",
    "catalogue",
    "storage",
    "interchange",
    "journal",
    "ui",
    "topics",
    "errors",
    "own_names",
    "paths",
    "private",
    "settings",
    "preferences",
    "resources",
    "instance",
    "system_keyring",
    "display",
    "crash",
    "erase",
}
MAY_IMPORT: dict[str, set[str]] = {
    "": set(),
    "topics": set(),
    "errors": set(),
    "own_names": set(),
    "paths": set(),
    "private": set(),
    "resources": set(),
    "settings": {"domain", "errors", "private"},
    "preferences": {"settings", "topics", "errors"},
    "system_keyring": {"errors", "paths", "storage"},
    "instance": {"errors", "paths", "private"},
    "domain": set(),
    "figure": {"domain", "errors"},
    "planner": {"domain"},
    "insights": {"domain"},
    "catalogue": {"domain", "figure", "errors"},
    "storage": {"domain", "errors", "own_names", "paths", "private"},
    "interchange": {"domain", "catalogue", "errors"},
    "journal": {"storage", "domain", "planner", "insights", "interchange", "catalogue", "topics", "errors"},
    "ui": {"domain", "figure", "planner", "insights", "topics", "errors", "settings", "preferences", "resources"},
    "display": set(),
    "crash": {"own_names", "private"},
    "erase": {"errors", "own_names", "paths"},
    "rescue": {"domain", "errors", "instance", "paths", "storage"},
    "demo": PARTS - {"ui"},
    "opened": PARTS - {"ui"},
    "care": PARTS,
    "clock": {"ui"},
    "app": PARTS | {"demo", "opened", "care"},
    "start": PARTS | {"demo", "app", "clock"},
    "tour": PARTS | {"demo", "app"},
    "cli": PARTS | {"demo", "app", "start", "tour", "rescue"},
    "__main__": {"cli"},
}
FOR_TYPES_ONLY = {"ui": {"journal"}}
"""Under `if TYPE_CHECKING:`, beside what is allowed anyway: a view is given its journal and never fetches one."""

LIBRARIES = {
    "sqlalchemy": {"storage"},
    "sqlcipher3": {"storage"},
    "keyring": {"system_keyring"},
    "PySide6": {"ui", "app", "start", "tour", "cli", "display"},
    "shiboken6": {"ui"},
    "numpy": {"insights", "ui.charts"},
    "scipy": {"insights"},
    "pyqtgraph": {"ui.charts"},
    "platformdirs": {"paths"},
}
LEADS_OUT = {
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "poplib",
    "imaplib",
    "asyncio",
    "telnetlib",
    "nntplib",
    "xmlrpc",
    "webbrowser",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
    "PySide6.QtHttpServer",
}
"""What can reach another machine; nobody may import it."""
STAYS_WITHIN = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
"""All of Qt's network that stays within this machine: the doorbell."""
KNOCKS = {"display"}
"""May open a socket within this machine (AF_UNIX), to see whether a display server answers."""

KNOWS_THE_TIME = {"clock", "cli", "tour"}
CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *(
        "time.time",
        "time.time_ns",
        "time.monotonic",
        "time.monotonic_ns",
        "time.perf_counter",
        "time.perf_counter_ns",
        "time.clock_gettime",
        "time.clock_gettime_ns",
    ),
    *("QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc", "QDateTime.currentMSecsSinceEpoch"),
    *("QDate.currentDate", "QTime.currentTime"),
}
NO_NAMES = {"utils", "helpers", "common", "core", "base", "manager", "misc", "models", "services", "controllers"}
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, in full; `for_types` if it stands under `if TYPE_CHECKING:`."""

    target: str
    line: int
    for_types: bool


def breaches(package: Path) -> list[str]:
    """Every breach in the Python files of the folder `package` (the one called upswing), a sentence each."""
    found: list[str] = []
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package.parent).as_posix()
        text = path.read_text("utf-8")
        tree = ast.parse(text, name)
        room = room_of(_module_of(path, package))
        found += [f"{name}: no file or folder is called {part}" for part in _stems(path, package) & NO_NAMES]
        if (lines := len(text.splitlines())) > MOST_LINES:
            found.append(f"{name}: {lines} lines are too many for one idea")
        if room.split(".")[0] not in MAY_IMPORT:
            found.append(f"{name}: the room {room} has no line in MAY_IMPORT")
        for each in imports(tree, _module_of(path, package), is_package=path.name == "__init__.py"):
            found += [f"{name}:{each.line}: {fault}" for fault in _faults(room, each)]
        found += [f"{name}:{line}: {what} can reach another machine" for what, line in ways_out(tree)]
        if room not in KNOWS_THE_TIME:
            found += [f"{name}:{line}: {clock} fetches the time" for clock, line in clocks(tree)]
    return list(dict.fromkeys(found))


def room_of(module: str) -> str:
    """The room of a dotted module: `upswing.ui.charts.timeline` lies in ui.charts, `upswing.app` in app."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2]) if parts[:2] == ["ui", "charts"] else "".join(parts[:1])


def imports(tree: ast.AST, module: str, *, is_package: bool = False) -> Iterator[Import]:
    """All of them, wherever they stand: at the top, inside functions, for types only, by `import_module`."""
    for node, for_types in _walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield Import(alias.name, node.lineno, for_types)
            case ast.ImportFrom(names=names):
                source = _absolute(node, module, is_package=is_package)
                for alias in names:
                    yield Import(f"{source}.{alias.name}", node.lineno, for_types)
            case ast.Call(func=function, args=[ast.Constant(value=str() as name), *_]):
                if ast.unparse(function).split(".")[-1] in ("import_module", "__import__"):
                    yield Import(name, node.lineno, for_types)


def ways_out(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Where a socket is made that does not say that it stays within this machine."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (made := ast.unparse(node.func)) == "socket.socket":
            if not node.args or not ast.unparse(node.args[0]).endswith("AF_UNIX"):
                yield made, node.lineno
        elif isinstance(node, ast.Attribute) and node.attr in ("AF_INET", "AF_INET6", "create_connection"):
            yield node.attr, node.lineno


def clocks(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Where a clock is named, called or not."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            name = ".".join(ast.unparse(node).split(".")[-2:])
            if name in CLOCKS:
                yield name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield from (
                (f"{node.module}.{a.name}", node.lineno) for a in node.names if f"{node.module}.{a.name}" in CLOCKS
            )


def _faults(room: str, each: Import) -> Iterator[str]:
    top = each.target.split(".")[0]
    if each.target not in STAYS_WITHIN and any(f"{each.target}.".startswith(f"{name}.") for name in LEADS_OUT):
        yield f"{each.target} can reach another machine"
    if top == "socket" and (room not in KNOCKS or each.target != "socket"):
        yield f"{room} may not import {each.target}"
    if top == "upswing":
        other = room_of(each.target)
        here, there = room.split(".")[0], other.split(".")[0]
        allowed = MAY_IMPORT.get(here, set()) | (FOR_TYPES_ONLY.get(here, set()) if each.for_types else set())
        is_name_of_the_package = each.target.count(".") == 1 and there.startswith("__")
        if there != here and there not in allowed and not is_name_of_the_package:
            yield f"{room} may not import {there or 'upswing'}"
    elif top in LIBRARIES:
        if room not in LIBRARIES[top] and room.split(".")[0] not in LIBRARIES[top]:
            yield f"{room} may not import {top}"
    elif top not in sys.stdlib_module_names:
        yield f"{top} is a library that nobody may import"


def _walk(tree: ast.AST, *, for_types: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(tree):
        yield child, for_types
        if isinstance(child, ast.If) and ast.unparse(child.test).split(".")[-1] == "TYPE_CHECKING":
            for statement in child.body:
                yield statement, True
                yield from _walk(statement, for_types=True)
            for statement in child.orelse:
                yield statement, for_types
                yield from _walk(statement, for_types=for_types)
        else:
            yield from _walk(child, for_types=for_types)


def _absolute(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    """The full name of the module that `from … import` names, dots resolved."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + (1 if is_package else 0)]
    return ".".join([*parts, node.module] if node.module else parts)


def _module_of(path: Path, package: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _stems(path: Path, package: Path) -> set[str]:
    return set(path.relative_to(package).with_suffix("").parts)
