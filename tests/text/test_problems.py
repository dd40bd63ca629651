"""What is wrong with scenarios, plans and options is said in Dutch too, every sentence of it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import wijksim
from tests.cli.command import wijksim as command
from tests.text.english_words import ENGLISH
from wijksim.scenario.problems import Refused, ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.retired import RETIRED
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import texts
from wijksim.text.problems import in_language, is_known

PACKAGE = Path(wijksim.__file__).parent
READERS = [file for file in PACKAGE.rglob("*.py") if file.relative_to(PACKAGE).parts[0] != "app"]
"""Every room but the screens, whose texts have names of their own."""
METHODS = {"BadParameter", "Problem", "add", "add_at", "note", "_unusable"}
ERRORS = {"Refused", "StoreError", "CompareError", "AnalysisError"}
DOING = {"one_line", "_in_one_line", "sqlite_says"}
"""What says that something is wrong: methods, errors (and what is made from them), and what the system refused."""
WORDS_OF_PROGRAMS = {"impossible"}
FILLED = "room_to_manoeuvre"
"""Stands for what is filled in."""


def calls() -> list[tuple[str, ast.Call, dict[str, list[ast.expr]]]]:
    """Every call in the readers, with the name that is called and what the names around it stand for."""
    found = []
    for path in READERS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        around = {
            id(node): each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) for node in ast.walk(each)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
                of_record = name == "ValueError" and "record" in path.name
                found.append(("Refused" if of_record else name, node, assigned(around.get(id(node), tree))))
    return found


@cache
def assigned(function: ast.AST) -> dict[str, list[ast.expr]]:
    """Names in a function and what is assigned to them there."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(function, ast.FunctionDef):
            for target in node.targets:
                pair = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                for to, value in zip(target.elts, node.value.elts, strict=True) if pair else [(target, node.value)]:
                    found.setdefault(getattr(to, "id", ""), []).append(value)
    return found


def errors() -> set[str]:
    """Names of the errors that end in a sentence for people."""
    found = set(ERRORS)
    classes = [n for f in READERS for n in ast.walk(ast.parse(f.read_text("utf-8"))) if isinstance(n, ast.ClassDef)]
    for _ in classes:
        found |= {each.name for each in classes if {getattr(base, "id", "") for base in each.bases} & found}
    return found


def sentences() -> set[str]:
    """Every text handed to what says that something is wrong, with something filled in."""
    found, saying = set(), METHODS | errors()
    for name, node, names in calls():
        keywords = [keyword.value for keyword in node.keywords if keyword.arg in ("allowed", "hint")]
        known = [
            each for argument in [*node.args, *keywords] for each in names.get(getattr(argument, "id", ""), [argument])
        ]
        given = [text for argument in known for text in texts_of(argument)]
        if name in saying:
            found |= set(given)
        elif name in DOING:
            found |= {f"cannot {text} {FILLED}: {FILLED}" for text in given}
    found = {text for text in found if not text.startswith(f"cannot {FILLED} ")}  # what was done stands at who does it
    return {
        text for text in found if any(len(word) > 2 and word.isalpha() for word in text.replace(FILLED, "").split())
    }


