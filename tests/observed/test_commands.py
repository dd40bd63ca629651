"""``--observed`` of run, compare and wijk: on the charts, in the folder, told; wrong files stop before anything runs."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import wijksim as ws
from tests.cli.command import wijksim
from tests.wijk import made_up
from wijksim.cli.main import main
from wijksim.execution.population_years import yearly_population
from wijksim.figures import draw_figure
from wijksim.figures.comparison import all_comparison_figures
from wijksim.io.comparison_files import save_comparison
from wijksim.io.neighbourhood.making import wijk_text
from wijksim.io.results import save
from wijksim.scenario.observed import POPULATION

LINES = (
    "period,outcome,value,source,status",
    "0-51,weeks_to_help,6,waiting list,",
    "52-59,practice_share,30%,survey,fitted",
    "52-59,cost_total,20000,accounts,",
)
SMALL = ["--set", "neighbourhood.residents=300", "--set", "warm_up_weeks=4", "--weeks", "60", "--lang", "en", "--quiet"]


SCENARIO = ws.load("baseline").vary(
    {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 60}, name="small"
)


@pytest.fixture
def observed(tmp_path: Path) -> Path:
    file = tmp_path / "observed.csv"
    file.write_text("\n".join(LINES), encoding="utf-8")
    return file


def test_many_runs_take_observed_figures(tmp_path: Path, observed: Path) -> None:
    many = wijksim(
        "run",
        "baseline",
        *SMALL,
        "--replications",
        3,
        "--workers",
        1,
        "--observed",
        observed,
        "--out",
        tmp_path / "many",
        "--json",
    )
    told = json.loads(many.stdout)["observed"]
    assert told["counted"]["measured"] == 2 and told["counted"]["fitted"] == 1
    assert "--observed" in json.loads((tmp_path / "many" / "manifest.json").read_text(encoding="utf-8"))["command"]
    assert (tmp_path / "many" / "observed.json").exists() and (tmp_path / "many" / "figures" / "observed.png").exists()
    assert "cost_total" in (tmp_path / "many" / "observed.csv").read_text(encoding="utf-8")


def test_one_run_has_them_on_its_charts_and_in_its_folder(tmp_path: Path, observed: Path) -> None:
    run = ws.run(SCENARIO)
    beside = ws.beside(run, observed)
    assert "use --replications" in beside.told()
    sheet = draw_figure("collaboration", run, "en", beside.placed)
    assert "● observed" in sheet.alt_text and "●" not in draw_figure("collaboration", run, "en").alt_text
    (upper,) = (axes for axes in draw_figure("boundary_objects", run, "en", beside.placed).axes[:1])
    assert upper.get_ylim()[1] > 0
    folder = save(run, tmp_path / "one", observed=beside)
    assert "cost_total" in (folder / "tables" / "observed.csv").read_text(encoding="utf-8")
    assert ws.load_run(folder).seed == 1, "the folder reads back"


def test_a_comparison_lays_them_beside_its_base(tmp_path: Path, observed: Path) -> None:
    found = ws.compare(SCENARIO, SCENARIO.vary({"room_to_manoeuvre": 0.8}, name="roomy"), replications=2, workers=1)
    beside = ws.beside(found, observed)
    assert beside.n == 2 and beside.variants == 1 and "the base; variants are what-if" in beside.told()
    sheet = found.plot("weeks_to_help", observed=beside)
    assert "● observed" in sheet.alt_text  # type: ignore[attr-defined]
    assert "the mean over everybody who gets help" in beside.told() and "telt mee met 0 weken" in beside.told("nl")
    assert "observed" not in all_figures_of(found, ())
    assert {"bands_weeks_to_help", "bands_cost_total", "bands_practice_share"} <= all_figures_of(found, beside.placed)
    folder = save_comparison(found, tmp_path / "both", figures={}, observed=beside)
    assert (folder / "tables" / "observed.csv").exists() and (folder / "observed.json").exists()


def all_figures_of(found: ws.Comparison, placed: Any) -> set[str]:
    return set(all_comparison_figures(found, "nl", placed))


def test_a_wijk_of_ones_own_tells_what_was_measured_beside_the_page(tmp_path: Path) -> None:
    made = ws.neighbourhood(made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"), "Dorp aan den Dijk")
    small = made.scenario.vary({"warm_up_weeks": 4, "horizon_weeks": 60}, name="dorp")
    file, observed = tmp_path / "dorp.yaml", tmp_path / "observed.csv"
    file.write_text(wijk_text(small), encoding="utf-8")
    observed.write_text(
        "gebied;periode;uitkomst;waarde;bron;status\n"
        "Dorp aan den Dijk;2024;age_65;24%;CBS;\n"
        "Dorp aan den Dijk;2025;age_65;24,5%;CBS;\n"
        "Elders;2025;age_65;14%;CBS;\n",
        encoding="utf-8",
    )
    told = wijksim("wijk", file, "--observed", observed, "--replications", 2, "--workers", 1, "--lang", "nl", "--quiet")
    assert told.returncode == 0, told.stderr
    assert "Jaar 1, week 1 is het begin van 2024-01-01." in told.stdout
    assert "Eén waarde is gebruikt om het model te maken" in told.stdout, "the residents were made from it"
    assert "over een ander gebied: regel 4 (Elders)" in told.stdout
    assert "Er telt één gemeten waarde mee" in told.stdout


def test_every_output_about_a_wijk_names_its_source_and_licence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = ws.neighbourhood(made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"), "Tuinstad")
    small = made.scenario.vary({"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 20})
    file, plan, folder = tmp_path / "today.yaml", tmp_path / "plan.yaml", tmp_path / "run"
    file.write_text(wijk_text(small), encoding="utf-8")
    plan.write_text("schema_version: 1\nname: plan\nextends: today.yaml\nmeasures:\n  - {from: covenant, start: 2}\n")
    for command in (
        ["run", file, "--out", folder],
        ["run", file, "--replications", 2, "--workers", 1, "--out", tmp_path / "many"],
        ["compare", file, plan, "--replications", 2, "--workers", 1, "--out", tmp_path / "compared"],
    ):
        with pytest.raises(SystemExit) as caught:
            main([*map(str, command), "--lang", "nl", "--quiet"])
        said = capsys.readouterr()
        assert not caught.value.code, said.err
        assert "kwb-2024.xlsx" in said.out
        assert "Cijfers van CBS: CC BY 4.0" in said.out
    citation = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["citation"]
    assert "CC BY 4.0" in citation["nl"]
    assert "CC BY 4.0" in citation["en"]
    assert ws.load_run(folder).scenario.wijk == small.wijk


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    """Exit code and messages of a command, in this process."""
    with pytest.raises(SystemExit) as caught:
        main([*map(str, arguments), "--lang", "en"])
    return int(caught.value.code or 0), capsys.readouterr().err


def test_a_wrong_file_stops_before_anything_is_run(
    tmp_path: Path, observed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    observed.write_text("period,outcome,value,source\n2025,trust,4,q\n", encoding="utf-8")
    code, said = refused(capsys, "run", "--observed", observed, "--out", tmp_path / "none")
    assert code == 3 and "trust is 4; allowed: a number from 0 to 1" in said
    observed.write_text("period,outcome,value,source\n2025,trust,0.4,q\n", encoding="utf-8")
    code, said = refused(
        capsys, "compare", "baseline", "area_funding", "--observed", observed, "--out", tmp_path / "none"
    )
    assert code == 3 and "--week-zero" in said and not (tmp_path / "none").exists()
    code, said = refused(capsys, "run", "--observed", observed, "--week-zero", "soon")
    assert code == 2 and "soon is no date" in said


def test_the_population_of_every_year_is_kept_still_or_living() -> None:
    small = {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 110}
    still = yearly_population(ws.run(ws.load("baseline").vary(small)))
    run = ws.run(ws.load("baseline").vary({**small, "neighbourhood.living": True}))
    living = yearly_population(run)
    assert still.shape == living.shape == (3, len(POPULATION))
    assert np.array_equal(still[0], still[2]) and not np.array_equal(living[0], living[2])
    place = tuple(POPULATION).index("age_65")
    assert living[:, place] == pytest.approx(run.population_by_year["age_65"].to_numpy())
    assert np.array_equal(still[0, :-1], living[0, :-1]), "the same people at the start"
    bands = [tuple(POPULATION).index(name) for name in ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")]
    assert still[0, bands].sum() == pytest.approx(1.0)
