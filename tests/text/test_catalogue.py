"""The one catalogue of words: both languages complete, nothing asked for that is missing, nothing idle."""

import ast
import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import numpy as np
import pytest

import wijksim
from wijksim.domain.vocabulary import Boundary, Level, ObjectKind, Payer, Sector
from wijksim.text.catalogue import AREAS, has, name_of, say, say_if_known, texts
from wijksim.text.language import LANGUAGES

PACKAGE = Path(wijksim.__file__).parent
CATALOGUE = PACKAGE / "text" / "catalogue"
SOURCES = [path for path in PACKAGE.rglob("*.py") if CATALOGUE not in path.parents]
ASKED = {"say", "say_if_known", "has"}
KEYED_BY_DATA = {
    # Names come from the register, the vocabulary, the shipped scenarios or the records: other tests hold them equal.
    "boundary", "card", "card_notice", "choice", "claim_kind", "column", "event", "event_kind", "field", "folder_problem", "group", "help", "lever",
    "lever_clause", "lever_meaning", "level", "mechanism", "objectkind", "outcome", "outcome_definition", "pay", "payer",
    "parameter", "planned", "plot", "problem", "reason", "role", "sector", "setting_unit", "source", "status", "stream", "strength", "unit",
    "task", "usage",
    "verdict", "without",
}  # fmt: skip


def pattern_of(joined: ast.JoinedStr) -> str:
    """An f-string as a regular expression: what is filled in may be anything."""
    parts = [re.escape(part.value) if isinstance(part, ast.Constant) else ".*" for part in joined.values]
    return "".join(parts)


@pytest.fixture(scope="module")
def code() -> tuple[set[str], set[str], set[str]]:
    """Of all rooms: literals handed to `say` and its like, all other literals, and f-strings as patterns."""
    asked, literals, patterns = set(), set(), set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.add(pattern_of(node))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKED and node.args:
                first = node.args[0]
                choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                asked |= {
                    each.value
                    for each in choices
                    if isinstance(each, ast.Constant) and str(each.value).partition(".")[0] in AREAS
                }
    return asked, literals, patterns


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_the_same(area: str) -> None:
    for name, pair in texts(area).items():
        fields = [{field for _, field, _, _ in Formatter().parse(text) if field is not None} for text in pair]
        assert fields[0] == fields[1], f"{area}.{name}"
        assert bool(pair[0]) == bool(pair[1]), f"{area}.{name}"
        assert pair[0].count("\n") == pair[1].count("\n"), f"{area}.{name}"


def test_every_file_of_the_catalogue_is_known_and_holds_only_known_areas() -> None:
    files = {path.stem for path in CATALOGUE.glob("*.py")} - {"__init__"}
    assert files == set(AREAS.values())
    for file in files:
        declared = re.findall(r"^([A-Z_]+): dict\[str, Pair\]", (CATALOGUE / f"{file}.py").read_text("utf-8"), re.M)
        assert {area.lower() for area in declared} == {area for area, home in AREAS.items() if home == file}


def test_no_word_of_a_screen_lies_in_two_files() -> None:
    files = [path.stem for path in (CATALOGUE / "screens").glob("*.py") if path.stem != "__init__"]
    lying = [
        name
        for file in files
        for name in getattr(import_module(f"wijksim.text.catalogue.screens.{file}"), file.upper())
    ]
    assert len(lying) == len(set(lying))
    assert set(lying) == set(texts("app"))


def test_what_is_asked_for_by_its_full_name_exists(code: tuple[set[str], set[str], set[str]]) -> None:
    asked = {name for name in code[0] if "." in name and not name.endswith(".")}
    assert len(asked) > 100
    assert [name for name in sorted(asked) if not has(name)] == []


def test_no_text_is_idle(code: tuple[set[str], set[str], set[str]]) -> None:
    _, literals, patterns = code
    # A pattern that is nothing but "area.{…}" or "{…}" tells nothing about a name.
    telling = [re.compile(each) for each in patterns if re.search(r"\w{2}", re.sub(r"^\w+\\\.|\.\*", "", each))]
    idle = []
    for area in sorted(set(AREAS) - KEYED_BY_DATA):
        for key in texts(area):
            names = (f"{area}.{key}", key)
            sent = area == "app" and key.partition(".")[0] in literals  # all words of a part go to the browser
            if not sent and not literals & set(names) and not any(e.fullmatch(n) for e in telling for n in names):
                idle.append(names[0])
    assert idle == []


@pytest.mark.parametrize("kinds", [Sector, Boundary, Level, Payer, ObjectKind])
def test_every_member_of_the_vocabulary_has_a_name_of_its_own(kinds: type) -> None:
    assert len(texts(kinds.__name__.lower())) == len(kinds)
    for language in LANGUAGES:
        assert len({name_of(member, language) for member in kinds}) == len(kinds)


def test_no_text_says_a_bare_number_of_a_week() -> None:
    """A week is told by `say`, as year and week; only messages about a file or option say its number as it stands there."""
    bare = re.compile(r"\b(?:[Ww]eek|[Ww]eken|[Ww]eeks) (?:\{(?!of_year)|0)|\{week\} tot|(?:van|vanaf|from) \{start\}")
    told = [f"{area}.{key}" for area in sorted(set(AREAS) - {"problem", "folder_problem", "help", "when"})
            for key, pair in texts(area).items() if bare.search(pair[0]) or bare.search(pair[1])]  # fmt: skip
    assert told == []


def test_a_field_that_is_a_week_is_told_in_words() -> None:
    assert say("why.only_in_week", "nl", week=115) == "pas in jaar 3, week 12"
    assert say("why.same_until", "en", week=np.int64(52), n=3).startswith("Year 2, week 1: ")
    assert (
        say("explain.from_to", "en", start_week=0, end_week=104, clauses="x")
        == "From year 1, week 1 to year 3, week 1: x."
    )
    assert say("app.measures.from_to", "nl", start_week=0, end_week="het einde") == "jaar 1, week 1 tot het einde"


def test_a_text_that_does_not_exist_is_an_error_or_has_a_substitute() -> None:
    with pytest.raises(KeyError):
        say("verdict.maybe", "nl")
    with pytest.raises(KeyError):
        say("nowhere.holds", "nl")
    assert say_if_known("verdict.maybe", "nl", "misschien") == "misschien"
