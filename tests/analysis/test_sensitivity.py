"""Sensitivity: functions with known answers, designs that do not fit, runs that are not there."""

import json
import math
import re
from typing import Any

import pytest

from tests.analysis.known_sweep import A, B, C, KnownSweep, known_sweep
from wijksim.studies.sensitivity import AnalysisError, mean_of_points, sensitivity
from wijksim.text.catalogue import texts

RANGES = {A: (0, 1), B: (0, 1), C: (0, 1)}


def linear(point: dict[str, Any]) -> float:
    """Effects 0.4, -0.2 and none over the whole range."""
    return 0.3 + 0.4 * point[A] - 0.2 * point[B]


def ishigami(point: dict[str, Any]) -> float:
    """The test function of sensitivity analysis (Ishigami & Homma 1990), a = 7 and b = 0.1."""
    x, y, z = (math.pi * (2.0 * point[name] - 1.0) for name in (A, B, C))
    return math.sin(x) + 7.0 * math.sin(y) ** 2 + 0.1 * z**4 * math.sin(x)


def test_morris_of_a_linear_model_gives_its_coefficients() -> None:
    found = sensitivity(known_sweep(linear, RANGES, design="morris", n=6))
    table = found.table.set_index("parameter")
    assert found.method == "morris" and found.points == 24
    assert table.loc[[A, B, C], "mu_star"].tolist() == pytest.approx([0.4, 0.2, 0.0], abs=1e-12)
    assert table.loc[[A, B], "mu"].tolist() == pytest.approx([0.4, -0.2], abs=1e-12)
    assert table["sigma"].tolist() == pytest.approx([0.0] * 3, abs=1e-12)
    assert found.table["parameter"].tolist() == [A, B, C]


def test_sobol_of_ishigami_gives_the_published_indices() -> None:
    # S1 = 0.3139, 0.4424, 0; ST = 0.5576, 0.4424, 0.2437 (Sobol' & Levitan 1999). A fixed quasi-random sample of 1,024.
    found = sensitivity(known_sweep(ishigami, RANGES, design="sobol", n=1024))
    table = found.table.set_index("parameter")
    assert table.loc[[A, B, C], "S1"].tolist() == pytest.approx([0.3139, 0.4424, 0.0], abs=0.03)
    assert table.loc[[A, B, C], "ST"].tolist() == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.03)
    assert (table["low"] <= table["ST"]).all() and (table["ST"] <= table["high"]).all()


def test_pawn_tells_what_matters_from_what_does_not_in_any_design() -> None:
    # One fixed sample; over fresh samples a parameter that does nothing stands out in 1 of 20, as PAWN says of itself.
    found = sensitivity(known_sweep(linear, RANGES, design="lhs", n=600))
    table = found.table.set_index("parameter")
    assert found.method == "pawn" and found.table["parameter"].tolist()[:2] == [A, B]
    assert table["matters"].to_dict() == {A: True, B: True, C: False}
    assert not any("dummy" in name for name in table.index)


def test_pawn_takes_grids_with_words_and_switches() -> None:
    def model(point: dict[str, Any]) -> float:
        return 0.5 * (point["accountability.mode"] == "team") + 0.01 * point[A]

    vary = {
        "accountability.mode": ["individual", "team"],
        A: [0.0, 0.25, 0.5, 0.75, 1.0],
        "boundary_workers.linked": [False, True],
    }
    table = sensitivity(known_sweep(model, vary, design="grid")).table
    assert table["parameter"].iloc[0] == "accountability.mode"
    assert not table.set_index("parameter").loc["boundary_workers.linked", "matters"]


def test_a_parameter_that_only_meets_chance_does_not_stand_out() -> None:
    noisy = known_sweep(linear, RANGES, design="morris", n=12, replications=4, noise=0.05)
    table = sensitivity(noisy).table.set_index("parameter")
    assert table["matters"].to_dict() == {A: True, B: True, C: False}
    # Chance alone: the mean size of a difference of two means of four seeds over a step of two thirds.
    floor = 0.05 * math.sqrt(2 / 4) * math.sqrt(2 / math.pi) * 1.5
    assert table.loc[C, "noise_floor"] == pytest.approx(floor, rel=0.15)
    assert table.loc[C, "mu_star"] == pytest.approx(floor, rel=0.5)


