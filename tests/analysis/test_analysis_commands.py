"""`wijksim sensitivity` and `wijksim tipping`, and the same from Python, on a sweep of a model whose answer is known."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.sweep.here import SMALL, Here
from wijksim.cli import main as cli
from wijksim.execution.messages import Simulated
from wijksim.io.folders import StoreError
from wijksim.randomness import draw
from wijksim.scenario.scenario import Scenario
from wijksim.studies.sweep import Sweep, make_plan, run_plan

ROOM, FUNDING, VISION = "room_to_manoeuvre", "funding.integration", "goals.shared_vision"

type Ran = Callable[..., tuple[int, str, str]]


def known(scenario: Scenario, seed: int) -> Simulated:
    """Collaboration collapses below 0.35 of the room, trust follows the money, the wait for help never changes."""
    chance = 0.01 * (draw(seed, "chance", int(1000 * scenario[ROOM] + scenario[FUNDING]), 0) - 0.5)
    means = [0.05 if scenario[ROOM] < 0.35 else 0.4, 0.2 + 0.6 * scenario[FUNDING], 7.0]
    means = [means[0] + chance, means[1] + chance, means[2]]
    series = np.tile(means, (int(scenario["horizon_weeks"]), 1))
    return Simulated(("collaboration", "trust", "weeks_to_help"), series, np.array(means))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`grid` of two levers, `morris` of three."""
    place = tmp_path_factory.mktemp("sweeps")
    tenths = [round(0.1 * i, 1) for i in range(11)]
    run_plan(make_plan(SMALL, {ROOM: tenths, FUNDING: [0.0, 0.5, 1.0]}, replications=3), place / "grid", Here(known))
    ranges = {ROOM: (0, 1), FUNDING: (0, 1), VISION: (0, 1)}
    run_plan(make_plan(SMALL, ranges, design="morris", n=8, replications=2), place / "morris", Here(known))
    return place


@pytest.fixture
def run(folders: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Ran:
    """Run a command in this process; exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("grid", "morris"):
        (tmp_path / name).symlink_to(folders / name)

    def command(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            cli.main(list(words))
        printed = capsys.readouterr()
        assert isinstance(end.value.code, int) and "Traceback" not in printed.err
        return end.value.code, printed.out, printed.err

    return command


def test_sensitivity_prints_a_table_and_a_sentence(run: Ran) -> None:
    code, out, err = run("sensitivity", "morris", "--outcome", "trust")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Trust between organisations (score from 0 to 1), Morris, 32 points"
    assert lines[4].split()[:5] == ["Money", "pooled", "for", "the", "area"] and lines[4].split()[-2:] == [
        "yes",
        "funding.integration",
    ]
    assert lines[-1].startswith("What matters most for “Trust between organisations”: “Money pooled for the area”.")
    assert run("sensitivity", "morris", "--outcome", "trust", "--lang", "nl")[1].splitlines()[-1].startswith("Voor «")


def test_tipping_says_where(run: Ran) -> None:
    code, out, err = run("tipping", "grid", "--lever", ROOM)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("With “Room to manoeuvre” below 0.35 (95% interval 0.35–0.35), “Collabor")
    assert "It turns abruptly" in out
    assert "% of runs below 22.5 % of cases" in out
    assert (
        "«Scharrelruimte (professionele ruimte)» onder 0,35"
        in run("tipping", "grid", "--lever", ROOM, "--lang", "nl")[1]
    )
    data = json.loads(run("tipping", "grid", "--lever", ROOM, "--lever", FUNDING, "--json")[1])
    assert data["abrupt"] and data["point"]["value"] == pytest.approx(0.35)
    assert [row["tips_at"] for row in data["line"]] == pytest.approx([0.35] * 3)


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        (("sensitivity", "grid", "--outcome", "trust"), {"indices"}),
        (("tipping", "grid", "--lever", ROOM), {"curve"}),
        (("tipping", "grid", "--lever", ROOM, "--lever", FUNDING), {"curve", "map", "line"}),
    ],
)
def test_what_was_found_is_kept_in_a_folder(run: Ran, words: tuple[str, ...], tables: set[str]) -> None:
    code, out, err = run(*words, "--json", "--out", "kept")
    assert code == 0 and "Results are in kept" in err
    kept, data = Path("kept"), json.loads(out)
    assert {path.stem for path in kept.glob("*.csv")} == tables
    assert {path.name for path in kept.glob("figures/*")} == {f"{words[0]}.svg", f"{words[0]}.png"}
    assert json.loads((kept / f"{words[0]}.json").read_text()) == {n: v for n, v in data.items() if n != "folder"}
    manifest = json.loads((kept / "manifest.json").read_text())
    assert manifest["command"].startswith(f"wijksim {words[0]} grid --") and manifest["command"].endswith("--out kept")
    if "indices" in tables:
        table = pd.read_csv(kept / "indices.csv")
        assert table["parameter"].tolist() == [row["parameter"] for row in data["table"]] == [FUNDING, ROOM]
    before = {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    run(*words, "--out", "kept")
    assert {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()} == before
    run("tipping", "grid", "--lever", ROOM, "--below", "0.2", "--out", "kept")
    assert Path("kept-2").is_dir(), "another question may not replace the answer to this one"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("sensitivity", "grid", "--method", "sobol"), "sobol needs a sweep with the design sobol; this one has grid"),
        (("sensitivity", "grid", "--outcome", "colaboration"), "did you mean collaboration?"),
        (("sensitivity", "grid", "--outcome", "weeks_to_help"), "weeks_to_help is 7 at every point"),
        (("tipping", "grid", "--lever", "funding.integratio"), "did you mean funding.integration?"),
        (("tipping", "grid", "--lever", ROOM, "--lever", ROOM), "given twice"),
        (("tipping", "grid", "--lever", ROOM, "--lever", FUNDING, "--lever", VISION), "one lever, or two for a map"),
    ],
)
def test_a_mistake_is_told_in_one_line(run: Ran, words: tuple[str, ...], message: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert message in err.splitlines()[-1]


def test_a_folder_that_is_no_sweep_is_told(run: Ran) -> None:
    code, _, err = run("sensitivity", "nowhere")
    assert code == 1 and err.strip() == "nowhere is not a sweep: there is nothing by that name"


def test_the_same_from_python(folders: Path) -> None:
    sweep = Sweep(folders / "grid")
    runs = sweep.runs
    assert len(runs) == 99 and runs.columns[:5].tolist() == ["point", ROOM, FUNDING, "seed", "state"]
    assert sweep.tipping(ROOM, FUNDING).point.value == pytest.approx(0.35)
    assert sweep.sensitivity(outcome="trust").table["parameter"].tolist() == [FUNDING, ROOM]
    data = sweep.to_xarray(["trust"])
    assert dict(data.sizes) == {"point": 33, "seed": 3, "week": 5}
    grid = data.set_index(point=[ROOM, FUNDING]).unstack("point")["trust"].mean(["seed", "week"])
    assert grid.sel({FUNDING: 1.0}).values == pytest.approx([0.8] * 11, abs=0.006)
    with pytest.raises(StoreError, match=r"no outcome 'tust'.*; did you mean trust"):
        sweep.to_xarray(["tust"])
