"""Commands around scenario files: check, schema, scenarios, new. Fast, and clear about what is wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import wijksim
from tests.patience import PATIENCE

LIGHT = "{'mesa', 'matplotlib', 'solara', 'numba', 'pandas', 'pyarrow', 'numpy'}"


@pytest.fixture
def wrong_file(tmp_path: Path) -> Path:
    file = tmp_path / "wrong.yaml"
    file.write_text("schema_version: 1\nname: wrong\nroom_to_manoeuvre: 0,5\nfundin:\n  integration: 0.5\n")
    return file


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["--version"], ["check", "FILE"], ["schema"]])
def test_commands_that_run_no_model_import_no_model(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "FILE").write_text("schema_version: 1\nname: mine\n")
    code = (
        "import sys\nfrom wijksim.cli.main import main\n"
        f"try: main({arguments})\n"
        f"except SystemExit as end: assert end.code == 0, end.code\n"
        f"heavy = {LIGHT} & set(sys.modules)\nassert not heavy, heavy"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr


def test_help_shows_examples_before_options() -> None:
    for command in ([], ["run"], ["check"], ["schema"], ["scenarios"], ["explain"], ["new"]):
        done = wijksim(*command, "--help")
        assert done.returncode == 0
        assert 0 < done.stdout.index("Examples:") < done.stdout.index("Options:")


def test_without_arguments_it_explains_itself() -> None:
    done = wijksim()
    assert "Examples:" in done.stdout + done.stderr


def test_the_version_is_printed() -> None:
    import wijksim as package

    assert wijksim("--version").stdout == f"wijksim {package.__version__}\n"


@pytest.mark.parametrize("arguments", [["fly"], ["run", "--sed", "1"], ["run", "--seed", "x"], ["check"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    done = wijksim(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_check_shows_every_problem_with_its_place(wrong_file: Path) -> None:
    done = wijksim("check", wrong_file)
    first, second = done.stdout.splitlines()
    assert done.returncode == 3
    assert first.startswith(f"{wrong_file}:3:20: ")
    assert first.endswith("write 0.5, with a point")
    assert second.startswith(f"{wrong_file}:4:1: ")
    assert "did you mean funding" in second
    assert done.stderr == "Problems found: 2\n"


def test_check_gives_programs_the_same_as_data(wrong_file: Path) -> None:
    problems = json.loads(wijksim("check", wrong_file, "--json").stdout)
    assert [(each["line"], each["column"]) for each in problems] == [(3, 20), (4, 1)]
    assert json.loads(wijksim("check", "baseline", "--json").stdout) == []


def test_check_goes_on_after_a_wrong_file(wrong_file: Path, tmp_path: Path) -> None:
    right = tmp_path / "right.yaml"
    right.write_text("schema_version: 1\nname: right\n")
    done = wijksim("check", wrong_file, right, LANG="nl_NL.UTF-8")
    assert done.returncode == 3
    assert f"{right}: in orde" in done.stderr
    assert "Fouten gevonden: 2" in done.stderr


def test_check_notes_a_lever_that_changes_nothing_by_itself(tmp_path: Path) -> None:
    alone = tmp_path / "alone.yaml"
    alone.write_text("schema_version: 1\nname: alone\ncoordination:\n  lead: single\n")
    done = wijksim("check", alone)
    assert done.returncode == 0
    assert f"{alone}: note: coordination.lead changes nothing without coordination.lead_hours" in done.stderr
    assert "note:" not in wijksim("check", "single_lead").stderr


def test_an_unknown_scenario_names_the_nearest() -> None:
    done = wijksim("run", "bazeline")
    assert done.returncode == 3
    assert "did you mean baseline?" in done.stderr
    assert done.stdout == ""


def test_all_wrong_settings_are_told_at_once() -> None:
    settings = ("room_to_manoeuvre=0,5", "funding.integratoin=1", "workload.factor=9", "scale.fence=maybe")
    done = wijksim("run", "--weeks", "0", *(part for each in settings for part in ("--set", each)))
    assert done.returncode == 3
    message = done.stderr.splitlines()
    assert len(message) == 5, message
    assert "write 0.5, with a point" in message[0]
    assert "did you mean funding.integration?" in message[1]
    assert "horizon_weeks is 0" in message[4]


def test_a_setting_without_value_is_wrong_usage() -> None:
    done = wijksim("run", "--set", "room_to_manoeuvre")
    assert done.returncode == 2
    assert "NAME=VALUE" in done.stderr


def test_schema_is_json_on_standard_output_or_in_a_file(tmp_path: Path) -> None:
    printed = json.loads(wijksim("schema").stdout)
    assert printed["$schema"].startswith("http://json-schema.org/draft-07")
    done = wijksim("schema", "--out", tmp_path / "deep" / "schema.json")
    assert done.stdout == ""
    assert json.loads((tmp_path / "deep" / "schema.json").read_text()) == printed


def test_scenarios_are_listed_with_their_reason() -> None:
    listed = json.loads(wijksim("scenarios", "--json", "--lang", "nl").stdout)
    assert listed[0]["name"] == "baseline"
    assert all(each["title"] and each["why"] and each["notice"] for each in listed)
    text = wijksim("scenarios").stdout
    assert all(each["name"] in text for each in listed)


def test_a_new_scenario_is_valid_and_never_replaces_one(tmp_path: Path) -> None:
    assert wijksim("new", "my wijk", cwd=tmp_path).returncode == 0
    assert wijksim("check", "my_wijk.yaml", cwd=tmp_path).returncode == 0
    (tmp_path / "my_wijk.yaml").write_text("mine")
    done = wijksim("new", "my wijk", cwd=tmp_path)
    assert done.returncode == 1
    assert "exists already" in done.stderr
    assert (tmp_path / "my_wijk.yaml").read_text() == "mine"


def test_a_new_scenario_cannot_get_an_impossible_name(tmp_path: Path) -> None:
    done = wijksim("new", "../elsewhere", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith("the name")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["mine.yaml", "mine.yml"])
def test_a_new_scenario_is_named_once(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert wijksim("new", name).returncode == 0
    assert [each.name for each in tmp_path.iterdir()] == ["mine.yaml"]


@pytest.mark.parametrize("name", ["r.xls", "r.docx", "r.tsv", "r.h5", "r.pkl", "r.JPG", "r.csv.gz", "r.db"])
def test_the_name_of_one_file_is_no_folder_of_results(name: str, tmp_path: Path) -> None:
    found = wijksim("run", "baseline", "--out", str(tmp_path / name))
    assert found.returncode == 2
    assert "looks like one file" in found.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("host", ["nonsense.invalid", "a..b"])
def test_a_host_that_is_not_there_is_one_sentence(host: str) -> None:
    found = wijksim("--lang", "nl", "app", "--host", host)
    assert found.returncode == 1
    assert f"Er is geen adres {host} om op te luisteren" in found.stderr


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = wijksim("schema", "--out", tmp_path / "file" / "schema.json")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("cannot write")


def test_files_of_plans_are_checked_as_plans(tmp_path: Path) -> None:
    """Those that are shipped are valid; of a wrong one it is said where, by the keys of plans."""
    plans = sorted(map(str, (Path(__file__).parents[2] / "plans").glob("*.yaml")))
    done = wijksim("check", *plans)
    assert done.returncode == 0 and done.stderr.count("valid") == len(plans) == 4
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("schema_version: 1\nname: wrong\ncolour: red\nset: {room_to_manoeuvre: 4}\n")
    done = wijksim("check", str(wrong))
    assert done.returncode == 3
    assert "wrong.yaml:3:" in done.stdout and "#rrggbb" in done.stdout and "room_to_manoeuvre" in done.stdout
