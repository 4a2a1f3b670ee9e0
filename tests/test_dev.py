"""dev.py as a person meets it: run in a small checkout of its own, whose lock files ask for nothing."""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("dev")
"""In one process, which sets the checkout up once for all of them."""

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = 'import json, os, sys\nprint(json.dumps({"words": sys.argv[1:], "pid": os.getpid()}))\nsys.exit(7)\n'


def checkout(folder: Path) -> Path:
    """A folder with our dev.py, empty locks, and a program that says what it was given and leaves with 7."""
    for name, text in {
        "packaging/requirements.lock": "# nothing\n",
        "packaging/requirements-run.lock": "# nothing\n",
        "src/upswing/__main__.py": PROGRAM,
        "src/upswing/__init__.py": "",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    shutil.copy(ROOT / "dev.py", folder)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that has been set up once."""
    folder = checkout(tmp_path_factory.mktemp("made"))
    done = dev(folder, "run", "--demo", "a b")
    assert done.returncode == 7, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["words"] == ["--demo", "a b"]
    return folder


def dev(folder: Path, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=cwd or folder)


def in_child(folder: Path, code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `code` beside dev.py in a Python of its own."""
    return subprocess.run(
        [sys.executable, "-c", f"import dev, os, sys\n{code}"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**os.environ, **environment},
    )


def test_the_second_run_finds_everything_ready_within_a_second(made: Path) -> None:
    def seconds(command: list[str]) -> float:
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, cwd=made)
        return time.perf_counter() - begun

    ours = min(seconds([sys.executable, "dev.py", "run"]) for _ in range(3))
    bare = min(seconds([sys.executable, "-c", "pass"]) for _ in range(3))
    assert ours - bare < 1


def test_words_exit_code_and_folder_reach_the_program(made: Path, tmp_path: Path) -> None:
    done = dev(made, "run", "tour", "pictures", cwd=tmp_path)
    assert done.returncode == 7
    assert json.loads(done.stdout)["words"] == ["tour", "pictures"]


def test_pictures_is_the_tour(made: Path) -> None:
    assert json.loads(dev(made, "pictures", "there").stdout)["words"] == ["tour", "there"]
    assert dev(made, "pictures").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot hand a process over")
def test_signals_reach_the_program_because_it_takes_our_place(made: Path) -> None:
    with subprocess.Popen([sys.executable, "dev.py", "run"], stdout=subprocess.PIPE, cwd=made) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.read())["pid"] == process.pid


