#!/usr/bin/env python3
"""Sets Upswing up, runs it, tests it. Needs Python 3.11 or newer and nothing else.

    python3 dev.py run [ARGS]      the program (try: run --demo)
    python3 dev.py test [--all]    the tests; --all adds the slow ones; further words go to pytest
    python3 dev.py lint            style, types, and nothing of this machine in the files
    python3 dev.py bench           the measurements of tests/bench, as one table
    python3 dev.py pictures DIR    plays the main job and keeps pictures of every view
    python3 dev.py simulate        two years of 1,000 people on the planner: a table and a picture (--help tells more)
    python3 dev.py docs            makes docs/movements.md anew from the library
    python3 dev.py lock            works out packaging/*.lock anew

The first run makes .venv and fills it with the locked versions; later runs find it ready.
"""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from contextlib import contextmanager
from pathlib import Path

# Old Pythons read as far as here, so nothing below may need newer syntax than 3.6 has. Python 2 stops at the next
# line and shows it.
NEEDED: str = "Upswing needs Python 3.11 or newer"
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"{NEEDED}; this is Python {sys.version_info[0]}.{sys.version_info[1]} ({sys.executable}).")

from collections.abc import Iterator  # noqa: E402
from typing import NoReturn  # noqa: E402

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
ON_WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")
SITE = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)}))
STAMP = VENV / "upswing.stamp"
HALF_MADE = VENV / "upswing.half-made"
LOCKS = {"run": ROOT / "packaging/requirements-run.lock", "dev": ROOT / "packaging/requirements.lock"}

# What the Qt wheels load and do not bring along, with the Debian package that has it.
SCREENLESS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libzstd.so.1": "libzstd1",
    "libz.so.1": "zlib1g",
    "libstdc++.so.6": "libstdc++6",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

# Never in a tracked file: where packages come from is each machine's own setting, and so are its folders.
NOT_OURS = re.compile(
    r"\b(?:py[p]i\.org|python[h]osted\.org|npm[j]s\.(?:org|com)|ana[c]onda\.(?:org|com)|crate[s]\.io)"
    r"|(?<![\w.*])/(?:wor[k]|roo[t])/|/\.librar[y]/"
)


def main(words: list[str]) -> int:
    commands = {"run": run, "test": test, "lint": lint, "bench": bench, "pictures": pictures, "lock": lock}
    commands["simulate"] = simulate
    commands["docs"] = docs
    if not words or words[0] not in commands:
        print(__doc__.strip())
        return 0 if words[:1] in (["help"], ["--help"], ["-h"]) else 2
    try:
        return commands[words[0]](words[1:])
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    set_up("run", qt="screen")
    become(["-m", "upswing", *words])


def pictures(words: list[str]) -> int:
    if len(words) != 1:
        print("Where to? python3 dev.py pictures DIR")
        return 2
    return run(["tour", words[0]])


def docs(words: list[str]) -> int:
    set_up("dev")
    os.chdir(ROOT)
    become(["packaging/movements_page.py", "docs/movements.md"])


def simulate(words: list[str]) -> int:
    set_up("run", qt="offscreen")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    become([str(ROOT / "tests/simulation/simulate.py"), *words])


def test(words: list[str]) -> int:
    """The whole suite shares the processors; anything narrower runs in one process, where a debugger works."""
    set_up("dev", qt="screen" if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen" else "offscreen")
    everything = "--all" in words
    words = [word for word in words if word != "--all"]
    everything_takes_long = ["--hypothesis-profile=slow", "-o", "faulthandler_timeout=0"]
    options = everything_takes_long if everything else ["-m", "not slow"]
    workers = min(os.cpu_count() or 1, 4)
    if not words and workers > 1:
        options += ["-n", str(workers), "--dist", "loadgroup"]
    os.chdir(ROOT)
    become(["-m", "pytest", *options, *words])


def lint(words: list[str]) -> int:
    """Every check runs, so that one round shows everything."""
    set_up("dev")
    os.chdir(ROOT)
    checks = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    found_fault = False
    for check in checks:
        print(f"== {' '.join(check)}", flush=True)
        found_fault |= subprocess.call([str(PYTHON), "-m", *check], env=surroundings()) != 0
    print("== nothing of this machine", flush=True)
    found_fault |= names_this_machine(tracked_files())
    return int(found_fault)


def bench(words: list[str]) -> int:
    """Each script prints lines of three fields with tabs between: what, value, and the most that it may be."""
    set_up("dev", qt="offscreen")
    os.chdir(ROOT)
    rows = [["what", "value", "aim", "within"]]
    broken = []
    for script in sorted(ROOT.glob("tests/bench/bench_*.py")):
        print(f"{script.name} ...", file=sys.stderr, flush=True)
        command = [str(PYTHON), str(script), *words]
        environment = {**surroundings(), "PYTHONUTF8": "1"}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)
        found = [line.split("\t") for line in done.stdout.splitlines()]
        rows += [[*fields[:3], within(*fields[1:3])] for fields in found if len(fields) >= 3]
        broken += [script.name] if done.returncode else []
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    for name in broken:
        print(f"{name} did not finish.")
    return int(bool(broken) or any(row[3] == "no" for row in rows))


