"""`wijksim sweep`, `status`, `export` and `replay`: data on standard output, the rest on standard error, exit codes."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import wijksim
from tests.patience import PATIENCE
from tests.sweep.here import Here, no_faults_any_more
from tests.sweep.tasks import FAULTY_ROOT, IS_NAN, RAISES, faulty, quick
from wijksim.cli import main as cli
from wijksim.io.driver_lock import driver_lock
from wijksim.scenario.seeds import DEFAULT_ROOT, paired_seeds

SMALL = ["--set", "neighbourhood.residents=60", "--set", "warm_up_weeks=0", "--set", "horizon_weeks=5"]
VARY = ["--vary", "room_to_manoeuvre=[0,0.1,0.3]", "--vary", "funding.integration=0:1:3"]

type Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Ran:
    """Run a command in this process with a stand-in for the model; exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def command(*words: str, task: Callable[..., Any] = quick, **options: Any) -> tuple[int, str, str]:
        monkeypatch.setattr("wijksim.cli.sweep_doing.engine_for", lambda **_: Here(task, **options))
        monkeypatch.setattr(sys, "argv", ["wijksim", *words])
        with pytest.raises(SystemExit) as end:
            cli.main(list(words))
        printed = capsys.readouterr()
        code = end.value.code
        assert isinstance(code, int)
        assert "Traceback" not in printed.err or words[0] == "replay"
        return code, printed.out, printed.err

    return command


def test_a_sweep_tells_how_it_went_and_how_to_go_on(run: Ran) -> None:
    code, out, err = run("sweep", *VARY, *SMALL, "--replications", "2", "--out", "study")
    assert code == 0
    assert out.split() == ["18", "planned", "18", "done", "0", "failed", "0", "quarantined", "0", "waiting"]
    assert "18 runs: 9 points x 2 seeds; 0 are done already. Folder: study" in err
    assert "wijksim export study" in err
    code, out, err = run("sweep", "study")
    assert code == 0
    assert "18 are done already" in err
    manifest = json.loads(Path("study/manifest.json").read_text())
    assert manifest["command"].startswith("wijksim sweep --vary 'room_to_manoeuvre=[0,0.1,0.3]'")


