"""Designs from elsewhere: arrays, tables and files of many points, and ranges that show what they mean."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow
import pytest

from tests.cli.command import wijksim
from tests.sweep.here import SMALL, Here
from wijksim.cli.sweep_values import tell_how_it_is_read
from wijksim.io import careful, ledger
from wijksim.io.careful import OpenFolder
from wijksim.io.design_files import read_design
from wijksim.io.ledger import Ledger
from wijksim.io.plan_files import load_plan
from wijksim.io.provenance import run_key
from wijksim.scenario.exploration import other_reading
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.studies import sweep_plan
from wijksim.studies.design import points_of
from wijksim.studies.planning import make_plan
from wijksim.studies.sweep import Sweep, run_plan

HEAD = "scenario,policy,model,room_to_manoeuvre,funding__integration,funding.subsidy_weeks,trust\n"
ROWS = "0,0,wijk,.1,0.2,52.0,0.5\n1,0,wijk,0.3,0.4,104,0.6\n"
POINTS = [
    {"room_to_manoeuvre": 0.1, "funding.integration": 0.2, "funding.subsidy_weeks": 52},
    {"room_to_manoeuvre": 0.3, "funding.integration": 0.4, "funding.subsidy_weeks": 104},
]
SKIPPED = ("scenario", "policy", "model", "trust")


@pytest.mark.parametrize(
    ("given", "values"),
    [
        (np.linspace(0, 0.8, 5), (0.0, 0.2, 0.4, 0.6000000000000001, 0.8)),
        (pd.Series([0, 0.4]), (0.0, 0.4)),
        (np.array([0.1, 0.2]), (0.1, 0.2)),
        (range(2), (0.0, 1.0)),
        ((each / 10 for each in (1, 2)), (0.1, 0.2)),
        (np.float64(0.3), (0.3,)),
        (pd.Index([0.1]), (0.1,)),
    ],
)
def test_a_row_of_values_of_any_kind_is_a_list(given: object, values: tuple[float, ...]) -> None:
    plan = make_plan(SMALL, {"room_to_manoeuvre": given})
    assert tuple(point["room_to_manoeuvre"] for point in points_of(plan)) == pytest.approx(values)


def write(folder: Path, text: str, name: str = "design.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8-sig")
    return file


def test_a_table_is_a_list_of_points_whatever_holds_it(tmp_path: Path) -> None:
    file = write(tmp_path, HEAD + ROWS)
    frame = pd.read_csv(file, encoding="utf-8-sig")
    plan = write(tmp_path, "schema_version: 1\npoints: design.csv\nreplications: 2\n", "plan.yaml")
    semicolons = write(tmp_path, (HEAD + ROWS).replace(",", ";"), "excel.csv")
    for made in (make_plan(SMALL, frame), make_plan(SMALL, file), make_plan(SMALL, str(file)), load_plan(file),
                 load_plan(plan), load_plan(semicolons)):  # fmt: skip
        assert list(points_of(made)) == POINTS
        assert made.skipped == SKIPPED
    indexed = frame.set_index("room_to_manoeuvre")
    arrow = pyarrow.table({name: frame[name].to_list() for name in frame})
    for given in (indexed, frame.set_index(["scenario", "room_to_manoeuvre"]), frame.rename_axis("nr"), arrow):
        assert sorted(map(sorted, map(dict, points_of(make_plan(SMALL, given))))) == sorted(map(sorted, POINTS))
        assert [point["room_to_manoeuvre"] for point in points_of(make_plan(SMALL, given))] == [0.1, 0.3]
    records = frame[["room_to_manoeuvre", "funding__integration"]].to_records(index=False)
    assert make_plan(SMALL, records).n_points == 2


def test_numbers_of_a_sampler_are_whole_where_they_should_be() -> None:
    plan = make_plan(SMALL, [{"funding.subsidy_weeks": np.float64(52.0), "scale.fence": np.True_}])
    assert list(points_of(plan)) == [{"funding.subsidy_weeks": 52, "scale.fence": True}]
    with pytest.raises(ScenarioError, match="write 52 or 53"):
        make_plan(SMALL, [{"funding.subsidy_weeks": 52.5}])


def test_in_a_list_a_value_may_come_again() -> None:
    plan = make_plan(SMALL, {"room_to_manoeuvre": [0, 0, 1], "trust.gain": [0.04, 0.05, 0.06]}, design="list")
    assert plan.n_points == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("room_to_manouvre,run\n0.1,1\n", ":1:1: the column room_to_manouvre is no parameter; did you mean"),
        ("run,integration\n1,0.1\n", ":1:2: the column integration is no parameter; did you mean funding.integration"),
        ("run,policy\n1,2\n", "no column of the table is a parameter"),
        ("room_to_manoeuvre,run\n0.1,1\n\n2,1\n", ":4:1: room_to_manoeuvre is 2, outside its range"),
        ("run;room_to_manoeuvre\n1;0,1\n", ":2:2: room_to_manoeuvre needs a number"),
        ("room_to_manoeuvre,trust.gain\n0.1\n", ":2:1: this line has 1 values, the first has 2 names"),
        ("room_to_manoeuvre,trust.gain\n0.1,\n", ":2:2: trust.gain needs a number"),
        ("room_to_manoeuvre,room_to_manoeuvre\n0.1,0.2\n", "two columns have the name room_to_manoeuvre"),
        ("funding__integration,funding.integration\n0.1,0.2\n", "two columns set funding.integration"),
        ('room_to_manoeuvre,run\n"0.1,1\n', "cannot be read"),
        ("room_to_manoeuvre,run\n", "has no rows"),
        ("# a remark\nroom_to_manoeuvre,run\n0.1\n", ":3:1: this line has 1 values, the first has 2 names"),
        ("# a remark\n\nroom_to_manouvre\n0.1\n", ":3:1: the column room_to_manouvre is no parameter"),
        (f"{'x' * 200_000},room_to_manoeuvre\n1,0.1\n", ":1:1: this line cannot be read: field larger than"),
        ("room_to_manoeuvre\r0.1\r2\r", ":3:1: room_to_manoeuvre is 2, outside its range"),
        ("", "the file is empty"),
    ],
)
def test_what_is_wrong_with_a_table_has_its_place(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "design.csv"
    file.write_text(text)
    with pytest.raises(ScenarioError) as caught:
        read_design(file)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "room_to_manoeuvre,trust.gain\r0.1,0.05\r0.2,0.06\r",
        "run,run,room_to_manoeuvre,trust.gain\n1,2,1e-1,5e-2\n1,2,2e-1,6e-2\n",
        "room_to_manoeuvre,trust.gain,,\n1e-1,5e-2,,\n2e-1,6e-2,,\n",
        "sep=;\nroom_to_manoeuvre;trust.gain\n0.1;0.05\n0.2;0.06\n",
        '"sep=;"\r\nroom_to_manoeuvre;trust.gain\r\n0.1;0.05\r\n0.2;0.06\r\n',
        "\n\n# made by R\nroom_to_manoeuvre,trust.gain\n0.1,0.05\n\n0.2,0.06\n",
    ],
)  # fmt: skip
def test_a_table_is_read_as_programs_save_it(text: str, tmp_path: Path) -> None:
    file = tmp_path / "design.csv"
    file.write_bytes(text.encode())
    assert [dict(row) for row in read_design(file).rows] == [
        {"room_to_manoeuvre": 0.1, "trust.gain": 0.05}, {"room_to_manoeuvre": 0.2, "trust.gain": 0.06}
    ]  # fmt: skip


def test_a_hundred_thousand_points_come_from_a_file(tmp_path: Path) -> None:
    names = ("room_to_manoeuvre", "funding.integration", "goals.shared_vision")
    rows = np.round(np.random.default_rng(1).random((100_000, 3)), 6)  # noqa: TID251 - a design from elsewhere
    lines = "\n".join(",".join(map(repr, row)) for row in rows.tolist())
    plan = load_plan(write(tmp_path, f"{','.join(names)}\n{lines}\n"))
    assert plan.n_points == 100_000
    assert list(plan.listed[-1].values()) == rows[-1].tolist()


def test_a_plan_of_thousands_of_settings_is_read(tmp_path: Path) -> None:
    points = "".join(f"  - {{room_to_manoeuvre: {i / 1000}, trust.gain: 0.05}}\n" for i in range(1_000))
    plan = load_plan(write(tmp_path, f"schema_version: 1\npoints:\n{points}", "plan.yaml"))
    assert plan.n_points == 1_000


@pytest.mark.parametrize(
    ("low", "high", "third", "written", "values"),
    [
        (0, 10, 100, "0:100:11", (0, 10, 20)),  # NetLogo: start, step, end
        (0, 100, 10, "0:100:11", (0, 10, 20)),  # start, end, step
        (10, 5, 30, "10:30:5", (10, 15, 20)),
        (0, 300, 5, None, ()),
        (0, 10, 11, None, ()),
        (0, 10, 5000, None, ()),  # beyond what is allowed
    ],
)
def test_three_numbers_are_seen_as_other_programs_read_them(
    low: float, high: float, third: int, written: str | None, values: tuple[float, ...]
) -> None:
    found = other_reading(REGISTER["boundary_workers.operational_hours"], low, high, third)
    assert (found and found.written) == written
    assert found is None or found.values[:3] == values


def test_a_dry_run_shows_the_values_and_what_was_skipped(tmp_path: Path) -> None:
    ended = wijksim(
        "sweep", "--vary", "boundary_workers.operational_hours=0:10:100", "--vary", "room_to_manoeuvre=[0,.4]",
        "--set", "neighbourhood.residents=60", "--set", "horizon_weeks=2", "--set", "warm_up_weeks=0", "--out",
        tmp_path / "x", "--dry-run", "--lang", "en",
    )  # fmt: skip
    assert "boundary_workers.operational_hours: 100 values: 0, 0.10101010101, 0.20202020202," in ended.stdout
    assert "room_to_manoeuvre: 2 values: 0, 0.4" in ended.stdout
    assert "the third number is how many values" in ended.stderr
    assert "write boundary_workers.operational_hours=0:100:11" in ended.stderr
    table = write(tmp_path, HEAD + ROWS)
    ended = wijksim(
        "sweep", table, "--set", "neighbourhood.residents=60", "--set", "horizon_weeks=2", "--set", "warm_up_weeks=0",
        "--out", tmp_path / "x", "--dry-run", "--lang", "en",
    )  # fmt: skip
    assert "2 points" in ended.stdout
    assert "skipped: scenario, policy, model, trust" in ended.stderr


def test_a_column_without_a_name_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = make_plan(SMALL, write(tmp_path, ",room_to_manoeuvre,run\n0,.1,3\n"))
    tell_how_it_is_read(plan, (), "en")
    assert 'skipped: "", run\n' in capsys.readouterr().err


def test_points_are_planned_without_making_a_scenario_of_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = make_plan(SMALL, [{"room_to_manoeuvre": i / 1000, "scale.fence": i % 2 == 0} for i in range(50)])
    keys = [run_key(SMALL.vary(point), seed=plan.seeds[0], weeks=5) for point in plan.listed]
    monkeypatch.setattr(Scenario, "vary", lambda *_, **__: pytest.fail("a scenario of a point was made"))
    with OpenFolder.at(tmp_path) as inside, Ledger.writing(inside) as book:
        sweep_plan.put_in(book, plan, "")
        assert [row.key for row in book.rows()] == keys
    assert list(sweep_plan.keys_of(plan)) == keys


def test_a_point_that_comes_again_on_another_page_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "PAGE", 4)
    values = [0.1, 0.2, 0.1, 0.3, 0.2, 0.4, 0.1]
    plan = make_plan(SMALL, [{"room_to_manoeuvre": value} for value in values], replications=2)
    engine = Here()
    swept = run_plan(plan, tmp_path / "s", engine)
    assert (len(engine.jobs), swept.progress.planned, len(swept.runs)) == (8, 8, 14)
    assert [job.changes["room_to_manoeuvre"] for job in engine.jobs[:4]] == [0.1, 0.2, 0.3, 0.4]


def test_a_manifest_stays_small_enough_to_be_read_however_many_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep_plan, "MANY_POINTS", 20)
    monkeypatch.setattr(careful, "LARGEST_JSON", 20_000)
    listed = make_plan(SMALL, [{"room_to_manoeuvre": i / 1000} for i in range(500)])
    values = make_plan(SMALL, {"room_to_manoeuvre": [i / 10_000 for i in range(2_000)]}, design="lhs", n=30)
    for name, plan in (("points", listed), ("vary", values)):
        run_plan(plan, tmp_path / name, Here())
        run_plan(plan, tmp_path / name, again := Here())
        assert (again.jobs, (tmp_path / name / "set-aside").exists()) == ([], False)
        told = json.loads((tmp_path / name / "manifest.json").read_text())["plan"][name]
        assert told.get("room_to_manoeuvre", told)["number"] in (500, 2_000)
        assert Sweep(tmp_path / name).plan == plan
