"""Public functions take what people have in hand (a name, a file, a folder) and refuse the rest as clearly as a file."""

from pathlib import Path

import pytest

import wijksim as ws
from wijksim.io.results import save
from wijksim.scenario.problems import ScenarioError
from wijksim.studies.planning import make_plan
from wijksim.studies.sensitivity import AnalysisError

SMALL = {"neighbourhood.residents": 60, "warm_up_weeks": 0, "horizon_weeks": 4}
TINY = ws.load("baseline").vary(SMALL)
OTHER = TINY.vary({"room_to_manoeuvre": 0.6}, name="other")
FILE = """\
schema_version: 1
name: mine
neighbourhood: {residents: 60}
warm_up_weeks: 0
horizon_weeks: 4
"""


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A scenario in the home folder, by the path that people type."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "mine.yaml").write_text(FILE)
    return "~/mine.yaml"


def test_a_name_or_a_file_does_wherever_a_scenario_does(mine: str) -> None:
    assert ws.explain("baseline") == ws.explain(ws.load("baseline"))
    assert ws.run(mine, seed=2).series.equals(ws.run(ws.load(mine), seed=2).series)
    assert ws.run(Path(mine), weeks=2).scenario.name == "mine"
    assert ws.run("baseline", weeks=1).scenario.name == "baseline"
    assert ws.run_many(mine, runs=2, workers=1).scenario.name == "mine"
    assert [each.name for each in ws.compare(mine, mine, OTHER, replications=1, workers=1).variants] == [
        "mine (2)", "other",
    ]  # fmt: skip
    assert make_plan(mine, {"room_to_manoeuvre": [0, 1]}).base.name == "mine"
    assert ws.ablate(mine, replications=2, mechanisms="discretion", workers=1).scenario.name == "mine"
    assert ws.WijkModel(mine).scenario.name == ws.WijkModel(scenario=mine, rng=3).scenario.name == "mine"


def test_a_trace_takes_scenarios_runs_and_folders(mine: str, tmp_path: Path) -> None:
    first, second = ws.run(mine, seed=3), ws.run(OTHER, seed=3)
    save(first, tmp_path / "first")
    made = ws.why(first, second)
    for again in (ws.why(mine, OTHER, seed=3), ws.why("~/first", second, seed=3)):
        assert [each.text for each in again.sentences] == [each.text for each in made.sentences]


