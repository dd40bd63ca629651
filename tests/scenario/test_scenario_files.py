"""Scenario files: shipped ones, extending, and the exact place of every problem."""

from pathlib import Path

import pytest

from wijksim.io.scenario_files import check, load, new_text, scenario_text, shipped, shipped_folder
from wijksim.scenario import ScenarioError, baseline

HEAD = "schema_version: 1\nname: mine\n"
SHIPPED = [
    "baseline", "area_funding", "linked_boundary_workers", "shared_savings_mkba", "without_boundary_work",
    "workload_shock",
]  # fmt: skip


def written(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def places(path: Path) -> list[tuple[int | None, int | None, str]]:
    return [(problem.line, problem.column, problem.path) for problem in check(path)]


def test_the_shipped_scenarios_are_all_there_with_the_baseline_first() -> None:
    assert set(SHIPPED) <= set(shipped())
    assert shipped()[0] == "baseline"


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_says_in_two_languages_why_it_exists(name: str) -> None:
    scenario = load(name)
    assert scenario.name == name
    for words in (scenario.title, scenario.why, scenario.notice):
        assert words.nl
        assert words.en
        assert words.nl != words.en
    assert "(" in scenario.why.en, "a source is named"
    first_line = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first_line == "# yaml-language-server: $schema=scenario.schema.json"


def test_the_baseline_file_is_the_baseline_of_the_register() -> None:
    assert load("baseline") == baseline()


def test_shipped_scenarios_are_different_worlds() -> None:
    keys = [load(name).key() for name in shipped()]
    assert len(set(keys)) == len(keys)


def test_the_shock_is_on_top_of_linked_boundary_workers() -> None:
    differences = load("linked_boundary_workers").differences(load("workload_shock"))
    assert [name for name, _, _ in differences] == ["measures.half a year of great pressure"]
    assert load("workload_shock").values_at(104)["workload.factor"] == 2.2


def test_a_file_may_have_a_bom_windows_line_ends_and_dutch_letters(tmp_path: Path) -> None:
    text = "\ufeff" + (HEAD + "title: Café ’t Hoekje\nfunding:\n  integration: 0.4\n").replace("\n", "\r\n")
    scenario = load(written(tmp_path, text))
    assert scenario["funding.integration"] == 0.4
    assert str(scenario.title) == "Café ’t Hoekje"


def test_plain_values_are_read_as_yaml_1_2(tmp_path: Path) -> None:
    text = HEAD + "funding: {integration: 1e-1, decentralised: True}\nroom_to_manoeuvre: .5\nhorizon_weeks: +52\n"
    scenario = load(written(tmp_path, text))
    assert [scenario[name] for name in ("funding.integration", "room_to_manoeuvre", "horizon_weeks")] == [
        0.1,
        0.5,
        52,
    ]
    assert scenario["funding.decentralised"] is True


def test_a_file_extends_another_of_its_folder_and_wins(tmp_path: Path) -> None:
    measure = "measures:\n- {name: m, start: 1, set: {workload.factor: 2}}\n"
    written(tmp_path, HEAD + "extends: area_funding\nwithout: [trust]\n" + measure, "sub/parent.yaml")
    child = written(
        tmp_path,
        HEAD + "extends: sub/parent.yaml\nfunding:\n  integration: 0.2\nwithout: [recall]\n"
        "measures:\n- {name: n, start: 2, set: {workload.factor: 3}}\n",
    )
    scenario = load(child)
    assert scenario["funding.integration"] == 0.2
    assert scenario["funding.team_budget"] == 0.3
    assert scenario.without == ("recall", "trust")
    assert [measure.name for measure in scenario.measures] == ["m", "n"]
    assert str(scenario.why) == "", "why the parent exists is not why the child does"


def test_problems_of_the_parent_are_shown_in_the_parent(tmp_path: Path) -> None:
    parent = written(tmp_path, HEAD + "funding:\n  integration: 2\n", "parent.yaml")
    child = written(tmp_path, HEAD + "extends: parent.yaml\nworkload:\n  factor: 9\n")
    found = check(child)
    assert [(problem.file, problem.line, problem.column) for problem in found] == [
        (str(child), 5, 11),
        (str(parent), 4, 16),
    ]


@pytest.mark.parametrize(
    ("lines", "line", "column", "path", "said"),
    [
        ("funding:\n  integration: 1.5\n", 4, 16, "funding.integration", "is 1.5, outside its range; allowed: a"),
        ("funding:\n  integraton: 0.5\n", 4, 3, "funding.integraton", "did you mean funding.integration?"),
        ("fundng:\n  integration: 0.5\n", 3, 1, "fundng", "did you mean funding?"),
        ("clarity:\n  base: 0.2\n", 3, 1, "clarity", "measured from tasks now: leave these lines out"),
        ("funding: 0.5\n", 3, 10, "funding", "needs a group of keys, not 0.5"),
        ("funding:\n", 3, 1, "funding", "needs a group of keys, not nothing"),
        ("funding:\n  integration:\n", 4, 3, "funding.integration", "leave the line out"),
        ("funding: {integration: 0,5}\n", 3, 24, "funding.integration", "write 0.5, with a point"),
        ("funding:\n  integration: 0,5\n", 4, 16, "funding.integration", "write 0.5, with a point"),
        ("funding.integration: 0.5\n", 3, 1, "funding.integration", "write integration: … indented below funding:"),
        ("room_to_manoeuvre: 0.1\nroom_to_manoeuvre: 0.2\n", 4, 1, "", "given twice, first on line 3"),
        ("without: [trust, recal]\n", 3, 18, "without[2]", "did you mean recall?"),
        ("without: recall\n", 3, 10, "without", "write [recall]"),
        ("measures:\n- name: a\n  start: 2\n  set:\n    workload.factor: 9\n", 7, 22,
         "measures[1].set.workload.factor", "allowed: a number from 0.2 to 3"),
        ("measures:\n- name: a\n  set:\n    workload.factor: 2\n", 4, 3, "measures[1]", "the measure has no start"),
        ("measures:\n- {name: a, start: 1, set: {work: 2}}\n", 4, 29, "measures[1].set.work", "there is no parameter"),
        ("organisations:\n  welfare:\n    frame: [0.1, 0.2, 3]\n", 5, 23, "organisations.welfare.frame[3]", "is 3"),
        ("organisations:\n  welfair:\n    method: 0.1\n", 4, 3, "organisations.welfair", "did you mean welfare?"),
        ("title:\n  nl: a\n  de: b\n", 5, 3, "title.de", "allowed: nl, en"),
        ("horizon_weeks: 5.5\n", 3, 16, "horizon_weeks", "whole number"),
        ("horizon_weeks: 010\n", 3, 16, "horizon_weeks", "extra zeros"),
        ("title: 12\n", 3, 8, "title", 'write "12"'),
        ("extends: basline\n", 3, 10, "extends", "did you mean baseline?"),
        ("a: &x 1\n", 3, 4, "", "anchors (&)"),
        ("a: [1\n", 4, 1, "", "cannot be read as YAML"),
        ("funding:\n\tintegration: 0.5\n", 4, 1, "", "indent with spaces, not with tabs"),
        ("title: a: b\n", 3, 9, "", "put a text with a colon between quotes"),
        ("title: a\u0007\n", 3, 9, "", "hidden character"),
    ],
)  # fmt: skip
def test_a_problem_has_its_exact_place(
    tmp_path: Path, lines: str, line: int, column: int, path: str, said: str
) -> None:
    file = written(tmp_path, HEAD + lines)
    found = [problem for problem in check(file) if (problem.line, problem.column) == (line, column)]
    assert found, [str(problem) for problem in check(file)]
    assert found[0].path == path
    assert str(found[0]).startswith(f"{file}:{line}:{column}: ")
    assert said in str(found[0])


def test_all_problems_of_a_file_come_in_one_pass_from_top_to_bottom(tmp_path: Path) -> None:
    text = (
        "schema_version: 2\nname: a/b\nfunding:\n  integration: 1,5\nworkload:\n  facter: 2\nnobody: 1\n"
        "measures:\n- name: m\n  start: 3\n  end: 2\n  set: {horizon_weeks: 5, room_to_manoeuvre: ja}\n"
        "without: [x]\nnobody: 2\n"
    )
    assert [place[:2] for place in places(written(tmp_path, text))] == [
        (1, 17), (2, 7), (4, 16), (6, 3), (7, 1), (11, 8), (12, 9), (12, 46), (13, 11), (14, 1),
    ]  # fmt: skip


def test_a_name_and_a_version_are_asked_for(tmp_path: Path) -> None:
    said = [str(problem) for problem in check(written(tmp_path, "title: x\n"))]
    assert any("schema_version is missing; write schema_version: 1" in line for line in said)
    assert any("name is missing" in line for line in said)


def test_an_unknown_name_gets_the_shipped_ones() -> None:
    with pytest.raises(ScenarioError, match=r"no scenario basline; allowed: baseline.*did you mean baseline\?"):
        load("basline")


def test_a_missing_file_is_said_without_a_traceback(tmp_path: Path) -> None:
    assert "No such file" in str(check(tmp_path / "none.yaml")[0])


@pytest.mark.parametrize("name", ["mine", "my wijk", "it's", "true", "2027", "50% meer, of niet?"[:-1]])
def test_a_starter_file_is_the_baseline_under_another_name(tmp_path: Path, name: str) -> None:
    scenario = load(written(tmp_path, new_text(name)))
    assert scenario == baseline()
    assert scenario.name == name


def test_every_lever_line_of_a_starter_file_is_valid_when_the_hash_is_taken_away(tmp_path: Path) -> None:
    text = new_text("mine")
    head, _, rest = text.partition("extends: baseline\n")
    levers, _, _ = rest.partition("# Changes during the run")
    bare = "\n".join(line.removeprefix("# ") for line in levers.splitlines())
    scenario = load(written(tmp_path, f"{head}extends: baseline\n{bare}\n"))
    assert scenario == baseline()
    assert bare.count(": ") > 30


def test_a_starter_file_refuses_an_impossible_name() -> None:
    with pytest.raises(ScenarioError, match="cannot be used"):
        new_text("../x")


@pytest.mark.parametrize("name", shipped())
def test_a_written_scenario_reads_back_to_the_same_world_and_words(tmp_path: Path, name: str) -> None:
    scenario = load(name)
    again = load(written(tmp_path, scenario_text(scenario)))
    assert again.key() == scenario.key()
    assert (again.name, again.title, again.why, again.notice) == (
        scenario.name, scenario.title, scenario.why, scenario.notice,
    )  # fmt: skip