def test_some_failed_runs_are_exit_code_4_with_what_to_do(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("sweep", *SMALL, "--runs", "9", "--seed", str(FAULTY_ROOT), "--out", "study")
    code, out, err = run(*words, task=faulty)
    assert code == 4
    assert re.search(rf"failed  [0-9a-f]{{12}}  point 0  seed {RAISES}  ValueError: the wijk is closed", out)
    assert "2 runs without results. Why: wijksim status study. To see one again: wijksim replay study RUN" in err
    code, out, _ = run("status", "study", "--json")
    message = json.loads(out)
    assert code == 0
    assert (message["planned"], message["done"], message["failed"], message["quarantined"], message["waiting"]) == (
        9,
        7,
        2,
        0,
        0,
    )
    assert {failure["seed"] for failure in message["failures"]} == {RAISES, IS_NAN}
    assert run(*words, task=faulty)[0] == 4
    no_faults_any_more(monkeypatch)
    assert run("sweep", "study", "--retry", task=faulty)[0] == 0


def test_a_failed_run_can_be_seen_again(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    run("sweep", *SMALL, "--runs", "8", "--seed", str(FAULTY_ROOT), "--out", "study", task=faulty)
    key = json.loads(run("status", "study", "--json")[1])["failures"][0]["key"]
    code, out, err = run("replay", "study", key[:8])
    assert (code, out) == (1, "")
    assert "in faulty" in err
    assert "The run fails: ValueError: the wijk" in err
    no_faults_any_more(monkeypatch)
    code, out, err = run("replay", "study", key[:8], "--json")
    assert (code, json.loads(out)["verdict"]) == (0, "none")
    assert run("replay", "study", "nothing")[0] == 1


def test_a_run_that_comes_out_otherwise_is_told(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    run("sweep", *SMALL, "--out", "study")

    def other(scenario: Any, seed: int) -> Any:
        result = quick(scenario, seed)
        result.series[3, 1] += 1e-9
        return result

    from wijksim.studies.sweep import Sweep

    key = Sweep("study").find(_only_key())[0]
    monkeypatch.setattr("tests.sweep.tasks.quick", other)
    code, _, err = run("replay", "study", key)
    assert code == 1
    assert "first in trust, year 1, week 4" in err
    monkeypatch.setattr("tests.sweep.tasks.quick", quick)
    assert "to the last bit" in run("replay", "study", key)[2]


def _only_key() -> str:
    from wijksim.io.ledger import Ledger

    with Ledger.reading(Path("study")) as book:
        return next(book.rows()).key


def test_a_plan_file_is_swept_and_says_everything_itself(run: Ran) -> None:
    Path("plan.yaml").write_text(
        "schema_version: 1\nname: mine\nset: {neighbourhood.residents: 60, warm_up_weeks: 0, horizon_weeks: 5}\n"
        "vary:\n  room_to_manoeuvre: {from: 0, to: 0.5}\ndesign: lhs\nn: 7\n"
    )
    code, out, err = run("sweep", "plan.yaml")
    assert (code, out.split()[0]) == (0, "7")
    assert "Folder: results/mine-sweep2026" in err
    code, _, err = run("sweep", "plan.yaml", "--design", "grid")
    assert code == 2
    assert "plan.yaml is a plan and says this itself" in err
    Path("plan.yaml").write_text("schema_version: 1\nvary:\n  room_to_manoeuvre: [0, 7]\n")
    code, _, err = run("sweep", "plan.yaml")
    assert code == 3
    assert err.startswith("plan.yaml:3:26: ")


def test_an_export_is_a_table_beside_the_folder(run: Ran) -> None:
    run("sweep", *VARY, *SMALL, "--out", "study")
    assert run("export", "study")[0] == 0
    header, first, *others = Path("study.csv").read_text().splitlines()
    assert header == '"point","room_to_manoeuvre","funding.integration","seed","week","collaboration","trust"'
    assert first.startswith(f"0,0,0,{paired_seeds(DEFAULT_ROOT, 1)[0]},0,")
    assert len(others) == 9 * 5 - 1
    assert run("export", "study")[0] == 1
    assert run("export", "study", "--force")[0] == 0
    assert run("export", "study", "--to", "parquet", "--out", "deep/table.parquet")[0] == 0
    assert Path("deep/table.parquet").stat().st_size > 0


@pytest.mark.parametrize("words", [("status", "nowhere"), ("export", "nowhere"), ("replay", "nowhere", "ab")])
def test_a_folder_that_is_no_sweep_is_one_line(words: tuple[str, ...], run: Ran) -> None:
    code, out, err = run(*words)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "nowhere is not a sweep" in err


def test_damage_is_told_and_mended(run: Ran) -> None:
    run("sweep", *SMALL, "--out", "study")
    assert "All 1 files with results are whole" in run("status", "study", "--verify")[2]
    part = next(Path("study/series").glob("part-*"))
    part.write_bytes(part.read_bytes()[:-1] + b"x")
    code, out, err = run("status", "study", "--verify")
    assert (code, "1 runs are made again" in err, out.split()[-2]) == (0, True, "1")
    assert run("sweep", "study")[0] == 0


def test_a_second_driver_is_refused(run: Ran) -> None:
    run("sweep", *SMALL, "--out", "study")
    with driver_lock(Path("study")):
        code, _, err = run("sweep", "study")
        assert code == 1
        assert f"in use by process {os.getpid()} on" in err
        assert f"Process {os.getpid()} on" in run("status", "study")[2]


def test_an_interrupt_says_what_is_kept_and_how_to_go_on(run: Ran) -> None:
    def stop(made: int) -> None:
        if made == 4:
            os.kill(os.getpid(), signal.SIGTERM)

    code, _, err = run("sweep", *VARY, *SMALL, "--out", "study", before=stop)
    assert code == 130
    assert err.count("Stopped") == 1, "and nothing about runs that were not saved"
    kept = re.search(r"Stopped\. (\d) of 9 runs are kept\. To go on: wijksim sweep study", err)
    assert kept is not None
    assert 0 < int(kept[1]) < 9
    assert "Stopped" not in run("sweep", "study")[2]


def test_a_disk_that_fills_up_says_what_is_kept_and_how_to_go_on(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("wijksim.io.shards._write_runs", full)
        code, _, err = run("sweep", *VARY, *SMALL, "--out", "study")
    assert code == 1
    assert err.splitlines()[-2:] == [
        "cannot write 0.0 MB of results in study: No space left on device",
        "What is done is kept. To go on: wijksim sweep study",
    ]
    assert run("sweep", "study")[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--vary", "room_to_manoeuvre="], "NAME=FROM:TO"),
        (["--set", "room_to_manoeuvre"], "NAME=VALUE"),
        (["--design", "circle"], "circle"),
        (["--workers", "0"], "--workers"),
    ],
)
def test_wrong_usage_is_exit_code_2(words: list[str], message: str, run: Ran) -> None:
    code, out, err = run("sweep", *words)
    assert (code, out) == (2, "")
    assert message in err


def test_what_is_wrong_with_options_is_told_like_anything_wrong_with_a_scenario(run: Ran) -> None:
    code, _, err = run("sweep", "--vary", "room_to_manoeuvre=0:9", "--vary", "fundin.integration=0:1", "--n", "3")
    assert code == 3
    assert [line.split(";")[-1].strip() for line in err.splitlines()][1] == "did you mean funding.integration?"
    assert not Path("results").exists()


def test_a_dry_run_says_how_much_it_is_and_makes_nothing(tmp_path: Path) -> None:
    words = [*VARY, *SMALL, "--replications", "4", "--out", "study", "--dry-run", "--workers", "2"]
    done = wijksim("sweep", *words, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("36 runs: 9 points x 4 seeds; 0 are done already.\nAbout ")
    assert "with 2 processes" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_sweep_from_the_command_line_can_be_stopped_and_taken_up(tmp_path: Path) -> None:
    """The real thing: workers, model, Ctrl-C."""
    words = ["sweep", *SMALL, "--runs", "4000", "--workers", "1", "--out", "study"]
    driver = subprocess.Popen(
        [sys.executable, "-m", "wijksim", *words],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"LC_ALL": "nl_NL.UTF-8", "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    try:
        assert driver.stderr is not None
        assert "4000 runs: 1 punten x 4000 toevalsreeksen" in driver.stderr.readline()
        while not list(tmp_path.glob("study/series/part-*")):
            assert driver.poll() is None
        driver.send_signal(signal.SIGINT)
        out, err = driver.communicate(timeout=PATIENCE)
    finally:
        driver.kill()
        driver.wait()
    assert (driver.returncode, out) == (130, "")
    message = re.search(
        r"Gestopt\. (\d+) van 4000 runs zijn bewaard\. Verder gaan: wijksim sweep study --workers 1", err
    )
    assert message is not None, err
    assert json.loads(wijksim("status", "study", "--json", cwd=tmp_path).stdout)["done"] == int(message[1]) > 0


def test_the_commands_import_no_model() -> None:
    code = (
        "import sys\nfrom wijksim.cli.main import main\ntry: main(['sweep', '--help'])\nexcept SystemExit: pass\n"
        "heavy = {'mesa', 'numba', 'pandas', 'pyarrow', 'numpy', 'distributed', 'sqlite3'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)
