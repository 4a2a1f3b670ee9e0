"""A library that is not what it must be is refused with file, entry, field and what was expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Joint, Measure, Mistake, Pattern, Target, Tempo
from upswing.domain.routine import Block, Part, RoutineItem
from upswing.errors import CatalogueError

MOVEMENT = """
[[movement]]
id = "nod"
name = "Nod"
also = ["yes"]
measure = "reps"
one_sided = false
target = [4, 8]
tempo = [2, 0, 1.5, 0.5]
posture = "seated"
quiet = true
space = "mat"
equipment = ["chair"]
primary = ["neck"]
secondary = ["upper back"]
loads = ["neck"]
avoid_if = []
effort = 0.1
met = 2.3
met_code = "02101"
how = ["Sit tall.", "Nod."]
cues = ["Sit tall", "Nod slowly", "Breathe"]
mistakes = [{ what = "Hurrying.", mend = "Slow down." }, { what = "Slumping.", mend = "Sit tall." }]
breathing = "Breathe freely."
"""
LADDER = """
[ladder]
id = "nods"
name = "Nods"
pattern = "mobility"
graded = true
about = "Saying yes."
"""
ROUTINE = """
id = "short"
name = "Short"
group = "short"
minutes = 1
for_whom = "For a test."
about = "One nod."