def within(value: str, aim: str) -> str:
    return "yes" if float(value) <= float(aim) else "no"


def lock(words: list[str]) -> int:
    """Plain `lock` keeps the versions that still fit; `lock --upgrade` takes the newest that are allowed."""
    set_up("dev")
    os.chdir(ROOT)
    plain = ["--universal", "--generate-hashes", "--python-version", "3.11", "--fork-strategy", "fewest"]
    plain += ["--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    parts = {"dev": ["--all-extras", "--group", "dev"], "run": ["--constraint", str(LOCKS["dev"])]}
    for name, own in parts.items():
        # uv has settings of its own; a mirror that pip was told about counts for it too.
        environment = surroundings()
        if "PIP_INDEX_URL" in environment:
            environment.setdefault("UV_DEFAULT_INDEX", environment["PIP_INDEX_URL"])
        command = ["-m", "uv", "pip", "compile", *plain, *own, *words, "pyproject.toml", "-o", str(LOCKS[name])]
        if subprocess.call([str(PYTHON), *command], env=environment):
            return 1
        LOCKS[name].write_text(LOCKS[name].read_text("utf-8").replace("\r\n", "\n"), "utf-8", newline="\n")
        print(f"{LOCKS[name].relative_to(ROOT)} is worked out.")
    return 0


# The virtual environment


def set_up(part: str, qt: str = "") -> None:
    """Makes ready what the `part` ("run" or "dev") needs, and for Qt: nothing, "offscreen" or "screen"."""
    if STAMP.exists() and PYTHON.exists() and fingerprint(part) in STAMP.read_text("utf-8").split():
        look_for_system_parts(qt, venv_module=False)
        return
    look_for_system_parts(qt, venv_module=True)
    with alone() as held:
        if STAMP.exists() and fingerprint(part) in STAMP.read_text("utf-8").split():
            return
        make_venv(part, held)


def fingerprint(part: str) -> str:
    version = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}\n"
    return hashlib.sha256(version.encode() + LOCKS[part].read_bytes()).hexdigest()


def make_venv(part: str, held: tuple[int, ...]) -> None:
    """A marker lies in .venv from the first file to the last: where it is left over, the rest is not trusted."""
    if VENV.exists() and (HALF_MADE.exists() or not is_usable()):
        print("The folder .venv is half made or made for another Python: making it anew.", flush=True)
        shutil.rmtree(VENV)
    fresh = not VENV.exists()
    VENV.mkdir(exist_ok=True)
    HALF_MADE.touch()
    STAMP.unlink(missing_ok=True)
    print("Setting up .venv with the locked versions; this takes a while, once.", flush=True)
    base = getattr(sys, "_base_executable", None) or sys.executable
    if fresh and subprocess.call([base, "-m", "venv", str(VENV)], pass_fds=held):
        sys.exit("Python could not make the folder .venv; its own words stand above.")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes"]
    pip += [] if sys.stdout.isatty() else ["--quiet"]
    if subprocess.call([*pip, "-r", str(LOCKS[part])], env=surroundings(), pass_fds=held):
        sys.exit("Not everything could be installed; pip's own words stand above. Mend that and run this again.")
    # Instead of an editable install, which would need a build tool: one line that Python reads at start.
    (SITE / "upswing.pth").write_text(os.path.relpath(ROOT / "src", SITE) + "\n", "utf-8")
    has = ["dev", "run"] if part == "dev" else ["run"]
    STAMP.write_text("".join(fingerprint(each) + "\n" for each in has), "utf-8")
    HALF_MADE.unlink()


