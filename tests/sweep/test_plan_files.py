"""Plan files are read like scenario files: every problem with its place, in one pass."""

from pathlib import Path

import pytest

from wijksim.io.plan_files import is_plan, load_plan
from wijksim.scenario.plan import Design
from wijksim.scenario.problems import ScenarioError

GOOD = """\
schema_version: 1
name: room and funding
scenario: area_funding
set: {neighbourhood.residents: 500}
vary:
  room_to_manoeuvre: [0, 0.1, 0.3]
  funding.integration: {from: 0, to: 1, steps: 3}
replications: 4
seed: 11
run_limit_seconds: 60
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "plan.yaml"
    file.write_text(text)
    return file


def test_a_plan_file_says_everything(tmp_path: Path) -> None:
    plan = load_plan(write(tmp_path, GOOD))
    assert (plan.name, plan.base.name, plan.design) == ("room and funding", "area_funding", Design.GRID)
    assert (plan.n_points, plan.n_runs, plan.seed, plan.run_limit_seconds) == (9, 36, 11, 60)
    assert plan.base["neighbourhood.residents"] == 500


def test_the_scenario_may_be_a_file_beside_the_plan(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("schema_version: 1\nname: mine\nroom_to_manoeuvre: 0.4\n")
    plan = load_plan(write(tmp_path, "schema_version: 1\nscenario: mine.yaml\nreplications: 3\n"))
    assert (plan.base["room_to_manoeuvre"], plan.n_runs) == (0.4, 3)


def test_every_problem_has_its_place(tmp_path: Path) -> None:
    text = (
        "schema_version: 1\nscenario: baseline\nvary:\n  room_to_manoeuvre: [0, 3]\n  fundin.integration: [0]\n"
        "replications: 0\npoint: 3\nset:\n  workload.factor: 1,5\n"
    )
    with pytest.raises(ScenarioError) as caught:
        load_plan(write(tmp_path, text))
    places = [(problem.line, problem.column) for problem in caught.value.problems]
    assert places == [(4, 26), (5, 3), (6, 15), (7, 1), (9, 20)], str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("schema_version: 1\nscenario: bazeline\nvary: {}\n", "did you mean baseline?"),
        ("schema_version: 1\nscenario: [a]\nvary: {}\n", "scenario needs a name or a file"),
        ("scenario: baseline\n", "schema_version"),
        ("schema_version: 1\nvary: {room_to_manoeuvre: {from: 0, to: 1}}\n", "needs n"),
        ("schema_version: 1\nvary: 3\n", "vary needs parameters"),
        ("schema_version: 1\nset: 3\nvary: {}\n", "set needs parameters"),
        ("- 1\n- 2\n", "not keys and values"),
        ("vary: {a: [1", "cannot be read as YAML"),
    ],
)
def test_what_is_wrong_is_told(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=message.replace("?", r"\?")):
        load_plan(write(tmp_path, text))


def test_a_plan_is_told_from_a_scenario(tmp_path: Path) -> None:
    assert is_plan(write(tmp_path, GOOD))
    assert not is_plan(write(tmp_path, "schema_version: 1\nname: mine\n"))
    assert not is_plan(write(tmp_path, "{{{"))
    assert not is_plan(tmp_path / "nowhere.yaml")
    assert not is_plan(tmp_path)