[[block]]
part = "work"
planned = false
kind = "straight"
items = [{ movement = "nod", sets = 1, amount = 4, rest_s = 10 }]
"""

Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a library of the given files (name → text), by default one ladder and one routine."""

    def write(**files: str) -> Path:
        (tmp_path / "catalogue").mkdir()
        (tmp_path / "routines").mkdir()
        (tmp_path / "catalogue" / "nods.toml").write_text(files.pop("nods", LADDER + MOVEMENT), encoding="utf-8")
        (tmp_path / "routines" / "short.toml").write_text(files.pop("short", ROUTINE), encoding="utf-8")
        for name, text in files.items():
            folder = "catalogue" if text.lstrip().startswith("[ladder]") else "routines"
            (tmp_path / folder / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_a_library_comes_back_with_all_its_fields(written: Written) -> None:
    library = read_catalogue(written())
    nod = library.exercises["nod"]
    assert (nod.pattern, nod.ladder, nod.rung) == (Pattern.MOBILITY, "nods", 1)
    assert (nod.measure, nod.target, nod.tempo) == (Measure.REPS, Target(4, 8), Tempo(2, 0, 1.5, 0.5))
    assert nod.mistakes == (Mistake("Hurrying.", "Slow down."), Mistake("Slumping.", "Sit tall."))
    assert nod.loads == (Joint.NECK,)
    assert library.ladders["nods"].rungs == ("nod",)
    assert library.routines["short"].blocks == (Block(Part.WORK, (RoutineItem("nod", 1, 4, 10),)),)


def test_the_order_in_the_file_is_the_order_of_the_rungs(written: Written) -> None:
    harder = MOVEMENT.replace('"nod"', '"a-big-nod"').replace("effort = 0.1", "effort = 0.2")
    library = read_catalogue(written(nods=LADDER + MOVEMENT + harder))
    assert [each.id for each in library.ladder_of("nod")] == ["nod", "a-big-nod"]
    assert library.exercises["a-big-nod"].rung == 2


def test_movements_that_only_stand_side_by_side_have_no_easier_neighbour(written: Written) -> None:
    other = MOVEMENT.replace('"nod"', '"big-nod"').replace("effort = 0.1", "effort = 0.05")
    library = read_catalogue(written(nods=LADDER.replace("graded = true", "graded = false") + MOVEMENT + other))
    assert library.easier("big-nod") is None
    assert library.harder("nod") is None


@pytest.mark.parametrize(
    ("old", "new", "field", "expected"),
    [
        ("quiet = true", "", "quiet", "this field is missing"),
        ("quiet = true", "quiet = true\nloud = false", "loud", "unknown field"),
        ("quiet = true", 'quiet = "yes"', "quiet", "true or false"),
        ('posture = "seated"', 'posture = "sitting"', "posture", "standing, seated"),
        ('posture = "seated"', "posture = 1", "posture", "standing, seated"),
        ('equipment = ["chair"]', 'equipment = "chair"', "equipment", "a list"),
        ('equipment = ["chair"]', 'equipment = ["chair", "chair"]', "equipment", "no word twice"),
        ('loads = ["neck"]', 'loads = ["nose"]', "loads", "wrist, elbow"),
        ("avoid_if = []", 'avoid_if = ["monday"]', "avoid_if", "dizzy-lying-down"),
        ('primary = ["neck"]', "primary = []", "primary", "1 to 4"),
        ('primary = ["neck"]', 'primary = ["chin"]', "primary", "front of the thighs"),
        ('secondary = ["upper back"]', 'secondary = ["neck"]', "secondary", "primary already"),
        ("target = [4, 8]", "target = [8, 4]", "target", "the lower one first"),
        ("target = [4, 8]", "target = [4, 8.5]", "target", "whole numbers"),
        ("target = [4, 8]", "target = [4]", "target", "expected 2"),
        ("target = [4, 8]", "target = [4, 800]", "target", "from 1 to 30"),
        ("tempo = [2, 0, 1.5, 0.5]", "tempo = [0, 0, 0, 0]", "tempo", "take some time"),
        ("tempo = [2, 0, 1.5, 0.5]", "tempo = [2, 0, -1, 0.5]", "tempo", "from 0 to 20"),
        ("effort = 0.1", "effort = 1.1", "effort", "from 0.01 to 1"),
        ("effort = 0.1", "effort = nan", "effort", "from 0.01 to 1"),
        ("effort = 0.1", "effort = true", "effort", "a number"),
        ('met_code = "02101"', 'met_code = "2101"', "met_code", "five digits"),
        ('name = "Nod"', f'name = "{"N" * 33}"', "name", "at most 32 characters, found 33"),
        ('name = "Nod"', 'name = " Nod"', "name", "without space at its ends"),
        ('name = "Nod"', 'name = ""', "name", "one line of text"),
        ('name = "Nod"', "name = 7", "name", "a text, found the number 7"),
        ('"Nod slowly"', f'"{"x" * 49}"', "cues", "at most 48 characters"),
        ('"Nod slowly", ', "", "cues", "expected 3 of them, found 2"),
        ('"Nod slowly"', '"Breathe"', "cues", "no text twice"),
        ('how = ["Sit tall.", "Nod."]', 'how = ["Nod."]', "how", "2 to 4"),
        ('{ what = "Hurrying.", mend = "Slow down." }, ', "", "mistakes", "2 to 3 of them, found 1"),
        (', mend = "Slow down."', "", "mend", "this field is missing"),
        (', mend = "Slow down."', ', mend = "Slow down.", why = "x"', "why", "unknown field"),
    ],
)
def test_a_bad_movement_is_named_with_its_field(
    written: Written, old: str, new: str, field: str, expected: str
) -> None:
    assert MOVEMENT.count(old) == 1
    folder = written(nods=LADDER + MOVEMENT.replace(old, new))
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(folder)
    sentence = refused.value.sentence
    assert sentence.startswith("catalogue/nods.toml, movement “nod”, ")
    assert f"{field}: " in sentence
    assert expected in sentence


@pytest.mark.parametrize("name", ["Nod", "nod_1", "nod--1", "-nod", "nöd"])
def test_an_id_is_small_letters_digits_and_single_hyphens(written: Written, name: str) -> None:
    with pytest.raises(CatalogueError, match=rf"movement “{name}”, id: expected small letters"):
        read_catalogue(written(nods=LADDER + MOVEMENT.replace('"nod"', f'"{name}"')))


def test_a_movement_with_no_id_is_the_first_of_the_file(written: Written) -> None:
    with pytest.raises(CatalogueError, match=r"catalogue/nods\.toml, movement 1, id: this field is missing"):
        read_catalogue(written(nods=LADDER + MOVEMENT.replace('id = "nod"', "")))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('pattern = "mobility"', 'pattern = "stretching"', "pattern"),
        ("graded = true", "", "graded"),
        ("graded = true", "graded = true\nsteep = true", "steep"),
        ('id = "nods"', 'id = "Nods"', "id"),
        ('about = "Saying yes."', f'about = "{"y" * 241}"', "about"),
    ],
)
def test_a_bad_ladder_is_named_with_its_field(written: Written, old: str, new: str, field: str) -> None:
    with pytest.raises(CatalogueError, match=rf"^catalogue/nods\.toml, ladder.*, {field}: "):
        read_catalogue(written(nods=LADDER.replace(old, new) + MOVEMENT))


def test_a_file_needs_its_ladder_and_its_movements(written: Written) -> None:
    with pytest.raises(CatalogueError, match=r"^catalogue/nods\.toml, file, ladder: this field is missing"):
        read_catalogue(written(nods=MOVEMENT))


def test_a_ladder_that_gets_easier_on_the_way_up_is_refused(written: Written) -> None:
    easier = MOVEMENT.replace('"nod"', '"small-nod"').replace("effort = 0.1", "effort = 0.05")
    with pytest.raises(CatalogueError, match=r"movement “small-nod”, effort: expected at least the 0\.1"):
        read_catalogue(written(nods=LADDER + MOVEMENT + easier))


def test_beside_each_other_movements_may_have_patterns_of_their_own(written: Written) -> None:
    own = MOVEMENT.replace('id = "nod"', 'id = "bow"\npattern = "hinge"')
    library = read_catalogue(written(nods=LADDER.replace("graded = true", "graded = false") + MOVEMENT + own))
    assert library.exercises["nod"].pattern is Pattern.MOBILITY
    assert library.exercises["bow"].pattern is Pattern.HINGE