def is_usable() -> bool:
    """Whether .venv is there for the Python that runs this, and has a pip."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text("utf-8").splitlines()
    except OSError:
        return False
    version = f"{sys.version_info[0]}.{sys.version_info[1]}."
    same = any(re.match(r"version(_info)?\s*=\s*" + re.escape(version), line) for line in lines)
    return same and PYTHON.exists() and (SITE / "pip").is_dir()


@contextmanager
def alone() -> Iterator[tuple[int, ...]]:
    """Waits while another dev.py fills the same .venv. The lock is handed on to pip, so that it outlives us when
    we are killed and pip is not."""
    if sys.platform == "win32":
        yield ()
        return
    import fcntl

    with Path(__file__).open("rb") as this_file:
        fcntl.flock(this_file, fcntl.LOCK_EX)
        yield (this_file.fileno(),)


def surroundings() -> dict[str, str]:
    """The environment for what we start: everything as it is, except that compiled files may be kept."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def become(words: list[str]) -> NoReturn:
    """Hands over to the Python in .venv, with its exit code and its Ctrl+C."""
    command = [str(PYTHON), *words]
    if sys.platform == "win32":
        # exec on Windows returns to the shell at once, so we stay, and leave Ctrl+C to the program.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(command, env=surroundings()))
    sys.stdout.flush()
    os.execve(command[0], command, surroundings())


# The system's own libraries


def look_for_system_parts(qt: str, *, venv_module: bool) -> None:
    """Stops with what is missing and the one command that brings it; as root on Debian and its kin runs it."""
    if sys.platform != "linux":
        return
    missing = missing_parts(qt, venv_module=venv_module)
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if not shutil.which("apt-get"):
        sys.exit(f"Missing on this system: {', '.join(missing)}. Please install these first, then run this again.")
    if os.geteuid() != 0:
        command = f"sudo apt-get install {' '.join(packages)}"
        sys.exit(f"Some system packages are missing. Please run this first:\n\n    {command}\n")
    print(f"Installing system packages with apt-get: {' '.join(packages)}", flush=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    fault = apt(install) and (apt(["apt-get", "update", "-qq"]) or apt(install))
    if fault:
        sys.exit(f"apt-get could not install them:\n{fault}")
    still = missing_parts(qt, venv_module=venv_module)
    if still:
        sys.exit(f"Still missing after that: {', '.join(still)}.")


def apt(command: list[str]) -> str:
    """What went wrong, or nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.strip() or "no reason given" if done.returncode else ""


def missing_parts(qt: str, *, venv_module: bool) -> dict[str, str]:
    """Missing libraries, fonts and Python parts, each with the Debian package that has it."""
    missing = {}
    if venv_module and not has_module("ensurepip"):
        system_python = os.path.realpath(sys.executable) == os.path.realpath("/usr/bin/python3")
        version = "3" if system_python else f"{sys.version_info[0]}.{sys.version_info[1]}"
        missing["Python's venv and ensurepip"] = f"python{version}-venv"
    if not qt:
        return missing
    libraries = dict(SCREENLESS)
    if qt == "screen" and os.environ.get("DISPLAY"):
        libraries.update(X11)
    elif qt == "screen" and os.environ.get("WAYLAND_DISPLAY"):
        libraries.update(WAYLAND)
    missing.update({library: package for library, package in libraries.items() if not loads(library)})
    if not any(has_font(Path(folder).expanduser()) for folder in FONTS):
        missing["a font"] = "fonts-inter"
    return missing


def has_module(name: str) -> bool:
    import importlib
    import importlib.util

    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folder: Path) -> bool:
    return any(
        name.endswith((".ttf", ".otf", ".ttc", ".pfb")) for _, _, names in os.walk(folder) for name in names
    )


# Nothing of this machine


def tracked_files() -> list[Path]:
    """Every file that git keeps; without git, every file outside the folders that tools make."""
    if shutil.which("git"):
        listing = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=False)
        if listing.returncode == 0:
            return [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    made = {
        ".venv",
        ".git",
        ".hypothesis",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        "__pycache__",
        "build",
        "dist",
    }
    return [path for path in ROOT.rglob("*") if path.is_file() and not made & set(path.relative_to(ROOT).parts)]


def names_this_machine(files: list[Path]) -> bool:
    """Prints every place in a text file that names a package registry or a folder of the machine of its making."""
    found = False
    for path in files:
        try:
            lines = path.read_text("utf-8").splitlines()
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        for number, line in enumerate(lines, 1):
            for match in NOT_OURS.finditer(line):
                print(f"{path.relative_to(ROOT)}:{number}: {match[0]}")
                found = True
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