def texts_of(node: ast.expr) -> list[str]:
    """Texts that an expression may give, as far as they stand in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(part.value if isinstance(part, ast.Constant) else FILLED for part in node.values)]
    if isinstance(node, ast.IfExp):
        return [*texts_of(node.body), *texts_of(node.orelse)]
    return []


def test_every_sentence_of_the_readers_has_its_dutch() -> None:
    found = sentences()
    assert len(found) > 350
    assert sorted(sentence for sentence in found - WORDS_OF_PROGRAMS if not said(sentence)) == []


OF_FILES = {"write for example {papers: contract, listening_ear: not_able}"}


def said(sentence: str) -> bool:
    """Whether the catalogue has it, or every part of it that stands by itself."""
    return is_known(sentence) or all(part == FILLED or is_known(part) for part in sentence.split("; "))


def test_no_sentence_is_said_half_in_english() -> None:
    """A pattern with few words of its own is found in much: what its fields took up would stay English."""
    kept = re.compile(rf"«[^»]*»|\"[^\"]*\"|{FILLED}")
    told = {text: set(re.findall("[a-z]+", kept.sub("", in_language(text, "nl").lower()))) for text in sentences()}
    assert {text: words & ENGLISH for text, words in told.items() if words & ENGLISH and text not in OF_FILES} == {}


@pytest.mark.parametrize(("options", "says"), [
    (("run", "--weeks", "x"), "Ongeldige waarde voor '--weeks': dit is geen geheel getal"),
    (("run", "--workers", "0"), "Ongeldige waarde voor '--workers': dit moet minstens 1 zijn"),
    (("app", "--port", "99999999"), "Ongeldige waarde voor '--port': dit mag hoogstens 65535 zijn"),
    (("calibrate", "--out", "q", "--keep", "x"), "Ongeldige waarde voor '--keep': dit is geen getal"),
    (("export", "q", "--to", "ods"), "Ongeldige waarde voor '--to': 'ods' is niet een van 'csv', 'csv.gz'"),
])  # fmt: skip
def test_what_typer_says_of_a_value_is_dutch(options: tuple[str, ...], says: str) -> None:
    ended = command(*options, "--lang", "nl")
    assert ended.returncode == 2
    assert says in ended.stderr
    assert not re.search(r"Input|Value error|should", ended.stderr)


@pytest.mark.parametrize(("english", "dutch"), [
    ("nothing to be said to anybody", "nothing to be said to anybody"),
    ("1 to 5", "1 tot en met 5"),
    ("there is no Dask scheduler at tcp://a:1: Connection refused", "op tcp://a:1 is geen Dask-scheduler: daar antwoordt niets"),
    (" cannot be an id; allowed: 1 to 20 letters, digits and _",
     "een claim heeft een code; toegestaan: 1 tot 20 letters, cijfers en _"),
    ("x cannot be an id; allowed: 1 to 20 letters, digits and _",
     "x kan geen code van een claim zijn; toegestaan: 1 tot 20 letters, cijfers en _"),
    ("mine is a sweep and says this itself", "mine is een sweep en zegt dit zelf"),
    ("mine.yaml is a plan and says this itself", "mine.yaml is een plan en zegt dit zelf"),
])  # fmt: skip
def test_fields_are_put_in_dutch_and_what_is_not_known_stays_whole(english: str, dutch: str) -> None:
    assert in_language(english, "nl") == dutch


def test_what_became_of_a_parameter_is_said_in_dutch_too() -> None:
    assert all(is_known(hint) for hint in RETIRED.values())
    assert not set(RETIRED) & set(REGISTER)


def test_no_sentence_is_taken_for_another() -> None:
    for dutch, english in {**texts("problem"), **texts("folder_problem")}.values():
        fields = dict.fromkeys(ast.literal_eval(repr([part.split("}")[0] for part in english.split("{")[1:]])), FILLED)
        assert in_language(english.format(**fields), "nl") == dutch.format(**fields)


@pytest.mark.parametrize(("changes", "message"), [
    ({"room_to_manoeuvre": 2}, "room_to_manoeuvre is 2, buiten het bereik; toegestaan: een getal van 0 tot en met 1"),
    ({"room_to_manoevre": 0.2}, "er is geen parameter room_to_manoevre; bedoelt u room_to_manoeuvre?"),
    ({"room_to_manoeuvre": "50%"}, "schrijf een aandeel van 0 tot 1, zoals 0.5 voor 50%"),
    ({"clarity.consulted": 0.1}, "er is geen parameter clarity.consulted; het heet nu tasks.consulted"),
    ({"room_to_manoeuvre": [1]}, "room_to_manoeuvre vraagt een getal, niet een lijst"),
])  # fmt: skip
def test_a_wrong_scenario_is_told_in_dutch(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary(changes)
    assert message in caught.value.problems[0].text("nl")


def test_a_refused_value_keeps_its_english_for_programs() -> None:
    refused = Refused("n is 3", "a power of two for the design sobol", "2 or 4")
    assert str(refused) == "n is 3; allowed: a power of two for the design sobol; 2 or 4"
    assert refused.text("nl") == "n is 3; toegestaan: een macht van twee voor de opzet sobol; 2 or 4"


@pytest.mark.parametrize("written", ["", "empty", "1; 2", "{insurer: 0.5; pool: 0.5}", "write", "a folder; no file"])
def test_what_somebody_wrote_stays_as_it_is_in_dutch(written: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary({"room_to_manoeuvre": written})
    assert f"room_to_manoeuvre vraagt een getal, niet de tekst «{written}»" in caught.value.problems[0].text("nl")


def test_commands_tell_it_in_dutch(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("schema_version: 1\nname: mine\nworkload:\n  factor: veel\n")
    checked = command("check", file, "--lang", "nl")
    assert checked.returncode == 3
    assert "workload.factor vraagt een getal, niet de tekst «veel»" in checked.stdout
    above = tmp_path / "plan.yaml"
    above.write_text("schema_version: 1\nname: plan\nextends: today.yaml\n")
    missing = command("check", above, "--lang", "nl").stdout
    assert "today.yaml: het bestand kan niet worden gelezen: dat bestand of die map is er niet" in missing
    seed = command("run", "--seed", "x", "--lang", "nl")
    assert seed.returncode == 2
    assert "Ongeldige waarde voor '--seed': seed kan niet de tekst «x» zijn" in seed.stderr
    assert "toegestaan: een geheel getal van 0 tot en met 4294967295" in seed.stderr