def test_on_a_graded_ladder_every_rung_has_the_pattern_of_the_ladder(written: Written) -> None:
    own = MOVEMENT.replace('id = "nod"', 'id = "nod"\npattern = "hinge"')
    with pytest.raises(CatalogueError, match=r"movement “nod”, pattern: unknown field"):
        read_catalogue(written(nods=LADDER + own))


def test_two_movements_cannot_share_an_id(written: Written) -> None:
    with pytest.raises(CatalogueError, match=r"^catalogue/nods\.toml, movement “nod”, id: .*already"):
        read_catalogue(written(nods=LADDER + MOVEMENT + MOVEMENT))


def test_nor_can_they_in_two_files(written: Written) -> None:
    other = LADDER.replace('"nods"', '"others"') + MOVEMENT
    with pytest.raises(
        CatalogueError, match=r"^catalogue/others\.toml, movement “nod”, id: catalogue/nods\.toml has"
    ):
        read_catalogue(written(others=other))


def test_two_ladders_cannot_share_an_id(written: Written) -> None:
    other = LADDER + MOVEMENT.replace('"nod"', '"other"')
    with pytest.raises(CatalogueError, match=r"^catalogue/others\.toml, ladder “nods”, id: .*already"):
        read_catalogue(written(others=other))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('movement = "nod"', 'movement = "bow"', "item 1, movement: there is no movement “bow”"),
        ('part = "work"', 'part = "middle"', "part: expected one of warm-up, work, cool-down"),
        ("amount = 4", "amount = 400", "amount: expected a whole number from 1 to 50"),
        ("amount = 4", "amount = 4.5", "amount: expected a whole number"),
        ("sets = 1", "sets = 0", "sets: expected a whole number from 1 to 20"),
        ("rest_s = 10", "", "TOML"),
        (", rest_s = 10", "", "rest_s: this field is missing"),
        ("planned = false", "planned = 0", "planned: expected true or false"),
        ("minutes = 1", "minutes = 500", "minutes: expected a whole number from 1 to 120"),
        ("minutes = 1", "minutes = 1\nlevel = 3", "level: unknown field"),
        ('group = "short"', 'group = "long"', "group: expected one of short, strength, kind-to"),
        ('group = "short"', "", "group: this field is missing"),
        ('kind = "straight"', 'kind = "zigzag"', "block 1, kind: expected one of straight, pairs, circuit"),
        ('kind = "straight"', "", "block 1, kind: expected one of straight"),
        ('kind = "straight"', 'kind = "straight"\nrounds = 2', "block 1, rounds: unknown field"),
        ('kind = "straight"', 'kind = "pairs"', "block 1, items: pairs need an even number"),
        ('kind = "straight"', 'kind = "circuit"', "block 1, items: a circuit has at least two"),
        ('kind = "straight"', 'kind = "rounds"', "block 1, rounds: this field is missing"),
        ('kind = "straight"', 'kind = "rounds"\nrounds = 2\nrest_s = 5', "item 1, sets: unknown field"),
        ('kind = "straight"', 'kind = "rounds"\nrounds = 0\nrest_s = 5', "rounds: expected a whole number"),
        ("minutes = 1", "minutes = 1\nprogression = []", "progression: expected 1 to 40 of them"),
    ],
)
def test_a_bad_routine_is_named_with_its_field(written: Written, old: str, new: str, expected: str) -> None:
    assert ROUTINE.count(old) == 1
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(written(short=ROUTINE.replace(old, new)))
    assert refused.value.sentence.startswith("routines/short.toml")
    assert expected in refused.value.sentence


def test_a_warm_up_after_the_work_is_refused(written: Written) -> None:
    block = ROUTINE[ROUTINE.index("[[block]]") :].replace('"work"', '"warm-up"')
    with pytest.raises(CatalogueError, match=r"routine “short”, block 2, part: expected warm-up before work"):
        read_catalogue(written(short=ROUTINE + block))


def test_only_work_can_be_planned(written: Written) -> None:
    planned = ROUTINE.replace('"work"', '"cool-down"').replace("planned = false", "planned = true")
    with pytest.raises(CatalogueError, match=r"block 1, planned: expected false"):
        read_catalogue(written(short=planned))


def test_two_routines_cannot_share_an_id(written: Written) -> None:
    with pytest.raises(CatalogueError, match=r"^routines/twin\.toml, routine “short”, id: .*already"):
        read_catalogue(written(twin=ROUTINE))


def test_a_file_that_is_not_toml_is_named_with_the_line(written: Written) -> None:
    with pytest.raises(CatalogueError, match=r"^catalogue/nods\.toml: expected TOML.*line"):
        read_catalogue(written(nods=LADDER + "name =\n"))


def test_a_file_that_is_not_text_is_named(written: Written) -> None:
    folder = written()
    (folder / "catalogue" / "nods.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CatalogueError, match=r"^catalogue/nods\.toml: expected UTF-8 text"):
        read_catalogue(folder)


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(tmp_path)
    assert "is not there" in refused.value.sentence
    assert refused.value.way_out == "Install the program again."