def test_a_sweep_by_names_goes_into_a_folder_of_the_home(mine: str, tmp_path: Path) -> None:
    found = ws.sweep(mine, {"room_to_manoeuvre": [0, 1]}, out="~/study", workers=1, quiet=True)
    assert found.folder == tmp_path / "study"
    assert found.progress.done == 2
    with pytest.raises(AnalysisError, match="there is no outcome trusst; did you mean"):
        ws.sensitivity("~/study", outcome="trusst")
    plan = tmp_path / "plan.yaml"
    plan.write_text("schema_version: 1\nscenario: mine.yaml\nvary: {room_to_manoeuvre: [0, 1]}\n")
    assert ws.sweep(plan, out="~/other", workers=1, quiet=True).plan.n_points == 2
    with pytest.raises(ValueError, match="n is given, but the plan says that itself"):
        ws.sweep(plan, n=3, out="~/third")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ws.run("baselin"), "there is no scenario baselin; .*did you mean baseline"),
        (lambda: ws.run(5), "scenario cannot be 5; allowed: a Scenario, the name"),
        (lambda: ws.run(None), "scenario cannot be nothing"),
        (lambda: ws.run(TINY, weeks=0), "weeks is 0, outside its range; allowed: a whole number from 1 to 1040"),
        (lambda: ws.run(TINY, weeks="4"), 'weeks needs a whole number, not the text "4"'),
        (lambda: ws.run(TINY, weeks=2.5), "weeks needs a whole number, not 2.5.*write 2 or 3"),
        (lambda: ws.run_many(TINY, runs=0), "runs is 0, outside its range; allowed: a whole number from 1"),
        (lambda: ws.run_many(TINY, runs=True), "runs needs a whole number, not true"),
        (lambda: ws.run_many(TINY, runs=1, workers=0), "workers is 0, outside its range"),
        (lambda: ws.run_many(TINY, runs=1, workers=1).bands("trusst"), "there is no outcome trusst"),
        (lambda: ws.compare(TINY), "name at least one variant"),
        (lambda: ws.compare(TINY, "area_fundin"), "did you mean area_funding"),
        (lambda: ws.compare(TINY, OTHER, replications=0), "replications is 0, outside its range"),
        (lambda: ws.compare(TINY, OTHER, replications=2, workers=65), "workers is 65, outside its range"),
        (lambda: ws.compare(TINY, OTHER, lang="fr"), "there is no language fr; allowed: nl, en"),
        (lambda: ws.ablate(TINY, "colaboration"), "there is no outcome colaboration; did you mean collaboration"),
        (
            lambda: ws.ablate(TINY, replications=1),
            "replications is 1, outside its range; allowed: a whole number from 2",
        ),
        (
            lambda: ws.ablate(TINY, mechanisms=["discretio"]),
            "there is no mechanism discretio; .*did you mean discretion",
        ),
        (lambda: ws.evidence("P999"), "there is no claim P999"),
        (lambda: ws.evidence(["P1", "Q"]), "there is no claim Q"),
        (lambda: ws.evidence([]), "there are no claims to check"),
        (lambda: ws.evidence("P1", replications=1), "replications is 1, outside its range"),
        (lambda: ws.evidence("P1", residents=3), "residents is 3, outside its range"),
        (lambda: ws.evidence("P1", workers="2"), "workers needs a whole number"),
        (lambda: ws.why(TINY, OTHER, "trusst"), "there is no outcome trusst"),
        (lambda: ws.why(TINY, OTHER, lang="de"), "there is no language de"),
        (lambda: ws.explain("baselin"), "did you mean baseline"),
        (lambda: ws.explain("baseline", "de"), "there is no language de"),
        (lambda: ws.sweep(TINY, out=None), "out cannot be nothing; allowed: a path"),
        (lambda: ws.sweep(TINY, {"room_to_manoeuvre": [0]}, out="x", workers=0), "workers is 0"),
        (lambda: ws.sweep(TINY, {"room_to_manoeuvre": [0]}, out="x", replications=0), "replications is 0"),
        (lambda: ws.sweep(TINY, "nowhere.csv", out="x"), "nowhere.csv: the file cannot be read"),
        (lambda: ws.calibrate(out="x", n=1), "n is 1, outside its range"),
        (lambda: ws.calibrate(out="x", keep=0.9), "keep is 0.9; allowed: a share above 0, up to a half"),
        (lambda: ws.load(5), "a scenario cannot be loaded by 5"),
        (lambda: ws.load_run(5), "folder cannot be 5; allowed: a path"),
        (lambda: ws.Sweep(5), "folder cannot be 5; allowed: a path"),
        (lambda: TINY.vary({"room_to_manoeuvre": "0.5"}), "without quotes"),
        (lambda: TINY.vary([("room_to_manoeuvre", 0.5)]), "changes needs parameters and their values, not a list"),
        (lambda: TINY.vary("room_to_manoeuvre"), "changes needs parameters and their values"),
        (lambda: TINY.vary(without="discretio"), "without needs a list"),
        (lambda: TINY.vary(measures=5), "measures needs a list, not 5"),
        (lambda: TINY.vary(organisations=5), "organisations needs a group of keys, not 5"),
    ],
)
def test_what_cannot_be_done_is_told_with_what_can(call, message: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=message):
        call()


def test_an_unknown_name_is_told_before_anything_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object, **kwargs: object) -> None:
        raise AssertionError("something was run")

    monkeypatch.setattr("wijksim.studies.trace.why.run_on", never)
    with pytest.raises(ScenarioError):
        ws.why(TINY, "area_fundin")
