"""The words that people see: plain, kind, and never a claim. The tables are in safety.md and experience.md.

Every text is read: each string of every module (whatever room it is in, translated or not), what ships beside the
code, every translation, and the pages for readers. A text is let through only by name, with the reason."""

import ast
import re
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

ENGLISH: Mapping[str, str] = {
    "claims to treat": r"\btreat(s|ed|ing|ment|ments)?\b",
    "claims to cure": r"\bcur(e|es|ed|ing)\b",
    "claims to diagnose": r"\bdiagnos(e|es|ed|ing|is|tic|tics)\b",
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
    "doubts a stop": r"\bquit without\b",
    "shouts": r"!",
    "uses an emoji": "[\U0001f000-\U0001faff\u2600-\u27bf\u231a-\u231b\u23e9-\u23fa\u2b50-\u2b55\ufe0f]",
}
NEVER: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}
"""By language. A translation into a language without a list of its own is a fault: make the list first."""

ALLOWED: Mapping[str, str] = {
    "These are cautious choices of ours, no diagnosis,": "the safety page asks for it: thresholds are no diagnosis",
    "it works alongside treatment.": "the research page quotes what studies compare, and says beside, not instead",
}
"""Each a part of one text that may stand although it holds such a word, and why."""

NO_SHOUT = re.compile(r":!(?=\w)|\(\?<?!")
"""The mark as style sheets and patterns have it."""
FOR_MACHINES = re.compile(r"[a-z0-9]+([-_./][a-z0-9]+)+")
"""A name of ours: parts in small letters, joined by dashes, points or strokes."""
PAGES = ("README.md", "CHANGELOG.md", "docs/guide.md", "docs/privacy.md")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a person may read, where it stands, and its language."""

    where: str
    words: str
    language: str = "en"


def faults(text: str, language: str = "en") -> list[str]:
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    return [
        f"{why}: {text!r}" for why, pattern in NEVER[language].items() if re.search(pattern, text, re.IGNORECASE)
    ]


def every_text(root: Path) -> Iterator[Text]:
    """All of it, below this folder."""
    for path in sorted((root / "src").rglob("*.py")):
        for words in spoken(ast.parse(path.read_text("utf-8"))):
            yield Text(str(path.relative_to(root)), words)
    for path in sorted((root / "resources").rglob("*.toml")):
        for words in texts_in(tomllib.loads(path.read_text("utf-8"))):
            yield Text(str(path.relative_to(root)), words)
    for path in sorted((root / "resources").rglob("*.ts")):
        language = path.stem.rpartition("_")[2].partition("-")[0]
        for words in translations(path):
            yield Text(str(path.relative_to(root)), words, language)
    for name in PAGES:
        if (root / name).exists():
            for line in prose((root / name).read_text("utf-8")).splitlines():
                yield Text(name, line)


def breaches(texts: Iterable[Text]) -> list[str]:
    """A sentence for every text that says what is never said, and for every language without a list."""
    found = []
    for text in texts:
        if text.language not in NEVER:
            found.append(f"{text.where}: there is no list of words for the language {text.language!r}")
        else:
            found += [f"{text.where}: {fault}" for fault in faults(text.words, text.language)]
    return found


def spoken(tree: ast.AST) -> Iterator[str]:
    """Every string of a module but what is for us: docstrings, and names of ours. Style sheets and patterns are read
    too, since no rule tells them from words for certain."""
    ours = {id(text) for node in ast.walk(tree) for text in _docstrings(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in ours:
            words = NO_SHOUT.sub("", node.value)
            if not FOR_MACHINES.fullmatch(words):
                yield words


def _docstrings(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts that stand alone as a statement."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            yield child.value


def texts_in(value: object) -> Iterator[str]:
    """Every text in what a TOML file holds, but addresses."""
    match value:
        case str():
            if not value.startswith(("http://", "https://")):
                yield value
        case list():
            for each in value:
                yield from texts_in(each)
        case dict():
            for each in value.values():
                yield from texts_in(each)


def translations(path: Path) -> Iterator[str]:
    """Every translation of a file of Qt's, the forms of numbers too."""
    for message in ElementTree.parse(path).iter("translation"):
        forms = [form.text for form in message.iter("numerusform")] or [message.text]
        yield from (form for form in forms if form)


def prose(markdown: str) -> str:
    """Markdown without code, comments, and the mark that begins a picture."""
    without_code = re.sub(r"```.*?```|`[^`\n]*`|<!--.*?-->", "", markdown, flags=re.DOTALL)
    return without_code.replace("![", "[")


def test_nothing_that_people_read_says_what_is_never_said() -> None:
    assert breaches(ours()) == []


@cache
def ours() -> tuple[Text, ...]:
    """Every text of the program, read once."""
    return tuple(every_text(ROOT))


