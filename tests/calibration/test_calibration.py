"""Calibration: distances by hand, ranges of what fits, a run in a tiny wijk, and going on where it was stopped."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.sweep.here import Here
from wijksim.cli.main import main
from wijksim.execution.simulate import simulate
from wijksim.io.claims import read_claims
from wijksim.io.sweep_progress import Progress
from wijksim.io.targets import read_targets
from wijksim.reports.calibration import fitted_claims, target_rows
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.target import Target, Targets
from wijksim.studies.calibration import Calibration, CalibrationError, calibrate, distances, points_to_try
from wijksim.studies.sweep import SweepStopped

TINY = {"residents": 100, "weeks": 6, "quiet": True}
SHARE = Target("baseline", "intention_share", 0.6, 0.8, 1.0, "made up")
CASES = Target("baseline", "cases_per_worker_year", 40.0, 60.0, 3.0, "made up")


def test_nothing_is_missed_inside_a_range_and_outside_widths_count() -> None:
    assert [SHARE.miss(value) for value in (0.6, 0.7, 0.8)] == [0.0, 0.0, 0.0]
    assert SHARE.miss(0.5) == pytest.approx(0.5)
    assert SHARE.miss(1.0) == pytest.approx(1.0)


def test_the_distance_is_the_root_of_the_weighted_mean_of_squared_misses() -> None:
    values = np.array([[0.7, 50.0], [0.5, 50.0], [0.7, 80.0], [np.nan, 50.0]])
    found = distances((SHARE, CASES), values)
    assert found[:3] == pytest.approx([0.0, np.sqrt(0.25 / 4.0), np.sqrt(3.0 / 4.0)])
    assert np.isnan(found[3])


def known(n: int = 200) -> Calibration:
    """Points of which the first parameter decides everything and the second nothing; the default fits."""
    targets = read_targets(parameters=["engagement.cost", "trust.gain"])
    targets = Targets((SHARE,), targets.scenarios, targets.explored)
    points = pd.DataFrame(points_to_try(targets, n, 3))
    cost = targets.explored["engagement.cost"]
    outcome = 0.2 + (points["engagement.cost"].to_numpy() - cost.low) / (cost.high - cost.low)
    return Calibration(targets, Path("nowhere"), 3, 2, 0.1, points, np.stack([outcome, outcome], axis=1)[..., None])


def test_the_points_kept_tell_which_parameter_the_targets_shape() -> None:
    table = known().parameters.set_index("parameter")
    cost = REGISTER["engagement.cost"]
    width = cost.explore_high - cost.explore_low
    assert table.loc["engagement.cost", "kept_low"] >= cost.explore_low + 0.39 * width
    assert table.loc["engagement.cost", "kept_high"] <= cost.explore_low + 0.61 * width
    assert table.loc["engagement.cost", "shaped"] and table.loc["engagement.cost", "default_fits"]
    assert table.loc["trust.gain", "chance"] > 0.05


def test_the_table_begins_with_the_closest_and_keeps_a_tenth_of_what_was_tried() -> None:
    found = known()
    assert found.table["distance"].is_monotonic_increasing
    assert replace(found, keep=0.3).kept.sum() == 60
    assert not found.kept[0]  # the defaults are no part of the sample
    assert found.noise == pytest.approx(0.0)


def test_points_that_come_as_close_are_kept_too() -> None:
    found = known()
    reached = found.distance[1:] == 0.0
    assert reached.sum() > 20, "more than the tenth that is asked for"
    assert (found.kept[1:] == reached).all()


def test_without_results_nothing_is_said() -> None:
    found = known(10)
    empty = Calibration(found.targets, found.folder, 3, 2, 0.1, found.points, np.full_like(found.outcomes, np.nan))
    with pytest.raises(CalibrationError, match="no run of nowhere succeeded"):
        _ = empty.kept


def test_points_are_the_defaults_and_a_latin_hypercube() -> None:
    targets = read_targets()
    points = pd.DataFrame(points_to_try(targets, 8, 1))
    assert points.equals(pd.DataFrame(points_to_try(targets, 8, 1)))
    for name, explored in targets.explored.items():
        assert points[name].iloc[0] == REGISTER[name].default
        shares = (points[name].iloc[1:] - explored.low) / (explored.high - explored.low)
        assert sorted((shares * 8).astype(int)) == list(range(8)), name


def test_a_calibration_in_a_tiny_wijk_is_saved_with_its_report(tmp_path: Path) -> None:
    found = calibrate(out=tmp_path / "fit", n=4, replications=2, engine=Here(simulate), **TINY)
    assert np.isfinite(found.distance).all() and found.failures == 0
    assert {"baseline", "without_boundary_work"} == set(found.targets.scenarios)
    folder = found.save(command="wijksim calibrate")
    data = json.loads((folder / "calibration.json").read_text())
    assert data["points"] == 4 and len(data["targets"]) == len(found.targets.targets)
    report = (folder / "report.md").read_text()
    for name in found.targets.explored:
        assert f"`{name}`" in report
    assert "Out of sample: P1" not in report and "P14" in report
    assert "004: 30-40 % practise" in report
    assert "004: 30-40% werkt in de praktijk samen" in [row[-1] for row in target_rows(found, "nl")]
    for file in ("points.csv", "parameters.csv", "targets.csv", "figures/distance.svg"):
        assert (folder / file).stat().st_size > 200
    again = calibrate(out=tmp_path / "fit", n=4, replications=2, engine=Here(simulate, before=_refuse), **TINY)
    assert again.table.equals(found.table)


def _refuse(*_: object) -> None:
    raise AssertionError("everything is there already")


def test_a_calibration_that_was_stopped_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    whole = calibrate(out=tmp_path / "whole", n=3, replications=2, engine=Here(simulate), **TINY)

    def stop_after_five(made: int) -> None:
        if made == 5:
            import os
            import signal

            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(SweepStopped):
        calibrate(out=tmp_path / "cut", n=3, replications=2, engine=Here(simulate, before=stop_after_five), **TINY)
    engine = Here(simulate)
    rest = calibrate(out=tmp_path / "cut", n=3, replications=2, engine=engine, **TINY)
    assert 0 < len(engine.jobs) < 16
    assert rest.table.equals(whole.table)


def test_who_stops_it_is_told_once_what_is_kept(tmp_path: Path, monkeypatch, capsys) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise SweepStopped(tmp_path, Progress(done=3, failed=0, quarantined=0, waiting=5))

    monkeypatch.setattr("wijksim.calibrate", stopped)
    with pytest.raises(SystemExit) as left:
        main(["calibrate", "--n", "4", "--runs", "2", "--out", str(tmp_path / "fit"), "--lang", "en"])
    assert left.value.code == 130
    message = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Stopped")]
    assert len(message) == 1
    assert message[0].startswith("Stopped. 3 of 8 runs are kept. To go on: wijksim calibrate")


def test_claims_about_the_level_of_a_target_are_no_evidence() -> None:
    fitted = fitted_claims(read_targets(), read_claims().values())
    assert "P8" in fitted
    assert "P2" not in fitted and "P14" not in fitted


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("targets: 3", r"targets.yaml:1:10: targets needs a list, not 3"),
        ("targets: [{", "cannot be read as YAML"),
        ("[1]", "not keys and values"),
        ("targets: [{outcome: truts, range: [0, 1], source: s}]\nparameters: [trust.gain]", "did you mean trust"),
        ("targets: [{outcome: trust, range: [1, 0], source: s}]\nparameters: [trust.gain]", "from low to high"),
        ("targets: [{outcome: trust, range: [0, 1], source: s, wieght: 2}]\nparameters: [trust.gain]", "did you mean weight"),
        ("targets: [{outcome: trust, range: [0, 1], source: s, weight: 0}]\nparameters: [trust.gain]", "weight cannot be 0; allowed: above 0"),
        ("targets: [{outcome: trust, range: [0, 1]}]\nparameters: [trust.gain]", "source is missing"),
        ("targets: [{scenario: basline, outcome: trust, range: [0, 1], source: s}]\nparameters: [trust.gain]", "did you mean baseline"),
        ("targets: [{outcome: trust, range: [0, 1], source: s}]\nparameters: [trust.gian]", "trust.gain"),
        ("targets: [{outcome: trust, range: [0, 1], source: s}]\nparameters: [engagement.cost: [3, 5]]", "engagement.cost"),
        ("targets: [{outcome: trust, range: [0, 1], source: s}]\nparameters: [3]", "a parameter is a name, or name: {from: low, to: high}, not 3"),
        ("targets: [{outcome: trust, range: [0, 1], source: s, weight: yes}]", "weight needs a number, not the text"),
        ("targets: [{outcome: trust, range: [0, .nan], source: s}]", "range needs a number, not nan"),
        ("targets: [{outcome: trust, range: [0, 1], source: 2018}]", "source needs a text, not 2018; put it between quotes"),
        ("schema_version: true\ntargets: [{outcome: trust, range: [0, 1], source: s}]", "schema_version needs a whole number, not true"),
        ("targets: [{outcome: trust, range: [0, 1], source: s}]", "no parameters"),
    ],
)  # fmt: skip
def test_broken_targets_are_refused_with_a_reason(text: str, says: str, tmp_path: Path) -> None:
    file = tmp_path / "targets.yaml"
    file.write_text(text)
    with pytest.raises(ScenarioError, match=says):
        read_targets(file)


def test_a_parameter_that_was_asked_for_is_not_blamed_on_the_file() -> None:
    with pytest.raises(ScenarioError, match=r"trust\.gian") as error:
        read_targets(parameters=["trust.gian"])
    assert "calibration.yaml" not in str(error.value)