def test_what_a_seed_does_to_all_points_is_no_chance_between_them() -> None:
    lucky = known_sweep(linear, RANGES, design="lhs", n=40, replications=6, noise=0.02, luck=0.5)
    _, chance = mean_of_points(lucky, "collaboration")
    assert chance == pytest.approx(0.02**2 / 6, rel=0.2)


def test_with_one_seed_chance_is_unknown_and_said_so() -> None:
    found = sensitivity(known_sweep(linear, RANGES, design="lhs", n=60))
    assert math.isnan(found.noise)
    assert "one seed per point" in found.sentence("en") and "één run per punt" in found.sentence("nl")
    assert found.to_dict()["noise"] is None


def test_much_chance_is_said() -> None:
    found = sensitivity(known_sweep(lambda point: 0.0, RANGES, design="lhs", n=60, replications=3, noise=0.1))
    assert found.noise > 0.5
    assert "chance" in found.sentence("en")


def test_blocks_of_a_design_with_a_missing_run_are_left_out_as_a_whole() -> None:
    whole = known_sweep(linear, RANGES, design="morris", n=6)
    broken = KnownSweep(whole.plan, linear, missing=(5,))
    found = sensitivity(broken)
    assert found.points == 20
    assert found.table.set_index("parameter").loc[A, "mu_star"] == pytest.approx(0.4)
    pawn = sensitivity(KnownSweep(known_sweep(linear, RANGES, design="lhs", n=60).plan, linear, missing=(1, 2)))
    assert pawn.points == 58


@pytest.mark.parametrize(
    ("design", "n", "method", "options", "message"),
    [
        ("lhs", 40, "morris", {}, "needs a sweep with the design morris"),
        ("lhs", 40, "sobol", {}, "use pawn"),
        ("lhs", 40, "fast", {}, "there is no method fast"),
        ("lhs", 10, None, {}, "20 points at least"),
        ("lhs", 40, None, {"outcome": "colaboration"}, "did you mean collaboration"),
    ],
)
def test_what_cannot_be_analysed_is_refused_in_one_line(
    design: str, n: int, method: str | None, options: dict[str, str], message: str
) -> None:
    with pytest.raises(AnalysisError, match=message) as error:
        sensitivity(known_sweep(linear, RANGES, design=design, n=n), method, **options)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)


def test_an_outcome_that_is_the_same_everywhere_is_refused() -> None:
    with pytest.raises(AnalysisError, match=r"collaboration is 0\.25 at every point"):
        sensitivity(known_sweep(lambda point: 0.25, RANGES, design="lhs", n=40))


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijksim.studies.sensitivity.find_spec", lambda name: None)
    with pytest.raises(
        AnalysisError,
        match=r"SALib is not installed here: pip install 'wijksim\[study\]' \(in a clone: uv sync --all-extras\)",
    ):
        sensitivity(known_sweep(linear, RANGES, design="lhs", n=40))


def test_a_sweep_without_runs_is_refused() -> None:
    plan = known_sweep(linear, RANGES, design="morris", n=2).plan
    with pytest.raises(AnalysisError, match="no finished runs"):
        sensitivity(KnownSweep(plan, linear, missing=tuple(range(8))))
    with pytest.raises(AnalysisError, match="too few runs"):
        sensitivity(KnownSweep(plan, linear, missing=(0,)))


def test_the_same_seed_gives_the_same_intervals() -> None:
    sweep = known_sweep(ishigami, RANGES, design="sobol", n=64)
    one, other = sensitivity(sweep, seed=3), sensitivity(sweep, seed=3)
    assert one.table.equals(other.table)


@pytest.mark.parametrize(("design", "n"), [("morris", 6), ("sobol", 32), ("lhs", 200)])
def test_it_can_be_said_drawn_and_written(design: str, n: int) -> None:
    found = sensitivity(known_sweep(linear, RANGES, design=design, n=n, replications=2, noise=0.01), lang="nl")
    assert found.sentence().startswith(
        "Voor «Samenwerking» maakt het meest uit: «Scharrelruimte (professionele ruimte)». Daarna: «Wijkbudget"
    )
    assert "Room to manoeuvre" in found.plot("en").alt_text
    data = json.loads(json.dumps(found.to_dict(), default=float))
    assert data["table"][0]["parameter"] == A
    assert "<table" in found._repr_html_()


def test_words_have_the_same_fields_in_both_languages() -> None:
    for name, (dutch, english) in texts("exploration").items():
        fields = [sorted(re.findall(r"{(\w+)}", text)) for text in (dutch, english)]
        assert fields[0] == fields[1], name