APOSTROPHE = re.compile(r"[^\W\d_]'[^\W\d_]")
TYPED = "src/upswing/domain/one_line/"
"""What a person types is known with either mark."""


def straight(texts: Iterable[Text]) -> list[str]:
    """Texts with a typewriter's apostrophe in a word, where all others have ’."""
    return [
        f"{text.where}: {text.words!r}"
        for text in texts
        if APOSTROPHE.search(text.words) and not text.where.startswith(TYPED)
    ]


def test_an_apostrophe_looks_the_same_everywhere() -> None:
    assert straight(ours()) == []


def test_a_straight_apostrophe_is_found() -> None:
    texts = (Text("rail.py", "I'm not OK"), Text("rail.py", "I’m not OK"), Text(f"{TYPED}english.py", "o'clock"))
    assert straight(texts) == ['rail.py: "I\'m not OK"']


KINDS = (
    "src/upswing/ui/",
    "src/upswing/planner/",
    "resources/catalogue/",
    "resources/routines/",
    "resources/help/",
)


@pytest.mark.parametrize("kind", [*KINDS, *PAGES])
def test_it_reads_every_kind_of_text_there_is(kind: str) -> None:
    assert any(text.where.startswith(kind) for text in ours())


def test_every_exception_is_still_needed() -> None:
    everything = [text.words for text in ours()]
    unused = [allowed for allowed in ALLOWED if not any(allowed in words for words in everything)]
    assert unused == []


PLANTED = {
    "src/upswing/ui/today/words.py": 'tr("You missed two days.")',
    "src/upswing/ui/plan/words.py": 'counted("{n} day missed", "{n} days", 3)',
    "src/upswing/ui/history/words.py": 'NAMES = {"late": "Missed"}\ntr(NAMES["late"])',
    "src/upswing/journal/sessions.py": 'def f(n: int) -> str:\n    return f"{n} sessions were missed"',
    "src/upswing/ui/session/words.py": 'tr("Today; effort: missed")',
    "src/upswing/ui/library/words.py": 'tr("{n:.1f} missed (?: of ten)", n=3)',
    "src/upswing/planner/explain.py": 'SAID = ("As planned", "missed")',
    "src/upswing/storage/store.py": 'raise StorageError("The last write missed the disk.", "Try again.")',
    "src/upswing/cli.py": 'print("missed")',
    "resources/catalogue/push.toml": '[[exercise]]\nname = "Push"\nmistakes = ["the missed beat"]',
    "resources/help/crisis-lines.toml": 'directory = "missed.example is a place"',
    "resources/translations/upswing_en.ts": (
        "<TS><context><message numerus='yes'><source>x</source>"
        "<translation><numerusform>one missed</numerusform></translation></message></context></TS>"
    ),
    "README.md": "Never a missed day.",
    "CHANGELOG.md": "- A missed day is told.",
    "docs/guide.md": "## What you missed",
}


@pytest.mark.parametrize("file", PLANTED)
def test_a_planted_word_is_caught(tmp_path: Path, file: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLANTED[file], encoding="utf-8")
    assert [breach.split(": ")[:2] for breach in breaches(every_text(tmp_path))] == [[file, "calls it missing"]]


def test_a_translation_needs_a_list_of_its_language(tmp_path: Path) -> None:
    path = tmp_path / "resources" / "translations" / "upswing_eo.ts"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<TS><context><message><translation>bone</translation></message></context></TS>", "utf-8")
    assert breaches(every_text(tmp_path)) == [
        "resources/translations/upswing_eo.ts: there is no list of words for the language 'eo'"
    ]


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
        ("Quit without finishing?", "doubts a stop"),
        ("No treatment works like it.", "claims to treat"),
        ("A diagnosis of your day.", "claims to diagnose"),
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
        'SIGNS = ("Stop when it hurts.", "pain-4", "ui/words.py")\n'
        'STYLE = "QLabel:!hover { color: red; }"\n'
        'NUMBERS = r"(?<!\\d)\\d+"\n'
        "def f(n):\n"
        '    "Ours, and long enough!"\n'
        '    tr("Go")\n'
        '    self.text.counted("{n} day", "{n} days", n)\n'
        '    raise StorageError(f"{n} is locked.", "Close it.")\n'
    )
    found = ["Stop when it hurts.", "Go", "{n} day", "{n} days", " is locked.", "Close it."]
    found += ["QLabelhover { color: red; }", "\\d)\\d+"]
    assert sorted(spoken(module)) == sorted(found)


def test_texts_in_tables_and_around_code_are_found() -> None:
    assert list(texts_in({"a": ["one", {"b": "two"}], "c": 3, "d": "https://missed.example"})) == ["one", "two"]
    assert prose("Look: ![a picture](x.png) `run!`\n```\nnot this!\n```\n<!-- nor this! -->now") == (
        "Look: [a picture](x.png) \n\nnow"
    )
