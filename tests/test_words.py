"""The words that people see: plain, kind, and never a claim. The tables are in safety.md and experience.md."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "upswing"

NEVER = {
    "claims to treat": r"\btreat(s|ed|ing)?\b",
    "claims to cure": r"\bcur(e|es|ed|ing)\b",
    "claims to diagnose": r"\bdiagnos(e|es|ed|ing)\b",
    "claims to screen": r"\bscreening\b|\bscreen(s|ed)? (you|your|for)\b",
    "claims to watch an illness": r"\bmonitor(s|ed|ing)? (your|depression|anxiety)\b",
    "claims proof": r"\bclinical(ly)? (proven|tested)\b|\bscientifically proven\b",
    "claims to stand in for care": r"\breplaces\b",
    "speaks about medicine doses": r"\breduc(e|es|ed|ing) (your )?(medication|medicine)",
    "puts a number on harm": r"\binjury risk\b|\brisk of injury\b",
    "speaks about an illness": r"\byour (depression|anxiety) (is|was|has)\b",
    "claims a cause": r"\bimproved your mood\b|\bmakes? you happ",
    "calls it failing": r"\bfail(s|ed|ing|ure|ures)?\b",
    "calls it missing": r"\bmissed\b|\byou('ve| have)? miss\b",
    "calls it lazy": r"\blaz(y|iness)\b",
    "counts a streak": r"\bstreaks?\b",
    "says should": r"\bshould(n't)?\b",
    "blames a break": r"\binactiv(e|ity)\b",
    "shouts": r"!",
    "uses an emoji": "[\U0001f000-\U0001faff\u2600-\u27bf\u231a-\u231b\u23e9-\u23fa\u2b50-\u2b55\ufe0f]",
}

TRANSLATED = {"tr", "counted", "translate"}
SHOWN_FAULTS = {"UpswingError", "StorageError", "CatalogueError", "SettingsError", "InterchangeError"}
STYLE_SHEET = re.compile(r"[{;]\s*[\w-]+\s*:")
SPEAKS = {"ui", "app", "start", "cli", "tour"}
"""Rooms whose longer texts are for people. Elsewhere only the faults that are shown count."""


def faults(text: str) -> list[str]:
    return [f"{why}: {text!r}" for why, pattern in NEVER.items() if re.search(pattern, text, re.IGNORECASE)]


def spoken(tree: ast.AST, *, speaks: bool) -> Iterator[str]:
    """The texts for people in a module: what is translated, what a shown fault says, and every text of three words
    or more where the room speaks to people. Docstrings and style sheets are for us."""
    ours = {id(text) for node in ast.walk(tree) for text in _docstrings(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in TRANSLATED | SHOWN_FAULTS:
            for each in ast.walk(node):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    ours.add(id(each))
                    yield each.value
    for node in ast.walk(tree) if speaks else ():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in ours:
            yield from [node.value] if node.value.count(" ") >= 2 and not STYLE_SHEET.search(node.value) else []


def _docstrings(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts that stand alone as a statement."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            yield child.value


def texts_in(value: object) -> Iterator[str]:
    """Every text in what a TOML file holds."""
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from texts_in(each)
        case dict():
            for each in value.values():
                yield from texts_in(each)


def prose(markdown: str) -> str:
    """Markdown without code, comments, and the mark that begins a picture."""
    without_code = re.sub(r"```.*?```|`[^`\n]*`|<!--.*?-->", "", markdown, flags=re.DOTALL)
    return without_code.replace("![", "[")


def test_the_interface_and_its_messages_keep_to_the_words() -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).with_suffix("").parts[0]
        for text in spoken(ast.parse(path.read_text("utf-8")), speaks=room in SPEAKS):
            found += [f"{path.relative_to(ROOT)} {fault}" for fault in faults(text)]
    assert found == []


def test_the_library_and_the_routines_keep_to_the_words() -> None:
    found = []
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        for text in texts_in(tomllib.loads(path.read_text("utf-8"))):
            found += [f"{path.relative_to(ROOT)} {fault}" for fault in faults(text)]
    assert found == []


def test_the_readme_keeps_to_the_words() -> None:
    found = [
        fault for line in prose((ROOT / "README.md").read_text("utf-8")).splitlines() for fault in faults(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It treats low mood.", "claims to treat"),
        ("A cure for bad days.", "claims to cure"),
        ("This does not diagnose anything.", "claims to diagnose"),
        ("We screen you for depression.", "claims to screen"),
        ("Monitor your depression.", "claims to watch an illness"),
        ("Clinically proven.", "claims proof"),
        ("It replaces therapy.", "claims to stand in for care"),
        ("It reduces medication.", "speaks about medicine doses"),
        ("Your injury risk is 12 %.", "puts a number on harm"),
        ("Your depression is improving.", "speaks about an illness"),
        ("Exercise improved your mood by 80 %.", "claims a cause"),
        ("The last set failed.", "calls it failing"),
        ("You missed two days.", "calls it missing"),
        ("Don't be lazy.", "calls it lazy"),
        ("Streak lost.", "counts a streak"),
        ("You should rest.", "says should"),
        ("You've been inactive for 19 days.", "blames a break"),
        ("Well done!", "shouts"),
        ("Well done \N{PARTY POPPER}", "uses an emoji"),
        ("\N{STOPWATCH} 30", "uses an emoji"),
    ],
)
def test_each_word_that_is_never_used_is_found(text: str, why: str) -> None:
    assert [fault.split(":")[0] for fault in faults(text)] == [why]


@pytest.mark.parametrize(
    "text",
    [
        "Welcome back. Today is lighter on purpose.",
        "Lift your shoulders to your ears.",
        "The screen stays on during a session. Full screen: F.",
        "A complement to care, not a replacement.",
        "Mood −5…+5, before → after, 1½ squats – 3 × 8.",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert faults(text) == []


def test_texts_are_found_wherever_a_person_could_read_them() -> None:
    module = ast.parse(
        '"""Ours, and long enough!"""\n'
        'SIGNS = ("Stop when it hurts.", "pain-4")\n'
        'STYLE = "QLabel:!hover { color: red; }"\n'
        "def f(n):\n"
        '    "Ours, and long enough!"\n'
        '    tr("Go")\n'
        '    self.text.counted("{n} day", "{n} days", n)\n'
        '    raise StorageError(f"{n} is locked.", "Close it.")\n'
    )
    always = ["Go", "{n} day", "{n} days", " is locked.", "Close it."]
    assert sorted(spoken(module, speaks=False)) == sorted(always)
    assert sorted(spoken(module, speaks=True)) == sorted([*always, "Stop when it hurts."])


def test_texts_in_tables_and_around_code_are_found() -> None:
    assert list(texts_in({"a": ["one", {"b": "two"}], "c": 3})) == ["one", "two"]
    assert prose("Look: ![a picture](x.png) `run!`\n```\nnot this!\n```\n<!-- nor this! -->now") == (
        "Look: [a picture](x.png) \n\nnow"
    )