def test_a_set_up_that_was_killed_half_way_is_begun_again(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    with subprocess.Popen(
        [sys.executable, "dev.py", "run"], cwd=folder, stdout=subprocess.DEVNULL, start_new_session=True
    ) as process:
        wait_until((folder / ".venv/upswing.half-made").exists)
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    assert not (folder / ".venv/upswing.stamp").exists()
    done = dev(folder, "run")
    assert done.returncode == 7, done.stderr
    assert "making it anew" in done.stdout
    assert not (folder / ".venv/upswing.half-made").exists()


def wait_until(holds: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"


def test_a_changed_lock_is_installed_without_starting_over(tmp_path: Path, made: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "copy", symlinks=True)
    (folder / "packaging/requirements-run.lock").write_text("# still nothing\n", "utf-8")
    done = dev(folder, "run")
    assert done.returncode == 7, done.stderr
    assert "Setting up" in done.stdout
    assert "anew" not in done.stdout


def test_a_lock_without_a_hash_is_refused(tmp_path: Path, made: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "copy", symlinks=True)
    (folder / "packaging/requirements-run.lock").write_text("six==1.17.0\n", "utf-8")
    done = dev(folder, "run")
    assert done.returncode == 1
    assert "hash" in done.stderr.lower()
    assert not (folder / ".venv/upswing.stamp").exists()


def test_compiled_files_are_kept_even_where_python_was_told_not_to(made: Path) -> None:
    done = in_child(made, "dev.run([])", PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 7, done.stderr
    assert list((made / "src/upswing/__pycache__").glob("__init__.*.pyc"))


def test_an_older_python_can_read_the_file_and_is_refused_in_a_sentence(made: Path) -> None:
    ast.parse((ROOT / "dev.py").read_text("ascii"), feature_version=(3, 6))
    code = "import runpy\nsys.version_info = (3, 8, 2)\nrunpy.run_path('dev.py', run_name='__main__')"
    done = in_child(made, code)
    assert done.returncode == 1
    assert done.stderr.startswith("Upswing needs Python 3.11 or newer; this is Python 3.8")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [[], ["dance"]])
def test_a_command_that_is_not_there_shows_those_that_are(made: Path, words: list[str]) -> None:
    done = dev(made, *words)
    assert done.returncode == 2
    assert "dev.py pictures DIR" in done.stdout


# The system's own libraries. The missing one is made up; apt-get is a script that writes down what it was asked.

MISSING = "dev.SCREENLESS['libnowhere.so.9'] = 'libnowhere9'\n"
AS_NOBODY = "import ctypes\nif os.geteuid() == 0: os.setuid(65534)\n"
LOOK = "dev.look_for_system_parts('offscreen', venv_module=False)"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to its packages")


def with_apt(folder: Path, answer: str = "exit 0") -> str:
    """A search path on which apt-get is ours and nothing else is found."""
    apt = folder / "bin" / "apt-get"
    apt.parent.mkdir()
    apt.write_text(f'#!/bin/sh\necho "$*" >> "{folder}/asked"\n{answer}\n', "utf-8")
    apt.chmod(0o755)
    folder.chmod(0o755)
    return str(apt.parent)


@pytest.mark.skipif(not shutil.which("apt-get"), reason="needs a system with apt-get")
def test_without_root_the_one_command_is_named(made: Path) -> None:
    done = in_child(made, MISSING + AS_NOBODY + LOOK)
    assert done.returncode == 1
    assert re.search(r"^ +sudo apt-get install .*\blibnowhere9$", done.stderr, re.MULTILINE)


@on_linux
def test_where_there_is_no_apt_the_libraries_are_named(made: Path, tmp_path: Path) -> None:
    done = in_child(made, MISSING + LOOK, PATH=str(tmp_path))
    assert done.returncode == 1
    assert "Missing on this system: " in done.stderr
    assert "libnowhere.so.9" in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_root_sees_what_is_installed_and_the_package_lists_are_fetched_once_if_need_be(
    made: Path, tmp_path: Path
) -> None:
    lists = tmp_path / "lists"
    path = with_apt(tmp_path, answer=f'[ -e "{lists}" ] || {{ [ "$1" = update ] && : > "{lists}"; }}')
    done = in_child(made, MISSING + LOOK, PATH=path)
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert [line.split()[0] for line in asked] == ["install", "update", "install"]
    assert asked[2].endswith("libnowhere9")
    assert "Installing system packages with apt-get: " in done.stdout
    assert "Still missing after that: libnowhere.so.9." in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_what_apt_says_is_shown_when_it_cannot_install(made: Path, tmp_path: Path) -> None:
    path = with_apt(tmp_path, answer="echo no space left; exit 100")
    done = in_child(made, MISSING + LOOK, PATH=path)
    assert done.returncode == 1
    assert "no space left" in done.stderr


@on_linux
def test_a_real_window_needs_more_than_a_picture(made: Path) -> None:
    code = "dev.X11['libelsewhere.so.9'] = 'libelsewhere9'\nprint(*dev.missing_parts('{}', venv_module=False))"
    assert "libelsewhere" in in_child(made, code.format("screen"), DISPLAY=":7").stdout
    assert "libelsewhere" not in in_child(made, code.format("screen"), DISPLAY="").stdout
    assert "libelsewhere" not in in_child(made, code.format("offscreen"), DISPLAY=":7").stdout


# Lint, bench, locks


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_a_host_of_packages_or_a_folder_of_this_machine_is_found_in_tracked_files(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    host, home = "py" + "pi.org", "/wor" + "k/main"
    notes = f"See https://{host}/simple and\n{home}/x, or a walk/{'work'}/rest.\n"
    (folder / "notes.md").write_text(notes, "utf-8")
    (folder / "untracked.md").write_text(host, "utf-8")
    (folder / "blob").write_bytes(b"\xff\xfe" + host.encode())
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "notes.md", "blob", "dev.py"], cwd=folder, check=True)
    done = in_child(folder, "sys.exit(dev.names_this_machine(dev.tracked_files()))")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [f"notes.md:1: {host}", f"notes.md:2: {home[:6]}"]


def test_without_git_every_file_outside_the_made_folders_counts(made: Path) -> None:
    done = in_child(made, "print(*sorted(path.name for path in dev.tracked_files()))", PATH="")
    assert "dev.py" in done.stdout.split()
    assert "pyvenv.cfg" not in done.stdout


def test_measurements_become_one_table_and_a_missed_aim_shows(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "copy", symlinks=True)
    bench = folder / "tests" / "bench"
    bench.mkdir(parents=True)
    row = "print('start ×', 1.2, 1.35, sep='\\t')"
    (bench / "bench_one.py").write_text(f"print('warming up')\n{row}\n", "utf-8")
    fine = dev(folder, "bench")
    assert fine.returncode == 0, fine.stderr
    assert fine.stdout.splitlines() == ["what     value  aim   within", "start ×  1.2    1.35  yes"]
    (bench / "bench_two.py").write_text("print('set ×', '9', '2.5', sep='\\t')\n", "utf-8")
    assert dev(folder, "bench").returncode == 1
    (bench / "bench_two.py").write_text("raise SystemExit(3)\n", "utf-8")
    broken = dev(folder, "bench")
    assert broken.returncode == 1
    assert "bench_two.py did not finish." in broken.stdout


def locked(name: str) -> dict[str, str]:
    """Versions by name, from a lock file whose every entry has a hash."""
    entries = re.split(r"\n(?=\S)", (ROOT / "packaging" / name).read_text("utf-8").strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    return dict(re.findall(r"^([\w.-]+)==(\S+)", "\n".join(entries), re.MULTILINE))


def test_the_locks_hold_every_version_by_hash_and_no_address() -> None:
    everything, run = locked("requirements.lock"), locked("requirements-run.lock")
    assert run.items() <= everything.items()
    assert everything["pyside6-essentials"] == "6.11.3"
    for name in ("requirements.lock", "requirements-run.lock"):
        assert "://" not in (ROOT / "packaging" / name).read_text("utf-8")


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[^\w.-]", each)[0].lower().replace("_", "-") for each in requirements}

    runtime = names(project["project"]["dependencies"])
    assert runtime <= locked("requirements-run.lock").keys()
    assert runtime | names(project["dependency-groups"]["dev"]) <= locked("requirements.lock").keys()
