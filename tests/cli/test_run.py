"""``wijksim run``: data on standard output, messages on standard error, everything else in one folder."""

import json
import runpy
import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.command import wijksim
from wijksim import load_run
from wijksim.cli import main as cli
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.terminal import compile_notice, progress_bar

PROJECT = Path(__file__).parents[2]
SMALL = ("--weeks", "6", "--set", "neighbourhood.residents=60", "--set", "warm_up_weeks=0")


@pytest.fixture(scope="module")
def small_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """Folder, standard output and standard error of one small run."""
    folder = tmp_path_factory.mktemp("run") / "small"
    done = wijksim("run", *SMALL, "--seed", "7", "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout, done.stderr


def test_a_run_prints_the_headlines_and_says_where_the_rest_is(small_run: tuple[Path, str, str]) -> None:
    folder, printed, message = small_run
    assert "60 residents, 6 weeks, seed 7" in printed
    assert "Collaboration" in printed
    assert str(folder) not in printed
    assert f"Results are in {folder}" in message
    assert "\x1b" not in printed + message


def test_a_run_keeps_everything_it_promises(small_run: tuple[Path, str, str]) -> None:
    folder = small_run[0]
    stored = load_run(folder)
    assert list(stored.series.columns) == ["week", *OUTCOME_NAMES]
    assert list(stored.series["week"]) == list(range(6))
    assert set(stored.summary) == set(OUTCOME_NAMES)
    assert stored.scenario["neighbourhood.residents"] == 60
    figures = {path.suffix for path in (folder / "figures").iterdir()}
    assert figures == {".svg", ".png"}


def test_the_command_in_the_manifest_repeats_the_run_to_the_last_byte(
    small_run: tuple[Path, str, str], tmp_path: Path
) -> None:
    stored = load_run(small_run[0])
    command = shlex.split(stored.manifest["command"])[1:]
    command[command.index("--out") + 1] = str(tmp_path / "again")
    assert wijksim(*command, PYTHONHASHSEED="5").returncode == 0
    assert load_run(tmp_path / "again").manifest["files"] == stored.manifest["files"]


def test_the_stored_scenario_can_be_run_again(small_run: tuple[Path, str, str], tmp_path: Path) -> None:
    done = wijksim("run", small_run[0] / "scenario.yaml", "--seed", "7", "--out", tmp_path / "again", "-q")
    assert done.returncode == 0, done.stderr
    assert load_run(tmp_path / "again").key == load_run(small_run[0]).key


def test_json_is_all_there_is_on_standard_output(tmp_path: Path) -> None:
    done = wijksim("run", *SMALL, "--json", "--quiet", cwd=tmp_path)
    answer = json.loads(done.stdout)
    assert set(answer["summary"]) == set(OUTCOME_NAMES)
    assert done.stderr == ""
    assert Path(answer["folder"]).parent == Path("results")
    assert load_run(tmp_path / answer["folder"]).key == answer["key"]


def test_another_run_leaves_the_folder_of_the_first(small_run: tuple[Path, str, str]) -> None:
    folder = small_run[0]
    done = wijksim("run", *SMALL, "--seed", "8", "--out", folder, "--lang", "nl")
    assert done.returncode == 0
    assert "blijft zoals het is" in done.stderr
    assert load_run(folder).seed == 7
    assert load_run(folder.with_name("small-2")).seed == 8
    assert "Samenwerking" in done.stdout


def test_without_arguments_run_py_runs_the_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(cli, "main", asked.append)
    for arguments in ([], ["scenarios"]):
        monkeypatch.setattr(sys, "argv", ["run.py", *arguments])
        runpy.run_path(str(PROJECT / "run.py"), run_name="__main__")
    assert asked == [["run"], ["scenarios"]]


def test_an_interrupt_is_one_line_and_exit_code_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wijksim.run", interrupted)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        cli.main(["run"])
    assert end.value.code == 130
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = wijksim("run", *SMALL, "--out", tmp_path / "file" / "here")
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("cannot write ") and last.endswith("is no folder")
    assert "Traceback" not in done.stderr


def test_compiling_is_told_once_and_only_when_it_happens(capsys: pytest.CaptureFixture[str]) -> None:
    import numba

    with compile_notice("en"):
        assert capsys.readouterr().err == ""
        assert numba.njit(lambda x: x + 1)(1) == 2
        assert numba.njit(lambda x: x + 2)(1) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_there_is_no_progress_bar_where_nobody_sees_it() -> None:
    with progress_bar("en") as progress:
        assert progress is None
